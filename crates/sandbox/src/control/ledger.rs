//! `GET /control/ledger`: every effect that a registrar has carried out, in order.

use super::{Call, Route};
use crate::web::{Reply, Verb};
use http::StatusCode;

pub(super) const GET: Route =
    Route { verb: Verb::Get, path: "/control/ledger", query: &[], handle: |call| Ok(handle(call)) };

fn handle(call: &Call<'_>) -> Reply {
    let entries: Vec<_> = call.world.ledger.iter().collect();
    Reply::json(StatusCode::OK, &entries)
}
