//! One connection: what it is, what can be done there, and what was left there.

pub mod leftovers;

use crate::api::{self, Loaded};
use crate::messages as m;
use crate::page::Page;
use crate::page::failure::failed;
use crate::ui::notice::{Notice, NoticeKind};
use crate::ui::skeleton::Skeleton;
use crate::ui::summary_list::{SummaryList, SummaryRow};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use registrant_model::connection::Connection;

/// The page of one connection.
#[component]
pub fn AccountPage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("connection").unwrap_or_default()));
    let connections = api::load(api::connections);
    let found = move || {
        let page = connections.here()?;
        page.items.into_iter().find(|connection| connection.id.as_str() == id.get())
    };
    let title = Signal::derive(move || {
        found().map_or_else(|| id.get(), |connection| m::account_title(&connection.label))
    });
    let body = move || match (connections.get(), found()) {
        (Loaded::Waiting, _) => view! { <Skeleton label=Signal::derive(m::loading)/> }.into_any(),
        (Loaded::Failed(failure), _) => failed(&failure, move || connections.reload()),
        (_, Some(connection)) => about(&connection),
        (_, None) => {
            view! { <Notice title=Signal::derive(m::problem_not_found) kind=NoticeKind::Problem/> }.into_any()
        }
    };
    view! { <Page title=title>{body}</Page> }.into_any()
}

fn about(connection: &Connection) -> AnyView {
    let brand = connection.registrar.brand().to_owned();
    let sandbox = connection.sandbox;
    let rows = vec![
        SummaryRow::new(Signal::derive(m::account_registrar), Signal::stored(brand)),
        SummaryRow::new(
            Signal::derive(m::account_sandbox),
            Signal::derive(move || if sandbox { m::yes() } else { m::no() }),
        ),
    ];
    let can = &connection.capabilities;
    let sentences: Vec<fn() -> String> = [
        can.contacts.check.then_some(m::account_can_check as fn() -> String),
        can.owner_change.ordered.then_some(m::account_can_order),
        can.owner_change.cancel.then_some(m::account_can_cancel),
        Some(if can.owner_change.resend { m::account_can_resend } else { m::account_cannot_resend }),
        Some(if can.contacts.delete { m::account_can_delete } else { m::account_cannot_delete }),
    ]
    .into_iter()
    .flatten()
    .collect();
    let sentences = sentences.into_iter().map(|words| view! { <li>{words}</li> }).collect_view();
    view! {
        <div class="column stack">
            <SummaryList rows=Signal::stored(rows)/>
            <h2>{m::account_can}</h2>
            <ul>{sentences}</ul>
            <leftovers::Leftovers connection=connection.id.to_string()/>
        </div>
    }
    .into_any()
}
