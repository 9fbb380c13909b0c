//! `POST /control/events {"registrar", "kind", …}`: things that happen at a registrar by themselves.
//! `GET` tells what can happen, and with which members.

use super::{Call, Refusal, Route, bad_request};
use crate::hostcontrol;
use crate::logicboxes;
use crate::occurrences::{self, After};
use crate::ovhcloud;
use crate::registrar::Registrar;
use crate::web::{Reply, Verb};
use http::StatusCode;
use serde::Deserialize;
use serde_json::{Map, Value, json};

#[derive(Deserialize)]
struct Body {
    registrar: Registrar,
    /// The call after which it happens, once; without it the event happens at once.
    after: Option<After>,
    #[serde(flatten)]
    event: Map<String, Value>,
}

pub(super) const POST: Route = Route { verb: Verb::Post, path: "/control/events", query: &[], handle: post };
pub(super) const GET: Route =
    Route { verb: Verb::Get, path: "/control/events", query: &[], handle: |_| Ok(get()) };

fn post(call: &mut Call<'_>) -> Result<Reply, Refusal> {
    let Body { registrar, after, event } = call.json()?;
    let event = Value::Object(event);
    let answer = match after {
        Some(after) => {
            let waiting = occurrences::keep(call.world, registrar, after, event).map_err(bad_request)?;
            json!({"waiting": waiting})
        }
        None => json!({"touched": occurrences::occur(call.world, registrar, &event).map_err(bad_request)?}),
    };
    Ok(Reply::json(StatusCode::OK, &answer))
}

fn get() -> Reply {
    let kinds = json!({
        "ovhcloud": ovhcloud::OCCURRENCES,
        "logicboxes": logicboxes::OCCURRENCES,
        "hostcontrol": hostcontrol::OCCURRENCES,
    });
    Reply::json(StatusCode::OK, &kinds)
}
