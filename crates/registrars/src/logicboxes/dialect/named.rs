//! The fields that an error text speaks of.
//!
//! Where several are wrong, the text is a map as Java prints one: `{zipcode=zipcode is invalid, city=…}`. Other texts
//! are sentences, of which a few words are known.

use crate::logicboxes::attributes;
use crate::logicboxes::fields::{NAMES, PHONES};
use registrant_model::Field;
use registrant_model::owner_change::ConsentKind;
use registrant_model::problem::{FieldCode, FieldProblem};

/// Words of sentences and the field they speak of; the first that stands in the text counts.
const WORDS: [(&str, Field); 10] = [
    ("company", Field::ORGANISATION_NAME),
    ("email", Field::EMAIL),
    ("zip", Field::ADDRESS_ZIP),
    ("zipcode", Field::ADDRESS_ZIP),
    ("phone", Field::PHONE),
    ("fax", Field::FAX),
    ("city", Field::ADDRESS_CITY),
    ("state", Field::ADDRESS_PROVINCE),
    ("country", Field::ADDRESS_COUNTRY),
    ("address", Field::ADDRESS_LINE1),
];

/// Parameters that say that the registry's terms are accepted.
const TERMS: [&str; 3] = ["tnc", "AgreementVersion", "AgreementValue"];

/// The other contacts of a domain, which no form of a registrant asks for. The registrant's own contact is made by the
/// change itself.
const ROLES: [(&str, &str); 3] =
    [("admincontactid", "admin"), ("techcontactid", "tech"), ("billingcontactid", "billing")];

/// What the words say of fields, each field once.
pub(super) fn problems(words: &str) -> Vec<FieldProblem> {
    let words = words.trim();
    let mut problems = match words.strip_prefix('{').and_then(|map| map.strip_suffix('}')) {
        Some(map) => of_map(map),
        None => of_sentence(words).into_iter().collect(),
    };
    problems.sort_by(|one, other| one.field.cmp(&other.field));
    problems.dedup_by(|one, other| one.field == other.field);
    problems
}

/// A value may hold a comma: a new entry begins only where a known name and `=` follow.
fn of_map(map: &str) -> Vec<FieldProblem> {
    let mut entries: Vec<(&str, String)> = Vec::new();
    for part in map.split(", ") {
        match (part.split_once('='), entries.last_mut()) {
            (Some((name, words)), _) if is_name(name) => entries.push((name, words.to_owned())),
            (_, Some((_, words))) => {
                words.push_str(", ");
                words.push_str(part);
            }
            (_, None) => {}
        }
    }
    entries.iter().filter_map(|(name, words)| Some(problem(field(name)?, words))).collect()
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
}

fn of_sentence(words: &str) -> Option<FieldProblem> {
    let lower = words.to_lowercase();
    if let Some(name) = lower.strip_prefix("required parameter missing: ") {
        return field(name.trim()).map(|field| problem(field, "is required"));
    }
    let stands = |word: &str| lower.split(|letter: char| !letter.is_alphanumeric()).any(|part| part == word);
    let known = WORDS.iter().find(|(word, _)| stands(word)).map(|(_, field)| field.clone());
    // Most names in such texts are those of domains and their servers.
    let name = lower.contains("name of the registrant").then_some(Field::NAME);
    known.or(name).map(|field| problem(field, words))
}

/// Our field for a parameter of `contacts/add` or `domains/modify-contact`.
fn field(parameter: &str) -> Option<Field> {
    let is = |name: &str| parameter.eq_ignore_ascii_case(name);
    if TERMS.into_iter().any(is) {
        return Some(Field::new(format!("consents.{}", ConsentKind::RegistryTerms.as_str())));
    }
    if let Some((_, role)) = ROLES.into_iter().find(|(name, _)| is(name)) {
        return Some(Field::new(format!("contacts.{role}")));
    }
    let plain = NAMES.into_iter().find(|name| is(name.sent)).map(|name| name.field);
    let phone = || PHONES.into_iter().find(|name| is(name.sent.0) || is(name.sent.1)).map(|name| name.field);
    let attribute = || attributes::all().find(|it| is(it.name)).map(attributes::Attribute::field);
    plain.or_else(phone).or_else(attribute)
}

fn problem(field: Field, words: &str) -> FieldProblem {
    if field.path().starts_with("consents.") {
        return FieldProblem::new(field, FieldCode::MustBeAccepted);
    }
    if words.ends_with("is required") {
        return FieldProblem::new(field, FieldCode::Required);
    }
    if words.ends_with("is invalid") {
        let code = invalid(&field);
        return FieldProblem::new(field, code);
    }
    if words.to_lowercase().contains("at least two words") {
        return FieldProblem::new(field, FieldCode::TwoWords);
    }
    if let Some(most) = most(words) {
        return FieldProblem::new(field, FieldCode::TooLong).with("max", most);
    }
    FieldProblem::new(field, FieldCode::Registrar).with("message", words)
}

/// What "is invalid" means for a field.
fn invalid(field: &Field) -> FieldCode {
    if *field == Field::EMAIL {
        FieldCode::Email
    } else if PHONES.into_iter().any(|name| name.field == *field) {
        FieldCode::Phone
    } else if *field == Field::ADDRESS_COUNTRY
        || attributes::all().any(|it| it.field() == *field && !it.choices.is_empty())
    {
        FieldCode::NotAllowed
    } else {
        FieldCode::Format
    }
}

/// "… cannot exceed 64 characters"
fn most(words: &str) -> Option<&str> {
    let most = words.split_once("cannot exceed ")?.1.strip_suffix(" characters")?;
    most.bytes().all(|byte| byte.is_ascii_digit()).then_some(most)
}
