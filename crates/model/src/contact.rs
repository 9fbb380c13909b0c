//! Contacts: persons and organisations that a registrar holds.

use crate::connection::checked_text;
use crate::{ConnectionId, DomainName, Fields};
use serde::{Deserialize, Serialize};

/// Whether a text can stand in an address of the API and in a registrar's path: printable ASCII without `/`,
/// `?`, `#` and `%`, 1 to 100 characters.
pub(crate) fn plain_id(text: &str) -> Option<String> {
    let fits = (1..=100).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'/' | b'?' | b'#' | b'%' | b'\\'))
        && text != "."
        && text != "..";
    fits.then(|| text.to_owned())
}

checked_text! {
    /// A contact's number or handle at its registrar.
    ContactId, NotAContactId, "contact id", plain_id
}

/// A contact in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ContactSummary {
    /// Where it is held.
    pub connection: ConnectionId,
    /// Its number there.
    pub id: ContactId,
    /// What a person would call it.
    pub name: String,
    /// The organisation, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// Its e-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// The domains it owns, as far as they are known.
    #[serde(default)]
    pub domains: Vec<DomainName>,
}

/// A contact with all that its registrar holds of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Contact {
    /// Where it is held.
    pub connection: ConnectionId,
    /// Its number there.
    pub id: ContactId,
    /// The values by field.
    pub fields: Fields,
    /// The domains it owns, as far as they were looked for.
    #[serde(default)]
    pub domains: Vec<DomainName>,
    /// Where the search for further domains is taken up; missing when all of the account were looked at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub more_domains: Option<String>,
}

impl Contact {
    /// A contact of which no domain is known, because it has none or because nobody has looked.
    pub fn new(connection: ConnectionId, id: ContactId, fields: Fields) -> Self {
        Self { connection, id, fields, domains: Vec::new(), more_domains: None }
    }
}
