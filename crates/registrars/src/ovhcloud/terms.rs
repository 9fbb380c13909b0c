//! What holds for owner changes at OVHcloud.

use crate::policies::in_force;
use registrant_model::connection::RegistrarKind;
use registrant_model::contact_edit::EditTerms;
use registrant_model::owner_change::Terms;
use registrant_model::policy::{Policy, Topic};
use registrant_model::{DomainName, Timestamp};

/// What holds for this domain's extension at this time.
pub(super) fn policy(domain: &DomainName, on: Timestamp) -> &'static Policy {
    in_force(RegistrarKind::OvhCloud, domain.extension(), on)
}

/// When the lock after an owner change ends that was carried out then; nothing where no length is told.
pub(super) fn lock_end(domain: &DomainName, done: Timestamp) -> Option<Timestamp> {
    let days = policy(domain, done).lock_days.filter(|days| *days > 0);
    days.map(|days| done.plus_days(i64::from(days)))
}

/// The terms of an owner change. The offer may tell that it renews the domain; so may the registry's own terms.
pub(super) fn terms(domain: &DomainName, offer_renews: bool, on: Timestamp) -> Terms {
    let terms = Terms::of(policy(domain, on));
    Terms { renews: terms.renews || offer_renews, ordered: true, ..terms }
}

/// What editing a contact leads to that owns these domains. Names, organisation, legal form and, but for some
/// registries, the address are read-only in the rules, so that nothing of it is a change of owner; a changed address
/// may be asked back.
pub(super) fn edit(domains: &[DomainName], on: Timestamp) -> EditTerms {
    let extension = domains.first().map_or("", DomainName::extension);
    let policy = in_force(RegistrarKind::OvhCloud, extension, on);
    let Terms { mut sources, .. } = Terms::of(policy);
    // What is written of the price is written of orders.
    sources.remove(&Topic::Price);
    let written = policy.source(Topic::Material);
    EditTerms {
        material: policy.material.to_vec(),
        owner_change: Terms {
            lock_days: Some(0),
            source: written.title.to_owned(),
            source_url: Some(written.link.to_owned()),
            sources,
            ..Terms::default()
        },
        verified: policy.verified.to_vec(),
        verification_days: policy.verification_days,
        verification_may: policy.verification_may,
        tells_waiting: true,
        apart: domains.to_vec(),
        at: Some(on),
        ..EditTerms::default()
    }
}

#[cfg(test)]
mod tests {
    use super::terms;
    use registrant_model::Timestamp;

    fn today() -> Timestamp {
        "2026-11-22T12:00:00Z".parse().unwrap()
    }

    #[test]
    fn the_registry_of_the_extension_decides() {
        for (domain, expected) in [
            ("example.be", true),
            ("example.com", false),
            ("be.example.com", false),
            ("example.berlin", false),
        ] {
            let domain = domain.parse().unwrap();
            assert_eq!(terms(&domain, false, today()).renews, expected, "{domain}");
            assert!(terms(&domain, true, today()).renews);
        }
    }

    #[test]
    fn what_is_not_known_of_a_time_is_not_promised() {
        let early = terms(&"example.com".parse().unwrap(), false, Timestamp::default());
        assert_eq!((early.lock_days, early.consent_days), (None, None));
    }
}
