//! A call, and what is known of an endpoint before it is called.

use super::{Outcome, Refusal};
use crate::ovhcloud::account::Nichandle;
use crate::ovhcloud::auth::{ApplicationId, CredentialId};
use crate::web::{Pairs, Verb};
use crate::world::World;
use hyper::body::Bytes;
use serde::de::DeserializeOwned;

/// Who may call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Access {
    /// Anybody.
    Public,
    /// Whoever names an application.
    Application,
    /// An account, by signature or bearer token; with the action that a policy must grant.
    Account(&'static str),
}

/// An endpoint: one method at one path.
pub(crate) struct Endpoint {
    pub(crate) verb: Verb,
    /// The path below the branch, with `{variable}` parts.
    pub(crate) path: &'static str,
    pub(crate) access: Access,
    /// The query parameters it knows; others are refused.
    pub(crate) query: &'static [&'static str],
    pub(crate) handle: fn(&mut Call<'_>) -> Outcome,
}

/// Who calls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Caller {
    pub(crate) account: Nichandle,
    pub(crate) by: By,
}

/// What is known of who calls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Identity {
    Nobody,
    Application(ApplicationId),
    Account(Caller),
}

/// How the caller proved to be the account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum By {
    /// A consumer key and a signature.
    Signature(CredentialId),
    /// A bearer token of this service account.
    ServiceAccount(String),
}

/// One call that is allowed.
pub(crate) struct Call<'a> {
    pub(crate) world: &'a mut World,
    pub(crate) caller: Option<&'a Caller>,
    /// The application that was named, where no more than that is needed.
    pub(crate) application: Option<ApplicationId>,
    pub(crate) parts: Pairs,
    pub(crate) query: &'a Pairs,
    pub(crate) body: &'a Bytes,
}

impl Call<'_> {
    /// The account that calls.
    pub(crate) fn account(&self) -> Result<Nichandle, Refusal> {
        self.caller.map(|caller| caller.account.clone()).ok_or_else(Refusal::unauthorized)
    }

    /// A variable part of the path.
    pub(crate) fn part(&self, name: &str) -> &str {
        self.parts.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// A part of the path that is a number, as the documented type says.
    pub(crate) fn number<T: From<u64>>(&self, name: &str) -> Result<T, Refusal> {
        let text = self.part(name);
        let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        match text.parse::<u64>() {
            Ok(number) if digits => Ok(number.into()),
            _ => {
                Err(Refusal::bad_request(format!("[{name}] Given data ({text}) is not valid for type long")))
            }
        }
    }

    /// The value of a query parameter; an empty one counts as missing.
    pub(crate) fn query(&self, name: &str) -> Option<&str> {
        self.query
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
            .filter(|v| !v.is_empty())
    }

    /// A query parameter that must be there.
    pub(crate) fn required_query(&self, name: &str) -> Result<&str, Refusal> {
        self.query(name).ok_or_else(|| Refusal::bad_request(format!("Missing parameter(s): {name}")))
    }

    /// A query parameter that must be one of `words` if it is there.
    pub(crate) fn query_word(&self, name: &str, words: &[&str]) -> Result<Option<&str>, Refusal> {
        match self.query(name) {
            Some(word) if !words.contains(&word) => Err(Refusal::bad_request(format!(
                "[{name}] Given data ({word}) does not belong to the enumeration {}",
                words.join(", ")
            ))),
            word => Ok(word),
        }
    }

    /// The body as JSON.
    pub(crate) fn json<T: DeserializeOwned>(&self) -> Result<T, Refusal> {
        if self.body.is_empty() {
            // As an empty object, which fails with the names of what is missing, if anything is.
            return serde_json::from_str("{}").map_err(|error| malformed(&error));
        }
        serde_json::from_slice(self.body).map_err(|error| malformed(&error))
    }
}

fn malformed(error: &serde_json::Error) -> Refusal {
    let text = error.to_string();
    let quoted = |start: &str| text.strip_prefix(start)?.split('`').next().map(str::to_owned);
    let message = if let Some(name) = quoted("missing field `") {
        format!("Missing parameter(s): {name}")
    } else if let Some(name) = quoted("unknown field `") {
        format!("Received not described parameters: ({name})")
    } else if error.is_syntax() || error.is_eof() {
        format!("Invalid JSON received: {text}")
    } else {
        format!("Invalid parameter: {text}")
    };
    Refusal::bad_request(message)
}

/// Whether `value` fits a filter that the documentation calls "like".
pub(crate) fn like(value: &str, pattern: &str) -> bool {
    value.to_lowercase().contains(&pattern.trim_matches('%').to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Body {
        #[expect(dead_code, reason = "only read by the test's JSON")]
        label: String,
    }

    fn message(body: &str) -> String {
        malformed(&serde_json::from_str::<Body>(body).unwrap_err()).message
    }

    #[test]
    fn bad_bodies_are_named() {
        assert_eq!(message("{}"), "Missing parameter(s): label");
        assert_eq!(message(r#"{"label":"x","extra":1}"#), "Received not described parameters: (extra)");
        assert!(message(r#"{"label":"#).starts_with("Invalid JSON received: "));
        assert!(message("<html>").starts_with("Invalid JSON received: "));
        assert!(message(r#"{"label":5}"#).starts_with("Invalid parameter: "));
    }

    #[test]
    fn like_finds_parts_in_any_case() {
        assert!(like("example.com", "example"));
        assert!(like("DomainTrade", "%trade%"));
        assert!(!like("example.com", "example.fr"));
    }
}
