//! Events of other actions.

use super::wish::{Done, Pending, PendingKind};
use super::{Touched, order};
use crate::logicboxes::action::{self, ActionType, Progress, Subject};
use crate::logicboxes::domain::ENTITY_TYPE;
use crate::logicboxes::irtp;
use crate::world::World;

pub(super) fn begin(world: &mut World, wish: &Pending) -> Result<Touched, String> {
    let id = order(world, &wish.domain)?;
    if action::pending(world, id).is_some() {
        return Err(format!("something is under way for {} already", wish.domain));
    }
    let kind = match wish.kind {
        PendingKind::RenewDomain => ActionType::RenewDomain,
        PendingKind::ModNS => ActionType::ModNS,
    };
    let subject = Subject { entity: id.0, entity_type: ENTITY_TYPE, name: wish.domain.clone() };
    let action = action::start(world, kind, subject);
    Ok(vec![("action", action.to_string())])
}

/// Changes of registrant end in their own ways.
pub(super) fn end(world: &mut World, wish: &Done) -> Result<Touched, String> {
    let id = order(world, &wish.domain)?;
    let changing =
        world.logicboxes.domains.get(&id).is_some_and(|domain| irtp::live(world, domain).is_some());
    let pending = action::pending(world, id).filter(|_| !changing).map(|action| action.id);
    let pending = pending.ok_or_else(|| format!("nothing is under way for {}", wish.domain))?;
    match &wish.failure {
        Some(failure) => action::move_to(world, pending, Progress::Failed, failure),
        None => action::succeed(world, pending, "Action completed Successfully."),
    }
    Ok(vec![("action", pending.to_string())])
}
