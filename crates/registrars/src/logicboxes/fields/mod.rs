//! From LogicBoxes' names to our fields and back.

mod names;
mod phone;

pub(super) use names::{NAMES, PHONES};

use super::attributes::{self, Attribute};
use super::wire::{any, list};
use crate::error::{CallError, Effect, ErrorKind};
use registrant_model::problem::{FieldCode, FieldProblem};
use registrant_model::{Field, Fields};
use serde_json::Value;

/// What a person without a company is called.
const NO_COMPANY: &str = "N/A";

/// The values of an answer by our fields, the members of which begin with `prefix`.
pub(super) fn fields_of(object: &Value, prefix: &str) -> Fields {
    let read = |name: &str| any(object, &format!("{prefix}{name}"));
    let mut fields = Fields::new();
    for name in &NAMES {
        if let Some(value) = read(name.read).filter(|value| says_something(&name.field, value)) {
            fields.set(name.field.clone(), value);
        }
    }
    for name in &PHONES {
        if let (Some(code), Some(number)) = (read(name.read.0), read(name.read.1)) {
            fields.set(name.field.clone(), phone::joined(&code, &number));
        }
    }
    for attribute in attributes::all() {
        let value = read(attribute.read_as).or_else(|| list(object, attribute.read_as).into_iter().next());
        if let Some(value) = value {
            fields.set(attribute.field(), value);
        }
    }
    fields
}

/// What LogicBoxes will hold of these values: what it has no place for is not among it, "no company" is nothing.
pub(super) fn held(fields: &Fields) -> Fields {
    let kept = NAMES.into_iter().map(|name| name.field).chain(attributes::all().map(Attribute::field));
    let mut held: Fields = kept
        .filter_map(|field| Some((field.clone(), fields.get(&field)?.trim().to_owned())))
        .filter(|(field, value)| says_something(field, value))
        .collect();
    for name in &PHONES {
        if let Some((code, number)) = fields.get(&name.field).and_then(phone::parts) {
            held.set(name.field.clone(), format!("+{code}.{number}"));
        }
    }
    held
}

/// "N/A" and an empty company are the same.
fn says_something(field: &Field, value: &str) -> bool {
    let nothing = ["n/a", "na", "n a"];
    *field != Field::ORGANISATION_NAME || !nothing.contains(&value.trim().to_lowercase().as_str())
}

/// The values as parameters of `contacts/add`, for a contact of the type `kind`; `more` are further attributes.
pub(super) fn parameters(
    fields: &Fields,
    kind: &str,
    more: &[(&str, String)],
) -> Result<Vec<(String, String)>, CallError> {
    let mut sent: Vec<(String, String)> = Vec::new();
    let values = held(fields);
    for name in &NAMES {
        match values.get(&name.field) {
            Some(value) => sent.push((name.sent.to_owned(), value.to_owned())),
            None if name.field == Field::ORGANISATION_NAME => sent.extend(no_company(kind)),
            None => {}
        }
    }
    for name in &PHONES {
        let Some(typed) = fields.get(&name.field) else { continue };
        let (code, number) = phone::parts(typed).ok_or_else(|| no_number(&name.field))?;
        sent.push((name.sent.0.to_owned(), code));
        sent.push((name.sent.1.to_owned(), number));
    }
    let chosen = attributes::all().filter_map(|it| Some((it.name, values.get(&it.field())?)));
    let chosen = chosen.chain(more.iter().map(|(name, value)| (*name, value.as_str())));
    for (number, (name, value)) in chosen.enumerate() {
        sent.push((format!("attr-name{}", number + 1), name.to_owned()));
        sent.push((format!("attr-value{}", number + 1), value.to_owned()));
    }
    Ok(sent)
}

/// What stands for "no company" in a contact of this type (contacts/add 790).
fn no_company(kind: &str) -> Option<(String, String)> {
    let word = match kind {
        // An empty company is what makes a French contact a person, and Spanish persons must not have one.
        "FrContact" | "EsContact" => return None,
        "EuContact" => "NA",
        "RuContact" => "N A",
        _ => NO_COMPANY,
    };
    Some(("company".to_owned(), word.to_owned()))
}

/// A number that cannot be sent in two parts is not left out silently.
fn no_number(field: &Field) -> CallError {
    let words = "a phone number with its country code is needed";
    let mut error = CallError::new(ErrorKind::Refused, Effect::None, words);
    error.fields.push(FieldProblem::new(field.clone(), FieldCode::Phone));
    error
}

#[cfg(test)]
mod tests {
    use super::{fields_of, held, parameters};
    use registrant_model::{Field, Fields};
    use serde_json::json;

    fn fields() -> Fields {
        [
            ("name", "Ada Byron"),
            ("email", "ada@example.org"),
            ("address.line1", "12 St James's Square"),
            ("address.city", "London"),
            ("address.country", "GB"),
            ("address.zip", "SW1Y 4JH"),
            ("phone", "+44.2079460958"),
            ("us.purpose", "P3"),
            ("us.category", "C31"),
        ]
        .into_iter()
        .collect()
    }

    #[test]
    fn a_contact_is_sent_with_its_phone_in_two_parts_and_its_attributes_by_number() {
        insta::assert_json_snapshot!(parameters(&fields(), "Contact", &[]).unwrap());
    }

    #[test]
    fn no_company_is_n_a_and_the_other_way_round() {
        let read =
            fields_of(&json!({"name": "Ada", "company": "N/A", "telnocc": "44", "telno": "2079460958"}), "");
        assert_eq!(read.get(&Field::ORGANISATION_NAME), None);
        assert_eq!(read.get(&Field::PHONE), Some("+44.2079460958"));
        let sent = parameters(&read.with(Field::ORGANISATION_NAME, "n/a"), "FrContact", &[]).unwrap();
        assert!(!sent.iter().any(|(name, _)| name == "company"), "{sent:?}");
    }

    #[test]
    fn what_is_held_is_what_was_sent_and_nothing_else() {
        let typed = fields().with(Field::EMAIL, " ada@example.org ").with(Field::new("shoeSize"), "42");
        assert_eq!(held(&typed), fields());
    }

    #[test]
    fn a_phone_number_without_its_country_is_refused_and_not_dropped() {
        let error = parameters(&fields().with(Field::PHONE, "020 7946 0958"), "Contact", &[]).unwrap_err();
        assert_eq!(error.fields[0].field, Field::PHONE);
    }
}
