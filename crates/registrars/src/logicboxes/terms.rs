//! What holds for owner changes at LogicBoxes.

use registrant_model::contact_edit::EditTerms;
use registrant_model::owner_change::{Agent, Terms};
use registrant_model::{DomainName, Field};

/// Where all this is written.
const SOURCE: &str = "LogicBoxes, Modifying Contacts; ICANN Transfer Policy, section II";

/// What makes a registrant another one (ICANN Transfer Policy, section II.A.1.3).
pub(super) const MATERIAL: [Field; 3] = [Field::NAME, Field::ORGANISATION_NAME, Field::EMAIL];

/// Days a gTLD cannot leave after a change of registrant, unless that was declined beforehand (ICANN Transfer
/// Policy, section II.C.2).
pub(super) const LOCK_DAYS: u32 = 60;

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
    last_label(domain) == "ca"
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

/// Days to confirm a new mail address before the domains are suspended (ICANN, WHOIS Accuracy Program Specification).
pub(super) const VERIFICATION_DAYS: u32 = 15;

/// What editing a contact leads to that owns these domains.
pub(super) fn edit(domains: &[DomainName]) -> EditTerms {
    let generic = domains.iter().find(|domain| is_generic(domain));
    let owner_change = match generic.or_else(|| domains.first()) {
        Some(domain) => terms(domain),
        None => Terms { lock_days: Some(0), source: SOURCE.to_owned(), ..Terms::default() },
    };
    let on_generic = |fields: &[Field]| if generic.is_some() { fields.to_vec() } else { Vec::new() };
    EditTerms {
        material: on_generic(&MATERIAL),
        owner_change: Terms {
            registry_terms: domains.iter().any(|domain| has_agreement(domain) || has_terms(domain)),
            ..owner_change
        },
        verified: on_generic(&[Field::EMAIL]),
        verification_days: generic.map(|_| VERIFICATION_DAYS),
        tells_waiting: true,
    }
}

/// The terms of an owner change of this domain.
pub(super) fn terms(domain: &DomainName) -> Terms {
    let generic = is_generic(domain);
    Terms {
        // The registrar tells the end when it has asked; it publishes no length.
        consent_days: None,
        asks_losing: generic,
        asks_gaining: generic,
        lock_days: Some(if generic { LOCK_DAYS } else { 0 }),
        renews: false,
        ordered: false,
        retraction_waiver: false,
        agents: if generic { vec![Agent::None, Agent::Both] } else { Vec::new() },
        lock_opt_out: generic,
        registry_terms: has_agreement(domain) || has_terms(domain),
        registry_terms_text: None,
        registry_terms_version: None,
        source: SOURCE.to_owned(),
        source_url: Some("https://manage.logicboxes.com/kb/answer/777".to_owned()),
    }
}
