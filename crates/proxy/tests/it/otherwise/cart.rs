//! What was prepared is gone before it is ordered: it is prepared anew, without a word, and ordered once.

use crate::harness::{Journey, Stage};
use serde_json::json;

async fn goes_on(journey: &Journey) {
    journey.submit("0.00").await.ok();
    journey.until_asked().await;
    journey.both_accept().await;
    journey.until_state("applied").await;
    assert_eq!(journey.control.count("order.checkout").await, 1);
    assert_eq!(journey.control.count("trade.apply").await, 1);
}

#[tokio::test]
async fn the_cart_has_expired() {
    for answer in ["not_found", "bad_request"] {
        let stage = Stage::new().await;
        stage.control.variant("ovhcloud.expired_cart", answer).await;
        let customer = stage.sign_in("customer").await;
        let journey = Journey::quoted(&customer, &stage.control, "example.com").await;
        stage.control.event(&json!({"kind": "cart.expire"})).await;
        goes_on(&journey).await;
        assert_eq!(stage.control.count("contact.create").await, 1, "{answer}: the contact was still there");
    }
}

#[tokio::test]
async fn the_cart_has_aged_while_the_person_was_away() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let journey = Journey::quoted(&customer, &stage.control, "example.com").await;
    stage.control.advance_days(2).await;
    let view = journey.quote().await.ok();
    assert_eq!(view["quote"]["price"]["amount"], "0.00");
    goes_on(&journey).await;
}

#[tokio::test]
async fn the_new_owners_contact_was_deleted() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let journey = Journey::quoted(&customer, &stage.control, "example.com").await;
    let contact = journey.view().await["references"]["contact"].as_str().unwrap().to_owned();
    stage.control.event(&json!({"kind": "contact.delete", "contact": contact.parse::<u64>().unwrap()})).await;
    goes_on(&journey).await;
    let view = journey.view().await;
    assert_ne!(view["references"]["contact"], contact.as_str());
    assert_eq!(stage.control.count("contact.create").await, 2);
}
