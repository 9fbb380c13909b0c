//! `/ovhcloud/auth/?credentialToken=…`: where a person validates a consumer key, or refuses it.

use super::{AccessRule, Credential, CredentialState};
use crate::ovhcloud::account::Nichandle;
use crate::pages::{explained, layout};
use crate::web::{Reply, Request};
use crate::world::World;
use http::{Method, StatusCode};
use jiff::SignedDuration;
use maud::{Markup, html};
use serde_json::json;

/// How long a consumer key can be made to hold: the value of the choice, its words, its seconds.
const VALIDITIES: [(&str, &str, Option<i64>); 4] = [
    ("86400", "1 day", Some(86_400)),
    ("604800", "7 days", Some(604_800)),
    ("2592000", "30 days", Some(2_592_000)),
    ("unlimited", "Unlimited", None),
];

/// Answers a request for the page. The form's members are `account`, `validity` and `answer` (`accept` or
/// `refuse`).
pub(crate) fn validation_page(world: &mut World, request: &Request) -> Reply {
    let query = request.query_pairs();
    let token = query.iter().find(|(name, _)| name == "credentialToken").map(|(_, value)| value.as_str());
    let credential = world
        .ovhcloud
        .credentials
        .iter()
        .find(|credential| token.is_some() && credential.validation_token.as_deref() == token);
    let Some(credential) = credential else {
        return explained(
            request,
            StatusCode::NOT_FOUND,
            "There is nothing to validate",
            "The address of this page bears no token that was given out.",
        );
    };
    match request.method {
        Method::GET => show(world, request, credential, StatusCode::OK),
        Method::POST if credential.state != CredentialState::PendingValidation => {
            show(world, request, credential, StatusCode::CONFLICT)
        }
        Method::POST => {
            let id = credential.id;
            match answer(world, request, id) {
                Ok(reply) => reply,
                Err(message) => explained(request, StatusCode::BAD_REQUEST, "Nothing was changed", &message),
            }
        }
        _ => explained(
            request,
            StatusCode::METHOD_NOT_ALLOWED,
            "Not allowed here",
            "This page answers GET and POST.",
        )
        .header("allow", "GET, POST"),
    }
}

fn answer(world: &mut World, request: &Request, id: super::CredentialId) -> Result<Reply, String> {
    let form = request.form();
    let field =
        |name: &str| form.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.as_str());
    let now = world.now;
    let (state, account, expires) = match field("answer") {
        "refuse" => (CredentialState::Refused, None, None),
        "accept" => {
            let account = Nichandle(field("account").to_owned());
            if world.ovhcloud.accounts.get(&account).is_none() {
                return Err(format!("There is no account {account:?}."));
            }
            let validity = VALIDITIES.iter().find(|(value, ..)| *value == field("validity"));
            let (_, _, seconds) = validity.ok_or("The validity is none of those that can be chosen.")?;
            let expires =
                seconds.and_then(|seconds| now.checked_add(SignedDuration::from_secs(seconds)).ok());
            (CredentialState::Validated, Some(account), expires)
        }
        other => return Err(format!("The answer must be accept or refuse, not {other:?}.")),
    };
    let credential = world.ovhcloud.credentials.get_mut(&id).ok_or("The consumer key is gone.")?;
    credential.state = state;
    credential.account = account;
    credential.expires = expires;
    if let Some(address) = credential.redirection.clone().filter(|_| !request.wants_json()) {
        return Ok(Reply::see_other(&address));
    }
    let credential = world.ovhcloud.credentials.get(&id).ok_or("The consumer key is gone.")?;
    Ok(show(world, request, credential, StatusCode::OK))
}

fn show(world: &World, request: &Request, credential: &Credential, status: StatusCode) -> Reply {
    let state = credential.state(world.now);
    if request.wants_json() {
        let mut body = json!({"state": state, "account": credential.account, "rules": credential.rules});
        if status != StatusCode::OK {
            body["error"] = json!("this was answered before");
        }
        return Reply::json(status, &body);
    }
    let application = world.ovhcloud.applications.get(&credential.application);
    let name = application.map_or("An application", |application| application.name.as_str());
    let body = html! {
        h1 { "Access to your account" }
        p { strong { (name) } " asks to act for you:" }
        (rules(&credential.rules))
        @match state {
            CredentialState::PendingValidation => (form(world, credential)),
            CredentialState::Validated => p.notice role="status" { "The access was granted." },
            CredentialState::Refused => p.notice role="status" { "The access was refused." },
            CredentialState::Expired => p.notice role="status" { "The access was granted and has ended." },
        }
    };
    Reply::page(status, layout("Access to your account", &body))
}

fn rules(rules: &[AccessRule]) -> Markup {
    html! { ul { @for rule in rules { li { code { (rule.method.as_str()) " " (rule.path) } } } } }
}

fn form(world: &World, credential: &Credential) -> Markup {
    let token = credential.validation_token.as_deref().unwrap_or_default();
    html! {
        form method="post" action={ "/ovhcloud/auth/?credentialToken=" (token) } {
            label for="account" { "Account" }
            select id="account" name="account" {
                @for account in world.ovhcloud.accounts.iter() {
                    option value=(account.id) { (account.id) " (" (account.name()) ")" }
                }
            }
            label for="validity" { "Validity" }
            select id="validity" name="validity" {
                @for (value, words, _) in VALIDITIES { option value=(value) { (words) } }
            }
            div.buttons {
                button.main type="submit" name="answer" value="accept" { "Grant access" }
                button.other type="submit" name="answer" value="refuse" { "Refuse access" }
            }
        }
    }
}
