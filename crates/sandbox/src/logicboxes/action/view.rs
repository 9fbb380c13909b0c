//! How actions are shown: in the answer of the call that began them, and as rows of a search.

use super::row::{Action, ActionId};
use crate::world::World;
use serde_json::{Value, json};

/// The answer of a call that began the action. Its `status` says that the call was taken, not that it is done.
pub(crate) fn answer(world: &World, id: ActionId) -> Value {
    let Some(action) = world.logicboxes.actions.get(&id) else { return Value::Null };
    json!({
        "status": "Success",
        "entityid": action.subject.entity,
        "description": action.subject.name,
        "actiontype": action.kind.as_str(),
        "actiontypedesc": action.kind.words(&action.subject.name),
        "eaqid": action.id,
        "currentaction": action.id,
        "actionstatus": action.progress.as_str(),
        "actionstatusdesc": action.description,
    })
}

/// A row of a search.
pub(super) fn row(action: &Action) -> Value {
    json!({
        "entityid": action.subject.entity,
        "entitytypeid": action.subject.entity_type,
        "eaqid": action.id,
        "actiontype": action.kind.as_str(),
        "actiontypedesc": action.kind.words(&action.subject.name),
        "actionadded": action.added.as_second(),
        "actionstarted": action.added.as_second(),
        "actioncompleted": action.completed.map_or(0, jiff::Timestamp::as_second),
        "actionstatus": action.progress.as_str(),
        "actionstatusdesc": action.description,
    })
}
