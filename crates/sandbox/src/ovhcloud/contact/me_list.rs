//! `GET /me/contact`: the numbers of the contacts.

use super::all_visible;
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome};
use crate::web::Verb;

pub(crate) const GET: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/me/contact",
    access: Access::Account("account:apiovh:me/contact/get"),
    query: &[],
    handle,
};

fn handle(call: &mut Call<'_>) -> Outcome {
    let account = call.account()?;
    let ids: Vec<_> = all_visible(call.world, &account).map(|contact| contact.id).collect();
    Answer::of(&ids)
}
