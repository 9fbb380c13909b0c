//! What goes wrong with a call.

use crate::flow::{Call, Flow};
use crate::stack::ANSWER;
use serde_json::{Value, json};
use std::time::Duration;

/// When a late answer comes: after the proxy has stopped waiting. What is done late is done this late, which is before
/// the proxy believes that it was not done at all, on a busy machine too.
const LATE: Duration = ANSWER.saturating_add(Duration::from_millis(500));

/// How long a call takes during which the proxy is killed: less than the proxy waits.
const KILLED_WITHIN: Duration = Duration::from_millis(900);

/// How often the proxy makes a read before it gives up.
const TRIES: u32 = 3;

/// After this nothing that was begun with a fault is under way any more.
pub(crate) const OVER: Duration = Duration::from_secs(4);

/// What goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// The proxy is killed while it waits for the answer.
    Kill,
    /// The connection is closed without an answer.
    Drop,
    /// The answer comes after the proxy has stopped waiting.
    Late,
    /// A machine in front of the registrar says 503.
    Unavailable,
    /// The answer breaks off.
    Malformed,
    /// The answer is JSON, and nothing that was asked for.
    Shape,
}

/// Whether the call has taken effect when it goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum When {
    Before,
    After,
}

/// A fault: what, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Fault {
    pub(crate) when: When,
    pub(crate) kind: Kind,
}

impl Kind {
    pub(crate) const ALL: [Self; 6] =
        [Self::Kill, Self::Drop, Self::Late, Self::Unavailable, Self::Malformed, Self::Shape];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Kill => "SIGKILL",
            Self::Drop => "dropped",
            Self::Late => "time-out",
            Self::Unavailable => "503",
            Self::Malformed => "malformed",
            Self::Shape => "other shape",
        }
    }

    fn action(self) -> Value {
        match self {
            Self::Kill => json!({"delay_ms": millis(KILLED_WITHIN)}),
            Self::Drop => json!({"drop": true}),
            Self::Late => json!({"delay_ms": millis(LATE)}),
            Self::Unavailable => json!({"status": 503}),
            Self::Malformed => json!({"malformed": true}),
            Self::Shape => json!({"malformed": "shape"}),
        }
    }
}

impl When {
    pub(crate) const ALL: [Self; 2] = [Self::Before, Self::After];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::After => "after",
        }
    }
}

impl Fault {
    /// The order to the sandbox. What acts is called once and goes wrong once; a read goes wrong until the proxy has
    /// given it up once.
    pub(crate) fn order(self, flow: &Flow, call: &Call) -> Value {
        let times = if call.acts || self.kind == Kind::Kill { 1 } else { TRIES };
        json!({
            "registrar": flow.registrar,
            "method": call.method,
            "path": call.path_of(flow.domain),
            "when": self.when.name(),
            "action": self.kind.action(),
            "times": times,
        })
    }
}

/// An order that turns a call away as long as it stands.
pub(crate) fn turned_away(registrar: &str, (method, path): (&str, &str)) -> Value {
    json!({"registrar": registrar, "method": method, "path": path, "when": "before",
        "action": {"status": 429}, "times": u32::MAX})
}

/// An order that lets every call through and counts it.
pub(crate) fn counter(registrar: &str, method: &str, path: &str) -> Value {
    json!({"registrar": registrar, "method": method, "path": path, "action": {"delay_ms": 0}, "times": u32::MAX})
}

fn millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}
