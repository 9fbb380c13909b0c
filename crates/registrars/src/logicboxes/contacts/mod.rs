//! Contacts: `contacts/*`. They cannot change: an edit is a new contact, attached in the place of the old one.

mod add;
mod edit;
mod new;

use super::api::lacks;
use super::fields::fields_of;
use super::pending::taken;
use super::wire::{any, text};
use super::{LogicBoxes, rules, terms};
use crate::error::{CallError, Effect, ErrorKind};
use crate::registrar::{ContactFilter, ContactWritten, Contacts, ListPage, NewContactForm, PageRequest};
use async_trait::async_trait;
use registrant_model::api::{ContactEdit, FormAction};
use registrant_model::contact::Contact;
use registrant_model::contact_edit::EditTerms;
use registrant_model::{ContactId, DomainName, Fields};
use registrant_rules::Document;
use serde_json::Value;

/// Rows of a search at once.
const ROWS: u64 = 50;
/// So many of a contact's domains are looked at for what waits there.
const LOOKED_AT: usize = 5;

#[async_trait]
impl Contacts for LogicBoxes {
    /// A search needs a customer: the contacts of all customers, one customer after the other. It
    /// compares whole values, so that parts of them are not sent.
    async fn list_contacts(
        &self,
        page: PageRequest,
        _: &ContactFilter,
    ) -> Result<ListPage<Contact>, CallError> {
        let customers = self.customer_numbers().await?;
        let (customer, number) = match page.cursor.as_deref().and_then(|cursor| cursor.split_once(':')) {
            Some((customer, number)) => (customer.to_owned(), number.parse().unwrap_or(1)),
            None => match customers.first() {
                Some(first) => (first.clone(), 1),
                None => return Ok(ListPage { items: Vec::new(), next: None, total: Some(0) }),
            },
        };
        let filter = [("customer-id", customer.as_str()), ("status", "Active")];
        let (found, more) = self.search_page("contacts/search", &filter, ROWS, number).await?;
        let items: Vec<Contact> = found.iter().filter_map(|row| self.searched(row)).collect();
        let next = if more {
            Some(format!("{customer}:{}", number + 1))
        } else {
            let at = customers.iter().position(|known| *known == customer);
            at.and_then(|at| customers.get(at + 1)).map(|next| format!("{next}:1"))
        };
        Ok(ListPage { items, next, total: None })
    }

    async fn contact(&self, id: &ContactId) -> Result<Contact, CallError> {
        let details = self.contact_details(id).await?;
        let contact = self.contact_of(&details).ok_or_else(|| lacks("the contact's number", Effect::None))?;
        let customer = any(&details, "customerid").ok_or_else(|| lacks("the customer", Effect::None))?;
        Ok(contact.with_domains(self.part_with(id, &customer, None).await?))
    }

    async fn bare_contact(&self, id: &ContactId) -> Result<Contact, CallError> {
        let details = self.contact_details(id).await?;
        self.contact_of(&details).ok_or_else(|| lacks("the contact's number", Effect::None))
    }

    async fn new_contact_form(
        &self,
        extension: Option<&str>,
        own: Option<&[DomainName]>,
    ) -> Result<NewContactForm, CallError> {
        self.form_of_new(extension.unwrap_or_default(), own).await
    }

    /// Under the one customer there is; with several, the field `customer` names the one.
    async fn create_contact(&self, fields: &Fields) -> Result<Contact, CallError> {
        self.make(fields).await
    }

    /// A new contact with the new values, attached to every domain that had the old one, in the same roles. Where
    /// that changes the registrant of a gTLD, both owners are asked first.
    async fn update_contact(&self, id: &ContactId, edit: &ContactEdit) -> Result<ContactWritten, CallError> {
        self.edit_contact(id, edit).await
    }

    /// ICANN's rules hold if one of the contact's domains is a generic one. Where not all of its domains are known, they
    /// are taken to hold.
    async fn edit_terms(&self, contact: &Contact) -> Result<EditTerms, CallError> {
        let more = contact.more_domains.is_some();
        let now = self.api.now();
        let mut terms = terms::edit(&contact.domains, more, now);
        terms.pending = self.waiting_domains(contact).await?;
        terms.not_looked = contact.domains.iter().skip(LOOKED_AT).cloned().collect();
        if contact.domains.iter().any(|domain| terms::has_agreement(domain, now)) {
            self.add_agreement(&mut terms.owner_change).await?;
        }
        Ok(terms)
    }

    async fn delete_contact(&self, id: &ContactId) -> Result<(), CallError> {
        taken(self.api.post("contacts/delete", &[("contact-id", id.as_str())]).await?).map(drop)
    }

    async fn check_contact(&self, _: &Fields, _: &DomainName, _: FormAction) -> Result<(), CallError> {
        Err(CallError::not_supported("nothing can be checked before it is sent"))
    }

    async fn rules(&self, domain: &DomainName, action: FormAction) -> Result<Document, CallError> {
        Document::from_value(rules::document(domain, action))
            .map_err(|error| CallError::malformed(error.to_string(), Effect::None))
    }

    async fn rules_of_unused(&self) -> Result<Option<Document>, CallError> {
        Document::from_value(rules::new_contact("", &[]))
            .map(Some)
            .map_err(|error| CallError::malformed(error.to_string(), Effect::None))
    }
}

impl LogicBoxes {
    /// The domains of a contact on which something runs that lets no other change in. Each costs a call: the first few
    /// are looked at, the others are named as not looked at, and the edit itself finds them.
    async fn waiting_domains(&self, contact: &Contact) -> Result<Vec<DomainName>, CallError> {
        let places = self.places(contact.domains.iter().take(LOOKED_AT).cloned()).await?;
        Ok(places.into_iter().filter(|place| place.busy().is_some()).map(|place| place.domain).collect())
    }

    pub(super) async fn contact_details(&self, id: &ContactId) -> Result<Value, CallError> {
        let details = self.api.get("contacts/details", &[("contact-id", id.as_str())]).await?;
        if any(&details, "contactid").or_else(|| any(&details, "entityid")).is_none() {
            return Err(lacks("the contact's number", Effect::None));
        }
        // A deleted contact is still answered.
        if text(&details, "currentstatus") == Some("Deleted") {
            return Err(CallError::new(ErrorKind::NotFound, Effect::None, "the contact was deleted"));
        }
        Ok(details)
    }

    /// A contact as `contacts/details` answers it.
    pub(super) fn contact_of(&self, details: &Value) -> Option<Contact> {
        let id = any(details, "contactid").or_else(|| any(details, "entityid"))?.parse().ok()?;
        Some(Contact::new(self.connection.clone(), id, fields_of(details, "")))
    }

    /// A contact as `contacts/search` answers it: the same names behind `contact.`.
    pub(super) fn searched(&self, row: &Value) -> Option<Contact> {
        let id = any(row, "contact.contactid").or_else(|| any(row, "entity.entityid"))?.parse().ok()?;
        let fields = fields_of(row, "contact.");
        Some(Contact::new(self.connection.clone(), id, fields))
    }
}
