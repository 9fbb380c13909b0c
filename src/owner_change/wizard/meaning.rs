//! Step 3: what the change means.

use super::Going;
use crate::messages as m;
use crate::owner_change::desk::Desk;
use crate::ui::form::Form;
use crate::ui::notice::{Notice, NoticeKind};
use leptos::prelude::*;
use registrant_model::Field;
use registrant_model::owner_change::{DraftPatch, OwnerChangeView, PartyRole, WizardStep};

/// What this step says; it asks nothing.
pub(super) fn question(desk: Desk) -> AnyView {
    let Some(change) = desk.now() else { return ().into_any() };
    let going = Going::new();
    let submit = move |()| going.on(desk, DraftPatch::default(), WizardStep::Meaning);
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
        {afterwards(&change)}
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
    let (asks_losing, asks_gaining) = (change.asks(PartyRole::Losing), change.asks(PartyRole::Gaining));
    let who: fn() -> String = match (asks_losing, asks_gaining) {
        (true, true) => m::meaning_mail_both,
        (true, false) => m::meaning_mail_losing_only,
        (false, true) => m::meaning_mail_gaining_only,
        (false, false) => m::meaning_nobody,
    };
    let losing = change.parties.iter().find(|party| party.role == PartyRole::Losing);
    let losing = losing.map(|party| party.address_masked.clone()).filter(|_| asks_losing);
    let gaining = change.draft.fields.get(&Field::EMAIL).map(str::to_owned).filter(|_| asks_gaining);
    let losing = losing.map(|address| view! { <li>{move || m::meaning_losing_mail(&address)}</li> });
    let gaining = gaining.map(|address| view! { <li>{move || m::meaning_gaining_mail(&address)}</li> });
    let days = change.terms.consent_days;
    let deadline =
        move || days.map_or_else(m::meaning_deadline_not_told, |days| m::meaning_deadline(f64::from(days)));
    let deadline = (asks_losing || asks_gaining).then(|| view! { <p>{deadline}</p> });
    let dead_mailbox = asks_losing.then(|| view! { <p>{m::meaning_dead_mailbox}</p> });
    view! {
        <section class="stack stack--tight">
            <h2>{m::meaning_mails}</h2>
            <p>{who}</p>
            <ul>{losing} {gaining}</ul>
            {deadline}
            {dead_mailbox}
        </section>
    }
    .into_any()
}

/// The lock, and whether the domain is renewed.
pub(super) fn afterwards(change: &OwnerChangeView) -> AnyView {
    let (lock, renews) = (change.terms.lock_days, change.terms.renews);
    let declined = change.terms.lock_opt_out && change.draft.lock_opt_out == Some(true);
    let words = move || match lock {
        _ if declined => m::meaning_lock_none(),
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
