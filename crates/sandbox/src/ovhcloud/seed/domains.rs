//! The domains. Their times are counted from the moment of the seed.

use super::accounts::RESELLER;
use super::contacts::{OWNERS, insert};
use crate::ovhcloud::account::Nichandle;
use crate::ovhcloud::contact::ContactId;
use crate::ovhcloud::domain::{Display, Domain, DomainData, LockStatus};
use crate::world::World;
use jiff::SignedDuration;

/// Days since each domain was registered, and until it expires.
const AGE: i64 = 530;
const LEFT: i64 = 200;

pub(super) fn seed(world: &mut World) {
    for (name, values) in OWNERS {
        let owner = insert(world, RESELLER, values);
        register(world, name, owner);
    }
}

/// One more domain of whoever owns the first one.
pub(crate) fn add(world: &mut World, name: &str) {
    let first = world.ovhcloud.domains.get(&OWNERS[0].0.to_owned()).map(|domain| domain.owner);
    if let Some(owner) = first {
        register(world, name, owner);
    }
}

fn register(world: &mut World, name: &str, owner: ContactId) {
    let now = world.now;
    let days = |days: i64| SignedDuration::from_secs(days * 86_400);
    let created = now.checked_sub(days(AGE)).unwrap_or(now);
    let expires = now.checked_add(days(LEFT)).unwrap_or(now);
    let service_id = world.next_number_from("ovhcloud.service", 40_001);
    let reseller = Nichandle(RESELLER.to_owned());
    world.ovhcloud.domains.insert(Domain {
        name: name.to_owned(),
        service_id,
        owner,
        admin: reseller.clone(),
        tech: reseller.clone(),
        billing: reseller,
        created,
        expires,
        updated: created,
        state: "ok".to_owned(),
        lock: LockStatus::Unlocked,
        lock_until: None,
        last_trade: None,
        trade_price: None,
        display: Display::default(),
        data: DomainData::default(),
        documents_at_next_order: false,
    });
}
