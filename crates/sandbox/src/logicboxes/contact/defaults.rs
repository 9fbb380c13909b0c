//! The contacts that a customer's new domains get: `contacts/default` and `contacts/modDefault`.

use super::{ContactId, Kind, Status, add, flow, view};
use crate::logicboxes::customer::CustomerId;
use crate::logicboxes::domain::Roles;
use crate::logicboxes::protocol::{Answer, By, Call, Endpoint, Outcome, Refusal};
use crate::store::Row;
use crate::world::World;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

/// The documentation says POST, though it reads.
pub(crate) const GET: Endpoint = Endpoint { by: By::Either, path: "/contacts/default", handle: get };

pub(crate) const POST: Endpoint = Endpoint { by: By::Post, path: "/contacts/modDefault", handle: change };

/// The default contacts of a customer for one type.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Defaults {
    pub(crate) customer: CustomerId,
    pub(crate) kind: Kind,
    pub(crate) roles: Roles,
}

impl Row for Defaults {
    const KIND: &'static str = "logicboxes.defaults";
    type Key = String;
    fn key(&self) -> String {
        key(self.customer, self.kind)
    }
}

fn key(customer: CustomerId, kind: Kind) -> String {
    format!("{customer} {}", kind.as_str())
}

fn kinds<'a>(names: &[&'a str]) -> Result<Vec<(&'a str, Kind)>, Refusal> {
    let named = |name: &&'a str| Some((*name, Kind::named(name).filter(|kind| *kind != Kind::Sponsor)?));
    names.iter().map(named).collect::<Option<_>>().ok_or_else(|| Refusal::invalid("type"))
}

fn get(call: &mut Call<'_>) -> Outcome {
    let customer = add::known_customer(call)?;
    let mut answer = Map::new();
    for (name, kind) in kinds(&call.params.required_all("type")?)? {
        let Some(defaults) = call.world.logicboxes.defaults.get(&key(customer, kind)) else { continue };
        answer.insert(name.to_owned(), shown(call.world, defaults));
    }
    Ok(Answer::Object(Value::Object(answer)))
}

fn shown(world: &World, defaults: &Defaults) -> Value {
    let details = |id: Option<ContactId>| {
        id.and_then(|id| world.logicboxes.contacts.get(&id)).map(|contact| view::row(world, contact))
    };
    let Roles { registrant, admin, tech, billing } = defaults.roles;
    json!({
        "type": defaults.kind.as_str(),
        "registrant": registrant,
        "admin": admin,
        "tech": tech,
        "billing": billing,
        "registrantContactDetails": details(Some(registrant)),
        "adminContactDetails": details(admin),
        "techContactDetails": details(tech),
        "billingContactDetails": details(billing),
    })
}

/// Answers with the bare word that some calls of the API have for an answer.
fn change(call: &mut Call<'_>) -> Outcome {
    let customer = add::known_customer(call)?;
    let names = [call.params.required("type")?];
    let kind = kinds(&names)?[0].1;
    let id = |name: &'static str| {
        let id: ContactId = call.params.required_number(name)?;
        let contact = call.world.logicboxes.contacts.get(&id);
        let fits = contact.is_some_and(|contact| {
            contact.customer == customer && contact.kind == kind && contact.status == Status::Active
        });
        if fits { Ok(id) } else { Err(Refusal::invalid(name)) }
    };
    let roles = Roles {
        registrant: id("reg-contact-id")?,
        admin: Some(id("admin-contact-id")?),
        tech: Some(id("tech-contact-id")?),
        billing: Some(id("billing-contact-id")?),
    };
    let before = call.world.logicboxes.defaults.remove(&key(customer, kind));
    let touched: Vec<_> = before.iter().flat_map(|before| before.roles.all()).chain(roles.all()).collect();
    call.world.logicboxes.defaults.insert(Defaults { customer, kind, roles });
    for id in touched {
        flow::look_after(call.world, id);
    }
    Ok(Answer::bare("Success"))
}
