//! Editing a draft.

use super::CONSENT_VERSION;
use super::desk::Desk;
use super::start::copied;
use crate::contacts::check_size;
use crate::error::RouteError;
use crate::people::Person;
use crate::state::AppState;
use crate::web::version;
use http::HeaderMap;
use registrant_model::owner_change::{DraftPatch, Event, OwnerChange, OwnerChangeId, Source, State};

/// Changes a draft, if nobody changed it meanwhile. What is typed is kept as it is typed; whether it fits is asked
/// later.
pub(crate) async fn edit(
    app: &AppState,
    person: &Person,
    id: &OwnerChangeId,
    headers: &HeaderMap,
    patch: &DraftPatch,
) -> Result<OwnerChange, RouteError> {
    let mut desk = Desk::open(app, person, id).await?;
    version::require(headers, desk.change.version)?;
    check_state(&desk, patch)?;
    check_size(&patch.fields)?;
    let mut draft = desk.change.draft.patched(patch, CONSENT_VERSION, desk.now());
    // The copy is made when the source is chosen; details that come with it stand over it.
    if let Some(Source::Copy { connection, contact }) = &patch.source
        && desk.change.draft.source.as_ref() != patch.source.as_ref()
    {
        let place = (connection.as_ref().unwrap_or(&desk.change.connection), contact);
        let copy = copied(&desk, person, place).await?;
        draft.fields = copy.overlaid_with(&patch.fields);
    }
    if draft != desk.change.draft {
        desk.write(Event::Edited { draft }).await?;
        desk.connected.wake.notify_one();
    }
    Ok(desk.change)
}

fn check_state(desk: &Desk<'_>, patch: &DraftPatch) -> Result<(), RouteError> {
    match desk.change.state {
        State::Draft | State::NeedsCorrection | State::NeedsPriceConsent => Ok(()),
        State::AwaitingPayment if patch.fields.is_empty() && patch.source.is_none() => Ok(()),
        _ => Err(RouteError::WrongState("only a draft, or what has to be mended, can be edited")),
    }
}
