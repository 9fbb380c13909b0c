//! Sending the mails to the owners again, where the registrar can.

use crate::api;
use crate::language::date_time;
use crate::messages as m;
use crate::owner_change::desk::Desk;
use crate::page::failure::note;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::live_region::use_announcer;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// What says from when on they can be sent again.
const WHY_NOT: &str = "resend-from";

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
    let from = Memo::new(move |_| desk.change().and_then(|change| change.resend_from));
    let why_not = Signal::derive(move || from.get().map(|from| m::tracker_resend_from(&date_time(from))));
    let (busy, sent, failure) = (RwSignal::new(false), RwSignal::new(false), RwSignal::new(None));
    let announcer = use_announcer();
    let key = StoredValue::new(api::new_key());
    let press = Callback::new(move |()| {
        if let Some(why_not) = why_not.get_untracked() {
            return announcer.announce(why_not);
        }
        busy.set(true);
        let (id, wish) = (desk.id(), key.get_value());
        spawn_local(async move {
            let answer = api::resend(&id, &wish).await;
            // Somebody may have answered meanwhile, and the button be gone.
            if busy.try_set(false).is_some() {
                return;
            }
            sent.set(answer.is_ok());
            match answer {
                Ok(change) => {
                    key.set_value(api::new_key());
                    failure.set(None);
                    announcer.announce(m::tracker_resent());
                    desk.put(change);
                }
                Err(refused) => {
                    // Without an answer the same wish is sent once more, so that nobody gets two mails for one press.
                    if refused.problem().is_some() {
                        key.set_value(api::new_key());
                    }
                    failure.set(Some(refused));
                    desk.reload();
                }
            }
        });
    });
    view! {
        {move || failure.get().map(|failure| note(&failure))}
        <div class="stack stack--tight">
            <div>
                <Button
                    label=Signal::derive(m::tracker_resend)
                    kind=ButtonKind::Secondary
                    on_press=press
                    unavailable=Signal::derive(move || from.get().is_some())
                    described_by=WHY_NOT
                    busy=busy
                    busy_label=Signal::derive(|| Some(m::tracker_resending()))
                />
            </div>
            {move || sent.get().then(|| view! { <p>{m::tracker_resent}</p> })}
            <p class="hint" id=WHY_NOT>{why_not}</p>
        </div>
    }
    .into_any()
}
