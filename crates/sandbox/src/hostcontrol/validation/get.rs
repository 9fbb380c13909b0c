//! `GET /domain-contact/{id}/validation`: which categories are validated.

use super::Category;
use super::flow::waiting;
use crate::hostcontrol::contact::{Contact, named};
use crate::hostcontrol::protocol::{Answer, Endpoint};
use crate::hostcontrol::switches::ValidationStatus;
use crate::web::Verb;
use crate::world::World;
use jiff::Timestamp;
use serde_json::{Value, json};

pub(super) const GET: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/domain-contact/{id}/validation",
    handle: |call| Ok(Answer::Read(view(call.world, named(call)?))),
};

/// The status of `contact`, as the layer below shows it with its contacts.
pub(super) fn view(world: &World, contact: &Contact) -> Value {
    let entry = |category: Category| {
        let known = contact.validations.iter().find(|known| known.category == category);
        known.map(|known| {
            json!({"category": category.as_str(), "version": known.version,
                "validated_on": seconds(known.on)})
        })
    };
    let entries: Vec<_> = match world.choice() {
        ValidationStatus::Validated => Category::ALL.into_iter().filter_map(entry).collect(),
        ValidationStatus::All => Category::ALL
            .into_iter()
            .map(|category| {
                let (status, entry) = match entry(category) {
                    Some(entry) => ("validated", entry),
                    None if waiting(world, contact.id, category).is_some() => {
                        ("pending", unvalidated(category))
                    }
                    None => ("not_validated", unvalidated(category)),
                };
                let mut entry = entry;
                entry["status"] = json!(status);
                entry
            })
            .collect(),
    };
    json!({"validations": entries})
}

fn unvalidated(category: Category) -> Value {
    json!({"category": category.as_str(), "version": null, "validated_on": null})
}

/// `2025-01-06T15:25:25Z`
fn seconds(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}
