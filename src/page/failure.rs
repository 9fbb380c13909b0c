//! Something that could not be read.

use crate::api::Failure;
use crate::messages as m;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::notice::{Notice, NoticeKind};
use crate::words::problems;
use leptos::prelude::*;

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

/// Why something failed, with the registrar's words and its reference.
pub fn note(failure: &Failure) -> AnyView {
    let (said, problem) = (failure.clone(), failure.problem().cloned());
    let title = Signal::derive(move || problems::failure(&said));
    let reference = problem.as_ref().and_then(|problem| problem.reference.clone());
    let registrar = problem.filter(|problem| problem.registrar_message.is_some());
    view! {
        <Notice title=title kind=NoticeKind::Problem alert=true>
            {registrar.map(|problem| view! { <p>{move || problems::registrars_words(&problem)}</p> })}
            {reference.map(|reference| {
                view! { <p>{m::problem_reference} ": " <bdi class="reference">{reference}</bdi></p> }
            })}
        </Notice>
    }
    .into_any()
}
