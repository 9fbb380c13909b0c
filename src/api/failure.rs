//! Why something could not be read or done.

use registrant_model::problem::{Code, Problem};

/// Why something could not be read or done.
#[derive(Clone, Debug, PartialEq)]
pub enum Failure {
    /// The proxy said why.
    Told(Box<Problem>),
    /// The proxy cannot be reached from this device.
    Unreachable,
    /// What came back is not understood.
    Malformed,
}

impl Failure {
    /// The proxy's code, if it gave one.
    pub fn code(&self) -> Option<Code> {
        self.problem().map(|problem| problem.code)
    }

    /// What the proxy said.
    pub fn problem(&self) -> Option<&Problem> {
        match self {
            Self::Told(problem) => Some(problem),
            Self::Unreachable | Self::Malformed => None,
        }
    }

    /// Whether nobody is signed in (any more).
    pub fn is_signed_out(&self) -> bool {
        self.code() == Some(Code::Unauthenticated)
    }
}
