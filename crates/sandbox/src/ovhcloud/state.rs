//! What this registrar remembers.

use super::account::{Account, EmailChange, PaymentMethod};
use super::auth::{AccessToken, Application, Credential, ServiceAccount};
use super::contact::Contact;
use super::contact_change::ContactChange;
use super::domain::Domain;
use super::order::{Cart, Item, Order};
use super::task::Task;
use crate::store::{AnyTable, Table};

/// The tables of this registrar.
#[derive(Debug, Default)]
pub(crate) struct State {
    pub(crate) accounts: Table<Account>,
    pub(crate) applications: Table<Application>,
    pub(crate) credentials: Table<Credential>,
    pub(crate) service_accounts: Table<ServiceAccount>,
    pub(crate) access_tokens: Table<AccessToken>,
    pub(crate) payment_methods: Table<PaymentMethod>,
    pub(crate) contacts: Table<Contact>,
    pub(crate) domains: Table<Domain>,
    pub(crate) carts: Table<Cart>,
    pub(crate) items: Table<Item>,
    pub(crate) orders: Table<Order>,
    pub(crate) tasks: Table<Task>,
    pub(crate) contact_changes: Table<ContactChange>,
    pub(crate) email_changes: Table<EmailChange>,
}

impl State {
    /// All of them, for the store.
    pub(crate) fn tables(&mut self) -> Vec<&mut dyn AnyTable> {
        vec![
            &mut self.accounts,
            &mut self.applications,
            &mut self.credentials,
            &mut self.service_accounts,
            &mut self.access_tokens,
            &mut self.payment_methods,
            &mut self.contacts,
            &mut self.domains,
            &mut self.carts,
            &mut self.items,
            &mut self.orders,
            &mut self.tasks,
            &mut self.contact_changes,
            &mut self.email_changes,
        ]
    }
}
