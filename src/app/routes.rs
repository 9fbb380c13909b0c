//! The addresses of the app.

use crate::app::pieces;
use crate::messages as m;
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
            <Route path=path!("/") view=of(pieces::overview)/>
            <Route path=path!("/domains") view=of(pieces::domains)/>
            <Route path=path!("/domains/:connection/:domain") view=of(pieces::domain)/>
            <Route path=path!("/domains/:connection/:domain/owner-change") view=of(pieces::outlook)/>
            <Route path=path!("/contacts") view=of(pieces::contacts)/>
            <Route path=path!("/contacts/new") view=of(pieces::new_contact)/>
            <Route path=path!("/contacts/:connection/:id") view=of(pieces::contact)/>
            <Route path=path!("/owner-changes/:id") view=of(pieces::owner_change)/>
            <Route path=path!("/owner-changes/:id/:step") view=of(pieces::owner_change)/>
            <Route path=path!("/inbox") view=of(pieces::inbox)/>
            <Route path=path!("/inbox/:connection/:id") view=of(pieces::task)/>
            <Route path=path!("/account/:connection") view=of(pieces::account)/>
            <Route path=path!("/gallery") view=Components/>
        </FlatRoutes>
    }
    .into_any()
}

/// The same type for each page, so that what the router makes of a type it makes once.
fn of(page: fn() -> AnyView) -> fn() -> AnyView {
    page
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
