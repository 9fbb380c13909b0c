//! `GET /me/contact/{contactId}/fields`: what must have a value and what cannot be edited.

use super::{ContactId, Model, domains_of, visible};
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome};
use crate::ovhcloud::rules;
use crate::variants::ContactFieldNames;
use crate::web::Verb;
use serde_json::{Value, json};

pub(crate) const GET: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/me/contact/{contactId}/fields",
    access: Access::Account("account:apiovh:me/contact/fields/get"),
    query: &[],
    handle,
};

fn handle(call: &mut Call<'_>) -> Outcome {
    let id: ContactId = call.number("contactId")?;
    let contact = visible(call.world, &call.account()?, id)?;
    let demands: Vec<_> = domains_of(call.world, id)
        .iter()
        .map(|name| rules::update_demands(call.world, name, &contact.fields))
        .collect();
    let required = Model::Me.required();
    let names = call.world.choice::<ContactFieldNames>();
    let fields = Model::Me.specs().map(|(name, _)| {
        let shown = match names {
            ContactFieldNames::Dotted => name,
            ContactFieldNames::Flat => name.rsplit('.').next().unwrap_or(name),
        };
        json!({
            "fieldName": shown,
            "mandatory": required.contains(name) || demands.iter().any(|demand| demand.mandatory.contains(*name)),
            "readOnly": demands.iter().any(|demand| demand.read_only.contains(*name)),
        })
    });
    Ok(Answer::Value(Value::Array(fields.collect())))
}
