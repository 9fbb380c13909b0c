//! What HostControl demands of a contact, in the rule language (`/domain-contact`, POST and PUT).

use super::brands;
use super::wire::{LINES, LONGEST_LINE, NAMED, Named};
use registrant_model::Field;
use registrant_model::api::FormAction;
use registrant_model::country::CODES;
use serde_json::{Value, json};

/// The form of phone numbers that the document gives.
const PHONE: &str = r"^\+[0-9]{1,3}\.[0-9]{1,14}$";
/// One line.
const LINE: &str = r"^[^\r\n]*$";

/// The rule document; it is the same for every extension. A new contact belongs to one of the brands; an edit cannot
/// move it to another one.
pub(super) fn document(action: FormAction, brands: &[String]) -> Value {
    let mut fields = Vec::new();
    if action != FormAction::Update && brands.len() > 1 {
        fields
            .push(field(&brands::field(), &[required(), json!({"operator": "contains", "values": brands})]));
    }
    // Name and organisation come first, the address stands where its zip code does, as forms have them.
    for named in &NAMED {
        if named.field == Field::ADDRESS_ZIP {
            fields.extend(LINES.iter().map(line));
        }
        fields.push(of(named));
    }
    json!({
        "label": "OWNER_CONTACT",
        "type": "contact",
        "fields": {"and": fields},
        "constraints": [{"operator": "required"}]
    })
}

fn of(named: &Named) -> Value {
    let mut constraints = Vec::new();
    if named.required {
        constraints.push(required());
    }
    constraints.push(match &named.field {
        country if *country == Field::ADDRESS_COUNTRY => json!({"operator": "contains", "values": CODES}),
        phone if [Field::PHONE, Field::FAX].contains(phone) => json!({"operator": "match", "value": PHONE}),
        _ => longest(named.longest),
    });
    field(&named.field, &constraints)
}

fn line(line: &Field) -> Value {
    let mut constraints = vec![longest(LONGEST_LINE), json!({"operator": "match", "value": LINE})];
    if *line == Field::ADDRESS_LINE1 {
        constraints.insert(0, required());
    }
    field(line, &constraints)
}

fn field(field: &Field, constraints: &[Value]) -> Value {
    json!({"label": field.path(), "type": "string", "constraints": constraints})
}

fn required() -> Value {
    json!({"operator": "required"})
}

fn longest(length: usize) -> Value {
    json!({"operator": "maxlength", "value": length.to_string()})
}

#[cfg(test)]
mod tests {
    use super::document;
    use registrant_model::api::FormAction;
    use registrant_rules::Document;

    #[test]
    fn every_document_is_one_of_the_rule_language() {
        let several = ["default".to_owned(), "shop".to_owned()];
        for action in [FormAction::Create, FormAction::Update, FormAction::Trade, FormAction::Transfer] {
            for brands in [&several[..], &several[..1], &[]] {
                Document::from_value(document(action, brands)).unwrap();
            }
        }
        let asks = |action, brands| document(action, brands).to_string().contains("brand");
        assert!(asks(FormAction::Trade, &several[..]) && asks(FormAction::Create, &several[..]));
        assert!(!asks(FormAction::Update, &several[..]) && !asks(FormAction::Trade, &several[..1]));
    }
}
