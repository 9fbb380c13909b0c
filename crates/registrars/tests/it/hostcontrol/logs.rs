//! Answers that are called a success and say nothing, and totals that do not fit: told to whoever asked where they
//! matter, and written down each time.

use super::{House, new_owner};
use crate::support::Lines;
use registrant_model::api::ContactEdit;
use registrant_model::contact_edit::{EditOutcome, ValidationCategory};
use registrant_model::{Field, Fields};
use registrant_registrars::ErrorKind;
use registrant_registrars::registrar::{ContactFilter, PageRequest};

const NOTHING: &str = "the registrar answered success and nothing else";
const LACKS: &str = "the registrar's answer lacks something that it has to tell";
const NO_ROWS: &str = "the registrar answered an empty list beside a total of several";
const TOTAL: &str = "the registrar's total does not fit its list";

fn page(limit: usize) -> PageRequest {
    PageRequest { cursor: None, limit }
}

#[tokio::test]
async fn an_empty_result_of_a_read_is_told_and_logged() {
    for empty in ["empty", "null"] {
        let house = House::new().await;
        let id = house.owner_id("example.nl").await;
        house.control.choose("hostcontrol.read_result", empty).await;
        let lines = Lines::listen();
        let filter = ContactFilter::default();
        // Nothing but `[]` beside a total of several tells that rows are missing.
        let list = if empty == "empty" { NO_ROWS } else { LACKS };
        let error = house.registrar.contact(&id).await.unwrap_err();
        assert_eq!(error.kind, ErrorKind::Malformed, "{empty}");
        let told = lines.take();
        assert!(told.contains(NOTHING) && told.contains(LACKS), "{empty}: {told}");
        let error = house.registrar.list_contacts(page(100), &filter).await.unwrap_err();
        assert_eq!((error.kind, lines.take().contains(list)), (ErrorKind::Malformed, true), "{empty}");
        let error = house.registrar.list_domains(page(100)).await.unwrap_err();
        assert_eq!((error.kind, lines.take().contains(list)), (ErrorKind::Malformed, true), "{empty}");
    }
}

#[tokio::test]
async fn an_empty_result_of_a_write_is_looked_after_and_logged() {
    for empty in ["empty", "null"] {
        let house = House::with(&[("write_result", empty)]).await;
        let id = house.owner_id("example.nl").await;
        let lines = Lines::listen();
        let phone = ContactEdit::of(Fields::new().with(Field::PHONE, "+31.200000109"));
        let edited = house.registrar.update_contact(&id, &phone).await.unwrap();
        assert_eq!(edited.outcome, EditOutcome::Applied, "{empty}");
        let told = lines.take();
        let line = |method: &str| {
            told.lines().any(|line| line.contains(NOTHING) && line.contains(&format!("method={method}")))
        };
        assert!(line("PUT"), "{empty}: {told}");
        house.registrar.create_contact(&new_owner()).await.unwrap();
        let told = lines.take();
        assert!(
            told.lines().any(|line| line.contains(NOTHING) && line.contains("method=POST")),
            "{empty}: {told}"
        );
        assert_eq!(house.control.count("domain-contact.create").await, 1, "{empty}");
    }
}

#[tokio::test]
async fn a_validation_that_answers_nothing_is_logged_and_holds() {
    let house = House::with(&[("write_result", "null"), ("void", "missing")]).await;
    let id = house.owner_id("example.se").await;
    let lines = Lines::listen();
    house.registrar.request_validation(&id, ValidationCategory::Nominet).await.unwrap();
    assert!(lines.take().contains(NOTHING));
    assert_eq!(house.control.count("domain-contact.validate").await, 1);
}

#[tokio::test]
async fn a_total_that_does_not_fit_is_not_relied_on_and_logged() {
    for (total, first_page) in [("zero", true), ("page", false), ("high", false)] {
        let house = House::with(&[("total", total)]).await;
        let lines = Lines::listen();
        let filter = ContactFilter::default();
        let first = house.registrar.list_contacts(page(5), &filter).await.unwrap();
        assert_eq!(first.items.len(), 5, "{total}");
        assert_eq!(
            lines.take().contains(TOTAL),
            first_page,
            "{total}: a total below what was read does not fit"
        );
        let (mut cursor, mut read) = (first.next, first.items.len());
        while cursor.is_some() {
            let asked = PageRequest { cursor, limit: 5 };
            let next = house.registrar.list_contacts(asked, &filter).await.unwrap();
            read += next.items.len();
            cursor = next.next;
        }
        assert_eq!(read, 13, "{total}");
        assert!(lines.take().contains(TOTAL), "{total}");
    }
    let house = House::new().await;
    let lines = Lines::listen();
    house.registrar.list_contacts(page(5), &ContactFilter::default()).await.unwrap();
    house.registrar.list_contacts(page(100), &ContactFilter::default()).await.unwrap();
    house.registrar.list_domains(page(100)).await.unwrap();
    let told = lines.take();
    assert!(told.contains("registrar answered") && !told.contains(" WARN "), "{told}");
}
