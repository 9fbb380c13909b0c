//! What will happen by itself, and when.

use crate::hostcontrol;
use crate::logicboxes;
use crate::ovhcloud;
use crate::store::Row;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Something a registrar does later. It looks at the state again when its time has come: what no longer
/// applies does nothing, so that nobody needs to take an event back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "registrar", rename_all = "lowercase")]
pub(crate) enum Event {
    Ovhcloud(ovhcloud::Event),
    Hostcontrol(hostcontrol::Event),
    Logicboxes(logicboxes::Event),
}

/// Events are ordered by time; at the same time, by when they were planned.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct DueKey {
    pub(crate) at: Timestamp,
    pub(crate) id: u64,
}

impl fmt::Display for DueKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.at, self.id)
    }
}

/// A planned event.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Due {
    pub(crate) id: u64,
    pub(crate) at: Timestamp,
    pub(crate) event: Event,
}

impl Row for Due {
    const KIND: &'static str = "due";
    type Key = DueKey;
    fn key(&self) -> DueKey {
        DueKey { at: self.at, id: self.id }
    }
}
