//! `GET /domain?whoisOwner=`: the names of the domains in which the account has a role.

use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome, Refusal};
use crate::web::Verb;

pub(crate) const GET: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/domain",
    access: Access::Account("domain:apiovh:get"),
    query: &["iamTags", "whoisOwner"],
    handle,
};

fn handle(call: &mut Call<'_>) -> Outcome {
    let account = call.account()?;
    if call.query("iamTags").is_some() {
        return Err(Refusal::bad_request("[iamTags] domains of the sandbox have no tags"));
    }
    let owner = call.query("whoisOwner");
    let names: Vec<_> = call
        .world
        .ovhcloud
        .domains
        .iter()
        .filter(|domain| domain.has_role(&account))
        .filter(|domain| owner.is_none_or(|owner| domain.owner.to_string() == owner))
        .map(|domain| &domain.name)
        .collect();
    Answer::of(&names)
}
