//! An order that has to be paid.

use crate::harness::{Journey, Options, Stage, http, until};
use serde_json::{Value, json};
use std::time::Duration;

const MEANS: &str = "/me/order/*/payWithRegisteredPaymentMean";

/// Submitted, to be paid by the person.
async fn to_be_paid(stage: &Stage) -> Journey {
    let reseller = stage.sign_in("reseller").await;
    let journey = Journey::filled(&reseller, &stage.control, "example.be").await;
    journey.patch(&json!({"payment": "later"})).await.ok();
    let view = journey.quote().await.ok();
    assert_eq!(view["quote"]["price"], json!({"amount": "12.00", "currency": "EUR"}));
    journey.submit("12.00").await.ok();
    let view = journey.until_state("awaiting_payment").await;
    assert_eq!((&view["waits_on"], &view["problem"]), (&json!("you"), &Value::Null), "{view}");
    assert_eq!(stage.control.count("order.pay").await, 0);
    journey
}

#[tokio::test]
async fn the_person_pays_at_the_registrar() {
    let stage = Stage::new().await;
    let journey = to_be_paid(&stage).await;
    let page = journey.view().await["pay_at"].as_str().expect("where it is paid").to_owned();
    assert!(http().post(page).send().await.unwrap().status().is_success());
    let view = journey.until_asked().await;
    assert_eq!(view["pay_at"], Value::Null);
    assert_eq!((stage.control.count("order.pay").await, stage.control.count("order.checkout").await), (1, 1));
}

#[tokio::test]
async fn the_person_lets_the_accounts_means_pay_after_all() {
    let stage = Stage::new().await;
    let journey = to_be_paid(&stage).await;
    journey.patch(&json!({"payment": "preferred"})).await.ok();
    journey.until_asked().await;
    assert_eq!(stage.control.count("order.pay").await, 1);
}

#[tokio::test]
async fn the_person_calls_it_off_instead() {
    let stage = Stage::new().await;
    let journey = to_be_paid(&stage).await;
    assert_eq!(journey.view().await["can_cancel"], true);
    assert_eq!(journey.cancel().await.ok()["state"], "cancelled");
    assert_eq!(journey.cancel().await.ok()["state"], "cancelled", "twice is as good as once");
    let again = Journey::quoted(&journey.browser, &stage.control, "example.be").await;
    assert_ne!(again.id, journey.id);
    assert_eq!(stage.control.count("order.pay").await, 0);
}

#[tokio::test]
async fn what_was_paid_meanwhile_cannot_be_called_off() {
    let stage = Stage::new().await;
    let journey = to_be_paid(&stage).await;
    let page = journey.view().await["pay_at"].as_str().unwrap().to_owned();
    // The proxy has not looked since: its registrar's status is out of order until the button is pressed.
    let path = "/me/order/*/status";
    let fault = stage.control.fault("GET", path, "before", &json!({"status": 503}), 1_000).await;
    assert!(http().post(page).send().await.unwrap().status().is_success());
    journey.cancel().await.refused(503, "registrar_unavailable");
    assert!(stage.control.hits(fault).await > 0);
    stage.control.no_faults().await;
    let refused = journey.cancel().await;
    assert!([409, 422].contains(&refused.status), "{}", refused.text);
    journey.until_asked().await;
    assert_eq!(stage.control.count("trade.create").await, 1);
}

#[tokio::test]
async fn nobody_pays_in_time() {
    let stage = Stage::new().await;
    let journey = to_be_paid(&stage).await;
    stage.control.advance_days(8).await;
    let view = journey.until_state("cancelled").await;
    assert_eq!(view["waits_on"], "nobody");
    assert_eq!(stage.control.count("trade.create").await, 0);
}

#[tokio::test]
async fn what_is_paid_by_hand_after_the_means_were_refused_is_noticed() {
    let stage = Stage::new().await;
    let reseller = stage.sign_in("reseller").await;
    let journey = Journey::quoted(&reseller, &stage.control, "example.be").await;
    stage.control.fault("POST", MEANS, "before", &json!({"status": 403}), 1).await;
    journey.submit("12.00").await.ok();
    let view = journey.until_state("needs_correction").await;
    let page = view["pay_at"].as_str().expect("where it is paid").to_owned();
    assert!(http().post(page).send().await.unwrap().status().is_success());
    let view = journey.until_asked().await;
    assert_eq!(view["problem"], Value::Null);
    assert_eq!(stage.control.count("order.pay").await, 1, "nothing is paid twice");
}

/// An order whose payment lost its answer, and whose history tells nothing, or cannot be read.
async fn in_doubt(stage: &Stage, when: &str, has_history: bool) -> Journey {
    stage.control.variant("ovhcloud.payment", "later").await;
    let reseller = stage.sign_in("reseller").await;
    let journey = Journey::quoted(&reseller, &stage.control, "example.be").await;
    let gone = json!({"status": 404});
    if !has_history {
        stage.control.fault("GET", "/me/order/*/followUp", "before", &gone, 1_000).await;
    }
    stage.control.fault("POST", MEANS, when, &json!({"drop": true}), 1).await;
    journey.submit("12.00").await.ok();
    until_in_doubt(&journey).await;
    journey
}

/// Waits until a person is asked whether the order was paid.
async fn until_in_doubt(journey: &Journey) {
    let view = until("the question", async || {
        let view = journey.view().await;
        (view["doubt"]["decisions"] == json!(["believe", "give_up"])).then_some(view)
    })
    .await;
    assert_eq!((&view["state"], &view["waits_on"]), (&json!("unknown_outcome"), &json!("you")));
    assert_eq!(view["doubt"]["step"], "order.pay");
    assert!(view["pay_at"].is_string() && view["references"]["order"].is_string(), "{view}");
}

#[tokio::test]
async fn a_payment_that_nobody_can_look_for_is_believed_by_a_person() {
    let stage = Stage::new().await;
    let journey = in_doubt(&stage, "after", false).await;
    let decision = json!({"decision": "believe"});
    journey.browser.post(&journey.at("/decide"), &decision).await.ok();
    journey.until_asked().await;
    assert_eq!(stage.control.count("order.pay").await, 1);
}

#[tokio::test]
async fn a_payment_that_was_never_made_is_made_by_hand_and_noticed() {
    for has_history in [false, true] {
        let stage = Stage::new().await;
        let journey = in_doubt(&stage, "before", has_history).await;
        let page = journey.view().await["pay_at"].as_str().unwrap().to_owned();
        assert!(http().post(page).send().await.unwrap().status().is_success());
        journey.until_asked().await;
        assert_eq!(stage.control.count("order.pay").await, 1, "nothing is paid twice");
    }
}

/// The payment reaches the registrar long after its absence would be believed, and the order would take another one:
/// it is sent once, and noticed when it comes.
#[tokio::test]
async fn a_payment_that_arrives_later_than_anybody_waits_is_not_sent_twice() {
    let options = Options { answer: Duration::from_millis(600), ..Options::default() };
    let stage = Stage::with(options).await;
    stage.control.variant("ovhcloud.payment", "later").await;
    let reseller = stage.sign_in("reseller").await;
    let journey = Journey::quoted(&reseller, &stage.control, "example.be").await;
    stage.control.fault("POST", MEANS, "before", &json!({"delay_ms": 3_000}), 1).await;
    let second = stage.control.fault("POST", MEANS, "before", &json!({"delay_ms": 0}), 1_000).await;
    journey.submit("12.00").await.ok();
    until_in_doubt(&journey).await;
    assert_eq!(stage.control.count("order.pay").await, 0, "it is still on its way");
    journey.until_asked().await;
    assert_eq!((stage.control.hits(second).await, stage.control.count("order.pay").await), (0, 1));
}
