//! The events as they are written.

use crate::hostcontrol::domain::Role;
use crate::hostcontrol::validation::Category;
use serde::Deserialize;
use serde_json::{Map, Value};

/// One event.
#[derive(Debug, Deserialize)]
#[serde(tag = "kind")]
pub(super) enum Wish {
    #[serde(rename = "contact.change")]
    ContactChange(ContactChange),
    #[serde(rename = "contact.delete")]
    ContactDelete(OfContact),
    #[serde(rename = "contact.validate")]
    ContactValidate(ContactValidate),
    #[serde(rename = "domain.lock")]
    DomainLock(Lock),
    #[serde(rename = "change.cancel")]
    ChangeCancel(OfChange),
    #[serde(rename = "change.resend")]
    ChangeResend(OfChange),
    #[serde(rename = "brand.add")]
    BrandAdd(BrandAdd),
}

impl Wish {
    pub(super) fn of(event: &Value) -> Result<Self, serde_json::Error> {
        Self::deserialize(event)
    }
}

/// A contact: by its identifier, its handle, or its role in a domain.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OfContact {
    #[serde(alias = "id")]
    pub(super) contact: Option<String>,
    pub(super) handle: Option<String>,
    pub(super) domain: Option<String>,
    pub(super) role: Option<Role>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ContactChange {
    #[serde(alias = "id")]
    pub(super) contact: Option<String>,
    pub(super) handle: Option<String>,
    pub(super) domain: Option<String>,
    pub(super) role: Option<Role>,
    pub(super) fields: Map<String, Value>,
}

impl ContactChange {
    pub(super) fn of(&self) -> OfContact {
        OfContact {
            contact: self.contact.clone(),
            handle: self.handle.clone(),
            domain: self.domain.clone(),
            role: self.role,
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ContactValidate {
    #[serde(alias = "id")]
    pub(super) contact: Option<String>,
    pub(super) handle: Option<String>,
    pub(super) domain: Option<String>,
    pub(super) role: Option<Role>,
    pub(super) category: Category,
}

impl ContactValidate {
    pub(super) fn of(&self) -> OfContact {
        OfContact {
            contact: self.contact.clone(),
            handle: self.handle.clone(),
            domain: self.domain.clone(),
            role: self.role,
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OfChange {
    #[serde(alias = "id")]
    pub(super) contact: Option<String>,
    pub(super) handle: Option<String>,
    pub(super) domain: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Lock {
    pub(super) domain: String,
    #[serde(default)]
    pub(super) status: LockStatus,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum LockStatus {
    #[default]
    Locked,
    Unlocked,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BrandAdd {
    pub(super) brand: String,
    pub(super) contact: Option<String>,
    pub(super) handle: Option<String>,
}
