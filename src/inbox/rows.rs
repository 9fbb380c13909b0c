//! Tasks in a list.

use crate::api::{self, Loader, PartAddress};
use crate::messages as m;
use crate::page::parts::quiet_rows;
use crate::ui::task_row::{Party, TaskRow};
use crate::words::{moment, states};
use leptos::prelude::*;
use registrant_model::api::Page;
use registrant_model::owner_change::{OwnerChangeView, PartyView, WaitsOn};
use registrant_model::task::Task;
use registrant_model::{ConnectionId, Timestamp};
use std::cmp::{Ordering, Reverse};
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
pub fn task_rows(tasks: Signal<Vec<Task>>, parties: Parties) -> AnyView {
    quiet_rows(tasks, key, move |task| row(task, parties))
}

fn key(task: &Task) -> String {
    task.owner_change.clone().unwrap_or_else(|| format!("{}/{}", task.connection, task.id))
}

/// Where the tasks are read: what the proxy knows of owner changes by itself comes first and waits for no registrar.
pub fn task_addresses(connections: Vec<ConnectionId>) -> Vec<PartAddress> {
    let address = |connection| PartAddress { connection, list: api::TASKS.to_owned() };
    std::iter::once(None).chain(connections.into_iter().map(Some)).map(address).collect()
}

/// The order of the inbox: those that wait first, then by deadline, then the newest first.
pub fn by_turn(one: &Task, other: &Task) -> Ordering {
    let place = |task: &Task| {
        let rank = match task.waits_on {
            WaitsOn::You => 0,
            WaitsOn::OtherPerson => 1,
            WaitsOn::Registry | WaitsOn::Registrar => 2,
            WaitsOn::Nobody => 3,
        };
        (rank, task.deadline.map_or(i64::MAX, Timestamp::seconds), Reverse(task.updated_at))
    };
    place(one).cmp(&place(other))
}

fn row(task: Task, parties: Parties) -> AnyView {
    let change = task.owner_change.clone();
    let parties = Signal::derive(move || {
        let of = |all: &HashMap<String, Vec<PartyView>>| {
            all.get(change.as_deref()?).map(|known| known.iter().map(party).collect())
        };
        parties.with(of).unwrap_or_default()
    });
    let href = match (&task.owner_change, &task.in_doubt) {
        (Some(id), _) => format!("/owner-changes/{id}/tracker"),
        // Its page has all that is known, and the question.
        (None, Some(contact)) => format!("/contacts/{}/{}", task.connection, contact.id),
        (None, None) => format!("/inbox/{}/{}", task.connection, task.id),
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
