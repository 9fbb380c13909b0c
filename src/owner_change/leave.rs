//! Calling off: putting a draft away, or ending a change that runs; and leaving one whose end nobody tells.

use super::desk::Desk;
use crate::api;
use crate::messages::{self as m, Text};
use crate::page::failure::note;
use crate::ui::button::{Button, ButtonGroup, ButtonKind};
use crate::ui::dialog::Dialog;
use crate::ui::live_region::use_announcer;
use leptos::prelude::*;
use registrant_model::owner_change::Decision;
use wasm_bindgen_futures::spawn_local;

/// The words of calling off.
#[derive(Clone, Copy)]
pub struct Words {
    /// On the button that asks.
    pub open: Text,
    /// The question.
    pub question: Text,
    /// What follows from it.
    pub text: Text,
    /// On the button that does it.
    pub confirm: Text,
    /// On the button that does not.
    pub keep: Text,
    /// Whether it is only left, and not called off.
    pub leaves: bool,
    /// Said when it is done; then the page leads to this address.
    pub done: Option<(Text, &'static str)>,
}

/// A button, and the question behind it.
#[component]
pub fn Leave(
    /// The owner change.
    desk: Desk,
    /// The words.
    words: Words,
    /// How much weight the button has.
    #[prop(optional)]
    kind: ButtonKind,
) -> impl IntoView {
    let (open, busy) = (RwSignal::new(false), RwSignal::new(false));
    let failure = RwSignal::new(None);
    let announcer = use_announcer();
    let key = StoredValue::new(api::new_key());
    let confirm = Callback::new(move |()| {
        busy.set(true);
        spawn_local(async move {
            let (id, key_now) = (desk.id(), key.get_value());
            let answer = if words.leaves {
                api::decide(&id, Decision::GiveUp, None, &key_now).await
            } else {
                api::cancel(&id, &key_now).await
            };
            busy.set(false);
            match answer {
                Ok(change) => {
                    open.set(false);
                    if let Some((said, address)) = words.done {
                        announcer.announce(said());
                        desk.leave_for(address);
                    } else {
                        desk.put(change);
                    }
                }
                Err(refused) => {
                    key.set_value(api::new_key());
                    failure.set(Some(refused));
                    desk.reload();
                }
            }
        });
    });
    let ask = Callback::new(move |()| open.set(true));
    let keep = Callback::new(move |()| open.set(false));
    view! {
        <Button label=Signal::derive(words.open) kind=kind on_press=ask/>
        <Dialog
            id="leave"
            title=Signal::derive(words.question)
            open=open
            close_label=Signal::derive(m::close)
        >
            <p>{words.text}</p>
            {move || failure.get().map(|failure| note(&failure))}
            <ButtonGroup>
                <Button label=Signal::derive(words.confirm) kind=ButtonKind::Danger on_press=confirm busy=busy/>
                <Button label=Signal::derive(words.keep) kind=ButtonKind::Secondary on_press=keep/>
            </ButtonGroup>
        </Dialog>
    }
    .into_any()
}
