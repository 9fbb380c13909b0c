//! After the database came back from a backup: calls may have been made that its journals know nothing of. Each open
//! owner change is marked, so that every call is looked for before it is made.

use crate::state::App;
use futures_util::future::join_all;
use registrant_model::owner_change::{Entry, Event};
use registrant_store::{ChangeFilter, ChangeRow, Stage, StoreError};

/// Marks every open owner change, if the database came back or whoever starts the proxy says so. What is cut off half
/// way is done once more at the next start: a second mark says the same.
pub(crate) async fn look_first(app: &App) -> Result<(), StoreError> {
    if !app.config.restored && !app.store.came_back().await? {
        return Ok(());
    }
    // Lines are dated by the registrars' clocks. One that is silent is dated by ours.
    join_all(app.connections.iter().map(|(_, connected)| connected.roughly(app.clock.as_ref()))).await;
    let stages = vec![Stage::Draft, Stage::Running];
    let all = ChangeFilter { stages, limit: u32::MAX, ..ChangeFilter::default() };
    let open = app.store.list_changes(&all).await?;
    for row in &open {
        mark(app, row).await?;
    }
    app.store.came_back_is_noted().await?;
    tracing::warn!(
        owner_changes = open.len(),
        "the database came back from a backup: what may have been done since is looked for before it is done"
    );
    Ok(())
}

async fn mark(app: &App, row: &ChangeRow) -> Result<(), StoreError> {
    let Some(mut change) = app.store.change(&row.id).await? else { return Ok(()) };
    let connected = app.connections.get(&row.connection);
    let at = connected.map_or_else(|| app.now(), |it| it.last_known_time(app.clock.as_ref()));
    let entry =
        Entry { sequence: change.version + 1, at, event: Event::Restored { since: change.updated_at } };
    change.apply(&entry);
    let due = change.state.is_running().then(|| app.now());
    app.store.append(&change, &entry, due).await
}
