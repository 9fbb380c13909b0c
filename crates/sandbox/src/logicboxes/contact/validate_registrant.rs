//! `GET contacts/validate-registrant`: whether contacts meet what registries demand (knowledge base 1505).

use super::{Contact, ContactId, attribute, country, details};
use crate::logicboxes::protocol::{Answer, By, Call, Endpoint, Outcome, Refusal};
use serde_json::{Map, Value, json};

pub(crate) const GET: Endpoint = Endpoint { by: By::Get, path: "/contacts/validate-registrant", handle };

fn handle(call: &mut Call<'_>) -> Outcome {
    let criteria = call.params.required_all("eligibility-criteria")?;
    call.params.required_all("contact-id")?;
    let mut answer = Map::new();
    for id in call.params.numbers("contact-id")? {
        let contact = details::known(call.world, ContactId(id))?;
        let mut met = Map::new();
        for criterion in &criteria {
            let yes = meets(contact, criterion).ok_or_else(|| Refusal::invalid("eligibility-criteria"))?;
            met.insert((*criterion).to_owned(), json!(yes));
        }
        answer.insert(id.to_string(), Value::Object(met));
    }
    Ok(Answer::Object(Value::Object(answer)))
}

/// Whether `contact` meets the criterion; `None` if there is no such criterion.
pub(crate) fn meets(contact: &Contact, criterion: &str) -> Option<bool> {
    let has = |product| attribute::has(&contact.attributes, product);
    Some(match criterion {
        "APP_PREF_NEXUS" => has("domus"),
        "CED_ASIAN_COUNTRY" => country::is_asian(&contact.details.country),
        "CED_DETAILS" => has("dotasia"),
        "CPR" => has("dotca"),
        "ES_CONTACT_IDENTIFICATION_DETAILS" => has("dotes"),
        "EUROPEAN_COUNTRY" => country::is_european(&contact.details.country),
        "RU_CONTACT_INFO" => has("dotru"),
        "SPONSORS" => has("dotcoop"),
        _ => return None,
    })
}
