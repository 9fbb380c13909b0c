//! Contacts: `/domain/contact` and the eligibility rules.

use super::wire::contact::WireContact;
use super::{OvhCloud, terms};
use crate::error::{CallError, Effect};
use crate::registrar::{
    ContactFilter, ContactWritten, Contacts, Domains, ListPage, NewContactForm, PageRequest,
};
use async_trait::async_trait;
use registrant_model::api::{ContactEdit, FormAction};
use registrant_model::contact::Contact;
use registrant_model::contact_edit::{EditOutcome, EditTerms};
use registrant_model::{ContactId, DomainName, Fields};
use registrant_rules::Document;
use serde_json::json;

/// A domain under the rules that most extensions share. Rules are asked by a domain's name; a contact that owns none
/// has to fit at least these.
const USUAL: &str = "example.com";

#[async_trait]
impl Contacts for OvhCloud {
    /// `GET /domain/contact` answers all contacts at once, as whole objects.
    async fn list_contacts(
        &self,
        page: PageRequest,
        _: &ContactFilter,
    ) -> Result<ListPage<Contact>, CallError> {
        let all: Vec<WireContact> = self.api.get(&["domain", "contact"], &[]).await?;
        let contacts: Result<Vec<Contact>, CallError> =
            all.iter().map(|wire| wire.to_contact(&self.connection, Effect::None)).collect();
        Ok(slice(contacts?, &page))
    }

    async fn contact(&self, id: &ContactId) -> Result<Contact, CallError> {
        let mut contact = self.bare_contact(id).await?;
        contact.domains = self.domains_of(id).await?;
        Ok(contact)
    }

    async fn bare_contact(&self, id: &ContactId) -> Result<Contact, CallError> {
        let wire: WireContact = self.api.get(&["domain", "contact", id.as_str()], &[]).await?;
        wire.to_contact(&self.connection, Effect::None)
    }

    /// One contact fits all extensions: what a registry asks beyond that is asked when the contact becomes an owner.
    async fn new_contact_form(
        &self,
        _: Option<&str>,
        _: Option<&[DomainName]>,
    ) -> Result<NewContactForm, CallError> {
        let query = [("action", FormAction::Create.as_str()), ("domain", USUAL)];
        self.document(&query).await.map(NewContactForm::of)
    }

    async fn create_contact(&self, fields: &Fields) -> Result<Contact, CallError> {
        let wire: WireContact = self.api.post(&["domain", "contact"], &WireContact::new(fields)).await?;
        wire.to_contact(&self.connection, Effect::Unknown)
    }

    /// A PUT replaces the object, so the stored one is read first and sent back whole but for the named values.
    async fn update_contact(&self, id: &ContactId, edit: &ContactEdit) -> Result<ContactWritten, CallError> {
        let path = ["domain", "contact", id.as_str()];
        let stored: WireContact = self.api.get(&path, &[]).await?;
        let wire: WireContact = self.api.put(&path, &stored.with(&edit.fields)).await?;
        let contact = wire.to_contact(&self.connection, Effect::Unknown)?;
        Ok(ContactWritten::answered(contact, EditOutcome::Applied))
    }

    /// What would be a change of owner is read-only in the registry's rules; what may be edited holds at once.
    async fn edit_terms(&self, contact: &Contact) -> Result<EditTerms, CallError> {
        Ok(terms::edit(&contact.domains, self.api.registrar_time().await?))
    }

    async fn delete_contact(&self, _id: &ContactId) -> Result<(), CallError> {
        Err(CallError::not_supported("contacts cannot be deleted here"))
    }

    async fn check_contact(
        &self,
        fields: &Fields,
        domain: &DomainName,
        action: FormAction,
    ) -> Result<(), CallError> {
        let query = [("action", action.as_str()), ("domain", domain.as_str())];
        let body = json!({ "owner": WireContact::new(fields) });
        self.api.ask(&["domain", "configurationRule", "check"], &query, &body).await
    }

    async fn rules(&self, domain: &DomainName, action: FormAction) -> Result<Document, CallError> {
        let query = [("action", action.as_str()), ("domain", domain.as_str())];
        self.document(&query).await
    }
}

impl OvhCloud {
    /// The rules that an owner has to fit. No extension has none, so that an empty document is something else.
    async fn document(&self, query: &[(&str, &str)]) -> Result<Document, CallError> {
        let document: Document = self.api.get(&["domain", "configurationRule"], query).await?;
        if document == Document::default() {
            return Err(CallError::malformed("a rule document without rules", Effect::None));
        }
        Ok(document)
    }
}

/// A page of a list that the registrar answers whole; the cursor counts what was read.
pub(super) fn slice<T>(all: Vec<T>, page: &PageRequest) -> ListPage<T> {
    let from = page.cursor.as_deref().and_then(|cursor| cursor.parse().ok()).unwrap_or(0_usize);
    let total = all.len();
    let upto = from.saturating_add(page.limit).min(total);
    let items = all.into_iter().skip(from).take(page.limit).collect();
    ListPage { items, next: (upto < total).then(|| upto.to_string()), total: u64::try_from(total).ok() }
}
