//! A question that has to be answered before anything else.

pub mod examples;

use leptos::html;
use leptos::prelude::*;

use crate::ui::button::ButtonKind;
use crate::ui::dom;
use crate::ui::icon::{Icon, icon};
use crate::ui::reactive;

/// A modal dialog on the browser's own element: it keeps the focus inside, makes the page behind it inert,
/// closes on Escape and gives the focus back to what opened it.
///
/// The heading takes the focus first, so that the question is read before the answers. A click beside the dialog
/// does not close it: what was typed would be lost by a slip.
#[component]
pub fn Dialog(
    /// The dialog's id.
    #[prop(into)]
    id: String,
    /// The question, as its heading and its name.
    #[prop(into)]
    title: Signal<String>,
    /// Whether it is open. It is set to `false` when the reader closes it.
    open: RwSignal<bool>,
    /// The words for the button that closes it without an answer, such as "Close".
    #[prop(into)]
    close_label: Signal<String>,
    /// Where the focus goes when what opened the dialog is gone, such as a row that was removed.
    #[prop(optional, into)]
    return_focus_to: Option<String>,
    /// What it says and asks, with its buttons. It is in the page only while the dialog is open.
    children: ChildrenFn,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    let title_id = format!("{id}-title");
    Effect::new(move |_| {
        let wanted = open.get();
        let Some(dialog) = node.get() else { return };
        if wanted && !dialog.open() {
            // Fails only for a dialog that is open already or outside the page.
            _ = dialog.show_modal();
        } else if !wanted && dialog.open() {
            dialog.close();
        }
    });
    // Comes after the browser has given the focus back, if it could. Where it could not, the focus may still be
    // on something in the dialog, which is no longer shown.
    let closed = move |_| {
        open.set(false);
        let is_lost = match dom::focused() {
            Some(element) => node.get_untracked().is_some_and(|dialog| dialog.contains(Some(&element))),
            None => true,
        };
        if let Some(fallback) = return_focus_to.as_ref().filter(|_| is_lost) {
            dom::focus(fallback);
        }
    };
    let body = reactive::part(move || if open.get() { children() } else { reactive::nothing() });
    view! {
        <dialog class="dialog" id=id aria-labelledby=title_id node_ref=node on:close=closed>
            // The heading is there before the dialog opens: the browser looks for `autofocus` at that moment.
            <div class="dialog__head">
                <h2 class="dialog__title" id=title_id.clone() tabindex="-1" autofocus>{title}</h2>
                <button
                    class=ButtonKind::Quiet.class()
                    class:dialog__close=true
                    type="button"
                    on:click=move |_| open.set(false)
                >
                    {icon(Icon::Close)}
                    <span class="visually-hidden">{close_label}</span>
                </button>
            </div>
            <div class="dialog__body">{body}</div>
        </dialog>
    }
    .into_any()
}
