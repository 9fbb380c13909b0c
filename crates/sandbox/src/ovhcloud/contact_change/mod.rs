//! Other accounts for a domain: `changeContact` and its tasks, which the old and the new account confirm (guide
//! "Managing contacts for your services").

mod flow;
mod letter;
mod link;
mod row;

mod answer;
mod create;
mod get;
mod resend;

pub(crate) use create::request;
pub(crate) use flow::{apply, ask, check, expire};
pub(crate) use link::{answer, question};
pub(crate) use row::{ContactChange, ContactChangeId, Role};

use crate::ovhcloud::protocol::{Call, Endpoint, Refusal};
use crate::variants::WrongToken;
use crate::world::World;

pub(crate) static ENDPOINTS: [&Endpoint; 6] =
    [&create::POST, &get::LIST, &get::GET, &answer::ACCEPT, &answer::REFUSE, &resend::POST];

/// How a token that is wrong, or was used, is refused.
pub(crate) fn wrong_token(world: &World) -> Refusal {
    match world.choice::<WrongToken>() {
        WrongToken::BadRequest => Refusal::bad_request("Invalid token"),
        WrongToken::Forbidden => Refusal::forbidden("Invalid token"),
    }
}

/// The task that the path of `call` names, if the account has a part in it.
fn named<'a>(call: &'a Call<'_>) -> Result<&'a ContactChange, Refusal> {
    let account = call.account()?;
    let id: ContactChangeId = call.number("id")?;
    let task = call.world.ovhcloud.contact_changes.get(&id).filter(|task| task.concerns(&account));
    task.ok_or_else(|| Refusal::not_found(format!("The requested object (id = {id}) does not exist")))
}
