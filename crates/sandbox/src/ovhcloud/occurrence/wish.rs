//! The events as they are written.

use crate::ovhcloud::account::Nichandle;
use crate::ovhcloud::contact_change::Role;
use crate::ovhcloud::domain::LockStatus;
use crate::ovhcloud::money::Cents;
use crate::ovhcloud::task::Argument;
use serde::{Deserialize, Deserializer, de};
use serde_json::{Map, Value};

/// One event.
#[derive(Debug, Deserialize)]
#[serde(tag = "kind")]
pub(super) enum Wish {
    #[serde(rename = "order.price")]
    OrderPrice(Price),
    #[serde(rename = "order.cancel")]
    OrderCancel(OfOrder),
    #[serde(rename = "order.documents")]
    OrderDocuments(OfOrder),
    #[serde(rename = "order.documents-received")]
    OrderDocumentsReceived(OfOrder),
    #[serde(rename = "cart.expire")]
    CartExpire(OfCart),
    #[serde(rename = "task.error")]
    TaskError(Fault),
    #[serde(rename = "task.resume")]
    TaskResume(OfTask),
    #[serde(rename = "account.contacts")]
    AccountContacts(Contacts),
    #[serde(rename = "account.email")]
    AccountEmail(Email),
    #[serde(rename = "contact.change")]
    ContactChange(Change),
    #[serde(rename = "contact.delete")]
    ContactDelete(OfContact),
    #[serde(rename = "domain.lock")]
    DomainLock(Lock),
    #[serde(rename = "domain.state")]
    DomainState(State),
}

impl Wish {
    pub(super) fn deserialize_event(event: &Value) -> Result<Self, serde_json::Error> {
        Self::deserialize(event)
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Price {
    pub(super) domain: String,
    #[serde(deserialize_with = "amount")]
    pub(super) amount: Cents,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OfOrder {
    #[serde(default, alias = "id", deserialize_with = "number")]
    pub(super) order: Option<u64>,
    pub(super) domain: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OfCart {
    #[serde(alias = "id")]
    pub(super) cart: Option<String>,
    pub(super) domain: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OfTask {
    #[serde(default, alias = "id", deserialize_with = "number")]
    pub(super) task: Option<u64>,
    pub(super) domain: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Fault {
    #[serde(default, alias = "id", deserialize_with = "number")]
    pub(super) task: Option<u64>,
    pub(super) domain: Option<String>,
    pub(super) function: Option<String>,
    #[serde(default)]
    pub(super) status: FaultStatus,
    pub(super) comment: Option<String>,
    pub(super) arguments: Option<Vec<Argument>>,
    pub(super) mendable: Option<bool>,
}

#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum FaultStatus {
    #[default]
    Error,
    Problem,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Contacts {
    pub(super) domain: String,
    pub(super) to: Nichandle,
    #[serde(default = "other_roles")]
    pub(super) roles: Vec<Role>,
}

fn other_roles() -> Vec<Role> {
    vec![Role::Tech, Role::Billing]
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Email {
    pub(super) account: Nichandle,
    pub(super) email: String,
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
    pub(super) fields: Map<String, Value>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Lock {
    pub(super) domain: String,
    pub(super) status: Option<LockStatus>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct State {
    pub(super) domain: String,
    pub(super) state: String,
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

/// `12`, `12.5` or `"12.50"`, in euros.
fn amount<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Cents, D::Error> {
    let value = Value::deserialize(deserializer)?;
    let text = match &value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    };
    Cents::parse(&text).ok_or_else(|| de::Error::custom(format!("{value} is no amount, like \"12.00\"")))
}
