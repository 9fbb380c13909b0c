//! The forms of authorisation of the second branch.

use crate::support::{Client, Stage, eligible_owner, stage};
use serde_json::{Value, json};

/// The address of the waiting task of `domain`.
async fn task(client: &Client, domain: &str) -> String {
    let base = format!("/v2/domain/name/{domain}/task");
    let tasks = client.get(&format!("{base}?type=DomainTrade&status=SCHEDULED")).await.ok();
    assert_eq!(tasks.as_array().unwrap().len(), 1, "{tasks}");
    assert!(tasks[0]["createdAt"].is_string());
    format!("{base}/{}", tasks[0]["id"].as_str().unwrap())
}

async fn trade(stage: &Stage, domain: &str) {
    stage.client().order_trade(domain, &eligible_owner("z@example.org")).await;
    stage.control().advance(10).await;
}

#[tokio::test]
async fn the_administrator_answers_for_both() {
    let stage = stage().await;
    trade(&stage, "example.com").await;
    let client = stage.client();
    let domain = client.get("/v2/domain/name/example.com").await.ok();
    assert_eq!(domain["currentState"]["designatedAgentAllowed"], true);
    let task = task(&client, "example.com").await;
    assert_eq!(client.get(&task).await.ok()["status"], "SCHEDULED");
    let forms = client.get(&format!("{task}/foa")).await.ok();
    assert_eq!((&forms[0]["currentState"], &forms[1]["currentState"]), (&json!({}), &json!({})));
    let form = |number: usize| format!("{task}/foa/{}", forms[number]["id"].as_str().unwrap());
    let validate = |number: usize| format!("{}/validate", form(number));

    assert_eq!(client.post(&validate(0), &json!({"choice": "MAYBE"})).await.status, 400);
    assert_eq!(client.post(&validate(0), &json!({"choice": "ACCEPT"})).await.ok(), Value::Null);
    assert_eq!(client.get(&form(0)).await.ok()["currentState"], json!({"choice": "ACCEPT"}));
    let v1 = client.only_task("example.com", "DomainTrade").await;
    assert_eq!(
        v1["comment"], "Waiting for the confirmation of: future owner",
        "the first form is the current owner's"
    );
    assert_eq!(client.post(&validate(0), &json!({"choice": "REJECT"})).await.status, 409);
    client.post(&validate(1), &json!({"choice": "ACCEPT"})).await.ok();
    stage.control().advance(10).await;
    assert_eq!(client.get(&task).await.ok()["status"], "DONE");
    assert_eq!(stage.control().count("trade.apply").await, 1);
}

#[tokio::test]
async fn a_rejection_ends_the_change() {
    let stage = stage().await;
    trade(&stage, "example.com").await;
    let client = stage.client();
    let task = task(&client, "example.com").await;
    let forms = client.get(&format!("{task}/foa")).await.ok();
    let validate = |number: usize| format!("{task}/foa/{}/validate", forms[number]["id"].as_str().unwrap());
    client.post(&validate(1), &json!({"choice": "REJECT"})).await.ok();
    assert_eq!(
        client.only_task("example.com", "DomainTrade").await["comment"],
        "Refused by the future owner"
    );
    assert_eq!(client.post(&validate(0), &json!({"choice": "ACCEPT"})).await.status, 409);
    assert_eq!(client.get(&task).await.ok()["status"], "CANCELLED");
}

#[tokio::test]
async fn a_country_s_registry_knows_no_agent() {
    let stage = stage().await;
    trade(&stage, "example.fr").await;
    let client = stage.client();
    assert_eq!(
        client.get("/v2/domain/name/example.fr").await.ok()["currentState"]["designatedAgentAllowed"],
        false
    );
    let task = task(&client, "example.fr").await;
    assert_eq!(client.get(&format!("{task}/foa")).await.status, 404);
}

#[tokio::test]
async fn other_accounts_see_nothing() {
    let stage = stage().await;
    trade(&stage, "example.com").await;
    let task = task(&stage.client(), "example.com").await;
    let other = stage.other_client();
    for path in ["/v2/domain/name/example.com".to_owned(), task.clone(), format!("{task}/foa")] {
        assert_eq!(other.get(&path).await.status, 404, "{path}");
    }
    assert_eq!(stage.client().get("/v2/domain/name/example.com/task/5").await.status, 400);
    assert_eq!(stage.client().get("/v2/me").await.status, 404);
}
