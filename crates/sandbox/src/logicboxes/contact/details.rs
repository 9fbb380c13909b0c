//! `GET contacts/details`. A deleted contact is still shown.

use super::{Contact, ContactId, Status, view};
use crate::logicboxes::protocol::{Answer, By, Call, Endpoint, Outcome, Refusal};
use crate::logicboxes::switches::ArchivedContact;
use crate::world::World;

pub(crate) const GET: Endpoint = Endpoint { by: By::Get, path: "/contacts/details", handle };

fn handle(call: &mut Call<'_>) -> Outcome {
    let id = call.params.required_number("contact-id")?;
    Ok(Answer::Object(view::whole(call.world, known(call.world, id)?)))
}

/// The contact `id`, unless nobody can see it any more.
pub(super) fn known(world: &World, id: ContactId) -> Result<&Contact, Refusal> {
    let hides = world.choice::<ArchivedContact>() == ArchivedContact::Gone;
    world
        .logicboxes
        .contacts
        .get(&id)
        .filter(|contact| contact.status != Status::Archived || !hides)
        .ok_or_else(|| Refusal::no_entity(id.0))
}
