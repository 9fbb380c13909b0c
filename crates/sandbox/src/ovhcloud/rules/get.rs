//! `GET /domain/configurationRule?action=&domain=`: the rule document. It needs no authentication.

use super::{action, domain_name, judge};
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome};
use crate::web::Verb;

pub(crate) const GET: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/domain/configurationRule",
    access: Access::Public,
    query: &["action", "domain"],
    handle,
};

fn handle(call: &mut Call<'_>) -> Outcome {
    Ok(Answer::Value(judge::wire(&domain_name(call)?, action(call)?)))
}
