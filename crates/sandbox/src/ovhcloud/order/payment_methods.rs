//! `GET /me/order/{orderId}/paymentMethods`: the registered methods that could pay the order.

use super::named;
use crate::ovhcloud::account::payment_method_view;
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome};
use crate::web::Verb;
use serde_json::json;

pub(crate) const GET: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/me/order/{orderId}/paymentMethods",
    access: Access::Account("account:apiovh:me/order/paymentMethods/get"),
    query: &[],
    handle,
};

fn handle(call: &mut Call<'_>) -> Outcome {
    let account = &named(call)?.account;
    let methods: Vec<_> =
        call.world.ovhcloud.payment_methods.iter().filter(|method| method.account == *account).collect();
    let ids: Vec<_> = methods.iter().map(|method| method.id).collect();
    let views: Vec<_> = methods.iter().map(|method| payment_method_view(method)).collect();
    Ok(Answer::Value(json!({"available": [], "paymentMethods": views, "registered": ids})))
}
