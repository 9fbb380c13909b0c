//! Whoever becomes the owner.

use super::Flow;
use serde_json::{Value, json};

/// Somebody whom the registry of this domain takes, in the form in which the registrar holds names, and whose mails go
/// to this address.
pub(crate) fn new_owner(flow: &Flow, email: &str) -> Value {
    let mut fields = json!({
        "email": email,
        "phone": "+33.465719876",
        "address.line1": "3 place du Marché",
        "address.zip": "31000",
        "address.city": "Toulouse",
        "address.country": "FR",
    });
    let more = match (flow.registrar, flow.domain) {
        ("ovhcloud", "example.es") => person(&[("nationalIdentificationNumber", "00000000T")]),
        ("ovhcloud", "example.berlin") => {
            person(&[("address.city", "Berlin"), ("address.zip", "10115"), ("address.country", "DE")])
        }
        ("ovhcloud", _) => person(&[]),
        ("hostcontrol", _) => json!({"name": "Zoé Lacroix", "address.province": "Occitanie"}),
        _ => json!({"name": "Zoé Lacroix"}),
    };
    if let (Some(fields), Some(more)) = (fields.as_object_mut(), more.as_object()) {
        fields.extend(more.clone());
    }
    fields
}

fn person(more: &[(&str, &str)]) -> Value {
    let mut fields =
        json!({"legalForm": "individual", "firstName": "Zoé", "lastName": "Lacroix", "language": "fr_FR"});
    for (field, value) in more {
        fields[field] = json!(value);
    }
    fields
}
