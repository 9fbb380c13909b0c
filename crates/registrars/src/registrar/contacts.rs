//! Contacts at a registrar.

use crate::error::CallError;
use crate::registrar::{ListPage, PageRequest};
use async_trait::async_trait;
use registrant_model::api::{ContactEdit, FormAction};
use registrant_model::contact::Contact;
use registrant_model::contact_edit::{
    ChoiceName, EditOutcome, EditTerms, NewContactTerms, Validation, ValidationCategory,
};
use registrant_model::{ContactId, DomainName, Field, Fields};
use registrant_rules::Document;

/// A contact after a write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactWritten {
    /// What the registrar answered, or holds when it was read back.
    pub contact: Contact,
    /// What is proven of it.
    pub outcome: EditOutcome,
    /// What came instead of the registrar's answer, where that was lost.
    pub lost: Option<CallError>,
}

impl ContactWritten {
    /// A write that was answered.
    pub const fn answered(contact: Contact, outcome: EditOutcome) -> Self {
        Self { contact, outcome, lost: None }
    }
}

/// Which contacts are looked for: each value is a part of that field's value, in any case. What a registrar cannot
/// search by, the caller sifts out itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContactFilter {
    /// A part of its number or handle.
    pub id: Option<String>,
    /// A part of any line of its address.
    pub address: Option<String>,
    /// Parts of its values. [`Field::NAME`] is a part of the name as people read it, also where it is held in pieces.
    pub fields: Fields,
}

impl ContactFilter {
    /// Whether everything fits.
    pub fn is_empty(&self) -> bool {
        self.id.is_none() && self.address.is_none() && self.fields.is_empty()
    }

    /// Whether this contact is looked for.
    pub fn fits(&self, contact: &Contact) -> bool {
        let holds = |value: &str, part: &str| value.to_lowercase().contains(&part.trim().to_lowercase());
        let fields = &contact.fields;
        let handle = fields.raw(&Field::new("handle"));
        let is_line = |field: &Field| field.path().starts_with("address.line");
        self.id.as_ref().is_none_or(|part| holds(contact.id.as_str(), part) || holds(handle, part))
            && self
                .address
                .as_ref()
                .is_none_or(|part| fields.iter().any(|(field, line)| is_line(field) && holds(line, part)))
            && self.fields.iter().all(|(field, part)| {
                let value = fields.raw(field);
                let in_pieces = *field == Field::NAME && holds(&fields.display_name(), part);
                let dialled = NUMBERS.contains(field) && is_dialled(value, part);
                in_pieces || dialled || holds(value, part)
            })
    }
}

/// Numbers that people write with spaces and hyphens, and registrars with a dot.
const NUMBERS: [Field; 3] = [Field::PHONE, Field::CELL_PHONE, Field::FAX];

/// Whether the digits looked for are a part of the number's.
fn is_dialled(number: &str, part: &str) -> bool {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let wanted = digits(part);
    let is_number = part.chars().all(|it| it.is_ascii_digit() || it.is_whitespace() || "+.-/()".contains(it));
    is_number && !wanted.is_empty() && digits(number).contains(&wanted)
}

#[cfg(test)]
mod tests {
    use super::ContactFilter;
    use registrant_model::contact::Contact;
    use registrant_model::{ConnectionId, Fields};

    #[test]
    fn a_part_of_each_is_enough_and_all_have_to_fit() {
        let fields: Fields = [
            ("handle", "RP934K83"),
            ("name", "Ida Brandt"),
            ("address.line1", "Lindenallee 7"),
            ("address.line3", "Hinterhaus"),
            ("phone", "+49.3012345678"),
        ]
        .into_iter()
        .collect();
        let contact = Contact::new(ConnectionId::known("here"), "4711".parse().unwrap(), fields);
        let filter = |id: &str, address: &str, fields: &[(&str, &str)]| ContactFilter {
            id: Some(id.to_owned()).filter(|id| !id.is_empty()),
            address: Some(address.to_owned()).filter(|part| !part.is_empty()),
            fields: fields.iter().copied().collect(),
        };
        for (filter, fits) in [
            (filter("", "", &[]), true),
            (filter("71", "", &[]), true),
            (filter("rp934", "", &[]), true),
            (filter("rp935", "", &[]), false),
            (filter("", "hinter", &[]), true),
            (filter("", "vorder", &[]), false),
            (filter("47", "linden", &[("name", " brandt ")]), true),
            (filter("47", "linden", &[("name", "brand new")]), false),
            (filter("", "", &[("phone", "+49.3012345678")]), true),
            (filter("", "", &[("phone", "+493012345678")]), true),
            (filter("", "", &[("phone", "+49 30 12 34-56 78")]), true),
            (filter("", "", &[("phone", "(30) 1234")]), true),
            (filter("", "", &[("phone", "0301234")]), false),
            (filter("", "", &[("phone", "30 to 12")]), false),
            (filter("", "", &[("phone", "+")]), true),
            (filter("", "", &[("fax", "30")]), false),
        ] {
            assert_eq!(filter.fits(&contact), fits, "{filter:?}");
        }
    }

    #[test]
    fn a_name_in_pieces_is_found_like_one_in_one_piece() {
        let fields: Fields = [("firstName", "Ida"), ("lastName", "Brandt")].into_iter().collect();
        let contact = Contact::new(ConnectionId::known("here"), "4711".parse().unwrap(), fields);
        let named = |part: &str| ContactFilter {
            fields: std::iter::once(("name", part)).collect(),
            ..ContactFilter::default()
        };
        for (part, fits) in [("ida", true), ("Brandt", true), ("a br", true), ("brandt ida", false)] {
            assert_eq!(named(part).fits(&contact), fits, "{part}");
        }
    }
}

/// The field that says that the registry's terms are accepted: `true`.
pub const ACCEPTED_TERMS: &str = "consents.registry_terms";

/// What a contact is asked that is to be made and owns no domain yet.
#[derive(Clone, Debug)]
pub struct NewContactForm {
    /// The rules, for the action `create`.
    pub rules: Document,
    /// What it asks for besides values.
    pub terms: NewContactTerms,
    /// Values that hold for whoever asks, without a question.
    pub given: Fields,
    /// What people call values that can be chosen.
    pub choice_names: Vec<ChoiceName>,
}

impl NewContactForm {
    /// A form of rules alone.
    pub(crate) fn of(rules: Document) -> Self {
        Self { rules, terms: NewContactTerms::default(), given: Fields::new(), choice_names: Vec::new() }
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

    /// The same without looking for its domains, which are left empty: for whoever needs what it says alone.
    async fn bare_contact(&self, id: &ContactId) -> Result<Contact, CallError>;

    /// What a new contact is asked that owns no domain yet. `extension` is one of `capabilities().contacts.extensions`.
    /// `own` are the domains of a person who may see no others: what the form offers is theirs.
    async fn new_contact_form(
        &self,
        extension: Option<&str>,
        own: Option<&[DomainName]>,
    ) -> Result<NewContactForm, CallError>;

    /// Makes a contact. Sent once. [`NewContact::EXTENSION`](registrant_model::api::NewContact::EXTENSION) and [`ACCEPTED_TERMS`] may stand among the fields; they are not held.
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

    /// The rules for editing a contact that owns no domain. `None`, which is the default, where only the registries of
    /// domains have any.
    async fn rules_of_unused(&self) -> Result<Option<Document>, CallError> {
        Ok(None)
    }
}
