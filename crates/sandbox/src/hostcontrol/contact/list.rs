//! `GET /domain-contact`: all contacts, or those that fit every filter. The source document calls the filters "JSON
//! request"; where a GET carries them is open.

use super::{Contact, FIELDS, used_by};
use crate::hostcontrol::protocol::{Call, Endpoint, Outcome, Page, Refusal, like};
use crate::hostcontrol::switches::{CountryFilter, FilterMatch, FilterPlace};
use crate::web::{Pairs, Verb};
use crate::world::World;
use serde_json::Value;

pub(super) const GET: Endpoint = Endpoint { verb: Verb::Get, path: "/domain-contact", handle };

fn handle(call: &mut Call<'_>) -> Outcome {
    let filters = filters(call)?;
    let page = Page::wanted(call)?;
    let world = &*call.world;
    let mut contacts: Vec<_> = world
        .hostcontrol
        .contacts
        .iter()
        .filter(|contact| filters.iter().all(|(name, wanted)| fits(world, contact, name, wanted)))
        .collect();
    contacts.sort_by_key(|contact| contact.number);
    Ok(page.of(&contacts, |contact| contact.view(world)))
}

/// The filters that have a value, wherever they are looked for.
fn filters(call: &Call<'_>) -> Result<Pairs, Refusal> {
    let known: Vec<_> = ["handle"].into_iter().chain(FIELDS.iter().map(|field| field.name)).collect();
    let given: Pairs = match call.world.choice() {
        FilterPlace::Query => call.query.clone(),
        FilterPlace::Body if call.body.is_empty() => Pairs::new(),
        FilterPlace::Body => {
            let members = call.object()?.into_iter();
            members
                .filter_map(|(name, value)| match value {
                    Value::String(text) => Some((name, text)),
                    _ => None,
                })
                .collect()
        }
    };
    let names: Vec<_> = known.iter().copied().chain(Page::NAMES).collect();
    call.only(given.iter().map(|(name, _)| name), &names)?;
    Ok(given
        .into_iter()
        .filter(|(name, wanted)| known.contains(&name.as_str()) && !wanted.is_empty())
        .collect())
}

fn fits(world: &World, contact: &Contact, name: &str, wanted: &str) -> bool {
    let how: FilterMatch = world.choice();
    match (name, world.choice()) {
        ("handle", _) => contact.handle == wanted,
        ("country", CountryFilter::References) => used_by(world, contact.id)
            .any(|domain| wanted.split(',').any(|reference| domain.client_reference == reference.trim())),
        ("country", CountryFilter::Country) => {
            wanted.split(',').any(|code| contact.details.text("country").eq_ignore_ascii_case(code.trim()))
        }
        _ => contact.details.get(name).is_some_and(|value| like(value, wanted, how)),
    }
}
