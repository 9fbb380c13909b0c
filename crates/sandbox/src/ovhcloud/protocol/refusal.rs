//! Errors, in both dialects (exceptions of the official Python and Go clients; answers of 2026).

use crate::variants::ErrorDialect;
use crate::web::Reply;
use http::StatusCode;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// Why a call is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    pub(crate) status: StatusCode,
    /// `class` of the current dialect.
    class: &'static str,
    pub(crate) message: String,
    /// `errorCode` of the classic dialect, which only errors of authentication have.
    code: Option<&'static str>,
    details: BTreeMap<String, String>,
    /// No source shows this error in the classic dialect: it is told in the current one by all means.
    current_only: bool,
}

impl Refusal {
    pub(crate) fn new(status: StatusCode, class: &'static str, message: impl Into<String>) -> Self {
        Self {
            status,
            class,
            message: message.into(),
            code: None,
            details: BTreeMap::new(),
            current_only: false,
        }
    }

    pub(crate) fn bad_request(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "Client::BadRequest", message)
    }

    pub(crate) fn forbidden(message: impl Into<String>) -> Self {
        Self::new(StatusCode::FORBIDDEN, "Client::Forbidden", message)
    }

    pub(crate) fn not_found(message: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, "Client::NotFound", message)
    }

    pub(crate) fn conflict(message: impl Into<String>) -> Self {
        Self::new(StatusCode::CONFLICT, "Client::Conflict", message)
    }

    /// 460: the service has expired.
    pub(crate) fn expired(message: impl Into<String>) -> Self {
        let status = StatusCode::from_u16(460).unwrap_or(StatusCode::GONE);
        Self::new(status, "Client::ServiceExpired", message)
    }

    /// 401: the route needs an account and none was named.
    pub(crate) fn unauthorized() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "Client::Unauthorized", "You must login first")
    }

    /// A rule document is not respected; `details` as the check route prints them.
    pub(crate) fn rule(message: impl Into<String>, details: BTreeMap<String, String>) -> Self {
        let class = "Client::BadRequest::DOMDOCRuleNotRespected";
        Self { details, current_only: true, ..Self::new(StatusCode::BAD_REQUEST, class, message) }
    }

    /// The same, with the code that the classic dialect has for it.
    pub(crate) fn code(self, code: &'static str) -> Self {
        Self { code: Some(code), ..self }
    }

    pub(crate) fn detail(mut self, key: &str, value: impl Into<String>) -> Self {
        self.details.insert(key.to_owned(), value.into());
        self
    }

    /// The body of the error.
    pub(crate) fn body(&self, dialect: ErrorDialect) -> Value {
        let mut body = Map::new();
        body.insert("message".to_owned(), json!(self.message));
        if dialect == ErrorDialect::Current || self.current_only {
            body.insert("class".to_owned(), json!(self.class));
            if !self.details.is_empty() {
                body.insert("details".to_owned(), json!(self.details));
            }
        } else if let Some(code) = self.code {
            body.insert("errorCode".to_owned(), json!(code));
            body.insert("httpCode".to_owned(), json!(self.status.to_string()));
        }
        Value::Object(body)
    }

    pub(crate) fn reply(&self, dialect: ErrorDialect) -> Reply {
        Reply::json(self.status, &self.body(dialect))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_dialects_as_documented() {
        let refusal = Refusal::forbidden("This application key is invalid").code("INVALID_KEY");
        assert_eq!(
            refusal.body(ErrorDialect::Current),
            json!({"class": "Client::Forbidden", "message": "This application key is invalid"})
        );
        assert_eq!(
            refusal.body(ErrorDialect::Classic),
            json!({"errorCode": "INVALID_KEY", "httpCode": "403 Forbidden",
                "message": "This application key is invalid"})
        );
        assert_eq!(Refusal::not_found("x").body(ErrorDialect::Classic), json!({"message": "x"}));
        let rule = Refusal::rule("1 constraints", BTreeMap::new());
        assert_eq!(rule.body(ErrorDialect::Classic), rule.body(ErrorDialect::Current));
        assert_eq!(Refusal::expired("").status.as_u16(), 460);
    }
}
