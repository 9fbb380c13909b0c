//! The ends of an owner change that nobody at this side brings about.

use super::{happen, look};
use crate::conformance::{GAINING, Stage};
use registrant_model::api::ContactEdit;
use registrant_model::domain::Role;
use registrant_model::owner_change::{Event, Finding, Outcome, State};
use registrant_model::{Field, Fields};
use serde_json::json;

#[tokio::test]
async fn the_registrar_takes_it_back() {
    for switch in ["failures", "none"] {
        let stage = Stage::logicboxes_with(&[("logicboxes.irtp_ended", switch)]).await;
        let mut journal = stage.asking().await;
        happen(&stage, "irtp.revoke", json!({"domain": "example.net", "message": "Complaint"})).await;
        assert_eq!(look(&mut journal).await, State::Cancelled, "{switch}");
    }
}

#[tokio::test]
async fn the_registry_refuses_after_both_have_agreed() {
    let stage = Stage::logicboxes().await;
    let losing = stage.owner().await;
    let mut journal = stage.asking().await;
    let message = "Object status prohibits operation";
    happen(&stage, "registry.refuse", json!({"domain": "example.net", "message": message})).await;
    stage.control.answer(&losing, "accept").await;
    stage.control.answer(GAINING, "accept").await;
    assert_eq!(journal.settle(&stage.control).await, State::Failed);
    let problem = journal.change.problem.as_ref().unwrap();
    assert_eq!(problem.registrar_message.as_deref(), Some(message));
    assert_eq!(stage.owner().await, losing);
}

#[tokio::test]
async fn the_registry_refuses_at_once() {
    let stage = Stage::logicboxes().await;
    let owner = stage.registrar.domain(&"example.us".parse().unwrap()).await.unwrap().owner_contact();
    happen(&stage, "registry.refuse", json!({"domain": "example.us", "message": "Nexus not met"})).await;
    let fields = stage
        .new_owner()
        .overlaid_with(&[("us.purpose", "P1"), ("us.category", "C11")].into_iter().collect());
    let journal = super::submitted(&stage, "example.us", fields, |_| ()).await;
    assert_eq!(journal.change.state, State::NeedsCorrection);
    assert_eq!(journal.change.problem.as_ref().unwrap().registrar_message.as_deref(), Some("Nexus not met"));
    assert_eq!(journal.change.attempts.last().unwrap().outcome, Outcome::Refused);
    let now = stage.registrar.domain(&"example.us".parse().unwrap()).await.unwrap().owner_contact();
    assert_eq!(now, owner);
}

#[tokio::test]
async fn somebody_elses_change_is_not_taken_for_ours() {
    let stage = Stage::logicboxes().await;
    let mut journal = stage.drafted().await;
    // An edit in another window asks both owners first.
    let owner = stage.owner_contact().await;
    let edit = ContactEdit::of(Fields::new().with(Field::NAME, "Nora Fields-Marsh"));
    stage.registrar.update_contact(&owner.id, &edit).await.unwrap();
    // Our own change is sent, is refused, and the refusal gets lost.
    let call = ("POST", "/domains/modify-contact.json");
    stage.control.fault("logicboxes", call, "after", json!({"drop": true})).await;
    journal.submit().await;
    assert_eq!(journal.settle(&stage.control).await, State::NeedsCorrection);
    assert_eq!(stage.control.count("domains.modify-contact").await, 1, "the edit alone");
}

#[tokio::test]
async fn a_change_of_other_roles_is_not_taken_for_ours() {
    let stage = Stage::logicboxes().await;
    let mut journal = stage.drafted().await;
    journal.submit().await;
    let call = ("POST", "/domains/modify-contact.json");
    stage.control.fault("logicboxes", call, "before", json!({"drop": true})).await;
    assert!(matches!(journal.go_on().await, crate::support::Came::Failed(_)));
    // Meanwhile somebody edits the technical contact.
    let domain = stage.registrar.domain(&stage.domain()).await.unwrap();
    let tech = domain.holder(Role::Tech).unwrap().id.parse().unwrap();
    let edit = ContactEdit::of(Fields::new().with(Field::ADDRESS_CITY, "Lyon"));
    stage.registrar.update_contact(&tech, &edit).await.unwrap();
    assert_eq!(journal.settle(&stage.control).await, State::AwaitingBoth);
    assert_eq!(stage.control.count("domains.modify-contact").await, 2, "the edit's and ours");
}

/// The first call is still on its way when it is looked for, and arrives before the second.
#[tokio::test]
async fn a_first_try_that_arrives_late_is_proven_by_the_refusal_of_the_second() {
    let stage = Stage::logicboxes().await;
    let mut journal = stage.drafted().await;
    let call = ("POST", "/domains/modify-contact.json");
    stage.control.fault("logicboxes", call, "after", json!({"drop": true})).await;
    journal.submit().await;
    assert!(matches!(journal.go_on().await, crate::support::Came::Failed(_)));
    let lost = journal.change.unsettled().unwrap().number;
    journal.write(Event::Looked { attempt: lost, finding: Finding::Absent }).await;
    assert_eq!(journal.settle(&stage.control).await, State::AwaitingBoth);
    assert_eq!(journal.done("domains.modify-contact"), 1);
    assert_eq!(stage.control.count("domains.modify-contact").await, 1);
}

#[tokio::test]
async fn the_same_edit_twice_waits_once() {
    let stage = Stage::logicboxes().await;
    let owner = stage.owner_contact().await;
    let edit = |name: &str| ContactEdit::of(Fields::new().with(Field::NAME, name));
    let first = stage.registrar.update_contact(&owner.id, &edit("Nora Fields-Marsh")).await.unwrap();
    let second = stage.registrar.update_contact(&owner.id, &edit("Nora Fields-Marsh")).await.unwrap();
    assert_eq!((second.contact.id, second.outcome), (first.contact.id, first.outcome));
    let other = stage.registrar.update_contact(&owner.id, &edit("Nora Marsh")).await.unwrap_err();
    assert_eq!(other.kind, registrant_registrars::ErrorKind::Conflict);
    assert_eq!(stage.control.count("contacts.add").await, 1);
    assert_eq!(stage.control.count("domains.modify-contact").await, 1);
}

#[tokio::test]
async fn an_earlier_change_that_failed_is_not_taken_for_this_one() {
    let stage = Stage::logicboxes().await;
    let losing = stage.owner().await;
    let mut first = stage.asking().await;
    stage.control.answer(&losing, "refuse").await;
    assert_eq!(first.settle(&stage.control).await, State::Refused);
    stage.control.advance(3_600).await;
    // The same new owner once more; the contact of the first try is as good as another one. Its call never arrives.
    let mut second = stage.drafted().await;
    for path in ["/contacts/add.json", "/domains/modify-contact.json"] {
        stage.control.fault("logicboxes", ("POST", path), "before", json!({"drop": true})).await;
    }
    second.submit().await;
    assert_eq!(second.settle(&stage.control).await, State::AwaitingBoth);
    assert_eq!(stage.control.count("contacts.add").await, 1);
    assert_eq!(stage.control.count("domains.modify-contact").await, 2);
}
