//! A price that is not the one that was agreed to.

use crate::harness::{Journey, Stage};
use serde_json::{Value, json};

fn price(amount: &str) -> Value {
    json!({"kind": "order.price", "domain": "example.be", "amount": amount})
}

/// It stands until the person has agreed to the higher price, which the answer tells.
async fn asks_consent(journey: &Journey) -> Value {
    let view = journey.until_state("needs_price_consent").await;
    assert_eq!((&view["problem"]["code"], &view["waits_on"]), (&json!("price_above_ceiling"), &json!("you")));
    assert_eq!(view["quote"]["price"]["amount"], "25.00");
    assert_eq!(view["price_ceiling"]["amount"], "12.00");
    assert_eq!(journey.control.count("order.pay").await, 0);
    view
}

#[tokio::test]
async fn a_price_that_rose_before_the_order_is_asked_about_and_nothing_is_ordered() {
    let stage = Stage::new().await;
    let reseller = stage.sign_in("reseller").await;
    let journey = Journey::quoted(&reseller, &stage.control, "example.be").await;
    stage.control.event(&price("25.00")).await;
    journey.submit("12.00").await.ok();
    asks_consent(&journey).await;
    assert_eq!(stage.control.count("order.checkout").await, 0);
    journey.submit("25.00").await.ok();
    journey.until_asked().await;
    assert_eq!((stage.control.count("order.checkout").await, stage.control.count("order.pay").await), (1, 1));
}

/// Between the last dry run and the order: the order stands, unpaid.
async fn risen_at_the_last_moment(stage: &Stage, payment: &str) -> Journey {
    let reseller = stage.sign_in("reseller").await;
    let journey = Journey::quoted(&reseller, &stage.control, "example.be").await;
    journey.patch(&json!({"payment": payment})).await.ok();
    let mut event = price("25.00");
    event["after"] = json!({"method": "GET", "path": "/order/cart/*/checkout"});
    stage.control.event(&event).await;
    journey.submit("12.00").await.ok();
    asks_consent(&journey).await;
    assert_eq!(stage.control.count("order.checkout").await, 1);
    journey
}

#[tokio::test]
async fn an_order_that_costs_more_than_its_dry_run_is_not_paid_unasked() {
    let stage = Stage::new().await;
    let journey = risen_at_the_last_moment(&stage, "preferred").await;
    journey.submit("25.00").await.ok();
    journey.until_asked().await;
    assert_eq!((stage.control.count("order.checkout").await, stage.control.count("order.pay").await), (1, 1));
}

#[tokio::test]
async fn an_order_that_costs_more_can_be_left_alone() {
    let stage = Stage::new().await;
    let journey = risen_at_the_last_moment(&stage, "preferred").await;
    assert_eq!(journey.view().await["can_cancel"], true);
    assert_eq!(journey.cancel().await.ok()["state"], "cancelled");
    stage.control.advance_days(8).await;
    assert_eq!(stage.control.count("trade.create").await, 0, "what nobody pays never begins");
}

#[tokio::test]
async fn whoever_pays_by_hand_is_asked_as_well() {
    let stage = Stage::new().await;
    let journey = risen_at_the_last_moment(&stage, "later").await;
    journey.submit("25.00").await.ok();
    let view = journey.until_state("awaiting_payment").await;
    assert!(view["pay_at"].is_string());
}

#[tokio::test]
async fn a_ceiling_below_the_price_that_was_shown_orders_nothing() {
    let stage = Stage::new().await;
    let reseller = stage.sign_in("reseller").await;
    let journey = Journey::quoted(&reseller, &stage.control, "example.be").await;
    journey.submit("11.99").await.ok();
    let view = journey.until_state("needs_price_consent").await;
    assert_eq!(view["problem"]["code"], "price_above_ceiling");
    assert_eq!(stage.control.count("order.checkout").await, 0);
}

/// What the order refers to is told with the price, before anybody agrees, and stands on the receipt.
#[tokio::test]
async fn the_contracts_of_an_order_are_told_with_its_price() {
    let stage = Stage::new().await;
    stage.control.variant("ovhcloud.order_contracts", "named").await;
    let reseller = stage.sign_in("reseller").await;
    let journey = Journey::quoted(&reseller, &stage.control, "example.be").await;
    let contracts = journey.view().await["quote"]["contracts"].clone();
    let told: Vec<_> = contracts.as_array().unwrap().iter().map(|it| it["url"].as_str().unwrap()).collect();
    assert_eq!(told.len(), 2, "{contracts}");
    assert!(told.iter().all(|url| url.starts_with("https://contracts.example.com/")), "{told:?}");
    assert_eq!(contracts[0]["name"], "Conditions générales de service");
    journey.submit("12.00").await.ok();
    journey.until_asked().await;
    let receipt = reseller.get(&journey.at("/receipt")).await.ok();
    assert_eq!(receipt["quote"]["contracts"], contracts);
}
