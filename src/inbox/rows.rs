//! Tasks in a list.

use crate::messages as m;
use crate::ui::task_row::TaskRow;
use crate::words::{moment, states};
use leptos::prelude::*;
use registrant_model::task::Task;

/// Tasks, one row each.
pub fn task_rows(tasks: Vec<Task>) -> AnyView {
    tasks.into_iter().map(row).collect_view().into_any()
}

fn row(task: Task) -> AnyView {
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
            deadline_label=Signal::derive(m::task_until)
            deadline=Signal::derive(move || deadline.map(moment))
        />
    }
    .into_any()
}
