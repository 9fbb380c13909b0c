//! `GET /me`: the account itself.

use super::{Account, FIELDS};
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome, Refusal};
use crate::web::Verb;
use serde_json::{Map, Value, json};

pub(crate) const GET: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/me",
    access: Access::Account("account:apiovh:me/get"),
    query: &[],
    handle,
};

fn handle(call: &mut Call<'_>) -> Outcome {
    let account = call.account()?;
    let account = call.world.ovhcloud.accounts.get(&account).ok_or_else(Refusal::unauthorized)?;
    Ok(Answer::Value(Value::Object(view(account))))
}

/// `nichandle.Nichandle`
pub(crate) fn view(account: &Account) -> Map<String, Value> {
    let mut view = account.fields.show(&FIELDS);
    for (name, value) in [
        ("nichandle", json!(account.id)),
        ("email", json!(account.email)),
        ("customerCode", json!(account.customer_code)),
        ("currency", json!({"code": "EUR", "symbol": "€"})),
        ("kycValidated", json!(true)),
        ("ovhCompany", json!("ovh")),
        ("ovhSubsidiary", json!(account.subsidiary)),
        ("state", json!(if account.complete { "complete" } else { "incomplete" })),
    ] {
        view.insert(name.to_owned(), value);
    }
    view
}
