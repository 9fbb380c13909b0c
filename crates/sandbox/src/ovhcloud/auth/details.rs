//! `GET /auth/details`: who calls, by what, and what may be called.

use super::AccessRule;
use crate::ovhcloud::protocol::{Access, Answer, By, Call, Endpoint, Outcome, Refusal};
use crate::web::Verb;
use serde_json::{Value, json};

pub(crate) const GET: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/auth/details",
    access: Access::Account("account:apiovh:auth/details/get"),
    query: &[],
    handle,
};

fn handle(call: &mut Call<'_>) -> Outcome {
    let caller = call.caller.ok_or_else(Refusal::unauthorized)?;
    let account = &caller.account;
    let (method, routes, description, identity) = match &caller.by {
        By::Signature(id) => {
            let credential = call.world.ovhcloud.credentials.get(id).ok_or_else(Refusal::unauthorized)?;
            let routes = match &credential.rules {
                rules if *rules == AccessRule::everything() => Value::Null,
                rules => json!(rules),
            };
            ("account", routes, Value::Null, format!("urn:v1:eu:identity:account:{account}"))
        }
        By::ServiceAccount(id) => {
            let service = call.world.ovhcloud.service_accounts.get(id).ok_or_else(Refusal::unauthorized)?;
            let identity = format!("urn:v1:eu:identity:credential:{account}/oauth2-{id}");
            ("oauth2_client_credentials", Value::Null, json!(service.description), identity)
        }
    };
    Ok(Answer::Value(json!({
        "account": account,
        "method": method,
        "allowedRoutes": routes,
        "identities": [identity],
        "roles": null,
        "user": null,
        "description": description,
    })))
}
