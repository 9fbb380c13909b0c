//! Validations: what was asked for has a time, although the registrar does not show it.

use crate::harness::Stage;
use registrant_model::Timestamp;
use serde_json::{Value, json};

fn general(list: &Value) -> Value {
    list.as_array().unwrap().iter().find(|it| it["category"] == "general").unwrap().clone()
}

#[tokio::test]
async fn asking_tells_when_and_asking_again_reminds() {
    let stage = Stage::new().await;
    let reseller = stage.sign_in("reseller").await;
    let domain = reseller.get("/domains/hostcontrol/example.info").await.ok();
    let tech = domain["roles"].as_array().unwrap().iter().find(|it| it["role"] == "tech").unwrap();
    let path = format!("/contacts/hostcontrol/{}/validations", tech["id"].as_str().unwrap());
    let asked = json!({"category": "general"});
    let before = stage.control.all_mails().await.len();
    let mut last: Option<Timestamp> = None;
    for mails in [1, 2] {
        let answer = reseller.post(&path, &asked).await.ok();
        let at: Timestamp = answer["at"].as_str().unwrap().parse().unwrap();
        assert!(last.is_none_or(|before| before < at), "by the registrar's clock");
        last = Some(at);
        assert_eq!(stage.control.all_mails().await.len(), before + mails);
        // The registrar lists what is validated alone.
        assert_eq!(general(&reseller.get(&path).await.ok())["state"], "not_validated");
        stage.control.advance(86_400).await;
    }
    assert_eq!(general(&reseller.get(&path).await.ok())["days"], 15);
}
