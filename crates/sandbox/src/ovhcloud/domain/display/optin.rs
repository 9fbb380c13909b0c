//! `/domain/{serviceName}/rules/optin` and `/domain/{serviceName}/configurations/optin`

use super::ContactType;
use crate::ovhcloud::domain::{Domain, administered, visible};
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome, Refusal};
use crate::web::Verb;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

pub(crate) const RULES: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/domain/{serviceName}/rules/optin",
    access: Access::Account("domain:apiovh:rule/optin/get"),
    query: &[],
    handle: rules,
};

pub(crate) const GET: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/domain/{serviceName}/configurations/optin",
    access: Access::Account("domain:apiovh:configuration/optin/get"),
    query: &[],
    handle: |call| Ok(Answer::Value(view(visible(call.world, &call.account()?, call.part("serviceName"))?))),
};

pub(crate) const PUT: Endpoint = Endpoint {
    verb: Verb::Put,
    path: "/domain/{serviceName}/configurations/optin",
    access: Access::Account("domain:apiovh:configuration/optin/edit"),
    query: &[],
    handle: put,
};

/// `domain.OptinFieldsEnum`
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum OptinField {
    Address,
    City,
    Country,
    Email,
    Fax,
    Name,
    Organisation,
    Phone,
    Province,
    Zip,
}

/// Every field.
const ALL: [OptinField; 10] = [
    OptinField::Address,
    OptinField::City,
    OptinField::Country,
    OptinField::Email,
    OptinField::Fax,
    OptinField::Name,
    OptinField::Organisation,
    OptinField::Phone,
    OptinField::Province,
    OptinField::Zip,
];

/// `domain.configurations.Optin`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Optin {
    #[serde(rename = "type")]
    contact: ContactType,
    fields: Vec<OptinField>,
}

/// `domain.configurations.OptinUpdatePayload`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    optin: Vec<Optin>,
}

fn rules(call: &mut Call<'_>) -> Outcome {
    visible(call.world, &call.account()?, call.part("serviceName"))?;
    let of = |contact: ContactType| json!({"type": contact, "fields": ALL});
    Ok(Answer::Value(json!([of(ContactType::Owner), of(ContactType::Admin), of(ContactType::Tech)])))
}

fn view(domain: &Domain) -> Value {
    let chosen = domain.display.optin.iter();
    Value::Array(chosen.map(|(contact, fields)| json!({"type": contact, "fields": fields})).collect())
}

fn put(call: &mut Call<'_>) -> Outcome {
    let Body { optin } = call.json()?;
    let name = administered(call.world, &call.account()?, call.part("serviceName"))?.name.clone();
    if let Some(other) = optin
        .iter()
        .find(|wish| !matches!(wish.contact, ContactType::Owner | ContactType::Admin | ContactType::Tech))
    {
        let contact = json!(other.contact);
        return Err(Refusal::bad_request(format!("[optin] nothing of the contact {contact} can be shown")));
    }
    let domain = call.world.ovhcloud.domains.get_mut(&name);
    let domain = domain.ok_or_else(|| Refusal::not_found("This service does not exist"))?;
    domain.display.optin = optin.into_iter().map(|wish| (wish.contact, wish.fields)).collect();
    Ok(Answer::Value(view(domain)))
}
