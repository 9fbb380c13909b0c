//! `GET /control/ledger[?since=]`: every effect that a registrar has carried out, in order; with `since`, those
//! after the row of that number.

use super::{Call, Refusal, Route};
use crate::web::{Reply, Verb};
use http::StatusCode;

pub(super) const GET: Route = Route { verb: Verb::Get, path: "/control/ledger", query: &["since"], handle };

fn handle(call: &mut Call<'_>) -> Result<Reply, Refusal> {
    let since = call.since()?;
    let entries: Vec<_> = call.world.ledger.iter().filter(|entry| entry.seq > since).collect();
    Ok(Reply::json(StatusCode::OK, &entries))
}
