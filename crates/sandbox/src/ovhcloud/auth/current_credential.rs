//! `GET /auth/currentCredential`: the credential of this very call.

use super::credential::Credential;
use crate::ovhcloud::protocol::{Access, Answer, By, Call, Endpoint, Outcome, Refusal, datetime};
use crate::web::Verb;
use jiff::Timestamp;
use serde_json::{Value, json};

pub(crate) const GET: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/auth/currentCredential",
    access: Access::Account("account:apiovh:auth/currentCredential/get"),
    query: &[],
    handle,
};

fn handle(call: &mut Call<'_>) -> Outcome {
    let caller = call.caller.ok_or_else(Refusal::unauthorized)?;
    let By::Signature(id) = &caller.by else {
        return Err(Refusal::forbidden("An access token is no credential"));
    };
    let credential = call.world.ovhcloud.credentials.get(id).ok_or_else(Refusal::unauthorized)?;
    Ok(Answer::Value(view(credential, call.world.now)))
}

/// `auth.ApiCredential`
pub(crate) fn view(credential: &Credential, now: Timestamp) -> Value {
    json!({
        "credentialId": credential.id,
        "applicationId": credential.application,
        "status": credential.state(now),
        "creation": datetime(credential.created),
        "expiration": credential.expires.map(datetime),
        "lastUse": credential.last_use.map(datetime),
        "ovhSupport": false,
        "allowedIPs": credential.allowed_ips,
        "rules": credential.rules,
    })
}
