//! An owner change on each extension that asks for something of its own.

use super::{owner_of, register, submitted};
use crate::conformance::{GAINING, Stage};
use registrant_model::api::{ContactEdit, FormAction};
use registrant_model::contact_edit::EditOutcome;
use registrant_model::owner_change::{Agent, Block, State};
use registrant_model::{DomainName, Field, Fields};
use registrant_rules::{Action, NoPatterns, Subjects, Truth, evaluate};

/// Each extension with what its registry asks for, and where the new owner lives.
const EXTENSIONS: &[(&str, &[(&str, &str)])] = &[
    ("example.org", &[]),
    ("example.us", &[("us.purpose", "P3"), ("us.category", "C11")]),
    ("example.ca", &[("ca.cpr", "RES")]),
    ("example.scot", &[]),
    ("example.fr", &[("organisationName", "Atelier Bleu SARL")]),
    ("example.nz", &[]),
    (
        "example.asia",
        &[
            ("asia.locality", "SG"),
            ("asia.entity", "naturalPerson"),
            ("asia.idForm", "passport"),
            ("asia.idNumber", "X123"),
        ],
    ),
    (
        "example.ru",
        &[
            ("organisationName", "Some Firm"),
            ("ru.contract", "ORG"),
            ("ru.organisation", "Фирма"),
            ("ru.address", "Москва"),
            ("ru.kpp", "1"),
            ("ru.code", "2"),
        ],
    ),
    ("example.nl", &[("nl.legalForm", "PERSOON")]),
    ("example.eu", &[]),
    ("example.de", &[]),
    ("example.co", &[]),
];

fn new_owner(stage: &Stage, more: &'static [(&'static str, &'static str)]) -> Fields {
    stage.new_owner().overlaid_with(&more.iter().copied().collect())
}

#[tokio::test]
async fn every_extension_takes_what_its_rules_ask_for() {
    for (domain, more) in EXTENSIONS {
        let stage = Stage::logicboxes_with(&[("logicboxes.terms", "registration")]).await;
        register(&stage, domain).await;
        let fields = new_owner(&stage, more);
        let rules = stage.registrar.rules(&domain.parse().unwrap(), FormAction::Trade).await.unwrap();
        let (nobody, typed) = (Subjects::owner(Fields::new()), Subjects::owner(fields.clone()));
        let form = evaluate(&rules, &nobody, &typed, Action::Trade, &NoPatterns);
        assert_ne!(form.is_submittable(), Truth::False, "{domain}: {:?}", form.fields);

        let agent = |draft: &mut registrant_model::owner_change::Draft| draft.agent = Some(Agent::Both);
        let journal = submitted(&stage, domain, fields.clone(), agent).await;
        assert_eq!(journal.change.state, State::Applied, "{domain}: {:?}", journal.change.problem);
        assert_eq!(owner_of(&stage, domain).await, GAINING);
        let owner = journal.change.new_owner.unwrap();
        let held = stage.registrar.contact(&owner).await.unwrap().fields;
        assert_eq!(fields.differing(&held), [], "{domain}");
    }
}

#[tokio::test]
async fn what_the_rules_demand_the_registry_demands_too() {
    for (domain, more) in EXTENSIONS {
        for (field, _) in *more {
            let stage = Stage::logicboxes().await;
            register(&stage, domain).await;
            let rules = stage.registrar.rules(&domain.parse().unwrap(), FormAction::Trade).await.unwrap();
            let mut fields = new_owner(&stage, more);
            fields.remove(&Field::new(*field));
            let (nobody, typed) = (Subjects::owner(Fields::new()), Subjects::owner(fields.clone()));
            let form = evaluate(&rules, &nobody, &typed, Action::Trade, &NoPatterns);
            let complete = form.is_submittable() != Truth::False;
            let journal = submitted(&stage, domain, fields, |_| ()).await;
            let taken = !matches!(journal.change.state, State::Failed | State::NeedsCorrection);
            assert_eq!(complete, taken, "{domain} without {field}: {:?}", journal.change.problem);
            if !taken {
                let named = &journal.change.problem.as_ref().unwrap().fields;
                assert!(
                    named.iter().any(|problem| problem.field.path() == *field),
                    "{domain} {field}: {named:?}"
                );
            }
        }
    }
}

#[tokio::test]
async fn where_the_registrant_is_fixed_no_owner_change_is_offered() {
    for domain in ["example.es", "example.uk"] {
        let stage = Stage::logicboxes().await;
        register(&stage, domain).await;
        let blocks = stage.registrar.outlook(&domain.parse().unwrap()).await.unwrap().blocks;
        assert_eq!(blocks, [Block::NotOffered], "{domain}");
    }
}

#[tokio::test]
async fn the_agreement_of_ca_is_told_as_text_with_its_version() {
    let stage = Stage::logicboxes().await;
    let terms = stage.registrar.outlook(&"example.ca".parse().unwrap()).await.unwrap().terms;
    assert_eq!((terms.registry_terms, terms.registry_terms_version.as_deref()), (true, Some("2.0")));
    let text = terms.registry_terms_text.unwrap();
    assert!(text.contains("Canadian Presence Requirements") && !text.contains('<'), "{text}");
}

/// An owner edits what does not make them another person, on each extension.
#[tokio::test]
async fn every_owner_can_edit_an_address() {
    for domain in ["example.net", "example.org", "example.us", "example.ca", "example.scot"] {
        let stage = Stage::logicboxes().await;
        let name: DomainName = domain.parse().unwrap();
        let before = stage.registrar.domain(&name).await.unwrap().owner_contact().unwrap();
        let before = stage.registrar.contact(&before).await.unwrap();
        let edit = ContactEdit::of(Fields::new().with(Field::ADDRESS_LINE1, "7 Long Lane"));
        let written = stage.registrar.update_contact(&before.id, &edit).await.unwrap();
        assert_eq!(written.outcome, EditOutcome::Applied, "{domain}");
        let owner = stage.registrar.domain(&name).await.unwrap().owner_contact().unwrap();
        let after = stage.registrar.contact(&owner).await.unwrap();
        assert_eq!(before.fields.differing(&after.fields), [Field::ADDRESS_LINE1], "{domain}");
    }
}

/// Who becomes another registrant accepts the terms of the registry first.
#[tokio::test]
async fn another_name_needs_the_registrys_terms() {
    let stage = Stage::logicboxes().await;
    let name: DomainName = "example.scot".parse().unwrap();
    let owner = stage.registrar.domain(&name).await.unwrap().owner_contact().unwrap();
    let mut edit = ContactEdit::of(Fields::new().with(Field::NAME, "Fiona Gunn"));
    let refused = stage.registrar.update_contact(&owner, &edit).await.unwrap_err();
    assert_eq!(refused.fields[0].field.path(), "consents.registry_terms");
    assert_eq!(stage.control.ledger().await, []);
    edit.consents = registrant_model::api::Consents::List(vec![
        registrant_model::owner_change::ConsentKind::RegistryTerms,
    ]);
    let written = stage.registrar.update_contact(&owner, &edit).await.unwrap();
    assert_eq!(written.outcome, EditOutcome::AwaitsConsent);
}
