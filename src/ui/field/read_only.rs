//! Fields that show their value and cannot be changed here.

use leptos::prelude::*;

use super::reason_id;
use crate::ui::icon::{Icon, icon};
use crate::ui::reactive;

/// Why a field cannot be changed here, and the way to where it can.
#[derive(Clone, Default)]
pub(crate) struct ReadOnly {
    /// The reason in words; while there is one, the field is read-only.
    pub(crate) reason: Signal<Option<String>>,
    /// A link to the place where the value can be changed.
    pub(crate) way_on: Option<ViewFn>,
}

impl ReadOnly {
    pub(crate) fn is(&self) -> Signal<bool> {
        reactive::is_some(self.reason)
    }
}

/// The reason, while there is one, and the link after it. Only the reason describes the control: a link inside
/// a description is read as plain text and cannot be followed.
pub(crate) fn reason_view(id: &str, read_only: &ReadOnly) -> AnyView {
    let ReadOnly { reason, way_on } = read_only.clone();
    let id = reason_id(id);
    reactive::part_if(reason, move |text| {
        let link = way_on.as_ref().map(ViewFn::run);
        view! {
            <div class="field__reason">
                {icon(Icon::Lock)}
                <p><span id=id.clone()>{text}</span> " " {link}</p>
            </div>
        }
        .into_any()
    })
}

/// The value of a field that has no read-only state of its own (a choice, a date): a text field that can be
/// reached, read and copied from, and not changed.
pub(crate) fn fixed_text(id: &str, text: Signal<String>, described_by: Signal<Option<String>>) -> AnyView {
    view! {
        <input
            class="input input--fixed"
            id=id.to_owned()
            type="text"
            readonly
            dir="auto"
            prop:value=text
            aria-describedby=described_by
        />
    }
    .into_any()
}
