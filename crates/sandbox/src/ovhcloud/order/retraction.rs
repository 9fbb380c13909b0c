//! `POST /me/order/{orderId}/retraction {"reason", "comment"?}`: takes the order back, as long as the right to
//! do so stands.

use super::row::OrderState;
use super::{flow, named};
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome, Refusal};
use crate::web::Verb;
use serde::Deserialize;

pub(crate) const POST: Endpoint = Endpoint {
    verb: Verb::Post,
    path: "/me/order/{orderId}/retraction",
    access: Access::Account("account:apiovh:me/order/retraction/create"),
    query: &[],
    handle,
};

/// `billing.order.RetractionReasonEnum`
#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Reason {
    Competitor,
    Difficulty,
    Expensive,
    Other,
    Performance,
    Reliability,
    Unused,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    #[serde(rename = "reason")]
    _reason: Reason,
    #[serde(rename = "comment")]
    _comment: Option<String>,
}

fn handle(call: &mut Call<'_>) -> Outcome {
    let _: Body = call.json()?;
    let order = named(call)?;
    let id = order.id;
    if order.waived || !matches!(order.state, OrderState::NotPaid | OrderState::Checking) {
        return Err(Refusal::bad_request("There is no right to retract on this order"));
    }
    flow::cancel(call.world, id);
    Ok(Answer::Void)
}
