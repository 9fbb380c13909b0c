//! Answering in an owner's place, where the registrar lets the administrator of the domain do so: nothing is chosen
//! beforehand, and the authority is certified apart from the answer.

use crate::api::{self, Failure, Loaded, Loader};
use crate::language;
use crate::messages as m;
use crate::owner_change::desk::Desk;
use crate::page::failure::{failed, note};
use crate::ui::button::{Button, ButtonType};
use crate::ui::consent_box::ConsentBox;
use crate::ui::details::Details;
use crate::ui::error_summary::{ErrorEntry, ErrorSummary, ErrorSummaryState};
use crate::ui::form::Form;
use crate::ui::live_region::use_announcer;
use crate::ui::radio_group::{RadioGroup, RadioOption};
use leptos::prelude::*;
use registrant_model::api::{AnswerFor, Consents};
use registrant_model::owner_change::{Answer, Choice, ConsentKind, Question};
use wasm_bindgen_futures::spawn_local;

/// The offer, behind its name; nothing where it cannot be.
pub(super) fn stand_in(desk: Desk, errors: RwSignal<bool>) -> AnyView {
    let possible = Memo::new(move |_| desk.change().is_some_and(|change| change.can_stand_in));
    (move || possible.get().then(|| offer(desk, errors))).into_any()
}

/// How the questions stand, as far as it makes a difference here.
#[derive(Clone, PartialEq)]
enum Standing {
    /// Not known yet, or none is open.
    Nothing,
    /// These are open.
    Open(Vec<Question>),
    /// They could not be read.
    Failed(Failure),
}

fn offer(desk: Desk, errors: RwSignal<bool>) -> AnyView {
    // Read again with every move: an answer may have come from elsewhere.
    let version = Memo::new(move |_| desk.change().map(|change| change.version));
    let questions = api::load(move || {
        // Read, not only tracked: a memo that nobody reads follows nothing.
        version.with(|_| ());
        async move { api::questions(&desk.id()).await }
    });
    let failure = RwSignal::new(None);
    let standing = Memo::new(move |_| match questions.get() {
        Loaded::Waiting => Standing::Nothing,
        Loaded::Failed(why) => Standing::Failed(why),
        Loaded::Here(all) => match all.into_iter().filter(is_open).collect::<Vec<_>>() {
            open if open.is_empty() => Standing::Nothing,
            open => Standing::Open(open),
        },
    });
    // What was refused is told even where nothing is open any more.
    let told = move || failure.get().map(|failure| note(&failure));
    let body = move || match standing.get() {
        Standing::Nothing => ().into_any(),
        Standing::Failed(why) => failed(&why, move || questions.reload()),
        Standing::Open(open) => asked(desk, questions, open, failure, errors),
    };
    // Behind its name, because not everybody needs it; it stays open from one question to the next.
    let is_something = Memo::new(move |_| standing.with(|standing| *standing != Standing::Nothing));
    let behind = move || {
        is_something.get().then(|| {
            view! {
                <Details summary=Signal::derive(m::stand_in)>
                    <div class="stack stack--tight">
                        <p>{m::stand_in_text}</p>
                        {body}
                    </div>
                </Details>
            }
        })
    };
    view! { {told} {behind} }.into_any()
}

fn is_open(question: &Question) -> bool {
    matches!(question.answer, Answer::Waiting | Answer::NotTold)
}

fn asked(
    desk: Desk,
    questions: Loader<Vec<Question>>,
    open: Vec<Question>,
    failure: RwSignal<Option<Failure>>,
    errors: RwSignal<bool>,
) -> AnyView {
    let count = open.len();
    let Some(next) = open.into_iter().next() else { return ().into_any() };
    #[expect(clippy::cast_precision_loss, reason = "two questions at the most")]
    let words = move || m::stand_in_open(count as f64);
    view! { <p>{words}</p> {form(desk, questions, next.id, failure, errors)} }.into_any()
}

fn form(
    desk: Desk,
    questions: Loader<Vec<Question>>,
    question: String,
    failure: RwSignal<Option<Failure>>,
    errors: RwSignal<bool>,
) -> AnyView {
    let (chosen, certified) = (RwSignal::new(String::new()), RwSignal::new(false));
    let (tried, busy) = (RwSignal::new(false), RwSignal::new(false));
    let summary = ErrorSummaryState::new();
    Effect::new(move |_| errors.set(!summary.is_empty()));
    on_cleanup(move || {
        errors.try_set(false);
    });
    let announcer = use_announcer();
    let question = StoredValue::new(question);
    let submit = move |()| {
        tried.set(true);
        let choice = choice(&chosen.get_untracked());
        let mut entries = Vec::new();
        if choice.is_none() {
            entries.push(ErrorEntry::at("stand-in-choice", Signal::derive(m::stand_in_choose)));
        }
        if !certified.get_untracked() {
            entries.push(ErrorEntry::at("stand-in-certify", Signal::derive(m::stand_in_missing)));
        }
        let complete = entries.is_empty();
        summary.show(entries);
        let Some(choice) = choice.filter(|_| complete) else { return };
        busy.set(true);
        spawn_local(async move {
            let consents = Consents::List(vec![ConsentKind::DesignatedAgent]);
            let answer = AnswerFor { choice, consents, language: language::shown() };
            let sent =
                api::answer_question(&desk.id(), &question.get_value(), &answer, &api::new_key()).await;
            // The page may be gone by now.
            if busy.try_set(false).is_some() {
                return;
            }
            match sent {
                Ok(change) => {
                    failure.set(None);
                    announcer.announce(m::stand_in_sent());
                    desk.put(change);
                }
                // Somebody may have answered meanwhile: how it stands is read again before anything else is tried.
                Err(refused) => {
                    failure.set(Some(refused));
                    desk.reload();
                    questions.reload();
                }
            }
        });
    };
    let options = vec![
        RadioOption::new(Choice::Accept.as_str(), Signal::derive(m::stand_in_accept))
            .hint(Signal::derive(|| Some(m::stand_in_accept_hint()))),
        RadioOption::new(Choice::Refuse.as_str(), Signal::derive(m::stand_in_refuse))
            .hint(Signal::derive(|| Some(m::stand_in_refuse_hint()))),
    ];
    let lacks_choice =
        Signal::derive(move || (tried.get() && chosen.with(String::is_empty)).then(m::stand_in_choose));
    let lacks_authority = Signal::derive(move || (tried.get() && !certified.get()).then(m::stand_in_missing));
    view! {
        <ErrorSummary title=Signal::derive(m::there_is_a_problem) state=summary/>
        <Form on_submit=submit busy=busy>
            <RadioGroup
                id="stand-in-choice"
                label=Signal::derive(m::stand_in_question)
                value=chosen
                options=options
                error=lacks_choice
            />
            <ConsentBox
                id="stand-in-certify"
                title=Signal::derive(m::agent_certify_title)
                label=Signal::derive(m::stand_in_label)
                given=certified
                error=lacks_authority
            >
                <p>{m::agent_certify_text}</p>
            </ConsentBox>
            <Button label=Signal::derive(m::stand_in_send) button_type=ButtonType::Submit busy=busy/>
        </Form>
    }
    .into_any()
}

fn choice(value: &str) -> Option<Choice> {
    [Choice::Accept, Choice::Refuse].into_iter().find(|choice| choice.as_str() == value)
}
