//! What is said of edits and owner changes before they are made.

#![cfg(test)]

use registrant_model::connection::RegistrarKind;
use registrant_model::consequences::{Consequence, Consequences, EditAct, Group};
use registrant_model::contact::ContactUse;
use registrant_model::contact_edit::{EditTerms, WhilePending};
use registrant_model::domain::Role;
use registrant_model::owner_change::{Agent, PartyRole, Terms};
use registrant_model::policy::{Policy, policy};
use registrant_model::{DomainName, Field, Fields, Timestamp};

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn rule(extension: &str, on: &str) -> &'static Policy {
    policy(RegistrarKind::LogicBoxes, extension, at(on)).unwrap()
}

fn terms(extension: &str, on: &str) -> EditTerms {
    let policy = rule(extension, on);
    EditTerms {
        material: policy.material.to_vec(),
        owner_change: Terms::of(policy),
        verified: policy.verified.to_vec(),
        verification_days: policy.verification_days,
        tells_waiting: true,
        at: Some(at(on)),
        ..EditTerms::default()
    }
}

fn fields(name: &str, email: &str) -> Fields {
    [("name", name), ("email", email), ("phone", "+33.1")].into_iter().collect()
}

/// What is said of changing these fields of the owner of these domains.
fn said(
    terms: &EditTerms,
    domains: &[&str],
    before: &Fields,
    after: &Fields,
    agent: Agent,
) -> Vec<Consequence> {
    said_of(terms, domains, &[], before, after, agent)
}

/// The same where the contact has other roles, too.
fn said_of(
    terms: &EditTerms,
    domains: &[&str],
    used_by: &[ContactUse],
    before: &Fields,
    after: &Fields,
    agent: Agent,
) -> Vec<Consequence> {
    let domains: Vec<DomainName> = domains.iter().map(|name| name.parse().unwrap()).collect();
    let changed = before.differing(after);
    let act = EditAct {
        terms,
        domains: &domains,
        used_by,
        more: false,
        before,
        after,
        changed: &changed,
        agent,
        lock_opt_out: false,
        replaces: false,
    };
    let Consequences { statements } = act.consequences();
    statements.into_iter().map(|statement| statement.says).collect()
}

const DAY: &str = "2026-11-22T12:00:00Z";

#[test]
fn a_material_edit_asks_both_and_names_what_makes_it_so() {
    let (before, after) = (fields("Nora", "nora@a.example"), fields("Nora", "new@a.example"));
    let said = said(&terms("com", DAY), &["example.com"], &before, &after, Agent::None);
    assert!(said.contains(&Consequence::Material { fields: vec![Field::EMAIL] }));
    let asks = |role, address: &str| Consequence::Asks { role, address: address.to_owned() };
    assert!(said.contains(&asks(PartyRole::Losing, "nora@a.example")));
    assert!(said.contains(&asks(PartyRole::Gaining, "new@a.example")));
    assert!(!said.contains(&Consequence::SameAddress));
    assert!(
        said.contains(&Consequence::DeadlineNotTold),
        "a length that is not told is not guessed: {said:?}"
    );
    let until = Some(at("2027-01-21T12:00:00Z"));
    assert!(said.contains(&Consequence::Lock { days: 60, until }));
    assert!(said.contains(&Consequence::OnlyBackTheSameWay));
}

#[test]
fn another_name_goes_to_the_same_address_twice() {
    let (before, after) = (fields("Nora", "Nora@a.example"), fields("Nora Fields", "nora@A.example"));
    let said = said(&terms("com", DAY), &["example.com"], &before, &after, Agent::None);
    assert!(said.contains(&Consequence::SameAddress));
}

#[test]
fn an_agent_takes_the_questions_away() {
    let (before, after) = (fields("Nora", "nora@a.example"), fields("Zoe", "zoe@a.example"));
    let told = terms("com", DAY);
    let perhaps = said(&told, &["example.com"], &before, &after, Agent::Both);
    assert!(perhaps.contains(&Consequence::AgentMayBeIgnored { agent: Agent::Both }));
    assert!(!perhaps.contains(&Consequence::AtOnce), "what is not promised is not said: {perhaps:?}");
    let owner_change = Terms { agent_may_be_ignored: false, ..told.owner_change.clone() };
    let promised = EditTerms { owner_change, ..told };
    let said = said(&promised, &["example.com"], &before, &after, Agent::Both);
    assert!(
        said.contains(&Consequence::ActsFor { agent: Agent::Both }) && said.contains(&Consequence::AtOnce)
    );
    assert!(!said.iter().any(|it| matches!(
        it,
        Consequence::Asks { .. } | Consequence::DeadMailbox | Consequence::DeadMailboxAgent
    )));
}

#[test]
fn a_plain_edit_holds_at_once_and_says_nothing_of_locks() {
    let before = fields("Nora", "nora@a.example");
    let after = before.clone().with(Field::PHONE, "+33.2");
    let said = said(&terms("com", DAY), &["example.com"], &before, &after, Agent::None);
    assert!(said.contains(&Consequence::Plain) && said.contains(&Consequence::AtOnce));
    assert!(said.contains(&Consequence::Free));
    assert!(
        !said.iter().any(|it| it.group() == Group::Afterwards || matches!(it, Consequence::Verified { .. }))
    );
}

#[test]
fn icanns_coming_rule_leaves_a_notice_and_no_lock() {
    let (before, after) = (fields("Nora", "nora@a.example"), fields("Zoe", "nora@a.example"));
    let last = said(&terms("com", "2029-12-31T23:59:59Z"), &["example.com"], &before, &after, Agent::None);
    assert!(last.iter().any(|it| matches!(it, Consequence::Lock { .. })));
    let first = said(&terms("com", "2030-01-01T00:00:00Z"), &["example.com"], &before, &after, Agent::None);
    assert!(first.contains(&Consequence::Notified) && first.contains(&Consequence::NoLock));
    assert!(first.contains(&Consequence::AtOnce));
    assert!(!first.iter().any(|it| matches!(it, Consequence::Asks { .. } | Consequence::Lock { .. })));
}

#[test]
fn domains_that_share_the_contact_and_changes_that_wait_are_said() {
    let terms = EditTerms {
        apart: vec!["a.nl".parse().unwrap(), "b.nl".parse().unwrap()],
        pending: vec!["b.nl".parse().unwrap()],
        while_pending: WhilePending::Refused,
        ..terms("nl", DAY)
    };
    let before = fields("Nora", "nora@a.example");
    let after = before.clone().with(Field::PHONE, "+33.2");
    let both = said(&terms, &["a.nl", "b.nl"], &before, &after, Agent::None);
    assert!(both.contains(&Consequence::Apart { domains: terms.apart.clone() }));
    let pending = Consequence::Pending { domains: terms.pending.clone(), then: WhilePending::Refused };
    assert!(both.contains(&pending));
    let one = said(&terms, &["a.nl"], &before, &after, Agent::None);
    assert!(!one.iter().any(|it| matches!(it, Consequence::Apart { .. })), "there is nothing to split off");
    assert_eq!(said(&terms, &[], &before, &after, Agent::None), [Consequence::NoDomain]);
    assert_eq!(said(&terms, &["a.nl"], &before, &before, Agent::None), []);
}

#[test]
fn where_no_price_is_told_nobody_says_that_it_costs_nothing() {
    for (extension, day) in [("com", DAY), ("nl", DAY), ("se", DAY), ("com", "2030-01-01T00:00:00Z")] {
        let policy = policy(RegistrarKind::HostControl, extension, at(day)).unwrap();
        assert!(policy.price_not_told, "{extension} {day}");
        let told = EditTerms { owner_change: Terms::of(policy), ..terms(extension, day) };
        let before = fields("Nora", "nora@a.example");
        let after = before.clone().with(Field::PHONE, "+33.2");
        let said = said(&told, &["example.com"], &before, &after, Agent::None);
        assert!(said.contains(&Consequence::CostNotTold), "{said:?}");
        assert!(!said.contains(&Consequence::Free), "{said:?}");
    }
    let elsewhere = policy(RegistrarKind::LogicBoxes, "com", at(DAY)).unwrap();
    assert!(!elsewhere.price_not_told);
}

/// Where one of the domains asks for consent and another does not, it is said of which is spoken.
#[test]
fn what_holds_for_some_of_the_domains_alone_names_them() {
    let names = |names: &[&str]| -> Vec<DomainName> { names.iter().map(|it| it.parse().unwrap()).collect() };
    let terms = EditTerms { concerns: names(&["a.com"]), not_looked: names(&["f.nl"]), ..terms("com", DAY) };
    let (before, after) = (fields("Nora", "nora@a.example"), fields("Zoe", "nora@a.example"));
    let both = said(&terms, &["a.com", "b.nl"], &before, &after, Agent::None);
    let concerns = Consequence::Concerns { domains: names(&["a.com"]), others: names(&["b.nl"]) };
    assert!(both.contains(&concerns), "{both:?}");
    assert!(both.contains(&Consequence::PendingNotLooked { domains: names(&["f.nl"]) }), "{both:?}");
    let is_concerned = |it: &Consequence| matches!(it, Consequence::Concerns { .. });
    let alone = said(&terms, &["a.com"], &before, &after, Agent::None);
    assert!(!alone.iter().any(is_concerned), "it holds for all there are");
    let plain = before.clone().with(Field::PHONE, "+33.2");
    let plain = said(&terms, &["a.com", "b.nl"], &before, &plain, Agent::None);
    assert!(!plain.iter().any(is_concerned), "nobody is asked");
}

#[test]
fn domains_that_have_the_contact_in_another_role_are_named_and_nobody_is_asked_for_them() {
    let tech = |name: &str| ContactUse { domain: name.parse().unwrap(), roles: vec![Role::Tech] };
    let used = [tech("example.info"), tech("example.nl")];
    let (before, after) = (fields("Priya", "ops@a.example"), fields("Zoe", "zoe@a.example"));
    let terms = EditTerms { apart: vec!["a.com".parse().unwrap()], ..terms("com", DAY) };
    let alone = said_of(&terms, &[], &used, &before, &after, Agent::None);
    let touches = |domains| Consequence::Touches { domains, used_by: used.to_vec(), more: false };
    assert!(alone.contains(&touches(Vec::new())), "{alone:?}");
    assert!(alone.contains(&Consequence::Plain) && alone.contains(&Consequence::AtOnce), "{alone:?}");
    let for_owners = |it: &Consequence| {
        matches!(it, Consequence::Asks { .. } | Consequence::Verified { .. } | Consequence::NoDomain)
            || it.group() == Group::Afterwards
    };
    assert!(!alone.iter().any(for_owners), "{alone:?}");
    let both = said_of(&terms, &["a.com"], &used, &before, &after, Agent::None);
    assert!(both.contains(&touches(vec!["a.com".parse().unwrap()])), "{both:?}");
    assert!(both.iter().any(|it| matches!(it, Consequence::Asks { .. })), "{both:?}");
    assert!(both.contains(&Consequence::Apart { domains: terms.apart.clone() }), "{both:?}");
}

#[test]
fn days_are_of_24_hours_across_summer_time_and_zones() {
    // Clocks in Paris go forward on 28 March 2027: the lock still ends after 60 times 24 hours.
    let told = terms("com", "2027-03-01T23:30:00+01:00");
    let (before, after) = (fields("Nora", "nora@a.example"), fields("Zoe", "nora@a.example"));
    let said = said(&told, &["example.com"], &before, &after, Agent::None);
    let until = Some(at("2027-05-01T00:30:00+02:00"));
    assert!(said.contains(&Consequence::Lock { days: 60, until }));
}

#[test]
fn without_a_clock_no_end_is_named() {
    let told = EditTerms { at: None, ..terms("com", DAY) };
    let (before, after) = (fields("Nora", "nora@a.example"), fields("Zoe", "zoe@a.example"));
    let said = said(&told, &["example.com"], &before, &after, Agent::None);
    assert!(said.contains(&Consequence::Lock { days: 60, until: None }));
    assert!(said.iter().any(|it| matches!(it, Consequence::Verified { days: Some(15), until: None, .. })));
}

#[test]
fn every_rule_that_is_said_names_its_document() {
    let (before, after) = (fields("Nora", "nora@a.example"), fields("Zoe", "nora@a.example"));
    let told = terms("com", DAY);
    let domains = ["example.com".parse().unwrap()];
    let changed = before.differing(&after);
    let act = EditAct {
        terms: &told,
        domains: &domains,
        used_by: &[],
        more: false,
        before: &before,
        after: &after,
        changed: &changed,
        agent: Agent::None,
        lock_opt_out: false,
        replaces: true,
    };
    for statement in act.consequences().statements {
        // Which domains these are was read for this act.
        let is_read = matches!(statement.says, Consequence::Touches { .. });
        assert_eq!(statement.source.is_none(), is_read, "{statement:?}");
        assert!(statement.source.is_none_or(|it| it.url.is_some_and(|url| url.starts_with("https://"))));
    }
}
