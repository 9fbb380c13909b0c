//! `PUT /domain/contact/{contactId}` and `PUT /me/contact/{contactId}`.
//!
//! A contact that owns a domain must satisfy the domain's `update` rule, read-only fields included; any other
//! contact is edited freely. Each domain of an edited contact gets a task that tells the registry.

use super::{ContactId, Model, domains_of, visible, write};
use crate::ledger::Operation;
use crate::ovhcloud::fields::Fields;
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome, Refusal};
use crate::ovhcloud::rules::{self, Action};
use crate::ovhcloud::task;
use crate::registrar::Registrar;
use crate::web::Verb;

pub(crate) const DOMAIN_PUT: Endpoint = Endpoint {
    verb: Verb::Put,
    path: "/domain/contact/{contactId}",
    access: Access::Account("account:apiovh:domain/contact/edit"),
    query: &[],
    handle: |call| update(call, Model::Domain),
};

pub(crate) const ME_PUT: Endpoint = Endpoint {
    verb: Verb::Put,
    path: "/me/contact/{contactId}",
    access: Access::Account("account:apiovh:me/contact/edit"),
    query: &[],
    handle: |call| update(call, Model::Me),
};

fn update(call: &mut Call<'_>, model: Model) -> Outcome {
    let id: ContactId = call.number("contactId")?;
    let contact = visible(call.world, &call.account()?, id)?;
    let saved = contact.fields.clone();
    let given = write::read(call, model)?;
    let fields = write::replaced(&saved, given, model, call.world.choice());
    write::complete(&fields, model)?;
    check_rules(call, id, &saved, &fields)?;
    let fields = write::kept(fields, call.world.choice());
    if fields != saved {
        edit(call, id, fields);
    }
    Ok(Answer::Value(visible(call.world, &call.account()?, id)?.view(model)))
}

fn check_rules(call: &Call<'_>, id: ContactId, saved: &Fields, typed: &Fields) -> Result<(), Refusal> {
    for name in domains_of(call.world, id) {
        let broken = rules::judge(call.world, &name, Action::Update, Some(saved), typed);
        rules::respected(call.world, &broken)?;
    }
    Ok(())
}

fn edit(call: &mut Call<'_>, id: ContactId, fields: Fields) {
    if let Some(contact) = call.world.ovhcloud.contacts.get_mut(&id) {
        contact.fields = fields;
    }
    call.world.record(Registrar::Ovhcloud, Operation::ContactUpdate, &id, &id);
    for name in domains_of(call.world, id) {
        task::start_update(call.world, &name);
    }
}
