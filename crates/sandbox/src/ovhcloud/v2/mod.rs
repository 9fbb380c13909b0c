//! The second branch, as far as it shows owner changes: their forms of authorisation ("foa"), which the
//! administrative contact may answer as designated agent of both owners (OVHcloud's web manager,
//! ongoing operations).

mod domain;
mod foa;
mod task;
mod validate;

use super::protocol::{Call, Endpoint, Refusal};
use super::task::Task;
use uuid::Uuid;

pub(crate) static ENDPOINTS: [&Endpoint; 6] =
    [&domain::GET, &task::LIST, &task::GET, &foa::LIST, &foa::GET, &validate::POST];

/// The task that the path of `call` names, of a domain that the account administers.
fn named<'a>(call: &'a Call<'_>) -> Result<&'a Task, Refusal> {
    let domain = super::domain::administered(call.world, &call.account()?, call.part("domainName"))?;
    let text = call.part("taskId");
    let id: Uuid = text.parse().map_err(|_| {
        Refusal::bad_request(format!("[taskId] Given data ({text}) is not valid for type uuid"))
    })?;
    let task = call.world.ovhcloud.tasks.iter().find(|task| task.uuid == id && task.domain == domain.name);
    task.ok_or_else(|| Refusal::not_found(format!("The task {id} does not exist")))
}
