//! A request that has arrived whole.

use http::{HeaderMap, Method};
use http_body_util::{BodyExt as _, LengthLimitError, Limited};
use hyper::body::{Bytes, Incoming};
use std::net::IpAddr;

/// The longest body that is read, in bytes.
pub(crate) const LONGEST_BODY: usize = 1024 * 1024;

/// Names and values, as they stand in a query or a form, decoded.
pub(crate) type Pairs = Vec<(String, String)>;

/// A request with its body.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    pub(crate) method: Method,
    /// The path as sent, percent-encoding included.
    pub(crate) path: String,
    /// The query as sent, without the question mark.
    pub(crate) query: Option<String>,
    pub(crate) headers: HeaderMap,
    /// The bytes as sent: signatures are made over them.
    pub(crate) body: Bytes,
    /// Who sent it.
    pub(crate) peer: IpAddr,
}

/// Why a request could not be read.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Unread {
    #[error("the body is longer than {LONGEST_BODY} bytes")]
    TooLong,
    #[error("the connection broke before the request was complete")]
    Broken,
}

impl Request {
    /// Waits for the whole request.
    pub(crate) async fn read(request: http::Request<Incoming>, peer: IpAddr) -> Result<Self, Unread> {
        let (parts, body) = request.into_parts();
        let body = Limited::new(body, LONGEST_BODY)
            .collect()
            .await
            .map_err(|error| if error.is::<LengthLimitError>() { Unread::TooLong } else { Unread::Broken })?;
        Ok(Self {
            method: parts.method,
            path: parts.uri.path().to_owned(),
            query: parts.uri.query().map(str::to_owned),
            headers: parts.headers,
            body: body.to_bytes(),
            peer,
        })
    }

    /// The text of a header; `None` if it is missing or not text.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The query, decoded.
    pub(crate) fn query_pairs(&self) -> Pairs {
        form_urlencoded::parse(self.query.as_deref().unwrap_or_default().as_bytes()).into_owned().collect()
    }

    /// The body read as an HTML form.
    pub(crate) fn form(&self) -> Pairs {
        form_urlencoded::parse(&self.body).into_owned().collect()
    }

    /// Whether the sender would rather have JSON than a page.
    pub(crate) fn wants_json(&self) -> bool {
        self.header("accept")
            .is_some_and(|accept| accept.contains("application/json") && !accept.contains("text/html"))
    }
}
