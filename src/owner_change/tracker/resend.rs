//! Sending the mails to the owners again, where the registrar can.

use crate::api;
use crate::messages as m;
use crate::owner_change::desk::Desk;
use crate::page::send_again::{Sending, Words, send_again};
use leptos::prelude::*;

/// The button, with the time from which on it can be used again; or that the mails cannot be sent again here.
pub(super) fn resend(desk: Desk, possible: Memo<bool>) -> AnyView {
    // It stays where it is while the mails were just sent.
    let known = Memo::new(move |_| {
        possible.get() || desk.change().is_some_and(|change| change.resend_from.is_some())
    });
    (move || if known.get() { button(desk) } else { view! { <p>{m::tracker_no_resend}</p> }.into_any() })
        .into_any()
}

fn button(desk: Desk) -> AnyView {
    let words =
        Words { send: m::tracker_resend, sent: m::tracker_resent, from: m::tracker_resend_from, over: None };
    let from = Memo::new(move |_| desk.change().and_then(|change| change.resend_from));
    let send = move |key: String| -> Sending {
        let id = desk.id();
        Box::pin(async move {
            let change = api::resend(&id, &key).await?;
            Ok(Callback::new(move |()| desk.put(change.clone())))
        })
    };
    send_again(words, from.into(), send, Callback::new(move |()| desk.reload()))
}
