//! What whoever opens a link has to do, and what comes next.

use crate::messages as m;
use crate::ui::status_tag::Status;
use crate::words::states;
use registrant_model::owner_change::{Answer, SharedChange, State};

/// What whoever opens a link has to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Duty {
    /// Nothing yet: a mail will come.
    Wait,
    /// To open the mail and answer.
    Confirm,
    /// To answer if a mail came: the registrar tells neither whom it asks nor who has answered.
    Perhaps,
    /// Nothing: they have answered, or are not asked.
    Nothing,
    /// To confirm the details, by another mail: the change itself is through.
    Verify,
    /// Nothing yet, and perhaps that mail.
    PerhapsVerify,
    /// Nothing any more: it has ended.
    Over,
    /// To answer if a mail came: nobody knows whether the registrar was told.
    Watch,
}

/// What this owner has to do now.
pub(super) fn duty(change: &SharedChange) -> Duty {
    let asking = matches!(change.state, State::AwaitingLosing | State::AwaitingGaining | State::AwaitingBoth);
    match change.you.answer {
        _ if change.given_up => Duty::Watch,
        _ if change.verification.is_some_and(|asked| asked.may) => Duty::PerhapsVerify,
        _ if change.verification.is_some() => Duty::Verify,
        _ if change.state.is_final() => Duty::Over,
        Answer::Accepted | Answer::Refused | Answer::NotAsked => Duty::Nothing,
        Answer::Waiting if asking => Duty::Confirm,
        Answer::NotTold if asking => Duty::Perhaps,
        Answer::Waiting | Answer::NotTold | Answer::NotYetAsked => Duty::Wait,
    }
}

impl Duty {
    /// In one sentence or two.
    pub(super) fn words(self) -> String {
        match self {
            Self::Wait => m::shared_wait(),
            Self::Confirm => m::shared_confirm(),
            Self::Perhaps => m::shared_perhaps(),
            Self::Nothing => m::shared_nothing(),
            Self::Verify => m::shared_verify(),
            Self::PerhapsVerify => m::shared_may_verify(),
            Self::Over => m::shared_over(),
            Self::Watch => m::shared_watch(),
        }
    }
}

/// Where it stands, without what is only the other's business.
pub(super) fn stands(state: State, given_up: bool) -> String {
    match state.shared() {
        State::Submitted => m::shared_preparing(),
        shared => states::standing(shared, given_up),
    }
}

/// The kind of status that is.
pub(super) fn status(state: State, given_up: bool) -> Status {
    states::standing_status(state.shared(), given_up)
}

/// What comes next.
pub(super) fn next(state: State, given_up: bool, verifies: bool) -> String {
    match state {
        _ if given_up => m::shared_next_given_up(),
        State::Applied if verifies => m::shared_next_verify(),
        State::AwaitingLosing | State::AwaitingGaining | State::AwaitingBoth => m::shared_next_answers(),
        State::AwaitingRegistry => m::state_awaiting_registry_hint(),
        State::Applied => m::shared_next_applied(),
        State::Refused | State::Expired | State::Cancelled | State::Failed => m::shared_next_ended(),
        _ => m::shared_next_mails(),
    }
}

/// What an owner has answered; once it has ended nobody is waited for, unless nobody knows whether it has.
pub(super) fn answered(answer: Answer, state: State, given_up: bool) -> String {
    match answer {
        Answer::Waiting | Answer::NotTold | Answer::NotYetAsked if given_up => m::answer_not_known(),
        Answer::Waiting | Answer::NotYetAsked if state.is_final() => m::answer_none(),
        answer => states::answer(answer).1,
    }
}
