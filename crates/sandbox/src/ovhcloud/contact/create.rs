//! `POST /domain/contact` and `POST /me/contact`: a new contact, answered as it is stored.

use super::{Contact, ContactId, Model, write};
use crate::ledger::Operation;
use crate::ovhcloud::fields::Fields;
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome};
use crate::registrar::Registrar;
use crate::variants::PutMeaning;
use crate::web::Verb;

pub(crate) const DOMAIN_POST: Endpoint = Endpoint {
    verb: Verb::Post,
    path: "/domain/contact",
    access: Access::Account("account:apiovh:domain/contact/create"),
    query: &[],
    handle: |call| create(call, Model::Domain),
};

pub(crate) const ME_POST: Endpoint = Endpoint {
    verb: Verb::Post,
    path: "/me/contact",
    access: Access::Account("account:apiovh:me/contact/create"),
    query: &[],
    handle: |call| create(call, Model::Me),
};

fn create(call: &mut Call<'_>, model: Model) -> Outcome {
    let account = call.account()?;
    let given = write::read(call, model)?;
    let fields = write::replaced(&Fields::default(), given, model, PutMeaning::Replace);
    write::complete(&fields, model)?;
    let fields = write::kept(fields, call.world.choice());
    let contact = Contact { id: ContactId::next(call.world), account, fields };
    let (id, view) = (contact.id, contact.view(model));
    call.world.ovhcloud.contacts.insert(contact);
    call.world.record(Registrar::Ovhcloud, Operation::ContactCreate, &id, &id);
    Ok(Answer::Value(view))
}
