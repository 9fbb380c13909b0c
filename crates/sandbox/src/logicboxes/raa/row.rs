//! Whether the mail address of a registrant is verified (`raaVerificationStatus`).

use crate::store::Row;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// How far the verification is for one domain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "lowercase")]
pub(crate) enum Raa {
    /// The extension is a country's.
    NotNeeded,
    Verified,
    /// The registrant was asked and has 15 days.
    Pending {
        since: Timestamp,
        email: String,
    },
    /// The 15 days are over.
    Suspended {
        since: Timestamp,
        email: String,
    },
}

/// An address whose owner has followed the link in a mail. Written in small letters.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct VerifiedAddress {
    pub(crate) email: String,
    pub(crate) at: Timestamp,
}

impl Row for VerifiedAddress {
    const KIND: &'static str = "logicboxes.verified_address";
    type Key = String;
    fn key(&self) -> String {
        self.email.clone()
    }
}

/// As `domains/details` says it.
pub(crate) const fn word(raa: &Raa) -> Option<&'static str> {
    match raa {
        Raa::NotNeeded => None,
        Raa::Verified => Some("Verified"),
        Raa::Pending { .. } => Some("Pending"),
        Raa::Suspended { .. } => Some("Suspended"),
    }
}

/// Since when it is not verified, and which address.
pub(super) const fn waiting(raa: &Raa) -> Option<(Timestamp, &String)> {
    match raa {
        Raa::NotNeeded | Raa::Verified => None,
        Raa::Pending { since, email } | Raa::Suspended { since, email } => Some((*since, email)),
    }
}

/// Since when it is not verified.
pub(crate) fn since(raa: &Raa) -> Option<Timestamp> {
    waiting(raa).map(|(since, _)| since)
}
