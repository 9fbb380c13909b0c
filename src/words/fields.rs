//! Labels and hints of fields, and how a browser fills them in.

use super::attributes;
use crate::messages as m;
use crate::ui::field::FieldWidth;
use registrant_model::Field;

/// The label of a field. One that nobody here knows is called what the registrar calls it.
pub fn label(field: &Field, description: Option<&str>) -> String {
    match field {
        it if *it == Field::LEGAL_FORM => m::field_legal_form(),
        it if *it == Field::ORGANISATION_NAME => m::field_organisation_name(),
        it if *it == Field::ORGANISATION_TYPE => m::field_organisation_type(),
        it if *it == Field::LEGAL_FORM_CATEGORY => m::field_legal_form_category(),
        it if *it == Field::COMPANY_NUMBER => m::field_company_number(),
        it if *it == Field::VAT => m::field_vat(),
        it if *it == Field::TRADEMARK_ID => m::field_trademark(),
        it if *it == Field::ASSOCIATION_NUMBER => m::field_association_number(),
        it if *it == Field::NAME => m::field_name(),
        it if *it == Field::GENDER => m::field_gender(),
        it if *it == Field::FIRST_NAME => m::field_first_name(),
        it if *it == Field::LAST_NAME => m::field_last_name(),
        it if *it == Field::NATIONALITY => m::field_nationality(),
        it if *it == Field::NATIONAL_NUMBER => m::field_national_number(),
        it if *it == Field::BIRTH_DAY => m::field_birth_day(),
        it if *it == Field::BIRTH_COUNTRY => m::field_birth_country(),
        it if *it == Field::BIRTH_CITY => m::field_birth_city(),
        it if *it == Field::BIRTH_ZIP => m::field_birth_zip(),
        it if *it == Field::LANGUAGE => m::field_language(),
        it if *it == Field::ADDRESS_LINE1 => m::field_line1(),
        it if *it == Field::ADDRESS_LINE2 => m::field_line2(),
        it if *it == Field::ADDRESS_LINE3 => m::field_line3(),
        it if *it == Field::ADDRESS_ZIP => m::field_zip(),
        it if *it == Field::ADDRESS_CITY => m::field_city(),
        it if *it == Field::ADDRESS_PROVINCE => m::field_province(),
        it if *it == Field::ADDRESS_COUNTRY => m::field_country(),
        it if *it == Field::ADDRESS_OTHER => m::field_other_details(),
        it if *it == Field::EMAIL => m::field_email_label(),
        it if *it == Field::PHONE => m::field_phone_label(),
        it if *it == Field::CELL_PHONE => m::field_cell_phone(),
        it if *it == Field::FAX => m::field_fax(),
        it if is_of_domain(it) => domain_role(it).unwrap_or(m::domain_people)(),
        other => attributes::label(other)
            .or_else(|| description.map(str::to_owned))
            .unwrap_or_else(|| other.path().to_owned()),
    }
}

/// Whether a domain's other contacts are meant, all of them or one.
pub fn is_of_domain(field: &Field) -> bool {
    field.path().split('.').next() == Some("contacts")
}

/// The role whose contact is meant, where it is one of a domain's other contacts.
pub fn domain_role(field: &Field) -> Option<fn() -> String> {
    match field.path() {
        "contacts.admin" => Some(m::role_admin),
        "contacts.tech" => Some(m::role_tech),
        "contacts.billing" => Some(m::role_billing),
        _ => None,
    }
}

/// A short help, where one helps.
pub fn hint(field: &Field) -> Option<String> {
    match field {
        it if *it == Field::LANGUAGE => Some(m::field_language_hint()),
        it if *it == Field::ADDRESS_LINE1 => Some(m::field_line1_hint()),
        it if *it == Field::EMAIL => Some(m::field_email_label_hint()),
        it if *it == Field::PHONE => Some(m::field_phone_label_hint()),
        _ => None,
    }
}

/// How a browser fills it in (WCAG 1.3.5; HTML standard, autofill field names).
pub fn autocomplete(field: &Field) -> Option<&'static str> {
    const NAMES: [(Field, &str); 17] = [
        (Field::NAME, "name"),
        (Field::FIRST_NAME, "given-name"),
        (Field::LAST_NAME, "family-name"),
        (Field::ORGANISATION_NAME, "organization"),
        (Field::EMAIL, "email"),
        (Field::PHONE, "tel"),
        (Field::CELL_PHONE, "mobile tel"),
        (Field::FAX, "fax tel"),
        (Field::ADDRESS_LINE1, "address-line1"),
        (Field::ADDRESS_LINE2, "address-line2"),
        (Field::ADDRESS_LINE3, "address-line3"),
        (Field::ADDRESS_ZIP, "postal-code"),
        (Field::ADDRESS_CITY, "address-level2"),
        (Field::ADDRESS_PROVINCE, "address-level1"),
        (Field::ADDRESS_COUNTRY, "country"),
        (Field::LANGUAGE, "language"),
        (Field::GENDER, "sex"),
    ];
    NAMES.iter().find(|(known, _)| known == field).map(|(_, name)| *name)
}

/// How long an answer is.
pub fn width(field: &Field) -> FieldWidth {
    match field {
        it if [Field::ADDRESS_ZIP, Field::BIRTH_ZIP].contains(it) => FieldWidth::Short,
        it if [Field::PHONE, Field::CELL_PHONE, Field::FAX, Field::VAT].contains(it) => FieldWidth::Medium,
        _ => FieldWidth::Full,
    }
}

/// The words of a choice: known ones in the reader's language, unknown ones as the registrar writes them.
pub fn choice(field: &Field, value: &str) -> String {
    let known = match (field.path(), value) {
        ("legalForm", "individual") => Some(m::legal_form_individual()),
        ("legalForm", "corporation") => Some(m::legal_form_corporation()),
        ("legalForm", "association") => Some(m::legal_form_association()),
        ("legalForm", "administration") => Some(m::legal_form_administration()),
        ("legalForm", "personalcorporation") => Some(m::legal_form_personalcorporation()),
        ("legalForm", "other") => Some(m::legal_form_other()),
        ("gender", "female") => Some(m::gender_female()),
        ("gender", "male") => Some(m::gender_male()),
        ("language", code) => Some(crate::language::language_name(code)),
        _ => attributes::choice(field, value),
    };
    known.unwrap_or_else(|| value.replace('_', " "))
}

/// Fields that hold a country.
pub fn is_country(field: &Field) -> bool {
    [Field::ADDRESS_COUNTRY, Field::NATIONALITY, Field::BIRTH_COUNTRY].contains(field)
}
