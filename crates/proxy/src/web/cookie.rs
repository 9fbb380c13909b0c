//! The session cookie.

use crate::config::Config;
use http::{HeaderMap, HeaderValue, header};
use sha2::{Digest, Sha256};

/// The cookie's name: the `__Host-` prefix binds it to this host and to https; plain http on the loopback
/// interface cannot carry it.
fn name(config: &Config) -> &'static str {
    if config.is_https() { "__Host-registrant" } else { "registrant_session" }
}

/// The session's token in a request.
pub(crate) fn token(config: &Config, headers: &HeaderMap) -> Option<String> {
    let name = name(config);
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(key, _)| *key == name).map(|(_, value)| value.to_owned())
}

/// What is kept of a token: a copy of the database opens no session.
pub(crate) fn hash(token: &str) -> Vec<u8> {
    Sha256::digest(token).to_vec()
}

/// The header that hands a token out; an empty token takes the cookie back.
pub(crate) fn set(config: &Config, token: &str) -> Option<HeaderValue> {
    let secure = if config.is_https() { "; Secure" } else { "" };
    let age = if token.is_empty() { "; Max-Age=0" } else { "" };
    let cookie = format!("{}={token}; Path=/; HttpOnly; SameSite=Lax{secure}{age}", name(config));
    HeaderValue::from_str(&cookie).ok()
}
