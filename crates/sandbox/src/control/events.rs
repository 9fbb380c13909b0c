//! `POST /control/events {"registrar", "kind", …}`: things that happen at a registrar by themselves.
//! `GET` tells what can happen, and with which members.

use super::{Call, Refusal, Route, bad_request};
use crate::ovhcloud;
use crate::registrar::Registrar;
use crate::web::{Reply, Verb};
use http::StatusCode;
use serde_json::{Map, Value, json};

pub(super) const POST: Route = Route { verb: Verb::Post, path: "/control/events", query: &[], handle: post };
pub(super) const GET: Route =
    Route { verb: Verb::Get, path: "/control/events", query: &[], handle: |_| Ok(get()) };

fn post(call: &mut Call<'_>) -> Result<Reply, Refusal> {
    let mut event: Map<String, Value> = call.json()?;
    let registrar = event.remove("registrar").ok_or_else(|| bad_request("registrar is missing"))?;
    let registrar: Registrar =
        serde_json::from_value(registrar).map_err(|error| bad_request(format_args!("registrar: {error}")))?;
    let happened = match registrar {
        Registrar::Ovhcloud => ovhcloud::occur(call.world, &Value::Object(event)),
        Registrar::Logicboxes | Registrar::Hostcontrol => {
            Err("nothing can happen at this registrar yet".to_owned())
        }
    };
    let touched = happened.map_err(bad_request)?;
    Ok(Reply::json(StatusCode::OK, &json!({"touched": touched})))
}

fn get() -> Reply {
    Reply::json(StatusCode::OK, &json!({"ovhcloud": ovhcloud::OCCURRENCES}))
}
