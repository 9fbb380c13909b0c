//! Contacts: `contacts/*`. They cannot change: an edit is a new contact, attached in the place of the old one.

use super::api::lacks;
use super::wire::{any, list, rows, text, total};
use super::{LogicBoxes, attributes, rules, terms};
use crate::error::{CallError, Effect, ErrorKind};
use crate::registrar::{ContactFilter, ContactWritten, Contacts, ListPage, PageRequest};
use async_trait::async_trait;
use registrant_model::api::{ContactEdit, FormAction};
use registrant_model::contact::Contact;
use registrant_model::contact_edit::{EditOutcome, EditTerms};
use registrant_model::owner_change::Agent;
use registrant_model::{ContactId, DomainName, Field, Fields};
use registrant_rules::Document;
use serde_json::Value;

/// What a person without a company is called at LogicBoxes.
const NO_COMPANY: &str = "N/A";
/// Rows of a search at once.
const ROWS: usize = 50;

/// How LogicBoxes names what it holds: our field, its name when it is sent, its name when it is read.
const NAMES: [(Field, &str, &str); 10] = [
    (Field::NAME, "name", "name"),
    (Field::ORGANISATION_NAME, "company", "company"),
    (Field::EMAIL, "email", "emailaddr"),
    (Field::ADDRESS_LINE1, "address-line-1", "address1"),
    (Field::ADDRESS_LINE2, "address-line-2", "address2"),
    (Field::ADDRESS_LINE3, "address-line-3", "address3"),
    (Field::ADDRESS_CITY, "city", "city"),
    (Field::ADDRESS_PROVINCE, "state", "state"),
    (Field::ADDRESS_COUNTRY, "country", "country"),
    (Field::ADDRESS_ZIP, "zipcode", "zip"),
];

#[async_trait]
impl Contacts for LogicBoxes {
    /// A search needs a customer: the contacts of all customers that have domains, one customer after the other. It
    /// compares whole values, so that parts of them are not sent.
    async fn list_contacts(
        &self,
        page: PageRequest,
        _: &ContactFilter,
    ) -> Result<ListPage<Contact>, CallError> {
        let customers = self.customers().await?;
        let (customer, number) = match page.cursor.as_deref().and_then(|cursor| cursor.split_once(':')) {
            Some((customer, number)) => (customer.to_owned(), number.parse().unwrap_or(1_usize)),
            None => match customers.first() {
                Some(first) => (first.clone(), 1),
                None => return Ok(ListPage { items: Vec::new(), next: None, total: Some(0) }),
            },
        };
        let (count, page_number) = (ROWS.to_string(), number.to_string());
        let parameters = [
            ("customer-id", customer.as_str()),
            ("no-of-records", &count),
            ("page-no", &page_number),
            ("status", "Active"),
        ];
        let answer = self.api.get("contacts/search", &parameters).await?;
        let found = rows(&answer);
        let items: Vec<Contact> = found.iter().filter_map(|row| self.searched(row)).collect();
        let more = total(&answer).is_some_and(|all| all > u64::try_from(number * ROWS).unwrap_or(u64::MAX));
        let next = if more && !found.is_empty() {
            Some(format!("{customer}:{}", number + 1))
        } else {
            let at = customers.iter().position(|known| *known == customer);
            at.and_then(|at| customers.get(at + 1)).map(|next| format!("{next}:1"))
        };
        Ok(ListPage { items, next, total: None })
    }

    async fn contact(&self, id: &ContactId) -> Result<Contact, CallError> {
        let details = self.contact_details(id).await?;
        let mut contact =
            self.contact_of(&details).ok_or_else(|| lacks("the contact's number", Effect::None))?;
        contact.domains = self.domains_with(id, any(&details, "customerid").as_deref()).await?;
        Ok(contact)
    }

    /// Under the one customer there is; with several nobody can tell whose contact it would be.
    async fn create_contact(&self, fields: &Fields) -> Result<Contact, CallError> {
        let customers = self.customers().await?;
        let [customer] = customers.as_slice() else {
            let words = "a contact is made for a customer; begin at one of their domains";
            return Err(CallError::not_supported(words));
        };
        let id = self.add_contact(fields, customer, "Contact", &[]).await?;
        let connection = self.connection.clone();
        Ok(Contact { connection, id, fields: fields.clone(), domains: Vec::new() })
    }

    /// A new contact with the new values, attached to every domain that had the old one, in the same roles. Where
    /// that changes the registrant of a gTLD, both owners are asked first.
    async fn update_contact(&self, id: &ContactId, edit: &ContactEdit) -> Result<ContactWritten, CallError> {
        let details = self.contact_details(id).await?;
        let stored = self.contact_of(&details).ok_or_else(|| lacks("the contact's number", Effect::None))?;
        let customer = any(&details, "customerid").ok_or_else(|| lacks("the customer", Effect::None))?;
        let wanted = stored.fields.overlaid_with(&edit.fields);
        let kind = text(&details, "type").unwrap_or("Contact").to_owned();
        let places = self.places_of(id, &customer).await?;
        let made = self.add_contact(&wanted, &customer, &kind, &[]).await?;
        let mut outcome = EditOutcome::Applied;
        for (domain, place) in places {
            let ids = place.replacing(id, &made);
            let owns = place.has_registrant(id) && terms::is_generic(&domain);
            let options = if owns { options(edit.agent, edit.lock_opt_out) } else { Vec::new() };
            let answer = self.modify_contacts(&place, &ids, &options).await?;
            if is_pending(&answer) {
                outcome = EditOutcome::AwaitsConsent;
            }
        }
        let connection = self.connection.clone();
        let contact = Contact { connection, id: made, fields: wanted, domains: Vec::new() };
        Ok(ContactWritten { contact, outcome })
    }

    /// ICANN's rules hold if one of the contact's domains is a generic one.
    async fn edit_terms(&self, contact: &Contact) -> Result<EditTerms, CallError> {
        Ok(terms::edit(&contact.domains))
    }

    async fn delete_contact(&self, id: &ContactId) -> Result<(), CallError> {
        self.api.post("contacts/delete", &[("contact-id", id.as_str())]).await.map(drop)
    }

    async fn check_contact(&self, _: &Fields, _: &DomainName, _: FormAction) -> Result<(), CallError> {
        Err(CallError::not_supported("nothing can be checked before it is sent"))
    }

    async fn rules(&self, domain: &DomainName, action: FormAction) -> Result<Document, CallError> {
        Document::from_value(rules::document(domain, action))
            .map_err(|error| CallError::malformed(error.to_string(), Effect::None))
    }
}

/// What a change of registrant is sent with. One of the two: a designated agent cannot decline the lock (control
/// panel, registrant authorisation).
pub(super) fn options(agent: Agent, lock_opt_out: bool) -> Vec<(&'static str, &'static str)> {
    match (agent, lock_opt_out) {
        (Agent::Both, _) => vec![("designated-agent", "true")],
        (_, true) => vec![("sixty-day-lock-optout", "true")],
        _ => Vec::new(),
    }
}

/// Whether an action has only begun.
pub(super) fn is_pending(answer: &Value) -> bool {
    text(answer, "actionstatus").is_some_and(|status| status.to_uppercase().starts_with("PENDING"))
}

impl LogicBoxes {
    pub(super) async fn contact_details(&self, id: &ContactId) -> Result<Value, CallError> {
        let details = self.api.get("contacts/details", &[("contact-id", id.as_str())]).await?;
        // A deleted contact is still answered.
        if text(&details, "currentstatus") == Some("Deleted") {
            return Err(CallError::new(ErrorKind::NotFound, Effect::None, "the contact was deleted"));
        }
        Ok(details)
    }

    /// Makes a contact and answers its number.
    pub(super) async fn add_contact(
        &self,
        fields: &Fields,
        customer: &str,
        kind: &str,
        more: &[(&str, String)],
    ) -> Result<ContactId, CallError> {
        let sent = parameters(fields, kind, more);
        let mut parameters: Vec<(&str, &str)> = vec![("customer-id", customer), ("type", kind)];
        parameters.extend(sent.iter().map(|(name, value)| (name.as_str(), value.as_str())));
        let answer = self.api.post("contacts/add", &parameters).await?;
        let id = super::wire::leaf(&answer).and_then(|id| id.parse().ok());
        id.ok_or_else(|| lacks("the contact's number", Effect::Unknown))
    }

    /// A contact as `contacts/details` answers it.
    pub(super) fn contact_of(&self, details: &Value) -> Option<Contact> {
        let id = any(details, "contactid").or_else(|| any(details, "entityid"))?.parse().ok()?;
        Some(Contact {
            connection: self.connection.clone(),
            id,
            fields: fields_of(details, ""),
            domains: Vec::new(),
        })
    }

    /// A contact as `contacts/search` answers it: the same names behind `contact.`.
    fn searched(&self, row: &Value) -> Option<Contact> {
        let id = any(row, "contact.contactid").or_else(|| any(row, "entity.entityid"))?.parse().ok()?;
        let fields = fields_of(row, "contact.");
        Some(Contact { connection: self.connection.clone(), id, fields, domains: Vec::new() })
    }
}

/// The values of an answer by our fields. "N/A" and an empty company are the same.
pub(super) fn fields_of(object: &Value, prefix: &str) -> Fields {
    let read = |name: &str| any(object, &format!("{prefix}{name}"));
    let mut fields = Fields::new();
    for (field, _, name) in &NAMES {
        if let Some(value) =
            read(name).filter(|value| *field != Field::ORGANISATION_NAME || !is_no_company(value))
        {
            fields.set(field.clone(), value);
        }
    }
    for (field, code, number) in [(Field::PHONE, "telnocc", "telno"), (Field::FAX, "faxnocc", "faxno")] {
        if let (Some(code), Some(number)) = (read(code), read(number)) {
            // Some contacts hold the country code twice.
            let number = number.trim_start_matches('+');
            let national = number.strip_prefix(&code).filter(|rest| rest.len() >= 4 && number.len() > 12);
            fields.set(field, format!("+{code}.{}", national.unwrap_or(number)));
        }
    }
    for attribute in attributes::all() {
        let value = read(attribute.read_as).or_else(|| list(object, attribute.read_as).into_iter().next());
        if let Some(value) = value {
            fields.set(attribute.field(), value);
        }
    }
    fields
}

fn is_no_company(value: &str) -> bool {
    ["n/a", "na", "n a"].contains(&value.trim().to_lowercase().as_str())
}

/// The values as parameters of `contacts/add`.
fn parameters(fields: &Fields, kind: &str, more: &[(&str, String)]) -> Vec<(String, String)> {
    let mut sent: Vec<(String, String)> = Vec::new();
    for (field, name, _) in &NAMES {
        match fields.get(field) {
            Some(value) => sent.push(((*name).to_owned(), value.trim().to_owned())),
            None if *field == Field::ORGANISATION_NAME => sent.extend(no_company(kind)),
            None => {}
        }
    }
    for (field, code, number) in [(Field::PHONE, "phone-cc", "phone"), (Field::FAX, "fax-cc", "fax")] {
        let parts = fields.get(&field).and_then(|phone| phone.trim().strip_prefix('+')?.split_once('.'));
        if let Some((country, national)) = parts {
            sent.push((code.to_owned(), country.to_owned()));
            sent.push((number.to_owned(), national.to_owned()));
        }
    }
    let chosen = attributes::all().filter_map(|it| Some((it.name, fields.get(&it.field())?)));
    let chosen = chosen.chain(more.iter().map(|(name, value)| (*name, value.as_str())));
    for (number, (name, value)) in chosen.enumerate() {
        sent.push((format!("attr-name{}", number + 1), name.to_owned()));
        sent.push((format!("attr-value{}", number + 1), value.trim().to_owned()));
    }
    sent
}

/// What stands for "no company" in a contact of this type (contacts/add 790).
fn no_company(kind: &str) -> Option<(String, String)> {
    let word = match kind {
        // An empty company is what makes a French contact a person, and Spanish persons must not have one.
        "FrContact" | "EsContact" => return None,
        "EuContact" => "NA",
        "RuContact" => "N A",
        _ => NO_COMPANY,
    };
    Some(("company".to_owned(), word.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::{fields_of, parameters};
    use registrant_model::{Field, Fields};
    use serde_json::json;

    fn fields() -> Fields {
        [
            ("name", "Ada Byron"),
            ("email", "ada@example.org"),
            ("address.line1", "12 St James's Square"),
            ("address.city", "London"),
            ("address.country", "GB"),
            ("address.zip", "SW1Y 4JH"),
            ("phone", "+44.2079460958"),
            ("us.purpose", "P3"),
            ("us.category", "C31"),
        ]
        .into_iter()
        .collect()
    }

    #[test]
    fn a_contact_is_sent_with_its_phone_in_two_parts_and_its_attributes_by_number() {
        insta::assert_json_snapshot!(parameters(&fields(), "Contact", &[]));
    }

    #[test]
    fn no_company_is_n_a_and_the_other_way_round() {
        let read =
            fields_of(&json!({"name": "Ada", "company": "N/A", "telnocc": "44", "telno": "2079460958"}), "");
        assert_eq!(read.get(&Field::ORGANISATION_NAME), None);
        assert_eq!(read.get(&Field::PHONE), Some("+44.2079460958"));
        assert!(!parameters(&read, "FrContact", &[]).iter().any(|(name, _)| name == "company"));
    }

    #[test]
    fn a_country_code_that_stands_twice_is_taken_once() {
        let read = fields_of(&json!({"telnocc": "357", "telno": "35795713635123"}), "");
        assert_eq!(read.get(&Field::PHONE), Some("+357.95713635123"));
    }
}
