//! `PUT /me`: changes the account, and with it the administrative and technical contacts of its domains.

use super::{FIELDS, Nichandle};
use crate::ledger::Operation;
use crate::ovhcloud::fields;
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome, Refusal};
use crate::ovhcloud::task;
use crate::registrar::Registrar;
use crate::variants::PutMeaning;
use crate::web::Verb;
use serde_json::{Map, Value};

pub(crate) const PUT: Endpoint = Endpoint {
    verb: Verb::Put,
    path: "/me",
    access: Access::Account("account:apiovh:me/edit"),
    query: &[],
    handle,
};

/// Members that may stand in the body and are not changed by it.
const READ_ONLY: [&str; 8] = [
    "currency",
    "customerCode",
    "email",
    "kycValidated",
    "nichandle",
    "ovhCompany",
    "ovhSubsidiary",
    "state",
];

/// Fields that cannot be without a value.
const REQUIRED: [&str; 2] = ["country", "legalform"];

fn handle(call: &mut Call<'_>) -> Outcome {
    let id = call.account()?;
    let body: Map<String, Value> = call.json()?;
    let given = fields::read(&body, &FIELDS.iter(), &READ_ONLY)?;
    let account = call.world.ovhcloud.accounts.get(&id).ok_or_else(Refusal::unauthorized)?;
    let mut changed = account.fields.clone();
    if call.world.choice::<PutMeaning>() == PutMeaning::Replace {
        for (name, _) in &FIELDS {
            changed.set(name, None);
        }
    }
    for (name, value) in given {
        changed.set(name, value);
    }
    let missing: Vec<_> = REQUIRED.into_iter().filter(|name| changed.text(name).is_empty()).collect();
    if !missing.is_empty() {
        return Err(Refusal::bad_request(format!("Missing parameter(s): {}", missing.join(", "))));
    }
    if changed != account.fields {
        if let Some(account) = call.world.ovhcloud.accounts.get_mut(&id) {
            account.fields = changed;
        }
        tell_registries(call, &id);
    }
    Ok(Answer::Void)
}

/// Any update of an account is carried to the contacts at the registries (guide "Manage Contacts").
fn tell_registries(call: &mut Call<'_>, id: &Nichandle) {
    call.world.record(Registrar::Ovhcloud, Operation::AccountUpdate, id, id);
    let domains = call.world.ovhcloud.domains.iter();
    let names: Vec<_> = domains
        .filter(|domain| domain.admin == *id || domain.tech == *id)
        .map(|domain| domain.name.clone())
        .collect();
    for name in names {
        task::start_update(call.world, &name);
    }
}
