//! Step 1: who becomes the new owner.

use super::Going;
use super::listed::{Listed, place, source_of};
use crate::api::{self, Loaded};
use crate::messages as m;
use crate::owner_change::desk::Desk;
use crate::ui::error_summary::{ErrorEntry, ErrorSummary, ErrorSummaryState};
use crate::ui::form::Form;
use crate::ui::radio_group::{RadioGroup, RadioOption};
use crate::ui::select_field::SelectField;
use crate::ui::skeleton::Skeleton;
use leptos::prelude::*;
use registrant_model::api::Page;
use registrant_model::contact::ContactSummary;
use registrant_model::domain::Domain;
use registrant_model::owner_change::{DraftPatch, Source, WizardStep};
use std::time::Duration;

/// How long the question waits for the owner of today. A form that is shown is not built anew by what comes later.
const LONGEST: Duration = Duration::from_secs(4);

/// The contact that owns the domain today.
#[derive(Clone, PartialEq, Eq)]
enum Owner {
    /// Not known yet.
    Asked,
    /// Held here, as a value of the list.
    At(String),
    /// Not a contact, or not told.
    NotKnown,
}

/// The question of this step.
pub(super) fn question(desk: Desk, errors: RwSignal<bool>) -> AnyView {
    let contacts = api::load(|| api::contacts(None));
    let place = desk.now().map(|change| (change.connection.to_string(), change.domain.to_string()));
    let domain = api::load(move || {
        let (connection, name) = place.clone().unwrap_or_default();
        async move { api::domain(&connection, &name).await }
    });
    let late = RwSignal::new(false);
    set_timeout(move || _ = late.try_set(true), LONGEST);
    let owner = Memo::new(move |known: Option<&Owner>| match known {
        Some(known) if *known != Owner::Asked => known.clone(),
        _ => owner_of(domain.get(), late.get()),
    });
    (move || match (contacts.get(), owner.get()) {
        (Loaded::Waiting, _) | (_, Owner::Asked) => {
            view! { <Skeleton label=Signal::derive(m::loading)/> }.into_any()
        }
        // Without the lists nothing can be copied, but somebody new can still be filled in.
        (contacts, Owner::At(place)) => form(desk, errors, listed(contacts), Some(place)),
        (contacts, Owner::NotKnown) => form(desk, errors, listed(contacts), None),
    })
    .into_any()
}

fn listed(contacts: Loaded<Page<ContactSummary>>) -> Listed {
    Listed::new(match contacts {
        Loaded::Here(page) => page,
        Loaded::Waiting | Loaded::Failed(_) => Page::of(Vec::new()),
    })
}

fn owner_of(domain: Loaded<Domain>, late: bool) -> Owner {
    match domain {
        Loaded::Waiting if !late => Owner::Asked,
        Loaded::Here(domain) => match domain.owner_contact() {
            Some(contact) => Owner::At(place(&domain.connection, &contact)),
            None => Owner::NotKnown,
        },
        Loaded::Waiting | Loaded::Failed(_) => Owner::NotKnown,
    }
}

fn form(desk: Desk, errors: RwSignal<bool>, contacts: Listed, owner: Option<String>) -> AnyView {
    let source = desk.now().and_then(|change| change.draft.source);
    let (kind, copied) = match source {
        Some(Source::New) => ("new", String::new()),
        Some(Source::Copy { connection, contact }) => {
            let connection = connection.or_else(|| desk.now().map(|change| change.connection));
            let copied = connection.map(|connection| place(&connection, &contact)).unwrap_or_default();
            if owner.as_ref() == Some(&copied) { ("same", String::new()) } else { ("copy", copied) }
        }
        None => ("", String::new()),
    };
    let has_owner = owner.is_some();
    let owner = StoredValue::new(owner);
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
            "same" => match owner.with_value(|owner| owner.as_deref().and_then(source_of)) {
                Some(source) => source,
                None => return tell("owner", m::owner_choose),
            },
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
    let which = ViewFn::from(move || {
        view! {
            <SelectField
                id="copied"
                label=Signal::derive(m::owner_copy_which)
                value=copied
                options=contacts.options()
                placeholder=Signal::derive(|| Some(m::choose_one()))
                error=error("copied", m::owner_copy_choose)
            />
            {contacts.more()}
        }
        .into_any()
    });
    let new = RadioOption::new("new", Signal::derive(m::owner_new))
        .hint(Signal::derive(|| Some(m::owner_new_hint())));
    let copy = RadioOption::new("copy", Signal::derive(m::owner_copy))
        .hint(Signal::derive(|| Some(m::owner_copy_hint())))
        .reveal(which);
    let same = has_owner.then(|| {
        RadioOption::new("same", Signal::derive(m::owner_same))
            .hint(Signal::derive(|| Some(m::owner_same_hint())))
    });
    let copy = (!contacts.is_empty()).then_some(copy);
    let options: Vec<RadioOption> = [Some(new), same, copy].into_iter().flatten().collect();
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
