//! `POST /domain-contact`: a new contact. Its brand may be left out where there is only one.

use super::{Contact, FIELDS, Rules, read};
use crate::hostcontrol::brand;
use crate::hostcontrol::protocol::{Answer, Call, Endpoint, FieldErrors, Outcome, Refusal};
use crate::ledger::Operation;
use crate::registrar::Registrar;
use crate::web::Verb;
use http::StatusCode;

pub(super) const POST: Endpoint = Endpoint { verb: Verb::Post, path: "/domain-contact", handle };

fn handle(call: &mut Call<'_>) -> Outcome {
    let body = call.object()?;
    let known: Vec<_> = ["brand"].into_iter().chain(FIELDS.iter().map(|field| field.name)).collect();
    call.only(body.keys(), &known)?;
    let brand = brand::chosen(call.world, body.get("brand"));
    let details = read(Rules::of(call.world), None, &body);
    let (brand, details) = match (brand, details) {
        (Ok(brand), Ok(details)) => (brand, details),
        (brand, details) => {
            let none = FieldErrors::default;
            return Err(brand.err().unwrap_or_else(none).and(details.err().unwrap_or_else(none)).into());
        }
    };
    let id = Contact::insert(call.world, &brand, details);
    let contact = call.world.hostcontrol.contacts.get(&id).ok_or_else(Refusal::not_found)?;
    let (view, name, handle) =
        (contact.view(call.world), contact.name(call.world.choice()), contact.handle.clone());
    call.world.record(Registrar::Hostcontrol, Operation::DomainContactCreate, &name, &handle);
    Ok(Answer::Made(StatusCode::CREATED, view))
}
