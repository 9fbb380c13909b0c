//! Why something could not be read or done.

use registrant_model::api::MissingPart;
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
    /// A registrar did not answer, or not as it should; the rest of the list is here.
    Missing(Box<MissingPart>),
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
            Self::Missing(part) => Some(&part.problem),
            Self::Unreachable | Self::Malformed => None,
        }
    }

    /// Whether nobody is signed in (any more).
    pub fn is_signed_out(&self) -> bool {
        self.code() == Some(Code::Unauthenticated)
    }
}
