//! Errors. Upstream knows three envelopes over two statuses, and clients that only know one of them (hiapi-directi,
//! WWW::LogicBoxes and the WHMCS module read different ones).

use crate::logicboxes::switches::{Envelope, WrongCredentials};
use crate::web::Reply;
use crate::world::World;
use http::StatusCode;
use serde_json::json;

/// What kind of thing went wrong, which may decide how it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// The caller is not let in.
    Credentials,
    /// What is named does not exist.
    Unknown,
    /// The call makes no sense, or is not allowed now.
    Business,
    /// There is no such call, or not with this method.
    Route(StatusCode),
}

/// Why a call is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    kind: Kind,
    pub(crate) message: String,
}

impl Refusal {
    const fn new(kind: Kind, message: String) -> Self {
        Self { kind, message }
    }

    /// Wrong or missing credentials, or a blocked address.
    pub(crate) fn credentials(message: &str) -> Self {
        Self::new(Kind::Credentials, message.to_owned())
    }

    pub(crate) fn unknown(message: impl Into<String>) -> Self {
        Self::new(Kind::Unknown, message.into())
    }

    pub(crate) fn business(message: impl Into<String>) -> Self {
        Self::new(Kind::Business, message.into())
    }

    pub(crate) fn route(status: StatusCode, message: impl Into<String>) -> Self {
        Self::new(Kind::Route(status), message.into())
    }

    /// Nothing has this number (WWW::LogicBoxes).
    pub(crate) fn no_entity(id: u64) -> Self {
        Self::unknown(format!("No Entity found for Entityid: {id}"))
    }

    /// Somebody else's order, or a flag that only registrars may set (hiapi-directi).
    pub(crate) fn not_allowed() -> Self {
        Self::business("You are not allowed to perform this action")
    }

    /// Another action of the order is under way (Pitchero).
    pub(crate) fn action_pending() -> Self {
        Self::business("There is already an action pending on this Order.")
    }

    /// A parameter is not there. The wording is known from everyday use, no source names it.
    pub(crate) fn missing(name: &str) -> Self {
        Self::business(format!("Required parameter missing: {name}"))
    }

    /// One parameter is not what it should be.
    pub(crate) fn invalid(name: &str) -> Self {
        Self::fields([(name, format!("{name} is invalid"))])
    }

    /// Several fields with what is wrong with each, as the upstream prints a map (WWW::LogicBoxes:
    /// `{registrantcontactid=registrantcontactid is invalid}`).
    pub(crate) fn fields<'a>(problems: impl IntoIterator<Item = (&'a str, String)>) -> Self {
        let parts: Vec<_> = problems.into_iter().map(|(name, text)| format!("{name}={text}")).collect();
        Self::business(format!("{{{}}}", parts.join(", ")))
    }

    /// The answer, in the envelope that is chosen.
    pub(crate) fn reply(&self, world: &World) -> Reply {
        let Self { kind, message } = self;
        if let Kind::Route(status) = kind {
            return Reply::json(*status, &json!({"status": "ERROR", "message": message}));
        }
        if *kind == Kind::Credentials {
            match world.choice::<WrongCredentials>() {
                WrongCredentials::Unauthorized => {
                    let body = json!({"status": "ERROR", "message": message});
                    return Reply::json(StatusCode::UNAUTHORIZED, &body);
                }
                WrongCredentials::Empty => return Reply::empty(StatusCode::FORBIDDEN),
                WrongCredentials::AsOthers => {}
            }
        }
        let ok_error = || Reply::json(StatusCode::OK, &json!({"status": "error", "error": message}));
        let with = |status| Reply::json(status, &json!({"status": "ERROR", "message": message}));
        match (world.choice::<Envelope>(), kind) {
            (Envelope::ServerError, _) | (Envelope::Mixed, Kind::Unknown) => {
                with(StatusCode::INTERNAL_SERVER_ERROR)
            }
            (Envelope::OkMessage, _) => with(StatusCode::OK),
            (Envelope::OkError | Envelope::Mixed, _) => ok_error(),
        }
    }
}
