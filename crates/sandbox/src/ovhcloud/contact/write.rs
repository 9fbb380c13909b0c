//! How a body becomes the fields of a contact.

use super::Model;
use crate::ovhcloud::fields::{self, Fields, Given};
use crate::ovhcloud::protocol::{Call, Refusal};
use crate::variants::{ContactValues, PutMeaning};
use serde_json::{Map, Value};

/// Reads the body of a POST or PUT. `id` is read-only and may stand in it.
pub(super) fn read(call: &Call<'_>, model: Model) -> Result<Given, Refusal> {
    let body: Map<String, Value> = call.json()?;
    fields::read(&body, &model.specs(), &["id"])
}

/// `saved` after a PUT of `given` through `model`. Fields that the model does not show keep their values.
pub(super) fn replaced(saved: &Fields, given: Given, model: Model, meaning: PutMeaning) -> Fields {
    let mut fields = saved.clone();
    if meaning == PutMeaning::Replace {
        for (name, _) in model.specs() {
            fields.set(name, None);
        }
    }
    for (name, value) in given {
        fields.set(name, value);
    }
    fields
}

/// The fields as they are kept.
pub(super) fn kept(mut fields: Fields, values: ContactValues) -> Fields {
    if values == ContactValues::Tidied {
        let city = fields.text("address.city").to_uppercase();
        if !city.is_empty() {
            fields.set("address.city", Some(city.into()));
        }
        let country = fields.text("address.country").to_owned();
        if fields.text("nationality").is_empty() && !country.is_empty() {
            fields.set("nationality", Some(country.into()));
        }
    }
    fields
}

/// Refuses fields without a value that the model demands.
pub(super) fn complete(fields: &Fields, model: Model) -> Result<(), Refusal> {
    let missing: Vec<_> =
        model.required().iter().copied().filter(|name| fields.text(name).is_empty()).collect();
    if missing.is_empty() {
        Ok(())
    } else {
        Err(Refusal::bad_request(format!("Missing parameter(s): {}", missing.join(", "))))
    }
}
