//! The fields of a contact and their values.

use crate::hostcontrol::switches::Required;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The form that a value must have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Text,
    Email,
    /// At most three lines, in one text.
    Lines,
    Country,
    Phone,
}

/// A field as the source document describes it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Field {
    pub(crate) name: &'static str,
    pub(super) form: Form,
    /// In characters; of each line where there are several.
    pub(super) longest: usize,
    /// Whether it may be left out: marked so, or only one layer below.
    optional: Optional,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Optional {
    No,
    Below,
    Yes,
}

const fn field(name: &'static str, form: Form, longest: usize, optional: Optional) -> Field {
    Field { name, form, longest, optional }
}

/// The fields in the order of the source document. It gives `name` and `email_address` no length; those here are of
/// the layer below.
pub(crate) const FIELDS: [Field; 10] = [
    field("name", Form::Text, 255, Optional::No),
    field("organization", Form::Text, 255, Optional::Yes),
    field("email_address", Form::Email, 255, Optional::No),
    field("address", Form::Lines, 63, Optional::No),
    field("zip_code", Form::Text, 16, Optional::No),
    field("state", Form::Text, 255, Optional::Below),
    field("city", Form::Text, 255, Optional::No),
    field("country", Form::Country, 2, Optional::No),
    field("voice", Form::Phone, 17, Optional::No),
    field("fax", Form::Phone, 17, Optional::Yes),
];

/// How many lines an address has at most.
pub(super) const MOST_LINES: usize = 3;

/// The fields whose change is a change of owner (Transfer Policy, section II).
const MATERIAL: [&str; 3] = ["name", "organization", "email_address"];

impl Field {
    /// Whether it must have a value.
    pub(super) fn is_required(&self, by: Required) -> bool {
        match self.optional {
            Optional::No => true,
            Optional::Below => by == Required::Documented,
            Optional::Yes => false,
        }
    }
}

/// The values of a contact. A field without a value is not in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Details(BTreeMap<String, String>);

impl Details {
    /// Details with these values, for seeds.
    pub(crate) fn of(values: &[(&str, &str)]) -> Self {
        Self(values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    /// The value of a field, if it has one.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// The value of a field; empty if it has none.
    pub(crate) fn text(&self, name: &str) -> &str {
        self.get(name).unwrap_or_default()
    }

    /// Gives a field a value, or takes it.
    pub(super) fn set(&mut self, name: &str, value: Option<String>) {
        match value {
            Some(value) => self.0.insert(name.to_owned(), value),
            None => self.0.remove(name),
        };
    }

    /// Whether `other` differs in one of these fields.
    pub(crate) fn differs(&self, other: &Self, names: &[&str]) -> bool {
        names.iter().any(|name| self.get(name) != other.get(name))
    }

    /// Whether `other` in place of these is another owner.
    pub(crate) fn is_other_owner(&self, other: &Self) -> bool {
        self.differs(other, &MATERIAL)
    }

    /// The owner in one line: the person, and for whom.
    pub(crate) fn owner(&self) -> String {
        let name = self.text("name");
        let name = match self.get("organization") {
            Some(organization) => format!("{name}, {organization}"),
            None => name.to_owned(),
        };
        format!("{name} <{}>", self.text("email_address"))
    }
}
