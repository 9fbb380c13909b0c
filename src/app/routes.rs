//! The addresses of the app.

use crate::account::AccountPage;
use crate::contacts::{ContactPage, ContactsPage, NewContactPage};
use crate::domains::{DomainPage, DomainsPage, OutlookPage};
use crate::inbox::{InboxPage, TaskPage};
use crate::messages as m;
use crate::overview::OverviewPage;
use crate::owner_change::OwnerChangePage;
use crate::page::Page;
use crate::ui::link_button::LinkButton;
use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route};
use leptos_router::path;

/// The pages by their addresses.
#[component]
pub fn Pages() -> impl IntoView {
    view! {
        <FlatRoutes fallback=NotFound>
            <Route path=path!("/") view=OverviewPage/>
            <Route path=path!("/domains") view=DomainsPage/>
            <Route path=path!("/domains/:connection/:domain") view=DomainPage/>
            <Route path=path!("/domains/:connection/:domain/owner-change") view=OutlookPage/>
            <Route path=path!("/contacts") view=ContactsPage/>
            <Route path=path!("/contacts/new") view=NewContactPage/>
            <Route path=path!("/contacts/:connection/:id") view=ContactPage/>
            <Route path=path!("/owner-changes/:id") view=OwnerChangePage/>
            <Route path=path!("/owner-changes/:id/:step") view=OwnerChangePage/>
            <Route path=path!("/inbox") view=InboxPage/>
            <Route path=path!("/inbox/:connection/:id") view=TaskPage/>
            <Route path=path!("/account/:connection") view=AccountPage/>
            <Route path=path!("/gallery") view=Components/>
        </FlatRoutes>
    }
    .into_any()
}

/// Every example of every component, in development builds.
#[component]
fn Components() -> impl IntoView {
    #[cfg(debug_assertions)]
    {
        view! { <crate::gallery::Gallery/> }.into_any()
    }
    #[cfg(not(debug_assertions))]
    {
        view! { <NotFound/> }.into_any()
    }
}

/// An address that is none.
#[component]
fn NotFound() -> impl IntoView {
    view! {
        <Page title=Signal::derive(m::page_not_found)>
            <p>{m::page_not_found_text}</p>
            <LinkButton label=Signal::derive(m::go_to_overview) href=Signal::stored("/".to_owned())/>
        </Page>
    }
    .into_any()
}
