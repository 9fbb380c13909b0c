//! HostControl's objects: maps of which this product knows some members and keeps the others.

mod contact;
mod domain;
mod fields;
mod tld;
mod validation;

pub(super) use contact::{WireContact, canonical, has_brand_form, has_same, new_contact};
pub(super) use domain::{Holder, WireDomain};
pub(super) use fields::{LINES, LONGEST_LINE, NAMED, Named, field_of, is_documented, lines, named};
pub(super) use tld::WireTld;
pub(super) use validation::{validations, word};

use registrant_model::Timestamp;
use serde_json::{Map, Value};

/// The members of an object.
pub(super) type Members = Map<String, Value>;

/// The text of a leaf, whatever type it is sent as; an empty text is none.
pub(super) fn leaf(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()).filter(|text| !text.trim().is_empty()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(flag) => Some(flag.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

/// The text of a member.
pub(super) fn text(members: &Members, name: &str) -> Option<String> {
    leaf(members.get(name)?)
}

/// The first of these members that has a value: names differ between samples.
fn first_text(members: &Members, names: &[&str]) -> Option<String> {
    names.iter().find_map(|name| text(members, name))
}

/// Yes or no, as a boolean, a number or a text.
pub(super) fn flag(value: &Value) -> Option<bool> {
    match leaf(value)?.to_ascii_lowercase().as_str() {
        "true" | "1" | "success" | "yes" => Some(true),
        "false" | "0" | "error" | "no" => Some(false),
        _ => None,
    }
}

/// A point in time: a date alone is its first moment, and a time without a zone is UTC.
fn time(text: &str) -> Option<Timestamp> {
    let text = text.trim();
    if text.len() == 10 {
        return format!("{text}T00:00:00Z").parse().ok();
    }
    text.parse().or_else(|_| format!("{text}Z").parse()).ok()
}

#[cfg(test)]
mod tests {
    use super::{flag, time};
    use serde_json::json;

    #[test]
    fn yes_and_no_have_many_forms() {
        for yes in [json!(true), json!("true"), json!("True"), json!(1), json!("success")] {
            assert_eq!(flag(&yes), Some(true), "{yes}");
        }
        for no in [json!(false), json!("false"), json!(0), json!("error")] {
            assert_eq!(flag(&no), Some(false), "{no}");
        }
        for neither in [json!(null), json!({}), json!("maybe")] {
            assert_eq!(flag(&neither), None, "{neither}");
        }
    }

    #[test]
    fn times_are_read_in_the_forms_that_are_seen() {
        for text in ["2027-03-01", "2027-03-01T00:00:00Z", "2027-03-01 00:00:00", "2027-03-01T01:00:00+01:00"]
        {
            assert_eq!(time(text).unwrap().to_string(), "2027-03-01T00:00:00Z", "{text}");
        }
        assert_eq!(time("tomorrow"), None);
    }
}
