//! `GET|PUT /control/variants`: the switches for what no public source settles.
//!
//! Both answer `{"ovhcloud.errors": "current", …, "allowed": {"ovhcloud.errors": ["current", "classic"], …}}`.
//! `PUT` takes some or all of the switches; `allowed` may stand in it and is not looked at, so that an answer
//! can be sent back. Either all of a `PUT` holds or nothing.

use super::{Call, Refusal, Route, bad_request};
use crate::variants;
use crate::web::{Reply, Verb};
use http::StatusCode;
use serde_json::{Map, Value, json};

pub(super) const GET: Route =
    Route { verb: Verb::Get, path: "/control/variants", query: &[], handle: |call| Ok(get(call)) };
pub(super) const PUT: Route = Route { verb: Verb::Put, path: "/control/variants", query: &[], handle: put };

fn get(call: &Call<'_>) -> Reply {
    let mut answer = Map::new();
    let mut allowed = Map::new();
    for variant in variants::all() {
        let value = call.world.chosen(variant.name).unwrap_or(variant.values[0]);
        answer.insert(variant.name.to_owned(), json!(value));
        allowed.insert(variant.name.to_owned(), json!(variant.values));
    }
    answer.insert("allowed".to_owned(), Value::Object(allowed));
    Reply::json(StatusCode::OK, &answer)
}

fn put(call: &mut Call<'_>) -> Result<Reply, Refusal> {
    let wanted: Map<String, Value> = call.json()?;
    let mut chosen = Vec::new();
    for (name, value) in &wanted {
        if name == "allowed" {
            continue;
        }
        let variant = variants::find(name).ok_or_else(|| {
            let known: Vec<_> = variants::all().map(|variant| variant.name).collect();
            bad_request(format_args!("there is no switch {name:?}, only {}", known.join(", ")))
        })?;
        let value = value.as_str().filter(|value| variant.values.contains(value)).ok_or_else(|| {
            bad_request(format_args!("{name} cannot be {value}, only one of {}", variant.values.join(", ")))
        })?;
        chosen.push((variant.name, value));
    }
    for (name, value) in chosen {
        call.world.choose(name, value);
    }
    Ok(get(call))
}
