//! `GET /me/order/{orderId}/availableRegisteredPaymentMean`: with what the order can be paid.

use super::named;
use super::row::{Order, OrderState};
use crate::ovhcloud::account::Nichandle;
use crate::ovhcloud::money::Cents;
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome};
use crate::variants::PaymentMeans;
use crate::web::Verb;
use crate::world::World;
use serde_json::{Value, json};

pub(crate) const GET: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/me/order/{orderId}/availableRegisteredPaymentMean",
    access: Access::Account("account:apiovh:me/order/availableRegisteredPaymentMean/get"),
    query: &[],
    handle,
};

fn handle(call: &mut Call<'_>) -> Outcome {
    let order = named(call)?;
    let means = available(call.world, &order.account, order);
    Ok(Answer::Value(Value::Array(means.iter().map(|mean| json!({"paymentMean": mean})).collect())))
}

/// The means that `order` can be paid with. A free order takes the points of the fidelity account, as
/// OVHcloud's Terraform provider pays them.
pub(super) fn available(world: &World, account: &Nichandle, order: &Order) -> Vec<String> {
    if order.state != OrderState::NotPaid {
        return Vec::new();
    }
    let mut means = Vec::new();
    if order.total() == Cents(0) {
        means.push("fidelityAccount".to_owned());
    }
    let methods = world.ovhcloud.payment_methods.iter().filter(|method| method.account == *account);
    let older = world.choice::<PaymentMeans>() == PaymentMeans::Numbered;
    means.extend(methods.map(|method| called(&method.kind, older).to_owned()));
    means
}

/// What a method of payment is called among the means.
fn called(kind: &str, older: bool) -> &str {
    match kind {
        "CREDIT_CARD" if older => "creditCard",
        "SEPA_DIRECT_DEBIT" if older => "bankAccount",
        "PAYPAL" if older => "paypal",
        kind => kind,
    }
}
