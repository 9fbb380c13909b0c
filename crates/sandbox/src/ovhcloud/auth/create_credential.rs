//! `POST /auth/credential`: asks for a consumer key. It can be used once a person has validated it.

use super::{AccessRule, Credential, CredentialId, CredentialState};
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome, Refusal};
use crate::web::Verb;
use crate::world::SECRET_LENGTH;
use ipnet::IpNet;
use serde::Deserialize;
use serde_json::json;

pub(crate) const POST: Endpoint =
    Endpoint { verb: Verb::Post, path: "/auth/credential", access: Access::Application, query: &[], handle };

/// The length of `credentialToken`.
const TOKEN_LENGTH: usize = 64;

/// `auth.ApiCredentialRequestParams`
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Body {
    access_rules: Vec<AccessRule>,
    redirection: Option<String>,
    #[serde(rename = "allowedIPs")]
    allowed_ips: Option<Vec<IpNet>>,
}

fn handle(call: &mut Call<'_>) -> Outcome {
    let body: Body = call.json()?;
    if body.access_rules.is_empty() {
        return Err(Refusal::bad_request("[accessRules] at least one rule is needed"));
    }
    if let Some(rule) = body.access_rules.iter().find(|rule| !rule.path.starts_with('/')) {
        return Err(Refusal::bad_request(format!("[accessRules] {} does not start with /", rule.path)));
    }
    if let Some(redirection) = &body.redirection
        && !["http://", "https://"].iter().any(|scheme| redirection.starts_with(scheme))
    {
        return Err(Refusal::bad_request(format!("[redirection] {redirection} is no web address")));
    }
    let application = call.application.ok_or_else(Refusal::unauthorized)?;
    let consumer_key = call.world.secret(SECRET_LENGTH);
    let token = call.world.secret(TOKEN_LENGTH);
    let validation_url = format!("{}/ovhcloud/auth/?credentialToken={token}", call.world.base);
    let credential = Credential {
        id: CredentialId::next(call.world),
        application,
        consumer_key: consumer_key.clone(),
        account: None,
        state: CredentialState::PendingValidation,
        rules: body.access_rules,
        allowed_ips: body.allowed_ips,
        created: call.world.now,
        expires: None,
        last_use: None,
        validation_token: Some(token),
        redirection: body.redirection,
    };
    let state = credential.state;
    call.world.ovhcloud.credentials.insert(credential);
    Ok(Answer::Value(json!({"validationUrl": validation_url, "consumerKey": consumer_key, "state": state})))
}
