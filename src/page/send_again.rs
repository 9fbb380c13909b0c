//! A button that sends mails once more, with the time from which on it can be pressed again.

use super::failure::{note, note_saying};
use crate::api::{self, Failure};
use crate::language::date_time;
use crate::messages::{self as m, Text};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::live_region::use_announcer;
use leptos::prelude::*;
use registrant_model::problem::Code;
use registrant_model::task::TaskId;
use registrant_model::{ConnectionId, Timestamp};
use std::future::Future;
use std::pin::Pin;
use wasm_bindgen_futures::spawn_local;

/// What says from when on they can be sent again.
const WHY_NOT: &str = "resend-from";

/// What the button says.
#[derive(Clone, Copy)]
pub struct Words {
    /// On it.
    pub send: Text,
    /// After it.
    pub sent: Text,
    /// While it cannot be pressed.
    pub from: fn(&str) -> String,
    /// Where there is nothing to be sent any more, and that is no mistake.
    pub over: Option<Text>,
}

/// A sending: what is done with its answer, while the page is still there.
pub type Sending = Pin<Box<dyn Future<Output = Result<Callback<()>, Failure>>>>;

/// The button. `send` is given the key of the wish, `refused` follows a refusal.
pub fn send_again(
    words: Words,
    from: Signal<Option<Timestamp>>,
    send: impl Fn(String) -> Sending + Send + Sync + 'static,
    refused: Callback<()>,
) -> AnyView {
    let why_not = Signal::derive(move || from.get().map(|from| (words.from)(&date_time(from))));
    let (busy, sent) = (RwSignal::new(false), RwSignal::new(false));
    let failure = RwSignal::new(None::<Failure>);
    let announcer = use_announcer();
    let key = StoredValue::new(api::new_key());
    let press = Callback::new(move |()| {
        if let Some(why_not) = why_not.get_untracked() {
            return announcer.announce(why_not);
        }
        busy.set(true);
        let sending = send(key.get_value());
        spawn_local(async move {
            let answer = sending.await;
            // Somebody may have answered meanwhile, and the button be gone.
            if busy.try_set(false).is_some() {
                return;
            }
            sent.set(answer.is_ok());
            match answer {
                Ok(put) => {
                    key.set_value(api::new_key());
                    failure.set(None);
                    announcer.announce((words.sent)());
                    put.run(());
                }
                Err(why) => {
                    // Without an answer the same wish is sent once more, so that nobody gets two mails for one press.
                    if why.problem().is_some() {
                        key.set_value(api::new_key());
                    }
                    failure.set(Some(why));
                    refused.run(());
                }
            }
        });
    });
    let failed = move || {
        let failure = failure.get()?;
        let is_over = matches!(failure.code(), Some(Code::WrongState | Code::NotFound));
        Some(match words.over.filter(|_| is_over) {
            Some(over) => note_saying(Signal::derive(over), None),
            None => note(&failure),
        })
    };
    view! {
        {failed}
        <div class="stack stack--tight">
            <div>
                <Button
                    label=Signal::derive(words.send)
                    kind=ButtonKind::Secondary
                    on_press=press
                    unavailable=Signal::derive(move || from.get().is_some())
                    described_by=WHY_NOT
                    busy=busy
                    busy_label=Signal::derive(|| Some(m::tracker_resending()))
                />
            </div>
            {move || sent.get().then(|| view! { <p>{words.sent}</p> })}
            <p class="hint" id=WHY_NOT>{why_not}</p>
        </div>
    }
    .into_any()
}

/// The same for the mail of a registrar's task. `from` is when it can be sent again, where it just was; `sent` is told
/// when that will be, and `refused` follows a refusal.
pub fn task_mail(
    connection: ConnectionId,
    task: TaskId,
    from: Signal<Option<Timestamp>>,
    sent: Callback<Timestamp>,
    refused: Callback<()>,
) -> AnyView {
    let words = Words {
        send: m::verification_resend,
        sent: m::verification_resent,
        from: m::verification_resend_from,
        over: Some(m::verification_over),
    };
    let send = move |key: String| -> Sending {
        let (connection, task) = (connection.to_string(), task.to_string());
        Box::pin(async move {
            let answer = api::resend_task_mail(&connection, &task, &key).await?;
            Ok(Callback::new(move |()| sent.run(answer.resend_from)))
        })
    };
    send_again(words, from, send, refused)
}
