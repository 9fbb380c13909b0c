//! Contacts at a registrar.

use crate::error::CallError;
use crate::registrar::{ListPage, PageRequest};
use async_trait::async_trait;
use registrant_model::api::FormAction;
use registrant_model::contact::Contact;
use registrant_model::{ContactId, DomainName, Fields};
use registrant_rules::Document;

/// A contact after a write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactWritten {
    /// What the registrar answered, or holds when it was read back.
    pub contact: Contact,
    /// Whether the write has taken effect, or waits for somebody's consent.
    pub applied: bool,
}

/// What can be asked about contacts.
#[async_trait]
pub trait Contacts: Send + Sync {
    /// Contacts, a page at a time, with the domains they own left empty.
    async fn list_contacts(&self, page: PageRequest) -> Result<ListPage<Contact>, CallError>;

    /// One contact with the domains it owns.
    async fn contact(&self, id: &ContactId) -> Result<Contact, CallError>;

    /// Makes a contact. Sent once.
    async fn create_contact(&self, fields: &Fields) -> Result<Contact, CallError>;

    /// Writes a contact: fields that are not named keep what the registrar holds, also those this product does
    /// not know. Sent once.
    async fn update_contact(&self, id: &ContactId, fields: &Fields) -> Result<ContactWritten, CallError>;

    /// Takes a contact away, where that is possible.
    async fn delete_contact(&self, id: &ContactId) -> Result<(), CallError>;

    /// Asks the registrar whether an owner with these values fits the registry's rules. Nothing is written.
    async fn check_contact(
        &self,
        fields: &Fields,
        domain: &DomainName,
        action: FormAction,
    ) -> Result<(), CallError>;

    /// The rules of a domain's registry for an action, in the language of `registrant-rules`.
    async fn rules(&self, domain: &DomainName, action: FormAction) -> Result<Document, CallError>;
}
