//! The owner change at LogicBoxes: a new contact, then `domains/modify-contact` with it as the registrant.
//!
//! On a gTLD nothing is applied until the losing and the gaining owner have approved; on country extensions it is
//! applied at once. The registrar answers `Success` in both cases.

mod look;
mod observe;
mod plan;

use super::LogicBoxes;
use super::agreement;
use super::domains::{Place, state_of};
use super::fields::held;
use super::pending::{is_done, pending_action, taken};
use super::tasks::of_order;
use super::terms::{ACCEPTED, has_agreement, is_fixed, needs_terms, options, terms};
use super::wire::any;
use super::{api::lacks, attributes};
use crate::error::{CallError, Effect, ErrorKind};
use crate::registrar::{OwnerChanges, QuoteAnswer};
use async_trait::async_trait;
use registrant_model::domain::DomainState;
use registrant_model::leftover::Fate;
use registrant_model::money::Amount;
use registrant_model::owner_change::{
    Attempt, Block, ConsentKind, Finding, Observation, Outlook, OwnerChange, PlannedStep, Quote,
    ReferencePatch, State,
};
use registrant_model::task::TaskId;
use registrant_model::{ContactId, DomainName, Field, Money};

/// The keys under which references are kept.
mod key {
    /// The gaining owner's contact.
    pub(super) const CONTACT: &str = "contact";
    /// The fingerprint of what that contact holds.
    pub(super) const CONTACT_PRINT: &str = "_contact_print";
    /// The domain's order.
    pub(super) const ORDER: &str = "order";
    /// The action that changes the contacts.
    pub(super) const TASK: &str = "task";
    /// `modify-contact` was carried out.
    pub(super) const MODIFIED: &str = "_modified";
    /// It took effect at once: nobody was asked.
    pub(super) const AT_ONCE: &str = "_at_once";
}

#[async_trait]
impl OwnerChanges for LogicBoxes {
    async fn outlook(&self, domain: &DomainName) -> Result<Outlook, CallError> {
        let details = self.domain_details(domain).await?;
        let detail = any(&details, "currentstatus").unwrap_or_default();
        let mut blocks: Vec<Block> = match state_of(&details) {
            DomainState::Active => Vec::new(),
            DomainState::Expired => vec![Block::Expired],
            DomainState::Suspended => vec![Block::Suspended],
            DomainState::Dispute | DomainState::Pending | DomainState::Other => vec![Block::Other { detail }],
        };
        let now = self.api.now();
        if is_fixed(domain, now) {
            blocks.push(Block::NotOffered);
        }
        if let Some(operation) = pending_action(&details) {
            blocks.push(Block::OperationRunning { operation });
        }
        let mut terms = terms(domain, now);
        if has_agreement(domain, now) {
            self.add_agreement(&mut terms).await?;
        }
        Ok(Outlook { terms, price: Some(free()), blocks })
    }

    fn fate(&self, kind: &str) -> Option<Fate> {
        (kind == key::CONTACT).then_some(Fate::Removable)
    }

    fn next_step(&self, change: &OwnerChange) -> Option<PlannedStep> {
        plan::next_step(change)
    }

    async fn perform(&self, change: &OwnerChange, step: &PlannedStep) -> Result<ReferencePatch, CallError> {
        match step.name.as_str() {
            plan::ADD => self.add_gaining(change, step).await,
            plan::MODIFY => self.change_registrant(change).await,
            other => Err(CallError::not_supported(other)),
        }
    }

    async fn look(&self, change: &OwnerChange, attempt: &Attempt) -> Result<Finding, CallError> {
        self.look_for(change, attempt).await
    }

    /// A change of contacts costs nothing at LogicBoxes.
    async fn quote(&self, _change: &OwnerChange) -> Result<QuoteAnswer, CallError> {
        let (lines, contracts, at) = (Vec::new(), Vec::new(), self.api.now());
        Ok(QuoteAnswer::Quote(Quote { price: free(), tax: None, lines, contracts, at }))
    }

    /// The contact that was made for the gaining owner, if somebody deleted it before it was attached.
    async fn gone(&self, change: &OwnerChange) -> Result<ReferencePatch, CallError> {
        let names = &change.references;
        let made = names.get(key::CONTACT).filter(|_| names.get(key::MODIFIED).is_none());
        let Some(id) = made.and_then(|id| id.parse::<ContactId>().ok()) else {
            return Ok(ReferencePatch::none());
        };
        match self.contact_details(&id).await {
            Err(error) if error.kind == ErrorKind::NotFound => {
                Ok(ReferencePatch::none().unset(key::CONTACT).unset(key::CONTACT_PRINT))
            }
            read => read.map(|_| ReferencePatch::none()),
        }
    }

    async fn observe(&self, change: &OwnerChange) -> Result<Observation, CallError> {
        self.observe_change(change).await
    }

    /// Resellers may not call off what waits; before anything was sent there is nothing to call off.
    fn can_cancel(&self, change: &OwnerChange) -> bool {
        change.state == State::Draft || change.references.get(key::MODIFIED).is_none()
    }

    async fn cancel(&self, change: &OwnerChange) -> Result<(), CallError> {
        if self.can_cancel(change) {
            return Ok(());
        }
        Err(CallError::not_supported("resellers cannot call off what waits for the owners"))
    }

    fn verification_task(&self, change: &OwnerChange) -> Option<TaskId> {
        change.references.get(key::ORDER).and_then(of_order)
    }

    async fn resend(&self, change: &OwnerChange) -> Result<(), CallError> {
        let order =
            change.references.get(key::ORDER).ok_or_else(|| lacks("the order's number", Effect::None))?;
        taken(self.api.post("domains/irtp/verification/resend", &[("order-id", order)]).await?).map(drop)
    }
}

impl LogicBoxes {
    async fn add_gaining(
        &self,
        change: &OwnerChange,
        step: &PlannedStep,
    ) -> Result<ReferencePatch, CallError> {
        let details = self.domain_details(&change.domain).await?;
        let customer = any(&details, "customerid").ok_or_else(|| lacks("the customer", Effect::None))?;
        let fields = change.gaining_fields();
        let id = self.add_contact(fields, &customer, kind(change), &agreed(change)).await?;
        Ok(contact_references(&id, &step.fingerprint))
    }

    async fn change_registrant(&self, change: &OwnerChange) -> Result<ReferencePatch, CallError> {
        let contact: ContactId = change
            .references
            .get(key::CONTACT)
            .and_then(|id| id.parse().ok())
            .ok_or_else(|| lacks("the gaining owner's contact", Effect::None))?;
        let details = self.domain_details(&change.domain).await?;
        let place = Place::of(&details)?;
        let (agent, opts_out) =
            (change.draft.agent.unwrap_or_default(), change.draft.lock_opt_out == Some(true));
        let mut more = options(&change.terms, agent, opts_out);
        let company = held(change.gaining_fields());
        let company = company.get(&Field::ORGANISATION_NAME);
        if accepts_terms(change) && needs_terms(&change.domain, company, self.api.now()) {
            more.extend(ACCEPTED);
        }
        let answer = match self.modify_contacts(&place, &place.with_registrant(&contact), &more).await {
            // An earlier try that was believed lost has arrived after all: the refusal proves it.
            Err(error) if error.effect == Effect::None && error.by_registrar => {
                return self.earlier_try(change).await?.ok_or(error);
            }
            answer => answer?,
        };
        let action = any(&answer, "eaqid").filter(|action| action != "0");
        let patch = modified_references(&place.order, action.as_deref());
        Ok(if is_done(&answer) { patch.set(key::AT_ONCE, "true") } else { patch })
    }
}

/// The agreement that the gaining owner enters into, where the registry has one.
fn agreed(change: &OwnerChange) -> Vec<(&'static str, String)> {
    match &change.terms.registry_terms_version {
        Some(version) if accepts_terms(change) => agreement::accepted(version),
        _ => Vec::new(),
    }
}

/// Whether it was declared that the gaining owner accepts the registry's terms.
fn accepts_terms(change: &OwnerChange) -> bool {
    let kind = ConsentKind::RegistryTerms;
    change.draft.consents.contains_key(&kind)
        || change.agreement.as_ref().is_some_and(|it| it.consents.contains_key(&kind))
}

fn contact_references(id: &ContactId, print: &str) -> ReferencePatch {
    ReferencePatch::none().set(key::CONTACT, id.as_str()).set(key::CONTACT_PRINT, print)
}

fn modified_references(order: &str, action: Option<&str>) -> ReferencePatch {
    let patch = ReferencePatch::none().set(key::MODIFIED, "true").set(key::ORDER, order);
    match action {
        Some(action) => patch.set(key::TASK, action),
        None => patch,
    }
}

/// The type of contact that the domain's registry wants.
fn kind(change: &OwnerChange) -> &'static str {
    attributes::contact_type(change.domain.extension())
}

fn free() -> Money {
    Money { amount: Amount::ZERO, currency: "USD".to_owned() }
}
