//! The contacts: an owner of its own for each domain, and some that own nothing.

use super::accounts::{PARTNER, RESELLER};
use crate::ovhcloud::account::Nichandle;
use crate::ovhcloud::contact::{Contact, ContactId};
use crate::ovhcloud::fields::Fields;
use crate::world::World;

type Values = &'static [(&'static str, &'static str)];

/// The owners of the seeded domains.
pub(super) const OWNERS: [(&str, Values); 6] = [
    (
        "example.com",
        &[
            ("legalForm", "individual"),
            ("firstName", "Nora"),
            ("lastName", "Fields"),
            ("gender", "female"),
            ("email", "nora.fields@example.org"),
            ("phone", "+33.465710101"),
            ("language", "en_GB"),
            ("address.line1", "4 quai des Brumes"),
            ("address.zip", "69002"),
            ("address.city", "Lyon"),
            ("address.country", "FR"),
        ],
    ),
    (
        "example.fr",
        &[
            ("legalForm", "corporation"),
            ("organisationName", "Atelier Bleu SARL"),
            ("companyNationalIdentificationNumber", "000000000"),
            ("firstName", "Camille"),
            ("lastName", "Durand"),
            ("email", "camille.durand@example.org"),
            ("phone", "+33.199000202"),
            ("language", "fr_FR"),
            ("address.line1", "18 rue de l'Étang"),
            ("address.zip", "44000"),
            ("address.city", "Nantes"),
            ("address.country", "FR"),
        ],
    ),
    (
        "example.es",
        &[
            ("legalForm", "individual"),
            ("firstName", "Lucía"),
            ("lastName", "Ortega Peña"),
            ("nationalIdentificationNumber", "00000000T"),
            ("email", "lucia.ortega@example.org"),
            ("phone", "+34.900000303"),
            ("language", "es_ES"),
            ("address.line1", "Calle del Olmo 9"),
            ("address.zip", "28012"),
            ("address.city", "Madrid"),
            ("address.country", "ES"),
        ],
    ),
    (
        "example.pl",
        &[
            ("legalForm", "individual"),
            ("firstName", "Piotr"),
            ("lastName", "Zieliński"),
            ("gender", "male"),
            ("email", "piotr.zielinski@example.org"),
            ("phone", "+48.120000404"),
            ("language", "pl_PL"),
            ("address.line1", "ul. Łąkowa 3"),
            ("address.zip", "30-001"),
            ("address.city", "Kraków"),
            ("address.country", "PL"),
        ],
    ),
    (
        "example.be",
        &[
            ("legalForm", "individual"),
            ("firstName", "Emma"),
            ("lastName", "Peeters"),
            ("email", "emma.peeters@example.org"),
            ("phone", "+32.20000505"),
            ("language", "nl_NL"),
            ("address.line1", "Lindestraat 21"),
            ("address.zip", "1000"),
            ("address.city", "Brussels"),
            ("address.country", "BE"),
        ],
    ),
    (
        "example.berlin",
        &[
            ("legalForm", "individual"),
            ("firstName", "Jürgen"),
            ("lastName", "Vogel"),
            ("email", "juergen.vogel@example.org"),
            ("phone", "+49.3023125006"),
            ("language", "de_DE"),
            ("address.line1", "Lindenallee 6"),
            ("address.zip", "10115"),
            ("address.city", "Berlin"),
            ("address.country", "DE"),
        ],
    ),
];

/// Contacts that own no domain, by account.
const SPARE: [(&str, Values); 3] = [
    (
        RESELLER,
        &[
            ("legalForm", "individual"),
            ("firstName", "Sofia"),
            ("lastName", "Marchetti"),
            ("email", "sofia.marchetti@example.org"),
            ("phone", "+39.0600000707"),
            ("language", "it_IT"),
            ("address.line1", "Via dei Glicini 5"),
            ("address.zip", "00153"),
            ("address.city", "Roma"),
            ("address.country", "IT"),
        ],
    ),
    (
        RESELLER,
        &[
            ("legalForm", "corporation"),
            ("organisationName", "Harbour Lights Ltd"),
            ("companyNationalIdentificationNumber", "00000000"),
            ("firstName", "Owen"),
            ("lastName", "Marsh"),
            ("email", "owen.marsh@example.org"),
            ("phone", "+44.2079460808"),
            ("language", "en_GB"),
            ("address.line1", "1 Harbour Steps"),
            ("address.zip", "BS1 0ZZ"),
            ("address.city", "Bristol"),
            ("address.country", "GB"),
        ],
    ),
    (
        PARTNER,
        &[
            ("legalForm", "individual"),
            ("firstName", "Harriet"),
            ("lastName", "Cole"),
            ("email", "harriet.cole@example.org"),
            ("phone", "+44.2079460123"),
            ("language", "en_GB"),
            ("address.line1", "7 Lantern Yard"),
            ("address.zip", "N1 9ZZ"),
            ("address.city", "London"),
            ("address.country", "GB"),
        ],
    ),
];

pub(super) fn seed(world: &mut World) {
    for (account, values) in SPARE {
        insert(world, account, values);
    }
}

/// Adds a contact of `account`.
pub(super) fn insert(world: &mut World, account: &str, values: Values) -> ContactId {
    let id = ContactId::next(world);
    let account = Nichandle(account.to_owned());
    world.ovhcloud.contacts.insert(Contact { id, account, fields: Fields::of(values) });
    id
}
