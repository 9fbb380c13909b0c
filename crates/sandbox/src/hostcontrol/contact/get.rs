//! `GET /domain-contact/{id}`

use super::named;
use crate::hostcontrol::protocol::{Answer, Endpoint};
use crate::web::Verb;

pub(super) const GET: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/domain-contact/{id}",
    handle: |call| Ok(Answer::Read(named(call)?.view(call.world))),
};
