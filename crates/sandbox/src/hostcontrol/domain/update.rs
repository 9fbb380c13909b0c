//! `PUT /domain/{uuid} {"contacts": [{"role": "registrant", "contact": "<handle>"}]}`: other contacts for a domain.
//! Another registrant is a change of owner, like changed details of the registrant.

use super::named;
use super::row::{Assignment, Domain, Role};
use super::view::{Extent, view};
use crate::hostcontrol::change::{self, Agent, Progress};
use crate::hostcontrol::contact;
use crate::hostcontrol::protocol::{Answer, Call, Endpoint, FieldErrors, Outcome};
use crate::hostcontrol::switches::{DomainAgent, DomainPut, PendingPut};
use crate::web::Verb;
use crate::world::World;
use serde_json::Value;

pub(super) const PUT: Endpoint = Endpoint { verb: Verb::Put, path: "/domain/{uuid}", handle };

fn handle(call: &mut Call<'_>) -> Outcome {
    let domain = named(call)?;
    let id = domain.id;
    let body = call.object()?;
    let takes_agent = call.world.choice::<DomainAgent>() == DomainAgent::Honoured;
    let known: &[&str] = if takes_agent { &["contacts", "designated_agent"] } else { &["contacts"] };
    call.only(body.keys(), known)?;
    let agent = if takes_agent { Agent::read(body.get("designated_agent"))? } else { Agent::None };
    let wanted = match body.get("contacts") {
        None => domain.contacts.clone(),
        Some(given) => wanted(call.world, domain, given)?,
    };
    let progress = change::update_domain(call.world, id, wanted.clone(), agent)?;
    let domain = named(call)?;
    let shown = |contacts: &[Assignment]| view(call.world, domain, contacts, &Extent::contacts());
    Ok(match (progress, call.world.choice()) {
        (Progress::Waiting, PendingPut::New) => Answer::Written(shown(&wanted)),
        (Progress::Waiting, PendingPut::Accepted) => Answer::Accepted(shown(&domain.contacts)),
        _ => Answer::Written(shown(&domain.contacts)),
    })
}

/// The contacts of `domain` after `given`.
fn wanted(world: &World, domain: &Domain, given: &Value) -> Result<Vec<Assignment>, FieldErrors> {
    let Value::Array(given) = given else {
        return Err(FieldErrors::one("contacts", "invalid_list", "Enter a list of values."));
    };
    let mut errors = FieldErrors::default();
    let mut assigned = Vec::new();
    for entry in given {
        let role = choice(entry, "role", &mut errors, |text| {
            Role::ALL.into_iter().find(|role| role.as_str() == text)
        });
        let contact = choice(entry, "contact", &mut errors, |text| {
            contact::by_handle(world, text).map(|contact| contact.id)
        });
        if let (Some(role), Some(contact)) = (role, contact) {
            assigned.push(Assignment { role, contact });
        }
    }
    if world.choice::<DomainPut>() == DomainPut::Merge {
        let named: Vec<_> = assigned.iter().map(|known| known.role).collect();
        assigned.extend(domain.contacts.iter().filter(|known| !named.contains(&known.role)));
    }
    assigned.sort();
    assigned.dedup();
    if errors == FieldErrors::default() {
        for role in Role::ALL {
            let count = assigned.iter().filter(|known| known.role == role).count();
            let (least, most) = role.bounds();
            if count < least {
                errors.add("role", "required", format!("A domain needs a contact as {}.", role.as_str()));
            } else if count > most {
                let message = format!("A domain has at most {most} contact(s) as {}.", role.as_str());
                errors.add("role", "invalid", message);
            }
        }
    }
    if errors == FieldErrors::default() { Ok(assigned) } else { Err(errors.within("contacts")) }
}

/// The member `name` of `entry`, as `find` understands its text.
fn choice<T>(
    entry: &Value,
    name: &str,
    errors: &mut FieldErrors,
    find: impl Fn(&str) -> Option<T>,
) -> Option<T> {
    match entry.get(name) {
        None | Some(Value::Null) => {
            errors.add(name, "required", "This field is required.");
            None
        }
        Some(given) => {
            let found = given.as_str().and_then(find);
            if found.is_none() {
                let message = format!("Select a valid choice. {given} is not one of the available choices.");
                errors.add(name, "invalid_choice", message);
            }
            found
        }
    }
}
