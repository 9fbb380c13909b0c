//! Making a contact: where, for which domains, with which details.

pub mod consequences;
mod desk;
pub mod doubt;
pub mod place;

pub use consequences::NewContactConsequences;
pub use doubt::made_or_not;
pub use place::{Place, WhereAsked};

use crate::api::{self, Loaded};
use crate::messages as m;
use crate::page::Page;
use crate::ui::empty_state::EmptyState;
use crate::ui::skeleton::Skeleton;
use desk::Desk;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use registrant_model::connection::Connection;

/// The page on which a contact is made.
#[component]
pub fn NewContactPage() -> impl IntoView {
    let connections = api::load(api::connections);
    let query = use_query_map();
    let wanted = query.with_untracked(|query| query.get("connection")).unwrap_or_default();
    let errors = RwSignal::new(false);
    let body = move || match connections.get() {
        Loaded::Waiting => view! { <Skeleton label=Signal::derive(m::loading) lines=4/> }.into_any(),
        Loaded::Failed(failure) => crate::page::failure::failed(&failure, move || connections.reload()),
        Loaded::Here(page) => make(page.items, &wanted, errors),
    };
    view! { <Page title=Signal::derive(m::new_contact_title) has_error=errors>{body}</Page> }.into_any()
}

fn make(connections: Vec<Connection>, wanted: &str, errors: RwSignal<bool>) -> AnyView {
    if connections.is_empty() {
        return view! { <EmptyState title=Signal::derive(m::new_contact_nowhere)/> }.into_any();
    }
    let place = Place::new(connections, wanted);
    let desk = Desk::new(place, errors);
    view! {
        <div class="column stack">
            <p class="lead">{m::new_contact_lead}</p>
            <WhereAsked place=place/>
            {desk.view()}
        </div>
    }
    .into_any()
}
