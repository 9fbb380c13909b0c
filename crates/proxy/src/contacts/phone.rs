//! Phone numbers: typed as people type them, sent as registries want them.

use registrant_model::{Field, Fields};
use rlibphonenumber::{PHONE_NUMBER_UTIL, Region, get_national_significant_number_owned};

/// Fields that hold phone numbers.
const PHONES: [Field; 3] = [Field::PHONE, Field::CELL_PHONE, Field::FAX];

/// The registry form of a number, `+CC.N` (RFC 5733 §2.5), or nothing when it is no number that can exist.
/// `country` (ISO 3166-1 alpha-2) says whose national form is meant where no country code was typed.
pub(crate) fn registry_form(typed: &str, country: Option<&str>) -> Option<String> {
    let plain = typed.trim();
    // `+33.612345678` is the registry form itself: the dot is no part of the number.
    let undotted = plain.strip_prefix('+').map(|rest| format!("+{}", rest.replacen('.', " ", 1)));
    let region = country.and_then(|country| country.parse::<Region>().ok());
    let number = PHONE_NUMBER_UTIL.parse(undotted.as_deref().unwrap_or(plain), region).ok()?;
    let national = get_national_significant_number_owned(&number);
    let fits = (1..=14).contains(&national.len()) && PHONE_NUMBER_UTIL.is_possible_number(&number);
    fits.then(|| format!("+{}.{national}", number.country_code))
}

/// The same values with each phone number in its registry form; a number that cannot exist stays as typed, and
/// [`super::validate`] says so.
pub(crate) fn with_registry_phones(fields: &Fields) -> Fields {
    let country = fields.get(&Field::ADDRESS_COUNTRY);
    let mut ready = fields.clone();
    for field in PHONES {
        if let Some(form) = fields.get(&field).and_then(|typed| registry_form(typed, country)) {
            ready.set(field, form);
        }
    }
    ready
}

/// The phone fields with a value that is no phone number.
pub(super) fn impossible(fields: &Fields) -> Vec<Field> {
    let country = fields.get(&Field::ADDRESS_COUNTRY);
    let wrong =
        |field: &Field| fields.get(field).is_some_and(|typed| registry_form(typed, country).is_none());
    PHONES.into_iter().filter(wrong).collect()
}

#[cfg(test)]
mod tests {
    use super::registry_form;

    #[test]
    fn any_spacing_and_any_country_is_understood() {
        for (typed, country, expected) in [
            ("06 12 34 56 78", Some("FR"), "+33.612345678"),
            ("+33 (0)6 12 34 56 78", None, "+33.612345678"),
            ("+33.612345678", None, "+33.612345678"),
            ("0033612345678", Some("FR"), "+33.612345678"),
            ("020 7946 0958", Some("GB"), "+44.2079460958"),
            ("(201) 555-0123", Some("US"), "+1.2015550123"),
            ("+39 06 1234 5678", None, "+39.0612345678"),
        ] {
            assert_eq!(registry_form(typed, country).as_deref(), Some(expected), "{typed}");
        }
    }

    #[test]
    fn what_is_no_number_is_told() {
        for typed in ["", "hello", "12", "+999 1", "06 12 34 56 78", "+33 6 12 34 56 78 90 12 34 56"] {
            assert_eq!(registry_form(typed, None), None, "{typed}");
        }
    }
}
