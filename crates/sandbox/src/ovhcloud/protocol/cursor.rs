//! Lists of the second branch: a page at a time, and a cursor for the next (guide "Using APIv2").

use super::visit::Visit;
use super::{Answer, Endpoint, Refusal};
use crate::web::{Pairs, Reply, Request};
use serde_json::Value;

/// The size of a page that was not asked for, and the largest.
const USUAL: usize = 50;
const LARGEST: usize = 500;

/// Carries the call out; of a list it answers one page.
pub(super) fn serve(
    visit: &mut Visit<'_>,
    endpoint: &Endpoint,
    parts: Pairs,
    request: &Request,
) -> Result<Reply, Refusal> {
    let size = match request.header("x-pagination-size") {
        None => USUAL,
        Some(text) => text.parse().ok().filter(|size| (1..=LARGEST).contains(size)).ok_or_else(|| {
            Refusal::bad_request(format!("X-Pagination-Size: {text} is not a number from 1 to {LARGEST}"))
        })?,
    };
    let start = match request.header("x-pagination-cursor").filter(|cursor| !cursor.is_empty()) {
        None => 0,
        Some(cursor) => {
            cursor.strip_prefix('c').and_then(|text| usize::from_str_radix(text, 16).ok()).ok_or_else(
                || Refusal::bad_request(format!("X-Pagination-Cursor: {cursor} was not given out here")),
            )?
        }
    };
    match visit.call(endpoint, parts)? {
        Answer::Value(Value::Array(items)) => {
            let end = start.saturating_add(size);
            let more = items.len() > end;
            let page = items.into_iter().skip(start).take(size).collect();
            let reply = Answer::Value(Value::Array(page)).reply(visit.world);
            Ok(if more { reply.header("x-pagination-cursor-next", &format!("c{end:x}")) } else { reply })
        }
        answer => Ok(answer.reply(visit.world)),
    }
}
