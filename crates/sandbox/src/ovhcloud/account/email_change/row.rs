//! A change of an account's mail address as it is kept.

use crate::ids::number;
use crate::mail::Rel;
use crate::ovhcloud::account::Nichandle;
use crate::ovhcloud::protocol::datetime;
use crate::store::Row;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

number! {
    /// The number of the task.
    EmailChangeId
}

/// `nichandle.changeEmail.TaskStateEnum`
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum State {
    Todo,
    Done,
    Refused,
    Aborted,
}

/// A change that was asked for.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct EmailChange {
    pub(crate) id: EmailChangeId,
    pub(crate) account: Nichandle,
    pub(crate) new_email: String,
    pub(crate) state: State,
    /// What the mail to the new address bears.
    pub(crate) token: String,
    pub(crate) requested: Timestamp,
    pub(crate) done: Option<Timestamp>,
}

impl Row for EmailChange {
    const KIND: &'static str = "ovhcloud.email_change";
    type Key = EmailChangeId;
    fn key(&self) -> EmailChangeId {
        self.id
    }
}

impl EmailChange {
    /// `nichandle.emailChange.Task`
    pub(crate) fn view(&self) -> Value {
        json!({
            "id": self.id,
            "newEmail": self.new_email,
            "state": self.state,
            "dateRequest": datetime(self.requested),
            "dateDone": self.done.map(datetime),
        })
    }

    /// The answer that ended it, if one did.
    pub(super) fn answer(&self) -> Option<(Rel, Timestamp)> {
        let rel = match self.state {
            State::Done => Rel::Accept,
            State::Refused => Rel::Refuse,
            State::Todo | State::Aborted => return None,
        };
        self.done.map(|at| (rel, at))
    }
}
