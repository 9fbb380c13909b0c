//! Paying an order.

use super::key;
use super::perform::reference;
use crate::error::{CallError, Effect, ErrorKind};
use crate::ovhcloud::OvhCloud;
use crate::ovhcloud::wire::order::{PaymentMean, PaymentMethod};
use registrant_model::owner_change::{OwnerChange, ReferencePatch};

/// Means that are named together with the number of the registered one (OpenAPI document of `/me`,
/// `payWithRegisteredPaymentMean`), each with the types under which the list of methods has it.
const NUMBERED: [(&str, &[&str]); 3] = [
    ("bankAccount", &["BANK_ACCOUNT", "SEPA_DIRECT_DEBIT"]),
    ("creditCard", &["CREDIT_CARD"]),
    ("paypal", &["PAYPAL"]),
];

impl OvhCloud {
    /// Pays with what the registrar offers for this order: a free order with anything, another one with the
    /// account's preferred means, which the registrar names first.
    pub(super) async fn pay(&self, change: &OwnerChange) -> Result<ReferencePatch, CallError> {
        let order = ["me", "order", reference(change, key::ORDER)?];
        let path = [order.as_slice(), &["availableRegisteredPaymentMean"]].concat();
        let means: Vec<PaymentMean> = self.api.get(&path, &[]).await?;
        let Some(mean) = means.into_iter().next() else {
            // Nothing can pay an order that somebody has paid by hand meanwhile.
            if self.is_unpaid(change).await? {
                let message = "the account has no means of payment for this order";
                return Err(CallError::new(ErrorKind::Refused, Effect::None, message));
            }
            return Ok(ReferencePatch::none().set(key::PAYMENT, "paid"));
        };
        let mean = self.numbered(mean).await?;
        let path = [order.as_slice(), &["payWithRegisteredPaymentMean"]].concat();
        self.api.post::<()>(&path, &mean).await.map_err(unless_it_says_so)?;
        Ok(ReferencePatch::none().set(key::PAYMENT, mean.payment_mean))
    }

    /// The means with its number, where it needs one: that of the account's default method of this type, or of its first.
    async fn numbered(&self, mean: PaymentMean) -> Result<PaymentMean, CallError> {
        let Some((_, types)) = NUMBERED.iter().find(|(name, _)| *name == mean.payment_mean) else {
            return Ok(mean);
        };
        for query in [[("default", "true")].as_slice(), &[]] {
            let ids: Vec<i64> = self.api.get(&["me", "payment", "method"], query).await?;
            for id in ids {
                let method: PaymentMethod =
                    self.api.get(&["me", "payment", "method", &id.to_string()], &[]).await?;
                if types.contains(&method.payment_type.as_str())
                    && let Some(number) = method.payment_mean_id
                {
                    return Ok(PaymentMean { payment_mean_id: Some(number), ..mean });
                }
            }
        }
        let message =
            format!("the registrar does not tell the number of the account's {}", mean.payment_mean);
        Err(CallError::new(ErrorKind::Refused, Effect::None, message))
    }
}

/// A refusal without the registrar's words comes from a machine in front of it, which does not know what became of a
/// payment.
fn unless_it_says_so(error: CallError) -> CallError {
    let is_answer = error.status.is_some();
    if is_answer && !error.by_registrar { CallError { effect: Effect::Unknown, ..error } } else { error }
}
