//! Events of accounts: what their holders ask for elsewhere.

use super::wish::{Contacts, Email};
use super::{Touched, no_domain};
use crate::ovhcloud::account::email_change;
use crate::ovhcloud::contact_change::{self, Role};
use crate::world::World;

pub(super) fn contacts(world: &mut World, wish: &Contacts) -> Result<Touched, String> {
    let domain = world.ovhcloud.domains.get(&wish.domain).ok_or_else(|| no_domain(&wish.domain))?;
    let asking = domain.admin.clone();
    let to = |role: Role| wish.roles.contains(&role).then(|| wish.to.clone());
    let wanted = [Role::Admin, Role::Tech, Role::Billing].map(|role| (role, to(role)));
    let ids = contact_change::request(world, &asking, &wish.domain, wanted);
    let ids = ids.map_err(|refusal| refusal.message)?;
    Ok(ids.into_iter().map(|id| ("contactChange", id.to_string())).collect())
}

pub(super) fn email(world: &mut World, wish: &Email) -> Result<Touched, String> {
    let task = email_change::request(world, &wish.account, wish.email.clone());
    let task = task.map_err(|refusal| refusal.message)?;
    Ok(vec![("emailChange", task.to_string())])
}
