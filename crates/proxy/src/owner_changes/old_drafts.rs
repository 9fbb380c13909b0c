//! Drafts that nobody went on with are deleted, with everything a person wrote into them.

use super::unseen::{Named, made_in_doubt, made_twice};
use crate::state::App;
use registrant_model::Timestamp;
use registrant_model::owner_change::{Entry, Event, Finding, OwnerChange, OwnerChangeId, References};
use registrant_registrars::CallError;
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
    // One whose last call cannot be looked for now is met again by the next sweep.
    delete(app, &change).await.map(drop)
}

/// Deletes a draft, old or put away, and notes what it left at the registrar. Whoever calls holds its lock.
///
/// Answers whether it was: what nobody knows about its last call has to be looked for first, and where the registrar
/// cannot be asked, that is put off; for a day at the most, because what people typed is not kept for ever.
pub(super) async fn delete(app: &App, draft: &OwnerChange) -> Result<bool, StoreError> {
    let found = match made_unseen(app, draft).await {
        Ok(found) => found,
        Err(error)
            if error.is_passing() && app.now() < draft.updated_at.plus_seconds(put_off_for(app, draft)) =>
        {
            tracing::warn!(owner_change = %draft.id, %error, "a draft is not deleted before its last call was looked for");
            return Ok(false);
        }
        Err(error) => {
            tracing::error!(owner_change = %draft.id, %error, "what the last call of a draft made cannot be found");
            Vec::new()
        }
    };
    let journal = app.store.journal(&draft.id).await?;
    app.store.delete_draft(&draft.id, draft.version, &leftovers(draft, &journal, &found)).await?;
    tracing::info!(owner_change = %draft.id, "a draft was deleted");
    Ok(true)
}

/// Seconds after its last change until which the deletion of a draft may be put off.
fn put_off_for(app: &App, draft: &OwnerChange) -> i64 {
    const DAY: i64 = 24 * 60 * 60;
    if draft.is_put_away() { DAY } else { kept_for(app).saturating_add(DAY) }
}

async fn made_unseen(app: &App, draft: &OwnerChange) -> Result<Vec<Named>, CallError> {
    let mut found = made_in_doubt(app, draft).await?;
    found.extend(made_twice(app, draft, draft.started_at).await?);
    Ok(found)
}

/// What its calls made at the registrar and nobody took away: a contact, a cart. `found` is what was made
/// without its name having been learned.
fn leftovers(change: &OwnerChange, journal: &[Entry], found: &[Named]) -> Vec<Leftover> {
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
    let found = found.iter().map(|(kind, name)| left((kind.as_str(), name.as_str())));
    made.shown().iter().map(left).chain(replaced).chain(found).collect()
}
