//! A contact as it is kept, and the two models that show it.

use crate::ids::number;
use crate::ovhcloud::account::Nichandle;
use crate::ovhcloud::fields::{COUNTRY, Fields, GENDER, Kind, LANGUAGE, LEGAL_FORM, Spec};
use crate::store::Row;
use crate::world::World;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

number! {
    /// The number of a contact, the same in both models.
    ContactId
}

impl ContactId {
    /// The number for a new contact.
    pub(crate) fn next(world: &mut World) -> Self {
        Self(world.next_number_from("ovhcloud.contact", 10_101))
    }
}

/// Fields of both models.
const COMMON: [Spec; 27] = [
    ("address.city", Kind::Text),
    ("address.country", COUNTRY),
    ("address.line1", Kind::Text),
    ("address.line2", Kind::Text),
    ("address.line3", Kind::Text),
    ("address.otherDetails", Kind::Text),
    ("address.province", Kind::Text),
    ("address.zip", Kind::Text),
    ("birthCity", Kind::Text),
    ("birthCountry", COUNTRY),
    ("birthDay", Kind::Date),
    ("birthZip", Kind::Text),
    ("cellPhone", Kind::Phone),
    ("companyNationalIdentificationNumber", Kind::Text),
    ("email", Kind::Email),
    ("fax", Kind::Phone),
    ("firstName", Kind::Text),
    ("gender", GENDER),
    ("language", LANGUAGE),
    ("lastName", Kind::Text),
    ("legalForm", LEGAL_FORM),
    ("nationalIdentificationNumber", Kind::Text),
    ("nationality", COUNTRY),
    ("organisationName", Kind::Text),
    ("organisationType", Kind::Text),
    ("phone", Kind::Phone),
    ("vat", Kind::Text),
];

/// Fields of `domain.Contact` alone.
const DOMAIN_ONLY: [Spec; 20] = [
    ("accreditationCountry", COUNTRY),
    ("accreditationId", Kind::Text),
    ("accreditationOrganism", Kind::Text),
    ("accreditationYear", Kind::Integer),
    ("enterpriseId", Kind::Text),
    ("insee", Kind::Text),
    ("legalFormCategory", Kind::Text),
    ("organisationAccountable", Kind::Text),
    ("organisationFunding", Kind::Text),
    ("organisationFundingOther", Kind::Text),
    ("organisationRole", Kind::Text),
    ("organisationRoleOther", Kind::Text),
    ("organisationStaffStatus", Kind::Text),
    ("organisationStaffStatusOther", Kind::Text),
    ("organisationTypeOther", Kind::Text),
    ("registrantDocumentType", Kind::Text),
    ("registrantDocumentTypeOther", Kind::Text),
    ("roleInOrganisation", Kind::Text),
    ("trademarkId", Kind::Text),
    ("website", Kind::Text),
];

/// Fields of `me.contact.Contact` alone.
const ME_ONLY: [Spec; 1] = [("spareEmail", Kind::Email)];

/// The fields that a contact of `me.contact.Contact` cannot be without.
const ME_REQUIRED: [&str; 8] = [
    "address.city",
    "address.country",
    "address.line1",
    "email",
    "firstName",
    "language",
    "lastName",
    "legalForm",
];

/// Through which model a contact is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Model {
    /// `domain.Contact`: every field may be null.
    Domain,
    /// `me.contact.Contact`
    Me,
}

impl Model {
    /// The fields of the model.
    pub(crate) fn specs(self) -> impl Iterator<Item = &'static Spec> + Clone {
        let own: &'static [Spec] = match self {
            Self::Domain => &DOMAIN_ONLY,
            Self::Me => &ME_ONLY,
        };
        COMMON.iter().chain(own)
    }

    /// The fields that must have a value.
    pub(crate) const fn required(self) -> &'static [&'static str] {
        match self {
            Self::Domain => &[],
            Self::Me => &ME_REQUIRED,
        }
    }
}

/// A contact.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Contact {
    pub(crate) id: ContactId,
    /// The account that made it.
    pub(crate) account: Nichandle,
    pub(crate) fields: Fields,
}

impl Row for Contact {
    const KIND: &'static str = "ovhcloud.contact";
    type Key = ContactId;
    fn key(&self) -> ContactId {
        self.id
    }
}

impl Contact {
    /// The contact as `model` shows it.
    pub(crate) fn view(&self, model: Model) -> Value {
        let mut view = self.fields.show(model.specs());
        view.insert("id".to_owned(), json!(self.id));
        Value::Object(view)
    }

    /// The person or organisation, as mails address them.
    pub(crate) fn name(&self) -> String {
        let organisation = self.fields.text("organisationName");
        if organisation.is_empty() || self.fields.text("legalForm") == "individual" {
            format!("{} {}", self.fields.text("firstName"), self.fields.text("lastName")).trim().to_owned()
        } else {
            organisation.to_owned()
        }
    }
}
