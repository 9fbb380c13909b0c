//! A registrar that tells neither an answer nor an end: a person may leave the change, and begin another one.

use crate::harness::{Elsewhere, Stage, until};
use serde_json::{Value, json};

const DOMAIN: &str = "hostcontrol/example.info";
const OWNERS: [&str; 2] = ["maren.holt@example.org", "zoe.lacroix@example.org"];

async fn waiting(stage: &Stage) -> (Elsewhere, Value) {
    let change = Elsewhere::quoted(&stage.sign_in("customer").await, DOMAIN).await;
    change.submit().await.ok();
    let view = change.until_state("awaiting_both").await;
    (change, view)
}

#[tokio::test]
async fn what_may_never_be_told_is_left_and_another_one_begun() {
    let stage = Stage::new().await;
    let (change, _) = waiting(&stage).await;
    stage.control.answer(OWNERS[0], "refuse").await;
    stage.control.advance_days(2).await;
    let view = change.until_state("awaiting_both").await;
    assert_eq!((&view["can_leave"], &view["can_cancel"]), (&json!(true), &json!(false)));
    let customer = &change.browser;
    let begun = json!({"connection": "hostcontrol", "domain": "example.info"});
    customer.post("/owner-changes", &begun).await.refused(409, "owner_change_open");
    let decide = format!("{}/decide", change.at);
    // A page that still shows an earlier doubt does not mean this.
    let behind = json!({"decision": "give_up", "attempt": 2});
    customer.post(&decide, &behind).await.refused(409, "wrong_state");
    customer.post(&decide, &json!({"decision": "repeat"})).await.refused(409, "wrong_state");

    let left = customer.post(&decide, &json!({"decision": "give_up"})).await.ok();
    assert_eq!((&left["state"], &left["given_up"]), (&json!("failed"), &json!(true)));
    assert_eq!((&left["problem"]["code"], &left["can_leave"]), (&json!("unknown_outcome"), &json!(false)));
    let receipt = customer.get(&format!("{}/receipt", change.at)).await.ok();
    assert_eq!(receipt["given_up"], true);

    let again = Elsewhere::quoted(customer, DOMAIN).await;
    assert_ne!(again.at, change.at);
    again.submit().await.ok();
    again.until_state("awaiting_both").await;
    for owner in OWNERS {
        stage.control.answer(owner, "accept").await;
    }
    stage.control.advance(10).await;
    again.until_state("applied").await;
}

#[tokio::test]
async fn what_is_shown_to_wait_is_followed_to_its_end() {
    let stage = Stage::new().await;
    stage.control.variant("hostcontrol.domain_statuses", "extended").await;
    let (change, view) = waiting(&stage).await;
    assert_eq!(view["can_leave"], false);
    let give_up = json!({"decision": "give_up"});
    change.browser.post(&format!("{}/decide", change.at), &give_up).await.refused(409, "wrong_state");
    stage.control.answer(OWNERS[0], "refuse").await;
    until("the end", async || {
        stage.control.advance(61).await;
        let view = change.view().await;
        (view["state"] == "failed").then(|| assert!(view["given_up"].is_null(), "{view}"))
    })
    .await;
}
