//! Contacts: `/domain-contact`.

mod create;
mod edit;
mod find;
mod handles;
mod list;

pub(super) use find::{Found, is_same};
pub(super) use handles::Handles;

use super::api::lacks;
use super::wire::WireContact;
use super::{HostControl, rules};
use crate::error::{CallError, Effect};
use crate::registrar::{
    ContactFilter, ContactWritten, Contacts, Domains, ListPage, NewContactForm, PageRequest,
};
use async_trait::async_trait;
use registrant_model::api::{ContactEdit, FormAction};
use registrant_model::contact::Contact;
use registrant_model::contact_edit::{EditTerms, Validation, ValidationCategory};
use registrant_model::{ContactId, DomainName, Fields};
use registrant_rules::Document;

#[async_trait]
impl Contacts for HostControl {
    async fn list_contacts(
        &self,
        page: PageRequest,
        filter: &ContactFilter,
    ) -> Result<ListPage<Contact>, CallError> {
        self.filtered(page, filter).await
    }

    async fn contact(&self, id: &ContactId) -> Result<Contact, CallError> {
        let contact = self.bare_contact(id).await?;
        let found = self.contact_domains(&contact.id, None).await?;
        Ok(contact.with_domains(found))
    }

    async fn bare_contact(&self, id: &ContactId) -> Result<Contact, CallError> {
        let wire = self.wire_contact(id).await?;
        self.contact_of(&wire).ok_or_else(|| lacks("the contact's id", Effect::None))
    }

    async fn new_contact_form(
        &self,
        _: Option<&str>,
        _: Option<&[DomainName]>,
    ) -> Result<NewContactForm, CallError> {
        self.document(FormAction::Create).await.map(NewContactForm::of)
    }

    async fn create_contact(&self, fields: &Fields) -> Result<Contact, CallError> {
        let wire = self.create(fields).await?;
        self.contact_of(&wire).ok_or_else(|| lacks("the contact's id", Effect::Unknown))
    }

    async fn update_contact(&self, id: &ContactId, edit: &ContactEdit) -> Result<ContactWritten, CallError> {
        self.edit(id, edit).await
    }

    async fn edit_terms(&self, contact: &Contact) -> Result<EditTerms, CallError> {
        Ok(self.edit_terms_of(&contact.domains, contact.more_domains.is_some()).await)
    }

    async fn validations(&self, id: &ContactId) -> Result<Vec<Validation>, CallError> {
        self.validations_of(id).await
    }

    async fn request_validation(
        &self,
        id: &ContactId,
        category: ValidationCategory,
    ) -> Result<(), CallError> {
        self.start_validation(id, category).await
    }

    async fn delete_contact(&self, id: &ContactId) -> Result<(), CallError> {
        self.api.delete(&["domain-contact", id.as_str()]).await.map(drop)
    }

    async fn check_contact(&self, _: &Fields, _: &DomainName, _: FormAction) -> Result<(), CallError> {
        Err(CallError::not_supported("nothing can be checked before it is sent"))
    }

    async fn rules(&self, _: &DomainName, action: FormAction) -> Result<Document, CallError> {
        self.document(action).await
    }

    async fn rules_of_unused(&self) -> Result<Option<Document>, CallError> {
        self.document(FormAction::Update).await.map(Some)
    }
}

impl HostControl {
    /// The rules, which are the same for every extension.
    async fn document(&self, action: FormAction) -> Result<Document, CallError> {
        let brands = if action == FormAction::Update { Vec::new() } else { self.brands().await? };
        Document::from_value(rules::document(action, &brands))
            .map_err(|error| CallError::malformed(error.to_string(), Effect::None))
    }

    /// A contact as HostControl holds it. An answer that tells no contact is an error: nothing is written over what
    /// was not read.
    pub(super) async fn wire_contact(&self, id: &ContactId) -> Result<WireContact, CallError> {
        let envelope = self.api.get(&["domain-contact", id.as_str()], &[]).await?;
        let wire = WireContact::of(envelope.result).filter(WireContact::is_whole);
        let wire = wire.ok_or_else(|| lacks("the contact", Effect::None))?;
        self.note(&wire);
        Ok(wire)
    }

    /// A contact in our words, without the domains it owns.
    pub(super) fn contact_of(&self, wire: &WireContact) -> Option<Contact> {
        Some(Contact::new(self.connection.clone(), wire.id()?, wire.fields()))
    }

    /// Remembers what a contact tells of brands and handles.
    pub(super) fn note(&self, wire: &WireContact) {
        self.brands.note(wire);
        self.handles.note(wire);
    }
}
