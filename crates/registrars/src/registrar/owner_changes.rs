//! Owner changes at a registrar.

use crate::error::CallError;
use async_trait::async_trait;
use registrant_model::leftover::Fate;
use registrant_model::owner_change::{
    Attempt, Choice, Finding, Observation, Outlook, OwnerChange, PlannedStep, Question, Quote, ReferencePatch,
};
use registrant_model::task::TaskId;
use registrant_model::{DomainName, Timestamp};

/// What asking for the price brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuoteAnswer {
    /// The price.
    Quote(Quote),
    /// What is written down is not so (a cart that expired, an order that stands already): take this in and plan
    /// again.
    Stale(ReferencePatch),
}

/// How long something lasts that expires by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lasts {
    /// It is gone, or was used for what it was made for.
    Over,
    /// It is there, until then where that is told.
    Until(Option<Timestamp>),
}

/// What can be asked about owner changes, and the calls they are made of.
///
/// The driver asks [`OwnerChanges::next_step`] which call comes next, writes it down, makes it with
/// [`OwnerChanges::perform`], and writes down what came of it. When nobody knows what came of it,
/// [`OwnerChanges::look`] tells; it never repeats anything.
#[async_trait]
pub trait OwnerChanges: Send + Sync {
    /// What can be said before the first question is asked: terms, list price, what stands against it.
    async fn outlook(&self, domain: &DomainName) -> Result<Outlook, CallError>;

    /// The next call with an effect; nothing when all have been made. Decided from what is written down alone.
    fn next_step(&self, change: &OwnerChange) -> Option<PlannedStep>;

    /// Makes one call. Sent once, never repeated here.
    async fn perform(&self, change: &OwnerChange, step: &PlannedStep) -> Result<ReferencePatch, CallError>;

    /// Looks at the registrar what became of an attempt.
    async fn look(&self, change: &OwnerChange, attempt: &Attempt) -> Result<Finding, CallError>;

    /// What to take for made when a person says that an attempt took effect which no look could prove; nothing where
    /// looking always brings proof in the end.
    fn believed(&self, _change: &OwnerChange, _attempt: &Attempt) -> Option<ReferencePatch> {
        None
    }

    /// Whether a person may have such an attempt sent once more: only where that binds nobody twice.
    fn may_repeat(&self, _change: &OwnerChange, _attempt: &Attempt) -> bool {
        false
    }

    /// What it costs: by a dry run, or as the order says that stands already.
    async fn quote(&self, change: &OwnerChange) -> Result<QuoteAnswer, CallError>;

    /// What is written down and no longer there: names to forget, so that it is prepared anew. Asked after a call
    /// that prepares was refused.
    async fn gone(&self, _change: &OwnerChange) -> Result<ReferencePatch, CallError> {
        Ok(ReferencePatch::none())
    }

    /// How far it is.
    async fn observe(&self, change: &OwnerChange) -> Result<Observation, CallError>;

    /// What becomes of something that was made for an owner change and is not needed any more, by the key of its
    /// reference; nothing where that is no thing of its own. What can be deleted or stays is a contact.
    fn fate(&self, kind: &str) -> Option<Fate>;

    /// How long something lasts that expires by itself ([`Fate::Expires`]).
    async fn lasts(&self, _kind: &str, _name: &str) -> Result<Lasts, CallError> {
        Ok(Lasts::Until(None))
    }

    /// Whether it can be called off now, by what is written down.
    fn can_cancel(&self, change: &OwnerChange) -> bool;

    /// Whether a person may stop following it, by what is written down: its end may never be told.
    fn can_leave(&self, _change: &OwnerChange) -> bool {
        false
    }

    /// Calls it off at the registrar. Sent once.
    async fn cancel(&self, change: &OwnerChange) -> Result<(), CallError>;

    /// The questions that the owners are asked and that can be answered here in their place; empty where there is no
    /// such thing. A read.
    async fn questions(&self, _change: &OwnerChange) -> Result<Vec<Question>, CallError> {
        Ok(Vec::new())
    }

    /// Answers one of [`OwnerChanges::questions`] in an owner's place. Sent once.
    async fn answer_in_place(
        &self,
        _change: &OwnerChange,
        _question: &str,
        _choice: Choice,
    ) -> Result<(), CallError> {
        Err(CallError::not_supported("nobody can answer in an owner's place here"))
    }

    /// The task of the mail by which the new owner confirms the details after the change was applied; nothing where that
    /// is no task, or not known by what is written down.
    fn verification_task(&self, _change: &OwnerChange) -> Option<TaskId> {
        None
    }

    /// Sends the mails to the owners again. Sent once.
    async fn resend(&self, change: &OwnerChange) -> Result<(), CallError>;
}
