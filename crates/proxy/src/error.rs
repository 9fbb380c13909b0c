//! Why a request is refused: one enum, mapped once to `application/problem+json`.

use crate::contacts::Oversize;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use registrant_model::owner_change::{Block, OwnerChangeId};
use registrant_model::problem::{Code, FieldProblem, MEDIA_TYPE, Problem};
use registrant_model::{ConnectionId, Timestamp};
use registrant_registrars::{CallError, Effect, ErrorKind};
use registrant_store::StoreError;

/// Why a request is refused.
#[derive(Debug)]
pub(crate) enum RouteError {
    /// Nobody is signed in.
    Unauthenticated,
    /// The word or persona lets nobody in.
    SignInRefused,
    /// `X-Registrant: 1` is missing.
    GuardMissing,
    /// There is none, or none that this person may see.
    NotFound,
    /// The route does not take this method.
    MethodNotAllowed,
    /// The request is not of the form this route takes.
    InvalidRequest(String),
    /// `Idempotency-Key` is missing, reused or still running.
    Idempotency(Code),
    /// `If-Match` is missing.
    VersionMissing,
    /// Somebody changed it meanwhile.
    VersionConflict,
    /// Fields do not fit.
    Validation(Vec<FieldProblem>),
    /// Declarations are missing.
    ConsentMissing(Vec<FieldProblem>),
    /// Another owner change of the domain is open.
    OwnerChangeOpen(Option<OwnerChangeId>),
    /// The domain cannot change its owner now.
    NotEligible(Vec<Block>),
    /// Nobody knows what became of an earlier edit of this contact.
    EditInDoubt,
    /// Not possible in the state it is in.
    WrongState(&'static str),
    /// It was just done, and can be done again a little later.
    TooSoon {
        /// From when.
        from: Timestamp,
        /// How many seconds that is from now.
        seconds: i64,
    },
    /// The registrar cannot do that.
    NotSupported(&'static str),
    /// The registrar failed or refused.
    Registrar(ConnectionId, Box<CallError>),
    /// What an owner change's own journal says went wrong.
    Told(Box<Problem>),
    /// The database failed.
    Store(StoreError),
}

impl RouteError {
    /// A failed call at a connection.
    pub(crate) fn registrar(connection: &ConnectionId, error: CallError) -> Self {
        Self::Registrar(connection.clone(), Box::new(error))
    }

    /// A failed read of something that may not be this person's business: what is not there at the registrar looks
    /// like what they may not see.
    pub(crate) fn hiding(connection: &ConnectionId, error: CallError) -> Self {
        if error.kind == ErrorKind::NotFound { Self::NotFound } else { Self::registrar(connection, error) }
    }

    /// The problem as the API tells it.
    pub(crate) fn to_problem(&self) -> Problem {
        match self {
            Self::Unauthenticated => Problem::new(401, Code::Unauthenticated, "Nobody is signed in"),
            Self::SignInRefused => Problem::new(403, Code::Forbidden, "This lets nobody in"),
            Self::GuardMissing => {
                with_detail(Problem::new(403, Code::MissingHeader, "A header is missing"), "X-Registrant: 1")
            }
            Self::NotFound => Problem::new(404, Code::NotFound, "There is no such thing"),
            Self::MethodNotAllowed => {
                Problem::new(405, Code::InvalidRequest, "This address does not take this method")
            }
            Self::InvalidRequest(detail) => with_detail(
                Problem::new(400, Code::InvalidRequest, "The request is not of the expected form"),
                detail,
            ),
            Self::Idempotency(code) => idempotency(*code),
            Self::VersionMissing => {
                with_detail(Problem::new(428, Code::VersionMissing, "A header is missing"), "If-Match")
            }
            Self::VersionConflict => Problem::new(412, Code::VersionConflict, "It was changed meanwhile"),
            Self::Validation(fields) => {
                with_fields(Problem::new(422, Code::ValidationFailed, "Fields do not fit the rules"), fields)
            }
            Self::ConsentMissing(fields) => {
                with_fields(Problem::new(422, Code::ConsentMissing, "Declarations are missing"), fields)
            }
            Self::OwnerChangeOpen(id) => {
                let mut problem = Problem::new(409, Code::OwnerChangeOpen, "Another owner change is open");
                problem.owner_change = id.as_ref().map(ToString::to_string);
                problem
            }
            Self::NotEligible(blocks) => {
                let detail = serde_json::to_string(blocks).unwrap_or_default();
                with_detail(
                    Problem::new(409, Code::NotEligible, "The domain cannot change its owner now"),
                    &detail,
                )
            }
            Self::EditInDoubt => Problem::new(409, Code::EditInDoubt, "An earlier edit is in doubt"),
            Self::WrongState(detail) => {
                with_detail(Problem::new(409, Code::WrongState, "Not possible in this state"), detail)
            }
            Self::TooSoon { from, .. } => with_detail(
                Problem::new(429, Code::TooManyRequests, "It was just done"),
                &format!("retry after {from}"),
            ),
            Self::NotSupported(detail) => {
                with_detail(Problem::new(409, Code::NotSupported, "The registrar cannot do that"), detail)
            }
            Self::Registrar(connection, error) => registrar_problem(connection, error),
            Self::Told(problem) => (**problem).clone(),
            Self::Store(StoreError::VersionConflict) => Self::VersionConflict.to_problem(),
            Self::Store(StoreError::AlreadyOpen) => Self::OwnerChangeOpen(None).to_problem(),
            Self::Store(StoreError::InUse) => taken_over(),
            Self::Store(error) if error.is_unavailable() => {
                Problem::new(503, Code::StorageUnavailable, "Nothing can be kept or read at the moment")
            }
            Self::Store(_) => Problem::new(500, Code::Internal, "Something went wrong on our side"),
        }
    }
}

/// Another process works on the database.
pub(crate) fn taken_over() -> Problem {
    Problem::new(503, Code::TakenOver, "Another process works on this database now")
}

/// A call with an effect whose outcome nobody knows is told as just that.
fn registrar_problem(connection: &ConnectionId, error: &CallError) -> Problem {
    let mut problem = error.to_problem(connection);
    if error.effect == Effect::Unknown {
        problem.code = Code::UnknownOutcome;
        problem.kind = format!("about:blank#{}", Code::UnknownOutcome.as_str());
        "Nobody knows whether the call took effect".clone_into(&mut problem.title);
    }
    problem
}

fn idempotency(code: Code) -> Problem {
    match code {
        Code::IdempotencyKeyMissing => {
            with_detail(Problem::new(400, code, "A header is missing"), "Idempotency-Key")
        }
        Code::IdempotencyKeyReused => Problem::new(422, code, "The key came with another request"),
        _ => Problem::new(409, code, "The request with this key is still running"),
    }
}

fn with_detail(mut problem: Problem, detail: &str) -> Problem {
    problem.detail = Some(detail.to_owned());
    problem
}

fn with_fields(mut problem: Problem, fields: &[FieldProblem]) -> Problem {
    problem.fields = fields.to_vec();
    problem
}

impl From<Oversize> for RouteError {
    fn from(oversize: Oversize) -> Self {
        match oversize {
            Oversize::Fields(most) => Self::InvalidRequest(format!("more than {most} fields")),
            Oversize::Values(problems) => Self::Validation(problems),
        }
    }
}

impl From<StoreError> for RouteError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl IntoResponse for RouteError {
    fn into_response(self) -> Response {
        if let Self::Store(error) = &self
            && !matches!(error, StoreError::VersionConflict | StoreError::AlreadyOpen)
        {
            tracing::error!(%error, "the store failed");
        }
        let mut response = problem_response(&self.to_problem());
        if let Self::TooSoon { seconds, .. } = &self {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(*seconds));
        }
        response
    }
}

/// A problem as a response.
pub(crate) fn problem_response(problem: &Problem) -> Response {
    let status = StatusCode::from_u16(problem.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let body = serde_json::to_string(problem).unwrap_or_default();
    (status, [(header::CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE))], body).into_response()
}
