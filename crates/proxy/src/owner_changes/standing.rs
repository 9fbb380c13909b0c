//! Whether a draft still speaks of the domain as it is.

use super::desk::Desk;
use crate::domains;
use crate::error::RouteError;
use crate::people::Person;
use registrant_model::Field;
use registrant_model::domain::{Domain, Role};
use registrant_model::owner_change::{OwnerChange, OwnerChangeId, State};
use registrant_store::Stage;

impl Desk<'_> {
    /// Refuses a draft that was begun under another owner: whoever began it may have nothing to give away any more,
    /// and the wrong person would be asked. While another change of the domain runs, it has to wait.
    pub(crate) async fn require_standing(&self, person: &Person) -> Result<(), RouteError> {
        if self.change.state != State::Draft {
            return Ok(());
        }
        let (connection, name) = (&self.change.connection, &self.change.domain);
        match domains::domain(self.app, person, connection, name).await {
            Ok(domain) if is_standing(&self.change, &domain) => {
                let open = domain.owner_change.and_then(|open| open.parse::<OwnerChangeId>().ok());
                let Some(open) = open.filter(|open| *open != self.change.id) else { return Ok(()) };
                let row = self.app.store.change_row(&open).await?;
                // Another draft is no obstacle: whoever submits first is first.
                let runs = row.is_some_and(|row| row.stage == Stage::Running);
                if runs { Err(RouteError::OwnerChangeOpen(Some(open))) } else { Ok(()) }
            }
            Ok(_) | Err(RouteError::NotFound) => {
                Err(RouteError::WrongState("the domain has another owner than when this was begun"))
            }
            Err(other) => Err(other),
        }
    }
}

/// Whether a domain, which was just read, still has the owner whom the change knows as the losing one: the same
/// contact, or another one with the same address, which is what an edit leaves behind where contacts cannot change.
pub(super) fn is_standing(change: &OwnerChange, domain: &Domain) -> bool {
    let address = |text: Option<&str>| text.map(|text| text.trim().to_lowercase());
    let then = address(change.losing.fields.get(&Field::EMAIL));
    let now = address(domain.holder(Role::Owner).and_then(|owner| owner.email.as_deref()));
    domain.owner_contact() == change.losing.contact || (then.is_some() && then == now)
}
