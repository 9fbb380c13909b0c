//! From a request to its endpoint, and from the outcome to a reply.

use super::visit::Visit;
use super::{Refusal, batch, cursor, pages};
use crate::ovhcloud::auth;
use crate::ovhcloud::routes::{self, Branch};
use crate::variants::ErrorDialect;
use crate::web::{Found, Reply, Request};
use crate::world::World;
use http::{Method, StatusCode};
use std::sync::atomic::{AtomicU64, Ordering};

/// The number of answers since the process started, for their reference.
static ANSWERS: AtomicU64 = AtomicU64::new(0);

/// Answers the call at `below`, which is what follows the base of `branch`.
pub(crate) fn respond(world: &mut World, request: &Request, branch: Branch, below: &str) -> Reply {
    let reply = match route(world, request, branch, below) {
        Ok(reply) => reply,
        Err(refusal) => refusal.reply(world.choice::<ErrorDialect>()),
    };
    let number = ANSWERS.fetch_add(1, Ordering::Relaxed) + 1;
    reply.header("x-ovh-queryid", &format!("EU.ext-1.{:x}.{number}", world.now.as_millisecond()))
}

fn route(world: &mut World, request: &Request, branch: Branch, below: &str) -> Result<Reply, Refusal> {
    let (endpoint, parts) = match routes::router(branch)?.find(&request.method, below) {
        Found::Endpoint(endpoint, parts) => (endpoint, parts),
        Found::OtherMethods(methods) => {
            let refusal = Refusal::new(
                StatusCode::METHOD_NOT_ALLOWED,
                "Client::MethodNotAllowed",
                format!("{} is not allowed here", request.method),
            );
            return Ok(refusal.reply(world.choice::<ErrorDialect>()).header("allow", &methods));
        }
        Found::Nothing => return Err(Refusal::not_found("Got an invalid (or empty) URL")),
    };
    let identity = auth::authenticate(world, request, endpoint.access, branch, below)?;
    let query = request.query_pairs();
    if let Some((name, _)) = query.iter().find(|(name, _)| !endpoint.query.contains(&name.as_str())) {
        return Err(Refusal::bad_request(format!("Received not described parameters: ({name})")));
    }
    let mut visit = Visit { world, identity: &identity, query: &query, body: &request.body };
    if request.method != Method::GET {
        return visit.call(endpoint, parts).map(|answer| answer.reply(visit.world));
    }
    match branch {
        Branch::V2 => cursor::serve(&mut visit, endpoint, parts, request),
        Branch::V1 => match (batch::wished(request, &parts), pages::wished(request, endpoint)?) {
            (Some(separator), _) => batch::serve(&mut visit, endpoint, &parts, &separator),
            (None, Some(wish)) => pages::serve(&mut visit, endpoint, parts, below, &wish),
            (None, None) => visit.call(endpoint, parts).map(|answer| answer.reply(visit.world)),
        },
    }
}
