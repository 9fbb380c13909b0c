//! Signed calls.

use super::token::Tokens;
use super::{Credentials, Endpoint, Settings, SignatureKeys, dialect, signature};
use crate::clock::Clock;
use crate::error::{CallError, Effect, ErrorKind};
use crate::http::{Answer, Backoff, Call, Http, retrying};
use governor::{DefaultDirectRateLimiter, Quota, RateLimiter};
use http::{HeaderMap, HeaderValue, Method, header};
use registrant_model::Timestamp;
use secrecy::ExposeSecret;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::sync::{Arc, Mutex};
use url::Url;

/// An offset that moved by more than this explains a refused key; a smaller one does not.
const SKEW_SECONDS: i64 = 30;

pub(super) struct Api {
    http: Http,
    endpoint: Endpoint,
    keys: Keys,
    clock: Arc<dyn Clock>,
    /// Seconds that the registrar's clock is ahead of ours; nothing until it was asked.
    offset: Mutex<Option<i64>>,
    backoff: Backoff,
    limiter: Option<DefaultDirectRateLimiter>,
}

/// How calls are authorised.
enum Keys {
    Signature(SignatureKeys),
    Token(Tokens),
}

/// Query parameters.
pub(super) type Query<'a> = &'a [(&'a str, &'a str)];

impl Api {
    pub(super) fn new(settings: Settings, http: Http, clock: Arc<dyn Clock>) -> Self {
        Self {
            http,
            endpoint: settings.endpoint,
            keys: match settings.credentials {
                Credentials::Signature(keys) => Keys::Signature(keys),
                Credentials::ServiceAccount(account) => Keys::Token(Tokens::new(account)),
            },
            clock,
            offset: Mutex::new(None),
            backoff: settings.backoff,
            limiter: settings.calls_per_minute.map(|calls| RateLimiter::direct(Quota::per_minute(calls))),
        }
    }

    /// Reads something; repeated while it fails for passing reasons.
    pub(super) async fn get<T: DeserializeOwned>(
        &self,
        path: &[&str],
        query: Query<'_>,
    ) -> Result<T, CallError> {
        retrying(&self.backoff, || async {
            let answer = self.authorised(Method::GET, self.endpoint.at(path, query), Vec::new()).await?;
            parse(&answer, Effect::None)
        })
        .await
    }

    /// Reads something of the second branch.
    pub(super) async fn get_second<T: DeserializeOwned>(
        &self,
        path: &[&str],
        query: Query<'_>,
    ) -> Result<T, CallError> {
        retrying(&self.backoff, || async {
            let url = self.endpoint.second_at(path, query);
            let answer = self.authorised(Method::GET, url, Vec::new()).await?;
            parse(&answer, Effect::None)
        })
        .await
    }

    /// A call of the second branch with an effect, sent once.
    pub(super) async fn post_second<T: DeserializeOwned>(
        &self,
        path: &[&str],
        body: &impl Serialize,
    ) -> Result<T, CallError> {
        let url = self.endpoint.second_at(path, &[]);
        let answer = self.authorised(Method::POST, url, to_bytes(body)?).await?;
        parse(&answer, Effect::Unknown)
    }

    /// A call with an effect, sent once.
    pub(super) async fn post<T: DeserializeOwned>(
        &self,
        path: &[&str],
        body: &impl Serialize,
    ) -> Result<T, CallError> {
        self.write(Method::POST, path, &[], to_bytes(body)?).await
    }

    /// A call with an effect that says everything in its path and answers nothing (`null`, or no body), sent once.
    pub(super) async fn post_empty(&self, path: &[&str]) -> Result<(), CallError> {
        self.write(Method::POST, path, &[], Vec::new()).await
    }

    /// A question in the form of a POST, without effect: a check, which answers nothing where nothing is wrong.
    pub(super) async fn ask(
        &self,
        path: &[&str],
        query: Query<'_>,
        body: &impl Serialize,
    ) -> Result<(), CallError> {
        let body = to_bytes(body)?;
        retrying(&self.backoff, || async {
            let answer = self.authorised(Method::POST, self.endpoint.at(path, query), body.clone()).await?;
            parse(&answer, Effect::None)
        })
        .await
    }

    /// Replaces something, sent once.
    pub(super) async fn put<T: DeserializeOwned>(
        &self,
        path: &[&str],
        body: &impl Serialize,
    ) -> Result<T, CallError> {
        self.write(Method::PUT, path, &[], to_bytes(body)?).await
    }

    async fn write<T: DeserializeOwned>(
        &self,
        method: Method,
        path: &[&str],
        query: Query<'_>,
        body: Vec<u8>,
    ) -> Result<T, CallError> {
        let answer = self.authorised(method, self.endpoint.at(path, query), body).await?;
        parse(&answer, Effect::Unknown)
    }

    /// Sends a call with its authorisation. A refused signature or token means that nothing was carried out, so
    /// the clock is read again, or a new token asked for, and the call sent a second time. Where a call with an effect is
    /// refused without the registrar's words, a machine in front of it may have said so after it was carried out: what was
    /// refused is renewed for the next call, and this one is not sent twice.
    async fn authorised(&self, method: Method, url: Url, body: Vec<u8>) -> Result<Answer, CallError> {
        let effect = if method.is_safe() { Effect::None } else { Effect::Unknown };
        let first = self.send_once(&method, &url, &body).await?;
        if is_success(&first) {
            return Ok(first);
        }
        let error = dialect::error_of(&first, effect);
        let is_refused = matches!(error.kind, ErrorKind::Signature | ErrorKind::Credentials);
        if !is_refused || !self.renew(&error).await? || !(method.is_safe() || error.by_registrar) {
            return Err(error);
        }
        let second = self.send_once(&method, &url, &body).await?;
        if is_success(&second) { Ok(second) } else { Err(dialect::error_of(&second, effect)) }
    }

    /// Renews what may have been refused, and says whether that is worth a second try.
    async fn renew(&self, error: &CallError) -> Result<bool, CallError> {
        match &self.keys {
            Keys::Token(tokens) => {
                tokens.forget().await;
                Ok(true)
            }
            Keys::Signature(_) => {
                let before = self.known_offset();
                self.fetch_time().await?;
                let moved = self.known_offset().zip(before).map_or(0, |(now, then)| (now - then).abs());
                tracing::info!(moved, "the registrar's clock was read again after a refused call");
                Ok(error.kind == ErrorKind::Signature || moved > SKEW_SECONDS)
            }
        }
    }

    async fn send_once(&self, method: &Method, url: &Url, body: &[u8]) -> Result<Answer, CallError> {
        let mut headers = self.authorisation(method, url, body).await?;
        headers.insert(header::ACCEPT, HeaderValue::from_static("application/json"));
        if !body.is_empty() {
            headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json;charset=utf-8"));
        }
        if let Some(limiter) = &self.limiter {
            limiter.until_ready().await;
        }
        let call = Call { method: method.clone(), url: url.clone(), headers, body: body.to_vec() };
        let answer = self.http.send(call).await?;
        let reference = dialect::reference_of(&answer).unwrap_or_default();
        tracing::debug!(%method, path = url.path(), status = answer.status, reference, "registrar answered");
        Ok(answer)
    }

    async fn authorisation(&self, method: &Method, url: &Url, body: &[u8]) -> Result<HeaderMap, CallError> {
        let mut headers = HeaderMap::new();
        match &self.keys {
            Keys::Signature(keys) => {
                let time = self.registrar_time().await?.seconds();
                let (secret, consumer) =
                    (keys.application_secret.expose_secret(), keys.consumer_key.expose_secret());
                let signature = signature::sign(secret, consumer, method.as_str(), url.as_str(), body, time);
                headers.insert("x-ovh-application", header_value(&keys.application_key)?);
                headers.insert("x-ovh-consumer", header_value(consumer)?);
                headers.insert("x-ovh-timestamp", HeaderValue::from(time));
                headers.insert("x-ovh-signature", header_value(&signature)?);
            }
            Keys::Token(tokens) => {
                let token = tokens.token(&self.http, self.clock.as_ref(), &self.backoff).await?;
                headers.insert(
                    header::AUTHORIZATION,
                    header_value(&format!("Bearer {}", token.expose_secret()))?,
                );
            }
        }
        Ok(headers)
    }

    /// The registrar's time, by our clock and the offset seen last.
    pub(super) async fn registrar_time(&self) -> Result<Timestamp, CallError> {
        match self.known_offset() {
            Some(offset) => Ok(self.clock.now().plus_seconds(offset)),
            None => self.fetch_time().await,
        }
    }

    /// Reads the registrar's clock (`GET /auth/time`, no signature).
    pub(super) async fn fetch_time(&self) -> Result<Timestamp, CallError> {
        let url = self.endpoint.at(&["auth", "time"], &[]);
        let mut headers = HeaderMap::new();
        if let Keys::Signature(keys) = &self.keys {
            headers.insert("x-ovh-application", header_value(&keys.application_key)?);
        }
        let seconds: i64 = retrying(&self.backoff, || async {
            let call =
                Call { method: Method::GET, url: url.clone(), headers: headers.clone(), body: Vec::new() };
            let answer = self.http.send(call).await?;
            if is_success(&answer) {
                parse(&answer, Effect::None)
            } else {
                Err(dialect::error_of(&answer, Effect::None))
            }
        })
        .await?;
        let time = Timestamp::from_seconds(seconds);
        *self.offset_slot() = Some(time.seconds_since(self.clock.now()));
        Ok(time)
    }

    /// The local clock.
    pub(super) fn local_time(&self) -> Timestamp {
        self.clock.now()
    }

    fn known_offset(&self) -> Option<i64> {
        *self.offset_slot()
    }

    /// A panic elsewhere cannot leave a number half written.
    fn offset_slot(&self) -> std::sync::MutexGuard<'_, Option<i64>> {
        self.offset.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

fn is_success(answer: &Answer) -> bool {
    (200..300).contains(&answer.status)
}

/// Reads a 2xx answer; 204 and an empty body mean `null`.
fn parse<T: DeserializeOwned>(answer: &Answer, effect: Effect) -> Result<T, CallError> {
    let body: &[u8] = if answer.body.is_empty() { b"null" } else { &answer.body };
    serde_json::from_slice(body).map_err(|error| {
        let mut failure = CallError::malformed(format!("unexpected answer: {error}"), effect);
        failure.status = Some(answer.status);
        failure.reference = dialect::reference_of(answer);
        failure
    })
}

fn to_bytes(body: &impl Serialize) -> Result<Vec<u8>, CallError> {
    serde_json::to_vec(body).map_err(|error| CallError::malformed(error.to_string(), Effect::None))
}

fn header_value(text: &str) -> Result<HeaderValue, CallError> {
    let mut value = HeaderValue::from_str(text).map_err(|_| {
        CallError::new(ErrorKind::Credentials, Effect::None, "a key holds what no header can carry")
    })?;
    value.set_sensitive(true);
    Ok(value)
}
