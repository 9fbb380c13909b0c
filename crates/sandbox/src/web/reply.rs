//! A reply that is ready to be sent.

use http::header::{CONTENT_TYPE, HeaderName, LOCATION};
use http::{HeaderMap, HeaderValue, StatusCode};
use hyper::body::Bytes;
use serde::Serialize;
use serde_json::json;

/// Status, headers and the whole body.
#[derive(Clone, Debug)]
pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Reply {
    pub(crate) fn new(status: StatusCode, content_type: &'static str, body: impl Into<Bytes>) -> Self {
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
        Self { status, headers, body: body.into() }
    }

    pub(crate) fn empty(status: StatusCode) -> Self {
        Self { status, headers: HeaderMap::new(), body: Bytes::new() }
    }

    /// `value` as JSON. What cannot be written is told as 500 rather than half sent.
    pub(crate) fn json(status: StatusCode, value: &impl Serialize) -> Self {
        match serde_json::to_vec(value) {
            Ok(body) => Self::new(status, "application/json; charset=utf-8", body),
            Err(error) => Self::new(
                StatusCode::INTERNAL_SERVER_ERROR,
                "text/plain; charset=utf-8",
                format!("the answer could not be written: {error}"),
            ),
        }
    }

    /// `{"error": message}`, the shape of errors outside the registrars' protocols.
    pub(crate) fn error(status: StatusCode, message: impl std::fmt::Display) -> Self {
        Self::json(status, &json!({"error": message.to_string()}))
    }

    pub(crate) fn page(status: StatusCode, page: maud::Markup) -> Self {
        let reply = Self::new(status, "text/html; charset=utf-8", page.into_string());
        // Pages hold no script; the style comes from the sandbox itself.
        reply
            .header(
                "content-security-policy",
                "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'",
            )
            .header("cache-control", "no-store")
            .header("referrer-policy", "no-referrer")
    }

    /// Sends a browser on to `address` with GET.
    pub(crate) fn see_other(address: &str) -> Self {
        match HeaderValue::from_str(address) {
            Ok(address) => {
                let mut reply = Self::empty(StatusCode::SEE_OTHER);
                reply.headers.insert(LOCATION, address);
                reply
            }
            Err(_) => Self::error(StatusCode::BAD_REQUEST, "the address to go on to is not valid"),
        }
    }

    pub(crate) fn header(mut self, name: &'static str, value: &str) -> Self {
        if let Ok(value) = HeaderValue::from_str(value) {
            self.headers.insert(HeaderName::from_static(name), value);
        }
        self
    }
}
