//! Lists: `limit` and `offset`, which every list answers and no document says how to ask for.

use super::HostControl;
use super::api::{Path, Query, lacks};
use super::dialect::Envelope;
use crate::error::{CallError, Effect};
use crate::registrar::ListPage;
use serde_json::Value;

/// The most that is asked for at once (the layer below gives 1,000; who gives less says so in `limit`).
pub(super) const MOST: usize = 1_000;
/// More pages than any account has; beyond this a list goes in a circle.
pub(super) const MOST_PAGES: usize = 1_000;

/// A part of a list.
pub(super) struct Part {
    pub(super) page: ListPage<Value>,
    /// Whether there may be more that cannot be asked for, or that did not come although it is counted.
    pub(super) cut: bool,
}

/// All of a list.
pub(super) struct Whole {
    pub(super) items: Vec<Value>,
    /// Whether nothing speaks against it being all there is.
    pub(super) complete: bool,
}

impl HostControl {
    /// A page of a list; the cursor counts what was read before it.
    ///
    /// `total` is not relied on: a page that is not full is the last one. Where `offset` is not understood, the first
    /// page comes each time and is divided here.
    pub(super) async fn page(
        &self,
        path: Path<'_>,
        query: Query<'_>,
        cursor: Option<&str>,
        limit: usize,
    ) -> Result<Part, CallError> {
        let from: usize = cursor.and_then(|cursor| cursor.parse().ok()).unwrap_or(0);
        let limit = limit.clamp(1, MOST);
        let (offset_text, limit_text) = (from.to_string(), limit.to_string());
        let mut asked = query.to_vec();
        asked.push(("limit", &limit_text));
        if from > 0 {
            asked.push(("offset", &offset_text));
        }
        let envelope = self.api.get(path, &asked).await?;
        let (total, told) = (envelope.total, envelope.offset.unwrap_or(from));
        let full = envelope.limit.unwrap_or(limit);
        let items = rows(envelope, from)?;
        let (answered, understood) = (items.len(), told == from);
        if !understood {
            tracing::warn!(
                path = path.join("/"),
                from,
                told,
                "the registrar answers another page than was asked for"
            );
        }
        let items: Vec<Value> = items.into_iter().skip(from.saturating_sub(told)).take(limit).collect();
        let upto = from + items.len();
        let more = if understood { answered >= full.min(limit) } else { upto < told + answered };
        let cut = !understood && !more && answered >= full;
        let next = (more && !items.is_empty()).then(|| upto.to_string());
        let at_end = next.is_none() && !cut;
        let misfits = |total: u64| if at_end { total != count(upto) } else { total < count(upto) };
        if total.is_some_and(misfits) {
            tracing::warn!(
                path = path.join("/"),
                ?total,
                upto,
                "the registrar's total does not fit its list"
            );
        }
        // One too many was seen counted; more than that speaks against this being the end.
        let short = at_end && total.is_some_and(|total| total > count(upto) + 1);
        let total = if at_end { Some(count(upto)) } else { total.filter(|total| *total > count(upto)) };
        Ok(Part { page: ListPage { items, next, total }, cut: cut || short })
    }

    /// All pages of a list.
    pub(super) async fn whole(&self, path: Path<'_>, query: Query<'_>) -> Result<Whole, CallError> {
        let (mut items, mut cursor): (Vec<Value>, Option<String>) = (Vec::new(), None);
        for _ in 0..MOST_PAGES {
            let Part { page, cut } = self.page(path, query, cursor.as_deref(), MOST).await?;
            if cursor.is_some() && page.items.first().is_some_and(|first| items.first() == Some(first)) {
                return Ok(Whole { items, complete: false });
            }
            items.extend(page.items);
            cursor = page.next;
            if cursor.is_none() {
                return Ok(Whole { items, complete: !cut });
            }
        }
        Ok(Whole { items, complete: false })
    }
}

fn count(items: usize) -> u64 {
    u64::try_from(items).unwrap_or(u64::MAX)
}

/// The rows of a page. A list that is missing, or empty beside a total of several more, is no empty list.
fn rows(envelope: Envelope, from: usize) -> Result<Vec<Value>, CallError> {
    let total = envelope.total.unwrap_or(0);
    let before = envelope.offset.unwrap_or(from);
    match envelope.result {
        Value::Array(rows) if rows.is_empty() && total > count(before) + 1 => {
            tracing::warn!(total, "the registrar answered an empty list beside a total of several");
            Err(lacks("the rows that it counts", Effect::None))
        }
        Value::Array(rows) => Ok(rows),
        _ => Err(lacks("the list", Effect::None)),
    }
}

#[cfg(test)]
mod tests {
    use super::rows;
    use crate::hostcontrol::dialect::Envelope;
    use serde_json::{Value, json};

    fn envelope(result: Value, total: u64) -> Envelope {
        Envelope { status: 200, result, total: Some(total), limit: Some(100), offset: None }
    }

    #[test]
    fn an_empty_answer_is_not_taken_for_an_empty_list() {
        assert_eq!(rows(envelope(json!([]), 0), 0).unwrap().len(), 0);
        assert_eq!(
            rows(envelope(json!([]), 1), 0).unwrap().len(),
            0,
            "a total that is one too high was seen"
        );
        assert_eq!(
            rows(envelope(json!([1, 2]), 0), 0).unwrap().len(),
            2,
            "a total of 0 beside rows was seen"
        );
        for (result, total) in [(json!([]), 13), (Value::Null, 0), (json!({}), 13)] {
            assert!(rows(envelope(result, total), 0).is_err());
        }
    }

    #[test]
    fn a_later_page_without_the_rows_that_are_counted_is_no_end() {
        assert!(rows(envelope(json!([]), 5_000), 1_000).is_err());
        assert_eq!(rows(envelope(json!([]), 1_000), 1_000).unwrap().len(), 0);
        assert_eq!(rows(envelope(json!([]), 1_001), 1_000).unwrap().len(), 0);
        let told = Envelope { offset: Some(0), ..envelope(json!([]), 2) };
        assert!(rows(told, 1_000).is_err(), "the page that is told counts, not the one that was asked for");
    }
}
