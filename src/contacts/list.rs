//! The list of contacts.

use super::filter::{ContactFilter, parameters};
use crate::api::{self, Loaded};
use crate::messages as m;
use crate::page::Page;
use crate::page::missing::missing_parts;
use crate::ui::button::ButtonKind;
use crate::ui::empty_state::EmptyState;
use crate::ui::link_button::LinkButton;
use crate::ui::pagination::{PageLink, Pagination};
use crate::ui::skeleton::Skeleton;
use crate::words;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};
use registrant_model::contact::ContactSummary;

/// The list of contacts.
#[component]
pub fn ContactsPage() -> impl IntoView {
    let query = use_query_map();
    // A link may bring the question along.
    let looked_for = RwSignal::new(
        query.with_untracked(|query| parameters().find_map(|name| Some((name.to_owned(), query.get(name)?)))),
    );
    let cursor = Memo::new(move |_| query.with(|query| query.get("cursor")));
    let contacts = api::load(move || api::contacts(looked_for.get(), cursor.get()));
    // Another question begins with its first answers.
    let navigate = use_navigate();
    Effect::new(move |before: Option<Option<(String, String)>>| {
        let asked = looked_for.get();
        if before.is_some_and(|before| before != asked) && cursor.get_untracked().is_some() {
            navigate("/contacts", NavigateOptions { scroll: false, ..NavigateOptions::default() });
        }
        asked
    });
    let body = move || match contacts.get() {
        Loaded::Waiting => view! { <Skeleton label=Signal::derive(m::loading) lines=5/> }.into_any(),
        Loaded::Failed(failure) => crate::page::failure::failed(&failure, move || contacts.reload()),
        Loaded::Here(page) => {
            let missing = missing_parts(&page.missing);
            let list = if page.items.is_empty() {
                let none_fit = looked_for.with_untracked(Option::is_some);
                let title: fn() -> String = if none_fit { m::contacts_none_fit } else { m::contacts_empty };
                view! {
                    <EmptyState
                        title=Signal::derive(title)
                        text=Signal::derive(|| Some(m::contacts_empty_text()))
                    />
                }
                .into_any()
            } else {
                let rows = page.items.into_iter().map(row).collect_view();
                view! { <ul class="card-list" role="list">{rows}</ul> }.into_any()
            };
            view! { {missing} {list} {pages(page.next, cursor.get().is_some())} }.into_any()
        }
    };
    view! { <Page title=Signal::derive(m::contacts_title)>
        <p>
            <LinkButton
                label=Signal::derive(m::new_contact_link)
                href=Signal::stored("/contacts/new".to_owned())
                kind=ButtonKind::Secondary
            />
        </p>
        <ContactFilter looked_for=looked_for/>
        {body}
    </Page> }
    .into_any()
}

/// The ways to the rest of a long list.
fn pages(next: Option<String>, back: bool) -> Option<AnyView> {
    if next.is_none() && !back {
        return None;
    }
    let next = next.map(|cursor| format!("/contacts?cursor={}", js_sys::encode_uri_component(&cursor)));
    let next = Signal::derive(move || next.clone().map(|href| PageLink { href, words: m::contacts_next() }));
    let previous = Signal::derive(move || {
        back.then(|| PageLink { href: "/contacts".to_owned(), words: m::contacts_previous() })
    });
    let label = Signal::derive(m::contacts_pages);
    Some(view! { <Pagination label=label previous=previous next=next/> }.into_any())
}

fn row(contact: ContactSummary) -> AnyView {
    let href = format!("/contacts/{}/{}", contact.connection, contact.id);
    let name = if contact.name.is_empty() { contact.id.to_string() } else { contact.name.clone() };
    let domains = contact.domains.clone();
    let owns = move || {
        if domains.is_empty() {
            m::contacts_owns_nothing()
        } else {
            words::list(domains.iter().map(ToString::to_string))
        }
    };
    view! {
        <li class="card">
            <h2 class="card__title"><a class="card__link" href=href>{name}</a></h2>
            <dl class="card__facts">
                {contact.organisation.map(|name| view! { <div><dt>{m::field_organisation_name}</dt><dd>{name}</dd></div> })}
                {contact.email.map(|email| {
                    view! { <div><dt>{m::contacts_column_email}</dt><dd><bdi>{email}</bdi></dd></div> }
                })}
                <div><dt>{m::contacts_column_domains}</dt><dd>{owns}</dd></div>
            </dl>
        </li>
    }
    .into_any()
}
