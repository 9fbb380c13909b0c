//! What is called when a task stands still, and when a change is called off.

use super::case::{Fault, all_at_once};
use crate::harness::{Journey, Options, Stage, until};
use serde_json::json;
use std::time::Duration;

async fn stage() -> Stage {
    Stage::with(Options { answer: Duration::from_millis(600), ..Options::default() }).await
}

/// The same case for each fault, before and after the call.
async fn with_every_fault<F: Future<Output = ()> + 'static>(run: impl Fn(&'static str, Fault) -> F) {
    let cases = ["before", "after"].into_iter().flat_map(|when| Fault::ALL.map(|fault| (when, fault)));
    all_at_once(cases.map(|(when, fault)| (format!("{fault:?} {when}"), run(when, fault)))).await;
}

/// A task that stands still is mended, and one call on the way goes wrong.
async fn mended(method: &str, path: &str, when: &str, fault: Fault) {
    let stage = stage().await;
    let control = &stage.control;
    let journey = Journey::asked(&stage.sign_in("customer").await, control, "example.com").await;
    control.event(&json!({"kind": "task.error", "domain": "example.com"})).await;
    journey.until_state("needs_correction").await;
    journey.patch(&json!({"fields": {"phone": "04 65 71 98 77"}})).await.ok();
    let ordered = control.fault(method, path, when, &fault.action(), 1).await;
    journey.submit("0.00").await.ok();
    let view = journey.until_state("awaiting_both").await;
    assert_eq!(view["problem"], json!(null));
    assert_eq!(control.hits(ordered).await, 1);
    journey.both_accept().await;
    journey.until_state("applied").await;
    let owner = view["references"]["contact"].as_str().unwrap().to_owned();
    let reseller = stage.sign_in("reseller").await;
    let contact = reseller.get(&format!("/contacts/ovhcloud/{owner}")).await.ok();
    assert_eq!(contact["fields"]["phone"], "+33.465719877");
    for operation in ["contact.create", "order.checkout", "order.pay", "trade.create", "trade.apply"] {
        assert_eq!(control.count(operation).await, 1, "{operation}");
    }
}

#[tokio::test]
async fn the_contact_is_written_once_more() {
    with_every_fault(async |when, fault| mended("PUT", "/domain/contact/*", when, fault).await).await;
}

#[tokio::test]
async fn the_task_is_set_going_again() {
    with_every_fault(async |when, fault| mended("POST", "/me/task/domain/*/relaunch", when, fault).await)
        .await;
}

/// Called off by a call that goes wrong. Whoever presses again until it is off is right.
async fn called_off(when: &str, fault: Fault) {
    let stage = stage().await;
    let control = &stage.control;
    let journey = Journey::asked(&stage.sign_in("customer").await, control, "example.com").await;
    let path = "/me/task/domain/*/cancel";
    let ordered = control.fault("POST", path, when, &fault.action(), 1).await;
    let first = journey.cancel().await;
    assert_eq!((first.status >= 500, first.code().as_str()), (true, "unknown_outcome"), "{}", first.text);
    assert_eq!(control.hits(ordered).await, 1);
    until("it to be called off", async || {
        let state = journey.view().await["state"].clone();
        assert!(state == "cancelled" || state == "awaiting_both", "{state}");
        (state == "cancelled" || journey.cancel().await.status == 200).then_some(())
    })
    .await;
    journey.until_state("cancelled").await;
    control.advance_days(15).await;
    assert_eq!(control.count("trade.apply").await, 0);
    let again = Journey::quoted(&journey.browser, control, "example.com").await;
    assert_ne!(again.id, journey.id, "nothing stands in the way of another one");
}

#[tokio::test]
async fn it_is_called_off() {
    with_every_fault(called_off).await;
}
