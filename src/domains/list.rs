//! The list of domains.

use super::rows::{by_name, domain_rows, no_domains};
use crate::api::{self, PartAddress};
use crate::messages as m;
use crate::page::Page;
use crate::page::parts::{Cursors, Look, Parts, over_connections, parts_view};
use crate::ui::heading::HeadingLevel;
use crate::ui::pagination::{PageLink, Pagination};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use registrant_model::ConnectionId;

/// Domains on one page, of all connections.
const LIMIT: usize = 25;
/// Domains of each connection at the least.
const LEAST: usize = 10;

/// The list of domains.
#[component]
pub fn DomainsPage() -> impl IntoView {
    let query = use_query_map();
    let place = Memo::new(move |_| query.with(|query| query.get("cursor")));
    let cursor = Memo::new(move |_| place.with(|place| Cursors::read(place.as_deref()?)));
    let body = over_connections(move |all| {
        let here = cursor.get();
        let goes_on = here.is_some();
        let here = here.unwrap_or_default();
        let connections: Vec<ConnectionId> =
            if goes_on { here.iter().map(|(id, _)| id.clone()).collect() } else { all };
        let limit = LIMIT.div_ceil(connections.len().max(1)).max(LEAST);
        let address = |connection: ConnectionId| PartAddress {
            list: api::domains_address(limit, Some(&here.place(&connection))),
            connection: Some(connection),
        };
        let parts = Parts::load(connections.into_iter().map(address).collect());
        let look = Look {
            rows: Box::new(|rows, below| {
                domain_rows(rows, if below { HeadingLevel::Three } else { HeadingLevel::Two })
            }),
            order: by_name,
            same: |_| None,
            shows: |_| true,
            most: None,
            apart: goes_on,
            count: None,
            empty: Box::new(|| no_domains(HeadingLevel::Two)),
        };
        let next = Signal::derive(move || {
            let href =
                |next: Cursors| format!("/domains?cursor={}", js_sys::encode_uri_component(&next.write()));
            parts.next(&here).map(|next| PageLink { href: href(next), words: m::domains_next() })
        });
        let previous = Signal::derive(move || {
            goes_on.then(|| PageLink { href: "/domains".to_owned(), words: m::domains_previous() })
        });
        view! {
            {parts_view(parts, look)}
            <Pagination label=Signal::derive(m::domains_pages) previous=previous next=next/>
        }
        .into_any()
    });
    view! { <Page title=Signal::derive(m::domains_title) moment=place>{body}</Page> }.into_any()
}
