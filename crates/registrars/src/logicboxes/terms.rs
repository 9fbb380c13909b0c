//! What holds for owner changes at LogicBoxes.

use crate::policies::in_force;
use registrant_model::connection::RegistrarKind;
use registrant_model::contact_edit::{EditTerms, WhilePending};
use registrant_model::owner_change::{Agent, Terms};
use registrant_model::policy::{self, Policy, Registry, TermsFor, registry};
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

/// What says that those terms are accepted (`tnc=Y`).
pub(super) const ACCEPTED: [(&str, &str); 2] = [("attr-name1", "tnc"), ("attr-value1", "Y")];

/// What a change of registrant is sent with, under these terms.
pub(super) fn options(terms: &Terms, agent: Agent, lock_opt_out: bool) -> Vec<(&'static str, &'static str)> {
    let agreed = (agent == Agent::Both).then_some(("designated-agent", "true"));
    let declined =
        (lock_opt_out && terms.may_decline_lock(agent)).then_some(("sixty-day-lock-optout", "true"));
    agreed.into_iter().chain(declined).collect()
}

/// Whether ICANN's rules for a change of registrant hold.
pub(super) fn is_generic(domain: &DomainName) -> bool {
    !policy::is_country(domain.extension())
}

/// What the registry behind an extension asks of registrants at this time.
pub(super) fn asked(extension: &str, on: Timestamp) -> &'static Registry {
    registry(RegistrarKind::LogicBoxes, extension, on)
}

/// Whether the registry has an agreement that a registrant enters into.
pub(super) fn has_agreement(domain: &DomainName, on: Timestamp) -> bool {
    asked(domain.extension(), on).agreement
}

/// Whether the registrant of a domain cannot be changed here at all.
pub(super) fn is_fixed(domain: &DomainName, on: Timestamp) -> bool {
    asked(domain.extension(), on).fixed
}

/// Whether the registry's own terms have to be accepted. An empty company means a person.
pub(super) fn needs_terms(domain: &DomainName, company: Option<&str>, on: Timestamp) -> bool {
    match asked(domain.extension(), on).terms {
        TermsFor::Nobody => false,
        TermsFor::Organisations => company.is_some(),
        TermsFor::Everybody => true,
    }
}

/// Whether the registry has something that a new registrant may have to accept.
fn has_terms(domain: &DomainName, on: Timestamp) -> bool {
    let asked = asked(domain.extension(), on);
    asked.agreement || asked.terms != TermsFor::Nobody
}

/// What editing a contact leads to that owns these domains. Where there may be `more` than are known, a generic one
/// is taken to be among them.
pub(super) fn edit(domains: &[DomainName], more: bool, on: Timestamp) -> EditTerms {
    let generic = domains.iter().find(|domain| is_generic(domain));
    let policy = generic.map(|domain| policy(domain, on)).or_else(|| more.then(|| any_generic(on)));
    let owner_change = match policy.or_else(|| domains.first().map(|domain| self::policy(domain, on))) {
        Some(policy) => Terms::of(policy),
        None => Terms::without_change(any_generic(on)),
    };
    EditTerms {
        material: policy.map(|policy| policy.material.to_vec()).unwrap_or_default(),
        owner_change: Terms {
            registry_terms: domains.iter().any(|domain| has_terms(domain, on)),
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
        apart: domains.iter().filter(|domain| !is_fixed(domain, on)).cloned().collect(),
        at: Some(on),
    }
}

/// The terms of an owner change of this domain.
pub(super) fn terms(domain: &DomainName, on: Timestamp) -> Terms {
    Terms { registry_terms: has_terms(domain, on), ..Terms::of(policy(domain, on)) }
}
