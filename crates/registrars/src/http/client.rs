//! One call over HTTP.

use crate::error::{CallError, Effect, ErrorKind};
use crate::http::AllowedHosts;
use http::{HeaderMap, Method};
use std::sync::Arc;
use std::time::Duration;
use url::Url;

/// How long to wait and how much to read.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Longest time to open a connection.
    pub connect: Duration,
    /// Longest time from sending to the last byte of the answer.
    pub answer: Duration,
    /// Largest answer, in bytes.
    pub body: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { connect: Duration::from_secs(5), answer: Duration::from_secs(20), body: 8 * 1024 * 1024 }
    }
}

/// A call to be made.
#[derive(Clone, Debug)]
pub struct Call {
    /// The method.
    pub method: Method,
    /// The whole address, as it is sent.
    pub url: Url,
    /// The headers.
    pub headers: HeaderMap,
    /// The body, as it is sent.
    pub body: Vec<u8>,
}

/// What came back.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: Vec<u8>,
}

/// Makes calls, to allowed addresses only.
#[derive(Clone, Debug)]
pub struct Http {
    client: reqwest::Client,
    allowed: Arc<AllowedHosts>,
    limits: Limits,
}

impl Http {
    /// A maker of calls to these addresses.
    ///
    /// # Errors
    /// When the machine's certificate store cannot be read.
    #[expect(clippy::disallowed_methods, reason = "this is the one owner of the HTTP client")]
    pub fn new(allowed: AllowedHosts, limits: Limits) -> Result<Self, CallError> {
        // A second installation fails and leaves the first in place, which is what is wanted.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .connect_timeout(limits.connect)
            .user_agent(concat!("registrant/", env!("CARGO_PKG_VERSION")))
            .no_proxy()
            .build()
            .map_err(|error| CallError::new(ErrorKind::Unreachable, Effect::None, without_address(error)))?;
        Ok(Self { client, allowed: Arc::new(allowed), limits })
    }

    /// Makes one call, once. Whether a failed one may have taken effect is in the error.
    pub async fn send(&self, call: Call) -> Result<Answer, CallError> {
        if !self.allowed.allows(&call.url) {
            let host = call.url.host_str().unwrap_or_default().to_owned();
            return Err(CallError::new(ErrorKind::ForbiddenHost, Effect::None, host));
        }
        let effect = if call.method.is_safe() { Effect::None } else { Effect::Unknown };
        let limit = self.limits.answer;
        match tokio::time::timeout(limit, self.exchange(call)).await {
            Ok(Ok(answer)) => Ok(answer),
            Ok(Err(failure)) => Err(failure.into_error(effect)),
            Err(_) => {
                let message = format!("no answer within {} ms", limit.as_millis());
                Err(CallError::new(ErrorKind::Timeout, effect, message))
            }
        }
    }

    async fn exchange(&self, call: Call) -> Result<Answer, Failure> {
        let request = self.client.request(call.method, call.url).headers(call.headers).body(call.body);
        let mut response = request.send().await.map_err(Failure::Transport)?;
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(Failure::Transport)? {
            if body.len() + chunk.len() > self.limits.body {
                return Err(Failure::TooLarge(self.limits.body));
            }
            body.extend_from_slice(&chunk);
        }
        Ok(Answer { status, headers, body })
    }
}

enum Failure {
    Transport(reqwest::Error),
    TooLarge(usize),
}

impl Failure {
    fn into_error(self, effect: Effect) -> CallError {
        match self {
            Self::TooLarge(limit) => {
                CallError::malformed(format!("answer larger than {limit} bytes"), effect)
            }
            Self::Transport(error) if error.is_connect() => {
                CallError::new(ErrorKind::Unreachable, Effect::None, without_address(error))
            }
            Self::Transport(error) if error.is_timeout() => {
                CallError::new(ErrorKind::Timeout, effect, without_address(error))
            }
            Self::Transport(error) if error.is_builder() => {
                CallError::new(ErrorKind::Unreachable, Effect::None, without_address(error))
            }
            Self::Transport(error) => CallError::new(ErrorKind::Dropped, effect, without_address(error)),
        }
    }
}

/// The words of a transport error without the address: one registrar's keys travel in its query.
fn without_address(error: reqwest::Error) -> String {
    use std::error::Error as _;
    let error = error.without_url();
    let mut words = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        words = format!("{words}: {inner}");
        cause = inner.source();
    }
    words
}
