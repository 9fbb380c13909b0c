//! An action in the queue of an order or a contact (`eaq`: entity action queue).

use crate::ids::number;
use crate::store::Row;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

number! {
    /// The number of an action (`eaqid`).
    ActionId
}

/// What is done. The names were seen in answers of several calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum ActionType {
    ModContact,
    ModNS,
    RenewDomain,
    DelContact,
}

impl ActionType {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::ModContact => "ModContact",
            Self::ModNS => "ModNS",
            Self::RenewDomain => "RenewDomain",
            Self::DelContact => "DelContact",
        }
    }

    /// What is done to `name`, in words. Only the first was captured.
    pub(super) fn words(self, name: &str) -> String {
        match self {
            Self::ModContact => format!("Modification of Contact Details of {name}"),
            Self::ModNS => format!("Modification of Nameservers of {name}"),
            Self::RenewDomain => format!("Renewal of {name} for 1 year"),
            Self::DelContact => "Deletion of Contact".to_owned(),
        }
    }
}

/// How far an action is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Progress {
    /// Both sides of an owner change are asked.
    AwaitsRegistrants,
    /// The registry is told.
    Executes,
    Success,
    Failed,
    /// Taken back by the registrar.
    Cancelled,
}

impl Progress {
    /// `actionstatus`. The first and the third were captured, the others are not documented.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::AwaitsRegistrants => "PENDING_REGISTRANT_AUTHORIZATION",
            Self::Executes => "PENDING_EXECUTION",
            Self::Success => "Success",
            Self::Failed => "Failed",
            Self::Cancelled => "Cancelled",
        }
    }

    pub(crate) const fn is_over(self) -> bool {
        matches!(self, Self::Success | Self::Failed | Self::Cancelled)
    }
}

/// What an action is done to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Subject {
    /// The number of the order or contact.
    pub(crate) entity: u64,
    pub(crate) entity_type: u64,
    /// The domain, or the word for a contact.
    pub(crate) name: String,
}

/// An action.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Action {
    pub(crate) id: ActionId,
    pub(crate) kind: ActionType,
    pub(crate) subject: Subject,
    pub(crate) added: Timestamp,
    pub(crate) completed: Option<Timestamp>,
    pub(crate) progress: Progress,
    /// `actionstatusdesc`
    pub(crate) description: String,
}

impl Row for Action {
    const KIND: &'static str = "logicboxes.action";
    type Key = ActionId;
    fn key(&self) -> ActionId {
        self.id
    }
}
