//! Signing in.

use crate::api;
use crate::messages::{self as m, Text};
use crate::session::state::use_session;
use crate::ui::button::{Button, ButtonType};
use crate::ui::error_summary::{ErrorEntry, ErrorSummary, ErrorSummaryState};
use crate::ui::form::Form;
use crate::ui::notice::{Notice, NoticeKind};
use crate::ui::page_heading::PageHeading;
use crate::ui::page_title;
use crate::ui::radio_group::{RadioGroup, RadioOption};
use crate::words::{people, problems};
use leptos::prelude::*;
use registrant_model::api::Persona;
use wasm_bindgen_futures::spawn_local;

/// The page for whoever is not signed in.
#[component]
pub fn SignInPage() -> impl IntoView {
    let title = Signal::derive(|| format!("{} – {}", m::sign_in_title(), m::product_name()));
    let errors = RwSignal::new(false);
    let prefix = Signal::derive(move || errors.get().then(|| format!("{} ", m::error_prefix())));
    page_title::follow(title, prefix);
    view! {
        <div class="column stack">
            <PageHeading text=Signal::derive(m::sign_in_title)/>
            <SignInForm errors=errors/>
        </div>
    }
    .into_any()
}

/// Choosing a persona, or the way in with real connections.
#[component]
pub fn SignInForm(
    /// Told whether something is wrong, so that the tab can say so.
    #[prop(optional)]
    errors: RwSignal<bool>,
) -> impl IntoView {
    let session = use_session();
    let personas = session.view().map(|view| view.personas).unwrap_or_default();
    if personas.is_empty() {
        return view! {
            {move || session.is_link_refused().then(|| view! {
                <Notice title=Signal::derive(m::sign_in_refused) kind=NoticeKind::Problem alert=true/>
            })}
            <p>{m::sign_in_with_link}</p>
        }
        .into_any();
    }
    let chosen = RwSignal::new(String::new());
    let busy = RwSignal::new(false);
    let error = RwSignal::new(None::<Text>);
    let summary = ErrorSummaryState::new();
    Effect::new(move |_| errors.set(!summary.is_empty()));
    let submit = move |()| {
        let persona =
            Persona::ALL.into_iter().find(|persona| chosen.with_untracked(|it| it == persona.as_str()));
        let Some(persona) = persona else {
            error.set(Some(m::sign_in_choose));
            summary.show(vec![ErrorEntry::at("persona", Signal::derive(m::sign_in_choose))]);
            return;
        };
        error.set(None);
        busy.set(true);
        spawn_local(async move {
            let answer = api::sign_in_as(persona).await;
            busy.set(false);
            if let Err(failure) = &answer {
                let failure = failure.clone();
                summary.show(vec![ErrorEntry::general(Signal::derive(move || problems::failure(&failure)))]);
                return;
            }
            session.take(answer);
        });
    };
    let option = |persona: &Persona| {
        let (label, hint) = people::persona(*persona);
        RadioOption::new(persona.as_str(), Signal::derive(label)).hint(Signal::derive(move || Some(hint())))
    };
    let options: Vec<RadioOption> = personas.iter().map(option).collect();
    view! {
        <ErrorSummary title=Signal::derive(m::there_is_a_problem) state=summary/>
        <p>{m::sign_in_sandbox}</p>
        <Form on_submit=submit busy=busy>
            <RadioGroup
                id="persona"
                label=Signal::derive(m::sign_in_question)
                value=chosen
                options=options
                error=Signal::derive(move || error.get().map(|words| words()))
            />
            <Button label=Signal::derive(m::sign_in_button) button_type=ButtonType::Submit busy=busy/>
        </Form>
    }
    .into_any()
}
