//! The first page: what waits for the person, what they have begun, and their domains.

use crate::api::{self, Loaded, Loader};
use crate::domains::domain_rows;
use crate::inbox::{Parties, parties_of, task_rows};
use crate::language::date;
use crate::messages as m;
use crate::page::Page;
use crate::page::failure::failed;
use crate::page::missing::missing_parts;
use crate::ui::empty_state::EmptyState;
use crate::ui::heading::HeadingLevel;
use crate::ui::skeleton::Skeleton;
use leptos::prelude::*;
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
    let domains = api::load(|| api::domains(None, DOMAINS));
    let tasks = api::load(api::tasks);
    let changes = api::load(api::owner_changes);
    let parties = parties_of(changes);
    view! {
        <Page title=Signal::derive(m::overview_title)>
            <section class="stack stack--tight">
                <h2>{m::overview_tasks}</h2>
                {move || waiting(tasks, parties)}
            </section>
            {move || drafts(changes)}
            <section class="stack stack--tight">
                <h2>{m::overview_domains}</h2>
                {move || own_domains(domains)}
            </section>
        </Page>
    }
    .into_any()
}

fn waiting(tasks: Loader<List<Task>>, parties: Parties) -> AnyView {
    match tasks.get() {
        Loaded::Waiting => view! { <Skeleton label=Signal::derive(m::loading)/> }.into_any(),
        Loaded::Failed(failure) => failed(&failure, move || tasks.reload()),
        Loaded::Here(page) => {
            let missing = missing_parts(&page.missing);
            // Of a registrar that does not answer nobody knows what waits.
            let whole = page.missing.is_empty();
            let yours = |task: &Task| task.waits_on == WaitsOn::You;
            let yours: Vec<Task> = page.items.into_iter().filter(yours).take(TASKS).collect();
            if yours.is_empty() {
                let all = || view! { <p><a href="/inbox">{m::overview_see_tasks}</a></p> };
                if !whole {
                    return view! { {missing} {all()} }.into_any();
                }
                return view! {
                    <EmptyState
                        title=Signal::derive(m::overview_no_tasks)
                        text=Signal::derive(|| Some(m::overview_no_tasks_text()))
                        level=HeadingLevel::Three
                    />
                    {all()}
                }
                .into_any();
            }
            view! {
                {missing}
                <ul class="tasks__list" role="list">{task_rows(yours, parties)}</ul>
                <p><a href="/inbox">{m::overview_see_tasks}</a></p>
            }
            .into_any()
        }
    }
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
            view! { <p class="hint">{move || m::draft_kept_until(&date(until))}</p> }
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

fn own_domains(domains: Loader<List<registrant_model::domain::DomainSummary>>) -> AnyView {
    match domains.get() {
        Loaded::Waiting => view! { <Skeleton label=Signal::derive(m::loading)/> }.into_any(),
        Loaded::Failed(failure) => failed(&failure, move || domains.reload()),
        Loaded::Here(page) => {
            let (missing, more) = (missing_parts(&page.missing), page.next.is_some());
            let all = more.then(|| view! { <p><a href="/domains">{m::overview_all_domains}</a></p> });
            view! { {missing} {domain_rows(page.items, HeadingLevel::Three)} {all} }.into_any()
        }
    }
}
