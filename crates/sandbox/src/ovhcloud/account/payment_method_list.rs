//! `GET /me/payment/method?default=` and `GET /me/payment/method/{paymentMethodId}`.

use super::{PaymentMethod, PaymentMethodId};
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome, Refusal, datetime};
use crate::web::Verb;
use serde_json::{Value, json};

pub(crate) const GET: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/me/payment/method",
    access: Access::Account("account:apiovh:me/payment/method/get"),
    query: &["default"],
    handle: list,
};

pub(crate) const GET_ONE: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/me/payment/method/{paymentMethodId}",
    access: Access::Account("account:apiovh:me/payment/method/get"),
    query: &[],
    handle: one,
};

fn list(call: &mut Call<'_>) -> Outcome {
    let account = call.account()?;
    let default = call.query_word("default", &["true", "false"])?.map(|word| word == "true");
    let methods = call.world.ovhcloud.payment_methods.iter();
    let ids: Vec<_> = methods
        .filter(|method| method.account == account && default.is_none_or(|default| method.default == default))
        .map(|method| method.id)
        .collect();
    Answer::of(&ids)
}

fn one(call: &mut Call<'_>) -> Outcome {
    let account = call.account()?;
    let id: PaymentMethodId = call.number("paymentMethodId")?;
    let method = call.world.ovhcloud.payment_methods.get(&id).filter(|method| method.account == account);
    Ok(Answer::Value(view(method.ok_or_else(|| Refusal::not_found("This payment method does not exist"))?)))
}

/// `payment.method.PaymentMethod`
pub(crate) fn view(method: &PaymentMethod) -> Value {
    json!({
        "paymentMethodId": method.id,
        "paymentMeanId": method.id,
        "paymentType": method.kind,
        "paymentSubType": null,
        "label": method.label,
        "description": null,
        "default": method.default,
        "status": "VALID",
        "creationDate": datetime(method.created),
        "lastUpdate": datetime(method.created),
        "expirationDate": null,
        "billingContactId": null,
        "formSessionId": null,
        "icon": {"name": "credit-card", "data": null, "url": null},
        "integration": null,
        "merchantId": null,
        "oneclick": true,
    })
}
