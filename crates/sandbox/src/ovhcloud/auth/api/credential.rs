//! `/me/api/credential[/{credentialId}[/application]]`

use super::application;
use crate::ovhcloud::auth::current_credential::view;
use crate::ovhcloud::auth::{Credential, CredentialId};
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome, Refusal};
use crate::web::Verb;
use ipnet::IpNet;
use serde::Deserialize;
use serde_json::{Map, Value, json};

pub(crate) const LIST: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/me/api/credential",
    access: Access::Account("account:apiovh:me/api/credential/get"),
    query: &["applicationId", "status"],
    handle: list,
};

pub(crate) const GET: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/me/api/credential/{credentialId}",
    access: Access::Account("account:apiovh:me/api/credential/get"),
    query: &[],
    handle: get,
};

pub(crate) const PUT: Endpoint = Endpoint {
    verb: Verb::Put,
    path: "/me/api/credential/{credentialId}",
    access: Access::Account("account:apiovh:me/api/credential/edit"),
    query: &[],
    handle: put,
};

pub(crate) const DELETE: Endpoint = Endpoint {
    verb: Verb::Delete,
    path: "/me/api/credential/{credentialId}",
    access: Access::Account("account:apiovh:me/api/credential/delete"),
    query: &[],
    handle: delete,
};

pub(crate) const APPLICATION: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/me/api/credential/{credentialId}/application",
    access: Access::Account("account:apiovh:me/api/credential/application/get"),
    query: &[],
    handle: application,
};

fn list(call: &mut Call<'_>) -> Outcome {
    let account = call.account()?;
    let status = call.query_word("status", &["expired", "pendingValidation", "refused", "validated"])?;
    let application = call.query("applicationId");
    let ids: Vec<_> = call
        .world
        .ovhcloud
        .credentials
        .iter()
        .filter(|known| known.account.as_ref() == Some(&account))
        .filter(|known| application.is_none_or(|application| known.application.to_string() == application))
        .filter(|known| status.is_none_or(|status| json!(known.state(call.world.now)) == status))
        .map(|known| known.id)
        .collect();
    Answer::of(&ids)
}

fn named<'a>(call: &'a Call<'_>) -> Result<&'a Credential, Refusal> {
    let account = call.account()?;
    let id: CredentialId = call.number("credentialId")?;
    let credential = call.world.ovhcloud.credentials.get(&id);
    credential
        .filter(|known| known.account.as_ref() == Some(&account))
        .ok_or_else(|| Refusal::not_found("This credential does not exist"))
}

fn get(call: &mut Call<'_>) -> Outcome {
    Ok(Answer::Value(view(named(call)?, call.world.now)))
}

/// Only `allowedIPs` can be changed; the read-only members may stand in the body.
#[derive(Deserialize)]
struct Body {
    #[serde(rename = "allowedIPs")]
    allowed_ips: Option<Vec<IpNet>>,
    #[serde(flatten)]
    others: Map<String, Value>,
}

fn put(call: &mut Call<'_>) -> Outcome {
    let Body { allowed_ips, others } = call.json()?;
    let credential = named(call)?;
    let shown = view(credential, call.world.now);
    if let Some(name) = others.keys().find(|name| shown.get(*name).is_none()) {
        return Err(Refusal::bad_request(format!("Received not described parameters: ({name})")));
    }
    let id = credential.id;
    if let Some(credential) = call.world.ovhcloud.credentials.get_mut(&id) {
        credential.allowed_ips = allowed_ips;
    }
    Ok(Answer::Void)
}

fn delete(call: &mut Call<'_>) -> Outcome {
    let id = named(call)?.id;
    call.world.ovhcloud.credentials.remove(&id);
    Ok(Answer::Void)
}

fn application(call: &mut Call<'_>) -> Outcome {
    let id = named(call)?.application;
    let application = call.world.ovhcloud.applications.get(&id);
    let application = application.ok_or_else(|| Refusal::not_found("This application does not exist"))?;
    Ok(Answer::Value(application::view(application)))
}
