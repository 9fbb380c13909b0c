//! Calls: HTTP Basic, JSON in and out.

use super::Settings;
use super::dialect::{self, Envelope};
use crate::clock::Clock;
use crate::error::{CallError, Effect};
use crate::http::{Backoff, Call, Http, RemoteClock, retrying};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use governor::{DefaultDirectRateLimiter, Quota, RateLimiter};
use http::{HeaderMap, HeaderValue, Method, header};
use registrant_model::Timestamp;
use secrecy::{ExposeSecret, SecretString};
use serde_json::Value;
use std::sync::Arc;
use url::Url;

/// The segments of a path below the base.
pub(super) type Path<'a> = &'a [&'a str];
/// The parameters of a query.
pub(super) type Query<'a> = &'a [(&'a str, &'a str)];

pub(super) struct Api {
    http: Http,
    base: Url,
    user: String,
    key: SecretString,
    clock: RemoteClock,
    backoff: Backoff,
    limiter: Option<DefaultDirectRateLimiter>,
}

impl Api {
    pub(super) fn new(settings: Settings, http: Http, clock: Arc<dyn Clock>) -> Self {
        Self {
            http,
            base: settings.base,
            user: settings.user,
            key: settings.key,
            clock: RemoteClock::new(clock),
            backoff: settings.backoff,
            limiter: settings.calls_per_minute.map(|calls| RateLimiter::direct(Quota::per_minute(calls))),
        }
    }

    /// Reads something; repeated while it fails for passing reasons.
    pub(super) async fn get(&self, path: Path<'_>, query: Query<'_>) -> Result<Envelope, CallError> {
        retrying(&self.backoff, || self.exchange(Method::GET, path, query, None)).await
    }

    /// A call with an effect, sent once.
    pub(super) async fn send(
        &self,
        method: Method,
        path: Path<'_>,
        body: &Value,
    ) -> Result<Envelope, CallError> {
        self.exchange(method, path, &[], Some(body)).await
    }

    /// Takes something away, once.
    pub(super) async fn delete(&self, path: Path<'_>) -> Result<Envelope, CallError> {
        self.exchange(Method::DELETE, path, &[], None).await
    }

    /// The registrar's clock, by the `Date` of an answer; any answer will do, also a refusal.
    pub(super) async fn fetch_time(&self) -> Result<Timestamp, CallError> {
        retrying(&self.backoff, || async {
            let call = self.call(Method::HEAD, &["domain-contact"], &[], None);
            self.http.send(call).await.map(|answer| self.clock.note(&answer))
        })
        .await?;
        Ok(self.now())
    }

    /// Reads how many seconds the registrar's clock is ahead of ours; nothing where its answers do not tell.
    pub(super) async fn fetch_ahead(&self) -> Result<Option<i64>, CallError> {
        self.fetch_time().await?;
        Ok(self.clock.ahead())
    }

    /// The registrar's time, as its last answer showed it.
    pub(super) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    async fn exchange(
        &self,
        method: Method,
        path: Path<'_>,
        query: Query<'_>,
        body: Option<&Value>,
    ) -> Result<Envelope, CallError> {
        if let Some(limiter) = &self.limiter {
            limiter.until_ready().await;
        }
        let effect = if method.is_safe() { Effect::None } else { Effect::Unknown };
        let answer = self.http.send(self.call(method.clone(), path, query, body)).await?;
        self.clock.note(&answer);
        // Filters hold personal data: the path alone is written down.
        tracing::debug!(%method, path = path.join("/"), status = answer.status, "registrar answered");
        let read = dialect::read(&answer, effect);
        if let Ok(envelope) = &read
            && says_nothing(&envelope.result)
            && method != Method::DELETE
        {
            tracing::warn!(%method, path = path.join("/"), "the registrar answered success and nothing else");
        }
        read
    }

    fn call(&self, method: Method, path: Path<'_>, query: Query<'_>, body: Option<&Value>) -> Call {
        let mut url = self.base.clone();
        if let Ok(mut segments) = url.path_segments_mut() {
            segments.pop_if_empty().extend(path);
        }
        if !query.is_empty() {
            url.query_pairs_mut().extend_pairs(query);
        }
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT, HeaderValue::from_static("application/json"));
        headers.extend(self.authorization().map(|value| (header::AUTHORIZATION, value)));
        let body = body.map(|body| {
            headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
            body.to_string().into_bytes()
        });
        Call { method, url, headers, body: body.unwrap_or_default() }
    }

    /// Basic (RFC 7617). The value is marked, so that nothing which prints headers prints it.
    fn authorization(&self) -> Option<HeaderValue> {
        let pair = STANDARD.encode(format!("{}:{}", self.user, self.key.expose_secret()));
        let mut value = HeaderValue::try_from(format!("Basic {pair}")).ok()?;
        value.set_sensitive(true);
        Some(value)
    }
}

/// Whether a result holds nothing at all. An empty list is not meant: it may be all there is, which its total says.
fn says_nothing(result: &Value) -> bool {
    match result {
        Value::Null => true,
        Value::Object(members) => members.is_empty(),
        Value::String(text) => text.is_empty(),
        _ => false,
    }
}

/// What an answer lacks, which is written down: it was called a success.
pub(super) fn lacks(what: &str, effect: Effect) -> CallError {
    tracing::warn!(lacks = what, "the registrar's answer lacks something that it has to tell");
    CallError::malformed(format!("the answer lacks {what}"), effect)
}
