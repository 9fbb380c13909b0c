//! The categories that the source document lists.

use serde::{Deserialize, Serialize};

/// What is validated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) enum Category {
    General,
    IisNu,
    IisSe,
    Esnic,
    Nominet,
}

impl Category {
    pub(crate) const ALL: [Self; 5] = [Self::General, Self::IisNu, Self::IisSe, Self::Esnic, Self::Nominet];

    /// Its name in requests and answers.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::General => "General",
            Self::IisNu => "IisNu",
            Self::IisSe => "IisSe",
            Self::Esnic => "Esnic",
            Self::Nominet => "Nominet",
        }
    }

    pub(super) fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|category| category.as_str() == name)
    }

    /// What is accepted, in the words of the source document.
    pub(super) const fn terms(self) -> &'static str {
        match self {
            Self::General => "general terms and conditions",
            Self::IisNu => ".NU registry terms and conditions",
            Self::IisSe => ".SE registry terms and conditions",
            Self::Esnic => ".ES registry terms and conditions",
            Self::Nominet => ".UK registry terms and conditions",
        }
    }

    /// The version of the terms that are in force (fixtures of the layer below: 1 and 5).
    pub(super) const fn version(self) -> u32 {
        match self {
            Self::IisNu | Self::IisSe => 5,
            Self::General | Self::Esnic | Self::Nominet => 1,
        }
    }

    /// The fields whose change makes a validation void (`fields` of the layer below, of General and IisNu; the
    /// other registries are taken to be like IisNu).
    pub(super) const fn fields(self) -> &'static [&'static str] {
        match self {
            Self::General => &["organization", "name", "email_address"],
            Self::IisNu | Self::IisSe | Self::Esnic | Self::Nominet => &["organization", "name"],
        }
    }
}
