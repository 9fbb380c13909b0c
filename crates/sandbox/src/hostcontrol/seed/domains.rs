//! The domains. Their times are counted from the moment of the seed.

use super::contacts::Person;
use crate::hostcontrol::contact::ContactId;
use crate::hostcontrol::domain::{Assignment, Domain, Role};
use crate::world::World;
use jiff::SignedDuration;

/// Days since each domain was registered, and until it expires.
const AGE: i64 = 410;
const LEFT: i64 = 320;

/// A domain with its registrant and its administrative, technical and billing contact.
const DOMAINS: [(&str, &str, [Person; 4]); 3] = [
    ("example.nl", "bikes-nl", [Person::Jasper, Person::Anouk, Person::Priya, Person::Femke]),
    ("example.info", "holt-info", [Person::Maren, Person::Tobias, Person::Priya, Person::Carla]),
    ("example.se", "norrsken-se", [Person::Linnea, Person::Oskar, Person::Elin, Person::Nils]),
];

/// One more domain of whoever owns `example.info`.
pub(crate) fn add(world: &mut World, name: &str) {
    let first = world.hostcontrol.domains.iter().find(|domain| domain.name == DOMAINS[1].0).cloned();
    if let Some(first) = first {
        let (id, name) = (Domain::next_id(world), name.to_owned());
        world.hostcontrol.domains.insert(Domain { id, name, ..first });
    }
}

pub(super) fn seed(world: &mut World, people: &[(Person, ContactId)]) {
    let now = world.now;
    let days = |days: i64| SignedDuration::from_secs(days * 86_400);
    let created = now.checked_sub(days(AGE)).unwrap_or(now);
    for (name, client_reference, holders) in DOMAINS {
        let assign = |(role, person): (Role, Person)| {
            let (_, contact) = people.iter().find(|(known, _)| *known == person)?;
            Some(Assignment { role, contact: *contact })
        };
        let mut contacts: Vec<_> = Role::ALL.into_iter().zip(holders).filter_map(assign).collect();
        contacts.sort();
        let id = Domain::next_id(world);
        world.hostcontrol.domains.insert(Domain {
            id,
            name: name.to_owned(),
            client_reference: client_reference.to_owned(),
            created,
            expires: now.checked_add(days(LEFT)).unwrap_or(now),
            updated: created,
            contacts,
            locked: false,
            locked_until: None,
            hold: false,
        });
    }
}
