//! Sending the mails to the owners again.

use super::desk::Desk;
use crate::error::RouteError;
use crate::people::Person;
use crate::state::App;
use registrant_model::owner_change::{Event, OwnerChange, OwnerChangeId};

/// Sends the mails again, where the registrar can.
pub(crate) async fn resend(
    app: &App,
    person: &Person,
    id: &OwnerChangeId,
) -> Result<OwnerChange, RouteError> {
    let mut desk = Desk::open(app, person, id).await?;
    if !desk.connected.about.capabilities.owner_change.resend {
        return Err(RouteError::NotSupported("the registrar cannot send the mails again"));
    }
    if !super::view::is_asking(desk.change.state) {
        return Err(RouteError::WrongState("nobody is asked at the moment"));
    }
    let sent = desk.connected.registrar.resend(&desk.change).await;
    sent.map_err(|error| RouteError::registrar(&desk.change.connection, error))?;
    desk.write(Event::Resent { role: None }).await?;
    Ok(desk.change)
}
