//! The domains. Their times are counted from the moment of the seed.

use super::contacts::{OWNERS, STAFF, insert};
use crate::logicboxes::contact;
use crate::logicboxes::customer::CustomerId;
use crate::logicboxes::domain::{Domain, Extension, OrderId, Roles};
use crate::logicboxes::raa::{self, Raa};
use crate::world::World;
use jiff::{SignedDuration, Timestamp};

/// Days since each domain was registered, and until it expires.
const AGE: i64 = 530;
const LEFT: i64 = 200;

/// The length of the code for a transfer.
const SECRET_LENGTH: usize = 10;

pub(super) fn seed(world: &mut World) {
    let created = shifted(world.now, -AGE);
    for (name, customer, owner) in OWNERS {
        let registrant = insert(world, customer, &owner);
        let [admin, tech, billing] = STAFF.map(|person| Some(insert(world, customer, &person)));
        let email = world.logicboxes.contacts.get(&registrant).map(|contact| contact.details.email.clone());
        if let Some(email) = email {
            raa::note(world, &email);
        }
        let roles = Roles { registrant, admin, tech, billing };
        register(world, name, customer, roles, created);
    }
}

/// One more domain of whoever owns the first one.
pub(crate) fn add(world: &mut World, name: &str) {
    let first = world.logicboxes.domains.iter().find(|domain| domain.name == OWNERS[0].0);
    let Some((customer, roles, created)) =
        first.map(|domain| (domain.customer, domain.roles.clone(), domain.created))
    else {
        return;
    };
    register(world, name, customer, roles, created);
}

fn shifted(at: Timestamp, days: i64) -> Timestamp {
    at.checked_add(SignedDuration::from_secs(days * 86_400)).unwrap_or(at)
}

/// Adds a domain of `customer`.
pub(crate) fn register(
    world: &mut World,
    name: &str,
    customer: CustomerId,
    roles: Roles,
    created: Timestamp,
) -> OrderId {
    let id = OrderId(world.next_number_from("logicboxes.order", 84_311_819));
    let (expires, updated) = (shifted(world.now, LEFT), created);
    let secret = world.secret(SECRET_LENGTH);
    let raa = if Extension::of(name).is_generic() { Raa::Verified } else { Raa::NotNeeded };
    let used: Vec<_> = roles.all().collect();
    world.logicboxes.domains.insert(Domain {
        id,
        name: name.to_owned(),
        customer,
        roles,
        created,
        expires,
        updated,
        state: "Active".to_owned(),
        transfer_lock: true,
        reseller_lock: None,
        sixty_days_until: None,
        raa,
        irtp: None,
        foreign: false,
        refusal: None,
        secret,
    });
    for id in used {
        contact::look_after(world, id);
    }
    id
}
