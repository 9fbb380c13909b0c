//! Step 1: who becomes the new owner.

use super::Going;
use crate::api::{self, Loaded};
use crate::messages as m;
use crate::owner_change::desk::Desk;
use crate::ui::error_summary::{ErrorEntry, ErrorSummary, ErrorSummaryState};
use crate::ui::form::Form;
use crate::ui::radio_group::{RadioGroup, RadioOption};
use crate::ui::select_field::{SelectField, SelectOption};
use crate::ui::skeleton::Skeleton;
use leptos::prelude::*;
use registrant_model::contact::ContactSummary;
use registrant_model::owner_change::{DraftPatch, Source, WizardStep};
use registrant_model::{ConnectionId, ContactId};

/// The question of this step.
pub(super) fn question(desk: Desk, errors: RwSignal<bool>) -> AnyView {
    let contacts = api::load(|| api::contacts(None));
    (move || match contacts.get() {
        Loaded::Waiting => view! { <Skeleton label=Signal::derive(m::loading)/> }.into_any(),
        // Without the list nothing can be copied, but somebody new can still be filled in.
        Loaded::Failed(_) => form(desk, errors, &[]),
        Loaded::Here(page) => form(desk, errors, &page.items),
    })
    .into_any()
}

fn form(desk: Desk, errors: RwSignal<bool>, contacts: &[ContactSummary]) -> AnyView {
    let source = desk.now().and_then(|change| change.draft.source);
    let (kind, copied) = match source {
        Some(Source::New) => ("new", String::new()),
        Some(Source::Copy { connection, contact }) => {
            let connection = connection.or_else(|| desk.now().map(|change| change.connection));
            ("copy", connection.map(|connection| place(&connection, &contact)).unwrap_or_default())
        }
        None => ("", String::new()),
    };
    let (kind, copied) = (RwSignal::new(kind.to_owned()), RwSignal::new(copied));
    let wrong = RwSignal::new(None::<&'static str>);
    let (summary, going) = (ErrorSummaryState::new(), Going::new());
    Effect::new(move |_| errors.set(!summary.is_empty()));
    let tell = move |control: &'static str, words: fn() -> String| {
        wrong.set(Some(control));
        summary.show(vec![ErrorEntry::at(control, Signal::derive(words))]);
    };
    let submit = move |()| {
        let source = match kind.get_untracked().as_str() {
            "new" => Source::New,
            "copy" => match source_of(&copied.get_untracked()) {
                Some(source) => source,
                None => return tell("copied", m::owner_copy_choose),
            },
            _ => return tell("owner", m::owner_choose),
        };
        wrong.set(None);
        summary.clear();
        going.on(desk, DraftPatch { source: Some(source), ..DraftPatch::default() }, WizardStep::Owner);
    };
    let error = move |control: &'static str, words: fn() -> String| {
        Signal::derive(move || (wrong.get() == Some(control)).then(words))
    };
    let named: Vec<SelectOption> = contacts.iter().map(named).collect();
    let which = ViewFn::from(move || {
        view! {
            <SelectField
                id="copied"
                label=Signal::derive(m::owner_copy_which)
                value=copied
                options=Signal::stored(named.clone())
                placeholder=Signal::derive(|| Some(m::choose_one()))
                error=error("copied", m::owner_copy_choose)
            />
        }
        .into_any()
    });
    let new = RadioOption::new("new", Signal::derive(m::owner_new))
        .hint(Signal::derive(|| Some(m::owner_new_hint())));
    let copy = RadioOption::new("copy", Signal::derive(m::owner_copy))
        .hint(Signal::derive(|| Some(m::owner_copy_hint())))
        .reveal(which);
    let options = if contacts.is_empty() { vec![new] } else { vec![new, copy] };
    view! {
        <ErrorSummary title=Signal::derive(m::there_is_a_problem) state=summary/>
        {going.note()}
        <Form on_submit=submit busy=going.busy>
            <RadioGroup
                id="owner"
                label=Signal::derive(m::owner_legend)
                value=kind
                options=options
                hint=Signal::derive(|| Some(m::owner_hint()))
                error=error("owner", m::owner_choose)
            />
            {going.button()}
        </Form>
    }
    .into_any()
}

/// A contact's place, as a value of the list.
fn place(connection: &ConnectionId, contact: &ContactId) -> String {
    format!("{connection}/{contact}")
}

/// The source that a value of the list stands for.
fn source_of(place: &str) -> Option<Source> {
    let (connection, contact) = place.split_once('/')?;
    Some(Source::Copy { connection: connection.parse().ok(), contact: contact.parse().ok()? })
}

/// A contact in the list: its name, and what tells it from others of the same name.
fn named(contact: &ContactSummary) -> SelectOption {
    let name = contact.organisation.as_ref().unwrap_or(&contact.name);
    let other = contact.email.clone().unwrap_or_else(|| contact.id.to_string());
    SelectOption::new(place(&contact.connection, &contact.id), format!("{name} ({other})"))
}
