//! `POST /me/order/{orderId}/waiveRetraction`: gives up the right to retract, so that the order goes on.

use super::{flow, named};
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome, Refusal};
use crate::web::Verb;

pub(crate) const POST: Endpoint = Endpoint {
    verb: Verb::Post,
    path: "/me/order/{orderId}/waiveRetraction",
    access: Access::Account("account:apiovh:me/order/waiveRetraction"),
    query: &[],
    handle,
};

fn handle(call: &mut Call<'_>) -> Outcome {
    let id = named(call)?.id;
    if flow::waive(call.world, id) {
        Ok(Answer::Void)
    } else {
        Err(Refusal::bad_request("There is no right to retract left to waive on this order"))
    }
}
