//! Tasks of the registrar's account in the inbox.

use crate::harness::{Browser, Stage};
use serde_json::{Value, json};

const MINE: &str = "grace.whitfield@example.org";

async fn of_account(browser: &Browser, connection: &str) -> Vec<Value> {
    let tasks = browser.get(&format!("/tasks?connection={connection}")).await.ok();
    assert_eq!(tasks["missing"], Value::Null, "{tasks}");
    let items = tasks["items"].as_array().unwrap().iter();
    items.filter(|task| task["account"].is_object()).cloned().collect()
}

#[tokio::test]
async fn what_is_asked_of_the_account_waits_in_the_inbox_of_whoever_sees_all() {
    let stage = Stage::new().await;
    let (reseller, customer) = (stage.sign_in("reseller").await, stage.sign_in("customer").await);
    let event = json!({"kind": "account.contacts", "domain": "example.com", "to": "bb11111-ovh"});
    stage.control.event(&event).await;
    let event = json!({"kind": "account.email", "account": "aa00000-ovh", "email": "new@example.org"});
    stage.control.event(&event).await;
    stage.control.advance(60).await;
    let tasks = of_account(&reseller, "ovhcloud").await;
    let kinds: Vec<_> = tasks.iter().map(|task| task["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds.len(), 2, "{tasks:?}");
    for task in &tasks {
        assert_eq!((&task["waits_on"], &task["state"]), (&json!("you"), &json!("waiting")), "{task}");
    }
    let roles = tasks.iter().find(|task| task["kind"] == "account_change").unwrap();
    assert_eq!(
        roles["account"],
        json!({"kind": "roles", "service": "example.com", "roles": ["tech", "billing"], "from": "aa00000-ovh",
            "to": "bb11111-ovh", "asking": "aa00000-ovh"})
    );
    // The other account is a connection of its own, and is asked as well; the new address is no matter of it.
    let theirs = of_account(&reseller, "ovhcloud-b").await;
    let told = |task: &Value| (task["waits_on"].clone(), task["account"].clone());
    assert_eq!(theirs.iter().map(told).collect::<Vec<_>>(), [told(roles)]);
    assert_eq!(of_account(&customer, "ovhcloud").await, [] as [Value; 0], "whoever has the domain by name");

    let at = format!("/tasks/{}/{}", roles["connection"].as_str().unwrap(), roles["id"].as_str().unwrap());
    assert_eq!(&reseller.get(&at).await.ok(), roles);
    let mails = async || stage.control.links(MINE, "accept").await.len();
    let before = mails().await;
    reseller.press(&format!("{at}/resend")).await.ok();
    assert_eq!(mails().await, before + 1);
    reseller.press(&format!("{at}/resend")).await.refused(429, "too_many_requests");
    customer.press(&format!("{at}/resend")).await.refused(404, "not_found");

    let email = tasks.iter().find(|task| task["kind"] == "email_change").unwrap();
    assert_eq!(email["account"], json!({"kind": "email", "address": "new@example.org"}));
    let at = format!("/tasks/{}/{}", email["connection"].as_str().unwrap(), email["id"].as_str().unwrap());
    assert!(reseller.press(&format!("{at}/resend")).await.status >= 400, "no call sends that mail again");
}
