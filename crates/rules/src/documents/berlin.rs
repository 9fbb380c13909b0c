//! .berlin

use super::build::{If, Leaf, all, contact};
use super::lists::COUNTRIES;
use super::owner::{self, LONGEST, Owner, legal_age};
use super::{Provenance, Source};
use crate::action::Action;
use serde_json::Value;

pub(super) fn source(_: Action) -> Source {
    (
        Provenance::Composed,
        "guide api_domain_rules, rule of .berlin (creation, shortened there; the other fields are the generic ones)",
    )
}

/// The owner or the administrator lives in Berlin, Germany.
pub(super) fn document(action: Action) -> Value {
    let lives = [("address.country", "eq", "DE"), ("address.city", "eq", "Berlin")];
    let elsewhere = [("address.country", "ne", "DE"), ("address.city", "ne", "Berlin")];
    let owner_away = || If::any_of("OWNER_CONTACT", elsewhere);
    let admin_away = || If::any_of("ADMIN_ACCOUNT", elsewhere);
    let city = Leaf::new("address.city", "City of the owner's address.", "Berlin");
    let country = owner::country().equals_if("DE", &admin_away()).required();
    let owner = Owner::generic(action)
        .field(city.equals_if("Berlin", &admin_away()).required().at_most(LONGEST))
        .field(country.one_of_if(COUNTRIES, &If::any_of("ADMIN_ACCOUNT", lives)).at_most(LONGEST))
        .rule();
    let admin_country = Leaf::new("address.country", "Country of the administrator's address.", "DE");
    let admin_city = Leaf::new("address.city", "City of the administrator's address.", "Berlin");
    let admin = contact(
        "ADMIN_ACCOUNT",
        "Rules about the administrator of the domain.",
        vec![
            admin_country.equals_if("DE", &owner_away()).required().at_most(LONGEST),
            admin_city.equals_if("Berlin", &owner_away()).required().at_most(LONGEST),
        ],
    );
    match action {
        Action::Create | Action::Transfer => all(&[admin, owner, legal_age()]),
        Action::Update | Action::Trade => all(&[admin, owner]),
    }
}
