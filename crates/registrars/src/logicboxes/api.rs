//! Calls with their parameters.

use super::{Settings, dialect};
use crate::clock::Clock;
use crate::error::{CallError, Effect, ErrorKind};
use crate::http::{Backoff, Call, Http, RemoteClock, retrying};
use governor::{DefaultDirectRateLimiter, Quota, RateLimiter};
use http::{HeaderMap, HeaderValue, Method, header};
use registrant_model::Timestamp;
use secrecy::{ExposeSecret, SecretString};
use serde_json::Value;
use std::sync::Arc;
use url::Url;
use url::form_urlencoded::Serializer;

/// Parameters of a call; a name may stand several times.
pub(super) type Parameters<'a> = &'a [(&'a str, &'a str)];

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
    pub(super) async fn get(&self, call: &str, parameters: Parameters<'_>) -> Result<Value, CallError> {
        retrying(&self.backoff, || self.exchange(Method::GET, call, parameters, Effect::None)).await
    }

    /// A question that is asked by POST, without effect.
    pub(super) async fn ask(&self, call: &str, parameters: Parameters<'_>) -> Result<Value, CallError> {
        retrying(&self.backoff, || self.exchange(Method::POST, call, parameters, Effect::None)).await
    }

    /// A call with an effect, sent once.
    pub(super) async fn post(&self, call: &str, parameters: Parameters<'_>) -> Result<Value, CallError> {
        self.exchange(Method::POST, call, parameters, Effect::Unknown).await
    }

    /// The registrar's clock, by the `Date` of an answer; any answer will do, also a refusal.
    pub(super) async fn fetch_time(&self) -> Result<Timestamp, CallError> {
        retrying(&self.backoff, || async {
            let mut url = self.base.clone();
            if let Ok(mut segments) = url.path_segments_mut() {
                segments.pop_if_empty().push("domains").push("orderid.json");
            }
            let call = Call { method: Method::HEAD, url, headers: HeaderMap::new(), body: Vec::new() };
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
        call: &str,
        parameters: Parameters<'_>,
        effect: Effect,
    ) -> Result<Value, CallError> {
        if let Some(limiter) = &self.limiter {
            limiter.until_ready().await;
        }
        let mut url = self.base.clone();
        let path = format!("{call}.json");
        if let Ok(mut segments) = url.path_segments_mut() {
            segments.pop_if_empty().extend(path.split('/'));
        }
        let encoded = self.encoded(parameters);
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT, HeaderValue::from_static("application/json"));
        let body = if method == Method::GET {
            url.set_query(Some(&encoded));
            Vec::new()
        } else {
            let form = HeaderValue::from_static("application/x-www-form-urlencoded");
            headers.insert(header::CONTENT_TYPE, form);
            encoded.into_bytes()
        };
        let answer = self.http.send(Call { method, url, headers, body }).await;
        // A question by POST is a read for us, whatever the method says.
        let answer = answer.map_err(|error| if effect == Effect::None { error.of_read() } else { error })?;
        self.clock.note(&answer);
        // The address would show the key: only the call's name is written down.
        tracing::debug!(call, status = answer.status, "registrar answered");
        dialect::read(&answer, effect)
    }

    fn encoded(&self, parameters: Parameters<'_>) -> String {
        Serializer::new(String::new())
            .append_pair("auth-userid", &self.user)
            .append_pair("api-key", self.key.expose_secret())
            .extend_pairs(parameters)
            .finish()
    }
}

/// What an answer lacks.
pub(super) fn lacks(what: &str, effect: Effect) -> CallError {
    CallError::new(ErrorKind::Malformed, effect, format!("the answer lacks {what}"))
}
