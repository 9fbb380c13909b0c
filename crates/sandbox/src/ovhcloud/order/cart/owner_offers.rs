//! `GET /order/cartServiceOption/domain?whoisOwner=`: the domains of one owner for which something can be
//! ordered.

use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome};
use crate::web::Verb;

pub(crate) const GET: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/order/cartServiceOption/domain",
    access: Access::Account("order:apiovh:cartServiceOption/domain/get"),
    query: &["whoisOwner"],
    handle,
};

fn handle(call: &mut Call<'_>) -> Outcome {
    let account = call.account()?;
    let owner = call.query("whoisOwner");
    let domains = call.world.ovhcloud.domains.iter().filter(|domain| domain.admin == account);
    let names: Vec<_> = domains
        .filter(|domain| owner.is_none_or(|owner| domain.owner.to_string() == owner))
        .map(|domain| &domain.name)
        .collect();
    Answer::of(&names)
}
