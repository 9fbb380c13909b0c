//! The control plane: what tests and people do to the sandbox itself. No registrar has anything like it.

mod clock;
mod domains;
mod events;
mod faults;
mod ledger;
mod mail;
mod reset;
mod variants;

pub(crate) use clock::FURTHEST as FURTHEST_ADVANCE;

use crate::web::{Found, Pairs, Reply, Request, Router, Verb};
use crate::world::World;
use http::StatusCode;
use jiff::Timestamp;
use serde::de::DeserializeOwned;
use std::sync::LazyLock;

/// A call of the control plane.
struct Call<'a> {
    world: &'a mut World,
    request: &'a Request,
    /// The variable parts of the path.
    parts: Pairs,
    /// The real time, which only the clock and a reset need.
    real: Timestamp,
}

/// Why a call was refused, with its status.
type Refusal = (StatusCode, String);

/// One route of the control plane.
struct Route {
    verb: Verb,
    path: &'static str,
    /// The query parameters it knows.
    query: &'static [&'static str],
    handle: fn(&mut Call<'_>) -> Result<Reply, Refusal>,
}

static ROUTES: [&Route; 14] = [
    &reset::POST,
    &clock::GET,
    &clock::POST,
    &domains::POST,
    &mail::GET,
    &ledger::GET,
    &faults::GET,
    &faults::POST,
    &faults::DELETE,
    &faults::DELETE_ONE,
    &variants::GET,
    &variants::PUT,
    &events::POST,
    &events::GET,
];

static ROUTER: LazyLock<Result<Router<Route>, String>> = LazyLock::new(|| {
    Router::new(ROUTES, |route| (route.verb, route.path)).map_err(|error| error.to_string())
});

/// Answers a call below `/control/`.
pub(crate) fn respond(world: &mut World, request: &Request, real: Timestamp) -> Reply {
    match find(world, request, real) {
        Ok(reply) => reply.header("cache-control", "no-store"),
        Err((status, message)) => Reply::error(status, message),
    }
}

fn find(world: &mut World, request: &Request, real: Timestamp) -> Result<Reply, Refusal> {
    let router = ROUTER.as_ref().map_err(|error| (StatusCode::INTERNAL_SERVER_ERROR, error.clone()))?;
    match router.find(&request.method, &request.path) {
        Found::Endpoint(route, parts) => {
            if let Some((name, _)) =
                request.query_pairs().iter().find(|(name, _)| !route.query.contains(&name.as_str()))
            {
                return Err(bad_request(format_args!("unknown query parameter {name:?}")));
            }
            (route.handle)(&mut Call { world, request, parts, real })
        }
        Found::OtherMethods(methods) => Ok(Reply::error(
            StatusCode::METHOD_NOT_ALLOWED,
            format_args!("{} is not allowed here, only {methods}", request.method),
        )
        .header("allow", &methods)),
        Found::Nothing => {
            Err((StatusCode::NOT_FOUND, format!("there is nothing at {} {}", request.method, request.path)))
        }
    }
}

fn bad_request(message: impl std::fmt::Display) -> Refusal {
    (StatusCode::BAD_REQUEST, message.to_string())
}

impl Call<'_> {
    /// The body as JSON.
    fn json<T: DeserializeOwned>(&self) -> Result<T, Refusal> {
        serde_json::from_slice(&self.request.body)
            .map_err(|error| bad_request(format_args!("the body: {error}")))
    }

    /// The query parameter `since`: only what is numbered higher is wanted.
    fn since(&self) -> Result<u64, Refusal> {
        let Some(text) = self.query("since") else { return Ok(0) };
        text.parse().map_err(|_| bad_request(format_args!("since: {text:?} is no number")))
    }

    /// The value of a query parameter.
    fn query(&self, name: &str) -> Option<String> {
        self.request.query_pairs().into_iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }
}
