//! Whether a contact is validated, and asking for it.

pub(in crate::routes) mod ask;
pub(in crate::routes) mod list;

use crate::domains::connected;
use crate::error::RouteError;
use crate::people::Person;
use crate::state::App;
use registrant_model::ConnectionId;
use registrant_model::contact_edit::ValidationCategory;

/// Refuses what the registrar cannot do. `category` is the one that is asked for, if one is.
fn check(
    app: &App,
    person: &Person,
    connection: &ConnectionId,
    category: Option<ValidationCategory>,
) -> Result<(), RouteError> {
    let known = &connected(app, person, connection)?.about.capabilities.contacts.validations;
    if known.is_empty() || category.is_some_and(|category| !known.contains(&category)) {
        return Err(RouteError::NotSupported("this validation is not known to the registrar"));
    }
    Ok(())
}
