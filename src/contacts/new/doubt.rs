//! Nobody knows whether the contact was made.

use crate::messages as m;
use crate::ui::notice::{Notice, NoticeKind};
use leptos::prelude::*;

/// What to do while nobody knows whether a contact was made: look for it before another one is made.
pub fn made_or_not(email: &str) -> AnyView {
    let href = if email.is_empty() {
        "/contacts".to_owned()
    } else {
        format!("/contacts?email={}", js_sys::encode_uri_component(email))
    };
    view! {
        <Notice title=Signal::derive(m::new_contact_unknown) kind=NoticeKind::Problem alert=true>
            <p>{m::new_contact_unknown_text}</p>
            // What is typed here stays while they look.
            <p><a href=href target="_blank" rel="noopener">{m::new_contact_unknown_look}</a></p>
        </Notice>
    }
    .into_any()
}
