//! Why a call to a registrar failed: one type for every registrar and every dialect.

use registrant_model::ConnectionId;
use registrant_model::problem::{Code, FieldProblem, Problem, Reason};
use std::time::Duration;

/// What kind of failure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorKind {
    /// The address is none of the allowed ones; nothing was sent.
    ForbiddenHost,
    /// No connection could be opened; nothing was sent.
    Unreachable,
    /// No answer in time.
    Timeout,
    /// The connection broke before the answer was complete.
    Dropped,
    /// The registrar, or a machine in front of it, is out of order (5xx, 408, an HTML page).
    Unavailable,
    /// We are asked to slow down (429).
    Busy,
    /// The answer is not of the documented form.
    Malformed,
    /// The keys are unknown, no longer valid, or may not be used from here.
    Credentials,
    /// The signature was refused; mostly a clock that is off.
    Signature,
    /// The keys are valid but do not allow this call.
    NotGranted,
    /// There is no such thing at the registrar.
    NotFound,
    /// It stands against something else (409).
    Conflict,
    /// The registrar refused, with a reason.
    Refused,
    /// The registrar offers no such thing.
    NotSupported,
}

/// Whether a failed call may have taken effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// It certainly did not.
    None,
    /// Nobody knows.
    Unknown,
}

/// Why a call to a registrar failed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{kind:?}{}: {message}{}", status.map(|status| format!(" ({status})")).unwrap_or_default(),
    reference.as_ref().map(|reference| format!(" [{reference}]")).unwrap_or_default())]
pub struct CallError {
    /// What kind of failure.
    pub kind: ErrorKind,
    /// Whether the call may have taken effect all the same.
    pub effect: Effect,
    /// The HTTP status, where there was an answer.
    pub status: Option<u16>,
    /// The registrar's words, or ours where it said nothing.
    pub message: String,
    /// Whether [`CallError::message`] is the registrar's own.
    pub by_registrar: bool,
    /// What the registrar's words mean, where they are documented.
    pub reason: Option<Reason>,
    /// What could be mapped to fields.
    pub fields: Vec<FieldProblem>,
    /// The registrar's reference for the call.
    pub reference: Option<String>,
    /// How long to wait before the next try, where the registrar says.
    pub retry_after: Option<Duration>,
}

impl CallError {
    /// A failure in our own words.
    pub fn new(kind: ErrorKind, effect: Effect, message: impl Into<String>) -> Self {
        Self {
            kind,
            effect,
            status: None,
            message: message.into(),
            by_registrar: false,
            reason: None,
            fields: Vec::new(),
            reference: None,
            retry_after: None,
        }
    }

    /// The registrar offers no such thing.
    pub fn not_supported(what: &str) -> Self {
        Self::new(ErrorKind::NotSupported, Effect::None, what)
    }

    /// An answer that is not of the documented form. `effect` is unknown for calls that have one.
    pub fn malformed(what: impl Into<String>, effect: Effect) -> Self {
        Self::new(ErrorKind::Malformed, effect, what)
    }

    /// The same failure, known to have had no effect (it was a read).
    #[must_use]
    pub fn of_read(mut self) -> Self {
        self.effect = Effect::None;
        self
    }

    /// Whether the same call may succeed a little later.
    pub fn is_passing(&self) -> bool {
        matches!(
            self.kind,
            ErrorKind::Unreachable
                | ErrorKind::Timeout
                | ErrorKind::Dropped
                | ErrorKind::Unavailable
                | ErrorKind::Busy
                | ErrorKind::Malformed
        )
    }

    /// The failure as the API tells it.
    pub fn to_problem(&self, connection: &ConnectionId) -> Problem {
        let (status, code, title) = match self.kind {
            ErrorKind::ForbiddenHost => (500, Code::Internal, "The address of the registrar is not allowed"),
            ErrorKind::Unreachable => (502, Code::RegistrarUnreachable, "The registrar could not be reached"),
            ErrorKind::Dropped => (502, Code::RegistrarUnreachable, "The connection to the registrar broke"),
            ErrorKind::Timeout => (504, Code::RegistrarTimeout, "The registrar did not answer in time"),
            ErrorKind::Unavailable => (503, Code::RegistrarUnavailable, "The registrar is out of order"),
            ErrorKind::Busy => (503, Code::RegistrarBusy, "The registrar asks us to slow down"),
            ErrorKind::Malformed => {
                (502, Code::RegistrarMalformed, "The registrar answered something unexpected")
            }
            ErrorKind::Credentials | ErrorKind::Signature | ErrorKind::NotGranted => {
                (502, Code::RegistrarCredentials, "The registrar does not accept our credentials")
            }
            ErrorKind::NotFound => (404, Code::NotFound, "The registrar has no such thing"),
            ErrorKind::Conflict | ErrorKind::Refused => {
                (422, Code::RegistrarRefused, "The registrar refused")
            }
            ErrorKind::NotSupported => (409, Code::NotSupported, "The registrar cannot do that"),
        };
        let mut problem = Problem::new(status, code, title);
        problem.detail = Some(self.to_string());
        problem.fields.clone_from(&self.fields);
        problem.reason = self.reason;
        problem.registrar_message = self.by_registrar.then(|| self.message.clone());
        problem.reference.clone_from(&self.reference);
        problem.connection = Some(connection.to_string());
        problem
    }
}

#[cfg(test)]
mod tests {
    use super::{CallError, Effect, ErrorKind};
    use registrant_model::ConnectionId;

    #[test]
    fn the_registrars_words_and_reference_reach_the_person() {
        let mut error = CallError::new(ErrorKind::Refused, Effect::None, "Invalid owner");
        (error.by_registrar, error.status) = (true, Some(400));
        error.reference = Some("EU.ext-1.abc".to_owned());
        insta::assert_json_snapshot!(error.to_problem(&ConnectionId::known("ovhcloud")));
    }

    #[test]
    fn our_own_words_are_not_put_into_the_registrars_mouth() {
        let error = CallError::new(ErrorKind::Timeout, Effect::Unknown, "no answer within 10 s");
        assert_eq!(error.to_problem(&ConnectionId::known("ovhcloud")).registrar_message, None);
    }
}
