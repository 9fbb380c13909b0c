//! What the private link of an owner asks, and what its answer does.

use super::{end, letters};
use crate::due;
use crate::ledger::Operation;
use crate::links::{LinkState, Question};
use crate::mail::Rel;
use crate::ovhcloud::Event;
use crate::ovhcloud::task::row::{Side, Status, Task, TaskId};
use crate::ovhcloud::timing::TRADE_APPLY;
use crate::registrar::Registrar;
use crate::world::World;

/// What `side` is asked about the task.
pub(crate) fn question(world: &World, id: TaskId, side: Side) -> Option<Question> {
    let task = world.ovhcloud.tasks.get(&id)?;
    let trade = task.trade.as_ref()?;
    Some(Question {
        title: format!("Change of the owner of {}", task.domain),
        paragraphs: letters::explanation(world, &task.account, &task.domain, trade, side),
        answers: vec![
            (Rel::Accept, "Accept the change of owner".to_owned()),
            (Rel::Refuse, "Refuse the change of owner".to_owned()),
        ],
        opt_out: None,
        state: state(task, side)?,
    })
}

/// Whether `side` can still answer.
pub(crate) fn state(task: &Task, side: Side) -> Option<LinkState> {
    let trade = task.trade.as_ref()?;
    Some(match (trade.party(side).answer, task.status) {
        (Some((rel, at)), _) => LinkState::Answered { rel, at },
        (None, Status::Cancelled | Status::Done) => LinkState::Closed(task.comment.as_ref().map_or_else(
            || "This change of owner is over.".to_owned(),
            |comment| format!("This change of owner is over: {comment}."),
        )),
        (None, _) => LinkState::Open,
    })
}

/// `side` answers the task. Nothing happens to one that is not open to it.
pub(crate) fn answer(world: &mut World, id: TaskId, side: Side, rel: Rel) {
    let now = world.now;
    let Some(task) = world.ovhcloud.tasks.get_mut(&id) else { return };
    if state(task, side) != Some(LinkState::Open) {
        return;
    }
    let Some(trade) = task.trade.as_mut() else { return };
    trade.party_mut(side).answer = Some((rel, now));
    task.updated = now;
    let (domain, agreed) = (task.domain.clone(), trade.is_agreed());
    world.record(Registrar::Ovhcloud, Operation::TradeAnswer, &domain, &id);
    if rel == Rel::Refuse {
        end::cancel(world, id, &format!("Refused by the {}", side.words()));
    } else if agreed {
        world.plan(TRADE_APPLY, due::Event::Ovhcloud(Event::TradeApplies { task: id }));
    }
}
