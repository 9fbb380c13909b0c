//! The owner change at HostControl: a new contact, then `PUT /domain/{uuid}` with it as the registrant.
//!
//! On a generic domain nothing changes until both owners have agreed; elsewhere it is done at once. The answer is the
//! same in both cases, nothing tells which of the owners has answered, and a designated agent may be ignored.

mod look;
mod observe;
mod perform;
mod plan;

use super::HostControl;
use super::domains::state_of;
use super::terms::terms;
use super::wire::WireContact;
use crate::error::{CallError, ErrorKind};
use crate::registrar::{Contacts, OwnerChanges, QuoteAnswer};
use async_trait::async_trait;
use registrant_model::domain::DomainState;
use registrant_model::leftover::Fate;
use registrant_model::money::Amount;
use registrant_model::owner_change::{
    Attempt, Block, Finding, Observation, Outcome, Outlook, OwnerChange, PlannedStep, Quote, ReferencePatch,
    State, StepName,
};
use registrant_model::problem::Reason;
use registrant_model::{ContactId, DomainName, Money};

/// The keys under which references are kept.
mod key {
    /// The gaining owner's contact.
    pub(super) const CONTACT: &str = "contact";
    /// By what domains name that contact.
    pub(super) const HANDLE: &str = "handle";
    /// The fingerprint of what that contact holds.
    pub(super) const CONTACT_PRINT: &str = "_contact_print";
    /// The contact was made by a call of this change that was answered.
    pub(super) const MADE: &str = "_made";
    /// The registrant was set.
    pub(super) const UPDATED: &str = "_updated";
    /// The domain was seen to wait for a change.
    pub(super) const SEEN_WAITING: &str = "_seen_waiting";
    /// The domain itself showed that, so that it will show an end as well.
    pub(super) const SHOWN_WAITING: &str = "_shown_waiting";
}

#[async_trait]
impl OwnerChanges for HostControl {
    async fn outlook(&self, domain: &DomainName) -> Result<Outlook, CallError> {
        let wire = self.named(domain).await?;
        let detail = wire.status().unwrap_or_default();
        let mut blocks: Vec<Block> = match state_of(&wire) {
            DomainState::Active => Vec::new(),
            DomainState::Expired => vec![Block::Expired],
            DomainState::Suspended => vec![Block::Suspended],
            DomainState::Dispute | DomainState::Pending | DomainState::Other => vec![Block::Other { detail }],
        };
        if wire.has_status("PENDING_UPDATE") == Some(true) {
            blocks.push(Block::OperationRunning { operation: "PENDING_UPDATE".to_owned() });
        }
        let terms = terms(domain.extension(), &self.tld(domain).await, self.api.now());
        // No call tells a price beforehand.
        Ok(Outlook { terms, price: None, blocks })
    }

    fn fate(&self, kind: &str) -> Option<Fate> {
        (kind == key::CONTACT).then_some(Fate::Removable)
    }

    fn next_step(&self, change: &OwnerChange) -> Option<PlannedStep> {
        plan::next_step(change)
    }

    async fn perform(&self, change: &OwnerChange, step: &PlannedStep) -> Result<ReferencePatch, CallError> {
        match step.name.as_str() {
            plan::CREATE => {
                let wire = self.create(change.gaining_fields()).await?;
                Ok(contact_references(&wire, &step.fingerprint).set(key::MADE, "true"))
            }
            plan::UPDATE => self.set_registrant(change).await,
            other => Err(CallError::not_supported(other)),
        }
    }

    async fn look(&self, change: &OwnerChange, attempt: &Attempt) -> Result<Finding, CallError> {
        self.look_for(change, attempt).await
    }

    /// Nothing shows a change that waits for the owners, but they know whether they were asked.
    fn believed(&self, change: &OwnerChange, attempt: &Attempt) -> Option<ReferencePatch> {
        let unseen = attempt.step.as_str() == plan::UPDATE && asks_anybody(change);
        unseen.then(|| ReferencePatch::none().set(key::UPDATED, "true"))
    }

    /// A change that somebody is asked for: a second one of the same kind replaces the first or is refused; one that
    /// was refused because another one waits is not sent a third time. A contact, of which a second one costs nothing,
    /// where the list of contacts does not prove that there is none. Everything else is proven by looking.
    fn may_repeat(&self, change: &OwnerChange, attempt: &Attempt) -> bool {
        match attempt.step.as_str() {
            plan::UPDATE => asks_anybody(change) && !met_another(attempt),
            plan::CREATE => {
                self.lists_prove_nothing() || plan::print(change.gaining_fields()) != attempt.fingerprint
            }
            _ => false,
        }
    }

    /// It is no order, and no price is told: the zero holds nothing against a ceiling, and nobody shows it (decision 280).
    async fn quote(&self, _change: &OwnerChange) -> Result<QuoteAnswer, CallError> {
        let price = Money { amount: Amount::ZERO, currency: "EUR".to_owned() };
        let (lines, contracts, at) = (Vec::new(), Vec::new(), self.api.now());
        Ok(QuoteAnswer::Quote(Quote { price, tax: None, lines, contracts, at }))
    }

    /// The contact that was made for the gaining owner, if somebody deleted it before it was set.
    async fn gone(&self, change: &OwnerChange) -> Result<ReferencePatch, CallError> {
        let names = &change.references;
        let made = names.get(key::CONTACT).filter(|_| names.get(key::UPDATED).is_none());
        let Some(id) = made.and_then(|id| id.parse::<ContactId>().ok()) else {
            return Ok(ReferencePatch::none());
        };
        match self.bare_contact(&id).await {
            Err(error) if error.kind == ErrorKind::NotFound => {
                let keys = [key::CONTACT, key::HANDLE, key::CONTACT_PRINT, key::MADE];
                Ok(keys.iter().fold(ReferencePatch::none(), |patch, key| patch.unset(key)))
            }
            read => read.map(|_| ReferencePatch::none()),
        }
    }

    async fn observe(&self, change: &OwnerChange) -> Result<Observation, CallError> {
        self.observe_change(change).await
    }

    /// What waits for two people cannot be called off here; before the domain was touched there is nothing to call
    /// off.
    fn can_cancel(&self, change: &OwnerChange) -> bool {
        change.state == State::Draft || change.references.get(key::UPDATED).is_none()
    }

    /// Where the domain does not show that a change waits, nothing tells that an owner has refused it. The same where
    /// it was too late to call it off.
    fn can_leave(&self, change: &OwnerChange) -> bool {
        let last = change.attempts.last().filter(|last| last.outcome == Outcome::Refused);
        let too_late = last.is_some_and(|last| last.step.as_str() == StepName::CANCEL);
        let sent = change.references.get(key::UPDATED).is_some() || too_late;
        sent && asks_anybody(change) && change.references.get(key::SHOWN_WAITING).is_none()
    }

    /// The contact that was made for it is taken away. Where something uses it, that is the change itself, which the
    /// registrar has after all: too late.
    async fn cancel(&self, change: &OwnerChange) -> Result<(), CallError> {
        if !self.can_cancel(change) {
            return Err(CallError::not_supported("what waits for the owners cannot be called off"));
        }
        let made = change.references.get(key::MADE).and(change.references.get(key::CONTACT));
        let Some(contact) = made.and_then(|id| id.parse::<ContactId>().ok()) else { return Ok(()) };
        match self.delete_contact(&contact).await {
            Err(error) if error.kind == ErrorKind::NotFound => Ok(()),
            Err(error) if error.kind == ErrorKind::Conflict => {
                Err(CallError { reason: Some(Reason::ActionPending), ..error })
            }
            other => other,
        }
    }

    async fn resend(&self, _change: &OwnerChange) -> Result<(), CallError> {
        Err(CallError::not_supported("the mails to the owners cannot be sent again"))
    }
}

/// Whether an owner is asked before anything changes.
fn asks_anybody(change: &OwnerChange) -> bool {
    change.terms.asks_losing || change.terms.asks_gaining
}

/// Whether an attempt in doubt was answered by "another change waits".
fn met_another(attempt: &Attempt) -> bool {
    let (Outcome::Unknown(problem) | Outcome::Unproven(problem)) = &attempt.outcome else { return false };
    problem.reason == Some(Reason::ActionPending)
}

fn contact_references(wire: &WireContact, print: &str) -> ReferencePatch {
    let mut patch = ReferencePatch::none().set(key::CONTACT_PRINT, print);
    if let Some(id) = wire.id() {
        patch = patch.set(key::CONTACT, id.as_str());
    }
    let handle = wire.handle().or_else(|| wire.id().map(|id| id.to_string()));
    match handle {
        Some(handle) => patch.set(key::HANDLE, handle),
        None => patch,
    }
}
