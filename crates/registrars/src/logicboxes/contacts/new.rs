//! A new contact that owns no domain yet.

use crate::error::{CallError, Effect, ErrorKind};
use crate::logicboxes::api::lacks;
use crate::logicboxes::attributes::{EXTENSIONS, contact_type};
use crate::logicboxes::customers::{CUSTOMER, Customer};
use crate::logicboxes::fields::held;
use crate::logicboxes::wire::any;
use crate::logicboxes::{LogicBoxes, rules, terms};
use crate::registrar::{ACCEPTED_TERMS, NewContactForm};
use registrant_model::api::NewContact;
use registrant_model::contact::Contact;
use registrant_model::contact_edit::{ChoiceName, NewContactTerms};
use registrant_model::owner_change::Terms;
use registrant_model::problem::{FieldCode, FieldProblem};
use registrant_model::{DomainName, Field, Fields};
use registrant_rules::Document;

impl LogicBoxes {
    /// The form of a contact for an extension, or for any while that is empty. Whoever may see some domains alone is
    /// offered the customers of those.
    pub(super) async fn form_of_new(
        &self,
        extension: &str,
        own: Option<&[DomainName]>,
    ) -> Result<NewContactForm, CallError> {
        let customers = match own {
            Some(domains) => self.customers_of(domains).await?,
            None => self.customers().await?,
        };
        let numbers: Vec<String> = customers.iter().map(|customer| customer.id.clone()).collect();
        let rules = Document::from_value(rules::new_contact(extension, &numbers))
            .map_err(|error| CallError::malformed(error.to_string(), Effect::None))?;
        let given = match customers.as_slice() {
            [only] => Fields::new().with(Field::new(CUSTOMER), only.id.clone()),
            _ => Fields::new(),
        };
        let named = |customer: Customer| ChoiceName {
            field: Field::new(CUSTOMER),
            value: customer.id,
            name: customer.name,
        };
        let choice_names =
            if customers.len() > 1 { customers.into_iter().map(named).collect() } else { Vec::new() };
        Ok(NewContactForm { rules, terms: self.terms_of_new(extension).await?, given, choice_names })
    }

    /// The customers that these domains belong to.
    async fn customers_of(&self, domains: &[DomainName]) -> Result<Vec<Customer>, CallError> {
        let mut customers: Vec<Customer> = Vec::new();
        for domain in domains {
            let details = match self.domain_details(domain).await {
                Err(error) if error.kind == ErrorKind::NotFound => continue,
                details => details?,
            };
            let id = any(&details, "customerid").ok_or_else(|| lacks("the customer", Effect::None))?;
            if !customers.iter().any(|known| known.id == id) {
                customers.push(Customer { name: id.clone(), id });
            }
        }
        Ok(customers)
    }

    async fn terms_of_new(&self, extension: &str) -> Result<NewContactTerms, CallError> {
        if !terms::asked(extension, self.api.now()).agreement {
            return Ok(NewContactTerms::default());
        }
        let mut agreement = Terms::default();
        self.add_agreement(&mut agreement).await?;
        Ok(NewContactTerms {
            registry_terms: true,
            registry_terms_text: agreement.registry_terms_text,
            registry_terms_version: agreement.registry_terms_version,
        })
    }

    /// Makes the contact, once.
    pub(super) async fn make(&self, fields: &Fields) -> Result<Contact, CallError> {
        let extension = fields.get(&Field::new(NewContact::EXTENSION)).unwrap_or_default().trim();
        if !extension.is_empty() && !EXTENSIONS.contains(&extension) {
            return Err(refused(
                NewContact::EXTENSION,
                FieldCode::NotAllowed,
                "no contacts are made for this extension",
            ));
        }
        let customers = match fields.get(&Field::new(CUSTOMER)) {
            Some(customer) => vec![customer.trim().to_owned()],
            None => self.customer_numbers().await?,
        };
        let [customer] = customers.as_slice() else {
            return Err(refused(CUSTOMER, FieldCode::Required, "a contact is made for a customer"));
        };
        let agreed = if terms::asked(extension, self.api.now()).agreement {
            if fields.get(&Field::new(ACCEPTED_TERMS)) != Some("true") {
                let words = "the registry's terms have to be accepted by its registrants";
                return Err(refused(ACCEPTED_TERMS, FieldCode::MustBeAccepted, words));
            }
            self.agreed_with().await?
        } else {
            Vec::new()
        };
        let id = self.add_contact(fields, customer, contact_type(extension), &agreed).await?;
        Ok(Contact::new(self.connection.clone(), id, held(fields)))
    }
}

/// Refuses before anything is sent.
fn refused(field: &'static str, code: FieldCode, words: &str) -> CallError {
    let mut error = CallError::new(ErrorKind::Refused, Effect::None, words);
    error.fields.push(FieldProblem::new(Field::new(field), code));
    error
}
