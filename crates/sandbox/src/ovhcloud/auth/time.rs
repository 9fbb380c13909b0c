//! `GET /auth/time`: the seconds since 1970 of the sandbox's clock, as a bare number.

use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome};
use crate::web::Verb;

pub(crate) const GET: Endpoint =
    Endpoint { verb: Verb::Get, path: "/auth/time", access: Access::Public, query: &[], handle };

fn handle(call: &mut Call<'_>) -> Outcome {
    Answer::of(&call.world.now.as_second())
}
