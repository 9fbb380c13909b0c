//! Where a list is read on, and how much of it.

use crate::error::RouteError;
use registrant_model::api::Page;
use serde::Deserialize;
use utoipa::IntoParams;

/// Where a list is read on, and how much of it.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Paging {
    /// What `next` of the page before said.
    #[serde(default)]
    pub(crate) cursor: Option<String>,
    /// How many at most, 1 to 100; without it the list comes whole.
    #[serde(default)]
    pub(crate) limit: Option<usize>,
}

/// The largest page, and the one that nobody has chosen.
const LARGEST: usize = 100;
const USUAL: usize = 25;

/// A page's length as it was asked for, within bounds.
pub(crate) fn bounded(limit: Option<usize>) -> usize {
    limit.unwrap_or(USUAL).clamp(1, LARGEST)
}

/// The page of a list that is known as a whole. Its cursor is the number of items before it.
///
/// # Errors
/// When the cursor is none of ours.
pub(crate) fn page<T>(
    items: Vec<T>,
    cursor: Option<&str>,
    limit: Option<usize>,
) -> Result<Page<T>, RouteError> {
    let from: usize = match cursor {
        Some(cursor) => cursor.parse().map_err(|_| RouteError::InvalidRequest("cursor".to_owned()))?,
        None => 0,
    };
    let total = items.len();
    let upto = limit.map_or(total, |limit| from.saturating_add(limit));
    let items = items.into_iter().skip(from).take(upto.saturating_sub(from)).collect();
    let next = (upto < total).then(|| upto.to_string());
    Ok(Page { next, total: u64::try_from(total).ok(), ..Page::of(items) })
}

#[cfg(test)]
mod tests {
    use super::{bounded, page};

    #[test]
    fn a_list_is_read_page_by_page_or_whole() {
        let read = |cursor, limit| {
            let page = page(vec![1, 2, 3], cursor, limit).unwrap();
            (page.items, page.next)
        };
        assert_eq!(read(None, Some(2)), (vec![1, 2], Some("2".to_owned())));
        assert_eq!(read(Some("2"), Some(2)), (vec![3], None));
        assert_eq!(read(Some("9"), Some(2)), (vec![], None));
        assert_eq!(read(None, None), (vec![1, 2, 3], None));
        assert!(page(vec![1], Some("one"), None).is_err());
        assert_eq!([None, Some(0), Some(1000)].map(bounded), [25, 1, 100]);
    }
}
