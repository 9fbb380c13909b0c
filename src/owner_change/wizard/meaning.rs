//! Step 3: what the change means.

use super::Going;
use crate::messages as m;
use crate::owner_change::desk::Desk;
use crate::ui::form::Form;
use crate::ui::notice::{Notice, NoticeKind};
use leptos::prelude::*;
use registrant_model::Field;
use registrant_model::owner_change::{DraftPatch, OwnerChangeView, PartyRole, Terms, WizardStep};

/// What this step says; it asks nothing.
pub(super) fn question(desk: Desk) -> AnyView {
    let Some(change) = desk.now() else { return ().into_any() };
    let going = Going::new();
    let submit = move |()| going.on(desk, DraftPatch::default(), WizardStep::Payment);
    let source = change.terms.source.clone();
    let link = change.terms.source_url.clone();
    let source_words = move || m::meaning_source(&source);
    let source = match link {
        Some(href) => {
            view! { <p class="source"><a href=href rel="noopener" target="_blank">{source_words}</a></p> }
                .into_any()
        }
        None => view! { <p class="source">{source_words}</p> }.into_any(),
    };
    view! {
        {going.note()}
        {who_is_asked(&change)}
        {afterwards(&change.terms)}
        <section class="stack stack--tight">
            <h2>{m::meaning_rights}</h2>
            <p>{m::meaning_rights_text}</p>
        </section>
        {source}
        <Form on_submit=submit busy=going.busy>{going.button()}</Form>
    }
    .into_any()
}

/// Who is asked, where, and until when.
pub(super) fn who_is_asked(change: &OwnerChangeView) -> AnyView {
    let losing = change.parties.iter().find(|party| party.role == PartyRole::Losing);
    let losing = losing.map(|party| party.address_masked.clone()).filter(|_| change.terms.asks_losing);
    let gaining =
        change.draft.fields.get(&Field::EMAIL).map(str::to_owned).filter(|_| change.terms.asks_gaining);
    let days = change.terms.consent_days;
    let deadline =
        move || days.map_or_else(m::meaning_deadline_not_told, |days| m::meaning_deadline(f64::from(days)));
    let losing = losing.map(|address| view! { <li>{move || m::meaning_losing_mail(&address)}</li> });
    let gaining = gaining.map(|address| view! { <li>{move || m::meaning_gaining_mail(&address)}</li> });
    view! {
        <section class="stack stack--tight">
            <h2>{m::meaning_mails}</h2>
            <p>{m::meaning_mail_both}</p>
            <ul>{losing} {gaining}</ul>
            <p>{deadline}</p>
            <p>{m::meaning_dead_mailbox}</p>
        </section>
    }
    .into_any()
}

/// The lock, and whether the domain is renewed.
pub(super) fn afterwards(terms: &Terms) -> AnyView {
    let (lock, renews) = (terms.lock_days, terms.renews);
    let words = move || match lock {
        Some(0) => m::meaning_lock_none(),
        Some(days) => m::meaning_lock_days(f64::from(days)),
        None => m::meaning_lock_not_told(),
    };
    view! {
        <Notice title=Signal::derive(m::meaning_lock) kind=NoticeKind::Warning>
            <p>{words}</p>
            {renews.then(|| view! { <p>{m::meaning_renews}</p> })}
        </Notice>
    }
    .into_any()
}
