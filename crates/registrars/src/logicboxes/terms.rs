//! What holds for owner changes at LogicBoxes.

use crate::policies::in_force;
use registrant_model::connection::RegistrarKind;
use registrant_model::contact_edit::{EditTerms, WhilePending};
use registrant_model::owner_change::{Agent, Terms};
use registrant_model::policy::Policy;
use registrant_model::{DomainName, Field, Timestamp};

/// What holds for this domain's extension at this time.
pub(super) fn policy(domain: &DomainName, on: Timestamp) -> &'static Policy {
    in_force(RegistrarKind::LogicBoxes, domain.extension(), on)
}

/// What holds for every generic extension without terms of its own.
fn any_generic(on: Timestamp) -> &'static Policy {
    in_force(RegistrarKind::LogicBoxes, "", on)
}

/// What makes a registrant another one, wherever that matters.
pub(super) fn identity(on: Timestamp) -> &'static [Field] {
    any_generic(on).material
}

/// When the lock ends that follows a change carried out then; nothing where no length is told.
pub(super) fn lock_end(domain: &DomainName, done: Timestamp) -> Option<Timestamp> {
    let days = policy(domain, done).lock_days.filter(|days| *days > 0);
    days.map(|days| done.plus_days(i64::from(days)))
}

/// When an unverified address ends the patience of those who asked then.
pub(super) fn verification_end(domain: &DomainName, asked: Timestamp) -> Option<Timestamp> {
    policy(domain, asked).verification_days.map(|days| asked.plus_days(i64::from(days)))
}

/// Extensions whose registry has terms of its own for a new registrant: .fr for organisations alone, .scot and .nz
/// (Modifying Contacts), and those that ask the same with a registration (knowledge base, `tnc`), where it may be asked
/// again.
const WITH_TERMS: [&str; 22] = [
    "fr", "scot", "nz", "airforce", "army", "app", "bio", "degree", "dentist", "dev", "engineer", "gives",
    "law", "market", "mortgage", "navy", "page", "rehab", "software", "vet", "vote", "voto",
];

/// What says that those terms are accepted (`tnc=Y`).
pub(super) const ACCEPTED: [(&str, &str); 2] = [("attr-name1", "tnc"), ("attr-value1", "Y")];

/// What a change of registrant is sent with. One of the two: a designated agent cannot decline the lock (control
/// panel, registrant authorisation).
pub(super) fn options(agent: Agent, lock_opt_out: bool) -> Vec<(&'static str, &'static str)> {
    match (agent, lock_opt_out) {
        (Agent::Both, _) => vec![("designated-agent", "true")],
        (_, true) => vec![("sixty-day-lock-optout", "true")],
        _ => Vec::new(),
    }
}

/// Whether ICANN's rules for a change of registrant hold: extensions of two letters are countries'.
pub(super) fn is_generic(domain: &DomainName) -> bool {
    last_label(domain).len() > 2
}

/// Whether the registry has an agreement that a registrant enters into (.ca, `contacts/dotca/registrantagreement`).
pub(super) fn has_agreement(domain: &DomainName) -> bool {
    asks_agreement(last_label(domain))
}

/// Whether the registry of an extension has such an agreement.
pub(super) fn asks_agreement(extension: &str) -> bool {
    extension == "ca"
}

/// Why the registrant of a domain cannot be changed here at all: .uk and .es have ways of their own.
pub(super) fn is_fixed(domain: &DomainName) -> bool {
    matches!(last_label(domain), "uk" | "es")
}

/// Whether the registry's own terms have to be accepted. An empty company means a person.
pub(super) fn needs_terms(domain: &DomainName, company: Option<&str>) -> bool {
    match last_label(domain) {
        "fr" => company.is_some(),
        _ => has_terms(domain),
    }
}

fn has_terms(domain: &DomainName) -> bool {
    WITH_TERMS.contains(&last_label(domain))
}

fn last_label(domain: &DomainName) -> &str {
    domain.as_str().rsplit('.').next().unwrap_or_default()
}

/// What editing a contact leads to that owns these domains. Where there may be `more` than are known, a generic one
/// is taken to be among them.
pub(super) fn edit(domains: &[DomainName], more: bool, on: Timestamp) -> EditTerms {
    let generic = domains.iter().find(|domain| is_generic(domain));
    let policy = generic.map(|domain| policy(domain, on)).or_else(|| more.then(|| any_generic(on)));
    let owner_change = match policy.or_else(|| domains.first().map(|domain| self::policy(domain, on))) {
        Some(policy) => Terms::of(policy),
        None => Terms {
            lock_days: Some(0),
            asks_losing: false,
            asks_gaining: false,
            ..Terms::of(&Policy::NOT_TOLD)
        },
    };
    EditTerms {
        material: policy.map(|policy| policy.material.to_vec()).unwrap_or_default(),
        owner_change: Terms {
            registry_terms: domains.iter().any(|domain| has_agreement(domain) || has_terms(domain)),
            ..owner_change
        },
        concerns: domains.iter().filter(|domain| is_generic(domain)).cloned().collect(),
        verified: policy.map(|policy| policy.verified.to_vec()).unwrap_or_default(),
        verification_days: policy.and_then(|policy| policy.verification_days),
        verification_may: false,
        terms_for: identity(on).to_vec(),
        tells_waiting: true,
        pending: Vec::new(),
        not_looked: Vec::new(),
        while_pending: WhilePending::Refused,
        apart: domains.iter().filter(|domain| !is_fixed(domain)).cloned().collect(),
        at: Some(on),
    }
}

/// The terms of an owner change of this domain.
pub(super) fn terms(domain: &DomainName, on: Timestamp) -> Terms {
    let registry_terms = has_agreement(domain) || has_terms(domain);
    Terms { registry_terms, ..Terms::of(policy(domain, on)) }
}
