//! Values of fields in words.

use crate::words::{attributes, fields};
use registrant_model::Field;

/// What a value of a field is called: names of countries, choices in the reader's language, all else as it is.
pub fn value(field: &Field, value: &str) -> String {
    if fields::is_country(field) {
        let names = crate::language::country_names(std::iter::once(value));
        return names.into_iter().next().map_or_else(|| value.to_owned(), |(_, name)| name);
    }
    if [Field::LEGAL_FORM, Field::GENDER, Field::LANGUAGE].contains(field) {
        return fields::choice(field, value);
    }
    attributes::choice(field, value).unwrap_or_else(|| value.to_owned())
}
