//! An order that asks for documents, and one that the registrar cancels.

use crate::harness::{Journey, Stage, http};
use serde_json::{Value, json};

#[tokio::test]
async fn documents_are_asked_for_and_handed_in_at_the_registrar() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    stage.control.event(&json!({"kind": "order.documents", "domain": "example.com"})).await;
    let journey = Journey::submitted(&customer, &stage.control, "example.com", "0.00").await;
    journey.until_paid().await;
    stage.control.advance(10).await;
    let view = journey.until_state("needs_correction").await;
    assert_eq!((&view["problem"]["code"], &view["waits_on"]), (&json!("documents_requested"), &json!("you")));
    assert_eq!(view["can_cancel"], false, "it is paid");
    let page = view["pay_at"].as_str().expect("the page of the order is where they are handed in");
    assert!(http().post(page).send().await.unwrap().status().is_success());
    stage.control.advance(10).await;
    let view = journey.until_state("awaiting_both").await;
    assert_eq!((&view["problem"], &view["pay_at"]), (&Value::Null, &Value::Null));
}

#[tokio::test]
async fn the_registrar_cancels_the_order() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let journey = Journey::asked(&customer, &stage.control, "example.com").await;
    stage.control.event(&json!({"kind": "order.cancel", "domain": "example.com"})).await;
    stage.control.advance(10).await;
    let view = journey.until_state("cancelled").await;
    assert_eq!((&view["waits_on"], &view["can_cancel"]), (&json!("nobody"), &json!(false)));
    let again = Journey::quoted(&customer, &stage.control, "example.com").await;
    assert_ne!(again.id, journey.id, "another one can be begun");
    assert_eq!(stage.control.count("trade.apply").await, 0);
}
