//! Connections whose part of a list is missing, or could not be read again.

use crate::api::Failure;
use crate::language::date_time;
use crate::messages as m;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::notice::{Notice, NoticeKind};
use crate::words::problems;
use leptos::prelude::*;
use registrant_model::Timestamp;
use registrant_model::problem::Code;

/// Why a connection's part is missing, and since when.
pub fn why_missing(name: &str, failure: &Failure) -> String {
    let Failure::Missing(part) = failure else { return problems::failure(failure) };
    let words = match part.problem.code {
        Code::RegistrarUnreachable | Code::RegistrarUnavailable => m::missing_down,
        Code::RegistrarTimeout => m::missing_slow,
        Code::RegistrarCredentials => m::missing_keys,
        Code::RegistrarBusy => m::missing_busy,
        _ => m::missing_silent,
    };
    words(name, &date_time(part.since))
}

/// Says which connection's part is missing, why and since when, or of when it is where an earlier reading is shown;
/// and asks it again.
pub fn missing_part(
    name: Signal<String>,
    failure: Failure,
    shown: Option<Timestamp>,
    again: impl Fn() + Send + Sync + 'static,
) -> AnyView {
    let title = Signal::derive(move || name.with(|name| why_missing(name, &failure)));
    let what = move || shown.map_or_else(m::missing_part, |at| m::missing_part_old(&date_time(at)));
    let label = Signal::derive(move || name.with(|name| m::missing_ask(name)));
    view! {
        <Notice title=title kind=NoticeKind::Warning>
            <p>{what}</p>
            <p><Button label=label kind=ButtonKind::Quiet on_press=Callback::new(move |()| again())/></p>
        </Notice>
    }
    .into_any()
}
