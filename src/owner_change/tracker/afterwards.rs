//! What holds after the change: how long the domain stays, and how long its new owner does.

use super::span::{Span, bar};
use crate::language::date_time;
use crate::messages as m;
use crate::owner_change::desk::Desk;
use crate::page::send_again::task_mail;
use leptos::prelude::*;
use registrant_model::Timestamp;
use registrant_model::owner_change::{OwnerChangeView, PartyRole, Verification};

/// What holds afterwards. How much of the lock has gone by is told as of the last reading, and so is whether it is over.
pub(super) fn afterwards(desk: Desk, change: &OwnerChangeView) -> AnyView {
    let from = change.applied_at.unwrap_or(change.updated_at);
    let now = Memo::new(move |_| desk.change().and_then(|change| change.as_of).unwrap_or(from));
    let lock = change.lock_until.map(|until| lock(from, until, now, change.applied_seen));
    let pause = change.free_from().map(|until| {
        let holds = Memo::new(move |_| now.get() < until);
        move || holds.get().then(|| view! { <p>{move || m::applied_pause(&date_time(until))}</p> })
    });
    let verification = change.verification.map(|asked| {
        let gaining = change.parties.iter().find(|party| party.role == PartyRole::Gaining);
        let address = gaining.map(|party| party.address_masked.clone()).unwrap_or_default();
        view! { <p>{move || verified(asked, &address)}</p> }
    });
    let again = change.verification_task.clone();
    let from = Memo::new(move |_| desk.change().and_then(|change| change.verification_resend_from));
    let (sent, refused) = (Callback::new(move |_| desk.reload()), Callback::new(move |()| desk.reload()));
    let again = again.map(|task| task_mail(change.connection.clone(), task, from.into(), sent, refused));
    view! { {verification} {again} {lock} {pause} <p>{m::applied_given_away}</p> }.into_any()
}

/// The mail that the new owner has to answer now.
fn verified(asked: Verification, address: &str) -> String {
    match asked {
        Verification { may: true, .. } => m::applied_may_verify(address),
        Verification { until: Some(until), .. } => m::applied_verify_until(address, &date_time(until)),
        Verification { until: None, .. } => m::applied_verify(address),
    }
}

fn lock(from: Timestamp, until: Timestamp, now: Memo<Timestamp>, seen: bool) -> AnyView {
    // Counted from when it was seen: it ends no later than that.
    let words = if seen { m::applied_lock_latest } else { m::applied_lock };
    let words_over = if seen { m::applied_lock_over_latest } else { m::applied_lock_over };
    let over = Memo::new(move |_| now.get() >= until);
    let span = Signal::derive(move || Some(Span { from, until, now: now.get() }));
    (move || {
        if over.get() {
            return view! { <p>{move || words_over(&date_time(until))}</p> }.into_any();
        }
        view! { <p>{move || words(&date_time(until))}</p> {bar("lock", m::tracker_lock, span)} }.into_any()
    })
    .into_any()
}
