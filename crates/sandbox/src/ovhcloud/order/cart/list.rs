//! `GET /order/cart`: the carts that were assigned to the account.

use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome};
use crate::web::Verb;

pub(crate) const GET: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/order/cart",
    access: Access::Account("order:apiovh:cart/get"),
    query: &["description"],
    handle,
};

fn handle(call: &mut Call<'_>) -> Outcome {
    let account = call.account()?;
    let wanted = call.query("description");
    let carts = call.world.ovhcloud.carts.iter().filter(|cart| cart.account.as_ref() == Some(&account));
    let ids: Vec<_> = carts
        .filter(|cart| cart.read_only || cart.expires > call.world.now)
        .filter(|cart| wanted.is_none_or(|wanted| cart.description == wanted))
        .map(|cart| &cart.id)
        .collect();
    Answer::of(&ids)
}
