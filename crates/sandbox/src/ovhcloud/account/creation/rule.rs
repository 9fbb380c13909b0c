//! What is demanded of each member of a new account.

use crate::ovhcloud::fields::{Fields, Kind, Spec};
use serde::Serialize;

/// `nichandle.CreationRule`
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct CreationRule {
    pub(super) field_name: &'static str,
    pub(super) mandatory: bool,
    default_value: Option<&'static str>,
    examples: Option<[&'static str; 1]>,
    r#in: Option<&'static [&'static str]>,
    regular_expression: Option<&'static str>,
    prefix: Option<&'static str>,
    min_length: Option<u32>,
    max_length: Option<u32>,
}

/// Members without which no account is made (specification).
pub(super) const REQUIRED: [&str; 5] = ["country", "email", "legalform", "ovhCompany", "ovhSubsidiary"];

/// Countries without post codes (guide "Managing eligibility rules", generic rules).
const NO_ZIP: [&str; 13] = ["IE", "AZ", "DJ", "LA", "CI", "AN", "HK", "BO", "PA", "HN", "NI", "SV", "CO"];

/// Countries whose addresses name a state or province.
const WITH_AREA: [&str; 3] = ["AU", "CA", "US"];

/// The rule of the member of `spec`, for an account that is `partial`ly filled in.
pub(super) fn rule((name, kind): &Spec, partial: &Fields) -> CreationRule {
    let organisation = !matches!(partial.text("legalform"), "" | "individual");
    let country = partial.text("country");
    let mandatory = REQUIRED.contains(name)
        || match *name {
            "address" | "city" | "firstname" | "language" | "name" | "phone" => true,
            "zip" => !NO_ZIP.contains(&country),
            "area" => WITH_AREA.contains(&country),
            "organisation" => organisation,
            "companyNationalIdentificationNumber" => organisation && country == "FR",
            _ => false,
        };
    CreationRule {
        field_name: name,
        mandatory,
        default_value: (*name == "ovhCompany").then_some("ovh"),
        examples: match kind {
            Kind::Phone => Some(["+33.199001234"]),
            Kind::Email => Some(["someone@example.org"]),
            _ => None,
        },
        r#in: match kind {
            Kind::OneOf(words) => Some(words),
            _ => None,
        },
        regular_expression: (*kind == Kind::Phone).then_some(r"^\+(\d{1,5}\.)?\d{1,15}$"),
        prefix: None,
        min_length: None,
        max_length: Some(255),
    }
}
