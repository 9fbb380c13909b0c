//! What the public sees of a domain's contacts: fields that may be shown, and mail addresses that stand for the
//! real ones (guide "Configure the Display of Contact Data in the Whois").

mod obfuscation;
mod optin;

use crate::ovhcloud::protocol::Endpoint;
use serde::{Deserialize, Serialize};

pub(crate) use optin::OptinField;

pub(crate) static ENDPOINTS: [&Endpoint; 7] = [
    &optin::RULES,
    &optin::GET,
    &optin::PUT,
    &obfuscation::RULES,
    &obfuscation::GET,
    &obfuscation::PUT,
    &obfuscation::REFRESH,
];

/// `domain.configurations.ContactTypeEnum`
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum ContactType {
    Admin,
    All,
    Billing,
    Owner,
    Tech,
}

/// What the customer has chosen to show.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Display {
    /// The fields that are shown, by contact.
    pub(crate) optin: Vec<(ContactType, Vec<OptinField>)>,
    /// The contacts whose mail address is hidden, with the address that stands for it.
    pub(crate) obfuscated: Vec<(ContactType, String)>,
}
