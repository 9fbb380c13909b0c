//! From a request to its endpoint, and from the outcome to a reply.

use super::answer::refused;
use super::authenticate::authenticate;
use super::{Answer, Call, Refusal};
use crate::hostcontrol::routes::router;
use crate::web::{Found, Reply, Request};
use crate::world::World;
use http::StatusCode;

/// Answers the call at `below`, which is what follows the base.
pub(crate) fn respond(world: &mut World, request: &Request, below: &str) -> Reply {
    match route(world, request, below) {
        Ok(answer) => answer.reply(world),
        Err(refusal) => {
            let reply = refused(world, &refusal);
            match refusal.status {
                StatusCode::UNAUTHORIZED => reply.header("www-authenticate", "Basic realm=\"api\""),
                _ => reply,
            }
        }
    }
}

/// The error that a fault asks for.
pub(crate) fn failed(world: &World, status: StatusCode) -> Reply {
    let code = match status {
        StatusCode::UNAUTHORIZED => "authentication_failed",
        StatusCode::FORBIDDEN => "permission_denied",
        StatusCode::NOT_FOUND => "not_found",
        StatusCode::TOO_MANY_REQUESTS => "throttled",
        status if status.is_client_error() => "invalid",
        _ => "error",
    };
    let reply = refused(world, &Refusal::new(status, code, status.canonical_reason().unwrap_or("Error")));
    // A fault is a status that was ordered, whatever statuses this registrar likes.
    Reply { status, ..reply }
}

fn route(world: &mut World, request: &Request, below: &str) -> Result<Answer, Refusal> {
    let (endpoint, parts) = match router()?.find(&request.method, below) {
        Found::Endpoint(endpoint, parts) => (endpoint, parts),
        Found::OtherMethods(_) => {
            return Err(Refusal::new(
                StatusCode::METHOD_NOT_ALLOWED,
                "method_not_allowed",
                format!("Method \"{}\" not allowed.", request.method),
            ));
        }
        Found::Nothing => return Err(Refusal::not_found()),
    };
    authenticate(request)?;
    let query = request.query_pairs();
    (endpoint.handle)(&mut Call { world, parts, query, body: &request.body })
}
