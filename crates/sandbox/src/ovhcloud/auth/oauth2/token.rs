//! `POST …/auth/oauth2/token`: a token for the client's id and secret, which stand in the form or in an
//! `Authorization: Basic` header (RFC 6749, sections 2.3.1 and 4.4).

use super::AccessToken;
use crate::web::{Pairs, Reply, Request};
use crate::world::World;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use http::{Method, StatusCode};
use jiff::SignedDuration;
use percent_encoding::percent_decode_str;
use serde_json::json;

/// `expires_in`
const LIFE: SignedDuration = SignedDuration::from_secs(3599);

/// The length of a token.
const LENGTH: usize = 64;

/// Answers a request for a token.
pub(crate) fn token(world: &mut World, request: &Request) -> Reply {
    if request.method != Method::POST {
        return error(StatusCode::METHOD_NOT_ALLOWED, "invalid_request", "a token is asked for with POST")
            .header("allow", "POST");
    }
    let form = request.form();
    let field = |name: &str| form.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone());
    match field("grant_type").as_deref() {
        Some("client_credentials") => {}
        Some(_) => {
            return error(StatusCode::BAD_REQUEST, "unsupported_grant_type", "only client_credentials is");
        }
        None => return error(StatusCode::BAD_REQUEST, "invalid_request", "grant_type is missing"),
    }
    let scope = field("scope").unwrap_or_else(|| "all".to_owned());
    let Some((id, secret)) = basic(request).or_else(|| posted(&form)) else {
        return error(StatusCode::BAD_REQUEST, "invalid_request", "client_id and client_secret are missing");
    };
    if world.ovhcloud.service_accounts.get(&id).is_none_or(|client| client.secret != secret) {
        return error(StatusCode::BAD_REQUEST, "invalid_client", "ovhcloud oauth2 client does not exists");
    }
    let token = world.secret(LENGTH);
    let expires = world.now.checked_add(LIFE).unwrap_or(world.now);
    world.ovhcloud.access_tokens.insert(AccessToken { token: token.clone(), client: id, expires });
    let body =
        json!({"access_token": token, "token_type": "Bearer", "expires_in": LIFE.as_secs(), "scope": scope});
    Reply::json(StatusCode::OK, &body).header("cache-control", "no-store")
}

fn error(status: StatusCode, code: &str, description: &str) -> Reply {
    Reply::json(status, &json!({"error": code, "error_description": description}))
}

fn posted(form: &Pairs) -> Option<(String, String)> {
    let field = |name: &str| form.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone());
    Some((field("client_id")?, field("client_secret")?))
}

/// Id and secret of `Authorization: Basic`, each of them percent-encoded.
fn basic(request: &Request) -> Option<(String, String)> {
    let encoded = request.header("authorization")?.strip_prefix("Basic ")?;
    let text = String::from_utf8(BASE64_STANDARD.decode(encoded).ok()?).ok()?;
    let (id, secret) = text.split_once(':')?;
    let decode = |text: &str| percent_decode_str(text).decode_utf8().ok().map(std::borrow::Cow::into_owned);
    Some((decode(id)?, decode(secret)?))
}
