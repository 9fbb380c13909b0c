//! The registry form of a phone number, asked from the proxy a moment after the last key.

use crate::api;
use leptos::leptos_dom::helpers::set_timeout_with_handle;
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen_futures::spawn_local;

/// How long nothing has to be typed before the proxy is asked.
const PAUSE: Duration = Duration::from_millis(400);

/// The registry form of what is typed; nothing while it is not known.
pub(super) fn registry_form(
    typed: RwSignal<String>,
    country: Option<RwSignal<String>>,
) -> Signal<Option<String>> {
    let form = RwSignal::new(None::<String>);
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    Effect::new(move |_| {
        let (number, country) = (typed.get(), country.map(|country| country.get()).unwrap_or_default());
        if let Some(handle) = waiting.get_value() {
            handle.clear();
        }
        form.set(None);
        if number.trim().is_empty() {
            return;
        }
        let ask = move || {
            spawn_local(async move {
                // Without an answer nothing is shown; the proxy judges the number once more when it is sent.
                let found = api::registry_form(&number, &country).await.unwrap_or_default();
                if typed.try_get_untracked().is_some_and(|now| now == number) {
                    form.set(found);
                }
            });
        };
        waiting.set_value(set_timeout_with_handle(ask, PAUSE).ok());
    });
    on_cleanup(move || {
        if let Some(handle) = waiting.try_get_value().flatten() {
            handle.clear();
        }
    });
    form.into()
}
