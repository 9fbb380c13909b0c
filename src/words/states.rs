//! States in words.

use crate::messages::{self as m, Text};
use crate::ui::status_tag::Status;
use registrant_model::account_task::AccountTask;
use registrant_model::domain::{DomainState, LockState, Role, TransferLock};
use registrant_model::owner_change::{Answer, PartyRole, State, WaitsOn};
use registrant_model::task::{Task, TaskKind, TaskState};

/// Where an owner change stands, in a few words.
pub fn state(state: State) -> String {
    match state {
        State::Draft => m::state_draft(),
        State::Submitted => m::state_submitted(),
        State::AwaitingPayment => m::state_awaiting_payment(),
        State::AwaitingLosing => m::state_awaiting_losing(),
        State::AwaitingGaining => m::state_awaiting_gaining(),
        State::AwaitingBoth => m::state_awaiting_both(),
        State::AwaitingRegistry => m::state_awaiting_registry(),
        State::NeedsCorrection => m::state_needs_correction(),
        State::NeedsPriceConsent => m::state_needs_price_consent(),
        State::UnknownOutcome => m::state_unknown_outcome(),
        State::Applied => m::state_applied(),
        State::Refused => m::state_refused(),
        State::Expired => m::state_expired(),
        State::Cancelled => m::state_cancelled(),
        State::Failed => m::state_failed(),
    }
}

/// The same of an owner change that may have been given up in doubt: whether it failed is not known then.
pub fn standing(state: State, given_up: bool) -> String {
    if given_up { m::state_given_up() } else { self::state(state) }
}

/// The kind of status that is.
pub fn standing_status(state: State, given_up: bool) -> Status {
    if given_up { Status::Unknown } else { state_status(state) }
}

/// What the time is called at which it took effect, or was seen to have.
pub fn applied(seen: bool) -> Text {
    if seen { m::receipt_applied_seen } else { m::receipt_applied }
}

/// What the end of the transfer lock is called, which is earlier where the change was only seen to have taken effect.
pub fn lock_end(seen: bool) -> Text {
    if seen { m::event_lock_latest } else { m::event_lock }
}

/// What that means, and who does what next.
pub fn state_hint(state: State) -> String {
    match state {
        State::Draft => m::state_draft_hint(),
        State::Submitted => m::state_submitted_hint(),
        State::AwaitingPayment => m::state_awaiting_payment_hint(),
        State::AwaitingLosing => m::state_awaiting_losing_hint(),
        State::AwaitingGaining => m::state_awaiting_gaining_hint(),
        State::AwaitingBoth => m::state_awaiting_both_hint(),
        State::AwaitingRegistry => m::state_awaiting_registry_hint(),
        State::NeedsCorrection => m::state_needs_correction_hint(),
        State::NeedsPriceConsent => m::state_needs_price_consent_hint(),
        State::UnknownOutcome => m::state_unknown_outcome_hint(),
        State::Applied => m::state_applied_hint(),
        State::Refused => m::state_refused_hint(),
        State::Expired => m::state_expired_hint(),
        State::Cancelled => m::state_cancelled_hint(),
        State::Failed => m::state_failed_hint(),
    }
}

/// The kind of status of an owner change.
pub fn state_status(state: State) -> Status {
    match state {
        State::Draft | State::AwaitingPayment | State::NeedsPriceConsent => Status::Act,
        State::NeedsCorrection | State::Failed => Status::Problem,
        State::Submitted | State::AwaitingRegistry => Status::Working,
        State::AwaitingLosing | State::AwaitingGaining | State::AwaitingBoth => Status::Waiting,
        State::UnknownOutcome => Status::Unknown,
        State::Applied => Status::Done,
        State::Refused | State::Expired | State::Cancelled => Status::Ended,
    }
}

/// Which of the two owners.
pub fn party(role: PartyRole) -> String {
    match role {
        PartyRole::Losing => m::party_losing(),
        PartyRole::Gaining => m::party_gaining(),
    }
}

/// What an owner has answered, with the kind of status it is.
pub fn answer(answer: Answer) -> (Status, String) {
    match answer {
        Answer::NotYetAsked => (Status::Working, m::answer_not_yet_asked()),
        Answer::Waiting => (Status::Waiting, m::answer_waiting()),
        Answer::Accepted => (Status::Done, m::answer_accepted()),
        Answer::Refused => (Status::Ended, m::answer_refused()),
        Answer::NotAsked => (Status::Done, m::answer_not_asked()),
        Answer::NotTold => (Status::Unknown, m::answer_not_told()),
    }
}

/// How a domain stands.
pub fn domain_state(state: DomainState) -> String {
    match state {
        DomainState::Active => m::domain_state_active(),
        DomainState::Expired => m::domain_state_expired(),
        DomainState::Dispute => m::domain_state_dispute(),
        DomainState::Suspended => m::domain_state_suspended(),
        DomainState::Pending => m::domain_state_pending(),
        DomainState::Other => m::domain_state_other(),
    }
}

/// The kind of status of a domain.
pub fn domain_status(state: DomainState) -> Status {
    match state {
        DomainState::Active => Status::Done,
        DomainState::Expired | DomainState::Dispute | DomainState::Suspended => Status::Problem,
        DomainState::Pending => Status::Working,
        DomainState::Other => Status::Unknown,
    }
}

/// Whether a domain may leave its registrar.
pub fn lock(lock: &TransferLock) -> String {
    match (lock.state, lock.until) {
        (LockState::Locked, Some(until)) => m::domain_lock_until(&crate::language::date_time(until)),
        (LockState::Locked, None) => m::domain_lock_locked(),
        (LockState::Unlocked, _) => m::domain_lock_unlocked(),
        (LockState::Changing, _) => m::domain_lock_changing(),
        (LockState::NotTold, _) => m::domain_lock_not_told(),
    }
}

/// A role and what it means, in one sentence.
pub fn role(role: Role) -> (String, String) {
    match role {
        Role::Owner => (m::role_owner(), m::role_owner_hint()),
        Role::Admin => (m::role_admin(), m::role_admin_hint()),
        Role::Tech => (m::role_tech(), m::role_tech_hint()),
        Role::Billing => (m::role_billing(), m::role_billing_hint()),
    }
}

/// What a task is about.
pub fn task_title(task: &Task) -> String {
    if let Some(contact) = &task.in_doubt {
        return m::task_edit_in_doubt(&contact.name);
    }
    match &task.account {
        Some(AccountTask::Email { .. }) => return m::task_email_change(),
        // What has its roles in accounts need not be a domain.
        Some(AccountTask::Roles { service: Some(service), .. }) if task.domain.is_none() => {
            return m::task_account_change_service(service);
        }
        Some(AccountTask::Roles { service: None, .. }) => return m::task_account_change_plain(),
        _ => {}
    }
    let domain = task.domain.as_ref().map(ToString::to_string);
    match (task.kind, domain.as_deref()) {
        (TaskKind::OwnerChange, Some(domain)) => m::task_owner_change(domain),
        (TaskKind::ContactUpdate, Some(domain)) => m::task_contact_update(domain),
        (TaskKind::ContactVerification, Some(domain)) => m::task_verification(domain),
        (TaskKind::AccountChange, Some(domain)) => m::task_account_change(domain),
        (TaskKind::Other | TaskKind::EmailChange, Some(domain)) => m::task_other(domain, &task.operation),
        (_, None) => m::task_other_no_domain(&task.operation),
    }
}

/// How a task stands, with the kind of status it is.
pub fn task_status(task: &Task) -> (Status, String) {
    match (task.state, task.waits_on) {
        (TaskState::Stuck, _) => (Status::Problem, m::task_state_stuck()),
        (TaskState::Done, _) => (Status::Done, m::task_state_done()),
        (TaskState::Ended, _) => (Status::Ended, m::task_state_ended()),
        (_, WaitsOn::You) => (Status::Act, m::task_act()),
        (TaskState::Waiting, _) => (Status::Waiting, m::task_state_waiting()),
        (TaskState::Scheduled, _) => (Status::Working, m::task_state_scheduled()),
        (TaskState::Running, _) => (Status::Working, m::task_state_running()),
    }
}

/// Who does what next.
pub fn task_next(task: &Task) -> Option<String> {
    match task.waits_on {
        // An owner change of ours has its own page, which says what there is to do.
        WaitsOn::You if task.state == TaskState::Stuck && task.owner_change.is_none() => {
            Some(m::task_next_stuck())
        }
        WaitsOn::You if task.account.is_some() => Some(match &task.account {
            Some(AccountTask::Email { address }) => m::task_next_email(address),
            _ => m::task_next_accounts(),
        }),
        WaitsOn::You if task.in_doubt.is_some() => Some(m::task_next_edit()),
        WaitsOn::You => Some(m::task_next_you()),
        WaitsOn::OtherPerson => Some(m::task_next_other()),
        WaitsOn::Registry | WaitsOn::Registrar if task.state == TaskState::Stuck => {
            Some(m::task_next_stuck())
        }
        WaitsOn::Registry => Some(m::task_next_registry()),
        WaitsOn::Registrar => Some(m::task_next_registrar()),
        WaitsOn::Nobody => None,
    }
}
