//! Drafts that nobody went on with are deleted, with everything a person wrote into them.

use crate::state::App;
use registrant_model::Timestamp;
use registrant_model::owner_change::{Entry, Event, Finding, OwnerChange, OwnerChangeId, References};
use registrant_store::{Leftover, StoreError};

/// Deleted in one go.
const AT_ONCE: u32 = 100;

/// Until when a draft is kept that nobody goes on with.
pub(super) fn kept_until(app: &App, change: &OwnerChange) -> Timestamp {
    change.updated_at.plus_seconds(kept_for(app))
}

/// Seconds for which a draft is kept after its last change.
fn kept_for(app: &App) -> i64 {
    i64::try_from(app.config.draft.as_secs()).unwrap_or(i64::MAX / 4)
}

/// Deletes the drafts whose time is over.
pub(super) async fn sweep(app: &App) -> Result<(), StoreError> {
    for id in app.store.old_drafts(app.now().plus_seconds(-kept_for(app)), AT_ONCE).await? {
        match delete_old(app, &id).await {
            // A conflict: somebody went on with it at this moment.
            Ok(()) | Err(StoreError::VersionConflict) => {}
            // One that cannot be read must not keep the others.
            Err(error) => tracing::error!(owner_change = %id, %error, "an old draft cannot be deleted"),
        }
    }
    Ok(())
}

async fn delete_old(app: &App, id: &OwnerChangeId) -> Result<(), StoreError> {
    let Some(_lock) = app.locks.try_lock(id) else { return Ok(()) };
    let Some(change) = app.store.change(id).await? else { return Ok(()) };
    delete(app, &change).await
}

/// Deletes a draft, old or put away, and notes what it left at the registrar. Whoever calls holds its lock.
pub(super) async fn delete(app: &App, draft: &OwnerChange) -> Result<(), StoreError> {
    let journal = app.store.journal(&draft.id).await?;
    app.store.delete_draft(&draft.id, draft.version, &leftovers(draft, &journal)).await?;
    tracing::info!(owner_change = %draft.id, "a draft was deleted");
    Ok(())
}

/// What its calls made at the registrar and nobody took away: a contact, a cart.
fn leftovers(change: &OwnerChange, journal: &[Entry]) -> Vec<Leftover> {
    let mut made = References::default();
    for entry in journal {
        match &entry.event {
            Event::Done { references, .. }
            | Event::Forgotten { references }
            | Event::Looked { finding: Finding::Present(references), .. } => made.apply(references),
            _ => {}
        }
    }
    let left = |(kind, name): (&str, &str)| Leftover {
        connection: change.connection.clone(),
        domain: change.domain.clone(),
        kind: kind.to_owned(),
        name: name.to_owned(),
        since: change.updated_at,
        subject: Some(change.by.clone()),
    };
    let replaced = change.left_behind.iter().map(|it| left((it.kind.as_str(), it.name.as_str())));
    made.shown().iter().map(left).chain(replaced).collect()
}
