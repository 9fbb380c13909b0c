//! What the link in the mail asks, and what its answer does.

use super::row::waiting;
use super::{flow, letter};
use crate::links::{LinkState, Question};
use crate::logicboxes::domain::OrderId;
use crate::mail::Rel;
use crate::world::World;

/// What the owner of `email` is asked.
pub(crate) fn question(world: &World, id: OrderId, email: &str) -> Option<Question> {
    let domain = world.logicboxes.domains.get(&id)?;
    let waits = waiting(&domain.raa).filter(|(_, asked)| *asked == email);
    let verified = world.logicboxes.verified.get(&email.to_lowercase());
    let state = match (waits, verified) {
        (Some(_), _) => LinkState::Open,
        (None, Some(verified)) => LinkState::Answered { rel: Rel::Verify, at: verified.at },
        (None, None) => LinkState::Closed("The registrant has another mail address by now.".to_owned()),
    };
    let since = waits.map_or(world.now, |(since, _)| since);
    Some(Question {
        title: format!("Mail address of the registrant of {}", domain.name),
        paragraphs: if waits.is_some() {
            letter::explanation(&domain.name, email, since)
        } else {
            Vec::new()
        },
        answers: vec![(Rel::Verify, "Verify the mail address".to_owned())],
        opt_out: None,
        state,
    })
}

/// The owner of `email` answers.
pub(crate) fn answer(world: &mut World, email: &str) {
    flow::verify(world, email);
}
