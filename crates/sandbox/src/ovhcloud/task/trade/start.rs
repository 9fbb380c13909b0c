//! The task appears, and the two mails go out with it where the owners are asked.

use super::letters;
use crate::due;
use crate::ledger::Operation;
use crate::links::Target;
use crate::ovhcloud::account::Nichandle;
use crate::ovhcloud::contact::ContactId;
use crate::ovhcloud::domain::Extension;
use crate::ovhcloud::order::Line;
use crate::ovhcloud::task::row::{Party, Side, Status, Task, Trade};
use crate::ovhcloud::timing::{TRADE_ANSWER, TRADE_APPLY};
use crate::ovhcloud::{Event, LinkTarget};
use crate::registrar::Registrar;
use crate::variants::Policy;
use crate::world::World;

/// Starts the owner change that `line` of an order of `account` asks for.
pub(crate) fn start(world: &mut World, account: &Nichandle, line: &Line) {
    let Some(owner) = world.ovhcloud.domains.get(&line.domain).map(|domain| domain.owner) else { return };
    let losing = party(world, owner);
    let gaining = party(world, line.contact);
    let mut task = Task::new(world, &line.domain, account, "DomainTrade");
    let (id, now) = (task.id, world.now);
    let until = now.checked_add(TRADE_ANSWER).unwrap_or(now);
    let generic = Extension::of_domain(&line.domain).generic;
    let notice = generic && world.choice::<Policy>() == Policy::Notice;
    let trade = Trade { item: line.item, losing, gaining, until, notice };
    let asked: &[Side] = if notice { &[] } else { &[Side::Losing, Side::Gaining] };
    for &side in asked {
        let token = world.link(Target::Ovhcloud(LinkTarget::Owner { task: id, side }));
        let letter = letters::request(world, account, &line.domain, &trade, side, &token);
        world.send(letter);
    }
    task.status = Status::Doing;
    task.trade = Some(trade);
    world.ovhcloud.tasks.insert(task);
    world.record(Registrar::Ovhcloud, Operation::TradeCreate, &line.domain, &id);
    if notice {
        world.plan(TRADE_APPLY, due::Event::Ovhcloud(Event::TradeApplies { task: id }));
    } else {
        world.plan(TRADE_ANSWER, due::Event::Ovhcloud(Event::TradeExpires { task: id }));
    }
}

/// The contact as it stands now; mails go to this address even if the contact changes later.
fn party(world: &mut World, id: ContactId) -> Party {
    let foa = world.uuid();
    let contact = world.ovhcloud.contacts.get(&id);
    Party {
        contact: id,
        name: contact.map(crate::ovhcloud::contact::Contact::name).unwrap_or_default(),
        email: contact.map(|contact| contact.fields.text("email").to_owned()).unwrap_or_default(),
        answer: None,
        foa,
    }
}
