//! Domains by a part of their name, where a registrar cannot be asked for them.

use super::{Domains, ListPage, PageRequest};
use crate::error::CallError;
use registrant_model::domain::DomainSummary;

/// Domains that are looked through at a time: what HostControl answers at once, and two calls at LogicBoxes.
const AT_ONCE: usize = 1_000;

/// Reads the list of domains on until the page is full. Its cursor is how many of those found in a part of the list were
/// shown, and where that part begins.
pub(super) async fn find<R: Domains + ?Sized>(
    registrar: &R,
    part: &str,
    page: PageRequest,
) -> Result<ListPage<DomainSummary>, CallError> {
    let place = page.cursor.as_deref().and_then(|cursor| cursor.split_once(':'));
    let mut shown = place.and_then(|(shown, _)| shown.parse().ok()).unwrap_or(0_usize);
    let mut there = place.map(|(_, there)| there.to_owned()).filter(|there| !there.is_empty());
    let mut items = Vec::new();
    loop {
        let request = PageRequest { cursor: there.clone(), limit: AT_ONCE };
        let read = registrar.list_domains(request).await?;
        let fits = |domain: &DomainSummary| domain.name.as_str().contains(part);
        let found: Vec<_> = read.items.into_iter().filter(fits).skip(shown).collect();
        let room = page.limit.saturating_sub(items.len());
        let more_here = found.len() > room;
        items.extend(found.into_iter().take(room));
        (shown, there) = match read.next {
            _ if more_here => (shown + room, there),
            Some(next) => (0, Some(next)),
            None => return Ok(ListPage { items, next: None, total: None }),
        };
        if items.len() >= page.limit {
            let next = format!("{shown}:{}", there.unwrap_or_default());
            return Ok(ListPage { items, next: Some(next), total: None });
        }
    }
}
