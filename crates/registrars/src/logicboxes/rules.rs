//! What LogicBoxes demands of a contact, in the rule language (knowledge base, contacts/add 790).

use super::attributes::{self, Attribute, Needed};
use super::customers::CUSTOMER;
use registrant_model::api::FormAction;
use registrant_model::country::CODES;
use registrant_model::{DomainName, Field};
use serde_json::{Value, json};

/// The rule document of a domain's extension.
pub(super) fn document(domain: &DomainName, action: FormAction) -> Value {
    let extension = domain.extension().rsplit('.').next().unwrap_or_default();
    wrapped(&fields(extension, action))
}

/// The rule document of a new contact for an extension, or for any. With several customers one is named.
pub(super) fn new_contact(extension: &str, customers: &[String]) -> Value {
    let mut asked = fields(extension, FormAction::Create);
    if customers.len() > 1 {
        let one_of = json!({"operator": "contains", "values": customers});
        asked.insert(0, field(&Field::new(CUSTOMER), vec![required(), one_of]));
    }
    wrapped(&asked)
}

fn wrapped(fields: &[Value]) -> Value {
    json!({
        "label": "OWNER_CONTACT",
        "type": "contact",
        "fields": {"and": fields},
        "constraints": [{"operator": "required"}]
    })
}

fn fields(extension: &str, action: FormAction) -> Vec<Value> {
    let long = if extension == "eu" { 50 } else { 255 };
    let zip = if extension == "eu" { 16 } else { 10 };
    let mut fields = vec![
        organisation(extension),
        field(&Field::NAME, name_constraints(long, extension, action)),
        field(&Field::ADDRESS_COUNTRY, vec![required(), json!({"operator": "contains", "values": CODES})]),
        field(&Field::ADDRESS_LINE1, vec![required(), longest(64)]),
        field(&Field::ADDRESS_LINE2, vec![longest(64)]),
        field(&Field::ADDRESS_LINE3, vec![longest(64)]),
        field(&Field::ADDRESS_ZIP, vec![required(), longest(zip)]),
        field(&Field::ADDRESS_CITY, vec![required(), longest(64)]),
        field(&Field::ADDRESS_PROVINCE, vec![longest(64)]),
        field(&Field::EMAIL, vec![required(), longest(255)]),
        field(&Field::PHONE, vec![required(), phone(extension)]),
        field(&Field::FAX, vec![phone(extension)]),
    ];
    fields.extend(attributes::of(extension).iter().map(attribute));
    fields
}

/// .ru wants two words; elsewhere an empty company is sent as "N/A", or left out.
fn organisation(extension: &str) -> Value {
    let longest_name = longest(if extension == "eu" { 100 } else { 255 });
    let two_words = json!({"operator": "match", "value": "^\\S+\\s+\\S.*$"});
    let constraints = if extension == "ru" { vec![longest_name, two_words] } else { vec![longest_name] };
    field(&Field::ORGANISATION_NAME, constraints)
}

/// The name of a .ca registrant cannot be changed once it stands.
fn name_constraints(long: usize, extension: &str, action: FormAction) -> Vec<Value> {
    let mut constraints = vec![required(), longest(long)];
    if extension == "ca" && action == FormAction::Update {
        let is_set = json!({"label": "OWNER_CONTACT", "type": "contact",
            "fields": {"label": "name", "type": "string", "constraints": [{"operator": "required"}]}});
        constraints.push(json!({"operator": "readonly", "conditions": is_set}));
    }
    constraints
}

fn attribute(attribute: &Attribute) -> Value {
    let mut constraints = Vec::new();
    match attribute.needed {
        Needed::Always => constraints.push(required()),
        Needed::If(path, value) => constraints.push(required_if(path, value)),
    }
    if !attribute.choices.is_empty() {
        constraints.push(json!({"operator": "contains", "values": attribute.choices}));
    }
    if let Some(pattern) = attribute.pattern {
        constraints.push(json!({"operator": "match", "value": pattern}));
    }
    json!({"label": attribute.path, "type": "string", "description": attribute.description, "constraints": constraints})
}

fn required_if(path: &str, value: &str) -> Value {
    let holds = json!({"label": path, "type": "string", "constraints": [{"operator": "eq", "value": value}]});
    json!({"operator": "required",
        "conditions": {"label": "OWNER_CONTACT", "type": "contact", "fields": {"and": [holds]}}})
}

fn field(field: &Field, constraints: impl Into<Value>) -> Value {
    json!({"label": field.path(), "type": "string", "constraints": constraints.into()})
}

fn required() -> Value {
    json!({"operator": "required"})
}

fn longest(length: usize) -> Value {
    json!({"operator": "maxlength", "value": length.to_string()})
}

/// One to three digits of country code, four to twelve of the number (.ru thirteen), sent apart.
fn phone(extension: &str) -> Value {
    let longest = if extension == "ru" { 13 } else { 12 };
    json!({"operator": "match", "value": format!("^\\+[0-9]{{1,3}}\\.[0-9]{{4,{longest}}}$")})
}

#[cfg(test)]
mod tests {
    use super::{document, new_contact};
    use crate::logicboxes::attributes::EXTENSIONS;
    use registrant_model::api::FormAction;
    use registrant_rules::Document;

    #[test]
    fn every_document_is_one_of_the_rule_language() {
        for extension in ["net", "us", "ca", "es", "asia", "ru", "nl", "eu", "scot", "fr"] {
            for action in [FormAction::Update, FormAction::Trade] {
                let name = format!("example.{extension}").parse().unwrap();
                Document::from_value(document(&name, action)).unwrap();
            }
        }
    }

    #[test]
    fn a_new_contact_is_asked_for_its_customer_where_there_are_several() {
        let customers = ["19371930".to_owned(), "19371931".to_owned()];
        for extension in EXTENSIONS.into_iter().chain([""]) {
            for customers in [&customers[..], &customers[..1], &[]] {
                let document = new_contact(extension, customers);
                assert_eq!(document.to_string().contains("customer"), customers.len() > 1);
                Document::from_value(document).unwrap();
            }
        }
    }
}
