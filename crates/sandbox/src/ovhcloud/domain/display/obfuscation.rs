//! `/domain/{serviceName}/rules/emailsObfuscation` and `/domain/{serviceName}/configurations/obfuscatedEmails`

use super::ContactType;
use crate::ovhcloud::domain::{Domain, administered, visible};
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome, Refusal};
use crate::web::Verb;
use crate::world::World;
use serde::Deserialize;
use serde_json::{Value, json};

pub(crate) const RULES: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/domain/{serviceName}/rules/emailsObfuscation",
    access: Access::Account("domain:apiovh:rule/emailsObfuscation/get"),
    query: &[],
    handle: rules,
};

pub(crate) const GET: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/domain/{serviceName}/configurations/obfuscatedEmails",
    access: Access::Account("domain:apiovh:configuration/obfuscatedEmail/get"),
    query: &[],
    handle: |call| Ok(Answer::Value(view(visible(call.world, &call.account()?, call.part("serviceName"))?))),
};

pub(crate) const PUT: Endpoint = Endpoint {
    verb: Verb::Put,
    path: "/domain/{serviceName}/configurations/obfuscatedEmails",
    access: Access::Account("domain:apiovh:configuration/obfuscatedEmail/edit"),
    query: &[],
    handle: put,
};

pub(crate) const REFRESH: Endpoint = Endpoint {
    verb: Verb::Post,
    path: "/domain/{serviceName}/configurations/obfuscatedEmails/refresh",
    access: Access::Account("domain:apiovh:configuration/obfuscatedEmail/refresh"),
    query: &[],
    handle: refresh,
};

/// The contacts whose address can be hidden.
const HIDEABLE: [ContactType; 3] = [ContactType::Owner, ContactType::Admin, ContactType::Tech];

/// The length of the part before the `@`.
const LENGTH: usize = 20;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    contacts: Vec<ContactType>,
}

fn rules(call: &mut Call<'_>) -> Outcome {
    visible(call.world, &call.account()?, call.part("serviceName"))?;
    Answer::of(&HIDEABLE)
}

/// `domain.configurations.ObfuscatedEmail[]`
fn view(domain: &Domain) -> Value {
    let hidden = domain.display.obfuscated.iter();
    Value::Array(
        hidden.map(|(contact, value)| json!({"type": contact, "value": value, "status": "done"})).collect(),
    )
}

fn wished(call: &Call<'_>) -> Result<(String, Vec<ContactType>), Refusal> {
    let Body { mut contacts } = call.json()?;
    let name = administered(call.world, &call.account()?, call.part("serviceName"))?.name.clone();
    if let Some(other) = contacts.iter().find(|contact| !HIDEABLE.contains(contact)) {
        let contact = json!(other);
        return Err(Refusal::bad_request(format!("[contacts] the address of {contact} cannot be hidden")));
    }
    contacts.sort_unstable();
    contacts.dedup();
    Ok((name, contacts))
}

fn alias(world: &mut World) -> String {
    format!("{}@o-w-o.example.org", world.secret(LENGTH).to_lowercase())
}

fn put(call: &mut Call<'_>) -> Outcome {
    let (name, contacts) = wished(call)?;
    let aliases: Vec<_> = contacts.iter().map(|_| alias(call.world)).collect();
    let domain = call.world.ovhcloud.domains.get_mut(&name);
    let domain = domain.ok_or_else(|| Refusal::not_found("This service does not exist"))?;
    let held = std::mem::take(&mut domain.display.obfuscated);
    let kept = |contact: ContactType| {
        held.iter().find(|(known, _)| *known == contact).map(|(_, value)| value.clone())
    };
    domain.display.obfuscated = contacts
        .into_iter()
        .zip(aliases)
        .map(|(contact, new)| (contact, kept(contact).unwrap_or(new)))
        .collect();
    Ok(Answer::Value(view(domain)))
}

/// The addresses of these contacts are replaced by new ones.
fn refresh(call: &mut Call<'_>) -> Outcome {
    let (name, contacts) = wished(call)?;
    let aliases: Vec<_> = contacts.iter().map(|_| alias(call.world)).collect();
    if let Some(domain) = call.world.ovhcloud.domains.get_mut(&name) {
        for (contact, new) in contacts.into_iter().zip(aliases) {
            if let Some((_, value)) =
                domain.display.obfuscated.iter_mut().find(|(known, _)| *known == contact)
            {
                *value = new;
            }
        }
    }
    Ok(Answer::Void)
}
