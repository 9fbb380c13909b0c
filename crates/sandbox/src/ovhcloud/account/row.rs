//! An account as it is kept.

use crate::ovhcloud::enums;
use crate::ovhcloud::fields::{COUNTRY, Fields, GENDER, Kind, LANGUAGE, LEGAL_FORM, Spec};
use crate::store::Row;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The identifier of an account, such as `aa00000-ovh`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Nichandle(pub(crate) String);

impl fmt::Display for Nichandle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The fields of `nichandle.Nichandle` that its owner may change.
pub(crate) const FIELDS: [Spec; 25] = [
    ("address", Kind::Text),
    ("area", Kind::Text),
    ("birthCity", Kind::Text),
    ("birthDay", Kind::Text),
    ("city", Kind::Text),
    ("companyNationalIdentificationNumber", Kind::Text),
    ("complementaryAddress", Kind::Text),
    ("corporationType", Kind::Text),
    ("country", COUNTRY),
    ("fax", Kind::Phone),
    ("firstname", Kind::Text),
    ("italianSDI", Kind::Text),
    ("language", LANGUAGE),
    ("legalform", LEGAL_FORM),
    ("name", Kind::Text),
    ("nationalIdentificationNumber", Kind::Text),
    ("organisation", Kind::Text),
    ("phone", Kind::Phone),
    ("phoneCountry", COUNTRY),
    ("phoneType", Kind::OneOf(&["landline", "mobile"])),
    ("purposeOfPurchase", Kind::Text),
    ("sex", GENDER),
    ("spareEmail", Kind::Text),
    ("vat", Kind::Text),
    ("zip", Kind::Text),
];

/// An account.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Account {
    pub(crate) id: Nichandle,
    pub(crate) fields: Fields,
    pub(crate) email: String,
    pub(crate) subsidiary: String,
    /// A number the customer tells on the phone.
    pub(crate) customer_code: String,
    /// Whether all is known that has to be.
    pub(crate) complete: bool,
}

impl Row for Account {
    const KIND: &'static str = "ovhcloud.account";
    type Key = Nichandle;
    fn key(&self) -> Nichandle {
        self.id.clone()
    }
}

impl Account {
    /// The name as mails address it.
    pub(crate) fn name(&self) -> String {
        let organisation = self.fields.text("organisation");
        if organisation.is_empty() {
            format!("{} {}", self.fields.text("firstname"), self.fields.text("name")).trim().to_owned()
        } else {
            organisation.to_owned()
        }
    }
}

/// Whether `subsidiary` is one that a cart can be made for.
pub(crate) fn is_subsidiary(subsidiary: &str) -> bool {
    enums::SUBSIDIARIES.contains(&subsidiary)
}
