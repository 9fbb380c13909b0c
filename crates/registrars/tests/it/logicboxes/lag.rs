//! Reads that lag behind what was written.

use super::happen;
use crate::conformance::{GAINING, Stage};
use crate::support::Came;
use registrant_model::owner_change::{Agent, Event, ReferencePatch, State};
use serde_json::json;

const LAGGING: &[(&str, &str)] = &[("logicboxes.domain_reads", "lagging")];

#[tokio::test]
async fn a_change_that_is_not_shown_yet_has_not_ended() {
    let stage = Stage::logicboxes_with(LAGGING).await;
    let losing = stage.owner().await;
    let mut journal = stage.drafted().await;
    journal.submit().await;
    // The registrar has taken it, and tells of the domain and its actions as they were before.
    assert_eq!(stage.look(&mut journal).await, State::Submitted);
    assert_eq!(journal.settle(&stage.control).await, State::AwaitingBoth);
    // That it was missing for a moment is forgotten.
    stage.control.advance(90).await;
    assert_eq!(stage.look(&mut journal).await, State::AwaitingBoth);
    stage.control.answer(&losing, "accept").await;
    stage.control.answer(GAINING, "accept").await;
    assert_eq!(journal.settle(&stage.control).await, State::Applied);
    assert_eq!(stage.control.count("domains.modify-contact").await, 1);
}

#[tokio::test]
async fn what_holds_at_once_is_waited_for() {
    let stage = Stage::logicboxes_with(LAGGING).await;
    let mut journal = stage.drafted_with(|draft| draft.agent = Some(Agent::Both)).await;
    journal.submit().await;
    assert_eq!(stage.look(&mut journal).await, State::Submitted);
    assert_eq!(journal.settle(&stage.control).await, State::Applied);
}

#[tokio::test]
async fn an_absence_is_believed_when_it_was_seen_twice() {
    let stage = Stage::logicboxes_with(&[("logicboxes.irtp_ended", "none")]).await;
    let mut journal = stage.asking().await;
    // The answer did not name the action, and the domain tells of nothing any more.
    journal.write(Event::Forgotten { references: ReferencePatch::none().unset("task") }).await;
    happen(&stage, "irtp.revoke", json!({"domain": "example.net", "message": "Complaint"})).await;
    assert_eq!(stage.look(&mut journal).await, State::Submitted);
    stage.control.advance(30).await;
    assert_eq!(stage.look(&mut journal).await, State::Submitted);
    stage.control.advance(31).await;
    assert_eq!(stage.look(&mut journal).await, State::Cancelled);
}

/// The same new owner once more: the domain still tells of the first change, which failed.
#[tokio::test]
async fn the_end_of_an_earlier_change_is_not_taken_for_this_one() {
    let stage = Stage::logicboxes_with(LAGGING).await;
    let losing = stage.owner().await;
    let mut first = stage.asking().await;
    stage.control.answer(&losing, "refuse").await;
    assert_eq!(first.settle(&stage.control).await, State::Refused);
    stage.control.advance(3_600).await;
    let mut second = stage.drafted().await;
    // A lost answer: the contact of the first change is as good as another one, and is taken.
    stage.control.fault("logicboxes", ("POST", "/contacts/add.json"), "before", json!({"drop": true})).await;
    second.submit().await;
    assert!(matches!(second.go_on().await, Came::Failed(_)));
    assert_eq!(stage.look(&mut second).await, State::Submitted);
    assert_eq!(second.change.references.get("contact"), first.change.references.get("contact"));
    assert_eq!(second.settle(&stage.control).await, State::AwaitingBoth);
    assert_eq!(stage.control.count("domains.modify-contact").await, 2);
}
