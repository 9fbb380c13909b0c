//! Tasks in a list.

use crate::api::Loader;
use crate::messages as m;
use crate::ui::task_row::{Party, TaskRow};
use crate::words::{moment, states};
use leptos::prelude::*;
use registrant_model::api::Page;
use registrant_model::owner_change::{OwnerChangeView, PartyView};
use registrant_model::task::Task;
use std::collections::HashMap;

/// The two owners of each owner change, by its name.
pub type Parties = Memo<HashMap<String, Vec<PartyView>>>;

/// Who takes part in these owner changes; nobody before they are read.
pub fn parties_of(changes: Loader<Page<OwnerChangeView>>) -> Parties {
    Memo::new(move |_| {
        let changes = changes.here().map(|page| page.items).unwrap_or_default();
        changes.into_iter().map(|change| (change.id.to_string(), change.parties)).collect()
    })
}

/// Tasks, one row each.
pub fn task_rows(tasks: Vec<Task>, parties: Parties) -> AnyView {
    tasks.into_iter().map(|task| row(task, parties)).collect_view().into_any()
}

fn row(task: Task, parties: Parties) -> AnyView {
    let change = task.owner_change.clone();
    let parties = Signal::derive(move || {
        let of = |all: &HashMap<String, Vec<PartyView>>| {
            all.get(change.as_deref()?).map(|known| known.iter().map(party).collect())
        };
        parties.with(of).unwrap_or_default()
    });
    let href = match &task.owner_change {
        Some(id) => format!("/owner-changes/{id}/tracker"),
        None => format!("/inbox/{}/{}", task.connection, task.id),
    };
    let deadline = task.deadline;
    let (status, _) = untrack(|| states::task_status(&task));
    let (titled, named, next) = (task.clone(), task.clone(), task);
    view! {
        <TaskRow
            title=Signal::derive(move || states::task_title(&titled))
            href=Signal::stored(href)
            status=status
            status_text=Signal::derive(move || states::task_status(&named).1)
            next=Signal::derive(move || states::task_next(&next))
            deadline_label=Signal::derive(|| m::labelled(&m::task_until()))
            deadline=Signal::derive(move || deadline.map(moment))
            parties=parties
        />
    }
    .into_any()
}

fn party(known: &PartyView) -> Party {
    let (role, answer) = (known.role, known.answer);
    let (status, _) = untrack(|| states::answer(answer));
    Party {
        name: Signal::derive(move || m::labelled(&states::party(role))),
        address: Signal::stored(Some(known.address_masked.clone())),
        status,
        words: Signal::derive(move || states::answer(answer).1),
    }
}
