//! The list of contacts.

use super::filter::{ContactFilter, parameters};
use crate::api::{self, PartAddress};
use crate::messages as m;
use crate::page::Page;
use crate::page::connections::ConnectionNames;
use crate::page::parts::{Cursors, Look, Parts, over_connections, parts_view, quiet_rows};
use crate::ui::button::ButtonKind;
use crate::ui::empty_state::EmptyState;
use crate::ui::heading::{HeadingLevel, heading};
use crate::ui::link_button::LinkButton;
use crate::ui::pagination::{PageLink, Pagination};
use crate::words;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};
use registrant_model::ConnectionId;
use registrant_model::contact::ContactSummary;
use std::cmp::Ordering;

/// The list of contacts.
#[component]
pub fn ContactsPage() -> impl IntoView {
    let query = use_query_map();
    // A link may bring the question along.
    let question =
        move || query.with(|query| parameters().find_map(|name| Some((name.to_owned(), query.get(name)?))));
    let looked_for = RwSignal::new(untrack(question));
    let place = Memo::new(move |_| query.with(|query| query.get("cursor")));
    let cursor = Memo::new(move |_| place.with(|place| Cursors::read(place.as_deref()?)));
    // The question stands in the address, so that a reload, Back and another tab show the same list. Another question
    // begins with its first answers.
    let navigate = use_navigate();
    Effect::new(move |_| {
        let asked = looked_for.get();
        if asked != untrack(question) {
            navigate(
                &address_of(asked.as_ref(), None),
                NavigateOptions { scroll: false, ..NavigateOptions::default() },
            );
        }
    });
    Effect::new(move |_| {
        let asked = question();
        if asked != looked_for.get_untracked() {
            looked_for.set(asked);
        }
    });
    let names = ConnectionNames::load();
    let body = over_connections(move |all| {
        let asked = looked_for.get();
        let here = cursor.get();
        let goes_on = here.is_some();
        let here = here.unwrap_or_default();
        let connections: Vec<ConnectionId> =
            if goes_on { here.iter().map(|(id, _)| id.clone()).collect() } else { all };
        let address = |connection: ConnectionId| PartAddress {
            list: api::contacts_address(asked.as_ref(), Some(&here.place(&connection))),
            connection: Some(connection),
        };
        let parts = Parts::load(connections.into_iter().map(address).collect());
        let none_fit = asked.is_some();
        let look = Look {
            rows: Box::new(move |contacts, below| {
                let level = if below { HeadingLevel::Three } else { HeadingLevel::Two };
                let rows = quiet_rows(contacts, key, move |contact| row(contact, names, level));
                view! { <ul class="card-list" role="list">{rows}</ul> }.into_any()
            }),
            order: by_name,
            same: |_| None,
            shows: |_| true,
            most: None,
            apart: goes_on,
            empty: Box::new(move || none(parts.go_on(), none_fit)),
        };
        let (onward, first) = (asked.clone(), address_of(asked.as_ref(), None));
        let next = Signal::derive(move || {
            let next = parts.next(&here)?;
            let href = address_of(onward.as_ref(), Some(&next.write()));
            Some(PageLink { href, words: m::contacts_next() })
        });
        let previous = Signal::derive(move || {
            goes_on.then(|| PageLink { href: first.clone(), words: m::contacts_previous() })
        });
        let is_long = Memo::new(move |_| goes_on || next.with(Option::is_some));
        let pages = move || {
            is_long.get().then(|| {
                view! { <Pagination label=Signal::derive(m::contacts_pages) previous=previous next=next/> }
            })
        };
        view! { {parts_view(parts, look)} {pages} }.into_any()
    });
    view! { <Page title=Signal::derive(m::contacts_title) moment=place>
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

/// The words for no contact: of a long list only a part is looked at at once.
fn none(is_part: bool, none_fit: bool) -> AnyView {
    let title: fn() -> String = match (is_part, none_fit) {
        (true, _) => m::contacts_none_here,
        (false, true) => m::contacts_none_fit,
        (false, false) => m::contacts_empty,
    };
    let text: fn() -> String = if is_part { m::contacts_none_here_text } else { m::contacts_empty_text };
    view! { <EmptyState title=Signal::derive(title) text=Signal::derive(move || Some(text()))/> }.into_any()
}

/// The address of a part of the list.
fn address_of(question: Option<&(String, String)>, cursor: Option<&str>) -> String {
    let coded = |text: &str| String::from(js_sys::encode_uri_component(text));
    let question = question.map(|(name, part)| format!("{name}={}", coded(part)));
    let cursor = cursor.map(|cursor| format!("cursor={}", coded(cursor)));
    let parts: Vec<String> = question.into_iter().chain(cursor).collect();
    if parts.is_empty() { "/contacts".to_owned() } else { format!("/contacts?{}", parts.join("&")) }
}

fn key(contact: &ContactSummary) -> String {
    format!("{}/{}", contact.connection, contact.id)
}

fn by_name(one: &ContactSummary, other: &ContactSummary) -> Ordering {
    (one.name.to_lowercase(), &one.id).cmp(&(other.name.to_lowercase(), &other.id))
}

fn row(contact: ContactSummary, names: ConnectionNames, level: HeadingLevel) -> AnyView {
    let href = format!("/contacts/{}/{}", contact.connection, contact.id);
    let name = if contact.name.is_empty() { contact.id.to_string() } else { contact.name.clone() };
    let domains = contact.domains.clone();
    // In a list only those are known that cost no call of their own: nothing is said where none is.
    let owns = (!domains.is_empty()).then(|| {
        let domains = move || words::list(domains.iter().map(ToString::to_string));
        view! { <div><dt>{m::contacts_column_domains}</dt><dd>{domains}</dd></div> }
    });
    let (connection, id) = (contact.connection.clone(), contact.id.to_string());
    let held = move || {
        names.are_several().then(|| {
            view! { <div><dt>{m::account_registrar}</dt><dd><bdi>{names.of(&connection)}</bdi></dd></div> }
        })
    };
    view! {
        <li class="card">
            {heading(level, "card__title", None, view! { <a class="card__link" href=href>{name}</a> }.into_any())}
            <dl class="card__facts">
                {contact.organisation.map(|name| view! { <div><dt>{m::field_organisation_name}</dt><dd>{name}</dd></div> })}
                {contact.email.map(|email| {
                    view! { <div><dt>{m::contacts_column_email}</dt><dd><bdi>{email}</bdi></dd></div> }
                })}
                {owns}
                {held}
                <div><dt>{m::contact_id}</dt><dd><bdi>{id}</bdi></dd></div>
            </dl>
        </li>
    }
    .into_any()
}
