//! A change of accounts as it is kept.

use crate::ids::number;
use crate::mail::Rel;
use crate::ovhcloud::account::Nichandle;
use crate::ovhcloud::domain::Domain;
use crate::ovhcloud::protocol::datetime;
use crate::store::Row;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

number! {
    /// The number of the task.
    ContactChangeId
}

/// `nichandle.changeContact.ContactTypeEnum`
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) enum Role {
    #[serde(rename = "contactAdmin")]
    Admin,
    #[serde(rename = "contactTech")]
    Tech,
    #[serde(rename = "contactBilling")]
    Billing,
}

impl Role {
    /// In the words of mails.
    pub(super) const fn words(self) -> &'static str {
        match self {
            Self::Admin => "administrative contact",
            Self::Tech => "technical contact",
            Self::Billing => "billing contact",
        }
    }

    /// Who has the role in `domain`.
    pub(super) const fn holder(self, domain: &Domain) -> &Nichandle {
        match self {
            Self::Admin => &domain.admin,
            Self::Tech => &domain.tech,
            Self::Billing => &domain.billing,
        }
    }

    /// Gives the role in `domain` to `account`.
    pub(super) fn give(self, domain: &mut Domain, account: Nichandle) {
        match self {
            Self::Admin => domain.admin = account,
            Self::Tech => domain.tech = account,
            Self::Billing => domain.billing = account,
        }
    }
}

/// `nichandle.changeContact.TaskStateEnum`
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum State {
    Todo,
    CheckValidity,
    ValidatingByCustomers,
    Doing,
    Done,
    Refused,
    Expired,
}

impl State {
    /// Nothing follows.
    pub(super) const fn is_final(self) -> bool {
        matches!(self, Self::Done | Self::Refused | Self::Expired)
    }
}

/// One account that has to confirm.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Confirmation {
    pub(crate) account: Nichandle,
    /// What its mail bears; a mail that is sent again bears another.
    pub(crate) token: Option<String>,
    pub(crate) answer: Option<(Rel, Timestamp)>,
}

/// A change of some roles in a domain from one account to another.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct ContactChange {
    pub(crate) id: ContactChangeId,
    pub(crate) domain: String,
    pub(crate) asking: Nichandle,
    pub(crate) from: Nichandle,
    pub(crate) to: Nichandle,
    pub(crate) roles: Vec<Role>,
    pub(crate) state: State,
    pub(crate) requested: Timestamp,
    pub(crate) done: Option<Timestamp>,
    pub(crate) until: Timestamp,
    pub(crate) confirmations: Vec<Confirmation>,
}

impl Row for ContactChange {
    const KIND: &'static str = "ovhcloud.contact_change";
    type Key = ContactChangeId;
    fn key(&self) -> ContactChangeId {
        self.id
    }
}

impl ContactChange {
    /// `nichandle.contactChange.Task`
    pub(crate) fn view(&self) -> Value {
        json!({
            "id": self.id,
            "serviceDomain": self.domain,
            "askingAccount": self.asking,
            "fromAccount": self.from,
            "toAccount": self.to,
            "contactTypes": self.roles,
            "state": self.state,
            "dateRequest": datetime(self.requested),
            "dateDone": self.done.map(datetime),
        })
    }

    /// Whether `account` has a part in it.
    pub(crate) fn concerns(&self, account: &Nichandle) -> bool {
        [&self.asking, &self.from, &self.to].contains(&account)
    }

    /// The confirmation of `account`, if it has to confirm.
    pub(crate) fn confirmation(&self, account: &Nichandle) -> Option<&Confirmation> {
        self.confirmations.iter().find(|confirmation| confirmation.account == *account)
    }

    pub(crate) fn confirmation_mut(&mut self, account: &Nichandle) -> Option<&mut Confirmation> {
        self.confirmations.iter_mut().find(|confirmation| confirmation.account == *account)
    }
}
