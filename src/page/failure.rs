//! Something that could not be read.

use crate::api::{Failure, Loader, Stale};
use crate::language::date_time;
use crate::messages as m;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::live_region::Announcer;
use crate::ui::notice::{Notice, NoticeKind};
use crate::words::problems;
use leptos::prelude::*;
use registrant_model::problem::Problem;

/// What stands in the place of something that could not be read: why, the registrar's reference, and another try.
pub fn failed(failure: &Failure, again: impl Fn() + Send + Sync + 'static) -> AnyView {
    let again = Callback::new(move |()| again());
    view! {
        <div class="column stack">
            {note(failure)}
            <Button label=Signal::derive(m::try_again) kind=ButtonKind::Secondary on_press=again/>
        </div>
    }
    .into_any()
}

/// Says after a press on "refresh" that what is shown is up to date; where it is not, a note says so.
pub fn refreshed(announcer: Announcer) -> impl FnOnce(bool) + 'static {
    move |could| {
        if could {
            announcer.announce(m::refreshed());
        }
    }
}

/// Says of what is here that it could not be read again: why, and of when it is.
pub fn stale<T: Clone + Send + Sync + 'static>(loader: Loader<T>) -> AnyView {
    stale_note(Signal::derive(move || loader.stale()))
}

/// The same, where only that is known.
pub fn stale_note(stale: Signal<Option<Stale>>) -> AnyView {
    (move || {
        stale.get().map(|Stale { why, since }| {
            view! {
                <Notice title=Signal::derive(move || problems::failure(&why)) kind=NoticeKind::Warning alert=true>
                    <p>{move || m::as_of(&date_time(since))}</p>
                </Notice>
            }
        })
    })
    .into_any()
}

/// Why something failed, with the registrar's words and its reference, and the way to an owner change that stands in
/// the way.
pub fn note(failure: &Failure) -> AnyView {
    let (said, problem) = (failure.clone(), failure.problem().cloned());
    note_saying(Signal::derive(move || problems::failure(&said)), problem)
}

/// The same under words that fit the place better than the code's own.
pub fn note_saying(title: Signal<String>, problem: Option<Problem>) -> AnyView {
    let reference = problem.as_ref().and_then(|problem| problem.reference.clone());
    let open = problem.as_ref().and_then(|problem| problem.owner_change.clone());
    let registrar = problem.filter(|problem| problem.registrar_message.is_some());
    view! {
        <Notice title=title kind=NoticeKind::Problem alert=true>
            {registrar.map(|problem| view! { <p>{move || problems::registrars_words(&problem)}</p> })}
            {reference.map(|reference| {
                view! { <p>{move || m::labelled(&m::problem_reference())} " " <bdi class="reference">{reference}</bdi></p> }
            })}
            {open.map(|id| {
                let href = format!("/owner-changes/{id}");
                view! { <p><a href=href>{m::domain_change_see}</a></p> }
            })}
        </Notice>
    }
    .into_any()
}
