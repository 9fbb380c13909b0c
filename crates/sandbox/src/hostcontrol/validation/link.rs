//! What the link of a validation asks, and what its answer does.

use super::flow::validate;
use super::letter;
use super::row::{RequestId, State};
use crate::links::{LinkState, Question};
use crate::mail::Rel;
use crate::world::World;

/// What is asked.
pub(crate) fn question(world: &World, id: RequestId) -> Option<Question> {
    let request = world.hostcontrol.validation_requests.get(&id)?;
    let over = |reason: &str| LinkState::Closed(reason.to_owned());
    let contact = world.hostcontrol.contacts.get(&request.contact);
    Some(Question {
        title: format!("Confirm contact details ({})", request.category.as_str()),
        paragraphs: contact.map(|contact| letter::explanation(world, request, contact)).unwrap_or_default(),
        answers: vec![(Rel::Verify, "Confirm these details and accept the terms".to_owned())],
        opt_out: None,
        state: match (request.state, request.ended) {
            (State::Waiting, _) => LinkState::Open,
            (State::Done, Some(at)) => LinkState::Answered { rel: Rel::Verify, at },
            (State::Done | State::Void, _) => over("The contact has changed since this mail was sent."),
            (State::Expired, _) => over("The time to confirm is over. Ask for another mail."),
        },
    })
}

/// The person confirms.
pub(crate) fn answer(world: &mut World, id: RequestId) {
    let request = world.hostcontrol.validation_requests.get(&id);
    let Some(request) = request.filter(|request| request.state == State::Waiting) else { return };
    let (contact, category) = (request.contact, request.category);
    validate(world, contact, category);
}
