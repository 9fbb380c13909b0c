//! The pages of one owner change: which of them an address shows.

use super::desk::{Desk, failure_of};
use super::live::follow;
use super::pieces;
use crate::api::{self, Failure, Loader};
use crate::messages as m;
use crate::page::Page;
use crate::page::failure::failed;
use crate::ui::skeleton::Skeleton;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map};
use registrant_model::owner_change::{OwnerChangeView, State, WizardStep};
use registrant_model::problem::Code;

/// Which page is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shown {
    Waiting,
    Failed,
    Step(WizardStep),
    Done,
    Receipt,
    Tracker,
}

/// The pages of one owner change.
#[component]
pub fn OwnerChangePage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id").unwrap_or_default()));
    let step = Memo::new(move |_| params.with(|params| params.get("step").unwrap_or_default()));
    // Another owner change is another desk; another step of the same one is not.
    move || {
        let id = id.get();
        one(id, step).into_any()
    }
}

fn one(id: String, step: Memo<String>) -> AnyView {
    let asked = id.clone();
    let loader = api::load(move || {
        let id = asked.clone();
        async move { api::owner_change(&id).await }
    });
    let navigate = use_navigate();
    let go = Callback::new(move |address: String| navigate(&address, NavigateOptions::default()));
    let desk = Desk::new(id, loader, go);
    follow(desk);

    let shown = Memo::new(move |_| {
        if let Some(failure) = failure_of(loader) {
            _ = failure;
            return Shown::Failed;
        }
        loader.here().map_or(Shown::Waiting, |change| page_of(&change, &step.get()))
    });
    // An address that does not fit the state is replaced by the one that does, so that Back never leads into it.
    let replace = use_navigate();
    Effect::new(move |_| {
        let fitting = match shown.get() {
            Shown::Step(step) => step.as_str(),
            Shown::Done => "done",
            Shown::Receipt => "receipt",
            Shown::Tracker => "tracker",
            Shown::Waiting | Shown::Failed => return,
        };
        if step.get() != fitting {
            let options = NavigateOptions { replace: true, ..NavigateOptions::default() };
            replace(&format!("/owner-changes/{}/{fitting}", desk.id()), options);
        }
    });
    (move || match shown.get() {
        Shown::Waiting => view! { <Skeleton label=Signal::derive(m::loading) lines=6/> }.into_any(),
        Shown::Failed => {
            untrack(|| failure_of(loader)).map_or_else(|| ().into_any(), |failure| not_here(loader, &failure))
        }
        Shown::Step(step) => pieces::wizard((desk, step)),
        Shown::Done => pieces::done(desk),
        Shown::Receipt => pieces::receipt(desk),
        Shown::Tracker => pieces::tracker(desk),
    })
    .into_any()
}

/// The page of an owner change that cannot be shown.
fn not_here(loader: Loader<OwnerChangeView>, failure: &Failure) -> AnyView {
    let title: fn() -> String =
        if failure.code() == Some(Code::NotFound) { m::page_not_found } else { m::there_is_a_problem };
    let words = failed(failure, move || loader.reload());
    view! { <Page title=Signal::derive(title)>{words}</Page> }.into_any()
}

/// Whether it runs as it should, or is done: only then the confirmation is true.
const fn is_on_its_way(state: State) -> bool {
    match state {
        State::Submitted
        | State::AwaitingPayment
        | State::AwaitingLosing
        | State::AwaitingGaining
        | State::AwaitingBoth
        | State::AwaitingRegistry
        | State::Applied => true,
        State::Draft
        | State::NeedsCorrection
        | State::NeedsPriceConsent
        | State::UnknownOutcome
        | State::Refused
        | State::Expired
        | State::Cancelled
        | State::Failed => false,
    }
}

/// The page for an address in the state the change is in.
fn page_of(change: &OwnerChangeView, asked: &str) -> Shown {
    // What was agreed to has a receipt, however it goes on.
    if asked == "receipt" && change.price_ceiling.is_some() {
        return Shown::Receipt;
    }
    let step = WizardStep::under(&change.terms).into_iter().find(|step| step.as_str() == asked);
    match (change.state, step) {
        (State::Draft, Some(step)) => Shown::Step(step),
        (State::Draft, None) => Shown::Step(change.draft.step),
        (State::NeedsCorrection, Some(step)) if change.can_be_mended() => Shown::Step(step),
        (State::NeedsPriceConsent, Some(WizardStep::Check)) => Shown::Step(WizardStep::Check),
        // Back on the last question of a change that has been submitted: what came of it, not the question again.
        (state, step) if step == Some(WizardStep::Check) || asked == "done" => {
            if is_on_its_way(state) {
                Shown::Done
            } else {
                Shown::Tracker
            }
        }
        _ => Shown::Tracker,
    }
}
