//! What holds for owner changes of one domain at its registrar.

use crate::owner_change::PartyRole;
use crate::policy::{OptOut, Policy, Topic};
use crate::{Money, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// For whom somebody acts as designated agent: they answer in that owner's place (ICANN Transfer Policy, section II).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Agent {
    /// For nobody: each owner is asked.
    #[default]
    None,
    /// For the losing owner.
    Losing,
    /// For the gaining owner.
    Gaining,
    /// For both.
    Both,
}

impl Agent {
    /// Whether an owner is still asked.
    pub fn leaves_to(self, role: PartyRole) -> bool {
        match role {
            PartyRole::Losing => !matches!(self, Self::Losing | Self::Both),
            PartyRole::Gaining => !matches!(self, Self::Gaining | Self::Both),
        }
    }
}

/// The terms of an owner change: data with its source, never a constant in a text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Terms {
    /// Days the owners have to answer; missing when the registrar does not tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consent_days: Option<u32>,
    /// Whether the losing owner is asked.
    pub asks_losing: bool,
    /// Whether the gaining owner is asked.
    pub asks_gaining: bool,
    /// Days the domain cannot leave its registrar afterwards; 0 for no lock, missing when it is not told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lock_days: Option<u32>,
    /// Whether the change renews the domain.
    pub renews: bool,
    /// Whether it is an order that may cost something and is paid.
    #[serde(default)]
    pub ordered: bool,
    /// Whether the registrar tells nowhere if it costs anything.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub price_not_told: bool,
    /// Whether the right of retraction has to be waived.
    #[serde(default)]
    pub retraction_waiver: bool,
    /// For whom one may act as designated agent; empty where there is no such thing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agents: Vec<Agent>,
    /// Whether an agent may be ignored: the registrar asks that owner all the same, and does not tell beforehand.
    #[serde(default)]
    pub agent_may_be_ignored: bool,
    /// Whether somebody may be able to answer in an owner's place once the owners are asked; whether they are is not
    /// told beforehand.
    #[serde(default)]
    pub stand_in: bool,
    /// Whether the transfer lock can be declined beforehand.
    #[serde(default)]
    pub lock_opt_out: bool,
    /// Whether that can be done where somebody acts as designated agent, too.
    #[serde(default)]
    pub agent_may_decline_lock: bool,
    /// Whether the losing owner can decline that lock when they answer.
    #[serde(default)]
    pub lock_declined_by_answer: bool,
    /// Whether both owners are told of the change, whoever was asked.
    #[serde(default)]
    pub notified: bool,
    /// Whether whoever reads the new owner's address has to confirm the details afterwards, by a mail of its own.
    #[serde(default)]
    pub verifies: bool,
    /// Whether they are only asked at times, as the registrar sees fit.
    #[serde(default)]
    pub verification_may: bool,
    /// Days to answer that mail before the domain stops working; missing when it is not told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verification_days: Option<u32>,
    /// Days until the owner can be changed again, where there is such a rule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pause_days: Option<u32>,
    /// Whether somebody may look at it by hand and ask for papers.
    #[serde(default)]
    pub manual_validation: bool,
    /// Days of the right of retraction that has to be waived; missing when it is not told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retraction_days: Option<u32>,
    /// Days after which a payment that has not arrived was most likely declined; missing where nothing is paid.
    #[serde(default = "before::payment_days")]
    pub payment_days: Option<u32>,
    /// Minutes between two sendings of the mails to the owners; missing where they can follow at once.
    #[serde(default = "before::resend_minutes")]
    pub resend_minutes: Option<u32>,
    /// Whether the registry's own terms have to be accepted by the gaining owner.
    #[serde(default)]
    pub registry_terms: bool,
    /// The text of those terms, where the registrar hands it out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registry_terms_text: Option<String>,
    /// The version of that text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registry_terms_version: Option<String>,
    /// Where this is written.
    pub source: String,
    /// A link to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source_url: Option<String>,
    /// Where single points are written, if not in that document.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub sources: BTreeMap<Topic, Source>,
}

/// A document that says it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = TermsSource))]
pub struct Source {
    /// Who wrote it, and what it is called.
    pub title: String,
    /// A link to it, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

impl Terms {
    /// What a policy says. What a registrar tells by itself counts more: its client puts that in the place of it.
    pub fn of(policy: &Policy) -> Self {
        let general = policy.document();
        let of = |topic: Topic| Some((topic, policy.source(topic))).filter(|(_, cited)| *cited != general);
        let source = |(topic, cited): (Topic, crate::policy::Cited)| {
            (topic, Source { title: cited.title.to_owned(), url: Some(cited.link.to_owned()) })
        };
        let agents = if policy.agents.is_empty() {
            Vec::new()
        } else {
            std::iter::once(Agent::None).chain(policy.agents.iter().copied()).collect()
        };
        Self {
            consent_days: policy.answer_days,
            asks_losing: policy.confirm_losing,
            asks_gaining: policy.confirm_gaining,
            lock_days: policy.lock_days,
            renews: policy.renews,
            agent_may_be_ignored: policy.agent_may_be_ignored,
            agent_may_decline_lock: policy.agent_may_decline_lock,
            stand_in: policy.stand_in,
            resend_minutes: policy.resend_minutes,
            agents,
            lock_opt_out: policy.lock_opt_out == OptOut::Request,
            lock_declined_by_answer: policy.lock_opt_out == OptOut::Answer,
            notified: policy.notified,
            verifies: !policy.verified.is_empty(),
            verification_may: policy.verification_may,
            verification_days: policy.verification_days,
            pause_days: policy.pause_days,
            manual_validation: policy.manual_validation,
            retraction_waiver: policy.retraction_waiver,
            retraction_days: policy.retraction_days,
            payment_days: policy.payment_days,
            price_not_told: policy.price_not_told,
            source: general.title.to_owned(),
            source_url: Some(general.link.to_owned()).filter(|link| !link.is_empty()),
            sources: Topic::ALL.into_iter().filter_map(of).map(source).collect(),
            ..Self::default()
        }
    }

    /// Where nobody becomes another owner: nobody is asked and nothing follows. The documents stay, and what no call tells.
    pub fn without_change(policy: &Policy) -> Self {
        let Self { price_not_told, source, source_url, sources, .. } = Self::of(policy);
        Self { lock_days: Some(0), price_not_told, source, source_url, sources, ..Self::default() }
    }

    /// The document that says something of this.
    pub fn source_of(&self, topic: Topic) -> Option<Source> {
        let general = || Source { title: self.source.clone(), url: self.source_url.clone() };
        let source = self.sources.get(&topic).cloned().unwrap_or_else(general);
        Some(source).filter(|source| !source.title.is_empty())
    }

    /// Whether it is open if such a designated agent is honoured.
    pub fn may_ignore(&self, agent: Agent) -> bool {
        self.agent_may_be_ignored && agent != Agent::None
    }

    /// Whether the lock can be declined when somebody acts as such a designated agent.
    pub fn may_decline_lock(&self, agent: Agent) -> bool {
        self.lock_opt_out && (agent == Agent::None || self.agent_may_decline_lock)
    }

    /// Whether this owner is asked when somebody acts as such a designated agent.
    pub fn asks(&self, role: PartyRole, agent: Agent) -> bool {
        let asks = match role {
            PartyRole::Losing => self.asks_losing,
            PartyRole::Gaining => self.asks_gaining,
        };
        asks && agent.leaves_to(role)
    }
}

/// What held for changes whose journals were begun before their terms told it (release 0.1.0): they go on as they were.
mod before {
    #[expect(clippy::unnecessary_wraps, reason = "the default of an optional member")]
    pub(super) fn payment_days() -> Option<u32> {
        Some(3)
    }

    #[expect(clippy::unnecessary_wraps, reason = "the default of an optional member")]
    pub(super) fn resend_minutes() -> Option<u32> {
        Some(15)
    }
}

/// Why a domain cannot change its owner now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Block {
    /// A dispute is open.
    Dispute,
    /// The domain has expired.
    Expired,
    /// It is switched off.
    Suspended,
    /// The registrar carries out something else on this domain.
    OperationRunning {
        /// What, in the registrar's words.
        operation: String,
    },
    /// It changed its owner a short while ago.
    RecentChange {
        /// From when on it can change again.
        #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
        until: Timestamp,
    },
    /// The registrar offers no owner change for it.
    NotOffered,
    /// Its state says something else against it.
    Other {
        /// The registrar's word.
        detail: String,
    },
}

/// What can be said before the first question is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Outlook {
    /// What holds.
    pub terms: Terms,
    /// The list price; the dry run has the last word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<Money>,
    /// What stands against it now.
    #[serde(default)]
    pub blocks: Vec<Block>,
}
