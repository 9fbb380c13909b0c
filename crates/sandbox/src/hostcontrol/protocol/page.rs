//! Pages of lists: `limit` and `offset`, which stand in the envelope of every list.

use super::{Answer, Call, FieldErrors, Refusal};
use crate::hostcontrol::switches::{FilterMatch, LargestPage, Paging};
use serde_json::Value;

/// How much a page holds that nothing else was asked of (the `limit` of public fixtures).
const USUAL: usize = 100;

/// The query parameters of a page.
const NAMES: [&str; 2] = ["limit", "offset"];

/// Which part of a list is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Page {
    limit: usize,
    offset: usize,
}

impl Page {
    /// The query parameters that choose a page.
    pub(crate) const NAMES: [&str; 2] = NAMES;

    /// The page that the query asks for.
    pub(crate) fn wanted(call: &Call<'_>) -> Result<Self, Refusal> {
        if call.world.choice::<Paging>() == Paging::Unknown {
            return Ok(Self { limit: USUAL, offset: 0 });
        }
        let largest = match call.world.choice() {
            LargestPage::Thousand => 1000,
            LargestPage::Hundred => 100,
        };
        let mut errors = FieldErrors::default();
        let mut number = |name: &str, least: usize, usual: usize| match call.query(name).map(str::parse) {
            None => usual,
            Some(Ok(number)) if number >= least => number,
            Some(_) => {
                errors.add(name, "invalid", "Enter a whole number.");
                usual
            }
        };
        let [limit, offset] = NAMES;
        let page = Self { limit: number(limit, 1, USUAL).min(largest), offset: number(offset, 0, 0) };
        errors.check()?;
        Ok(page)
    }

    /// This part of `items`, each shown by `show`.
    pub(crate) fn of<T>(self, items: &[T], show: impl Fn(&T) -> Value) -> Answer {
        let Self { limit, offset } = self;
        let shown = items.iter().skip(offset).take(limit).map(show).collect();
        Answer::List { items: shown, total: items.len(), limit, offset }
    }
}

/// Whether `value` fits a filter.
pub(crate) fn like(value: &str, wanted: &str, how: FilterMatch) -> bool {
    match how {
        FilterMatch::Contains => value.to_lowercase().contains(&wanted.to_lowercase()),
        FilterMatch::Exact => value == wanted,
    }
}
