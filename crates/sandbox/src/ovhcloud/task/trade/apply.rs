//! The registry carries the change out.

use super::letters;
use crate::due;
use crate::ledger::Operation;
use crate::ovhcloud::Event;
use crate::ovhcloud::domain::{Extension, LockStatus};
use crate::ovhcloud::rules::{self, Action};
use crate::ovhcloud::task::row::{Status, TaskId, Trade};
use crate::ovhcloud::timing::{RENEWAL, TRADE_LOCK};
use crate::registrar::Registrar;
use crate::world::World;

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
        Some(comment) => fail(world, id, comment),
        None => carry_out(world, id, &name, &trade),
    }
}

fn fault(world: &World, name: &str, trade: &Trade) -> Option<String> {
    let Some(contact) = world.ovhcloud.contacts.get(&trade.gaining.contact) else {
        return Some(format!("The contact {} does not exist any more", trade.gaining.contact));
    };
    let broken = rules::judge(world, name, Action::Trade, None, &contact.fields);
    (!broken.is_empty()).then(|| {
        let messages: Vec<_> = broken.iter().map(|broken| broken.message.as_str()).collect();
        format!("The registry refuses the new owner: {}", messages.join(", "))
    })
}

fn fail(world: &mut World, id: TaskId, comment: String) {
    let now = world.now;
    if let Some(task) = world.ovhcloud.tasks.get_mut(&id) {
        task.move_to(Status::Error, now);
        task.comment = Some(comment);
    }
}

fn carry_out(world: &mut World, id: TaskId, name: &str, trade: &Trade) {
    let now = world.now;
    let Some(domain) = world.ovhcloud.domains.get_mut(&name.to_owned()) else { return };
    domain.owner = trade.gaining.contact;
    domain.updated = now;
    domain.last_trade = Some(now);
    domain.lock = LockStatus::Locked;
    domain.lock_until = now.checked_add(TRADE_LOCK).ok();
    if Extension::of(domain.extension()).trade_renews {
        domain.expires = domain.expires.checked_add(RENEWAL).unwrap_or(domain.expires);
    }
    if let Some(task) = world.ovhcloud.tasks.get_mut(&id) {
        task.move_to(Status::Done, now);
        task.comment = None;
    }
    world.record(Registrar::Ovhcloud, Operation::TradeApply, &name, &id);
    world.plan(TRADE_LOCK, due::Event::Ovhcloud(Event::LockOpens { domain: name.to_owned() }));
    let text = format!(
        "The owner of the domain name {name} has changed from {} to {}. For 60 days it cannot be moved to another \
         registrar.",
        trade.losing.name, trade.gaining.name
    );
    letters::tell_both(world, name, trade, "the owner has changed", &text);
}
