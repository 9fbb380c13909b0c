//! Edits of a contact: what was said of them beforehand is what comes of them.

use super::{Stage, conforms};
use registrant_model::api::ContactEdit;
use registrant_model::contact_edit::EditOutcome;
use registrant_model::{Field, Fields};
use registrant_registrars::registrar::ContactWritten;
use registrant_registrars::{CallError, Effect, ErrorKind};
use serde_json::json;

conforms! {
    a_plain_edit_holds_at_once_and_touches_nothing_else
    a_material_edit_asks_both_or_is_refused
    an_edit_that_changes_nothing_is_not_made
    a_refused_edit_changes_nothing
    a_lost_answer_is_looked_for_and_nothing_is_sent_twice
}

fn edit((field, value): (&'static str, &str)) -> ContactEdit {
    ContactEdit::of(Fields::new().with(Field::new(field), value))
}

/// Edits the owner of the stage's domain.
async fn edit_owner(stage: &Stage, change: (&'static str, &str)) -> Result<ContactWritten, CallError> {
    let owner = stage.owner_contact().await;
    stage.registrar.update_contact(&owner.id, &edit(change)).await
}

async fn a_plain_edit_holds_at_once_and_touches_nothing_else(stage: &Stage) {
    let change = stage.facts.plain_edit;
    let before = stage.owner_contact().await;
    let roles = stage.registrar.domain(&stage.domain()).await.unwrap().roles;
    let field = Field::new(change.0);
    let terms = stage.registrar.edit_terms(&before).await.unwrap();
    assert!(!terms.is_material([&field]), "said beforehand");

    let written = edit_owner(stage, change).await.unwrap();
    assert_eq!(written.outcome, EditOutcome::Applied);
    let after = stage.owner_contact().await;
    assert_eq!(after.fields.get(&field), Some(change.1));
    assert_eq!(before.fields.differing(&after.fields), [field]);
    let replaces = stage.registrar.capabilities().contacts.edit_replaces;
    assert_eq!(after.id != before.id, replaces);
    assert_eq!(after.id, written.contact.id);
    assert_eq!(after.domains, before.domains);
    let roles_after = stage.registrar.domain(&stage.domain()).await.unwrap().roles;
    let others = |roles: &[registrant_model::domain::RoleHolder]| -> Vec<String> {
        roles.iter().skip(1).map(|holder| holder.id.clone()).collect()
    };
    assert_eq!(others(&roles_after), others(&roles));
}

async fn a_material_edit_asks_both_or_is_refused(stage: &Stage) {
    let change = stage.facts.material_edit;
    let before = stage.owner_contact().await;
    let field = Field::new(change.0);
    let terms = stage.registrar.edit_terms(&before).await.unwrap();
    let edited = edit_owner(stage, change).await;
    if !terms.is_material([&field]) {
        // What would be a change of owner is none of an edit's business there.
        let refused = edited.unwrap_err();
        assert_eq!((refused.kind, refused.effect), (ErrorKind::Refused, Effect::None), "{refused}");
        assert_eq!(stage.owner_contact().await.fields, before.fields);
        return;
    }
    let shown = if terms.tells_waiting { EditOutcome::AwaitsConsent } else { EditOutcome::NotVisible };
    assert_eq!(edited.unwrap().outcome, shown);
    assert_eq!(stage.owner_contact().await.fields, before.fields, "nothing changes before both have agreed");
    let address = before.fields.get(&Field::EMAIL).unwrap();
    stage.control.answer(address, "accept").await;
    let gaining = if field == Field::EMAIL { change.1 } else { address };
    stage.control.answer(gaining, "accept").await;
    stage.control.advance(60).await;
    let after = stage.owner_contact().await;
    assert_eq!(before.fields.differing(&after.fields), [field]);
}

async fn an_edit_that_changes_nothing_is_not_made(stage: &Stage) {
    let before = stage.owner_contact().await;
    let same = before.fields.get(&Field::ADDRESS_CITY).unwrap();
    let written = edit_owner(stage, ("address.city", same)).await.unwrap();
    assert_eq!((written.outcome, written.contact.id), (EditOutcome::Applied, before.id));
    assert_eq!(stage.control.ledger().await, []);
}

async fn a_refused_edit_changes_nothing(stage: &Stage) {
    let before = stage.owner_contact().await;
    let change = stage.facts.refused_edit;
    let refused = edit_owner(stage, change).await.unwrap_err();
    assert_eq!((refused.kind, refused.effect), (ErrorKind::Refused, Effect::None), "{refused}");
    let named: Vec<&Field> = refused.fields.iter().map(|problem| &problem.field).collect();
    assert!(named.contains(&&Field::new(change.0)), "{refused:?}");
    assert_eq!(stage.owner_contact().await, before);
    assert_eq!(stage.control.ledger().await, []);
}

async fn a_lost_answer_is_looked_for_and_nothing_is_sent_twice(stage: &Stage) {
    let change = stage.facts.plain_edit;
    for (number, step) in stage.facts.edit_steps.iter().enumerate() {
        for (when, action) in [
            ("before", json!({"drop": true})),
            ("after", json!({"drop": true})),
            ("after", json!({"status": 502})),
            ("after", json!({"malformed": true})),
        ] {
            let stage = stage.anew().await;
            let before = stage.owner_contact().await;
            stage.control.fault(stage.facts.name, step.call, when, action).await;
            let edited = edit_owner(&stage, change).await;
            assert!(stage.control.all_faults_struck().await, "{}", step.name);
            let made = stage.control.count(step.operation.unwrap()).await;
            assert_eq!(made, usize::from(when == "after"), "{}", step.name);
            let now = stage.owner_contact().await;
            match edited {
                // Proven by a look.
                Ok(written) => {
                    assert_eq!(written.outcome, EditOutcome::Applied);
                    assert_eq!(before.fields.differing(&now.fields), [Field::new(change.0)]);
                }
                Err(error) => assert_eq!(error.effect, Effect::Unknown, "{error}"),
            }
            // Once more, as the person asks for it: the contact that an earlier try left behind is used, and what
            // was carried out is not carried out again.
            edit_owner(&stage, change).await.unwrap();
            assert_eq!(stage.owner_contact().await.fields.get(&Field::new(change.0)), Some(change.1));
            for (other, step) in stage.facts.edit_steps.iter().enumerate() {
                let count = stage.control.count(step.operation.unwrap()).await;
                assert_eq!(count, 1, "{} after a mishap at {number}, seen at {other}", step.name);
            }
        }
    }
}
