//! The client under every variant of the sandbox: it takes each of them.

use super::{GAINING, House, new_owner};
use crate::conformance::{Stage, every_case};
use registrant_model::api::ContactEdit;
use registrant_model::contact::ContactUse;
use registrant_model::contact_edit::EditOutcome;
use registrant_model::domain::Role;
use registrant_model::owner_change::State;
use registrant_model::{Field, Fields};
use registrant_registrars::ErrorKind;
use registrant_registrars::registrar::{ContactFilter, PageRequest};

/// One walk over all that can be asked.
async fn walk(house: &House, label: &str) {
    let registrar = &house.registrar;
    let page = PageRequest { cursor: None, limit: 100 };
    assert_eq!(registrar.list_domains(page.clone()).await.unwrap().items.len(), 3, "{label}");
    assert_eq!(
        registrar.list_contacts(page, &ContactFilter::default()).await.unwrap().items.len(),
        13,
        "{label}"
    );
    assert!(registrar.check().await.iter().all(|line| line.passed), "{label}");
    let owner = house.owner("example.nl").await;
    assert_eq!(owner.fields.get(&Field::EMAIL), Some("jasper.dewit@example.org"), "{label}");
    assert_eq!(owner.domains, [super::name("example.nl")], "{label}");
    assert_eq!(owner.used_by, [], "{label}");
    let tech = house.holder("example.nl", Role::Tech).await;
    let used = |domain| ContactUse { domain: super::name(domain), roles: vec![Role::Tech] };
    assert_eq!(tech.used_by, [used("example.info"), used("example.nl")], "{label}");
    assert_eq!(tech.domains, [], "{label}");
    assert_eq!(registrar.validations(&owner.id).await.unwrap().len(), 5, "{label}");

    let phone = ContactEdit::of(Fields::new().with(Field::PHONE, "+31200000109"));
    let written = registrar.update_contact(&owner.id, &phone).await.unwrap();
    assert_eq!(written.outcome, EditOutcome::Applied, "{label}");
    assert_eq!(owner.fields.differing(&written.contact.fields), [Field::PHONE], "{label}");

    let spare = registrar.create_contact(&new_owner().with(Field::NAME, "Nobody")).await.unwrap();
    registrar.delete_contact(&spare.id).await.unwrap();

    let mut at_once = house.submitted("example.nl", |_| ()).await;
    assert_eq!(at_once.settle(&house.control).await, State::Applied, "{label}");
    let mut asked = house.submitted("example.info", |_| ()).await;
    if asked.settle(&house.control).await != State::Applied {
        assert_eq!(asked.change.state, State::AwaitingBoth, "{label}");
        house.both_accept().await;
        assert_eq!(asked.settle(&house.control).await, State::Applied, "{label}");
    }
    assert_eq!(house.owner("example.info").await.fields.get(&Field::EMAIL), Some(GAINING), "{label}");
    registrar.list_tasks(None).await.unwrap();
    for (operation, times) in [
        ("domain-contact.create", 3),
        ("domain-contact.update", 1),
        ("domain-contact.delete", 1),
        ("domain.update", 2),
    ] {
        assert_eq!(house.control.count(operation).await, times, "{label}: {operation}");
    }
}

#[tokio::test]
async fn each_variant_is_taken() {
    let switches = House::new().await.control.switches("hostcontrol").await;
    assert!(switches.len() > 30);
    for (name, values) in switches {
        for value in values {
            let house = House::new().await;
            house.control.choose(&name, &value).await;
            let label = format!("{name}={value}");
            if name == "hostcontrol.read_result" && value != "full" {
                // Nothing can be read: this is told, and nothing is written.
                let error = house.registrar.domain(&super::name("example.nl")).await.unwrap_err();
                assert!(matches!(error.kind, ErrorKind::Malformed | ErrorKind::NotFound), "{label}: {error}");
                assert_eq!(house.control.ledger().await, [], "{label}");
                continue;
            }
            walk(&house, &label).await;
        }
    }
}

#[tokio::test]
async fn the_awkward_ones_are_taken_together() {
    for switches in [
        vec![
            ("http_status", "always_200"),
            ("success", "text"),
            ("void", "missing"),
            ("write_result", "null"),
            ("total", "zero"),
            ("other_errors", "fields"),
            ("nulls", "omitted"),
            ("contact_id", "number"),
            ("brand", "hidden"),
            ("filters", "body"),
            ("paging", "unknown"),
            ("domain_id", "uuid"),
            ("embedded_contact", "handle"),
            ("domain_put", "replace"),
            ("tld", "bare"),
        ],
        vec![
            ("success_status", "specific"),
            ("void", "no_content"),
            ("write_result", "ids"),
            ("total", "high"),
            ("unknown", "refused"),
            ("required", "documented"),
            ("nulls", "blank"),
            ("filter_match", "exact"),
            ("country_filter", "references"),
            ("largest_page", "100"),
            ("embedded_contact", "handle"),
            ("domain_statuses", "extended"),
            ("pending_put", "accepted"),
            ("tld", "camel"),
        ],
        vec![("write_result", "empty"), ("total", "high"), ("put", "merge"), ("pending_put", "new")],
    ] {
        let house = House::with(&switches).await;
        walk(&house, &format!("{switches:?}")).await;
    }
}

/// The whole suite, with switches that leave the outcome as it is.
async fn conforms_with(switches: &[(&str, &str)]) {
    let stage = Stage::hostcontrol_with(switches).await;
    every_case(&stage).await;
}

#[tokio::test]
async fn the_suite_holds_where_answers_say_nothing() {
    conforms_with(&[
        ("hostcontrol.http_status", "always_200"),
        ("hostcontrol.success", "text"),
        ("hostcontrol.void", "missing"),
        ("hostcontrol.write_result", "null"),
        ("hostcontrol.total", "zero"),
        ("hostcontrol.other_errors", "fields"),
        ("hostcontrol.nulls", "omitted"),
        ("hostcontrol.domain_put", "replace"),
        ("hostcontrol.tld", "bare"),
    ])
    .await;
}

#[tokio::test]
async fn the_suite_holds_where_lists_are_odd() {
    conforms_with(&[
        ("hostcontrol.success_status", "specific"),
        ("hostcontrol.void", "no_content"),
        ("hostcontrol.write_result", "ids"),
        ("hostcontrol.total", "high"),
        ("hostcontrol.nulls", "blank"),
        ("hostcontrol.filters", "body"),
        ("hostcontrol.paging", "unknown"),
        ("hostcontrol.domain_id", "uuid"),
        ("hostcontrol.embedded_contact", "handle"),
        ("hostcontrol.pending_put", "new"),
    ])
    .await;
}

#[tokio::test]
async fn the_suite_holds_where_nothing_more_is_taken_than_is_known() {
    conforms_with(&[
        ("hostcontrol.unknown", "refused"),
        ("hostcontrol.filter_match", "exact"),
        ("hostcontrol.country_filter", "references"),
        ("hostcontrol.put", "merge"),
        ("hostcontrol.domain_agent", "ignored"),
        ("hostcontrol.phone", "lenient"),
        ("hostcontrol.largest_page", "100"),
        ("hostcontrol.tld", "camel"),
    ])
    .await;
}
