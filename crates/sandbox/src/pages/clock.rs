//! `POST /clock`: the buttons of the home page.

use super::{Call, Route, explained};
use crate::control::FURTHEST_ADVANCE;
use crate::web::{Reply, Verb};
use http::StatusCode;
use jiff::SignedDuration;

pub(super) const POST: Route = Route { verb: Verb::Post, path: "/clock", handle };

fn handle(call: &mut Call<'_>) -> Reply {
    let seconds = call
        .request
        .form()
        .into_iter()
        .find(|(name, _)| name == "advance_seconds")
        .and_then(|(_, value)| value.parse::<u32>().ok())
        .filter(|seconds| *seconds <= FURTHEST_ADVANCE);
    let moved =
        seconds.and_then(|seconds| call.world.advance(call.real, SignedDuration::from_secs(seconds.into())));
    match moved {
        Some(()) => Reply::see_other("/"),
        None => explained(
            call.request,
            StatusCode::BAD_REQUEST,
            "The clock was not moved",
            "advance_seconds must be a number of seconds, not further than ten years.",
        ),
    }
}
