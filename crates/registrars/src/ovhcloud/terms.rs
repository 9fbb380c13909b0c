//! What holds for owner changes at OVHcloud.

use registrant_model::Field;
use registrant_model::contact_edit::EditTerms;
use registrant_model::owner_change::Terms;

/// Days both owners have to confirm.
const CONSENT_DAYS: u32 = 14;
/// Days the domain cannot leave afterwards, and days between two owner changes.
pub(super) const LOCK_DAYS: u32 = 60;

/// The terms of an owner change. `renews` comes from the offer of the domain's extension.
pub(super) fn terms(renews: bool) -> Terms {
    Terms {
        consent_days: Some(CONSENT_DAYS),
        asks_losing: true,
        asks_gaining: true,
        lock_days: Some(LOCK_DAYS),
        renews,
        ordered: true,
        retraction_waiver: true,
        agents: Vec::new(),
        lock_opt_out: false,
        registry_terms: false,
        registry_terms_text: None,
        registry_terms_version: None,
        source: "OVHcloud, Changing the owner of a domain name, March 2024".to_owned(),
        source_url: Some("https://help.ovhcloud.com/csm/en-gb-dns-trade-domain".to_owned()),
    }
}

/// Days to answer the mail that asks for a contact's details (task `DomainContactControl`).
const CONTROL_DAYS: u32 = 15;

/// What editing a contact leads to. Names, organisation, legal form and, but for some registries, the address are
/// read-only in the rules, so that nothing of it is a change of owner; a changed address may be asked back.
pub(super) fn edit() -> EditTerms {
    EditTerms {
        material: Vec::new(),
        owner_change: Terms {
            lock_days: Some(0),
            source: "OVHcloud, Managing the contacts of your services, January 2026".to_owned(),
            source_url: Some("https://help.ovhcloud.com/csm/en-gb-account-contacts-management".to_owned()),
            ..Terms::default()
        },
        verified: vec![Field::EMAIL],
        verification_days: Some(CONTROL_DAYS),
        tells_waiting: true,
    }
}
