//! The registry carries the change out.

use super::{end, letters};
use crate::due;
use crate::ledger::Operation;
use crate::ovhcloud::Event;
use crate::ovhcloud::contact::ContactId;
use crate::ovhcloud::domain::{Extension, LockStatus};
use crate::ovhcloud::rules::{self, Action};
use crate::ovhcloud::task::argument::Argument;
use crate::ovhcloud::task::row::{Status, TaskId, Trade};
use crate::ovhcloud::timing::{RENEWAL, TRADE_APPLY, TRADE_LOCK};
use crate::registrar::Registrar;
use crate::world::World;

/// The argument that names the new owner's contact.
const OWNER_ARGUMENT: &str = "nicowner";

/// Both have accepted: the domain gets its new owner. A new owner whom the registry refuses by now (because the
/// contact was changed or deleted meanwhile) makes the task an error.
pub(crate) fn apply(world: &mut World, id: TaskId) {
    let Some(task) = world.ovhcloud.tasks.get(&id) else { return };
    let Some(trade) = task.trade.clone().filter(|trade| trade.is_agreed() && task.status == Status::Doing)
    else {
        return;
    };
    let name = task.domain.clone();
    match fault(world, &name, &trade) {
        Some((comment, argument)) => fail(world, id, comment, argument),
        None => carry_out(world, id, &name, &trade),
    }
}

/// What the registry has against the new owner: in words, and as what can be mended.
fn fault(world: &World, name: &str, trade: &Trade) -> Option<(String, Argument)> {
    let id = trade.gaining.contact;
    let mut argument = Argument {
        key: OWNER_ARGUMENT.to_owned(),
        kind: "/me/contact".to_owned(),
        description: Some(format!("Contact can be updated through /me/contact/{id}")),
        value: Some(id.to_string()),
        ..Argument::default()
    };
    let Some(contact) = world.ovhcloud.contacts.get(&id) else {
        return Some((
            format!("The contact {id} does not exist any more"),
            Argument { value: None, ..argument },
        ));
    };
    let broken = rules::judge(world, name, Action::Trade, None, &contact.fields);
    if broken.is_empty() {
        return None;
    }
    argument.fields = broken.iter().filter_map(|broken| broken.field.clone()).collect();
    let messages: Vec<_> = broken.iter().map(|broken| broken.message.as_str()).collect();
    Some((format!("The registry refuses the new owner: {}", messages.join(", ")), argument))
}

fn fail(world: &mut World, id: TaskId, comment: String, argument: Argument) {
    let now = world.now;
    if let Some(task) = world.ovhcloud.tasks.get_mut(&id) {
        task.move_to(Status::Error, now);
        task.comment = Some(comment);
        task.arguments = vec![argument];
    }
}

/// A relaunched owner change goes on: it waits for the owners, or the registry is told again. Another contact that
/// was named as an argument takes the place of the one at fault.
pub(crate) fn resume(world: &mut World, id: TaskId) {
    let Some(task) = world.ovhcloud.tasks.get(&id) else { return };
    let named = task.arguments.iter().find(|argument| argument.key == OWNER_ARGUMENT);
    let named = named.and_then(|argument| argument.value.as_ref()?.parse().ok().map(ContactId));
    let named = named.filter(|contact| world.ovhcloud.contacts.get(contact).is_some());
    let Some(task) = world.ovhcloud.tasks.get_mut(&id) else { return };
    task.arguments.clear();
    let Some(trade) = &mut task.trade else { return };
    if let Some(contact) = named {
        trade.gaining.contact = contact;
    }
    if trade.is_agreed() {
        world.plan(TRADE_APPLY, due::Event::Ovhcloud(Event::TradeApplies { task: id }));
    } else if trade.until <= world.now {
        end::expire(world, id);
    }
}

/// A relaunched owner change that was not told what it wants to know is at fault again.
pub(crate) fn fail_again(world: &mut World, id: TaskId) {
    let now = world.now;
    if let Some(task) = world.ovhcloud.tasks.get_mut(&id) {
        task.move_to(Status::Error, now);
        task.comment = Some("An argument is still missing".to_owned());
    }
}

fn carry_out(world: &mut World, id: TaskId, name: &str, trade: &Trade) {
    let now = world.now;
    let Some(domain) = world.ovhcloud.domains.get_mut(&name.to_owned()) else { return };
    domain.owner = trade.gaining.contact;
    domain.updated = now;
    if !trade.notice {
        domain.last_trade = Some(now);
        domain.lock = LockStatus::Locked;
        domain.lock_until = now.checked_add(TRADE_LOCK).ok();
    }
    if Extension::of(domain.extension()).trade_renews {
        domain.expires = domain.expires.checked_add(RENEWAL).unwrap_or(domain.expires);
    }
    if let Some(task) = world.ovhcloud.tasks.get_mut(&id) {
        task.move_to(Status::Done, now);
        task.comment = None;
    }
    world.record(Registrar::Ovhcloud, Operation::TradeApply, &name, &id);
    let lock = if trade.notice {
        ""
    } else {
        world.plan(TRADE_LOCK, due::Event::Ovhcloud(Event::LockOpens { domain: name.to_owned() }));
        " For 60 days it cannot be moved to another registrar."
    };
    let text = format!(
        "The owner of the domain name {name} has changed from {} to {}.{lock}",
        trade.losing.name, trade.gaining.name
    );
    letters::tell_both(world, name, trade, "the owner has changed", &text);
}
