//! The registrar is down as a whole.

use crate::harness::{Journey, Options, Stage};
use serde_json::{Value, json};

async fn stage() -> Stage {
    Stage::with(Options { lasting: true, ..Options::default() }).await
}

#[tokio::test]
async fn it_is_down_when_the_button_is_pressed() {
    let mut stage = stage().await;
    let customer = stage.sign_in("customer").await;
    let journey = Journey::quoted(&customer, &stage.control, "example.com").await;
    let before = journey.lasting().await;
    stage.sandbox_down().await;
    journey.submit("0.00").await.refused(502, "registrar_unreachable");
    assert_eq!(journey.lasting().await, before, "nothing typed is lost, and nothing is submitted");
    let domains = customer.get("/domains").await.ok();
    assert_eq!(domains["missing"][0]["problem"]["code"], "registrar_unreachable", "{domains}");
    stage.sandbox_up().await;
    journey.submit("0.00").await.ok();
    journey.until_asked().await;
    assert_eq!(stage.control.count("order.checkout").await, 1);
}

#[tokio::test]
async fn it_goes_down_right_after_it_was_agreed_to() {
    let mut stage = stage().await;
    let customer = stage.sign_in("customer").await;
    let journey = Journey::quoted(&customer, &stage.control, "example.com").await;
    // Held at its first call after the agreement, so that the end of the registrar comes before any effect.
    let held = stage.control.fault("GET", "/order/cart/*", "before", &json!({"status": 503}), 1_000).await;
    journey.submit("0.00").await.ok();
    let view = until_told(&journey, "registrar_unavailable").await;
    assert_eq!((&view["state"], &view["waits_on"]), (&json!("submitted"), &json!("registrar")));
    assert!(stage.control.hits(held).await > 0);
    stage.sandbox_down().await;
    let view = until_told(&journey, "registrar_unreachable").await;
    assert_eq!(view["state"], "submitted");
    stage.restart().await;
    let view = until_told(&journey, "registrar_unreachable").await;
    assert_eq!(view["state"], "submitted", "also after a restart that found it down");
    stage.sandbox_up().await;
    stage.control.no_faults().await;
    let view = journey.until_asked().await;
    assert_eq!(view["problem"], Value::Null);
    assert_eq!(stage.control.count("order.checkout").await, 1);
}

#[tokio::test]
async fn it_is_down_while_the_owners_are_asked() {
    let mut stage = stage().await;
    let customer = stage.sign_in("customer").await;
    let journey = Journey::asked(&customer, &stage.control, "example.com").await;
    stage.sandbox_down().await;
    let view = until_told(&journey, "registrar_unreachable").await;
    assert_eq!(view["state"], "awaiting_both", "what was known stays known");
    stage.sandbox_up().await;
    journey.both_accept().await;
    let view = journey.until_state("applied").await;
    assert_eq!(view["problem"], Value::Null);
}

/// Looks until this problem is shown.
pub(super) async fn until_told(journey: &Journey, code: &str) -> Value {
    crate::harness::until(code, async || {
        let view = journey.view().await;
        (view["problem"]["code"] == code).then_some(view)
    })
    .await
}
