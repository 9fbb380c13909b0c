//! A domain as it is shown. What the documents tell of it: its name, `embed` and `extended`, the form of `contacts` in
//! requests, and `current_expiration_date` of a renewal.

use super::row::{Assignment, Domain};
use crate::hostcontrol::change;
use crate::hostcontrol::protocol::{Call, FieldErrors, RESELLER, Refusal};
use crate::hostcontrol::switches::{DomainIdName, EmbeddedContact, Statuses, Unknown};
use crate::hostcontrol::validation::Category;
use crate::world::World;
use jiff::Timestamp;
use serde_json::{Value, json};

/// What can be embedded.
const EMBEDS: [&str; 5] = ["tld", "reseller", "contacts", "hosts", "redirects"];

/// How much of a domain is wanted.
#[derive(Clone, Debug, Default)]
pub(super) struct Extent {
    embeds: Vec<&'static str>,
    extended: bool,
}

impl Extent {
    /// As the query asks: `embed=tld,contacts` and `extended=1`.
    pub(super) fn wanted(call: &Call<'_>) -> Result<Self, Refusal> {
        let mut embeds = Vec::new();
        for name in call.query("embed").unwrap_or_default().split(',').filter(|name| !name.is_empty()) {
            match EMBEDS.into_iter().find(|known| *known == name) {
                Some(known) => embeds.push(known),
                None if call.world.choice::<Unknown>() == Unknown::Ignored => {}
                None => {
                    let message =
                        format!("Select a valid choice. {name} is not one of the available choices.");
                    return Err(FieldErrors::one("embed", "invalid_choice", message).into());
                }
            }
        }
        Ok(Self { embeds, extended: matches!(call.query("extended"), Some("1" | "true")) })
    }

    /// With contacts.
    pub(super) fn contacts() -> Self {
        Self { embeds: vec!["contacts"], extended: false }
    }
}

/// The domain with `contacts` in place of its own.
pub(super) fn view(world: &World, domain: &Domain, contacts: &[Assignment], extent: &Extent) -> Value {
    let mut view = json!({
        "name": domain.name,
        "status": if domain.hold { "suspended" } else { "active" },
        "client_reference": domain.client_reference,
        "is_managed": true,
        "expiration_date": date(domain.expires),
    });
    let id = match world.choice() {
        DomainIdName::Id => "id",
        DomainIdName::Uuid => "uuid",
    };
    view[id] = json!(domain.id);
    if extent.extended {
        view["creation_date"] = json!(date(domain.created));
        view["updated_date"] = json!(date(domain.updated));
        view["name_servers"] = json!([{"hostname": "ns1.example.net"}, {"hostname": "ns2.example.net"}]);
        if world.choice::<Statuses>() == Statuses::Extended {
            view["statuses"] = json!(statuses(world, domain));
        }
    }
    for embed in &extent.embeds {
        view[*embed] = match *embed {
            "tld" => domain.tld(world).view(world),
            "reseller" => json!({"reference": RESELLER}),
            "contacts" => Value::Array(contacts.iter().map(|known| contact(world, *known)).collect()),
            _ => json!([]),
        };
    }
    view
}

fn contact(world: &World, assignment: Assignment) -> Value {
    let row = world.hostcontrol.contacts.get(&assignment.contact);
    let shown = match (row, world.choice()) {
        (Some(row), EmbeddedContact::Object) => row.view(world),
        (Some(row), EmbeddedContact::Handle) => json!(row.handle),
        (None, _) => Value::Null,
    };
    json!({"role": assignment.role, "contact": shown})
}

/// The statuses of the layer below.
fn statuses(world: &World, domain: &Domain) -> Vec<&'static str> {
    let unvalidated = |category: Category| {
        let owner = domain.registrant().and_then(|id| world.hostcontrol.contacts.get(&id));
        owner.is_some_and(|owner| !owner.is_validated(category))
    };
    let mut statuses = Vec::new();
    if domain.hold {
        statuses.push("CLIENT_HOLD");
    }
    if domain.locked {
        statuses.push("IRTPC_TRANSFER_PROHIBITED");
    }
    if change::is_pending(world, &domain.name) {
        statuses.push("PENDING_UPDATE");
    }
    if domain.tld(world).category.is_some_and(unvalidated) {
        statuses.push("PENDING_VALIDATION");
    }
    if statuses.is_empty() {
        statuses.push("OK");
    }
    statuses
}

/// `2027-03-01`
fn date(at: Timestamp) -> String {
    at.strftime("%Y-%m-%d").to_string()
}
