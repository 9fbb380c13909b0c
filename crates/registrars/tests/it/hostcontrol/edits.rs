//! Edits of contacts, and what is proven of them.

use super::{GAINING, House, LOSING, name};
use registrant_model::api::ContactEdit;
use registrant_model::contact::Contact;
use registrant_model::contact_edit::EditOutcome;
use registrant_model::owner_change::Agent;
use registrant_model::problem::FieldCode;
use registrant_model::{Field, Fields};
use registrant_registrars::registrar::ContactWritten;
use registrant_registrars::{CallError, Effect, ErrorKind};

const UPDATE: &str = "domain-contact.update";
const PUT: (&str, &str) = ("PUT", "/domain-contact/*");

async fn edit(house: &House, domain: &str, edit: ContactEdit) -> Result<ContactWritten, CallError> {
    let id = house.owner_id(domain).await;
    house.registrar.update_contact(&id, &edit).await
}

fn of(field: Field, value: &str) -> ContactEdit {
    ContactEdit::of(Fields::new().with(field, value))
}

async fn outcome(house: &House, domain: &str, wanted: ContactEdit) -> EditOutcome {
    edit(house, domain, wanted).await.unwrap().outcome
}

#[tokio::test]
async fn what_nobody_is_asked_about_is_applied_and_the_rest_stays() {
    let house = House::new().await;
    let before = house.owner("example.nl").await.fields;
    let typed = [("phone", "+31.200000109"), ("address.line2", "")].into_iter().collect();
    let written = edit(&house, "example.nl", ContactEdit::of(typed)).await.unwrap();
    assert_eq!(written.outcome, EditOutcome::Applied);
    let after = house.owner("example.nl").await.fields;
    assert_eq!(written.contact.fields, after);
    assert_eq!(before.differing(&after), [Field::ADDRESS_LINE2, Field::PHONE]);
    assert_eq!(house.control.count(UPDATE).await, 1);
    // The owner's name, too, where no policy asks for consent.
    assert_eq!(outcome(&house, "example.nl", of(Field::NAME, "Jasper Wit")).await, EditOutcome::Applied);
}

#[tokio::test]
async fn what_waits_is_said_to_wait_only_where_something_shows_it() {
    for (switches, expected) in [
        (vec![], EditOutcome::NotVisible),
        (vec![("pending_put", "new")], EditOutcome::NotVisible),
        (vec![("pending_put", "accepted")], EditOutcome::AwaitsConsent),
        (vec![("pending_put", "accepted"), ("write_result", "null")], EditOutcome::AwaitsConsent),
        (vec![("domain_statuses", "extended")], EditOutcome::AwaitsConsent),
        (vec![("policy", "cord_notify_only")], EditOutcome::Applied),
    ] {
        let house = House::with(&switches).await;
        let written = edit(&house, "example.info", of(Field::EMAIL, GAINING)).await.unwrap();
        assert_eq!(written.outcome, expected, "{switches:?}");
        if expected != EditOutcome::Applied {
            assert_eq!(written.contact.fields.get(&Field::EMAIL), Some(LOSING), "{switches:?}");
            house.both_accept().await;
        }
        assert_eq!(house.owner("example.info").await.fields.get(&Field::EMAIL), Some(GAINING));
    }
}

#[tokio::test]
async fn an_agent_is_sent_and_never_said_to_be_honoured() {
    for (agent, allowed, expected, mails) in [
        (Agent::Both, "both", EditOutcome::Applied, 0),
        (Agent::Losing, "both", EditOutcome::NotVisible, 1),
        (Agent::Gaining, "both", EditOutcome::NotVisible, 1),
        (Agent::None, "both", EditOutcome::NotVisible, 2),
        (Agent::Both, "unpermitted", EditOutcome::NotVisible, 2),
        (Agent::Both, "none", EditOutcome::NotVisible, 2),
    ] {
        let house = House::with(&[("agent", allowed)]).await;
        let wanted = ContactEdit { agent, ..of(Field::ORGANISATION_NAME, "Holt & Co") };
        assert_eq!(outcome(&house, "example.info", wanted).await, expected, "{agent:?} {allowed}");
        let asked = house.control.mails(LOSING).await;
        let asked = asked.iter().filter(|mail| mail.links.iter().any(|link| link.rel == "accept"));
        assert_eq!(asked.count(), mails, "{agent:?} {allowed}");
    }
}

#[tokio::test]
async fn a_lost_answer_is_looked_after_once() {
    for (domain, field, value, when, expected) in [
        // Nobody is asked: what stands there was written, what does not was not.
        ("example.nl", Field::NAME, "Jasper Wit", "after", Some(EditOutcome::Applied)),
        ("example.nl", Field::NAME, "Jasper Wit", "before", None),
        ("example.info", Field::PHONE, "+49.40123", "after", Some(EditOutcome::Applied)),
        ("example.info", Field::PHONE, "+49.40123", "before", None),
        // It may wait for two people, and nothing shows it.
        ("example.info", Field::NAME, "Maren Renner", "after", Some(EditOutcome::Unknown)),
        ("example.info", Field::NAME, "Maren Renner", "before", Some(EditOutcome::Unknown)),
    ] {
        let house = House::new().await;
        let id = house.owner_id(domain).await;
        house.lose(PUT, when).await;
        let written = house.registrar.update_contact(&id, &of(field.clone(), value)).await;
        assert!(house.control.all_faults_struck().await);
        match expected {
            Some(outcome) => assert_eq!(written.unwrap().outcome, outcome, "{domain} {field} {when}"),
            None => assert_eq!(written.unwrap_err().effect, Effect::Unknown, "{domain} {field} {when}"),
        }
        let sent = usize::from(expected == Some(EditOutcome::Applied));
        assert_eq!(house.control.count(UPDATE).await, sent, "{domain} {field} {when}");
    }
    let house = House::with(&[("domain_statuses", "extended")]).await;
    let id = house.owner_id("example.info").await;
    house.lose(PUT, "after").await;
    let written = house.registrar.update_contact(&id, &of(Field::NAME, "Maren Renner")).await.unwrap();
    assert_eq!(written.outcome, EditOutcome::AwaitsConsent);

    // A change that waited before proves nothing of one whose answer is lost.
    house.lose(PUT, "before").await;
    let written = house.registrar.update_contact(&id, &of(Field::NAME, "Maren Voss")).await.unwrap();
    assert_eq!((written.outcome, written.lost.is_some()), (EditOutcome::Unknown, true));
}

#[tokio::test]
async fn nothing_is_sent_that_would_change_nothing_or_be_refused() {
    let house = House::new().await;
    let same = house.owner("example.nl").await.fields;
    assert_eq!(outcome(&house, "example.nl", ContactEdit::of(same)).await, EditOutcome::Applied);
    for (field, value, code) in [
        ("address.country", "Netherlands", FieldCode::NotAllowed),
        ("address.line4", "Door 5", FieldCode::MustBeEmpty),
        ("phone", "0200000101", FieldCode::Phone),
        ("email", "jasper@mail.invalid", FieldCode::Email),
        ("brand", "other", FieldCode::ReadOnly),
        ("handle", "RP1", FieldCode::ReadOnly),
        ("firstName", "Jasper", FieldCode::ReadOnly),
    ] {
        let error = edit(&house, "example.nl", of(Field::new(field), value)).await.unwrap_err();
        assert_eq!((error.kind, error.effect), (ErrorKind::Refused, Effect::None), "{field}");
        assert_eq!((error.fields[0].field.path(), error.fields[0].code), (field, code));
        assert!(!error.by_registrar);
    }
    assert_eq!(house.control.ledger().await, []);
}

#[tokio::test]
async fn what_cannot_be_read_is_not_written_over() {
    let house = House::new().await;
    let id = house.owner_id("example.nl").await;
    for empty in ["empty", "null"] {
        house.control.choose("hostcontrol.read_result", empty).await;
        let error = house.registrar.update_contact(&id, &of(Field::NAME, "Nobody")).await.unwrap_err();
        assert_eq!((error.kind, error.effect), (ErrorKind::Malformed, Effect::None), "{empty}");
    }
    assert_eq!(house.control.ledger().await, []);
}

#[tokio::test]
async fn a_second_change_is_refused_while_one_waits() {
    let house = House::new().await;
    edit(&house, "example.info", of(Field::NAME, "Maren Renner")).await.unwrap();
    let error = edit(&house, "example.info", of(Field::NAME, "Maren Voss")).await.unwrap_err();
    assert_eq!((error.kind, error.effect), (ErrorKind::Conflict, Effect::None));
    assert!(error.by_registrar && error.message.contains("waiting"), "{error}");
}

#[tokio::test]
async fn what_an_edit_leads_to_is_told_beforehand() {
    let house = House::new().await;
    let nl = house.registrar.edit_terms(&house.owner("example.nl").await).await.unwrap();
    assert!(nl.material.is_empty() && nl.verified.is_empty() && !nl.owner_change.asks_losing);
    let se = house.registrar.edit_terms(&house.owner("example.se").await).await.unwrap();
    assert!(se.material.is_empty());
    assert_eq!(se.verified, [Field::NAME, Field::ORGANISATION_NAME]);
    let info = house.registrar.edit_terms(&house.owner("example.info").await).await.unwrap();
    assert_eq!(info.material, [Field::NAME, Field::ORGANISATION_NAME, Field::EMAIL]);
    assert!(info.owner_change.asks_losing && info.owner_change.asks_gaining && !info.tells_waiting);
    assert_eq!(info.owner_change.agents.len(), 4);
    house.control.choose("hostcontrol.domain_statuses", "extended").await;
    let told = house.registrar.edit_terms(&house.owner("example.info").await).await.unwrap();
    assert!(told.tells_waiting);
    assert_eq!(house.owner("example.info").await.domains, [name("example.info")]);
}

/// Each domain is looked at, not the first of its extension alone; where there are too many, the others are named.
#[tokio::test]
async fn a_change_that_waits_for_one_of_many_domains_is_told() {
    let house = House::with(&[("domain_statuses", "extended")]).await;
    let maren = house.owner("example.info").await;
    edit(&house, "example.info", of(Field::EMAIL, GAINING)).await.unwrap();
    // Another one of the same extension comes first, and one for which nobody is asked.
    let of_these =
        |domains: &[&str]| Contact { domains: domains.iter().map(|it| name(it)).collect(), ..maren.clone() };
    let nearby = of_these(&["example.nl", "before.info", "example.info"]);
    let told = house.registrar.edit_terms(&nearby).await.unwrap();
    assert_eq!(told.pending, [name("example.info")]);
    assert_eq!(told.not_looked, [name("before.info")], "nobody knows it");
    assert_eq!(told.concerns, [name("before.info"), name("example.info")]);
    let many = ["example.info", "b.info", "c.info", "d.info", "e.info", "f.info", "g.info"];
    let told = house.registrar.edit_terms(&of_these(&many)).await.unwrap();
    assert_eq!(told.pending, [name("example.info")]);
    assert!(told.not_looked.contains(&name("f.info")) && told.not_looked.contains(&name("g.info")));
    // Where nothing shows it, that is said once, not domain by domain.
    house.control.choose("hostcontrol.domain_statuses", "hidden").await;
    let silent = house.registrar.edit_terms(&nearby).await.unwrap();
    assert!(!silent.tells_waiting && silent.pending.is_empty() && silent.not_looked.is_empty());
}
