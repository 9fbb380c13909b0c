//! A contact that stands at several domains, and contacts that stand at none.

use super::{happen, register};
use crate::conformance::Stage;
use registrant_model::api::ContactEdit;
use registrant_model::contact_edit::EditOutcome;
use registrant_model::problem::FieldCode;
use registrant_model::{ContactId, DomainName, Field, Fields};
use registrant_registrars::{Effect, ErrorKind};
use serde_json::json;

const SECOND: &str = "second-example.net";

/// Registers a second domain of the same owner; answers that owner.
async fn with_second_domain(stage: &Stage) -> ContactId {
    register(stage, SECOND).await;
    stage.owner_contact().await.id
}

async fn owner_at(stage: &Stage, domain: &str) -> ContactId {
    let domain: DomainName = domain.parse().unwrap();
    stage.registrar.domain(&domain).await.unwrap().owner_contact().unwrap()
}

#[tokio::test]
async fn an_edit_holds_at_every_domain_and_is_one_contact() {
    let stage = Stage::logicboxes().await;
    let owner = with_second_domain(&stage).await;
    let edit = ContactEdit::of(Fields::new().with(Field::PHONE, "+33.465719999"));
    let written = stage.registrar.update_contact(&owner, &edit).await.unwrap();
    assert_eq!(written.outcome, EditOutcome::Applied);
    for domain in ["example.net", SECOND] {
        assert_eq!(owner_at(&stage, domain).await, written.contact.id, "{domain}");
    }
    assert_eq!(stage.control.count("contacts.add").await, 1);
    assert_eq!(stage.control.count("domains.modify-contact").await, 2);
}

/// Looking whether something runs costs a call for each domain: the first few are looked at, the others are named. So
/// are those that a change of registrant concerns.
#[tokio::test]
async fn what_was_not_looked_at_is_named() {
    let stage = Stage::logicboxes().await;
    for number in 0..6 {
        register(&stage, &format!("more-{number}.net")).await;
    }
    register(&stage, "more.us").await;
    let owner = stage.owner_contact().await;
    assert_eq!(owner.domains.len(), 8);
    happen(&stage, "action.pending", json!({"domain": owner.domains[1]})).await;
    let terms = stage.registrar.edit_terms(&owner).await.unwrap();
    assert_eq!(terms.pending, owner.domains[1..2]);
    assert_eq!(terms.not_looked, owner.domains[5..]);
    let generic: Vec<_> = owner.domains.iter().filter(|it| it.extension() == "net").cloned().collect();
    assert_eq!((terms.concerns.len(), terms.concerns), (7, generic));
}

#[tokio::test]
async fn while_one_of_them_is_busy_nothing_is_sent() {
    let stage = Stage::logicboxes().await;
    let owner = with_second_domain(&stage).await;
    happen(&stage, "action.pending", json!({"domain": SECOND})).await;
    let edit = ContactEdit::of(Fields::new().with(Field::PHONE, "+33.465719999"));
    let refused = stage.registrar.update_contact(&owner, &edit).await.unwrap_err();
    assert_eq!((refused.kind, refused.effect), (ErrorKind::Conflict, Effect::None));
    assert!(refused.message.contains(SECOND), "{refused}");
    assert_eq!(stage.control.ledger().await, []);
}

#[tokio::test]
async fn an_edit_that_holds_at_one_domain_alone_is_in_doubt_and_can_be_finished() {
    let stage = Stage::logicboxes().await;
    let owner = with_second_domain(&stage).await;
    happen(&stage, "registry.refuse", json!({"domain": SECOND, "message": "Not now"})).await;
    let edit = ContactEdit::of(Fields::new().with(Field::PHONE, "+33.465719999"));
    let half = stage.registrar.update_contact(&owner, &edit).await.unwrap_err();
    assert_eq!((half.effect, half.message.as_str()), (Effect::Unknown, "Not now"));
    assert_ne!(owner_at(&stage, "example.net").await, owner);
    assert_eq!(owner_at(&stage, SECOND).await, owner);
    let written = stage.registrar.update_contact(&owner, &edit).await.unwrap();
    assert_eq!(owner_at(&stage, SECOND).await, written.contact.id);
}

#[tokio::test]
async fn a_contact_that_was_left_behind_is_found_among_many_of_the_same_address() {
    let stage = Stage::logicboxes().await;
    // More contacts with this address than a page of a search holds; the one that fits is not the newest.
    let other = |number: usize| stage.new_contact().with(Field::ADDRESS_LINE2, format!("Flat {number}"));
    for number in 0..60 {
        stage.registrar.create_contact(&other(number)).await.unwrap();
    }
    let left = stage.registrar.create_contact(&stage.new_contact()).await.unwrap();
    for number in 60..120 {
        stage.registrar.create_contact(&other(number)).await.unwrap();
    }
    let mut journal = stage.drafted().await;
    let call = ("POST", "/contacts/add.json");
    stage.control.fault("logicboxes", call, "before", json!({"drop": true})).await;
    journal.submit().await;
    journal.settle(&stage.control).await;
    assert_eq!(journal.change.references.get("contact"), Some(left.id.as_str()));
}

#[tokio::test]
async fn with_several_customers_one_has_to_be_named() {
    let stage = Stage::logicboxes().await;
    let refused = stage.registrar.create_contact(&stage.new_owner()).await.unwrap_err();
    assert_eq!((refused.kind, refused.effect), (ErrorKind::Refused, Effect::None));
    assert_eq!((refused.fields[0].field.path(), refused.fields[0].code), ("customer", FieldCode::Required));
    let unknown = stage.new_owner().with("customer".into(), "1");
    assert_eq!(stage.registrar.create_contact(&unknown).await.unwrap_err().kind, ErrorKind::NotFound);
}

#[tokio::test]
async fn calls_from_an_address_that_is_not_allowed_are_a_matter_of_credentials() {
    let stage = Stage::logicboxes().await;
    happen(&stage, "access.block", json!({})).await;
    let refused = stage.registrar.domain(&stage.domain()).await.unwrap_err();
    assert_eq!((refused.kind, refused.by_registrar), (ErrorKind::Credentials, true));
    let lines = stage.registrar.check().await;
    assert!(lines.iter().any(|line| !line.passed && line.words.contains("Access Denied")), "{lines:?}");
}
