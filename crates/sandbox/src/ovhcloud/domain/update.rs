//! `PUT /domain/{serviceName}`: opens or sets the transfer lock. The other members of the domain may stand in the
//! body and are not changed by it.

use super::row::LockStatus;
use super::{administered, get};
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome, Refusal};
use crate::ovhcloud::task;
use crate::web::Verb;
use serde::Deserialize;
use serde_json::{Map, Value};

pub(crate) const PUT: Endpoint = Endpoint {
    verb: Verb::Put,
    path: "/domain/{serviceName}",
    access: Access::Account("domain:apiovh:edit"),
    query: &[],
    handle,
};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Body {
    transfer_lock_status: Option<LockStatus>,
    #[serde(flatten)]
    others: Map<String, Value>,
}

fn handle(call: &mut Call<'_>) -> Outcome {
    let Body { transfer_lock_status, others } = call.json()?;
    let domain = administered(call.world, &call.account()?, call.part("serviceName"))?;
    let shown = get::view(domain);
    if let Some(name) = others.keys().find(|name| shown.get(*name).is_none()) {
        return Err(Refusal::bad_request(format!("Received not described parameters: ({name})")));
    }
    let name = domain.name.clone();
    match transfer_lock_status.filter(|wanted| *wanted != domain.lock) {
        None => {}
        Some(LockStatus::Unlocked) if domain.lock_until.is_some() => {
            return Err(Refusal::conflict("The lock stays for 60 days after a change of owner"));
        }
        Some(wanted @ (LockStatus::Locked | LockStatus::Unlocked)) => {
            task::start_lock(call.world, &name, wanted);
        }
        Some(_) => {
            return Err(Refusal::bad_request("[transferLockStatus] only locked and unlocked can be chosen"));
        }
    }
    Ok(Answer::Value(get::view(administered(call.world, &call.account()?, &name)?)))
}
