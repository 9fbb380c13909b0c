//! The first page: what waits for the person, what they have begun, and their domains.

use crate::api::{self, Loaded, Loader, PartAddress};
use crate::domains::{by_name, domain_rows, no_domains};
use crate::inbox::{Parties, by_turn, parties_of, task_addresses, task_rows};
use crate::language::date_time;
use crate::messages as m;
use crate::page::Page;
use crate::page::failure::failed;
use crate::page::parts::{Look, Parts, over_connections, parts_view};
use crate::ui::empty_state::EmptyState;
use crate::ui::heading::HeadingLevel;
use leptos::prelude::*;
use registrant_model::ConnectionId;
use registrant_model::api::Page as List;
use registrant_model::owner_change::{OwnerChangeView, State, WaitsOn};
use registrant_model::task::Task;

/// Domains shown here; the others have their own page.
const DOMAINS: usize = 5;
/// Tasks shown here.
const TASKS: usize = 5;

/// The first page.
#[component]
pub fn OverviewPage() -> impl IntoView {
    let changes = api::load(api::owner_changes);
    let parties = parties_of(changes);
    view! {
        <Page title=Signal::derive(m::overview_title)>
            <section class="stack stack--tight">
                <h2>{m::overview_tasks}</h2>
                {over_connections(move |all| waiting(all, parties))}
                <p><a href="/inbox">{m::overview_see_tasks}</a></p>
            </section>
            {move || drafts(changes)}
            <section class="stack stack--tight">
                <h2>{m::overview_domains}</h2>
                {over_connections(own_domains)}
            </section>
        </Page>
    }
    .into_any()
}

fn waiting(connections: Vec<ConnectionId>, parties: Parties) -> AnyView {
    let parts = Parts::load(task_addresses(connections));
    let look = Look {
        rows: Box::new(move |tasks, _| {
            view! { <ul class="tasks__list" role="list">{task_rows(tasks, parties)}</ul> }.into_any()
        }),
        order: by_turn,
        same: Task::own_name,
        shows: |task| task.waits_on == WaitsOn::You,
        most: Some(TASKS),
        apart: false,
        count: None,
        empty: Box::new(|| {
            view! {
                <EmptyState
                    title=Signal::derive(m::overview_no_tasks)
                    text=Signal::derive(|| Some(m::overview_no_tasks_text()))
                    level=HeadingLevel::Three
                />
            }
            .into_any()
        }),
    };
    parts_view(parts, look)
}

fn drafts(changes: Loader<List<OwnerChangeView>>) -> AnyView {
    if let Loaded::Failed(failure) = changes.get() {
        return failed(&failure, move || changes.reload());
    }
    let drafts: Vec<OwnerChangeView> = changes
        .here()
        .map(|page| page.items.into_iter().filter(|change| change.state == State::Draft).collect())
        .unwrap_or_default();
    if drafts.is_empty() {
        return ().into_any();
    }
    let row = |change: OwnerChangeView| {
        let href = format!("/owner-changes/{}/{}", change.id, change.draft.step.as_str());
        let domain = change.domain.to_string();
        let title = move || m::overview_draft(&domain);
        let kept = change.kept_until.map(|until| {
            view! { <p class="hint">{move || m::draft_kept_until(&date_time(until))}</p> }
        });
        view! {
            <li class="card">
                <h3 class="card__title">{title}</h3>
                {kept}
                <p><a href=href>{m::overview_draft_continue}</a></p>
            </li>
        }
    };
    view! {
        <section class="stack stack--tight">
            <h2>{m::overview_drafts}</h2>
            <ul class="card-list" role="list">{drafts.into_iter().map(row).collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn own_domains(connections: Vec<ConnectionId>) -> AnyView {
    let address =
        |connection| PartAddress { connection: Some(connection), list: api::domains_address(DOMAINS, None) };
    let parts = Parts::load(connections.into_iter().map(address).collect());
    let look = Look {
        rows: Box::new(|rows, _| domain_rows(rows, HeadingLevel::Three)),
        order: by_name,
        same: |_| None,
        shows: |_| true,
        most: Some(DOMAINS),
        apart: false,
        count: None,
        empty: Box::new(|| no_domains(HeadingLevel::Three)),
    };
    let more = Memo::new(move |_| parts.early().is_some() && (parts.go_on() || parts.rows() > DOMAINS));
    let all = move || more.get().then(|| view! { <p><a href="/domains">{m::overview_all_domains}</a></p> });
    view! { {parts_view(parts, look)} {all} }.into_any()
}
