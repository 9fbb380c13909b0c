//! `POST /me/order/{orderId}/payWithRegisteredPaymentMean` and `POST /me/order/{orderId}/pay`.

use super::payment_means::available;
use super::row::{OrderId, OrderState};
use super::{flow, named};
use crate::ovhcloud::account::PaymentMethodId;
use crate::ovhcloud::enums;
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome, Refusal};
use crate::web::Verb;
use serde::Deserialize;

pub(crate) const WITH_MEAN: Endpoint = Endpoint {
    verb: Verb::Post,
    path: "/me/order/{orderId}/payWithRegisteredPaymentMean",
    access: Access::Account("account:apiovh:me/order/payWithRegisteredPaymentMean"),
    query: &[],
    handle: with_mean,
};

pub(crate) const WITH_METHOD: Endpoint = Endpoint {
    verb: Verb::Post,
    path: "/me/order/{orderId}/pay",
    access: Access::Account("account:apiovh:me/order/pay"),
    query: &[],
    handle: with_method,
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Mean {
    payment_mean: String,
    payment_mean_id: Option<u64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Method {
    payment_method: MethodId,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MethodId {
    id: u64,
}

/// Means that need the number of the registered one beside their name (specification).
const NUMBERED: [&str; 3] = ["bankAccount", "creditCard", "paypal"];

fn with_mean(call: &mut Call<'_>) -> Outcome {
    let Mean { payment_mean, payment_mean_id } = call.json()?;
    if !enums::PAYMENT_MEANS.contains(&payment_mean.as_str()) {
        return Err(Refusal::bad_request(format!(
            "[paymentMean] Given data ({payment_mean}) does not belong to the enumeration"
        )));
    }
    if NUMBERED.contains(&payment_mean.as_str()) && payment_mean_id.is_none() {
        return Err(Refusal::bad_request("Missing parameter(s): paymentMeanId"));
    }
    let order = named(call)?;
    let id = payable(order.id, order.state)?;
    if !available(call.world, &order.account, order).contains(&payment_mean) {
        return Err(Refusal::bad_request(format!("The payment mean {payment_mean} cannot pay this order")));
    }
    let numbers = &call.world.ovhcloud.payment_methods;
    let is_registered = |id| numbers.get(&PaymentMethodId(id)).is_some_and(|it| it.account == order.account);
    if payment_mean_id.is_some_and(|id| !is_registered(id)) {
        return Err(Refusal::not_found("This payment mean does not exist"));
    }
    flow::pay(call.world, id);
    Ok(Answer::Void)
}

fn with_method(call: &mut Call<'_>) -> Outcome {
    let Method { payment_method: MethodId { id: method } } = call.json()?;
    let order = named(call)?;
    let id = payable(order.id, order.state)?;
    let known = call.world.ovhcloud.payment_methods.get(&PaymentMethodId(method));
    if known.is_none_or(|method| method.account != order.account) {
        return Err(Refusal::not_found("This payment method does not exist"));
    }
    flow::pay(call.world, id);
    Ok(Answer::Void)
}

fn payable(id: OrderId, state: OrderState) -> Result<OrderId, Refusal> {
    if state == OrderState::NotPaid {
        Ok(id)
    } else {
        Err(Refusal::bad_request("This order does not wait for a payment"))
    }
}
