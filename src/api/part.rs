//! One connection's part of a list.

use crate::api::call::get_with;
use crate::api::{Failure, Loader, load};
use leptos::prelude::*;
use registrant_model::ConnectionId;
use registrant_model::api::Page;
use serde::de::DeserializeOwned;

/// What the first reading allows: whatever the proxy still has, however old that is.
const KEPT: (&str, &str) = ("cache-control", "max-age=86400");

/// Where a part is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartAddress {
    /// Whose part; nothing for what the proxy knows without a registrar.
    pub connection: Option<ConnectionId>,
    /// The list with its question, such as `/domains?limit=25`.
    pub list: String,
}

/// Begins to read a part: what is kept of it at once, and then, if it was kept, anew. What is here stays until the
/// second answer comes.
pub fn load_part<T>(address: PartAddress) -> Loader<Page<T>>
where
    T: Clone + DeserializeOwned + Send + Sync + 'static,
{
    let (begun, mended) = (StoredValue::new(false), StoredValue::new(false));
    let loader = load(move || {
        let first = !begun.get_value();
        begun.set_value(true);
        read(address.clone(), first)
    });
    Effect::new(move |_| {
        let is_kept = loader.with(|page| page.is_some_and(|page| page.as_of.iter().any(|part| part.kept)));
        if is_kept && !mended.get_value() {
            mended.set_value(true);
            loader.reload();
        }
    });
    loader
}

async fn read<T: DeserializeOwned>(address: PartAddress, kept: bool) -> Result<Page<T>, Failure> {
    let PartAddress { connection, list } = address;
    let connection = connection.as_ref().map_or("", ConnectionId::as_str);
    let mut page: Page<T> = get_with(&format!("{list}connection={connection}"), kept.then_some(KEPT)).await?;
    match page.missing.pop() {
        Some(part) if page.items.is_empty() && page.next.is_none() => Err(Failure::Missing(Box::new(part))),
        part => {
            page.missing.extend(part);
            Ok(page)
        }
    }
}
