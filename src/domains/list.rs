//! The list of domains.

use super::rows::domain_rows;
use crate::api::{self, Loaded};
use crate::messages as m;
use crate::page::Page;
use crate::page::failure::failed;
use crate::page::missing::missing_parts;
use crate::ui::heading::HeadingLevel;
use crate::ui::pagination::{PageLink, Pagination};
use crate::ui::skeleton::Skeleton;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// Domains on one page.
const LIMIT: usize = 25;

/// The list of domains.
#[component]
pub fn DomainsPage() -> impl IntoView {
    let query = use_query_map();
    let cursor = Memo::new(move |_| query.with(|query| query.get("cursor")));
    let domains = api::load(move || api::domains(cursor.get(), LIMIT));
    let body = move || match domains.get() {
        Loaded::Waiting => view! { <Skeleton label=Signal::derive(m::loading) lines=6/> }.into_any(),
        Loaded::Failed(failure) => failed(&failure, move || domains.reload()),
        Loaded::Here(page) => {
            let next =
                page.next.map(|cursor| format!("/domains?cursor={}", js_sys::encode_uri_component(&cursor)));
            let previous = cursor.get().is_some();
            let next =
                Signal::derive(move || next.clone().map(|href| PageLink { href, words: m::domains_next() }));
            let previous = Signal::derive(move || {
                previous.then(|| PageLink { href: "/domains".to_owned(), words: m::domains_previous() })
            });
            view! {
                {missing_parts(&page.missing)}
                {domain_rows(page.items, HeadingLevel::Two)}
                <Pagination label=Signal::derive(m::domains_pages) previous=previous next=next/>
            }
            .into_any()
        }
    };
    view! { <Page title=Signal::derive(m::domains_title)>{body}</Page> }.into_any()
}
