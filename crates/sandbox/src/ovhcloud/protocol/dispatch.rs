//! From a request to its endpoint, and from the outcome to a reply.

use super::{Call, Outcome, Refusal};
use crate::ovhcloud::auth;
use crate::ovhcloud::routes::{self, Branch};
use crate::variants::ErrorDialect;
use crate::web::{Found, Reply, Request};
use crate::world::World;
use http::StatusCode;
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
    let caller = auth::authenticate(world, request, endpoint.access, branch, below)?;
    let query = request.query_pairs();
    if let Some((name, _)) = query.iter().find(|(name, _)| !endpoint.query.contains(&name.as_str())) {
        return Err(Refusal::bad_request(format!("Received not described parameters: ({name})")));
    }
    let mut call = Call { world, caller: caller.as_ref(), parts, query: &query, body: &request.body };
    let outcome: Outcome = (endpoint.handle)(&mut call);
    outcome.map(|answer| answer.reply(call.world))
}
