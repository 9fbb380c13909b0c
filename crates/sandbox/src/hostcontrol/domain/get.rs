//! `GET /domain/{uuid}?extended=1&embed=contacts`

use super::named;
use super::view::{Extent, view};
use crate::hostcontrol::protocol::{Answer, Call, Endpoint, Outcome};
use crate::web::Verb;

pub(super) const GET: Endpoint = Endpoint { verb: Verb::Get, path: "/domain/{uuid}", handle };

fn handle(call: &mut Call<'_>) -> Outcome {
    call.only(call.query.iter().map(|(name, _)| name), &["embed", "extended"])?;
    let domain = named(call)?;
    Ok(Answer::Read(view(call.world, domain, &domain.contacts, &Extent::wanted(call)?)))
}
