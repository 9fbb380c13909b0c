//! Validations that were done, and those that wait for an answer.

use super::Category;
use crate::hostcontrol::contact::ContactId;
use crate::ids::number;
use crate::store::Row;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

number! {
    /// The number of a request for a validation.
    RequestId
}

/// A contact is validated in a category.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Validated {
    pub(crate) category: Category,
    /// Of the terms that were accepted.
    pub(crate) version: u32,
    pub(crate) on: Timestamp,
}

/// What became of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum State {
    Waiting,
    Done,
    Expired,
    /// The contact has changed since, or is gone.
    Void,
}

/// Somebody was asked to validate.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct ValidationRequest {
    pub(crate) id: RequestId,
    pub(crate) contact: ContactId,
    pub(crate) category: Category,
    pub(crate) until: Timestamp,
    pub(crate) state: State,
    pub(crate) ended: Option<Timestamp>,
}

impl Row for ValidationRequest {
    const KIND: &'static str = "hostcontrol.validation_request";
    type Key = RequestId;
    fn key(&self) -> RequestId {
        self.id
    }
}

impl ValidationRequest {
    /// Ends it at `now`.
    pub(super) fn end(&mut self, state: State, now: Timestamp) {
        self.state = state;
        self.ended = Some(now);
    }
}
