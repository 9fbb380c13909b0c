//! How actions begin and end.

use super::row::{Action, ActionId, ActionType, Progress, Subject};
use crate::logicboxes::domain::OrderId;
use crate::world::World;

/// Begins an action, which is carried out at once unless somebody says otherwise.
pub(crate) fn start(world: &mut World, kind: ActionType, subject: Subject) -> ActionId {
    let id = ActionId(world.next_number_from("logicboxes.action", 514_705_743));
    let added = world.now;
    world.logicboxes.actions.insert(Action {
        id,
        kind,
        subject,
        added,
        completed: None,
        progress: Progress::Executes,
        description: "Action in progress".to_owned(),
    });
    id
}

/// Moves an action on to `progress`, with words.
pub(crate) fn move_to(world: &mut World, id: ActionId, progress: Progress, description: &str) {
    let now = world.now;
    if let Some(action) = world.logicboxes.actions.get_mut(&id) {
        action.progress = progress;
        description.clone_into(&mut action.description);
        action.completed = progress.is_over().then_some(now);
    }
}

/// The action was carried out.
pub(crate) fn succeed(world: &mut World, id: ActionId, description: &str) {
    move_to(world, id, Progress::Success, description);
}

/// The action of `order` that is not over.
pub(crate) fn pending(world: &World, order: OrderId) -> Option<&Action> {
    world
        .logicboxes
        .actions
        .iter()
        .rev()
        .filter(|action| action.kind != ActionType::DelContact)
        .find(|action| action.subject.entity == order.0 && !action.progress.is_over())
}
