//! `POST domains/raa/resend-verification` → a bare `true`, or `false` if there is nothing to verify.

use super::flow;
use crate::logicboxes::domain::OrderId;
use crate::logicboxes::protocol::{Answer, By, Call, Endpoint, Outcome, Refusal};

pub(crate) const POST: Endpoint = Endpoint { by: By::Post, path: "/domains/raa/resend-verification", handle };

/// Orders that do not exist are refused like those of others (WWW::LogicBoxes).
fn handle(call: &mut Call<'_>) -> Outcome {
    let id: OrderId = call.params.required_number("order-id")?;
    if call.world.logicboxes.domains.get(&id).is_none_or(|domain| domain.foreign) {
        return Err(Refusal::not_allowed());
    }
    Ok(Answer::bare(flow::send(call.world, id)))
}
