//! Domains in a list.

use crate::language::date_time;
use crate::messages::{self as m, Text};
use crate::page::connections::ConnectionNames;
use crate::page::parts::quiet_rows;
use crate::ui::empty_state::EmptyState;
use crate::ui::heading::{HeadingLevel, heading};
use crate::ui::status_tag::StatusTag;
use crate::words::states;
use leptos::prelude::*;
use registrant_model::domain::DomainSummary;
use std::cmp::Ordering;

/// Domains, one card each.
pub fn domain_rows(domains: Signal<Vec<DomainSummary>>, level: HeadingLevel) -> AnyView {
    let names = ConnectionNames::load();
    let rows = quiet_rows(domains, key, move |domain| row(domain, level, names));
    view! { <ul class="card-list" role="list">{rows}</ul> }.into_any()
}

/// The words for no domain at all.
pub fn no_domains(level: HeadingLevel) -> AnyView {
    view! {
        <EmptyState
            title=Signal::derive(m::domains_empty)
            text=Signal::derive(|| Some(m::domains_empty_text()))
            level=level
        />
    }
    .into_any()
}

/// Domains in the order of their names.
pub fn by_name(one: &DomainSummary, other: &DomainSummary) -> Ordering {
    one.name.cmp(&other.name)
}

fn key(domain: &DomainSummary) -> String {
    format!("{}/{}", domain.connection, domain.name)
}

fn row(domain: DomainSummary, level: HeadingLevel, names: ConnectionNames) -> AnyView {
    let href = format!("/domains/{}/{}", domain.connection, domain.name);
    let name = domain.name.to_string();
    let title = view! { <a class="card__link" href=href><bdi>{name}</bdi></a> }.into_any();
    let state = domain.state.map(|state| {
        view! { <StatusTag status=states::domain_status(state) text=Signal::derive(move || states::domain_state(state))/> }
    });
    let owner = domain.owner.map(|owner| {
        view! { <div><dt>{m::domains_column_owner}</dt><dd><bdi>{owner}</bdi></dd></div> }
    });
    let expires = domain.expires_at.map(|at| {
        let words = move || date_time(at);
        view! { <div><dt>{m::domains_column_expires}</dt><dd>{words}</dd></div> }
    });
    let connection = domain.connection.clone();
    let held = move || {
        names.are_several().then(|| {
            view! { <div><dt>{m::account_registrar}</dt><dd><bdi>{names.of(&connection)}</bdi></dd></div> }
        })
    };
    let change = domain.owner_change.map(|id| {
        let href = format!("/owner-changes/{id}");
        let words: Text =
            if domain.owner_change_draft { m::domain_change_draft } else { m::domain_change_open };
        view! { <p class="card__note"><a href=href>{words}</a></p> }
    });
    view! {
        <li class="card">
            <div class="card__head">{heading(level, "card__title", None, title)} {state}</div>
            <dl class="card__facts">{owner} {expires} {held}</dl>
            {change}
        </li>
    }
    .into_any()
}
