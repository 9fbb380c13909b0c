//! What contacts are looked for by.

use crate::messages as m;
use crate::words::{fields, values};
use registrant_model::Field;

/// The parameter for a contact's number or handle.
const ID: &str = "id";
/// The parameter for any line of a contact's address.
const ADDRESS: &str = "address";
/// The parameter for a contact's brand.
pub(super) const BRAND: &str = "brand";
/// The parameter for a contact's country.
pub(super) const COUNTRY: &str = "address.country";

/// The parameters by which contacts can be looked for, in the order of the form.
pub(super) const FILTERS: [&str; 12] = [
    "name",
    "organisationName",
    "email",
    "phone",
    "fax",
    ADDRESS,
    "address.zip",
    "address.city",
    "address.province",
    COUNTRY,
    ID,
    BRAND,
];

/// What a filter is called.
pub(super) fn label(name: &str) -> String {
    match name {
        ID => m::contact_id(),
        ADDRESS => m::section_address(),
        _ => fields::label(&Field::new(name), None),
    }
}

/// Filters, each with a part of the value that is looked for, in the order of the form. All have to fit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question(Vec<(&'static str, String)>);

impl Question {
    /// The filters of which there is a value; a blank one is none.
    pub fn of(value: impl Fn(&'static str) -> Option<String>) -> Self {
        let asked = |name| {
            let part = value(name)?.trim().to_owned();
            (!part.is_empty()).then_some((name, part))
        };
        Self(FILTERS.into_iter().filter_map(asked).collect())
    }

    /// Whether all contacts are asked for.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The names of the filters.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().map(|(name, _)| *name)
    }

    /// What is looked for by a filter; empty where that is not among them.
    pub fn value(&self, name: &str) -> String {
        self.0.iter().find(|(known, _)| *known == name).map(|(_, part)| part.clone()).unwrap_or_default()
    }

    /// All but one filter.
    #[must_use]
    pub fn without(&self, name: &str) -> Self {
        Self(self.0.iter().filter(|(known, _)| *known != name).cloned().collect())
    }

    /// As it stands in an address, each filter with a `&` behind it.
    pub fn query(&self) -> String {
        let coded = |text: &str| String::from(js_sys::encode_uri_component(text));
        let filter = |(name, part): &(&str, String)| [*name, "=", &coded(part), "&"].concat();
        self.0.iter().map(filter).collect()
    }

    /// A filter in words, as "Country: France"; nothing where it is not among them.
    pub fn words(&self, name: &str) -> Option<String> {
        let part = &self.0.iter().find(|(known, _)| *known == name)?.1;
        let shown = if name == COUNTRY { values::value(&Field::ADDRESS_COUNTRY, part) } else { part.clone() };
        Some(format!("{} {shown}", m::labelled(&label(name))))
    }
}
