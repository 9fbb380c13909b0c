//! What an owner sees of an owner change by a link, without being signed in.

use crate::connection::RegistrarKind;
use crate::owner_change::{Answer, OwnerChange, PartyRole, State, Verification};
use crate::{DomainName, Timestamp, mask};
use serde::{Deserialize, Serialize};

/// The header that carries the word of a link.
pub const LINK_HEADER: &str = "x-registrant-link";

/// Makes a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewLink {
    /// For which of the two owners.
    pub party: PartyRole,
}

/// A link that works.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Link {
    /// Its name, by which it is revoked.
    pub id: String,
    /// For which of the two owners.
    pub party: PartyRole,
    /// When it was made, by the local clock.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub made_at: Timestamp,
    /// Until when it works, by the local clock.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub until: Timestamp,
}

/// A link that was just made: the only answer that holds its word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MadeLink {
    /// The link.
    #[serde(flatten)]
    pub link: Link,
    /// Its word: 256 random bits in hexadecimal. It is kept as a hash alone and cannot be read again.
    pub token: String,
}

/// The other of the two owners.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SharedParty {
    /// Which one.
    pub role: PartyRole,
    /// The address the question goes to: recognisable, not readable.
    pub address_masked: String,
    /// What was answered.
    pub answer: Answer,
    /// Until when an answer counts; missing when nobody tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub until: Option<Timestamp>,
}

/// What an owner sees by a link: no name, no contact data, no price, no reference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SharedChange {
    /// Which domain.
    pub domain: DomainName,
    /// Where it is held.
    pub registrar: RegistrarKind,
    /// Where it stands ([`State::shared`]).
    pub state: State,
    /// Given up while nobody knew whether the registrar had received it: nobody follows it any more, and it may still
    /// happen.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub given_up: bool,
    /// Whoever the link is for.
    pub you: SharedParty,
    /// The other owner.
    pub other: SharedParty,
    /// When it took effect.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub applied_at: Option<Timestamp>,
    /// The mail that whoever the link is for has to answer now that it has taken effect.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verification: Option<Verification>,
    /// Whether that is when it was seen, because the registrar does not tell when it took effect.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub applied_seen: bool,
    /// When the registrar was last asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub checked_at: Option<Timestamp>,
    /// Until when the link works, by the local clock.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub link_until: Timestamp,
}

impl OwnerChange {
    /// One of the two owners, as both may see it.
    pub fn shared_party(&self, role: PartyRole) -> SharedParty {
        let party = self.party(role);
        SharedParty {
            role,
            address_masked: mask::email(party.map(|party| party.address.as_str()).unwrap_or_default()),
            answer: party.map(|party| party.answer).unwrap_or_default(),
            until: party.and_then(|party| party.until),
        }
    }
}

impl State {
    /// As both owners may know it: what is ordered and paid, and what keeps the order, is the business of whoever
    /// ordered, and to the owners all of it is being prepared.
    #[must_use]
    pub fn shared(self) -> Self {
        match self {
            Self::Draft
            | Self::AwaitingPayment
            | Self::NeedsCorrection
            | Self::NeedsPriceConsent
            | Self::UnknownOutcome => Self::Submitted,
            other => other,
        }
    }
}

impl PartyRole {
    /// The word of the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Losing => "losing",
            Self::Gaining => "gaining",
        }
    }

    /// The other of the two.
    pub fn other(self) -> Self {
        match self {
            Self::Losing => Self::Gaining,
            Self::Gaining => Self::Losing,
        }
    }
}
