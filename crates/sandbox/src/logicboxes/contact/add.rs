//! `POST contacts/add` → the number of the new contact, bare.

use super::row::{Contact, Status};
use super::{ContactId, Kind, attribute, flow, write};
use crate::ledger::Operation;
use crate::logicboxes::customer::CustomerId;
use crate::logicboxes::protocol::{Answer, Attributes, By, Call, Endpoint, Outcome, Refusal};
use crate::registrar::Registrar;
use crate::world::World;
use std::collections::BTreeSet;

pub(crate) const POST: Endpoint = Endpoint { by: By::Post, path: "/contacts/add", handle };

fn handle(call: &mut Call<'_>) -> Outcome {
    let customer = known_customer(call)?;
    let kind = Kind::named(call.params.required("type")?).filter(|kind| *kind != Kind::Sponsor);
    let kind = kind.ok_or_else(|| Refusal::invalid("type"))?;
    let attributes = attribute::known(call.params.attributes());
    let details = write::read(&call.params, kind, &attributes)?;
    let sponsor = attributes.get("sponsor1").and_then(|id| id.parse().ok()).map(ContactId);
    if kind == Kind::CoopContact && !is_sponsor(call.world, sponsor) {
        return Err(Refusal::invalid("sponsor1"));
    }
    Ok(Answer::bare(insert(call.world, customer, kind, details, attributes)))
}

/// The customer that the call names.
pub(super) fn known_customer(call: &Call<'_>) -> Result<CustomerId, Refusal> {
    let id: CustomerId = call.params.required_number("customer-id")?;
    match call.world.logicboxes.customers.get(&id) {
        Some(_) => Ok(id),
        None => Err(Refusal::no_entity(id.0)),
    }
}

fn is_sponsor(world: &World, id: Option<ContactId>) -> bool {
    let contact = id.and_then(|id| world.logicboxes.contacts.get(&id));
    contact.is_some_and(|contact| contact.kind == Kind::Sponsor && contact.status == Status::Active)
}

/// Adds a contact that was checked; writes the ledger.
pub(super) fn insert(
    world: &mut World,
    customer: CustomerId,
    kind: Kind,
    details: super::row::Details,
    attributes: Attributes,
) -> ContactId {
    let id = place(world, customer, kind, details, attributes);
    world.record(Registrar::Logicboxes, Operation::ContactsAdd, &id, &id);
    id
}

/// Puts a contact into its table.
pub(crate) fn place(
    world: &mut World,
    customer: CustomerId,
    kind: Kind,
    details: super::row::Details,
    attributes: Attributes,
) -> ContactId {
    let id = ContactId::next(world);
    let (created, status) = (world.now, Status::Active);
    world.logicboxes.contacts.insert(Contact {
        id,
        customer,
        kind,
        details,
        attributes,
        status,
        created,
        unused_since: None,
        agent: false,
        invalid: BTreeSet::new(),
    });
    flow::look_after(world, id);
    id
}
