//! Payments that take a while, and whether a lost one was begun.

use crate::conformance::Stage;
use crate::support::{Came, Journal};
use registrant_model::owner_change::{Finding, State};
use serde_json::json;

const PAY: (&str, &str) = ("POST", "/me/order/*/payWithRegisteredPaymentMean");
const HISTORY: (&str, &str) = ("GET", "/me/order/*/followUp");

/// Submitted, with a payment whose answer was lost.
async fn with_a_lost_payment(stage: &Stage, when: &str) -> Journal {
    let mut journal = stage.drafted().await;
    stage.control.fault("ovhcloud", PAY, when, json!({"drop": true})).await;
    journal.submit().await;
    assert!(matches!(journal.go_on().await, Came::Failed(_)));
    assert_eq!(journal.change.unsettled().unwrap().step.as_str(), "order.pay");
    journal
}

#[tokio::test]
async fn a_payment_that_is_under_way_is_not_sent_twice() {
    let stage = Stage::ovhcloud_with(&[("ovhcloud.payment", "later")]).await;
    let mut journal = with_a_lost_payment(&stage, "after").await;
    // The order still counts as not paid, and a second payment would be taken.
    let attempt = journal.change.unsettled().unwrap().clone();
    let found = stage.registrar.look(&journal.change, &attempt).await.unwrap();
    assert!(matches!(found, Finding::Present(_)), "{found:?}");
    assert_eq!(journal.settle(&stage.control).await, State::AwaitingBoth);
    assert_eq!(stage.control.count("order.pay").await, 1);
}

#[tokio::test]
async fn a_payment_that_the_history_does_not_tell_is_made_again() {
    let stage = Stage::ovhcloud().await;
    let mut journal = with_a_lost_payment(&stage, "before").await;
    assert_eq!(journal.settle(&stage.control).await, State::AwaitingBoth);
    assert_eq!(stage.control.count("order.pay").await, 1);
}

#[tokio::test]
async fn without_a_history_nothing_is_proven_and_nothing_sent() {
    let stage = Stage::ovhcloud_with(&[("ovhcloud.payment", "later")]).await;
    for status in [404, 400] {
        let stage = stage.anew().await;
        let mut journal = with_a_lost_payment(&stage, "after").await;
        stage.control.fault("ovhcloud", HISTORY, "before", json!({"status": status})).await;
        assert_eq!(journal.settle(&stage.control).await, State::UnknownOutcome, "{status}");
        assert_eq!(journal.made.iter().filter(|step| step.name.as_str() == "order.pay").count(), 1);
        // As soon as the order itself tells, it goes on.
        stage.control.advance(10).await;
        assert_eq!(journal.settle(&stage.control).await, State::AwaitingBoth, "{status}");
        assert_eq!(stage.control.count("order.pay").await, 1);
    }
}

/// Only a person can tell then; the payment itself is never sent twice.
#[tokio::test]
async fn what_the_history_does_not_tell_a_person_may_believe() {
    let stage = Stage::ovhcloud_with(&[("ovhcloud.payment", "later")]).await;
    let journal = with_a_lost_payment(&stage, "after").await;
    let attempt = journal.change.unsettled().unwrap().clone();
    assert_eq!(stage.registrar.believed(&journal.change, &attempt), None, "looking may still tell");
    stage.control.fault("ovhcloud", HISTORY, "before", json!({"status": 404})).await;
    let found = stage.registrar.look(&journal.change, &attempt).await.unwrap();
    assert_eq!(found, Finding::Unproven);
    assert!(stage.registrar.believed(&journal.change, &attempt).is_some());
    assert!(!stage.registrar.may_repeat(&journal.change, &attempt), "it would be paid twice");
}

#[tokio::test]
async fn a_means_that_needs_its_number_is_sent_with_it() {
    let stage = Stage::ovhcloud_with(&[("ovhcloud.payment_means", "numbered")]).await;
    let mut journal = Journal::begin(&stage.registrar, "example.be").await;
    journal.fill(stage.new_owner(), |_| ()).await;
    journal.quote().await.unwrap();
    journal.submit().await;
    assert_eq!(journal.settle(&stage.control).await, State::AwaitingBoth);
    assert_eq!(journal.change.references.get("payment"), Some("creditCard"));
    assert_eq!(stage.control.count("order.pay").await, 1);
}
