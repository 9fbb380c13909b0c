//! Contacts: made, read, filtered, taken away.

use super::{House, name, new_owner};
use registrant_model::api::{ContactEdit, FormAction};
use registrant_model::contact_edit::EditOutcome;
use registrant_model::domain::Role;
use registrant_model::problem::FieldCode;
use registrant_model::{Field, Fields};
use registrant_registrars::registrar::{ContactFilter, PageRequest};
use registrant_registrars::{Effect, ErrorKind};

/// The names of the contacts that fit, read as the proxy reads them: page by page, sifted.
async fn found(house: &House, filter: &ContactFilter) -> Vec<String> {
    let (mut names, mut cursor) = (Vec::new(), None);
    for _ in 0..20 {
        let page = house.registrar.list_contacts(PageRequest { cursor, limit: 4 }, filter).await.unwrap();
        let fitting = page.items.iter().filter(|contact| filter.fits(contact));
        names.extend(fitting.map(|contact| contact.fields.display_name()));
        cursor = page.next;
        if cursor.is_none() {
            names.sort_unstable();
            return names;
        }
    }
    panic!("the list has no end");
}

fn by(field: &str, value: &str) -> ContactFilter {
    ContactFilter { id: None, address: None, fields: Fields::new().with(Field::new(field), value) }
}

#[tokio::test]
async fn every_filter_finds_what_it_names_however_filters_work() {
    for switches in [
        vec![],
        vec![("filters", "body")],
        vec![("filter_match", "exact")],
        vec![("country_filter", "references")],
        vec![("paging", "unknown")],
        vec![("total", "zero")],
    ] {
        let house = House::with(&switches).await;
        let jasper = house.owner("example.nl").await;
        let handle = jasper.fields.get(&Field::new("handle")).unwrap().to_owned();
        for (field, value, expected) in [
            ("handle", handle.as_str(), vec!["Jasper de Wit"]),
            ("name", "Linnéa Bergqvist", vec!["Linnéa Bergqvist"]),
            ("name", "an", vec!["Anouk Visser"]),
            ("organisationName", "Kontor Voss", vec!["Carla Voss"]),
            ("address.line1", "Sint-Jansdreef 21", vec!["Rosa Claes"]),
            ("address.line2", "Lägenhet", vec!["Elin Dahl", "Linnéa Bergqvist", "Nils Ek", "Oskar Lund"]),
            ("address.province", "Utrecht", vec!["Casper Winther", "Priya Nair"]),
            ("address.zip", "9000", vec!["Rosa Claes"]),
            ("address.city", "Ghent", vec!["Rosa Claes"]),
            ("address.country", "BE", vec!["Rosa Claes"]),
            ("email", "rosa.claes@example.org", vec!["Rosa Claes"]),
            ("phone", "+32.20000601", vec!["Rosa Claes"]),
            ("fax", "+32.1", vec![]),
            ("brand", "default", Vec::new()),
        ] {
            if field == "brand" {
                assert_eq!(found(&house, &by(field, value)).await.len(), 13);
                continue;
            }
            assert_eq!(found(&house, &by(field, value)).await, expected, "{field} {value} {switches:?}");
        }
        let id = ContactFilter { id: Some(jasper.id.to_string()), address: None, fields: Fields::new() };
        assert_eq!(found(&house, &id).await, ["Jasper de Wit"], "{switches:?}");
        let two = ContactFilter {
            id: None,
            address: None,
            fields: [("address.country", "SE"), ("name", "Nils Ek")].into_iter().collect(),
        };
        assert_eq!(found(&house, &two).await, ["Nils Ek"], "{switches:?}");
        let by_handle = ContactFilter { id: Some(handle.clone()), ..ContactFilter::default() };
        assert_eq!(found(&house, &by_handle).await, ["Jasper de Wit"], "{switches:?}");
        let street = ContactFilter { address: Some("jansdreef".to_owned()), ..ContactFilter::default() };
        assert_eq!(found(&house, &street).await, ["Rosa Claes"], "{switches:?}");
    }
}

#[tokio::test]
async fn a_contact_is_made_whatever_the_answer_says() {
    for answer in ["object", "ids", "empty", "null"] {
        let house = House::with(&[("write_result", answer)]).await;
        let fields = new_owner().with(Field::PHONE, "+33 4 65 71 98 76");
        let made = house.registrar.create_contact(&fields).await.unwrap();
        let read = house.registrar.contact(&made.id).await.unwrap();
        assert_eq!(read.fields.get(&Field::PHONE), Some("+33.465719876"));
        assert_eq!(read.fields.get(&Field::ADDRESS_LINE2), Some("Escalier B"));
        assert_eq!(made.fields, read.fields, "{answer}");
        assert!(read.domains.is_empty());
        assert_eq!(house.control.count("domain-contact.create").await, 1, "{answer}");
    }
}

#[tokio::test]
async fn what_the_registrar_would_refuse_is_not_sent() {
    let house = House::new().await;
    let long = "x".repeat(256);
    for (field, value, code) in [
        ("phone", "33465719876", FieldCode::Phone),
        ("organisationName", long.as_str(), FieldCode::TooLong),
        ("address.line4", "Door 5", FieldCode::MustBeEmpty),
        ("address.country", "France", FieldCode::NotAllowed),
        ("email", "zoe@mail.invalid", FieldCode::Email),
        ("name", "", FieldCode::Required),
        ("brand", "not-ours", FieldCode::NotAllowed),
        ("brand", "?", FieldCode::Format),
    ] {
        let fields = new_owner().with(Field::new(field), value);
        let error = house.registrar.create_contact(&fields).await.unwrap_err();
        assert_eq!((error.kind, error.effect, error.by_registrar), (ErrorKind::Refused, Effect::None, false));
        assert_eq!((error.fields[0].field.path(), error.fields[0].code), (field, code));
    }
    let longest = new_owner().with(Field::ORGANISATION_NAME, "x".repeat(255));
    house.registrar.create_contact(&longest).await.unwrap();
    assert_eq!(house.control.ledger().await.len(), 1);
}

#[tokio::test]
async fn what_the_registrar_refuses_lands_on_its_field() {
    // Here `state` has to be given, which nothing documents clearly.
    for status in ["rest", "always_200"] {
        let house = House::with(&[("required", "documented"), ("http_status", status)]).await;
        let mut fields = new_owner();
        fields.remove(&Field::ADDRESS_PROVINCE);
        let error = house.registrar.create_contact(&fields).await.unwrap_err();
        assert_eq!((error.kind, error.effect, error.by_registrar), (ErrorKind::Refused, Effect::None, true));
        let problem = &error.fields[0];
        assert_eq!((&problem.field, problem.code), (&Field::ADDRESS_PROVINCE, FieldCode::Required));
    }
}

#[tokio::test]
async fn a_contact_in_use_stays_and_says_by_what() {
    let house = House::new().await;
    let used = house.owner_id("example.nl").await;
    let error = house.registrar.delete_contact(&used).await.unwrap_err();
    assert_eq!((error.kind, error.effect), (ErrorKind::Conflict, Effect::None));
    assert!(error.message.contains("example.nl"), "{error}");
    let tech = house.holder("example.nl", Role::Tech).await;
    let error = house.registrar.delete_contact(&tech.id).await.unwrap_err();
    for used in &tech.used_by {
        assert!(error.message.contains(used.domain.as_str()), "{error}");
    }
    for void in ["null", "missing", "empty", "no_content"] {
        house.control.choose("hostcontrol.void", void).await;
        let made = house.registrar.create_contact(&new_owner()).await.unwrap();
        house.registrar.delete_contact(&made.id).await.unwrap();
        assert_eq!(house.registrar.contact(&made.id).await.unwrap_err().kind, ErrorKind::NotFound, "{void}");
    }
}

/// Whoever has another role than the owner's is changed at all domains as well, and nobody is asked.
#[tokio::test]
async fn an_edit_of_a_technical_contact_changes_each_domain_that_was_named_at_once() {
    let house = House::new().await;
    let tech = house.holder("example.nl", Role::Tech).await;
    let terms = house.registrar.edit_terms(&tech).await.unwrap();
    assert!(terms.material.is_empty() && terms.apart.is_empty() && terms.pending.is_empty());
    let edit = ContactEdit::of(Fields::new().with(Field::NAME, "Priya Nair-Jansen"));
    let written = house.registrar.update_contact(&tech.id, &edit).await.unwrap();
    assert_eq!(written.outcome, EditOutcome::Applied);
    for used in &tech.used_by {
        let holder = house.holder(used.domain.as_str(), Role::Tech).await;
        assert_eq!(holder.fields.get(&Field::NAME), Some("Priya Nair-Jansen"), "{}", used.domain);
    }
}

#[tokio::test]
async fn what_is_not_there_is_not_there() {
    for status in ["rest", "always_200"] {
        let house = House::with(&[("http_status", status)]).await;
        let id = "00000000-0000-4000-8000-000000000000".parse().unwrap();
        assert_eq!(house.registrar.contact(&id).await.unwrap_err().kind, ErrorKind::NotFound);
        let error = house.registrar.domain(&name("nobody-has-this.info")).await.unwrap_err();
        assert_eq!(error.kind, ErrorKind::NotFound);
    }
}

#[tokio::test]
async fn the_rules_are_those_of_the_document() {
    let house = House::new().await;
    for action in [FormAction::Create, FormAction::Update, FormAction::Trade] {
        house.registrar.rules(&name("example.nl"), action).await.unwrap();
    }
    let error = house.registrar.check_contact(&new_owner(), &name("example.nl"), FormAction::Trade).await;
    assert_eq!(error.unwrap_err().kind, ErrorKind::NotSupported);
}
