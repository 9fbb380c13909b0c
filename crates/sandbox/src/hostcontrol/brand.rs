//! Brands: under which name mails to owners are sent. The reseller makes them elsewhere; no call lists them.

use crate::hostcontrol::protocol::FieldErrors;
use crate::store::Row;
use crate::world::World;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The brand that every reseller has (the layer below).
pub(crate) const DEFAULT: &str = "default";

/// A brand.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Brand {
    /// The reference that requests have.
    pub(crate) reference: String,
}

impl Row for Brand {
    const KIND: &'static str = "hostcontrol.brand";
    type Key = String;
    fn key(&self) -> String {
        self.reference.clone()
    }
}

/// Whether `text` can be the reference of a brand (the layer below: `[a-zA-Z0-9\-_@\.]{3,40}`).
pub(crate) fn is_reference(text: &str) -> bool {
    (3..=40).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_@.".contains(&byte))
}

/// The brand of a new contact.
pub(crate) fn chosen(world: &World, given: Option<&Value>) -> Result<String, FieldErrors> {
    let wrong = |code, message: &str| FieldErrors::one("brand", code, message);
    match given {
        None | Some(Value::Null) => {
            let mut brands = world.hostcontrol.brands.iter();
            match (brands.next(), brands.next()) {
                (Some(only), None) => Ok(only.reference.clone()),
                _ => Err(wrong("required", "This field is required.")),
            }
        }
        Some(Value::String(reference)) if world.hostcontrol.brands.get(reference).is_some() => {
            Ok(reference.clone())
        }
        Some(Value::String(reference)) => Err(wrong(
            "invalid_choice",
            &format!("Select a valid choice. {reference} is not one of the available choices."),
        )),
        Some(_) => Err(wrong("invalid", "Not a valid string.")),
    }
}

#[cfg(test)]
mod tests {
    use super::is_reference;

    #[test]
    fn references_have_a_form() {
        assert!(is_reference("default") && is_reference("a-b_c@d.e"));
        assert!(!is_reference("ab") && !is_reference(&"x".repeat(41)) && !is_reference("a b c"));
    }
}
