//! Changing the mail address of an account: the new address has to confirm (specification, `/me/changeEmail`).

pub(crate) mod answer;
pub(crate) mod create;
pub(crate) mod get;
mod link;
mod row;

pub(crate) use create::{expire, request};
pub(crate) use link::{answer, question};
pub(crate) use row::{EmailChange, EmailChangeId};

use super::Nichandle;
use crate::ovhcloud::protocol::{Call, Refusal};

/// The task that the path of `call` names, with its number.
fn named<'a>(call: &'a Call<'_>) -> Result<&'a EmailChange, Refusal> {
    let account: Nichandle = call.account()?;
    let id: EmailChangeId = call.number("id")?;
    let task = call.world.ovhcloud.email_changes.get(&id).filter(|task| task.account == account);
    task.ok_or_else(|| Refusal::not_found(format!("The requested object (id = {id}) does not exist")))
}
