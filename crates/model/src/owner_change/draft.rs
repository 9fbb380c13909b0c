//! What the person has filled in so far.

use crate::{ContactId, Fields, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The steps of the wizard, in their order; the words stand in its addresses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum WizardStep {
    /// Who becomes the owner: a contact to copy from, or somebody new.
    #[default]
    Owner,
    /// The new owner's details.
    Details,
    /// What the change means.
    Meaning,
    /// Waiver and payment.
    Payment,
    /// Check answers.
    Check,
}

impl WizardStep {
    /// All of them, in their order.
    pub const ALL: [Self; 5] = [Self::Owner, Self::Details, Self::Meaning, Self::Payment, Self::Check];

    /// The word in the address.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Details => "details",
            Self::Meaning => "meaning",
            Self::Payment => "payment",
            Self::Check => "check",
        }
    }
}

/// Where the new owner's details came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Source {
    /// Filled in anew.
    New,
    /// Copied from a contact. The new owner still becomes a contact of its own.
    Copy {
        /// The contact that was copied.
        contact: ContactId,
    },
}

/// How the order is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum PaymentChoice {
    /// With the account's preferred means of payment, as soon as the order stands.
    Preferred,
    /// Later, by the person, at the registrar.
    Later,
}

/// What a person can be asked to declare before an owner change is submitted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ConsentKind {
    /// Waives the right of retraction, because the order is carried out at once.
    RetractionWaiver,
    /// Declares to be allowed to give the domain away.
    OwnerChange,
}

impl ConsentKind {
    /// The word of the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::RetractionWaiver => "retraction_waiver",
            Self::OwnerChange => "owner_change",
        }
    }
}

/// A declaration that was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Consent {
    /// The version of the text that was read.
    pub version: String,
    /// When, by the registrar's clock.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub at: Timestamp,
}

/// What the person has filled in so far.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Draft {
    /// The step at which the person is: where a reload resumes.
    pub step: WizardStep,
    /// Where the details came from; missing until it was said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// The new owner's details, as typed.
    pub fields: Fields,
    /// How the order is paid; missing until it was said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment: Option<PaymentChoice>,
    /// Declarations made so far.
    pub consents: BTreeMap<ConsentKind, Consent>,
}

/// A change to a draft: what is missing stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DraftPatch {
    /// The step at which the person is now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step: Option<WizardStep>,
    /// Where the details come from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// Details by field; fields that are not named stay.
    #[serde(skip_serializing_if = "Fields::is_empty")]
    pub fields: Fields,
    /// How the order is paid.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment: Option<PaymentChoice>,
    /// Declarations made (`true`) or withdrawn (`false`).
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub consents: BTreeMap<ConsentKind, bool>,
}

impl Draft {
    /// The draft after a patch. `version` is the version of the consent texts, `at` the registrar's clock.
    #[must_use]
    pub fn patched(&self, patch: &DraftPatch, version: &str, at: Timestamp) -> Self {
        let mut draft = self.clone();
        if let Some(step) = patch.step {
            draft.step = step;
        }
        if let Some(source) = &patch.source {
            draft.source = Some(source.clone());
        }
        draft.fields = draft.fields.overlaid_with(&patch.fields);
        draft.payment = patch.payment.or(draft.payment);
        for (kind, given) in &patch.consents {
            if *given {
                let consent = Consent { version: version.to_owned(), at };
                draft.consents.entry(*kind).or_insert(consent);
            } else {
                draft.consents.remove(kind);
            }
        }
        draft
    }
}
