//! A registrar's task that stands still: why, and what can be done about it.

use crate::api;
use crate::messages as m;
use crate::ui::link_button::LinkButton;
use crate::ui::notice::{Notice, NoticeKind};
use leptos::prelude::*;
use registrant_model::task::{Task, TaskKind, TaskState};

/// Whether it is only the registrar's, and stands still.
pub(super) fn is_stuck(task: &Task) -> bool {
    task.state == TaskState::Stuck && task.owner_change.is_none()
}

/// The registrar's words, the way to the details where they may be the reason, and what its support needs to know.
pub(super) fn stuck_note(task: &Task) -> AnyView {
    let remark = task.remark.clone();
    let why = move || remark.as_deref().map_or_else(m::task_stuck_no_remark, m::task_stuck_remark);
    let details = task.kind == TaskKind::ContactUpdate && task.domain.is_some();
    let (number, operation) = (task.number().to_owned(), task.operation.clone());
    let support = move || {
        let words = if details { m::task_stuck_support_else } else { m::task_stuck_support };
        words(&number, &operation)
    };
    let mend = task.domain.clone().filter(|_| details).map(|domain| {
        let (connection, name) = (task.connection.to_string(), domain.to_string());
        view! { <p>{m::task_stuck_contact}</p> {owner(connection, name)} }
    });
    view! {
        <Notice title=Signal::derive(m::task_stuck_title) kind=NoticeKind::Problem>
            <p>{why}</p>
            {mend}
            <p>{support}</p>
        </Notice>
    }
    .into_any()
}

/// The way to the owner's contact; to the domain, while it is not known which contact that is.
fn owner(connection: String, name: String) -> AnyView {
    let place = (connection.clone(), name.clone());
    let domain = api::load(move || {
        let (connection, name) = place.clone();
        async move { api::domain(&connection, &name).await }
    });
    let href = Signal::derive(move || match domain.here().and_then(|domain| domain.owner_contact()) {
        Some(contact) => format!("/contacts/{connection}/{contact}"),
        None => format!("/domains/{connection}/{name}"),
    });
    view! { <p><LinkButton label=Signal::derive(m::task_stuck_mend) href=href/></p> }.into_any()
}
