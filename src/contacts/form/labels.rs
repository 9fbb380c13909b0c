//! The label of a field in this form: some depend on the country.

use super::country::has_zip_codes;
use crate::messages as m;
use crate::words::fields;
use registrant_model::Field;

/// The label of a field for a country.
pub(super) fn label(field: &Field, description: Option<&str>, country: &str) -> String {
    if *field == Field::ADDRESS_ZIP && has_zip_codes(country) {
        return m::field_zip_us();
    }
    fields::label(field, description)
}
