//! A disk without room: nothing is sent that cannot be written down first, and everything goes on when there is room.

use crate::harness::{Control, Elsewhere, Journey, ProxyProcess, until};
use registrant_sandbox::{Running, Sandbox};
use serde_json::{Value, json};

/// A proxy of its own, so that its files alone have no room.
async fn scene() -> (Running, ProxyProcess, Journey) {
    let seeded = registrant_sandbox::Config { seed: Some(1), ..registrant_sandbox::Config::default() };
    let sandbox = Sandbox::start(seeded).await.unwrap();
    let control = Control { origin: sandbox.url().to_owned() };
    let proxy = ProxyProcess::start(sandbox.url()).await;
    let customer = proxy.nobody().sign_in("customer").await;
    let journey = Journey::quoted(&customer, &control, "example.com").await;
    (sandbox, proxy, journey)
}

/// It comes to its end, and everything was carried out once.
async fn ends_right(journey: &Journey) {
    journey.until_asked().await;
    journey.both_accept().await;
    let view = journey.until_state("applied").await;
    assert_eq!(view["problem"], Value::Null);
    for operation in ["contact.create", "order.cart", "order.checkout", "order.pay", "trade.apply"] {
        assert_eq!(journey.control.count(operation).await, 1, "{operation}");
    }
}

/// Waits until the tracker says that nothing can be kept.
async fn until_told(journey: &Journey) -> Value {
    until("the full disk to be told", async || {
        let view = journey.view().await;
        (view["problem"]["code"] == "storage_unavailable").then_some(view)
    })
    .await
}

#[tokio::test]
async fn it_is_full_when_the_button_is_pressed() {
    let (_sandbox, proxy, journey) = scene().await;
    let before = journey.view().await;
    let ledger = journey.control.ledger().await;
    proxy.disk_is_full(true).await;
    journey.submit("0.00").await.refused(503, "storage_unavailable");
    journey.patch(&json!({"fields": {"phone": "04 65 71 98 77"}})).await.refused(503, "storage_unavailable");
    journey.quote().await.refused(503, "storage_unavailable");
    assert_eq!(journey.view().await, before, "what was kept can be read, and is as it was");
    assert_eq!(journey.control.ledger().await, ledger, "nothing was sent");
    proxy.disk_is_full(false).await;
    journey.submit("0.00").await.ok();
    ends_right(&journey).await;
}

#[tokio::test]
async fn it_fills_up_before_the_order() {
    let (_sandbox, proxy, journey) = scene().await;
    // Held at its first call after the agreement.
    let held = journey.control.fault("GET", "/order/cart/*", "before", &json!({"status": 503}), 1_000).await;
    journey.submit("0.00").await.ok();
    until("the held call", async || (journey.control.hits(held).await > 0).then_some(())).await;
    proxy.disk_is_full(true).await;
    journey.control.no_faults().await;
    let view = until_told(&journey).await;
    assert_eq!(view["state"], "submitted");
    assert_eq!(journey.control.count("order.checkout").await, 0, "what cannot be written down is not done");
    proxy.disk_is_full(false).await;
    ends_right(&journey).await;
}

#[tokio::test]
async fn it_fills_up_while_the_order_is_on_its_way() {
    let (_sandbox, proxy, journey) = scene().await;
    let slow = json!({"delay_ms": 1_500});
    let held = journey.control.fault("POST", "/order/cart/*/checkout", "after", &slow, 1).await;
    journey.submit("0.00").await.ok();
    until("the order", async || (journey.control.hits(held).await > 0).then_some(())).await;
    proxy.disk_is_full(true).await;
    let view = until_told(&journey).await;
    assert_eq!(view["state"], "submitted", "the answer could not be written down");
    assert_eq!(journey.control.count("order.pay").await, 0);
    proxy.disk_is_full(false).await;
    ends_right(&journey).await;
}

/// At the registrars that take no order: the disk fills up while the registrar carries out the last call.
async fn it_fills_up_elsewhere(domain: &str, (method, path): (&str, &str), end: &str, effects: &[&str]) {
    let seeded = registrant_sandbox::Config { seed: Some(1), ..registrant_sandbox::Config::default() };
    let sandbox = Sandbox::start(seeded).await.unwrap();
    let control = Control { origin: sandbox.url().to_owned() };
    let proxy = ProxyProcess::start(sandbox.url()).await;
    let change = Elsewhere::quoted(&proxy.nobody().sign_in("reseller").await, domain).await;
    let registrar = domain.split_once('/').unwrap().0;
    let slow = json!({"registrar": registrar, "method": method, "path": path, "when": "after",
        "action": {"delay_ms": 1_500}, "times": 1});
    let held = control.order_fault(&slow).await;
    change.submit().await.ok();
    until("the call", async || (control.hits(held).await > 0).then_some(())).await;
    proxy.disk_is_full(true).await;
    until("the full disk to be told", async || {
        (change.view().await["problem"]["code"] == "storage_unavailable").then_some(())
    })
    .await;
    proxy.disk_is_full(false).await;
    let view = change.until_state(end).await;
    assert_eq!(view["problem"], Value::Null);
    for operation in effects {
        assert_eq!(control.count(operation).await, 1, "{operation}");
    }
}

#[tokio::test]
async fn it_fills_up_while_a_change_of_registrant_is_on_its_way() {
    let effects = ["contacts.add", "domains.modify-contact"];
    let call = ("POST", "/domains/modify-contact.json");
    it_fills_up_elsewhere("logicboxes/example.net", call, "awaiting_both", &effects).await;
}

#[tokio::test]
async fn it_fills_up_while_a_registrant_is_set() {
    let effects = ["domain-contact.create", "domain.update"];
    it_fills_up_elsewhere("hostcontrol/example.nl", ("PUT", "/domain/*"), "applied", &effects).await;
}
