//! `POST /control/domains {"count": 3000}`: so many more domains at each registrar, for seeing how lists behave. Each
//! belongs to whoever owns the registrar's first seeded domain.

use super::{Call, Refusal, Route, bad_request};
use crate::web::{Reply, Verb};
use crate::{hostcontrol, logicboxes, ovhcloud};
use http::StatusCode;
use serde::Deserialize;
use serde_json::json;

/// The most that one call adds.
const MOST: u32 = 20_000;

pub(super) const POST: Route = Route { verb: Verb::Post, path: "/control/domains", query: &[], handle: post };

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct More {
    count: u32,
}

fn post(call: &mut Call<'_>) -> Result<Reply, Refusal> {
    let More { count } = call.json()?;
    if count > MOST {
        return Err(bad_request(format_args!("count must be at most {MOST}")));
    }
    for number in 1..=count {
        ovhcloud::add_domain(call.world, &format!("many-{number:05}.com"));
        logicboxes::add_domain(call.world, &format!("many-{number:05}.net"));
        hostcontrol::add_domain(call.world, &format!("many-{number:05}.info"));
    }
    Ok(Reply::json(StatusCode::OK, &json!({"added": u64::from(count) * 3})))
}
