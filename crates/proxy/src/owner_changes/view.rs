//! An owner change as the API shows it.

use super::CONSENT_VERSION;
use super::cancel::can_cancel;
use super::decide::{can_leave, doubt};
use super::old_drafts;
use super::resend::{can_resend, resend_from};
use super::stand_in::can_stand_in;
use crate::connections::Connected;
use crate::error::RouteError;
use crate::state::App;
use registrant_model::Timestamp;
use registrant_model::owner_change::{OwnerChange, OwnerChangeView, References, RequiredConsent, State};
use registrant_model::task::TaskId;

/// The view of an owner change.
pub(crate) async fn view(app: &App, change: &OwnerChange) -> Result<OwnerChangeView, RouteError> {
    let connected = app.connections.get(&change.connection).ok_or(RouteError::NotFound)?;
    let row = app.store.change_row(&change.id).await?;
    let checked = row.and_then(|row| row.checked_at);
    let trouble = app.troubles.of(&change.id).filter(|_| change.state.is_running());
    // Where nobody knows whether it was paid, its page tells, and takes a payment by hand.
    let unpaid = matches!(
        change.state,
        State::AwaitingPayment | State::NeedsPriceConsent | State::NeedsCorrection | State::UnknownOutcome
    );
    let pay_at = change.references.get(References::PAY_AT).filter(|_| unpaid);
    let now = connected.last_known_time(app.clock.as_ref());
    let verification_task = verification_task(connected, change, now);
    let sent_again = |task: &TaskId| app.task_mails.resend_from(&change.connection, task, now);
    let verification_resend_from = verification_task.as_ref().and_then(sent_again);
    Ok(OwnerChangeView {
        id: change.id.clone(),
        version: change.version,
        connection: change.connection.clone(),
        domain: change.domain.clone(),
        state: change.state,
        given_up: change.is_given_up(),
        waits_on: change.state.waits_on(),
        started_at: change.started_at,
        updated_at: change.updated_at,
        checked_at: checked.map(|local| connected.in_registrars_time(local)),
        draft: change.draft.clone(),
        terms: change.terms.clone(),
        quote: change.quote.clone(),
        price_ceiling: change.agreement.as_ref().map(|agreement| agreement.ceiling.clone()),
        required_consents: required_consents(change),
        parties: change.party_views(),
        same_address: change.has_same_address(),
        references: change.references.shown(),
        pay_at: pay_at.map(str::to_owned),
        problem: change.problem.clone().or(trouble.map(|trouble| trouble.problem)),
        applied_at: change.applied_at,
        applied_seen: change.applied_seen,
        lock_until: change.lock_until,
        verification: change.verification(now),
        verification_task,
        verification_resend_from,
        kept_until: (change.state == State::Draft).then(|| old_drafts::kept_until(app, change)),
        doubt: doubt(connected, change),
        history: change.history.clone(),
        can_cancel: can_cancel(connected, change),
        can_leave: can_leave(connected, change),
        as_of: tells_time(change).then_some(now),
        can_resend: can_resend(connected, change, now),
        can_stand_in: can_stand_in(connected, change),
        resend_from: resend_from(change, now).filter(|_| is_asking(change.state)),
    })
}

/// The task of the mail that the new owner has to answer now.
pub(crate) fn verification_task(
    connected: &Connected,
    change: &OwnerChange,
    now: Timestamp,
) -> Option<TaskId> {
    change.verification(now).and_then(|_| connected.registrar.verification_task(change))
}

/// The declarations that submitting needs.
fn required_consents(change: &OwnerChange) -> Vec<RequiredConsent> {
    let consent = |kind| RequiredConsent { kind, version: CONSENT_VERSION.to_owned() };
    change.draft.required_consents(&change.terms).into_iter().map(consent).collect()
}

/// Whether something of it depends on what time it is: who is asked has a deadline, a lock runs, and whoever still has
/// to agree is told the ends as they would be if it were made now.
fn tells_time(change: &OwnerChange) -> bool {
    let to_be_agreed =
        matches!(change.state, State::Draft | State::NeedsCorrection | State::NeedsPriceConsent);
    to_be_agreed || is_asking(change.state) || change.applied_at.is_some()
}

/// Whether owners are being asked.
pub(super) fn is_asking(state: State) -> bool {
    matches!(state, State::AwaitingBoth | State::AwaitingLosing | State::AwaitingGaining)
}
