//! The events as they are written.

use serde::{Deserialize, Deserializer, de};
use serde_json::{Map, Value};

/// One event.
#[derive(Debug, Deserialize)]
#[serde(tag = "kind")]
pub(super) enum Wish {
    #[serde(rename = "domain.register")]
    DomainRegister(Register),
    #[serde(rename = "domain.lock")]
    DomainLock(Lock),
    #[serde(rename = "domain.state")]
    DomainState(State),
    #[serde(rename = "domain.leave")]
    DomainLeave(OfDomain),
    #[serde(rename = "contact.change")]
    ContactChange(Change),
    #[serde(rename = "contact.invalid")]
    ContactInvalid(Invalid),
    #[serde(rename = "contact.delete")]
    ContactDelete(OfContact),
    #[serde(rename = "irtp.revoke")]
    IrtpRevoke(Reason),
    #[serde(rename = "irtp.remote-failure")]
    IrtpRemoteFailure(Reason),
    #[serde(rename = "registry.refuse")]
    RegistryRefuse(Reason),
    #[serde(rename = "action.pending")]
    ActionPending(Pending),
    #[serde(rename = "action.done")]
    ActionDone(Done),
    #[serde(rename = "access.block")]
    AccessBlock(Block),
}

impl Wish {
    pub(super) fn deserialize_event(event: &Value) -> Result<Self, serde_json::Error> {
        Self::deserialize(event)
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Register {
    pub(super) domain: String,
    #[serde(default, deserialize_with = "number")]
    pub(super) registrant: Option<u64>,
    #[serde(default, deserialize_with = "number")]
    pub(super) admin: Option<u64>,
    #[serde(default, deserialize_with = "number")]
    pub(super) tech: Option<u64>,
    #[serde(default, deserialize_with = "number")]
    pub(super) billing: Option<u64>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Lock {
    pub(super) domain: String,
    #[serde(default)]
    pub(super) lock: LockKind,
    /// Whether it is set or taken away.
    pub(super) set: Option<bool>,
    pub(super) reason: Option<String>,
}

/// The locks that can be set, by the words of `domains/details`.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
pub(super) enum LockKind {
    #[default]
    #[serde(rename = "transferlock")]
    Transfer,
    #[serde(rename = "resellerlock")]
    Reseller,
    #[serde(rename = "sixtydaylock")]
    SixtyDay,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct State {
    pub(super) domain: String,
    pub(super) state: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OfDomain {
    pub(super) domain: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OfContact {
    #[serde(default, alias = "id", deserialize_with = "number")]
    pub(super) contact: Option<u64>,
    pub(super) domain: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Change {
    #[serde(default, alias = "id", deserialize_with = "number")]
    pub(super) contact: Option<u64>,
    pub(super) domain: Option<String>,
    /// By the names of `contacts/add`.
    pub(super) fields: Map<String, Value>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Invalid {
    #[serde(default, alias = "id", deserialize_with = "number")]
    pub(super) contact: Option<u64>,
    pub(super) domain: Option<String>,
    pub(super) fields: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Reason {
    pub(super) domain: String,
    pub(super) message: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Pending {
    pub(super) domain: String,
    #[serde(default, rename = "type")]
    pub(super) kind: PendingKind,
}

/// What else can be under way, by its `actiontype`.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
pub(super) enum PendingKind {
    #[default]
    RenewDomain,
    ModNS,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Done {
    pub(super) domain: String,
    /// Why it has failed; without it, it has not.
    pub(super) failure: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Block {
    pub(super) blocked: Option<bool>,
}

/// A number, or a text of digits, as ids are written in either way.
fn number<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u64>, D::Error> {
    match Value::deserialize(deserializer)? {
        Value::Null => Ok(None),
        Value::Number(number) => {
            number.as_u64().map(Some).ok_or_else(|| de::Error::custom(format!("{number} is no id")))
        }
        Value::String(text) => {
            text.parse().map(Some).map_err(|_| de::Error::custom(format!("{text:?} is no id")))
        }
        other => Err(de::Error::custom(format!("{other} is no id"))),
    }
}
