//! What this registrar remembers.

use super::brand::Brand;
use super::change::Change;
use super::contact::Contact;
use super::domain::Domain;
use super::validation::ValidationRequest;
use crate::store::{AnyTable, Table};

/// The tables of this registrar.
#[derive(Clone, Debug, Default)]
pub(crate) struct State {
    pub(crate) brands: Table<Brand>,
    pub(crate) contacts: Table<Contact>,
    pub(crate) domains: Table<Domain>,
    pub(crate) changes: Table<Change>,
    pub(crate) validation_requests: Table<ValidationRequest>,
}

impl State {
    /// All of them, for the store.
    pub(crate) fn tables(&mut self) -> Vec<&mut dyn AnyTable> {
        vec![
            &mut self.brands,
            &mut self.contacts,
            &mut self.domains,
            &mut self.changes,
            &mut self.validation_requests,
        ]
    }
}
