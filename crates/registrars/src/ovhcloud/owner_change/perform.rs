//! Making one call of an owner change.

use super::contact::{contact_references, written_references};
use super::{key, plan};
use crate::error::{CallError, Effect, ErrorKind};
use crate::ovhcloud::OvhCloud;
use crate::ovhcloud::wire::order::{
    Account, Cart, Checkout, Configuration, Item, NewCart, NewItem, Offer, Order, Pricing, Requirement,
};
use crate::registrar::Contacts;
use registrant_model::DomainName;
use registrant_model::api::ContactEdit;
use registrant_model::owner_change::{ConsentKind, OwnerChange, PlannedStep, ReferencePatch, References};

impl OvhCloud {
    pub(super) async fn perform_step(
        &self,
        change: &OwnerChange,
        step: &PlannedStep,
    ) -> Result<ReferencePatch, CallError> {
        match step.name.as_str() {
            plan::CONTACT_CREATE => {
                let sent = change.gaining_fields();
                let contact = self.create_contact(sent).await?;
                Ok(contact_references(contact.id.as_str(), &step.fingerprint, sent, &contact.fields))
            }
            plan::CONTACT_UPDATE => {
                let id = reference(change, key::CONTACT)?;
                let id = id.parse().map_err(|_| missing(key::CONTACT))?;
                let edit = ContactEdit::of(change.gaining_fields().clone());
                let written = self.update_contact(&id, &edit).await?.contact;
                let patch = written_references(&step.fingerprint, change.gaining_fields(), &written.fields);
                let stuck = change.references.get(key::STUCK).is_some();
                Ok(if stuck { patch.set(key::MENDED, "true") } else { patch })
            }
            plan::CART => self.make_cart(change).await,
            plan::ASSIGN => {
                self.api.post_empty(&["order", "cart", reference(change, key::CART)?, "assign"]).await?;
                Ok(ReferencePatch::none().set(key::ASSIGNED, "true"))
            }
            plan::ITEM => self.add_item(change).await,
            plan::CONFIGURATION => self.configure(change).await,
            plan::CHECKOUT => self.unless_made_before(change, step, self.check_out(change).await).await,
            plan::PAY => self.unless_made_before(change, step, self.pay(change).await).await,
            plan::RELAUNCH => {
                self.api
                    .post_empty(&["me", "task", "domain", reference(change, key::STUCK)?, "relaunch"])
                    .await?;
                Ok(relaunched())
            }
            other => Err(CallError::not_supported(other)),
        }
    }

    async fn make_cart(&self, change: &OwnerChange) -> Result<ReferencePatch, CallError> {
        let me: Account = self.api.get(&["me"], &[]).await?;
        let body = NewCart { ovh_subsidiary: &me.ovh_subsidiary, description: change.id.as_str() };
        let cart: Cart = self.api.post(&["order", "cart"], &body).await?;
        Ok(ReferencePatch::none().set(key::CART, cart.cart_id))
    }

    async fn add_item(&self, change: &OwnerChange) -> Result<ReferencePatch, CallError> {
        let (plan_code, pricing) = self.trade_offer(&change.domain).await?.ok_or_else(|| {
            CallError::new(ErrorKind::Refused, Effect::None, "no owner change is offered for this domain")
        })?;
        let body = NewItem {
            cart_id: reference(change, key::CART)?,
            plan_code: &plan_code,
            pricing_mode: &pricing.pricing_mode,
            duration: &pricing.duration,
            quantity: 1,
        };
        let path = ["order", "cartServiceOption", "domain", change.domain.as_str()];
        let item: Item = match self.api.post(&path, &body).await {
            // The offer prints `P0D`, the guide's text says `P0Y`: what was refused took no effect, so the other
            // form of "no time at all" is tried.
            Err(error) if error.kind == ErrorKind::Refused && pricing.duration == "P0D" => self
                .api
                .post(&path, &NewItem { duration: "P0Y", ..body })
                .await
                .map_err(|second| if second.effect == Effect::Unknown { second } else { error })?,
            made => made?,
        };
        Ok(ReferencePatch::none().set(key::ITEM, item.item_id.to_string()))
    }

    /// What an owner change of this domain is called and costs, by the list.
    pub(super) async fn trade_offer(
        &self,
        domain: &DomainName,
    ) -> Result<Option<(String, Pricing)>, CallError> {
        let path = ["order", "cartServiceOption", "domain", domain.as_str()];
        let offers: Vec<Offer> = self.api.get(&path, &[]).await?;
        let trade = offers.into_iter().find(|offer| offer.family.as_deref() == Some("trade"));
        Ok(trade.and_then(|offer| {
            let installs =
                |price: &Pricing| price.capacities.iter().any(|capacity| capacity == "installation");
            let at = offer.prices.iter().position(installs).unwrap_or(0);
            let pricing = offer.prices.into_iter().nth(at)?;
            Some((offer.plan_code, pricing))
        }))
    }

    /// Names the gaining owner's contact. The registrar may ask for more; what it insists on and we do not know
    /// is told before anything is sent.
    async fn configure(&self, change: &OwnerChange) -> Result<ReferencePatch, CallError> {
        let item = ["order", "cart", reference(change, key::CART)?, "item", reference(change, key::ITEM)?];
        let asked: Vec<Requirement> =
            self.api.get(&[item.as_slice(), &["requiredConfiguration"]].concat(), &[]).await?;
        let unknown = asked.iter().find(|it| it.required == Some(true) && it.label != "OWNER_CONTACT");
        if let Some(unknown) = unknown {
            let message = format!("the registrar asks for {}", unknown.label);
            return Err(CallError::new(ErrorKind::NotSupported, Effect::None, message));
        }
        let value = format!("/domain/contact/{}", reference(change, key::CONTACT)?);
        let body = Configuration { id: None, label: "OWNER_CONTACT".to_owned(), value };
        let path = [item.as_slice(), &["configuration"]].concat();
        let made: Configuration = self.api.post(&path, &body).await?;
        Ok(ReferencePatch::none().set(key::CONFIGURATION, made.id.unwrap_or_default().to_string()))
    }

    async fn check_out(&self, change: &OwnerChange) -> Result<ReferencePatch, CallError> {
        let agreement = change.agreement.as_ref().ok_or_else(|| missing("agreement"))?;
        let body = Checkout {
            auto_pay_with_preferred_payment_method: false,
            waive_retractation_period: agreement.consents.contains_key(&ConsentKind::RetractionWaiver),
        };
        let order: Order =
            self.api.post(&["order", "cart", reference(change, key::CART)?, "checkout"], &body).await?;
        let id = order
            .order_id
            .ok_or_else(|| CallError::malformed("an order without its number", Effect::Unknown))?;
        Ok(order_references(id, order.url.as_deref()))
    }
}

/// The task does not stand still any more.
pub(super) fn relaunched() -> ReferencePatch {
    ReferencePatch::none().unset(key::STUCK).unset(key::MENDED)
}

pub(super) fn order_references(id: i64, url: Option<&str>) -> ReferencePatch {
    let patch = ReferencePatch::none().set(key::ORDER, id.to_string());
    match url {
        Some(url) => patch.set(References::PAY_AT, url),
        None => patch,
    }
}

/// What an earlier call brought. The plan never asks for a step before what it needs.
pub(super) fn reference<'a>(change: &'a OwnerChange, key: &str) -> Result<&'a str, CallError> {
    change.references.get(key).ok_or_else(|| missing(key))
}

pub(super) fn missing(what: &str) -> CallError {
    CallError::new(ErrorKind::NotSupported, Effect::None, format!("nothing is written down of the {what}"))
}
