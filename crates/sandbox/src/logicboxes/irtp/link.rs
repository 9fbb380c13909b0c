//! What the private link of a registrant asks, and what its answer does.

use super::row::{Irtp, Side, TaskStatus};
use super::{end, letters};
use crate::due;
use crate::ledger::Operation;
use crate::links::{LinkState, Question};
use crate::logicboxes::Event;
use crate::logicboxes::action::{self, ActionId, Progress};
use crate::logicboxes::timing::IRTP_APPLY;
use crate::mail::Rel;
use crate::registrar::Registrar;
use crate::world::World;

/// What `side` is asked about the change.
pub(crate) fn question(world: &World, id: ActionId, side: Side) -> Option<Question> {
    let change = world.logicboxes.irtps.get(&id)?;
    let domain = letters::domain_name(world, change);
    Some(Question {
        title: format!("Change of the registrant of {domain}"),
        paragraphs: letters::explanation(&domain, change, side),
        answers: vec![
            (Rel::Accept, "Approve the change of registrant".to_owned()),
            (Rel::Refuse, "Refuse the change of registrant".to_owned()),
        ],
        opt_out: None,
        state: state(change, side),
    })
}

fn state(change: &Irtp, side: Side) -> LinkState {
    match (change.party(side).answer, change.status) {
        (Some((rel, at)), _) => LinkState::Answered { rel, at },
        (None, TaskStatus::Pending) => LinkState::Open,
        (None, TaskStatus::Expired) => LinkState::Closed("The time to answer is over.".to_owned()),
        (None, _) => LinkState::Closed("This change of registrant is over.".to_owned()),
    }
}

/// `side` answers.
pub(crate) fn answer(world: &mut World, id: ActionId, side: Side, rel: Rel) {
    let now = world.now;
    let Some(change) = world.logicboxes.irtps.get_mut(&id) else { return };
    if state(change, side) != LinkState::Open {
        return;
    }
    change.party_mut(side).answer = Some((rel, now));
    let agreed = change.is_agreed();
    if agreed {
        change.status = TaskStatus::Approved;
    }
    let Some(domain) = world.logicboxes.irtps.get(&id).map(|change| letters::domain_name(world, change))
    else {
        return;
    };
    world.record(Registrar::Logicboxes, Operation::IrtpAnswer, &domain, &id);
    if rel == Rel::Refuse {
        end::refuse(world, id, side.words());
    } else if agreed {
        action::move_to(world, id, Progress::Executes, "Approved, the registry is being told");
        world.plan(IRTP_APPLY, due::Event::Logicboxes(Event::IrtpApplies { change: id }));
    }
}
