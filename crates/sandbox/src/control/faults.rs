//! `/control/faults`: order a fault, see how often each has struck, take them back.

use super::{Call, Refusal, Route, bad_request};
use crate::faults::{Fault, Wish};
use crate::web::{Reply, Verb};
use http::StatusCode;
use serde::Serialize;
use serde_json::json;

pub(super) const GET: Route =
    Route { verb: Verb::Get, path: "/control/faults", query: &[], handle: |call| Ok(list(call)) };
pub(super) const POST: Route = Route { verb: Verb::Post, path: "/control/faults", query: &[], handle: order };
pub(super) const DELETE: Route =
    Route { verb: Verb::Delete, path: "/control/faults", query: &[], handle: |call| Ok(clear(call)) };
pub(super) const DELETE_ONE: Route =
    Route { verb: Verb::Delete, path: "/control/faults/{id}", query: &[], handle: remove };

#[derive(Serialize)]
struct FaultView<'a> {
    id: u64,
    #[serde(flatten)]
    wish: &'a Wish,
    hits: u32,
}

fn list(call: &Call<'_>) -> Reply {
    let faults: Vec<_> = call
        .world
        .faults
        .iter()
        .map(|Fault { id, wish, hits }| FaultView { id: *id, wish, hits: *hits })
        .collect();
    Reply::json(StatusCode::OK, &faults)
}

fn order(call: &mut Call<'_>) -> Result<Reply, Refusal> {
    let wish: Wish = call.json()?;
    if wish.times == 0 {
        return Err(bad_request("times must be at least 1"));
    }
    let id = call.world.add_fault(wish);
    Ok(Reply::json(StatusCode::OK, &json!({"id": id})))
}

fn clear(call: &mut Call<'_>) -> Reply {
    let ids: Vec<_> = call.world.faults.iter().map(|fault| fault.id).collect();
    for id in &ids {
        call.world.faults.remove(id);
    }
    Reply::json(StatusCode::OK, &json!({"removed": ids.len()}))
}

fn remove(call: &mut Call<'_>) -> Result<Reply, Refusal> {
    let id = call.parts.first().map(|(_, id)| id.as_str()).unwrap_or_default();
    let number = id.parse().map_err(|_| bad_request(format_args!("{id:?} is no number of a fault")))?;
    match call.world.faults.remove(&number) {
        Some(_) => Ok(Reply::json(StatusCode::OK, &json!({"removed": 1}))),
        None => Err((StatusCode::NOT_FOUND, format!("there is no fault {number}"))),
    }
}
