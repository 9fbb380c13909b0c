//! What the person has filled in so far.

use crate::owner_change::{Agent, Terms};
use crate::{ConnectionId, ContactId, Fields, Language, Timestamp};
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
    /// How it is carried out: designated agent, transfer lock, terms of the registry.
    Options,
    /// Waiver and payment.
    Payment,
    /// Check answers.
    Check,
}

impl WizardStep {
    /// All of them, in their order.
    pub const ALL: [Self; 6] =
        [Self::Owner, Self::Details, Self::Meaning, Self::Options, Self::Payment, Self::Check];

    /// The steps that an owner change under these terms has.
    pub fn under(terms: &Terms) -> Vec<Self> {
        let applies = |step: &Self| match step {
            Self::Options => !terms.agents.is_empty() || terms.lock_opt_out || terms.registry_terms,
            Self::Payment => terms.ordered || terms.retraction_waiver,
            _ => true,
        };
        Self::ALL.into_iter().filter(applies).collect()
    }

    /// The word in the address.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Details => "details",
            Self::Meaning => "meaning",
            Self::Options => "options",
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
        /// Where it is held, if at another connection than the domain.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        connection: Option<ConnectionId>,
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
    /// Declares to have been authorised by an owner to answer in their place.
    DesignatedAgent,
    /// Declares that the gaining owner accepts the registry's terms.
    RegistryTerms,
}

impl ConsentKind {
    /// The word of the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::RetractionWaiver => "retraction_waiver",
            Self::OwnerChange => "owner_change",
            Self::DesignatedAgent => "designated_agent",
            Self::RegistryTerms => "registry_terms",
        }
    }
}

/// A declaration that was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Consent {
    /// The version of the text that was read.
    pub version: String,
    /// The language it was read in, where whoever declared said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
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
    /// For whom the person acts as designated agent; missing until it was said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent: Option<Agent>,
    /// Whether the transfer lock is declined; missing until it was said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lock_opt_out: Option<bool>,
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
    /// For whom the person acts as designated agent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent: Option<Agent>,
    /// Whether the transfer lock is declined.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lock_opt_out: Option<bool>,
    /// Declarations made (`true`) or withdrawn (`false`).
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub consents: BTreeMap<ConsentKind, bool>,
    /// The language that the declarations were read in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}

impl Draft {
    /// The declarations that submitting needs under these terms, with what was chosen so far.
    pub fn required_consents(&self, terms: &Terms) -> Vec<ConsentKind> {
        let agent = self.agent.is_some_and(|agent| agent != Agent::None);
        [
            Some(ConsentKind::OwnerChange),
            terms.retraction_waiver.then_some(ConsentKind::RetractionWaiver),
            agent.then_some(ConsentKind::DesignatedAgent),
            terms.registry_terms.then_some(ConsentKind::RegistryTerms),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

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
        draft.agent = patch.agent.or(draft.agent);
        draft.lock_opt_out = patch.lock_opt_out.or(draft.lock_opt_out);
        for (kind, given) in &patch.consents {
            if *given {
                let consent = Consent { version: version.to_owned(), language: patch.language, at };
                draft.consents.entry(*kind).or_insert(consent);
            } else {
                draft.consents.remove(kind);
            }
        }
        draft
    }

    /// Whether a patch stands in it already, as after one that arrived and whose answer got lost. A blank field and a
    /// missing one are the same.
    pub fn has(&self, patch: &DraftPatch) -> bool {
        let patched = self.patched(patch, "", Timestamp::from_seconds(0));
        self.fields.differing(&patched.fields).is_empty()
            && Self { fields: self.fields.clone(), ..patched } == *self
    }
}

#[cfg(test)]
mod tests {
    use super::{ConsentKind, Draft, DraftPatch, PaymentChoice, WizardStep};
    use crate::{Fields, Timestamp};

    #[test]
    fn what_was_patched_is_there_and_nothing_else() {
        let fields = |name| Fields::from_iter([("firstName", name), ("address.line2", "")]);
        let patch = DraftPatch {
            step: Some(WizardStep::Payment),
            fields: fields("Ada"),
            payment: Some(PaymentChoice::Later),
            consents: [(ConsentKind::RetractionWaiver, true)].into_iter().collect(),
            ..DraftPatch::default()
        };
        let empty = Draft::default();
        assert!(empty.has(&DraftPatch::default()));
        assert!(empty.has(&DraftPatch { fields: fields(""), ..DraftPatch::default() }), "blank is missing");
        assert!(!empty.has(&patch));
        let draft = empty.patched(&patch, "1", Timestamp::from_seconds(7));
        assert!(draft.has(&patch));
        assert!(draft.has(&DraftPatch { fields: fields("Ada"), ..DraftPatch::default() }));
        assert!(!draft.has(&DraftPatch { fields: fields("Grace"), ..DraftPatch::default() }));
        assert!(!draft.has(&DraftPatch { step: Some(WizardStep::Check), ..patch.clone() }));
        let withdrawn = [(ConsentKind::RetractionWaiver, false)].into_iter().collect();
        assert!(!draft.has(&DraftPatch { consents: withdrawn, ..DraftPatch::default() }));
    }
}
