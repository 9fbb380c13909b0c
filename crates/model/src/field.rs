//! Fields of a contact, named as the rule language names them.
//!
//! One flat map from a dotted path (`address.line1`) to a text holds every contact of every registrar without
//! loss: the known paths carry meaning (labels, `autocomplete`, sections), unknown ones travel unharmed.
//! Source of the names: OVHcloud `domain.Contact` and the labels of its eligibility rules; `name` is what
//! LogicBoxes and HostControl hold instead of a first and a last name.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

/// The dotted path of one field, such as `firstName` or `address.country`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(value_type = String, example = "address.city"))]
pub struct Field(Cow<'static, str>);

macro_rules! known {
    ($($(#[$doc:meta])* $name:ident = $path:literal;)*) => {
        impl Field {
            $($(#[$doc])* pub const $name: Field = Field(Cow::Borrowed($path));)*

            /// Every field this product has words for.
            pub const KNOWN: &'static [Field] = &[$(Field::$name),*];
        }
    };
}

known! {
    /// Individual, company, association, …
    LEGAL_FORM = "legalForm";
    /// The name of the organisation; empty for an individual.
    ORGANISATION_NAME = "organisationName";
    /// The kind of organisation, where a registry asks for it.
    ORGANISATION_TYPE = "organisationType";
    /// A finer legal form than [`Field::LEGAL_FORM`] (.ca).
    LEGAL_FORM_CATEGORY = "legalFormCategory";
    /// The company's number in the national register.
    COMPANY_NUMBER = "companyNationalIdentificationNumber";
    /// VAT number.
    VAT = "vat";
    /// The trademark on which a claim to the name rests.
    TRADEMARK_ID = "trademarkId";
    /// The association's number in the national register.
    ASSOCIATION_NUMBER = "associationNationalIdentificationNumber";
    /// Full name, where the registrar holds it in one piece.
    NAME = "name";
    /// Gender, where a registry asks for it.
    GENDER = "gender";
    /// Given name.
    FIRST_NAME = "firstName";
    /// Family name.
    LAST_NAME = "lastName";
    /// Nationality, ISO 3166-1 alpha-2.
    NATIONALITY = "nationality";
    /// The person's number in the national register.
    NATIONAL_NUMBER = "nationalIdentificationNumber";
    /// Date of birth, `YYYY-MM-DD`.
    BIRTH_DAY = "birthDay";
    /// Country of birth, ISO 3166-1 alpha-2.
    BIRTH_COUNTRY = "birthCountry";
    /// City of birth.
    BIRTH_CITY = "birthCity";
    /// Post code of the place of birth.
    BIRTH_ZIP = "birthZip";
    /// Language of the registrar's mails, `fr_FR`.
    LANGUAGE = "language";
    /// First line of the postal address.
    ADDRESS_LINE1 = "address.line1";
    /// Second line of the postal address.
    ADDRESS_LINE2 = "address.line2";
    /// Third line of the postal address.
    ADDRESS_LINE3 = "address.line3";
    /// Post code.
    ADDRESS_ZIP = "address.zip";
    /// City.
    ADDRESS_CITY = "address.city";
    /// State, province or region.
    ADDRESS_PROVINCE = "address.province";
    /// Country, ISO 3166-1 alpha-2.
    ADDRESS_COUNTRY = "address.country";
    /// Anything else a postman needs.
    ADDRESS_OTHER = "address.otherDetails";
    /// E-mail address.
    EMAIL = "email";
    /// Phone, in the registry form `+CC.N` or as typed.
    PHONE = "phone";
    /// Mobile phone.
    CELL_PHONE = "cellPhone";
    /// Fax.
    FAX = "fax";
}

impl Field {
    /// The field at a path. Any text is a path: a registry may ask for what nobody here has heard of.
    pub fn new(path: impl Into<String>) -> Self {
        let path = path.into();
        Self::KNOWN.iter().find(|known| known.0 == path).cloned().unwrap_or(Self(Cow::Owned(path)))
    }

    /// The dotted path.
    pub fn path(&self) -> &str {
        &self.0
    }

    /// The last part of the path: `city` of `address.city`.
    pub fn leaf(&self) -> &str {
        self.0.rsplit('.').next().unwrap_or(&self.0)
    }
}

impl fmt::Display for Field {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl From<&str> for Field {
    fn from(path: &str) -> Self {
        Self::new(path)
    }
}

/// The values of a contact by field. A field that is missing and one that is blank mean the same: no value.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(value_type = std::collections::HashMap<String, String>))]
pub struct Fields(BTreeMap<Field, String>);

impl Fields {
    /// No values at all.
    pub fn new() -> Self {
        Self::default()
    }

    /// The value of a field, or nothing when it is missing or holds only white space.
    pub fn get(&self, field: &Field) -> Option<&str> {
        self.0.get(field).map(String::as_str).filter(|value| !value.trim().is_empty())
    }

    /// The value as it was typed; empty when missing.
    pub fn raw(&self, field: &Field) -> &str {
        self.0.get(field).map_or("", String::as_str)
    }

    /// Sets a value.
    pub fn set(&mut self, field: Field, value: impl Into<String>) {
        self.0.insert(field, value.into());
    }

    /// The same values and one more.
    #[must_use]
    pub fn with(mut self, field: Field, value: impl Into<String>) -> Self {
        self.set(field, value);
        self
    }

    /// Takes a value out.
    pub fn remove(&mut self, field: &Field) -> Option<String> {
        self.0.remove(field)
    }

    /// Fields and values in the order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (&Field, &str)> {
        self.0.iter().map(|(field, value)| (field, value.as_str()))
    }

    /// Whether there is no field at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// These values with those of `typed` over them; what `typed` does not name stays as it is.
    #[must_use]
    pub fn overlaid_with(&self, typed: &Self) -> Self {
        let mut all = self.0.clone();
        all.extend(typed.0.iter().map(|(field, value)| (field.clone(), value.clone())));
        Self(all)
    }

    /// The fields whose values differ between the two, blank and missing being the same.
    pub fn differing(&self, other: &Self) -> Vec<Field> {
        let mut fields: Vec<&Field> = self.0.keys().chain(other.0.keys()).collect();
        fields.sort_unstable();
        fields.dedup();
        fields.into_iter().filter(|field| self.get(field) != other.get(field)).cloned().collect()
    }

    /// The same values for a registrar that asks for these fields: a name in one piece becomes first and last name,
    /// or the other way round, as far as a form can guess. Nobody sends it unseen: it is a beginning to be checked.
    #[must_use]
    pub fn in_form_of(&self, asked: &[Field]) -> Self {
        let mut fields = self.clone();
        let one_piece = asked.contains(&Field::NAME);
        if one_piece && self.get(&Field::NAME).is_none() {
            let person = [self.get(&Field::FIRST_NAME), self.get(&Field::LAST_NAME)];
            let name = person.into_iter().flatten().map(str::trim).collect::<Vec<_>>().join(" ");
            if !name.is_empty() {
                fields.set(Field::NAME, name);
                fields.remove(&Field::FIRST_NAME);
                fields.remove(&Field::LAST_NAME);
            }
        } else if !one_piece && let Some(name) = self.get(&Field::NAME) {
            let (first, last) = name.trim().rsplit_once(' ').unwrap_or(("", name.trim()));
            fields.set(Field::FIRST_NAME, first.trim());
            fields.set(Field::LAST_NAME, last);
            fields.remove(&Field::NAME);
        }
        fields
    }

    /// First and last name, or the name in one piece, or the organisation: what a person would call this contact.
    pub fn display_name(&self) -> String {
        let person = [self.get(&Field::FIRST_NAME), self.get(&Field::LAST_NAME)];
        let joined = person.into_iter().flatten().map(str::trim).collect::<Vec<_>>().join(" ");
        if joined.is_empty() {
            let other = self.get(&Field::NAME).or_else(|| self.get(&Field::ORGANISATION_NAME));
            other.unwrap_or_default().trim().to_owned()
        } else {
            joined
        }
    }
}

impl FromIterator<(Field, String)> for Fields {
    fn from_iter<T: IntoIterator<Item = (Field, String)>>(iter: T) -> Self {
        Self(iter.into_iter().collect())
    }
}

impl<'a> FromIterator<(&'a str, &'a str)> for Fields {
    fn from_iter<T: IntoIterator<Item = (&'a str, &'a str)>>(iter: T) -> Self {
        iter.into_iter().map(|(field, value)| (Field::new(field), value.to_owned())).collect()
    }
}

impl IntoIterator for Fields {
    type Item = (Field, String);
    type IntoIter = std::collections::btree_map::IntoIter<Field, String>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

#[cfg(test)]
mod tests {
    use super::{Field, Fields};

    #[test]
    fn blank_is_no_value() {
        let fields: Fields = [("vat", "  "), ("email", "a@example.org")].into_iter().collect();
        assert_eq!(fields.get(&Field::VAT), None);
        assert_eq!(fields.raw(&Field::VAT), "  ");
        assert!(Fields::new().differing(&fields).contains(&Field::EMAIL));
        assert!(!Fields::new().differing(&fields).contains(&Field::VAT));
    }

    #[test]
    fn unknown_fields_travel_unharmed() {
        let text = r#"{"email":"a@example.org","shoeSize":"42"}"#;
        let fields: Fields = serde_json::from_str(text).unwrap();
        assert_eq!(fields.get(&Field::new("shoeSize")), Some("42"));
        assert_eq!(serde_json::to_string(&fields).unwrap(), text);
    }

    #[test]
    fn a_name_takes_the_form_that_is_asked_for() {
        let person: Fields = [("firstName", "Ada Augusta"), ("lastName", "Byron")].into_iter().collect();
        let one_piece = person.in_form_of(&[Field::NAME]);
        assert_eq!(
            (one_piece.get(&Field::NAME), one_piece.get(&Field::LAST_NAME)),
            (Some("Ada Augusta Byron"), None)
        );
        assert_eq!(one_piece.in_form_of(&[Field::FIRST_NAME, Field::LAST_NAME]), person);
        assert_eq!(person.in_form_of(&[Field::FIRST_NAME]), person);
    }

    #[test]
    fn a_name_is_found_wherever_it_stands() {
        let person: Fields = [("firstName", "Ada"), ("lastName", "Byron")].into_iter().collect();
        let one_piece: Fields = [("name", "Ada Byron")].into_iter().collect();
        let company: Fields = [("organisationName", "Engines Ltd")].into_iter().collect();
        assert_eq!(person.display_name(), "Ada Byron");
        assert_eq!(one_piece.display_name(), "Ada Byron");
        assert_eq!(company.display_name(), "Engines Ltd");
    }
}
