//! What this registrar remembers.

use super::action::Action;
use super::contact::{Contact, Defaults};
use super::customer::Customer;
use super::domain::Domain;
use super::irtp::Irtp;
use super::raa::VerifiedAddress;
use super::reseller::Reseller;
use crate::store::{AnyTable, Table};

/// The tables of this registrar.
#[derive(Clone, Debug, Default)]
pub(crate) struct State {
    pub(crate) reseller: Table<Reseller>,
    pub(crate) customers: Table<Customer>,
    pub(crate) contacts: Table<Contact>,
    pub(crate) defaults: Table<Defaults>,
    pub(crate) domains: Table<Domain>,
    pub(crate) actions: Table<Action>,
    pub(crate) irtps: Table<Irtp>,
    pub(crate) verified: Table<VerifiedAddress>,
}

impl State {
    /// All of them, for the store.
    pub(crate) fn tables(&mut self) -> Vec<&mut dyn AnyTable> {
        vec![
            &mut self.reseller,
            &mut self.customers,
            &mut self.contacts,
            &mut self.defaults,
            &mut self.domains,
            &mut self.actions,
            &mut self.irtps,
            &mut self.verified,
        ]
    }
}
