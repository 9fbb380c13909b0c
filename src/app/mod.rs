//! The frame of the app, its addresses, and what every page shares.

pub mod frame;
mod pieces;
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

/// Tells the page's own script (`boot/boot.js`), which has words of its own, that the app has none.
const WORDLESS: &str = "registrant:wordless";

/// Loads the language and shows the app. The outline stands until then: at no moment is there no page.
pub fn start() {
    spawn_local(async {
        if language::start().await {
            Theme::remembered().apply();
            mount_to_body(App);
            if let Some(outline) = document().get_element_by_id("boot") {
                outline.remove();
            }
        } else if let Ok(event) = web_sys::Event::new(WORDLESS) {
            // Fails only for an event that is being dispatched already.
            _ = window().dispatch_event(&event);
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
