//! Entries as they are written, and as they are meant.

use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;
use toml::value::Datetime;

/// A file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct File {
    pub(crate) registrar: Spanned<Registrar>,
    #[serde(default)]
    pub(crate) policy: Vec<Written>,
    #[serde(default)]
    pub(crate) registry: Vec<Demands>,
}

/// The file of country codes in other scripts.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Countries {
    pub(crate) read_on: Spanned<Datetime>,
    pub(crate) source: Spanned<Document>,
    pub(crate) extensions: Vec<Spanned<String>>,
}

/// Whose policy it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Registrar {
    OvhCloud,
    LogicBoxes,
    HostControl,
}

/// A document.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Document {
    pub(crate) title: String,
    pub(crate) link: String,
}

/// One of the two owners.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Owner {
    Losing,
    Gaining,
}

/// For whom one may act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Agent {
    Losing,
    Gaining,
    Both,
}

/// When the lock can be declined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum OptOut {
    Request,
    Answer,
}

/// What a document speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Topic {
    Material,
    Consent,
    Lock,
    Agent,
    Renewal,
    Validation,
    Verification,
    Retraction,
    Contacts,
    Price,
    Rights,
}

/// Of whom a registry wants its terms accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum TermsFor {
    Organisations,
    Everybody,
}

/// How a registry has registrants validated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Validation {
    General,
    IisNu,
    IisSe,
    Esnic,
    Nominet,
}

/// What a registry asks of registrants, as it stands in a file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Demands {
    pub(crate) extensions: Vec<Spanned<String>>,
    pub(crate) from: Spanned<Datetime>,
    pub(crate) until: Option<Spanned<Datetime>>,
    pub(crate) source: Spanned<Document>,
    pub(crate) terms: Option<TermsFor>,
    #[serde(default)]
    pub(crate) agreement: bool,
    #[serde(default)]
    pub(crate) fixed: bool,
    pub(crate) validation: Option<Validation>,
}

/// An entry as it stands in a file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Written {
    pub(crate) extensions: Vec<Spanned<String>>,
    pub(crate) from: Spanned<Datetime>,
    pub(crate) until: Option<Spanned<Datetime>>,
    pub(crate) source: Spanned<Document>,
    #[serde(default)]
    pub(crate) sources: BTreeMap<Topic, Spanned<Document>>,
    #[serde(default)]
    pub(crate) material: Vec<Spanned<String>>,
    #[serde(default)]
    pub(crate) confirm: Vec<Owner>,
    pub(crate) answer_days: Option<u32>,
    pub(crate) longest_answer_days: Option<u32>,
    pub(crate) lock_days: Option<u32>,
    pub(crate) lock_opt_out: Option<Spanned<OptOut>>,
    pub(crate) pause_days: Option<u32>,
    #[serde(default)]
    pub(crate) agents: Vec<Agent>,
    #[serde(default)]
    pub(crate) agent_may_be_ignored: bool,
    #[serde(default)]
    pub(crate) agent_may_decline_lock: bool,
    #[serde(default)]
    pub(crate) stand_in: bool,
    pub(crate) resend_minutes: Option<u32>,
    #[serde(default)]
    pub(crate) notified: bool,
    #[serde(default)]
    pub(crate) renews: bool,
    #[serde(default)]
    pub(crate) manual_validation: bool,
    #[serde(default)]
    pub(crate) verified: Vec<Spanned<String>>,
    pub(crate) verification_days: Option<u32>,
    #[serde(default)]
    pub(crate) verification_may: bool,
    #[serde(default)]
    pub(crate) retraction_waiver: bool,
    pub(crate) retraction_days: Option<u32>,
    pub(crate) payment_days: Option<u32>,
    #[serde(default)]
    pub(crate) price_not_told: bool,
}

/// For which extensions an entry holds; what counts more comes first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Scope {
    Named(String),
    Generic,
    Country,
    Any,
}

impl Scope {
    /// As it is written in a file.
    pub(crate) fn word(&self) -> &str {
        match self {
            Self::Named(name) => name,
            Self::Generic => "generic",
            Self::Country => "country",
            Self::Any => "any",
        }
    }

    /// The last label of a name, or what is written.
    pub(crate) fn of(word: &str) -> Option<Self> {
        match word {
            "generic" => return Some(Self::Generic),
            "country" => return Some(Self::Country),
            "any" => return Some(Self::Any),
            _ => {}
        }
        let label = |label: &str| {
            !label.is_empty()
                && label
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        };
        word.split('.').all(label).then(|| Self::Named(word.to_owned()))
    }
}
