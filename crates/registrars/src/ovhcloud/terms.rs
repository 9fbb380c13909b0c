//! What holds for owner changes at OVHcloud.

use registrant_model::contact_edit::EditTerms;
use registrant_model::owner_change::Terms;
use registrant_model::{DomainName, Field};

/// Days both owners have to confirm.
const CONSENT_DAYS: u32 = 14;
/// Days the domain cannot leave afterwards, and days between two owner changes.
pub(super) const LOCK_DAYS: u32 = 60;

/// Extensions whose registry begins a new year with a new owner. OVHcloud's offer does not tell: it prints a duration
/// of `P0D` for them too.
///
/// `.be`: the transfer to a third party "means that a new registration period is started" and costs a registration
/// fee (DNS Belgium, Terms and conditions of domain name registrations, article 6 d).
const RENEWING: [&str; 1] = ["be"];

/// Whether an owner change renews the domain, as far as the registry's own terms say so.
pub(super) fn renews(domain: &DomainName) -> bool {
    RENEWING.contains(&domain.extension())
}

/// The terms of an owner change. `renews` comes from the registry's terms, or from the offer.
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

#[cfg(test)]
mod tests {
    use super::renews;

    #[test]
    fn the_registry_of_the_extension_decides() {
        for (domain, expected) in [
            ("example.be", true),
            ("example.com", false),
            ("be.example.com", false),
            ("example.berlin", false),
        ] {
            assert_eq!(renews(&domain.parse().unwrap()), expected, "{domain}");
        }
    }
}
