//! `POST /control/reset`: back to the seeds. Numbers go on, so that none ever means something else.

use super::{Call, Route};
use crate::web::{Reply, Verb};
use http::StatusCode;
use serde_json::json;

pub(super) const POST: Route =
    Route { verb: Verb::Post, path: "/control/reset", query: &[], handle: |call| Ok(handle(call)) };

fn handle(call: &mut Call<'_>) -> Reply {
    call.world.reset(call.real);
    Reply::json(StatusCode::OK, &json!({"now": call.world.now}))
}
