//! An order whose call was believed lost and arrives after all.

use crate::conformance::Stage;
use crate::support::{Came, Journal};
use registrant_model::owner_change::{Event, Finding, OnUnknown, State, StepPhase};
use registrant_registrars::{CallError, Effect, ErrorKind};
use serde_json::json;

const CHECKOUT: (&str, &str) = ("POST", "/order/cart/*/checkout");

/// Submitted, with a checkout whose answer was lost and which a look did not find in time.
async fn believed_absent(stage: &Stage) -> Journal {
    let mut journal = stage.drafted().await;
    stage.control.fault("ovhcloud", CHECKOUT, "after", json!({"drop": true})).await;
    journal.submit().await;
    assert!(matches!(journal.go_on().await, Came::Failed(_)));
    let lost = journal.change.unsettled().unwrap().number;
    journal.write(Event::Looked { attempt: lost, finding: Finding::Absent }).await;
    journal
}

/// Writes down that the next call is about to be made, and makes it without asking for the price before.
async fn made_once_more(stage: &Stage, journal: &mut Journal) -> Result<Event, CallError> {
    let step = stage.registrar.next_step(&journal.change).unwrap();
    assert_eq!(step.name.as_str(), "order.checkout");
    let attempt = journal.change.next_attempt();
    let (phase, on_unknown, fingerprint) = (step.phase, step.on_unknown, step.fingerprint.clone());
    journal.write(Event::Intended { attempt, step: step.name.clone(), phase, on_unknown, fingerprint }).await;
    let references = stage.registrar.perform(&journal.change, &step).await?;
    Ok(Event::Done { attempt, references })
}

/// The first call is on its way while the price is asked, and arrives before the second.
#[tokio::test]
async fn a_first_checkout_that_arrives_late_is_proven_by_the_refusal_of_the_second() {
    let stage = Stage::ovhcloud().await;
    let mut journal = believed_absent(&stage).await;
    let done = made_once_more(&stage, &mut journal).await.unwrap();
    journal.write(done).await;
    assert_eq!(journal.settle(&stage.control).await, State::AwaitingBoth);
    for operation in ["order.checkout", "order.pay", "trade.create"] {
        assert_eq!(stage.control.count(operation).await, 1, "{operation}");
    }
}

#[tokio::test]
async fn what_cannot_be_told_after_a_refusal_is_unknown_and_found_later() {
    let stage = Stage::ovhcloud().await;
    let mut journal = believed_absent(&stage).await;
    stage.control.advance(60).await;
    for _ in 0..3 {
        stage.control.fault("ovhcloud", ("GET", "/me/order"), "before", json!({"status": 503})).await;
    }
    let error = made_once_more(&stage, &mut journal).await.unwrap_err();
    assert_eq!((error.kind, error.effect), (ErrorKind::Refused, Effect::Unknown));
    let (attempt, problem) =
        (journal.change.unsettled().unwrap().number, error.to_problem(&journal.change.connection));
    journal.write(Event::Lost { attempt, problem: Box::new(problem) }).await;
    // The order is older than the second try, and belongs to the first.
    assert_eq!(journal.settle(&stage.control).await, State::AwaitingBoth);
    assert_eq!(stage.control.count("order.checkout").await, 1);
}

#[tokio::test]
async fn a_refusal_stays_one_where_the_first_try_never_arrives() {
    let stage = Stage::ovhcloud().await;
    let mut journal = stage.drafted().await;
    stage.control.fault("ovhcloud", CHECKOUT, "before", json!({"drop": true})).await;
    journal.submit().await;
    assert!(matches!(journal.go_on().await, Came::Failed(_)));
    let lost = journal.change.unsettled().unwrap().number;
    journal.write(Event::Looked { attempt: lost, finding: Finding::Absent }).await;
    stage.control.fault("ovhcloud", CHECKOUT, "before", json!({"status": 400})).await;
    let error = made_once_more(&stage, &mut journal).await.unwrap_err();
    assert_eq!((error.kind, error.effect), (ErrorKind::Refused, Effect::None));
    assert_eq!(stage.control.count("order.checkout").await, 0);
    let last = journal.change.attempts.last().unwrap();
    assert_eq!((last.phase, last.on_unknown), (StepPhase::Commit, OnUnknown::Look));
}
