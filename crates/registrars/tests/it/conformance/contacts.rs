//! Contacts: nothing is lost on the way there and back.

use super::{Stage, conforms};
use registrant_model::api::FormAction;
use registrant_model::contact::Contact;
use registrant_model::contact_edit::ValidationCategory;
use registrant_model::{ContactId, Fields};
use registrant_registrars::registrar::{ContactFilter, PageRequest};
use registrant_registrars::{CallError, ErrorKind};
use std::collections::BTreeSet;

conforms! {
    a_contact_comes_back_as_it_was_sent
    every_contact_is_listed_once
    deleted_where_that_is_possible
    checked_where_that_is_possible
    validated_where_that_is_possible
    every_extension_has_rules
}

/// The values that were sent, as far as they are not the registrar's business (whose contact it is).
fn values(stage: &Stage, fields: &Fields) -> Fields {
    let whose = stage.facts.create_with.iter().map(|(field, _)| *field);
    let own: BTreeSet<&str> = whose.chain(stage.facts.told_alone.iter().copied()).collect();
    let kept = fields.iter().filter(|(field, _)| !own.contains(field.path()));
    kept.map(|(field, value)| (field.clone(), value.to_owned())).collect()
}

async fn a_contact_comes_back_as_it_was_sent(stage: &Stage) {
    for sent in [stage.new_contact(), stage.longest_contact()] {
        let made = stage.registrar.create_contact(&sent).await.unwrap();
        let read = stage.registrar.contact(&made.id).await.unwrap();
        let sent = values(stage, &sent);
        assert_eq!(sent.differing(&values(stage, &read.fields)), [], "{sent:?}\n{:?}", read.fields);
        assert_eq!(sent.differing(&values(stage, &made.fields)), []);
        assert_eq!(read.domains, []);
    }
}

/// All contacts, page after page.
async fn all(stage: &Stage) -> Vec<Contact> {
    let mut all = Vec::new();
    let mut page = PageRequest { cursor: None, limit: 3 };
    loop {
        let read = stage.registrar.list_contacts(page.clone(), &ContactFilter::default()).await.unwrap();
        all.extend(read.items);
        match read.next {
            Some(next) => page.cursor = Some(next),
            None => return all,
        }
    }
}

async fn every_contact_is_listed_once(stage: &Stage) {
    let before = all(stage).await;
    let made = stage.registrar.create_contact(&stage.new_contact()).await.unwrap();
    let listed = all(stage).await;
    let ids: BTreeSet<&ContactId> = listed.iter().map(|contact| &contact.id).collect();
    assert_eq!((ids.len(), listed.len()), (before.len() + 1, before.len() + 1));
    assert!(ids.contains(&made.id));
    let owner = stage.owner_contact().await;
    let found = listed.iter().find(|contact| contact.id == owner.id).unwrap();
    assert_eq!(found.fields.display_name(), owner.fields.display_name());
    assert_eq!(
        (owner.domains.as_slice(), owner.used_by.as_slice()),
        ([stage.domain()].as_slice(), [].as_slice())
    );
}

async fn deleted_where_that_is_possible(stage: &Stage) {
    let made = stage.registrar.create_contact(&stage.new_contact()).await.unwrap();
    let deleted = stage.registrar.delete_contact(&made.id).await;
    if stage.registrar.capabilities().contacts.delete {
        deleted.unwrap();
        assert_eq!(stage.registrar.contact(&made.id).await.unwrap_err().kind, ErrorKind::NotFound);
        assert!(all(stage).await.iter().all(|contact| contact.id != made.id));
        let owner = stage.owner_contact().await;
        let used = stage.registrar.delete_contact(&owner.id).await.unwrap_err();
        assert!(used.by_registrar && used.kind == ErrorKind::Conflict, "{used}");
        stage.owner_contact().await;
    } else {
        assert_eq!(deleted.unwrap_err().kind, ErrorKind::NotSupported);
        stage.registrar.contact(&made.id).await.unwrap();
    }
}

async fn checked_where_that_is_possible(stage: &Stage) {
    let fields = stage.new_owner();
    let check = async |fields: &Fields| -> Result<(), CallError> {
        stage.registrar.check_contact(fields, &stage.domain(), FormAction::Trade).await
    };
    if stage.registrar.capabilities().contacts.check {
        check(&fields).await.unwrap();
        let mut lacking = fields.clone();
        lacking.remove(&registrant_model::Field::ADDRESS_COUNTRY);
        assert_eq!(check(&lacking).await.unwrap_err().kind, ErrorKind::Refused);
    } else {
        assert_eq!(check(&fields).await.unwrap_err().kind, ErrorKind::NotSupported);
    }
    assert_eq!(stage.control.ledger().await, []);
}

async fn validated_where_that_is_possible(stage: &Stage) {
    let owner = stage.owner_contact().await.id;
    let categories = stage.registrar.capabilities().contacts.validations;
    let told = stage.registrar.validations(&owner).await;
    if let Some(category) = categories.first() {
        assert!(told.unwrap().iter().all(|told| categories.contains(&told.category)));
        return stage.registrar.request_validation(&owner, *category).await.unwrap();
    }
    assert_eq!(told.unwrap_err().kind, ErrorKind::NotSupported);
    for category in ValidationCategory::ALL {
        let asked = stage.registrar.request_validation(&owner, category).await;
        assert_eq!(asked.unwrap_err().kind, ErrorKind::NotSupported);
    }
}

async fn every_extension_has_rules(stage: &Stage) {
    let page = PageRequest { cursor: None, limit: 100 };
    for domain in stage.registrar.list_domains(page).await.unwrap().items {
        for action in [FormAction::Update, FormAction::Trade] {
            let rules = stage.registrar.rules(&domain.name, action).await.unwrap();
            let nobody = registrant_rules::Subjects::owner(Fields::new());
            let form = registrant_rules::evaluate(
                &rules,
                &nobody,
                &nobody,
                registrant_rules::Action::Trade,
                &registrant_rules::NoPatterns,
            );
            assert!(form.fields.len() > 5, "{}: {:?}", domain.name, form.fields);
        }
    }
}
