//! Tokens of a service account (OAuth2 client credentials, RFC 6749 §4.4).

use super::credentials::ServiceAccount;
use super::dialect;
use crate::clock::Clock;
use crate::error::{CallError, Effect, ErrorKind};
use crate::http::{Backoff, Call, Http, retrying};
use http::{HeaderMap, HeaderValue, Method, header};
use registrant_model::Timestamp;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use tokio::sync::Mutex;
use url::form_urlencoded::Serializer;

/// Seconds before its end at which a token is no longer used: a call may be on its way for a while.
const MARGIN: i64 = 60;

/// The token in use.
pub(super) struct Tokens {
    account: ServiceAccount,
    current: Mutex<Option<(SecretString, Timestamp)>>,
}

#[derive(Deserialize)]
struct Granted {
    access_token: SecretString,
    expires_in: i64,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Refused {
    error: String,
    error_description: String,
}

impl Tokens {
    pub(super) fn new(account: ServiceAccount) -> Self {
        Self { account, current: Mutex::new(None) }
    }

    /// A token that is still good, asked for if there is none.
    pub(super) async fn token(
        &self,
        http: &Http,
        clock: &dyn Clock,
        backoff: &Backoff,
    ) -> Result<SecretString, CallError> {
        let mut current = self.current.lock().await;
        if let Some((token, until)) = current.as_ref()
            && clock.now() < *until
        {
            return Ok(token.clone());
        }
        let granted = retrying(backoff, || self.ask(http)).await?;
        let until = clock.now().plus_seconds(granted.expires_in.saturating_sub(MARGIN));
        *current = Some((granted.access_token.clone(), until));
        Ok(granted.access_token)
    }

    /// Forgets the token: the registrar does not take it any more.
    pub(super) async fn forget(&self) {
        *self.current.lock().await = None;
    }

    async fn ask(&self, http: &Http) -> Result<Granted, CallError> {
        let body = Serializer::new(String::new())
            .append_pair("grant_type", "client_credentials")
            .append_pair("client_id", &self.account.client_id)
            .append_pair("client_secret", self.account.client_secret.expose_secret())
            .append_pair("scope", "all")
            .finish();
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT, HeaderValue::from_static("application/json"));
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/x-www-form-urlencoded"));
        let call = Call {
            method: Method::POST,
            url: self.account.token_url.clone(),
            headers,
            body: body.into_bytes(),
        };
        // Asking for a token has no effect that would matter twice.
        let answer = http.send(call).await.map_err(CallError::of_read)?;
        if (200..300).contains(&answer.status) {
            return serde_json::from_slice(&answer.body)
                .map_err(|_| CallError::malformed("the token is not of the expected form", Effect::None));
        }
        let refused: Refused = serde_json::from_slice(&answer.body).unwrap_or_default();
        let mut error = dialect::error_of(&answer, Effect::None);
        if !refused.error.is_empty() {
            error.kind = ErrorKind::Credentials;
            error.message = format!("{}: {}", refused.error, refused.error_description);
            error.by_registrar = true;
        }
        Err(error)
    }
}
