//! Domains in a list.

use crate::language::date;
use crate::messages as m;
use crate::ui::empty_state::EmptyState;
use crate::ui::heading::{HeadingLevel, heading};
use crate::ui::status_tag::StatusTag;
use crate::words::states;
use leptos::prelude::*;
use registrant_model::domain::DomainSummary;

/// Domains, one card each; the words for none where there is none.
pub fn domain_rows(domains: Vec<DomainSummary>, level: HeadingLevel) -> AnyView {
    if domains.is_empty() {
        return view! {
            <EmptyState
                title=Signal::derive(m::domains_empty)
                text=Signal::derive(|| Some(m::domains_empty_text()))
                level=level
            />
        }
        .into_any();
    }
    let rows = domains.into_iter().map(|domain| row(domain, level)).collect_view();
    view! { <ul class="card-list" role="list">{rows}</ul> }.into_any()
}

fn row(domain: DomainSummary, level: HeadingLevel) -> AnyView {
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
        let words = move || date(at);
        view! { <div><dt>{m::domains_column_expires}</dt><dd>{words}</dd></div> }
    });
    let change = domain.owner_change.map(|id| {
        let href = format!("/owner-changes/{id}");
        view! { <p class="card__note"><a href=href>{m::domain_change_open}</a></p> }
    });
    view! {
        <li class="card">
            <div class="card__head">{heading(level, "card__title", None, title)} {state}</div>
            <dl class="card__facts">{owner} {expires}</dl>
            {change}
        </li>
    }
    .into_any()
}
