//! What the link in the mail asks, and what its answer does.

use super::row::{ContactChangeId, State};
use super::{flow, letter};
use crate::links::{LinkState, Question};
use crate::mail::Rel;
use crate::ovhcloud::account::Nichandle;
use crate::world::World;

/// What `account` is asked.
pub(crate) fn question(world: &World, id: ContactChangeId, account: &Nichandle) -> Option<Question> {
    let task = world.ovhcloud.contact_changes.get(&id)?;
    let state = match (task.confirmation(account)?.answer, task.state) {
        (Some((rel, at)), _) => LinkState::Answered { rel, at },
        (None, State::ValidatingByCustomers) => LinkState::Open,
        (None, State::Expired) => LinkState::Closed("The time to answer is over.".to_owned()),
        (None, _) => LinkState::Closed("This request is over.".to_owned()),
    };
    Some(Question {
        title: format!("Change of the contacts of {}", task.domain),
        paragraphs: letter::explanation(task),
        answers: vec![
            (Rel::Accept, "Accept the change".to_owned()),
            (Rel::Refuse, "Refuse the change".to_owned()),
        ],
        opt_out: None,
        state,
    })
}

/// `account` answers.
pub(crate) fn answer(world: &mut World, id: ContactChangeId, account: &Nichandle, rel: Rel) {
    flow::take_answer(world, id, account, rel);
}
