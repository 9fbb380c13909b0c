//! What the private link of an owner asks, and what its answer does.

use super::end::{Ending, end};
use super::letters;
use super::row::{Change, ChangeId, Side, State};
use crate::due;
use crate::hostcontrol::Event;
use crate::hostcontrol::timing::APPLY;
use crate::links::{LinkState, Question};
use crate::mail::Rel;
use crate::world::World;

/// What `side` is asked.
pub(crate) fn question(world: &World, id: ChangeId, side: Side) -> Option<Question> {
    let change = world.hostcontrol.changes.get(&id)?;
    let parties = change.parties.as_ref()?;
    let offers_choice = side == Side::Old && letters::may_opt_out(world, parties);
    Some(Question {
        title: format!("Change of the owner of {}", change.domains_in_words()),
        paragraphs: letters::explanation(world, change, parties, side),
        answers: vec![
            (Rel::Accept, "Accept the change of owner".to_owned()),
            (Rel::Refuse, "Refuse the change of owner".to_owned()),
        ],
        opt_out: offers_choice.then(|| "Do not lock the domain name for 60 days after the change".to_owned()),
        state: state(change, side)?,
    })
}

/// Whether `side` can still answer.
fn state(change: &Change, side: Side) -> Option<LinkState> {
    let party = change.parties.as_ref()?.party(side);
    Some(match (party.answer, &change.state) {
        (Some((rel, at)), _) => LinkState::Answered { rel, at },
        (None, State::Waiting) => LinkState::Open,
        (None, State::Ended(reason)) => LinkState::Closed(format!("This change of owner is over: {reason}.")),
        (None, State::Agreed | State::Done) => LinkState::Closed("This change of owner is over.".to_owned()),
    })
}

/// `side` answers; `opted_out` of the lock that follows. Nothing happens to a change that is not open to it.
pub(crate) fn answer(world: &mut World, id: ChangeId, side: Side, rel: Rel, opted_out: bool) {
    let now = world.now;
    let Some(change) = world.hostcontrol.changes.get_mut(&id) else { return };
    if state(change, side) != Some(LinkState::Open) {
        return;
    }
    let Some(parties) = change.parties.as_mut() else { return };
    parties.party_mut(side).answer = Some((rel, now));
    parties.opted_out |= side == Side::Old && rel == Rel::Accept && opted_out;
    let agreed = parties.missing().is_empty();
    if rel == Rel::Refuse {
        end(world, id, Ending::Refused(side));
    } else if agreed {
        change.state = State::Agreed;
        world.plan(APPLY, due::Event::Hostcontrol(Event::ChangeApplies { change: id }));
    }
}
