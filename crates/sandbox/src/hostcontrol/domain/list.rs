//! `GET /domain?embed=contacts`: all domains, or those that a filter names. The filters are those of transfers, each a
//! list of exact values separated by commas.

use super::row::Domain;
use super::view::{Extent, view};
use crate::hostcontrol::protocol::{Call, Endpoint, Outcome, Page};
use crate::web::Verb;

pub(super) const GET: Endpoint = Endpoint { verb: Verb::Get, path: "/domain", handle };

const FILTERS: [&str; 3] = ["client_reference", "id", "name"];

fn handle(call: &mut Call<'_>) -> Outcome {
    let known: Vec<_> = FILTERS.into_iter().chain(Page::NAMES).chain(["embed", "extended"]).collect();
    call.only(call.query.iter().map(|(name, _)| name), &known)?;
    let (page, extent) = (Page::wanted(call)?, Extent::wanted(call)?);
    let world = &*call.world;
    let fits = |domain: &Domain, name: &str, wanted: &str| {
        let value = match name {
            "client_reference" => domain.client_reference.clone(),
            "name" => domain.name.clone(),
            _ => domain.id.to_string(),
        };
        wanted.split(',').any(|wanted| value.eq_ignore_ascii_case(wanted.trim()))
    };
    let mut domains: Vec<_> = world
        .hostcontrol
        .domains
        .iter()
        .filter(|domain| {
            FILTERS.iter().all(|name| call.query(name).is_none_or(|wanted| fits(domain, name, wanted)))
        })
        .collect();
    domains.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(page.of(&domains, |domain| view(world, domain, &domain.contacts, &extent)))
}
