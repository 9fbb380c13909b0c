//! What tests can let happen at this registrar (`POST /control/events`).

use crate::world::World;
use serde_json::Value;

/// The kinds of events and the members they take.
pub(crate) const OCCURRENCES: &[(&str, &str)] = &[];

/// Lets `event` happen; answers what it touched.
pub(crate) fn occur(_: &mut World, event: &Value) -> Result<Vec<String>, String> {
    Err(format!("unknown kind of event: {}", event["kind"]))
}
