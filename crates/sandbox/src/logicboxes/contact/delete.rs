//! `POST contacts/delete`: a contact that no domain has.

use super::{ContactId, Status, flow, view};
use crate::ledger::Operation;
use crate::logicboxes::action::{self, ActionType, Subject};
use crate::logicboxes::protocol::{Answer, By, Call, Endpoint, Outcome, Refusal};
use crate::logicboxes::switches::UnknownContact;
use crate::registrar::Registrar;

pub(crate) const POST: Endpoint = Endpoint { by: By::Post, path: "/contacts/delete", handle };

fn handle(call: &mut Call<'_>) -> Outcome {
    let id: ContactId = call.params.required_number("contact-id")?;
    let contacts = &call.world.logicboxes.contacts;
    if contacts.get(&id).is_none_or(|contact| contact.status != Status::Active) {
        return Err(match call.world.choice() {
            UnknownContact::NotAllowed => Refusal::not_allowed(),
            UnknownContact::NoEntity => Refusal::no_entity(id.0),
        });
    }
    if let Some(domain) = flow::user(call.world, id) {
        let text = format!("Cannot Delete Contact {id}, it is associated with {domain}");
        return Err(Refusal::business(text));
    }
    if let Some(contact) = call.world.logicboxes.contacts.get_mut(&id) {
        contact.status = Status::Deleted;
    }
    let subject = Subject { entity: id.0, entity_type: view::ENTITY_TYPE, name: "DomainContact".to_owned() };
    let action = action::start(call.world, ActionType::DelContact, subject);
    action::succeed(call.world, action, "Contact deleted Successfully.");
    call.world.record(Registrar::Logicboxes, Operation::ContactsDelete, &id, &action);
    Ok(Answer::Object(action::answer(call.world, action)))
}
