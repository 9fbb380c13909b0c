//! Following an owner change as it moves.

use super::desk::Desk;
use leptos::leptos_dom::helpers::set_interval_with_handle;
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{EventSource, MessageEvent};

/// How often it is read when no news come: proxies between here and there may hold news back.
const OFTEN: Duration = Duration::from_secs(10);

/// Reads an owner change again whenever the proxy says that it moved, and now and then besides.
pub(super) fn follow(desk: Desk) {
    let stream = EventSource::new("/api/v1/events").ok();
    let on_news = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let about_us = event.data().as_string().is_some_and(|data| data.contains(&desk.id()));
        if about_us && is_followed(desk) {
            desk.reload();
        }
    });
    if let Some(stream) = &stream {
        // Fails only where there are no events at all.
        _ = stream.add_event_listener_with_callback("owner_change", on_news.as_ref().unchecked_ref());
    }
    let timer = set_interval_with_handle(
        move || {
            if is_followed(desk) && !document().hidden() {
                desk.reload();
            }
        },
        OFTEN,
    );
    let kept = StoredValue::new_local(Some((stream, on_news, timer)));
    on_cleanup(move || {
        let Some(Some((stream, _, timer))) = kept.try_update_value(Option::take) else { return };
        if let Some(stream) = stream {
            stream.close();
        }
        if let Ok(timer) = timer {
            timer.clear();
        }
    });
}

/// Whether something may happen by itself.
fn is_followed(desk: Desk) -> bool {
    desk.now().is_some_and(|change| change.state.is_running())
}
