//! One task of a registrar.

use super::account::account_rows;
use super::stuck::{is_stuck, stuck_note};
use crate::api::{self, Loaded};
use crate::language::date_time;
use crate::messages::{self as m, Text};
use crate::page::Page;
use crate::page::failure::failed;
use crate::page::send_again::task_mail;
use crate::ui::breadcrumb::{Breadcrumb, Crumb};
use crate::ui::link_button::LinkButton;
use crate::ui::skeleton::Skeleton;
use crate::ui::status_tag::StatusTag;
use crate::ui::summary_list::{SummaryList, SummaryRow};
use crate::words::states;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use registrant_model::owner_change::WaitsOn;
use registrant_model::task::Task;

/// The page of one task.
#[component]
pub fn TaskPage() -> impl IntoView {
    let params = use_params_map();
    let param = move |name: &str| params.with(|params| params.get(name).unwrap_or_default());
    let place = Memo::new(move |_| (param("connection"), param("id")));
    let task = api::load(move || {
        let (connection, id) = place.get();
        async move { api::task(&connection, &id).await }
    });
    let title =
        Signal::derive(move || task.here().map_or_else(m::inbox_title, |task| states::task_title(&task)));
    let body = move || match task.get() {
        Loaded::Waiting => view! { <Skeleton label=Signal::derive(m::loading) lines=5/> }.into_any(),
        Loaded::Failed(failure) => failed(&failure, move || task.reload()),
        Loaded::Here(task) => about(&task),
    };
    let crumbs =
        Signal::derive(move || vec![Crumb::to("/inbox", Signal::derive(m::inbox_title)), Crumb::here(title)]);
    view! {
        <Breadcrumb label=Signal::derive(m::you_are_here) crumbs=crumbs/>
        <Page title=title>{body}</Page>
    }
    .into_any()
}

/// What the registrar calls it.
fn registrars_name(operation: &str) -> SummaryRow {
    let operation = operation.to_owned();
    let name = move || view! { <bdi lang="en" translate="no">{operation.clone()}</bdi> }.into_any();
    SummaryRow::view(Signal::derive(m::task_operation), ViewFn::from(name))
}

/// That no deadline is told: whoever has to answer has some time or other; of the registrar's own work nothing is told.
fn not_told(task: &Task) -> Text {
    match task.waits_on {
        WaitsOn::You | WaitsOn::OtherPerson => m::tracker_time_not_told,
        WaitsOn::Registry | WaitsOn::Registrar | WaitsOn::Nobody => m::domain_lock_not_told,
    }
}

fn about(task: &Task) -> AnyView {
    let (status, _) = untrack(|| states::task_status(task));
    let (named, next) = (task.clone(), task.clone());
    let words = Signal::derive(move || states::task_status(&named).1);
    let (started, moved) = (task.started_at, task.updated_at);
    let mut rows = task.account.clone().map(account_rows).unwrap_or_default();
    match task.deadline {
        Some(deadline) => rows.push(SummaryRow::new(
            Signal::derive(m::task_until),
            Signal::derive(move || date_time(deadline)),
        )),
        // What is over has no time any more, and what stands still waits for no answer.
        None if task.state.is_final() || is_stuck(task) => {}
        None => rows.push(SummaryRow::missing(Signal::derive(m::task_until), Signal::derive(not_told(task)))),
    }
    rows.push(SummaryRow::new(Signal::derive(m::task_started), Signal::derive(move || date_time(started))));
    rows.push(SummaryRow::new(Signal::derive(m::task_moved), Signal::derive(move || date_time(moved))));
    rows.push(registrars_name(&task.operation));
    rows.push(SummaryRow::new(Signal::derive(m::task_number), Signal::stored(task.number().to_owned())));
    let stuck = is_stuck(task).then(|| stuck_note(task));
    // What stands still has its remark in the note about that.
    if let Some(remark) = task.remark.clone().filter(|_| stuck.is_none()) {
        rows.push(SummaryRow::new(Signal::derive(m::task_remark), Signal::stored(remark)));
    }
    // "Open it" is no help to whoever has done so.
    let lead = (stuck.is_none() || task.waits_on == WaitsOn::OtherPerson)
        .then_some(move || states::task_next(&next).map(|words| view! { <p class="lead">{words}</p> }));
    let from = RwSignal::new(task.resend_from);
    let (sent, refused) = (Callback::new(move |at| from.set(Some(at))), Callback::new(|()| ()));
    let mail = task
        .can_resend
        .then(|| task_mail(task.connection.clone(), task.id.clone(), from.into(), sent, refused));
    let change = task.owner_change.clone().map(|id| {
        let href = Signal::stored(format!("/owner-changes/{id}/tracker"));
        view! { <LinkButton label=Signal::derive(m::task_see_change) href=href/> }
    });
    let contact = task.in_doubt.as_ref().map(|contact| {
        let href = Signal::stored(format!("/contacts/{}/{}", task.connection, contact.id));
        view! { <LinkButton label=Signal::derive(m::task_decide_edit) href=href/> }
    });
    view! {
        <div class="column stack">
            <p><StatusTag status=status text=words/></p>
            {lead}
            {stuck}
            {mail}
            <SummaryList rows=Signal::stored(rows)/>
            {change}
            {contact}
        </div>
    }
    .into_any()
}
