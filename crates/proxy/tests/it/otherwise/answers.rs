//! What the two owners answer, or do not.

use crate::harness::{Journey, NewOwner, Stage};
use serde_json::{Value, json};

/// It has ended, the domain is as it was, and another change can be begun at once.
async fn nothing_has_changed(journey: &Journey, view: &Value) {
    assert_eq!((&view["waits_on"], &view["can_cancel"]), (&json!("nobody"), &json!(false)));
    assert_eq!((&view["applied_at"], &view["problem"]), (&Value::Null, &Value::Null), "{view}");
    assert_eq!(journey.control.count("trade.apply").await, 0);
    let domain = journey.browser.get(&format!("/domains/ovhcloud/{}", journey.domain)).await.ok();
    let owner = domain["roles"].as_array().unwrap().iter().find(|role| role["role"] == "owner").cloned();
    assert_eq!(owner.unwrap()["email"], journey.losing.as_str());
    assert_eq!(domain["owner_change"], Value::Null);
    let again = Journey::quoted(&journey.browser, &journey.control, &journey.domain).await;
    assert_ne!(again.id, journey.id);
    assert_eq!(again.view().await["state"], "draft");
}

#[tokio::test]
async fn the_losing_owner_refuses() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let journey = Journey::asked(&customer, &stage.control, "example.com").await;
    stage.control.answer(&journey.losing, "refuse").await;
    let view = journey.until_state("refused").await;
    assert_eq!(Journey::answer_of(&view, "losing"), "refused");
    nothing_has_changed(&journey, &view).await;
}

#[tokio::test]
async fn the_gaining_owner_refuses_after_the_losing_one_agreed() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let journey = Journey::asked(&customer, &stage.control, "example.com").await;
    stage.control.answer(&journey.losing, "accept").await;
    let view = journey.until_state("awaiting_gaining").await;
    assert_eq!(view["waits_on"], "other_person");
    assert_eq!(Journey::answer_of(&view, "losing"), "accepted");
    stage.control.answer(&journey.gaining, "refuse").await;
    let view = journey.until_state("refused").await;
    assert_eq!(Journey::answer_of(&view, "gaining"), "refused");
    assert_eq!(Journey::answer_of(&view, "losing"), "accepted", "what was answered stays answered");
    nothing_has_changed(&journey, &view).await;
}

#[tokio::test]
async fn nobody_answers_in_time() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let journey = Journey::asked(&customer, &stage.control, "example.com").await;
    let view = journey.view().await;
    let now = customer.get("/clock").await.ok()["now"].as_str().unwrap().to_owned();
    for party in view["parties"].as_array().unwrap() {
        let until = party["until"].as_str().unwrap();
        assert!(until > now.as_str(), "{until} is not after {now}");
    }
    stage.control.advance_days(13).await;
    assert_eq!(journey.view().await["state"], "awaiting_both");
    stage.control.answer(&journey.gaining, "accept").await;
    journey.until_state("awaiting_losing").await;
    stage.control.advance_days(1).await;
    let view = journey.until_state("expired").await;
    assert_eq!(Journey::answer_of(&view, "gaining"), "accepted");
    nothing_has_changed(&journey, &view).await;
}

#[tokio::test]
async fn one_address_on_both_sides_gets_two_mails_and_answers_both() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let mut journey = Journey::begin(&customer, &stage.control, "example.com").await;
    journey.fill(&NewOwner::at("nora.fields@example.org")).await;
    journey.quote().await.ok();
    journey.submit("0.00").await.ok();
    journey.until_asked().await;
    let links = stage.control.links(&journey.losing, "accept").await;
    assert_eq!(links.len(), 2);
    stage.control.follow(&links[0]).await;
    let view = crate::harness::until("one answer", async || {
        let view = journey.view().await;
        (view["state"] != "awaiting_both").then_some(view)
    })
    .await;
    assert!(["awaiting_losing", "awaiting_gaining"].contains(&view["state"].as_str().unwrap()), "{view}");
    assert_eq!(stage.control.count("trade.apply").await, 0, "one of two is not both");
    stage.control.follow(&links[1]).await;
    journey.until_state("awaiting_registry").await;
    stage.control.advance(10).await;
    journey.until_state("applied").await;
}

/// A registrar that does not say who has answered is not put words into its mouth.
#[tokio::test]
async fn a_registrar_that_does_not_tell_who_answered() {
    let stage = Stage::new().await;
    stage.control.variant("ovhcloud.trade_comment", "silent").await;
    let customer = stage.sign_in("customer").await;
    let journey = Journey::asked(&customer, &stage.control, "example.com").await;
    assert_eq!(Journey::answer_of(&journey.view().await, "losing"), "not_told");
    stage.control.advance_days(14).await;
    let view = journey.until_state("expired").await;
    nothing_has_changed(&journey, &view).await;
}
