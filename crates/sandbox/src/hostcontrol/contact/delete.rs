//! `DELETE /domain-contact/{id}`: refused while a domain uses the contact, or is about to.

use super::{named, used_by};
use crate::hostcontrol::protocol::{Answer, Call, Endpoint, Outcome, Refusal};
use crate::hostcontrol::{change, validation};
use crate::ledger::Operation;
use crate::registrar::Registrar;
use crate::web::Verb;

pub(super) const DELETE: Endpoint = Endpoint { verb: Verb::Delete, path: "/domain-contact/{id}", handle };

fn handle(call: &mut Call<'_>) -> Outcome {
    let contact = named(call)?;
    let (id, name, handle) = (contact.id, contact.name(call.world.choice()), contact.handle.clone());
    let mut names: Vec<_> = used_by(call.world, id).map(|domain| domain.name.clone()).collect();
    names.extend(change::awaiting(call.world, id));
    if !names.is_empty() {
        names.sort();
        names.dedup();
        let message = format!("The contact is in use by {}.", names.join(", "));
        return Err(Refusal::conflict("in_use", message));
    }
    call.world.hostcontrol.contacts.remove(&id);
    validation::forget(call.world, id);
    call.world.record(Registrar::Hostcontrol, Operation::DomainContactDelete, &name, &handle);
    Ok(Answer::Void)
}
