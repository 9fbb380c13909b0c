//! The list of tasks.

use super::rows::{Parties, parties_of, task_rows};
use crate::api::{self, Loaded};
use crate::messages as m;
use crate::page::Page;
use crate::page::failure::{failed, refreshed, stale};
use crate::page::missing::missing_parts;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::empty_state::EmptyState;
use crate::ui::live_region::use_announcer;
use crate::ui::skeleton::Skeleton;
use crate::ui::task_row::TaskGroup;
use leptos::prelude::*;
use registrant_model::owner_change::WaitsOn;
use registrant_model::task::Task;

/// A group: its id, its title and whose turn it is.
type Group = (&'static str, fn() -> String, fn(WaitsOn) -> bool);

const GROUPS: [Group; 4] = [
    ("you", m::inbox_you, |waits| waits == WaitsOn::You),
    ("others", m::inbox_others, |waits| waits == WaitsOn::OtherPerson),
    ("registrar", m::inbox_registrar, |waits| matches!(waits, WaitsOn::Registry | WaitsOn::Registrar)),
    ("finished", m::inbox_finished, |waits| waits == WaitsOn::Nobody),
];

/// The list of tasks.
#[component]
pub fn InboxPage() -> impl IntoView {
    let tasks = api::load(api::tasks);
    let changes = api::load(api::owner_changes);
    let parties = parties_of(changes);
    let announcer = use_announcer();
    let refresh = Callback::new(move |()| {
        tasks.refresh(refreshed(announcer));
        changes.reload();
    });
    let body = move || match tasks.get() {
        Loaded::Waiting => view! { <Skeleton label=Signal::derive(m::loading) lines=6/> }.into_any(),
        Loaded::Failed(failure) => failed(&failure, move || tasks.reload()),
        Loaded::Here(page) => {
            let missing = missing_parts(&page.missing);
            let list = if page.items.is_empty() { empty() } else { groups(&page.items, parties) };
            view! { {missing} {list} }.into_any()
        }
    };
    view! {
        <Page title=Signal::derive(m::inbox_title)>
            <Button label=Signal::derive(m::refresh) kind=ButtonKind::Secondary on_press=refresh/>
            {stale(tasks)}
            {body}
        </Page>
    }
    .into_any()
}

fn empty() -> AnyView {
    view! {
        <EmptyState
            title=Signal::derive(m::inbox_empty)
            text=Signal::derive(|| Some(m::inbox_empty_text()))
        />
    }
    .into_any()
}

fn groups(tasks: &[Task], parties: Parties) -> AnyView {
    let group = |(id, title, belongs): Group| {
        let own: Vec<Task> = tasks.iter().filter(|task| belongs(task.waits_on)).cloned().collect();
        if own.is_empty() {
            return ().into_any();
        }
        let count = f64::from(u32::try_from(own.len()).unwrap_or(u32::MAX));
        view! {
            <TaskGroup id=id title=Signal::derive(title) count=Signal::derive(move || Some(m::inbox_count(count)))>
                {task_rows(own, parties)}
            </TaskGroup>
        }
        .into_any()
    };
    GROUPS.into_iter().map(group).collect_view().into_any()
}
