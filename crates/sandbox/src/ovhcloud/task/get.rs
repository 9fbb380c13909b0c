//! `GET /me/task/domain/{id}` and `GET /domain/{serviceName}/task/{id}`

use super::{named, view};
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome};
use crate::web::Verb;

pub(crate) const ME: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/me/task/domain/{id}",
    access: Access::Account("account:apiovh:me/task/domain/get"),
    query: &[],
    handle,
};

pub(crate) const DOMAIN: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/domain/{serviceName}/task/{id}",
    access: Access::Account("domain:apiovh:task/get"),
    query: &[],
    handle,
};

fn handle(call: &mut Call<'_>) -> Outcome {
    Ok(Answer::Value(view::view(call.world, named(call)?)))
}
