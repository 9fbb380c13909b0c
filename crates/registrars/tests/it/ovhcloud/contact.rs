//! The gaining owner's contact, which others can change and the registrar tidies.

use crate::conformance::Stage;
use crate::support::Journal;
use registrant_model::Field;
use registrant_model::owner_change::State;
use registrant_registrars::QuoteAnswer;
use serde_json::{Value, json};

async fn somebody_changes_it(stage: &Stage, journal: &Journal, fields: Value) {
    let contact: u64 = journal.change.references.get("contact").unwrap().parse().unwrap();
    let event =
        json!({"registrar": "ovhcloud", "kind": "contact.change", "contact": contact, "fields": fields});
    stage.control.event(&event).await;
}

async fn ends_with_what_was_agreed_to(stage: &Stage, journal: &mut Journal) {
    assert_eq!(journal.settle(&stage.control).await, State::AwaitingBoth);
    let id = journal.change.references.get("contact").unwrap().parse().unwrap();
    let contact = stage.registrar.contact(&id).await.unwrap();
    for (field, value) in stage.new_owner().iter() {
        assert_eq!(contact.fields.get(field), Some(value), "{field:?}");
    }
    for operation in ["contact.create", "order.checkout", "order.pay"] {
        assert_eq!(stage.control.count(operation).await, 1, "{operation}");
    }
}

#[tokio::test]
async fn other_values_than_were_agreed_to_are_not_ordered() {
    let stage = Stage::ovhcloud().await;
    let mut journal = stage.drafted().await;
    somebody_changes_it(&stage, &journal, json!({"lastName": "Marchand", "address": {"city": "Nice"}})).await;
    let answer = stage.registrar.quote(&journal.change).await.unwrap();
    assert!(matches!(answer, QuoteAnswer::Stale(_)), "{answer:?}");
    journal.quote().await.unwrap();
    assert_eq!(stage.control.count("contact.update").await, 1);
    journal.submit().await;
    ends_with_what_was_agreed_to(&stage, &mut journal).await;
}

#[tokio::test]
async fn a_value_that_was_not_sent_is_nobodys_business_here() {
    let stage = Stage::ovhcloud().await;
    let mut journal = stage.drafted().await;
    somebody_changes_it(&stage, &journal, json!({"cellPhone": "+33.639980101"})).await;
    journal.submit().await;
    ends_with_what_was_agreed_to(&stage, &mut journal).await;
    assert_eq!(stage.control.count("contact.update").await, 0);
}

#[tokio::test]
async fn what_the_registrar_tidies_is_found_again_and_is_no_change() {
    for lost in [false, true] {
        let stage = Stage::ovhcloud_with(&[("ovhcloud.contact_values", "tidied")]).await;
        if lost {
            let call = ("POST", "/domain/contact");
            stage.control.fault("ovhcloud", call, "after", json!({"drop": true})).await;
        }
        let mut journal = Journal::begin(&stage.registrar, "example.com").await;
        journal.fill(stage.new_owner(), |_| ()).await;
        if lost {
            journal.quote().await.unwrap_err();
        }
        journal.quote().await.unwrap();
        journal.submit().await;
        assert_eq!(journal.settle(&stage.control).await, State::AwaitingBoth);
        let id = journal.change.references.get("contact").unwrap().parse().unwrap();
        let contact = stage.registrar.contact(&id).await.unwrap();
        assert_eq!(contact.fields.get(&Field::ADDRESS_CITY), Some("TOULOUSE"));
        for operation in ["contact.create", "order.checkout"] {
            assert_eq!(stage.control.count(operation).await, 1, "{operation}, lost: {lost}");
        }
    }
}
