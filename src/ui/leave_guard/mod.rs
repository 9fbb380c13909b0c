//! A word before something is lost.

use leptos::prelude::*;

/// Lets the browser ask before the tab is closed or reloaded, while `would_lose` is true and for as long as the
/// calling component is on the page.
///
/// Only for what is nowhere else: a draft that the proxy already holds needs no question, and a question that
/// comes each time is answered without reading. The listener is there only while it is needed, because a page
/// with one is not kept for the Back button.
pub fn use_leave_guard(would_lose: impl Into<Signal<bool>>) {
    let would_lose = would_lose.into();
    let listener = StoredValue::new(None::<WindowListenerHandle>);
    let remove = move || {
        if let Some(handle) = listener.try_update_value(Option::take).flatten() {
            handle.remove();
        }
    };
    Effect::new(move |_| {
        remove();
        if would_lose.get() {
            let handle = window_event_listener(leptos::ev::beforeunload, |event| {
                event.prevent_default();
                // What older engines wait for; the words are the browser's own in any case.
                event.set_return_value("");
            });
            listener.set_value(Some(handle));
        }
    });
    on_cleanup(remove);
}
