//! Contacts at a registrar.

use crate::error::CallError;
use crate::registrar::{ListPage, PageRequest};
use async_trait::async_trait;
use registrant_model::api::{ContactEdit, FormAction};
use registrant_model::contact::Contact;
use registrant_model::contact_edit::{EditOutcome, EditTerms, Validation, ValidationCategory};
use registrant_model::{ContactId, DomainName, Fields};
use registrant_rules::Document;

/// A contact after a write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactWritten {
    /// What the registrar answered, or holds when it was read back.
    pub contact: Contact,
    /// What is proven of it.
    pub outcome: EditOutcome,
}

/// Which contacts are looked for: each value is a part of that field's value, in any case. What a registrar cannot
/// search by, the caller sifts out itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContactFilter {
    /// A part of its number or handle.
    pub id: Option<String>,
    /// Parts of its values.
    pub fields: Fields,
}

impl ContactFilter {
    /// Whether everything fits.
    pub fn is_empty(&self) -> bool {
        self.id.is_none() && self.fields.is_empty()
    }

    /// Whether this contact is looked for.
    pub fn fits(&self, contact: &Contact) -> bool {
        let holds = |value: &str, part: &str| value.to_lowercase().contains(&part.trim().to_lowercase());
        self.id.as_ref().is_none_or(|part| holds(contact.id.as_str(), part))
            && self.fields.iter().all(|(field, part)| holds(contact.fields.raw(field), part))
    }
}

/// What can be asked about contacts.
#[async_trait]
pub trait Contacts: Send + Sync {
    /// Contacts, a page at a time, with the domains they own left empty. A page holds at least the contacts that
    /// fit the filter, and may hold others.
    async fn list_contacts(
        &self,
        page: PageRequest,
        filter: &ContactFilter,
    ) -> Result<ListPage<Contact>, CallError>;

    /// One contact with the domains it owns.
    async fn contact(&self, id: &ContactId) -> Result<Contact, CallError>;

    /// Makes a contact. Sent once.
    async fn create_contact(&self, fields: &Fields) -> Result<Contact, CallError>;

    /// Writes a contact: fields that are not named keep what the registrar holds, also those this product does
    /// not know. Sent once.
    async fn update_contact(&self, id: &ContactId, edit: &ContactEdit) -> Result<ContactWritten, CallError>;

    /// What editing this contact leads to.
    async fn edit_terms(&self, contact: &Contact) -> Result<EditTerms, CallError>;

    /// How a contact stands in the categories of `capabilities().contacts.validations`.
    async fn validations(&self, id: &ContactId) -> Result<Vec<Validation>, CallError> {
        let _ = id;
        Err(CallError::not_supported("nothing is told of validations here"))
    }

    /// Starts a validation, or reminds whoever has not answered. Sent once.
    async fn request_validation(
        &self,
        id: &ContactId,
        category: ValidationCategory,
    ) -> Result<(), CallError> {
        let _ = (id, category);
        Err(CallError::not_supported("no validation can be started here"))
    }

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
