//! `GET /control/clock` and `POST /control/clock {"advance_seconds": 86400}`.

use super::{Call, Refusal, Route, bad_request};
use crate::web::{Reply, Verb};
use http::StatusCode;
use jiff::SignedDuration;
use serde::Deserialize;
use serde_json::json;

/// The furthest one call moves the clock: ten years.
pub(crate) const FURTHEST: u32 = 10 * 366 * 86_400;

pub(super) const GET: Route =
    Route { verb: Verb::Get, path: "/control/clock", query: &[], handle: |call| Ok(now(call)) };
pub(super) const POST: Route = Route { verb: Verb::Post, path: "/control/clock", query: &[], handle: post };

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    advance_seconds: u32,
}

fn now(call: &Call<'_>) -> Reply {
    Reply::json(StatusCode::OK, &json!({"now": call.world.now}))
}

/// Answers when everything that is due by then has happened.
fn post(call: &mut Call<'_>) -> Result<Reply, Refusal> {
    let Step { advance_seconds } = call.json()?;
    if advance_seconds > FURTHEST {
        return Err(bad_request(format_args!("advance_seconds must be at most {FURTHEST}")));
    }
    call.world
        .advance(call.real, SignedDuration::from_secs(advance_seconds.into()))
        .ok_or_else(|| bad_request("the clock cannot be moved that far"))?;
    Ok(now(call))
}
