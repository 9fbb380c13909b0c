//! Whether a draft still speaks of the domain as it is.

use super::desk::Desk;
use crate::domains;
use crate::error::RouteError;
use crate::people::Person;
use registrant_model::Field;
use registrant_model::domain::{Domain, Role};
use registrant_model::owner_change::{OwnerChange, State};

impl Desk<'_> {
    /// Refuses a draft that was begun under another owner: whoever began it may have nothing to give away any more,
    /// and the wrong person would be asked.
    pub(crate) async fn require_standing(&self, person: &Person) -> Result<(), RouteError> {
        if self.change.state != State::Draft {
            return Ok(());
        }
        let (connection, name) = (&self.change.connection, &self.change.domain);
        match domains::domain(self.app, person, connection, name).await {
            Ok(domain) if is_standing(&self.change, &domain) => Ok(()),
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
