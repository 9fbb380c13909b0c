//! What an edit of a contact leads to, and what became of it.

use crate::owner_change::Terms;
use crate::{DomainName, Field, Timestamp};
use serde::{Deserialize, Serialize};

/// What follows from editing a contact: data with its source, never a constant in a text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EditTerms {
    /// Fields whose change counts as a change of owner ("material"): [`EditTerms::owner_change`] holds for them.
    #[serde(default)]
    pub material: Vec<Field>,
    /// Who is asked then, until when, and what follows.
    pub owner_change: Terms,
    /// The domains for which that holds, where it does not hold for all of them: nobody is asked for the others.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub concerns: Vec<DomainName>,
    /// Fields whose change makes somebody confirm them afterwards, by a mail of its own.
    #[serde(default)]
    pub verified: Vec<Field>,
    /// Days to answer that mail before the domains stop working; missing when it is not told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verification_days: Option<u32>,
    /// Whether somebody is only asked at times, as the registrar sees fit.
    #[serde(default)]
    pub verification_may: bool,
    /// Fields whose change needs the registry's own terms accepted anew.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub terms_for: Vec<Field>,
    /// Whether the registrar shows that a change waits for consent. Where it does not, an edit that is not visible
    /// may still come.
    pub tells_waiting: bool,
    /// Domains for which a change waits already.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pending: Vec<DomainName>,
    /// Domains of which nobody looked whether a change waits: there are many, and each costs a call.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_looked: Vec<DomainName>,
    /// What becomes of an edit then.
    #[serde(default)]
    pub while_pending: WhilePending,
    /// Domains whose owner can be given details of their own by an owner change, so that the others keep theirs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub apart: Vec<DomainName>,
    /// When this was told, by the registrar's clock; missing where it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub at: Option<Timestamp>,
}

/// What becomes of a change while another one waits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum WhilePending {
    /// It is refused.
    Refused,
    /// The registrar does not tell: it may be refused, or take the place of the one that waits.
    #[default]
    NotTold,
}

impl EditTerms {
    /// Whether one of these fields counts as a change of owner.
    pub fn is_material<'a>(&self, changed: impl IntoIterator<Item = &'a Field>) -> bool {
        changed.into_iter().any(|field| self.material.contains(field))
    }

    /// Whether the registry's terms have to be accepted anew.
    pub fn needs_terms<'a>(&self, changed: impl IntoIterator<Item = &'a Field>) -> bool {
        self.owner_change.registry_terms && changed.into_iter().any(|field| self.terms_for.contains(field))
    }

    /// Whether one of these fields certainly has to be confirmed afterwards.
    pub fn is_verified<'a>(&self, changed: impl IntoIterator<Item = &'a Field>) -> bool {
        !self.verification_may && changed.into_iter().any(|field| self.verified.contains(field))
    }
}

/// What making a contact asks for besides its values.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewContactTerms {
    /// The registry's terms have to be accepted by whoever the contact stands for.
    pub registry_terms: bool,
    /// Those terms as plain text, where the registrar hands them out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub registry_terms_text: Option<String>,
    /// Which version of them it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub registry_terms_version: Option<String>,
}

/// What people call a value that can be chosen, where the value itself is a number or a code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChoiceName {
    /// The field that is chosen.
    pub field: Field,
    /// The value.
    pub value: String,
    /// What people call it.
    pub name: String,
}

/// What is proven of an edit after it was sent and read back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum EditOutcome {
    /// The registrar holds the new values.
    Applied,
    /// The registrar says that somebody has to consent first.
    AwaitsConsent,
    /// The registrar took it without an error and still holds the old values; it does not tell why.
    NotVisible,
    /// The answer was lost, and what the registrar holds proves neither that it was carried out nor that it was not.
    Unknown,
}

/// A kind of validation that registries and registrars ask of a contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ValidationCategory {
    /// Name and e-mail address, as ICANN asks of generic extensions.
    General,
    /// The registry of .nu.
    IisNu,
    /// The registry of .se.
    IisSe,
    /// The registry of .es.
    Esnic,
    /// The registry of .uk.
    Nominet,
}

impl ValidationCategory {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::General, Self::IisNu, Self::IisSe, Self::Esnic, Self::Nominet];

    /// The word of the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::General => "general",
            Self::IisNu => "iis_nu",
            Self::IisSe => "iis_se",
            Self::Esnic => "esnic",
            Self::Nominet => "nominet",
        }
    }
}

/// How a contact stands in one category.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Validation {
    /// Which category.
    pub category: ValidationCategory,
    /// How it stands.
    pub state: ValidationState,
    /// Days to answer, after which the domains that need it stop working; missing where nobody tells what follows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<u32>,
    /// Since when, where the registrar tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub since: Option<Timestamp>,
}

/// Whether a contact is validated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ValidationState {
    /// It is.
    Validated,
    /// Somebody was asked and has not answered.
    Pending,
    /// It is not.
    NotValidated,
}
