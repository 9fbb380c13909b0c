//! Whom or what a rule speaks of.

use crate::document::{Rule, RuleType};
use registrant_model::Field;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Labels of single values that stand beside the contacts (guide "Managing eligibility rules", labels; order
/// configurations). Their value is looked for in [`crate::Subjects::extras`] under the label.
const EXTRAS: [&str; 6] =
    ["ACCEPT_CONDITIONS", "REASON", "CLAIMS_NOTICE", "PROTECTED_CODE", "AUTH_INFO", "OWNER_LEGAL_AGE"];

/// One of the things that rules speak of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Object {
    /// The owner's contact (`OWNER_CONTACT`).
    Owner,
    /// The administrator's account (`ADMIN_ACCOUNT`).
    Admin,
    /// The technical account (`TECH_ACCOUNT`).
    Tech,
    /// The domain's own data (`DOMAIN_CONFIG`).
    Domain,
    /// Whatever stands by itself: `ACCEPT_CONDITIONS`, `REASON`, …
    Extra,
}

impl Object {
    /// Every object, in the order in which a form shows them.
    pub const ALL: [Self; 5] = [Self::Owner, Self::Admin, Self::Tech, Self::Domain, Self::Extra];

    /// Its key in the body of `POST /domain/configurationRule/check` and in the details of the refusal.
    pub fn wire_key(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Admin => "adminAccount",
            Self::Tech => "techAccount",
            Self::Domain => "domain",
            Self::Extra => "extras",
        }
    }
}

/// One field of one object.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FieldRef {
    /// Whose field.
    pub object: Object,
    /// Which one, as the document labels it.
    pub field: Field,
}

impl FieldRef {
    /// A field of the owner.
    pub fn owner(field: Field) -> Self {
        Self { object: Object::Owner, field }
    }

    /// The field as a form of several objects names it: the owner's by their path alone, the others with the
    /// object before (`admin.address.city`, `extras.REASON`).
    pub fn form_field(&self) -> Field {
        let object = match self.object {
            Object::Owner => return self.field.clone(),
            Object::Admin => "admin",
            Object::Tech => "tech",
            Object::Domain => "domain",
            Object::Extra => "extras",
        };
        Field::new(format!("{object}.{}", self.field))
    }

    /// The key of the registrar's refusal: `owner.legal_form` for `legalForm`, `owner.line1` for
    /// `address.line1` (`POST /domain/configurationRule/check`, status 400).
    pub fn wire_key(&self) -> String {
        format!("{}.{}", self.object.wire_key(), self.snake_leaf())
    }

    /// The last part of the path in snake case, as the registrar's refusals quote it.
    pub fn snake_leaf(&self) -> String {
        let leaf = self.field.leaf();
        if leaf.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_') {
            return leaf.to_ascii_lowercase();
        }
        let mut snake = String::with_capacity(leaf.len() + 4);
        for letter in leaf.chars() {
            if letter.is_ascii_uppercase() {
                snake.push('_');
            }
            snake.push(letter.to_ascii_lowercase());
        }
        snake
    }
}

impl fmt::Display for FieldRef {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.form_field().fmt(out)
    }
}

/// What the label of a rule names, seen from inside an object or from outside all of them.
pub(crate) enum Named {
    /// Nothing: the rule only holds others together.
    Nothing,
    /// One of the objects; what is inside speaks of its fields.
    Object(Object),
    /// One value.
    Field(FieldRef),
    /// An object that we have never heard of.
    Stranger,
}

impl Named {
    pub(crate) fn by(rule: &Rule, scope: Option<Object>) -> Self {
        let label = match rule.label.as_deref() {
            None | Some("") => return Self::Nothing,
            Some(label) => label,
        };
        match label {
            "OWNER_CONTACT" => Self::Object(Object::Owner),
            "ADMIN_ACCOUNT" => Self::Object(Object::Admin),
            "TECH_ACCOUNT" => Self::Object(Object::Tech),
            "DOMAIN_CONFIG" => Self::Object(Object::Domain),
            _ if matches!(rule.kind, Some(RuleType::Contact | RuleType::Domain)) || rule.fields.is_some() => {
                Self::Stranger
            }
            _ => {
                let object =
                    if EXTRAS.contains(&label) { Object::Extra } else { scope.unwrap_or(Object::Extra) };
                Self::Field(FieldRef { object, field: Field::new(label) })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{FieldRef, Object};
    use registrant_model::Field;

    #[test]
    fn refusals_name_the_leaf_in_snake_case() {
        let key = |object, path: &str| FieldRef { object, field: Field::new(path) }.wire_key();
        assert_eq!(key(Object::Owner, "legalForm"), "owner.legal_form");
        assert_eq!(key(Object::Owner, "address.line1"), "owner.line1");
        assert_eq!(
            key(Object::Owner, "companyNationalIdentificationNumber"),
            "owner.company_national_identification_number"
        );
        assert_eq!(key(Object::Admin, "address.city"), "adminAccount.city");
        assert_eq!(key(Object::Extra, "ACCEPT_CONDITIONS"), "extras.accept_conditions");
    }

    #[test]
    fn forms_tell_the_objects_apart() {
        assert_eq!(FieldRef::owner(Field::EMAIL).to_string(), "email");
        let city = FieldRef { object: Object::Admin, field: Field::ADDRESS_CITY };
        assert_eq!(city.form_field().path(), "admin.address.city");
    }
}
