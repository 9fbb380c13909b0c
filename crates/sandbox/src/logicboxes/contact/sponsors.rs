//! Sponsors of .coop: `GET contacts/sponsors` and `POST contacts/coop/add-sponsor`.

use super::{Kind, Status, add, write};
use crate::logicboxes::protocol::{Answer, Attributes, By, Call, Endpoint, Outcome};
use serde_json::{Map, Value, json};

pub(crate) const GET: Endpoint = Endpoint { by: By::Get, path: "/contacts/sponsors", handle: list };

pub(crate) const POST: Endpoint =
    Endpoint { by: By::Post, path: "/contacts/coop/add-sponsor", handle: create };

fn list(call: &mut Call<'_>) -> Outcome {
    let customer = add::known_customer(call)?;
    let sponsors = call.world.logicboxes.contacts.iter().filter(|contact| {
        contact.kind == Kind::Sponsor && contact.customer == customer && contact.status == Status::Active
    });
    let shown = sponsors.map(|sponsor| {
        let details = &sponsor.details;
        let view = json!({
            "name": details.name,
            "company": details.company,
            "emailaddr": details.email,
            "country": details.country,
        });
        (sponsor.id.to_string(), view)
    });
    Ok(Answer::Object(Value::Object(shown.collect::<Map<_, _>>())))
}

/// A sponsor of the same name and company is not made twice.
fn create(call: &mut Call<'_>) -> Outcome {
    let customer = add::known_customer(call)?;
    let details = write::read(&call.params, Kind::Sponsor, &Attributes::new())?;
    let known = call.world.logicboxes.contacts.iter().find(|contact| {
        let same = contact.details.name == details.name && contact.details.company == details.company;
        same && contact.kind == Kind::Sponsor
            && contact.customer == customer
            && contact.status == Status::Active
    });
    let id = match known {
        Some(known) => known.id,
        None => add::insert(call.world, customer, Kind::Sponsor, details, Attributes::new()),
    };
    Ok(Answer::bare(id))
}
