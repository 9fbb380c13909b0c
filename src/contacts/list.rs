//! The list of contacts.

use super::filter::{ChosenFilters, ContactFilter, Question};
use crate::api::{self, PartAddress};
use crate::messages as m;
use crate::page::Page;
use crate::page::connections::ConnectionNames;
use crate::page::parts::{Count, Cursors, Look, Parts, over_connections, parts_view, quiet_rows};
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
    // What is looked for stands in the address, so that a reload, Back, a link and another tab show the same list.
    // Another question begins with its first answers.
    let question = Memo::new(move |_| query.with(|query| Question::of(|name| query.get(name))));
    let place = Memo::new(move |_| query.with(|query| query.get("cursor")));
    let cursor = Memo::new(move |_| place.with(|place| Cursors::read(place.as_deref()?)));
    let navigate = use_navigate();
    let was_asked = StoredValue::new(false);
    let ask = Callback::new(move |asked: Question| {
        was_asked.set_value(true);
        if asked != question.get_untracked() {
            navigate(
                &address_of(&asked, None),
                NavigateOptions { scroll: false, ..NavigateOptions::default() },
            );
        }
    });
    let names = ConnectionNames::load();
    let body = over_connections(move |all| {
        let asked = question.get();
        let filters = asked.query();
        let here = cursor.get();
        let goes_on = here.is_some();
        let here = here.unwrap_or_default();
        let connections: Vec<ConnectionId> =
            if goes_on { here.iter().map(|(id, _)| id.clone()).collect() } else { all };
        let address = |connection: ConnectionId| PartAddress {
            list: api::contacts_address(&filters, Some(&here.place(&connection))),
            connection: Some(connection),
        };
        let parts = Parts::load(connections.into_iter().map(address).collect());
        let looked_for = (!asked.is_empty()).then(|| asked.clone());
        let count: Option<Count> = match &looked_for {
            Some(_) => Some(found),
            None => was_asked.get_value().then_some(found_all),
        };
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
            count,
            empty: Box::new(move || none(parts.go_on(), looked_for.clone())),
        };
        let (onward, first) = (asked.clone(), address_of(&asked, None));
        let next = Signal::derive(move || {
            let next = parts.next(&here)?;
            let href = address_of(&onward, Some(&next.write()));
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
        <ContactFilter question=question brands=Signal::derive(move || names.brands()) ask=ask/>
        <ChosenFilters question=question ask=ask/>
        {body}
    </Page> }
    .into_any()
}

/// The words for no contact: of a long list only a part is looked at at once.
fn none(is_part: bool, question: Option<Question>) -> AnyView {
    let none_fit = question.is_some();
    let title: fn() -> String = match (is_part, none_fit) {
        (true, _) => m::contacts_none_here,
        (false, true) => m::contacts_none_fit,
        (false, false) => m::contacts_empty,
    };
    let text = move || {
        let advice = match (is_part, none_fit) {
            (true, _) => m::contacts_none_here_text(),
            (false, true) => m::contacts_none_fit_text(),
            (false, false) => m::contacts_empty_text(),
        };
        let Some(asked) = &question else { return advice };
        let filters = words::list(asked.names().filter_map(|name| asked.words(name)));
        format!("{} {advice}", m::contacts_looked_for(&filters))
    };
    view! { <EmptyState title=Signal::derive(title) text=Signal::derive(move || Some(text()))/> }.into_any()
}

/// How many contacts fit.
fn found(count: f64, more: bool) -> String {
    if count < 1.0 {
        return if more { m::contacts_none_here() } else { m::contacts_none_fit() };
    }
    if more { m::contacts_found_here(count) } else { m::contacts_found(count) }
}

/// How many contacts there are, once no filter is in use any more.
fn found_all(count: f64, more: bool) -> String {
    if more { m::contacts_all_here(count) } else { m::contacts_all(count) }
}

/// The address of a part of the list.
fn address_of(question: &Question, cursor: Option<&str>) -> String {
    let cursor =
        cursor.map(|cursor| format!("cursor={}", String::from(js_sys::encode_uri_component(cursor))));
    let query = format!("{}{}", question.query(), cursor.unwrap_or_default());
    if query.is_empty() {
        "/contacts".to_owned()
    } else {
        format!("/contacts?{}", query.trim_end_matches('&'))
    }
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
