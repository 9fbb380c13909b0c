//! A call that was given up arrives after a later one was to be made.

use crate::harness::{Journey, Options, Stage, until};
use serde_json::{Value, json};
use std::time::Duration;

/// How long after it was sent the first call arrives: before its absence is believed.
const LATE_MS: u64 = 2_500;

/// The correction of a contact is lost, its repetition is refused, and other details are typed while the first one is
/// still on its way: the registrar holds what was typed last.
#[tokio::test]
async fn a_late_correction_undoes_no_later_one() {
    let stage = stage().await;
    let control = &stage.control;
    let journey = Journey::asked(&stage.sign_in("customer").await, control, "example.com").await;
    control.event(&json!({"kind": "task.error", "domain": "example.com"})).await;
    journey.until_state("needs_correction").await;
    let written = control.count("contact.update").await;
    for action in [json!({"delay_ms": LATE_MS}), json!({"status": 400})] {
        control.fault("PUT", "/domain/contact/*", "before", &action, 1).await;
    }
    for phone in ["04 65 71 98 77", "04 65 71 98 78"] {
        journey.patch(&json!({"fields": {"phone": phone}})).await.ok();
        journey.submit("0.00").await.ok();
        if phone.ends_with("77") {
            journey.until_state("needs_correction").await;
            assert_eq!(control.count("contact.update").await, written, "the first one is still on its way");
        }
    }
    let view = journey.until_state("awaiting_both").await;
    let both = async || (control.count("contact.update").await == written + 2).then_some(());
    until("both corrections to arrive", both).await;
    assert_eq!(phone_of(&stage, &view).await, "+33.465719878");
}

/// The same before anything is ordered: the order waits until what is lost can undo nothing any more.
#[tokio::test]
async fn what_is_ordered_is_what_was_typed_last() {
    let stage = stage().await;
    let control = &stage.control;
    let journey = Journey::quoted(&stage.sign_in("customer").await, control, "example.com").await;
    let written = control.count("contact.update").await;
    control.fault("PUT", "/domain/contact/*", "before", &json!({"delay_ms": LATE_MS}), 1).await;
    journey.patch(&json!({"fields": {"phone": "04 65 71 98 77"}})).await.ok();
    journey.quote().await.refused(504, "registrar_timeout");
    journey.patch(&json!({"fields": {"phone": "04 65 71 98 78"}})).await.ok();
    journey.quote().await.ok();
    assert_eq!(control.count("contact.update").await, written + 1, "the first one is still on its way");
    journey.submit("0.00").await.ok();
    let both = async || (control.count("contact.update").await > written + 1).then_some(());
    until("the first correction to arrive", both).await;
    let view = journey.until_asked().await;
    assert_eq!(phone_of(&stage, &view).await, "+33.465719878");
    assert_eq!(control.count("order.checkout").await, 1);
}

async fn stage() -> Stage {
    let (answer, settle) = (Duration::from_millis(600), Duration::from_millis(LATE_MS));
    Stage::with(Options { answer, settle, ..Options::default() }).await
}

/// The number that the registrar holds of the new owner.
async fn phone_of(stage: &Stage, view: &Value) -> String {
    let contact = view["references"]["contact"].as_str().unwrap();
    let held = stage.sign_in("reseller").await.get(&format!("/contacts/ovhcloud/{contact}")).await.ok();
    held["fields"]["phone"].as_str().unwrap().to_owned()
}
