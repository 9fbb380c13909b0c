//! `GET /domain-tld/{tld}`

use super::Tld;
use crate::hostcontrol::protocol::{Answer, Call, Endpoint, Outcome, Refusal};
use crate::web::Verb;

pub(super) const GET: Endpoint = Endpoint { verb: Verb::Get, path: "/domain-tld/{tld}", handle };

fn handle(call: &mut Call<'_>) -> Outcome {
    let name = call.part("tld").trim_start_matches('.').to_ascii_lowercase();
    let tld = Tld::sold(call.world, &name).ok_or_else(Refusal::not_found)?;
    Ok(Answer::Read(tld.view(call.world)))
}
