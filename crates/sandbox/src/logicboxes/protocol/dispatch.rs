//! From a request to the call it makes.

use super::{Answer, By, Call, Endpoint, Params, Refusal};
use crate::logicboxes::switches::Methods;
use crate::logicboxes::{reseller, routes};
use crate::web::{Reply, Request};
use crate::world::World;
use http::{Method, StatusCode};

/// Answers a call below the base.
pub(crate) fn respond(world: &mut World, request: &Request, below: &str) -> Reply {
    match route(world, request, below) {
        Ok(answer) => answer.reply(world),
        Err(refusal) => refusal.reply(world),
    }
}

fn route(world: &mut World, request: &Request, below: &str) -> Result<Answer, Refusal> {
    let params = Params::of(request);
    reseller::let_in(world, &params)?;
    let endpoint = find(below)?;
    if !takes(endpoint.by, &request.method, world.choice()) {
        let wanted = if endpoint.by == By::Post { "POST" } else { "GET" };
        let message = format!("{} is not supported by this call, use {wanted}", request.method);
        return Err(Refusal::route(StatusCode::METHOD_NOT_ALLOWED, message));
    }
    (endpoint.handle)(&mut Call { world, params })
}

fn find(below: &str) -> Result<&'static Endpoint, Refusal> {
    let nowhere = |message: String| Refusal::route(StatusCode::NOT_FOUND, message);
    if below.rsplit_once('.').is_some_and(|(_, format)| format == "xml") {
        return Err(nowhere("The sandbox answers JSON alone: use the suffix .json".to_owned()));
    }
    let Some(path) = below.strip_suffix(".json") else {
        return Err(nowhere("Calls end in .json or .xml".to_owned()));
    };
    routes::find(path).ok_or_else(|| nowhere(format!("There is no call {path}")))
}

fn takes(by: By, method: &Method, methods: Methods) -> bool {
    let (get, post) = (*method == Method::GET, *method == Method::POST);
    match (methods, by) {
        (Methods::Lenient, _) | (_, By::Either) => get || post,
        (Methods::Strict, By::Get) => get,
        (Methods::Strict, By::Post) => post,
    }
}
