//! Things that happen at a registrar by themselves: at once, or right after the next call that fits.

use crate::faults::{CallMethod, PathPattern};
use crate::hostcontrol;
use crate::logicboxes;
use crate::ovhcloud;
use crate::registrar::Registrar;
use crate::store::Row;
use crate::world::World;
use http::Method;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The call that an event waits for.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct After {
    pub(crate) method: CallMethod,
    /// Below the registrar's base; `*` stands for one segment.
    pub(crate) path: PathPattern,
}

/// An event that waits for a call.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Occurrence {
    pub(crate) id: u64,
    pub(crate) registrar: Registrar,
    pub(crate) after: After,
    pub(crate) event: Value,
}

impl Row for Occurrence {
    const KIND: &'static str = "occurrence";
    type Key = u64;
    fn key(&self) -> u64 {
        self.id
    }
}

/// Lets `event` happen at `registrar`; answers what it touched.
pub(crate) fn occur(world: &mut World, registrar: Registrar, event: &Value) -> Result<Vec<Value>, String> {
    match registrar {
        Registrar::Ovhcloud => ovhcloud::occur(world, event),
        Registrar::Logicboxes => logicboxes::occur(world, event),
        Registrar::Hostcontrol => hostcontrol::occur(world, event),
    }
}

/// Keeps `event` until a call fits `after`; answers its number.
pub(crate) fn keep(
    world: &mut World,
    registrar: Registrar,
    after: After,
    event: Value,
) -> Result<u64, String> {
    match registrar {
        Registrar::Ovhcloud => ovhcloud::check_occurrence(&event)?,
        Registrar::Logicboxes => logicboxes::check_occurrence(&event)?,
        Registrar::Hostcontrol => hostcontrol::check_occurrence(&event)?,
    }
    let id = world.next_number("occurrence");
    world.occurrences.insert(Occurrence { id, registrar, after, event });
    Ok(id)
}

/// Lets happen what waited for the call that was just carried out, each thing once.
pub(crate) fn after_call(world: &mut World, registrar: Registrar, method: &Method, below: &str) {
    let due: Vec<_> = world
        .occurrences
        .iter()
        .filter(|known| known.registrar == registrar)
        .filter(|known| known.after.method.is(method) && known.after.path.fits(below))
        .map(|known| known.id)
        .collect();
    for id in due {
        let Some(Occurrence { event, .. }) = world.occurrences.remove(&id) else { continue };
        if let Err(error) = occur(world, registrar, &event) {
            tracing::warn!(%error, %event, "what should have happened after a call could not");
        }
    }
}
