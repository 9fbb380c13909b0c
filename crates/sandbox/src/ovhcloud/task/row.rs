//! A task as it is kept.

use super::argument::Argument;
use crate::ids::number;
use crate::mail::Rel;
use crate::ovhcloud::account::Nichandle;
use crate::ovhcloud::contact::ContactId;
use crate::ovhcloud::order::ItemId;
use crate::store::Row;
use crate::world::World;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

number! {
    /// The number of a task.
    TaskId
}

/// `domain.OperationStatusEnum`
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Status {
    Todo,
    Doing,
    Done,
    Cancelled,
    Error,
    Problem,
}

impl Status {
    /// Nothing follows.
    pub(crate) const fn is_final(self) -> bool {
        matches!(self, Self::Done | Self::Cancelled)
    }
}

/// Which of the two owners.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Side {
    Losing,
    Gaining,
}

impl Side {
    /// In the words of tasks and mails.
    pub(crate) const fn words(self) -> &'static str {
        match self {
            Self::Losing => "current owner",
            Self::Gaining => "future owner",
        }
    }
}

/// One of the owners, as they were when they were asked.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Party {
    pub(crate) contact: ContactId,
    pub(crate) name: String,
    pub(crate) email: String,
    pub(crate) answer: Option<(Rel, Timestamp)>,
    /// The number of their form of authorisation in the second branch of the API.
    pub(crate) foa: Uuid,
}

/// What an owner change waits for.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Trade {
    /// The item of the order that asked for it.
    pub(crate) item: ItemId,
    pub(crate) losing: Party,
    pub(crate) gaining: Party,
    /// Until when both must have accepted.
    pub(crate) until: Timestamp,
    /// Nobody is asked: both are told when it is done.
    #[serde(default)]
    pub(crate) notice: bool,
}

impl Trade {
    pub(crate) const fn party(&self, side: Side) -> &Party {
        match side {
            Side::Losing => &self.losing,
            Side::Gaining => &self.gaining,
        }
    }

    pub(crate) const fn party_mut(&mut self, side: Side) -> &mut Party {
        match side {
            Side::Losing => &mut self.losing,
            Side::Gaining => &mut self.gaining,
        }
    }

    /// The sides that have been asked and have not answered.
    pub(crate) fn missing(&self) -> Vec<Side> {
        if self.notice {
            return Vec::new();
        }
        [Side::Losing, Side::Gaining].into_iter().filter(|side| self.party(*side).answer.is_none()).collect()
    }

    /// The side that has refused, if one has.
    pub(crate) fn refused_by(&self) -> Option<Side> {
        [Side::Losing, Side::Gaining]
            .into_iter()
            .find(|side| self.party(*side).answer.is_some_and(|(rel, _)| rel == Rel::Refuse))
    }

    /// Whether both have accepted.
    pub(crate) fn is_agreed(&self) -> bool {
        self.missing().is_empty() && self.refused_by().is_none()
    }
}

/// A task.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Task {
    pub(crate) id: TaskId,
    /// Its name in the second branch of the API.
    pub(crate) uuid: Uuid,
    pub(crate) domain: String,
    /// The account that started it.
    pub(crate) account: Nichandle,
    /// `domain.OperationFunctionEnum`
    pub(crate) function: String,
    pub(crate) status: Status,
    pub(crate) comment: Option<String>,
    pub(crate) created: Timestamp,
    pub(crate) todo: Timestamp,
    pub(crate) updated: Timestamp,
    pub(crate) done: Option<Timestamp>,
    /// What it wants to be told.
    pub(crate) arguments: Vec<Argument>,
    /// Whether the customer can start it again after a fault; some faults only the registrar mends.
    pub(crate) mendable: bool,
    /// Present if it is an owner change.
    pub(crate) trade: Option<Trade>,
}

impl Row for Task {
    const KIND: &'static str = "ovhcloud.task";
    type Key = TaskId;
    fn key(&self) -> TaskId {
        self.id
    }
}

impl Task {
    /// A new task of the account that administers the domain or orders something for it.
    pub(crate) fn new(world: &mut World, domain: &str, account: &Nichandle, function: &str) -> Self {
        let (id, uuid) = (TaskId(world.next_number_from("ovhcloud.task", 310_001)), world.uuid());
        let now = world.now;
        Self {
            id,
            uuid,
            domain: domain.to_owned(),
            account: account.clone(),
            function: function.to_owned(),
            status: Status::Todo,
            comment: None,
            created: now,
            todo: now,
            updated: now,
            done: None,
            arguments: Vec::new(),
            mendable: true,
            trade: None,
        }
    }

    /// Whether something is wrong with it.
    pub(crate) const fn is_faulty(&self) -> bool {
        matches!(self.status, Status::Error | Status::Problem)
    }

    /// An owner change that waits for an owner.
    pub(crate) fn waits_for_people(&self) -> bool {
        !self.status.is_final() && self.trade.as_ref().is_some_and(|trade| !trade.is_agreed())
    }

    /// Moves it to `status` at `now`.
    pub(crate) fn move_to(&mut self, status: Status, now: Timestamp) {
        self.status = status;
        self.updated = now;
        self.done = (status == Status::Done).then_some(now);
    }
}
