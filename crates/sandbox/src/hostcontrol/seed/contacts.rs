//! The contacts.

use crate::hostcontrol::brand::DEFAULT;
use crate::hostcontrol::contact::{Contact, ContactId, Details};
use crate::hostcontrol::validation::{self, Category};
use crate::world::World;

/// A person as the seeds name them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Person {
    Jasper,
    Anouk,
    Femke,
    Maren,
    Tobias,
    Carla,
    Linnea,
    Oskar,
    Elin,
    Nils,
    /// The technical contact of two domains.
    Priya,
    /// Without a domain.
    Rosa,
    Casper,
}

struct Seed {
    person: Person,
    name: &'static str,
    organization: Option<&'static str>,
    /// Before the `@`; the domain is reserved for examples.
    mailbox: &'static str,
    place: Place,
    voice: &'static str,
    validated: &'static [Category],
}

/// Where somebody lives: address, zip code, state, city, country.
type Place = (&'static str, &'static str, Option<&'static str>, &'static str, &'static str);

const DEN_BOSCH: Place =
    ("Molenwerf 14\nEerste verdieping", "5211 ZZ", Some("Noord-Brabant"), "Den Bosch", "NL");
const UTRECHT: Place = ("Lijnbaan 88", "3511 ZZ", Some("Utrecht"), "Utrecht", "NL");
const HAMBURG: Place = ("Speicherweg 3", "20457", None, "Hamburg", "DE");
const UMEA: Place = ("Björkallén 7\nLägenhet 1102", "903 00", None, "Umeå", "SE");
const GHENT: Place = ("Sint-Jansdreef 21", "9000", None, "Ghent", "BE");

const SEEDS: [Seed; 13] = [
    Seed {
        person: Person::Jasper,
        name: "Jasper de Wit",
        organization: Some("Molenwerf Fietsen B.V."),
        mailbox: "jasper.dewit",
        place: DEN_BOSCH,
        voice: "+31.200000101",
        validated: &[Category::General],
    },
    Seed {
        person: Person::Anouk,
        name: "Anouk Visser",
        organization: Some("Molenwerf Fietsen B.V."),
        mailbox: "anouk.visser",
        place: DEN_BOSCH,
        voice: "+31.200000102",
        validated: &[],
    },
    Seed {
        person: Person::Femke,
        name: "Femke Bakker",
        organization: Some("Molenwerf Fietsen B.V."),
        mailbox: "femke.bakker",
        place: DEN_BOSCH,
        voice: "+31.200000103",
        validated: &[],
    },
    Seed {
        person: Person::Maren,
        name: "Maren Holt",
        organization: None,
        mailbox: "maren.holt",
        place: HAMBURG,
        voice: "+49.4066969201",
        validated: &[Category::General],
    },
    Seed {
        person: Person::Tobias,
        name: "Tobias Renner",
        organization: None,
        mailbox: "tobias.renner",
        place: HAMBURG,
        voice: "+49.4066969202",
        validated: &[],
    },
    Seed {
        person: Person::Carla,
        name: "Carla Voss",
        organization: Some("Kontor Voss"),
        mailbox: "carla.voss",
        place: HAMBURG,
        voice: "+49.4066969203",
        validated: &[],
    },
    Seed {
        person: Person::Linnea,
        name: "Linnéa Bergqvist",
        organization: None,
        mailbox: "linnea.bergqvist",
        place: UMEA,
        voice: "+46.313900601",
        validated: &[Category::General, Category::IisSe],
    },
    Seed {
        person: Person::Oskar,
        name: "Oskar Lund",
        organization: None,
        mailbox: "oskar.lund",
        place: UMEA,
        voice: "+46.313900602",
        validated: &[],
    },
    Seed {
        person: Person::Elin,
        name: "Elin Dahl",
        organization: Some("Norrsken Drift AB"),
        mailbox: "elin.dahl",
        place: UMEA,
        voice: "+46.313900603",
        validated: &[],
    },
    Seed {
        person: Person::Nils,
        name: "Nils Ek",
        organization: None,
        mailbox: "nils.ek",
        place: UMEA,
        voice: "+46.313900604",
        validated: &[],
    },
    Seed {
        person: Person::Priya,
        name: "Priya Nair",
        organization: Some("Brightwater Hosting"),
        mailbox: "operations",
        place: UTRECHT,
        voice: "+31.200000104",
        validated: &[],
    },
    Seed {
        person: Person::Rosa,
        name: "Rosa Claes",
        organization: None,
        mailbox: "rosa.claes",
        place: GHENT,
        voice: "+32.20000601",
        validated: &[Category::General],
    },
    Seed {
        person: Person::Casper,
        name: "Casper Winther",
        organization: Some("Wanderlust Reizen"),
        mailbox: "casper.winther",
        place: UTRECHT,
        voice: "+31.200000105",
        validated: &[],
    },
];

/// Adds everybody; answers who has which identifier.
pub(super) fn seed(world: &mut World) -> Vec<(Person, ContactId)> {
    SEEDS.iter().map(|seed| (seed.person, insert(world, seed))).collect()
}

fn insert(world: &mut World, seed: &Seed) -> ContactId {
    let (address, zip_code, state, city, country) = seed.place;
    let email = format!("{}@example.org", seed.mailbox);
    let mut values = vec![
        ("name", seed.name),
        ("email_address", &email),
        ("address", address),
        ("zip_code", zip_code),
        ("city", city),
        ("country", country),
        ("voice", seed.voice),
    ];
    values.extend(seed.organization.map(|organization| ("organization", organization)));
    values.extend(state.map(|state| ("state", state)));
    let id = Contact::insert(world, DEFAULT, Details::of(&values));
    for category in seed.validated {
        validation::validate(world, id, *category);
    }
    id
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hostcontrol::contact::{Rules, read};
    use serde_json::Value;

    #[test]
    fn the_seeded_details_are_ones_that_could_be_sent() {
        let mut world = World::empty(String::new());
        world.begin(1, jiff::Timestamp::UNIX_EPOCH);
        let rules = Rules::of(&world);
        for contact in world.hostcontrol.contacts.iter() {
            let Value::Object(body) = contact.view(&world) else { panic!("no object") };
            assert_eq!(read(rules, None, &body).unwrap(), contact.details);
            assert!(contact.details.text("email_address").ends_with("@example.org"));
        }
        assert_eq!(world.hostcontrol.contacts.iter().count(), SEEDS.len());
    }
}
