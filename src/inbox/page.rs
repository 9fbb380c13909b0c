//! The list of tasks.

use super::rows::{Parties, by_turn, parties_of, task_addresses, task_rows};
use crate::api;
use crate::messages as m;
use crate::page::Page;
use crate::page::failure::refreshed;
use crate::page::parts::{Look, Parts, over_connections, parts_view};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::empty_state::EmptyState;
use crate::ui::live_region::use_announcer;
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
    let changes = api::load(api::owner_changes);
    let parties = parties_of(changes);
    let announcer = use_announcer();
    let shown = RwSignal::new(None::<Parts<Task>>);
    let refresh = Callback::new(move |()| {
        if let Some(parts) = shown.get_untracked() {
            parts.refresh(refreshed(announcer));
        }
        changes.reload();
    });
    let body = over_connections(move |connections| {
        let parts = Parts::load(task_addresses(connections));
        shown.set(Some(parts));
        let look = Look {
            rows: Box::new(
                move |tasks, below| if below { list(tasks, parties) } else { groups(tasks, parties) },
            ),
            order: by_turn,
            same: Task::own_name,
            shows: |_| true,
            most: None,
            apart: false,
            count: None,
            empty: Box::new(empty),
        };
        parts_view(parts, look)
    });
    view! {
        <Page title=Signal::derive(m::inbox_title)>
            <Button label=Signal::derive(m::refresh) kind=ButtonKind::Secondary on_press=refresh/>
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

fn list(tasks: Signal<Vec<Task>>, parties: Parties) -> AnyView {
    view! { <ul class="tasks__list" role="list">{task_rows(tasks, parties)}</ul> }.into_any()
}

fn groups(tasks: Signal<Vec<Task>>, parties: Parties) -> AnyView {
    let group = |(id, title, belongs): Group| {
        let own = Memo::new(move |_| {
            tasks.with(|tasks| {
                tasks.iter().filter(|task| belongs(task.waits_on)).cloned().collect::<Vec<Task>>()
            })
        });
        let count = Memo::new(move |_| u32::try_from(own.with(Vec::len)).unwrap_or(u32::MAX));
        let is_there = Memo::new(move |_| count.get() > 0);
        move || {
            is_there.get().then(|| {
                let count = Signal::derive(move || Some(m::inbox_count(f64::from(count.get()))));
                view! {
                    <TaskGroup id=id title=Signal::derive(title) count=count>
                        {task_rows(own.into(), parties)}
                    </TaskGroup>
                }
            })
        }
    };
    GROUPS.into_iter().map(group).collect_view().into_any()
}
