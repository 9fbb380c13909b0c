//! Contacts: persons and organisations that registrars hold.

pub(super) mod create;
pub(super) mod decide;
pub(super) mod delete;
pub(super) mod domains;
pub(super) mod form;
pub(super) mod get;
pub(super) mod list;
pub(super) mod new_form;
pub(super) mod put;
pub(super) mod validations;

use crate::domains::connected;
use crate::error::RouteError;
use crate::people::{Person, may_see_contact};
use crate::state::App;
use registrant_model::contact::Contact;
use registrant_model::{ConnectionId, ContactId};

/// A contact, for somebody who may see it. One that is not there and one that they may not see look the same.
async fn read(
    app: &App,
    person: &Person,
    connection: &ConnectionId,
    id: &ContactId,
) -> Result<Contact, RouteError> {
    let contact = connected(app, person, connection)?.registrar.contact(id).await;
    let mut contact = contact.map_err(|error| RouteError::hiding(connection, error))?;
    if may_see_contact(app, person, &mut contact).await? { Ok(contact) } else { Err(RouteError::NotFound) }
}
