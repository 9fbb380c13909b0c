//! A task that stands still.

use crate::harness::{Journey, Stage};
use serde_json::json;

#[tokio::test]
async fn what_the_person_can_mend_is_named_by_its_fields() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let journey = Journey::asked(&customer, &stage.control, "example.com").await;
    stage
        .control
        .event(&json!({"kind": "task.error", "domain": "example.com", "comment": "Bad number"}))
        .await;
    let view = journey.until_state("needs_correction").await;
    let problem = &view["problem"];
    assert_eq!((&problem["code"], &view["waits_on"]), (&json!("registrar_refused"), &json!("you")));
    assert_eq!(
        (&problem["fields"][0]["field"], &problem["registrar_message"]),
        (&json!("phone"), &json!("Bad number"))
    );
    journey.patch(&json!({"fields": {"phone": "04 65 71 98 77"}})).await.ok();
    journey.submit("0.00").await.ok();
    journey.until_state("awaiting_both").await;
    journey.both_accept().await;
    journey.until_state("applied").await;
    for (operation, times) in [("order.checkout", 1), ("contact.create", 1), ("contact.update", 1)] {
        assert_eq!(stage.control.count(operation).await, times, "{operation}");
    }
}

#[tokio::test]
async fn what_only_the_registrar_can_mend_is_waited_for() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let journey = Journey::asked(&customer, &stage.control, "example.com").await;
    let fault = json!({"kind": "task.error", "domain": "example.com", "status": "problem",
        "mendable": false, "comment": "The registry is being repaired"});
    stage.control.event(&fault).await;
    let view = journey.until_state("needs_correction").await;
    assert_eq!(view["problem"]["code"], "registrar_refused");
    assert_eq!(view["problem"]["registrar_message"], "The registry is being repaired");
    assert_eq!(view["problem"]["reference"], view["references"]["task"], "what to ask the registrar about");
    assert!(view["problem"]["fields"].is_null(), "nothing of it can be mended here");
    assert_eq!(journey.submit("0.00").await.ok()["state"], "needs_correction", "pressing changes nothing");
    stage.control.event(&json!({"kind": "task.resume", "domain": "example.com"})).await;
    journey.until_state("awaiting_both").await;
}

#[tokio::test]
async fn whoever_begins_it_can_call_it_off_while_the_registrar_allows() {
    for (allowed, state) in [("allowed", "cancelled"), ("refused", "awaiting_both")] {
        let stage = Stage::new().await;
        stage.control.variant("ovhcloud.trade_cancel", allowed).await;
        let customer = stage.sign_in("customer").await;
        let journey = Journey::asked(&customer, &stage.control, "example.com").await;
        let view = journey.view().await;
        assert_eq!(view["can_cancel"], allowed == "allowed");
        let answer = journey.cancel().await;
        assert_eq!(answer.status, if allowed == "allowed" { 200 } else { 409 }, "{}", answer.text);
        assert_eq!(journey.view().await["state"], state);
    }
}
