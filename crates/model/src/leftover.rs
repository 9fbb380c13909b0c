//! What owner changes left at a registrar: made for them, and used by nothing.

use crate::{ConnectionId, DomainName, Timestamp};
use serde::{Deserialize, Serialize};

/// What becomes of something that was made for an owner change and is not needed any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Fate {
    /// It can be deleted.
    Removable,
    /// It stays: the registrar lets nobody delete it.
    Stays,
    /// It expires by itself.
    Expires,
}

/// Something that was made for an owner change that did not take effect, or in whose place it made another, and that
/// nothing uses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Leftover {
    /// Where it is.
    pub connection: ConnectionId,
    /// What it is: `contact`, `cart` …
    pub kind: String,
    /// The name that the registrar gave it.
    pub name: String,
    /// The domain of the owner change.
    pub domain: DomainName,
    /// When the owner change ended, or its draft was last changed.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub since: Timestamp,
    /// The owner change; missing where it was a draft that is deleted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner_change: Option<String>,
    /// What becomes of it.
    pub fate: Fate,
    /// When it expires, where the registrar tells. From then on it cannot be used any more, and is left no longer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub until: Option<Timestamp>,
}
