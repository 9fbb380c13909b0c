//! `POST /newAccount`: a new account, which is incomplete until all that is mandatory is told.

use super::rule::{REQUIRED, rule};
use super::{IDENTITY, specs};
use crate::ledger::Operation;
use crate::ovhcloud::account::{Account, Nichandle};
use crate::ovhcloud::fields::{self, Fields};
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome, Refusal};
use crate::registrar::Registrar;
use crate::web::Verb;
use crate::world::World;
use serde_json::{Map, Value, json};

pub(crate) const POST: Endpoint =
    Endpoint { verb: Verb::Post, path: "/newAccount", access: Access::Public, query: &[], handle };

fn handle(call: &mut Call<'_>) -> Outcome {
    let body: Map<String, Value> = call.json()?;
    let mut told = Fields::default();
    for (name, value) in fields::read(&body, &specs(), &[])? {
        told.set(name, value);
    }
    let missing: Vec<_> = REQUIRED.into_iter().filter(|name| told.text(name).is_empty()).collect();
    if !missing.is_empty() {
        return Err(Refusal::bad_request(format!("Missing parameter(s): {}", missing.join(", "))));
    }
    let complete = specs().all(|spec| !rule(spec, &told).mandatory || !told.text(spec.0).is_empty());
    let id = identifier(call.world, &told);
    let (email, subsidiary) = (told.text("email").to_owned(), told.text("ovhSubsidiary").to_owned());
    for (name, _) in IDENTITY {
        told.set(name, None);
    }
    let number = call.world.next_number_from("ovhcloud.customer", 70_001);
    let customer_code = format!("1234-{number}-56");
    call.world.ovhcloud.accounts.insert(Account {
        id: id.clone(),
        fields: told,
        email,
        subsidiary,
        customer_code,
        complete,
    });
    call.world.record(Registrar::Ovhcloud, Operation::AccountCreate, &id, &id);
    // A key for the new account is asked for like any other.
    Ok(Answer::Value(json!({"ovhIdentifier": id, "consumerKey": null})))
}

/// `xx11111-ovh`: two letters of the name, and a number that was never given out.
fn identifier(world: &mut World, told: &Fields) -> Nichandle {
    let letter = |name: &str| {
        let text = told.text(name).to_ascii_lowercase();
        text.chars().find(char::is_ascii_lowercase).unwrap_or('x')
    };
    let number = world.next_number_from("ovhcloud.account", 20_001);
    Nichandle(format!("{}{}{number:05}-ovh", letter("firstname"), letter("name")))
}
