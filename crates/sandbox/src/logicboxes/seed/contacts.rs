//! The contacts: an owner of its own for each domain, the people who look after it, and some who own nothing.

use super::customers::{COUNTRIES, GENERIC};
use crate::logicboxes::contact::{ContactId, Details, Kind, Phone, place};
use crate::logicboxes::customer::CustomerId;
use crate::logicboxes::protocol::Attributes;
use crate::world::World;

/// A person or organisation, as it is written here.
pub(super) struct Person {
    pub(super) kind: Kind,
    name: &'static str,
    company: &'static str,
    email: &'static str,
    street: &'static str,
    city: &'static str,
    state: Option<&'static str>,
    zip: &'static str,
    country: &'static str,
    phone: (&'static str, &'static str),
    extra: &'static [(&'static str, &'static str)],
}

/// The owners of the seeded domains.
pub(super) const OWNERS: [(&str, CustomerId, Person); 5] = [
    (
        "example.net",
        GENERIC,
        Person {
            kind: Kind::Contact,
            name: "Nora Fields",
            company: "N/A",
            email: "nora.fields@example.net",
            street: "4 quai des Brumes",
            city: "Lyon",
            state: None,
            zip: "69002",
            country: "FR",
            phone: ("33", "465710101"),
            extra: &[],
        },
    ),
    (
        "example.org",
        GENERIC,
        Person {
            kind: Kind::Contact,
            name: "Leila Haddad",
            company: "Tidewater Archive",
            email: "leila.haddad@example.org",
            street: "22 Ropewalk Lane",
            city: "London",
            state: None,
            zip: "N1 9ZZ",
            country: "GB",
            phone: ("44", "2079460211"),
            extra: &[],
        },
    ),
    (
        "example.us",
        COUNTRIES,
        Person {
            kind: Kind::Contact,
            name: "Marcus Bell",
            company: "N/A",
            email: "marcus.bell@example.com",
            street: "1200 Sandhill Road",
            city: "Austin",
            state: Some("Texas"),
            zip: "78713",
            country: "US",
            phone: ("1", "5125550142"),
            extra: &[("purpose", "P3"), ("category", "C11")],
        },
    ),
    (
        "example.ca",
        COUNTRIES,
        Person {
            kind: Kind::CaContact,
            name: "Élodie Tremblay",
            company: "N/A",
            email: "elodie.tremblay@example.net",
            street: "88 rue des Érables",
            city: "Montréal",
            state: Some("Québec"),
            zip: "H2X 1Y4",
            country: "CA",
            phone: ("1", "5145550188"),
            extra: &[("CPR", "CCT"), ("AgreementVersion", "2.0"), ("AgreementValue", "y")],
        },
    ),
    (
        "example.scot",
        COUNTRIES,
        Person {
            kind: Kind::Contact,
            name: "Fiona Macrae",
            company: "Skerry Boats Ltd",
            email: "fiona.macrae@example.org",
            street: "3 Harbour Brae",
            city: "Oban",
            state: None,
            zip: "PA34 4AB",
            country: "GB",
            phone: ("44", "1632960077"),
            extra: &[],
        },
    ),
];

/// Who looks after a domain: its administrative, technical and billing contact.
pub(super) const STAFF: [Person; 3] = [
    staff("Ines Calder", "ines.calder@example.com", "353010131"),
    staff("Tomas Reed", "tomas.reed@example.com", "353010132"),
    staff("Vera Lind", "vera.lind@example.com", "353010133"),
];

const fn staff(name: &'static str, email: &'static str, phone: &'static str) -> Person {
    Person {
        kind: Kind::Contact,
        name,
        company: "Lantern Yard",
        email,
        street: "12 rue des Tilleuls",
        city: "Lille",
        state: None,
        zip: "59000",
        country: "FR",
        phone: ("33", phone),
        extra: &[],
    }
}

/// Contacts without a domain.
const SPARE: [(CustomerId, Person); 4] = [
    (
        GENERIC,
        Person {
            kind: Kind::Contact,
            name: "Sofia Marchetti",
            company: "N/A",
            email: "sofia.marchetti@example.org",
            street: "Via dei Glicini 5",
            city: "Roma",
            state: None,
            zip: "00153",
            country: "IT",
            phone: ("39", "0600000707"),
            extra: &[],
        },
    ),
    (
        GENERIC,
        Person {
            kind: Kind::Contact,
            name: "Owen Marsh",
            company: "Harbour Lights Ltd",
            email: "owen.marsh@example.org",
            street: "1 Harbour Steps",
            city: "Bristol",
            state: None,
            zip: "BS1 0ZZ",
            country: "GB",
            phone: ("44", "2079460808"),
            extra: &[],
        },
    ),
    (
        COUNTRIES,
        Person {
            kind: Kind::Contact,
            name: "June Alvarez",
            company: "Prairie Lantern LLC",
            email: "june.alvarez@example.com",
            street: "77 Cottonwood Drive",
            city: "Denver",
            state: Some("Colorado"),
            zip: "80202",
            country: "US",
            phone: ("1", "3035550119"),
            extra: &[("purpose", "P1"), ("category", "C21")],
        },
    ),
    (
        COUNTRIES,
        Person {
            kind: Kind::EuContact,
            name: "Pieter Jansen",
            company: "NA",
            email: "pieter.jansen@example.net",
            street: "Molenkade 14",
            city: "Utrecht",
            state: None,
            zip: "3511 AB",
            country: "NL",
            phone: ("31", "850000191"),
            extra: &[],
        },
    ),
];

pub(super) fn seed(world: &mut World) {
    for (customer, person) in SPARE {
        insert(world, customer, &person);
    }
}

/// Adds a contact of `customer`.
pub(super) fn insert(world: &mut World, customer: CustomerId, person: &Person) -> ContactId {
    let details = Details {
        name: person.name.to_owned(),
        company: person.company.to_owned(),
        email: person.email.to_owned(),
        address1: person.street.to_owned(),
        address2: None,
        address3: None,
        city: person.city.to_owned(),
        state: person.state.map(str::to_owned),
        country: person.country.to_owned(),
        zip: person.zip.to_owned(),
        phone: Phone { cc: person.phone.0.to_owned(), number: person.phone.1.to_owned() },
        fax: None,
    };
    let extra: Attributes =
        person.extra.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    place(world, customer, person.kind, details, extra)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::logicboxes::contact::check;

    #[test]
    fn everybody_could_be_added() {
        let mut world = World::empty("http://sandbox.example".to_owned());
        let owners = OWNERS.into_iter().map(|(_, customer, person)| (customer, person));
        for (customer, person) in owners.chain(SPARE).chain(STAFF.map(|person| (GENERIC, person))) {
            let id = insert(&mut world, customer, &person);
            let contact = world.logicboxes.contacts.get(&id).unwrap();
            check(&contact.details, contact.kind, &contact.attributes).unwrap();
        }
    }
}
