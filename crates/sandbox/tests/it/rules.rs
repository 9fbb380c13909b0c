//! Rule documents and the check.

use crate::support::client::with;
use crate::support::{eligible_owner, stage};
use serde_json::{Value, json};

#[tokio::test]
async fn documents_need_no_key() {
    let stage = stage().await;
    let client = stage.client();
    let get = async |query: &str| {
        let url = client.url(&format!("/domain/configurationRule?{query}"));
        let reply = client.http.get(url).send().await.unwrap();
        (reply.status().as_u16(), reply.json::<Value>().await.unwrap())
    };
    for domain in ["example.com", "example.fr", "anything.museum"] {
        for action in ["update", "trade"] {
            let (status, rule) = get(&format!("action={action}&domain={domain}")).await;
            assert_eq!((status, &rule["label"]), (200, &json!("OWNER_CONTACT")), "{domain} {action}");
        }
        assert!(get(&format!("action=create&domain={domain}")).await.1["and"].is_array());
    }
    assert_eq!(get("action=steal&domain=example.com").await.0, 400);
    assert_eq!(get("action=trade").await.0, 400);
    assert_eq!(get("action=trade&domain=com").await.0, 400);
    assert_eq!(get("action=trade&domain=example.com&x=1").await.0, 400);
}

#[tokio::test]
async fn every_seeded_owner_respects_the_rules_of_the_domain() {
    let stage = stage().await;
    let client = stage.client();
    for domain in client.get("/domain").await.ok().as_array().unwrap() {
        let domain = domain.as_str().unwrap();
        let owner = client.get(&format!("/domain/contact/{}", client.owner_of(domain).await)).await.ok();
        for action in ["update", "trade"] {
            let path = format!("/domain/configurationRule/check?action={action}&domain={domain}");
            let reply = client.post(&path, &json!({"owner": owner})).await;
            assert_eq!(reply.status, 200, "{action} {domain}: {}", reply.text);
        }
    }
}

#[tokio::test]
async fn the_check_names_what_is_missing() {
    let stage = stage().await;
    let client = stage.client();
    let path = "/domain/configurationRule/check?action=trade&domain=example.com";
    assert_eq!(client.post(path, &json!({"owner": eligible_owner("z@example.org")})).await.ok(), Value::Null);
    let incomplete =
        with(&eligible_owner("z@example.org"), &json!({"legalForm": null, "address": {"city": "Toulouse"}}));
    let refused = client.post(path, &json!({"owner": incomplete})).await.refused(400);
    assert_eq!(refused["class"], "Client::BadRequest::DOMDOCRuleNotRespected");
    let details = refused["details"].as_object().unwrap();
    assert_eq!(details["owner.legal_form"], "Field \"legal_form\" is required");
    assert_eq!(details["owner.line1"], "Field \"line1\" is required");
    assert_eq!(details["_message"], "Input data does not respect the rule");
    let count = details.keys().filter(|key| !key.starts_with('_')).count();
    assert_eq!(refused["message"], format!("{count} constraints of rules are not respected"));
}

#[tokio::test]
async fn what_is_left_out_comes_from_the_domain() {
    let stage = stage().await;
    let update = "/domain/configurationRule/check?action=update&domain=example.com";
    assert_eq!(stage.client().post(update, &json!({})).await.ok(), Value::Null);
    let create = "/domain/configurationRule/check?action=create&domain=new-name.com";
    let refused = stage.client().post(create, &json!({})).await.refused(400);
    assert_eq!(refused["message"], "Missing parameter(s): owner");
    // The domain of somebody else gives nothing away.
    assert_eq!(stage.other_client().post(update, &json!({})).await.status, 400);
}
