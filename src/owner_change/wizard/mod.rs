//! The wizard: one question per page, each saved before the next.

mod check;
mod details;
pub mod done;
mod listed;
mod losses;
mod meaning;
mod options;
mod owner;
mod payment;
pub mod rail;

pub use done::Done;

use super::desk::Desk;
use super::leave::{Leave, Words};
use crate::language::date_time;
use crate::messages as m;
use crate::page::Page;
use crate::page::failure::note;
use crate::ui::button::{Button, ButtonKind, ButtonType};
use crate::words::problems;
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use leptos_router::params::ParamsMap;
use rail::Rail;
use registrant_model::owner_change::{DraftPatch, State, WizardStep};

/// One step of the wizard, with the steps beside it.
#[component]
pub fn Wizard(
    /// The owner change.
    desk: Desk,
    /// The step.
    step: WizardStep,
) -> impl IntoView {
    let caption =
        Signal::derive(move || desk.change().map(|change| m::wizard_caption(&change.domain.to_string())));
    let title: fn() -> String = match step {
        WizardStep::Owner => m::owner_title,
        WizardStep::Details => m::details_title,
        WizardStep::Meaning => m::meaning_title,
        WizardStep::Options => m::options_title,
        WizardStep::Payment => m::payment_title,
        WizardStep::Check => m::check_title,
    };
    let errors = RwSignal::new(false);
    let question = match step {
        WizardStep::Owner => owner::question(desk, errors),
        WizardStep::Details => details::question(desk, errors),
        WizardStep::Meaning => meaning::question(desk),
        WizardStep::Options => options::question(desk, errors),
        WizardStep::Payment => payment::question(desk, errors),
        WizardStep::Check => check::question(desk, errors),
    };
    let words = Words {
        open: m::wizard_leave,
        question: m::wizard_leave_question,
        text: m::wizard_leave_text,
        confirm: m::wizard_leave_confirm,
        keep: m::wizard_keep,
        done: Some((m::wizard_put_away, "/")),
        leaves: false,
    };
    let draft = desk.now().is_some_and(|change| change.state == State::Draft);
    let leave = draft.then(|| view! { <Leave desk=desk words=words kind=ButtonKind::Quiet/> });
    // Radio buttons and boxes are saved with the button; what is typed, as it is typed.
    let saved: fn() -> String = match step {
        WizardStep::Owner | WizardStep::Options | WizardStep::Payment => m::wizard_saves_on,
        WizardStep::Details | WizardStep::Meaning | WizardStep::Check => m::wizard_saved,
    };
    // Told as the server tells it: whoever runs it says how long drafts are kept.
    let kept_until = Memo::new(move |_| desk.change().and_then(|change| change.kept_until));
    let kept = move || {
        let until = kept_until.get()?;
        Some(view! { <p class="hint" id="draft-kept">{move || m::draft_kept_until(&date_time(until))}</p> })
    };
    let moment = Signal::derive(move || Some(step.as_str().to_owned()));
    view! {
        <div class="with-rail">
            <Rail desk=desk step=step/>
            <Page title=Signal::derive(title) caption=caption moment=moment has_error=errors>
                {question}
                <footer class="wizard-foot">
                    <p role="status">{move || desk.unsaved().map_or_else(saved, |why| problems::failure(&why))}</p>
                    {kept}
                    {leave}
                </footer>
            </Page>
        </div>
    }
    .into_any()
}

/// Ends the address of a step that was opened to change one answer: from there it goes back to the check.
pub(super) const TO_CHECK: &str = "?then=check";

/// What is the same on every step: the button that goes on, and what went wrong with saving.
#[derive(Clone, Copy)]
struct Going {
    busy: RwSignal<bool>,
    failure: RwSignal<Option<crate::api::Failure>>,
    /// The address, which says whether one answer is changed.
    query: Memo<ParamsMap>,
}

impl Going {
    fn new() -> Self {
        // Not `use_query_map`: from one step to the next the route stays the same, and with it what that would tell.
        let query = use_location().query;
        Self { busy: RwSignal::new(false), failure: RwSignal::new(None), query }
    }

    /// Saves and goes on: to the step that comes after this one under the terms of this owner change, or back to the
    /// check where one answer was changed. Another owner has other details, which are looked at as well.
    fn on(self, desk: Desk, patch: DraftPatch, from: WizardStep) {
        let steps = desk.now().map(|change| WizardStep::under(&change.terms)).unwrap_or_default();
        let to_check = self.query.with_untracked(|query| query.get_str("then") == Some("check"));
        let back = to_check && from != WizardStep::Owner;
        let next = steps.into_iter().find(|step| *step > from && !back).unwrap_or(WizardStep::Check);
        let rest = if to_check && next != WizardStep::Check { TO_CHECK } else { "" };
        self.busy.set(true);
        self.failure.set(None);
        desk.save(DraftPatch { step: Some(next), ..patch }, move |saved| {
            self.busy.set(false);
            match saved {
                Ok(()) => desk.go(&format!("{}{rest}", next.as_str())),
                Err(failure) => self.failure.set(Some(failure)),
            }
        });
    }

    fn note(self) -> AnyView {
        (move || self.failure.get().map(|failure| note(&failure))).into_any()
    }

    fn button(self) -> AnyView {
        view! { <Button label=Signal::derive(m::go_on) button_type=ButtonType::Submit busy=self.busy/> }
            .into_any()
    }
}
