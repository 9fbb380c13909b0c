//! Payments that take a while, and whether a lost one was begun.

use crate::conformance::Stage;
use crate::support::{Came, Journal};
use registrant_model::owner_change::{Finding, State};
use serde_json::json;

const PAY: (&str, &str) = ("POST", "/me/order/*/payWithRegisteredPaymentMean");
const HISTORY: (&str, &str) = ("GET", "/me/order/*/followUp");

/// An order of nothing.
const FREE: &str = "example.com";
/// One of twelve euros.
const COSTS: &str = "example.be";

/// Submitted, with a payment whose answer was lost.
async fn with_a_lost_payment(stage: &Stage, domain: &str, when: &str) -> Journal {
    let mut journal = Journal::begin(&stage.registrar, domain).await;
    journal.fill(stage.new_owner(), |_| ()).await;
    journal.quote().await.unwrap();
    stage.control.fault("ovhcloud", PAY, when, json!({"drop": true})).await;
    journal.submit().await;
    assert!(matches!(journal.go_on().await, Came::Failed(_)));
    assert_eq!(journal.change.unsettled().unwrap().step.as_str(), "order.pay");
    journal
}

#[tokio::test]
async fn a_payment_that_is_under_way_is_not_sent_twice() {
    let stage = Stage::ovhcloud_with(&[("ovhcloud.payment", "later")]).await;
    let mut journal = with_a_lost_payment(&stage, COSTS, "after").await;
    // The order still counts as not paid, and a second payment would be taken.
    let attempt = journal.change.unsettled().unwrap().clone();
    let found = stage.registrar.look(&journal.change, &attempt).await.unwrap();
    assert!(matches!(found, Finding::Present(_)), "{found:?}");
    assert_eq!(journal.settle(&stage.control).await, State::AwaitingBoth);
    assert_eq!(stage.control.count("order.pay").await, 1);
}

#[tokio::test]
async fn what_takes_no_money_is_paid_again_when_the_history_does_not_tell_of_it() {
    let stage = Stage::ovhcloud().await;
    let mut journal = with_a_lost_payment(&stage, FREE, "before").await;
    assert_eq!(journal.settle(&stage.control).await, State::AwaitingBoth);
    assert_eq!(stage.control.count("order.pay").await, 1);
}

/// A history without a payment tells of none so far: the call may still be on its way.
#[tokio::test]
async fn what_takes_money_is_not_paid_again_although_the_history_tells_of_no_payment() {
    let stage = Stage::ovhcloud().await;
    let mut journal = with_a_lost_payment(&stage, COSTS, "before").await;
    assert_eq!(journal.settle(&stage.control).await, State::UnknownOutcome);
    stage.control.advance(86_400).await;
    assert_eq!(journal.settle(&stage.control).await, State::UnknownOutcome);
    assert_eq!(journal.made.iter().filter(|step| step.name.as_str() == "order.pay").count(), 1);
    let attempt = journal.change.unsettled().unwrap().clone();
    assert!(stage.registrar.believed(&journal.change, &attempt).is_some(), "a person may know");
    assert!(!stage.registrar.may_repeat(&journal.change, &attempt), "it would be paid twice");
}

/// A page that is not the registrar's does not tell what became of the payment; its own words do.
#[tokio::test]
async fn a_payment_is_refused_by_the_registrar_alone() {
    for (answer, is_refused) in [(json!({"page": 404}), false), (json!({"status": 403}), true)] {
        let stage = Stage::ovhcloud().await;
        let mut journal = Journal::begin(&stage.registrar, COSTS).await;
        journal.fill(stage.new_owner(), |_| ()).await;
        journal.quote().await.unwrap();
        stage.control.fault("ovhcloud", PAY, "before", answer).await;
        journal.submit().await;
        assert!(matches!(journal.go_on().await, Came::Failed(_)));
        assert_eq!(journal.change.unsettled().is_none(), is_refused);
        if !is_refused {
            assert_eq!(journal.settle(&stage.control).await, State::UnknownOutcome);
        }
        assert_eq!(stage.control.count("order.pay").await, 0);
    }
}

/// Such a page may come after the payment, also where it speaks of keys: a new token is no reason to send it again.
#[tokio::test]
async fn a_page_about_keys_sends_no_payment_twice() {
    for page in [401, 403] {
        let stage = Stage::ovhcloud_with(&[("ovhcloud.payment", "later")]).await;
        let mut journal = Journal::begin(&stage.by_token(), COSTS).await;
        journal.fill(stage.new_owner(), |_| ()).await;
        journal.quote().await.unwrap();
        stage.control.fault("ovhcloud", PAY, "after", json!({"page": page})).await;
        journal.submit().await;
        assert!(matches!(journal.go_on().await, Came::Failed(_)));
        assert_eq!(stage.control.count("order.pay").await, 1);
        assert_eq!(journal.settle(&stage.control).await, State::AwaitingBoth, "the order tells of it");
        assert_eq!(stage.control.count("order.pay").await, 1);
    }
}

#[tokio::test]
async fn without_a_history_nothing_is_proven_and_nothing_sent() {
    let stage = Stage::ovhcloud_with(&[("ovhcloud.payment", "later")]).await;
    for status in [404, 400] {
        let stage = stage.anew().await;
        let mut journal = with_a_lost_payment(&stage, COSTS, "after").await;
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
    let journal = with_a_lost_payment(&stage, COSTS, "after").await;
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
