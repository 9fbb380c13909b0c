//! What can be done about an owner change in the state it is in.

use super::afterwards::afterwards;
use super::resend::resend;
use super::{dead_mailbox, doubt, stand_in};
use crate::messages as m;
use crate::owner_change::desk::Desk;
use crate::owner_change::leave::{Leave, Words};
use crate::owner_change::wizard::TO_CHECK;
use crate::page::carried::Carried;
use crate::page::failure::note;
use crate::session::use_session;
use crate::ui::button::{Button, ButtonGroup, ButtonKind};
use crate::ui::link_button::LinkButton;
use crate::words;
use crate::words::fields::{domain_role, is_of_domain};
use leptos::prelude::*;
use registrant_model::owner_change::{DraftPatch, OwnerChangeView, PaymentChoice, State};
use registrant_model::problem::{Code, Reason};

/// What can be done now. `errors` is told whether something about that is wrong.
pub(super) fn actions(desk: Desk, state: Memo<State>, errors: RwSignal<bool>) -> AnyView {
    let can_cancel = Memo::new(move |_| desk.change().is_some_and(|change| change.can_cancel));
    let can_resend = Memo::new(move |_| desk.change().is_some_and(|change| change.can_resend));
    let can_leave = Memo::new(move |_| desk.change().is_some_and(|change| change.can_leave));
    // While owners are asked, one answer more takes nothing from under whoever reads or fills in what stands here.
    let kind = Memo::new(move |_| match state.get() {
        State::AwaitingLosing | State::AwaitingGaining => State::AwaitingBoth,
        state => state,
    });
    // Another call in doubt is another question, also where it was not seen to be settled in between.
    let asked = Memo::new(move |_| desk.change().and_then(|change| change.doubt).map(|doubt| doubt.attempt));
    (move || {
        // Read, not only tracked: the first value of a memo that nobody has read would be a change.
        _ = asked.get();
        let Some(change) = desk.now() else { return ().into_any() };
        let end = move || if can_leave.get() { leave(desk) } else { cancel(desk, can_cancel) };
        match kind.get() {
            State::AwaitingPayment => view! { {pay(desk, &change)} {cancel(desk, can_cancel)} }.into_any(),
            State::NeedsCorrection => view! { {mend(desk, &change)} {end} }.into_any(),
            State::NeedsPriceConsent => view! {
                {link(m::tracker_agree_price, format!("/owner-changes/{}/check", desk.id()))}
                {cancel(desk, can_cancel)}
            }
            .into_any(),
            State::AwaitingBoth | State::AwaitingLosing | State::AwaitingGaining => view! {
                {mailbox()}
                {resend(desk, can_resend)}
                {stand_in::stand_in(desk, errors)}
                {dead_mailbox::dead_mailbox(desk)}
                {end}
            }
            .into_any(),
            State::Applied => afterwards(desk, &change),
            State::Refused | State::Expired | State::Cancelled | State::Failed => start_again(&change),
            State::UnknownOutcome => doubt::doubt(desk, &change, errors),
            State::Draft | State::Submitted | State::AwaitingRegistry => ().into_any(),
        }
    })
    .into_any()
}

/// Begins another owner change of the domain; what was typed into this one is taken along, to be corrected.
fn start_again(change: &OwnerChangeView) -> AnyView {
    let (carried, typed) = (Carried::here(), StoredValue::new(change.draft.fields.clone()));
    let again = format!("/domains/{}/{}/owner-change", change.connection, change.domain);
    // Heard where it comes by: the link stays a link.
    let take = move |_| carried.put(typed.get_value());
    view! { <div on:click=take>{link(m::start_again, again)}</div> }.into_any()
}

fn link(words: fn() -> String, href: String) -> AnyView {
    view! { <p><LinkButton label=Signal::derive(words) href=Signal::stored(href)/></p> }.into_any()
}

/// In sandbox mode the mails lie one link away.
fn mailbox() -> AnyView {
    let session = use_session();
    (move || {
        session.sandbox_url().map(|url| {
            view! { <p><a href=url target="_blank" rel="noopener">{m::sandbox_mailbox}</a></p> }
        })
    })
    .into_any()
}

fn cancel(desk: Desk, possible: Memo<bool>) -> AnyView {
    let words = Words {
        open: m::tracker_cancel,
        question: m::tracker_cancel_question,
        text: m::tracker_cancel_text,
        confirm: m::tracker_cancel_confirm,
        keep: m::tracker_cancel_keep,
        done: None,
        leaves: false,
    };
    (move || {
        if possible.get() {
            view! { <div><Leave desk=desk words=words kind=ButtonKind::Secondary/></div> }.into_any()
        } else {
            view! { <p>{m::tracker_cannot_cancel}</p> }.into_any()
        }
    })
    .into_any()
}

/// Leaving it, where the registrar neither calls it off nor tells what the owners answer.
fn leave(desk: Desk) -> AnyView {
    let words = Words {
        open: m::tracker_leave,
        question: m::tracker_leave_question,
        text: m::tracker_leave_text,
        confirm: m::tracker_leave_confirm,
        keep: m::tracker_leave_keep,
        done: None,
        leaves: true,
    };
    view! {
        <p>{m::tracker_end_not_told}</p>
        <div><Leave desk=desk words=words kind=ButtonKind::Secondary/></div>
    }
    .into_any()
}

/// Paying: by the account's means, or at the registrar.
fn pay(desk: Desk, change: &OwnerChangeView) -> AnyView {
    let (busy, failure) = (RwSignal::new(false), RwSignal::new(None));
    let pay = Callback::new(move |()| {
        busy.set(true);
        let patch = DraftPatch { payment: Some(PaymentChoice::Preferred), ..DraftPatch::default() };
        desk.save(patch, move |saved| {
            busy.set(false);
            failure.set(saved.err());
        });
    });
    let by_hand = change.pay_at.clone().map(|href| {
        view! {
            <LinkButton
                label=Signal::derive(m::tracker_pay_at)
                href=Signal::stored(href)
                kind=ButtonKind::Secondary
            />
        }
    });
    view! {
        {move || failure.get().map(|failure| note(&failure))}
        <ButtonGroup>
            <Button label=Signal::derive(m::tracker_pay) on_press=pay busy=busy/>
            {by_hand}
        </ButtonGroup>
    }
    .into_any()
}

/// What the person can mend leads to where it is mended; of what only the registrar can, that is said.
fn mend(desk: Desk, change: &OwnerChangeView) -> AnyView {
    let problem = change.problem.as_ref();
    let documents = problem.is_some_and(|problem| problem.code == Code::DocumentsRequested);
    let fields = problem.map(|problem| problem.fields.clone()).unwrap_or_default();
    let is_ordered = change.references.get("order").is_some();
    let check = || format!("/owner-changes/{}/check", desk.id());
    // No answer of the wizard mends a contact that the domain has in another role.
    if !fields.is_empty() && fields.iter().all(|it| is_of_domain(&it.field)) {
        let is_gone = problem.is_some_and(|problem| problem.reason == Some(Reason::ContactUnknown));
        let roles = fields.iter().map(|it| domain_role(&it.field).filter(|_| is_gone));
        let words: AnyView = match roles.collect::<Option<Vec<_>>>() {
            Some(roles) => {
                let gone = move || m::tracker_contact_gone(&words::list(roles.iter().map(|role| role())));
                view! { <p>{gone}</p> }.into_any()
            }
            None => view! { <p>{m::tracker_ask_support}</p> }.into_any(),
        };
        return view! { {words} {link(m::tracker_agree_again, check())} }.into_any();
    }
    match &change.pay_at {
        Some(page) if documents => link(m::tracker_documents, page.clone()),
        // The order stands: it is agreed to once more, or paid by hand.
        page if fields.is_empty() && is_ordered && change.can_be_mended() => {
            let by_hand = page.clone().map(|page| link(m::tracker_pay_at, page));
            let again = link(m::tracker_agree_again, check());
            view! { {again} {by_hand} }.into_any()
        }
        _ if change.can_be_mended() => {
            desk.leave_problems(fields);
            link(m::tracker_mend, format!("/owner-changes/{}/details{TO_CHECK}", desk.id()))
        }
        _ => view! { <p>{m::tracker_ask_support}</p> }.into_any(),
    }
}
