//! The frame of the app, its addresses, and what every page shares.

pub mod frame;
pub mod routes;

use crate::language;
use crate::page::carried::Carried;
use crate::session::SessionState;
use crate::ui::live_region::provide_announcer;
use crate::ui::theme::Theme;
use frame::Frame;
use leptos::mount::mount_to_body;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// Loads the language and shows the app.
pub fn start() {
    spawn_local(async {
        if language::start().await {
            Theme::remembered().apply();
            mount_to_body(App);
        }
    });
}

/// The whole app.
#[component]
pub fn App() -> impl IntoView {
    provide_announcer();
    SessionState::provide();
    Carried::provide();
    view! { <Frame/> }.into_any()
}
