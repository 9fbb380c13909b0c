//! The customers. Their numbers stay the same over a reset, as credentials do.

use crate::logicboxes::customer::{Customer, CustomerId};
use crate::logicboxes::reseller::Reseller;
use crate::world::World;

/// The customer of the domains under ICANN's policies, and the one of the others.
pub(super) const GENERIC: CustomerId = CustomerId(19_371_930);
pub(super) const COUNTRIES: CustomerId = CustomerId(19_371_931);

pub(super) fn seed(world: &mut World) {
    world.logicboxes.reseller.insert(Reseller::default());
    let created = world.now;
    for (id, username, name, company, city, country, phone) in [
        (
            GENERIC,
            "desk@lanternyard.example",
            "Grace Whitfield",
            "Lantern Yard",
            "Lille",
            "FR",
            ("33", "353010123"),
        ),
        (
            COUNTRIES,
            "owen.marsh@example.org",
            "Owen Marsh",
            "Harbour Lights Ltd",
            "Bristol",
            "GB",
            ("44", "2079460808"),
        ),
    ] {
        world.logicboxes.customers.insert(Customer {
            id,
            username: username.to_owned(),
            name: name.to_owned(),
            company: company.to_owned(),
            city: city.to_owned(),
            country: country.to_owned(),
            phone_cc: phone.0.to_owned(),
            phone: phone.1.to_owned(),
            created,
        });
    }
}
