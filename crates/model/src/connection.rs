//! Connections: one set of credentials at one registrar.

use crate::capabilities::Capabilities;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Declares a text type that can only hold what `$check` accepts; parsing is the only way in.
macro_rules! checked_text {
    ($(#[$doc:meta])* $name:ident, $error:ident, $what:literal, $check:expr) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(try_from = "String", into = "String")]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(value_type = String))]
        pub struct $name(String);

        #[doc = concat!("Why a text is no ", $what, ".")]
        #[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
        #[error("not a {what}: {text:?}", what = $what, text = .0)]
        pub struct $error(String);

        impl $name {
            /// The text itself.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::str::FromStr for $name {
            type Err = $error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let check: fn(&str) -> Option<String> = $check;
                check(text).map(Self).ok_or_else(|| $error(text.chars().take(80).collect()))
            }
        }

        impl TryFrom<String> for $name {
            type Error = $error;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.write_str(&self.0)
            }
        }
    };
}
pub(crate) use checked_text;

checked_text! {
    /// The name of a connection, chosen by whoever runs the proxy: `ovhcloud`, `ovhcloud-b`. Lower-case letters,
    /// digits and hyphens, 1 to 40 characters.
    ConnectionId, NotAConnectionId, "name of a connection", |text| {
        let fits = (1..=40).contains(&text.len())
            && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        fits.then(|| text.to_owned())
    }
}

/// The three systems this product speaks to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum RegistrarKind {
    /// OVHcloud.
    OvhCloud,
    /// LogicBoxes and the brands on its platform (ResellerClub, NetEarthOne, Stargate …).
    LogicBoxes,
    /// HostControl, on top of Realtime Register.
    HostControl,
}

impl RegistrarKind {
    /// The registrar's name as it writes it.
    pub fn brand(self) -> &'static str {
        match self {
            Self::OvhCloud => "OVHcloud",
            Self::LogicBoxes => "LogicBoxes",
            Self::HostControl => "HostControl",
        }
    }
}

impl fmt::Display for RegistrarKind {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.brand())
    }
}

/// A connection as the browser sees it: never a key, never an address of the registrar's API.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Connection {
    /// Its name.
    pub id: ConnectionId,
    /// Which system it speaks to.
    pub registrar: RegistrarKind,
    /// What people call it.
    pub label: String,
    /// Whether the other end is the sandbox.
    pub sandbox: bool,
    /// What can be done there.
    pub capabilities: Capabilities,
}

impl ConnectionId {
    /// For names that stand in the program's own text.
    ///
    /// # Panics
    /// When `text` is no name of a connection, which a test of the caller shows at once.
    #[expect(clippy::panic, reason = "the text is the program's own, not input")]
    pub fn known(text: &'static str) -> Self {
        Self::from_str(text).unwrap_or_else(|error| panic!("{error}"))
    }
}

#[cfg(test)]
mod tests {
    use super::ConnectionId;

    #[test]
    fn only_plain_names_are_names() {
        assert!("ovhcloud-b".parse::<ConnectionId>().is_ok());
        for text in ["", "OVH", "a/b", "a b", "é", &"a".repeat(41)] {
            assert!(text.parse::<ConnectionId>().is_err(), "{text}");
        }
    }
}
