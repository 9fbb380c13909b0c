//! `GET /me/order?date.from=&date.to=`: the numbers of the orders, oldest first.

use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome, Refusal};
use crate::web::Verb;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

pub(crate) const GET: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/me/order",
    access: Access::Account("account:apiovh:me/order/get"),
    query: &["date.from", "date.to"],
    handle,
};

/// A point in time, or the start of a day.
fn moment(call: &Call<'_>, name: &str) -> Result<Option<Timestamp>, Refusal> {
    let Some(text) = call.query(name) else { return Ok(None) };
    let of_day = |date: Date| date.to_zoned(TimeZone::UTC).ok().map(|zoned| zoned.timestamp());
    let at = text.parse().ok().or_else(|| text.parse().ok().and_then(of_day));
    at.map(Some).ok_or_else(|| {
        Refusal::bad_request(format!("[{name}] Given data ({text}) is not valid for type datetime"))
    })
}

fn handle(call: &mut Call<'_>) -> Outcome {
    let account = call.account()?;
    let (from, to) = (moment(call, "date.from")?, moment(call, "date.to")?);
    let ids: Vec<_> = call
        .world
        .ovhcloud
        .orders
        .iter()
        .filter(|order| order.account == account)
        .filter(|order| from.is_none_or(|from| order.created >= from))
        .filter(|order| to.is_none_or(|to| order.created <= to))
        .map(|order| order.id)
        .collect();
    Answer::of(&ids)
}
