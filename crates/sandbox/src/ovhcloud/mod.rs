//! OVHcloud's API, as far as contacts, owner changes and tasks go.

mod account;
mod auth;
mod contact;
mod contact_change;
mod domain;
mod enums;
mod event;
mod fields;
mod link;
mod money;
mod occurrence;
mod order;
mod protocol;
mod routes;
mod rules;
mod seed;
mod state;
mod task;
mod timing;
mod v2;

pub(crate) use event::{Event, happen};
pub(crate) use link::{LinkTarget, answer, question};
pub(crate) use occurrence::{OCCURRENCES, check as check_occurrence, occur};
pub(crate) use seed::{add_domain, seed};
pub(crate) use state::State;

use crate::variants::ErrorDialect;
use crate::web::{Reply, Request};
use crate::world::World;
use http::StatusCode;
use protocol::Refusal;
use routes::Branch;

/// Answers a call to one of the bases of this registrar.
pub(crate) fn respond(world: &mut World, request: &Request, base: &str, below: &str) -> Reply {
    match base {
        "/ovhcloud/v2" => protocol::respond(world, request, Branch::V2, below),
        "/ovhcloud/1.0" | "/ovhcloud/v1" => protocol::respond(world, request, Branch::V1, below),
        _ if below == "/auth/oauth2/token" => auth::token(world, request),
        _ if ["/auth", "/auth/"].contains(&below) => auth::validation_page(world, request),
        _ if below.starts_with("/order/") => {
            order::order_page(world, request, below.trim_start_matches("/order/"))
        }
        _ => Reply::error(
            StatusCode::NOT_FOUND,
            "there is nothing here; the API is below /ovhcloud/1.0 and /ovhcloud/v2",
        ),
    }
}

/// The error that a fault asks for, in the shape of this registrar.
pub(crate) fn failed(world: &World, status: StatusCode) -> Reply {
    let reason = status.canonical_reason().unwrap_or("Error");
    let class = match status {
        StatusCode::BAD_REQUEST => "Client::BadRequest",
        StatusCode::UNAUTHORIZED => "Client::Unauthorized",
        StatusCode::FORBIDDEN => "Client::Forbidden",
        StatusCode::NOT_FOUND => "Client::NotFound",
        StatusCode::CONFLICT => "Client::Conflict",
        StatusCode::TOO_MANY_REQUESTS => "Client::TooManyRequests",
        status if status.is_client_error() => "Client::Error",
        _ => "Server::InternalServerError",
    };
    let reply = Refusal::new(status, class, reason).reply(world.choice::<ErrorDialect>());
    reply.header("x-ovh-queryid", &format!("EU.ext-1.{:x}.fault", world.now.as_millisecond()))
}
