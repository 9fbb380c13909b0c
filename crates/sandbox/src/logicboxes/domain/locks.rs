//! `GET domains/locks` (knowledge base 897): the locks that people have set. The one that follows an owner change is
//! not among them.

use super::find;
use crate::logicboxes::protocol::{Answer, By, Call, Endpoint, Outcome};
use crate::logicboxes::reseller;
use serde_json::json;

pub(crate) const GET: Endpoint = Endpoint { by: By::Get, path: "/domains/locks", handle };

fn handle(call: &mut Call<'_>) -> Outcome {
    let domain = find::named(call.world, &call.params)?;
    let set = domain.transfer_lock.then_some(true);
    Ok(Answer::Object(json!({
        "transferlock": set,
        "customerlock": set,
        "resellerlock": domain.reseller_lock.as_ref().map(|lock| json!({
            "lockerid": reseller::ID,
            "addedby": reseller::COMPANY,
            "reason": lock.reason,
            "creationdt": lock.at.as_second(),
        })),
    })))
}
