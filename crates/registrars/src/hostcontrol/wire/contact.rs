//! A contact as HostControl holds it.

use super::fields::{ADDRESS, NAMED, is_documented, line_field, lines};
use super::{Members, leaf, text};
use crate::fingerprint;
use crate::hostcontrol::phone::dotted;
use registrant_model::{ContactId, Field, Fields};
use serde_json::{Value, json};

/// Members that HostControl tells and does not take: what identifies a contact, what belongs to it for good, and what
/// the registrar writes itself (the layer below tells the last ones).
const TOLD_ALONE: [&str; 9] = [
    "id",
    "uuid",
    "handle",
    "brand",
    "customer",
    "created_date",
    "updated_date",
    "validations",
    "registries",
];

/// A contact with all its members, known or not.
#[derive(Clone, PartialEq)]
pub(in crate::hostcontrol) struct WireContact(Members);

impl WireContact {
    /// The contact in an answer; nothing when the answer names none.
    pub(in crate::hostcontrol) fn of(value: Value) -> Option<Self> {
        let Value::Object(members) = value else { return None };
        let contact = Self(members);
        (contact.id().is_some() || contact.handle().is_some()).then_some(contact)
    }

    /// What stands in paths: a UUID or a number.
    pub(in crate::hostcontrol) fn id(&self) -> Option<ContactId> {
        text(&self.0, "id").or_else(|| text(&self.0, "uuid"))?.parse().ok()
    }

    /// By which domains name it.
    pub(in crate::hostcontrol) fn handle(&self) -> Option<String> {
        text(&self.0, "handle")
    }

    /// The brand it belongs to, where that is told.
    pub(in crate::hostcontrol) fn brand(&self) -> Option<String> {
        text(&self.0, "brand")
    }

    /// Whether it tells more than what identifies it.
    pub(in crate::hostcontrol) fn is_whole(&self) -> bool {
        self.0.contains_key("name") && self.id().is_some()
    }

    /// The values by our fields. Leaves that are not known stand under their own names.
    pub(in crate::hostcontrol) fn fields(&self) -> Fields {
        let mut fields = Fields::new();
        for named in &NAMED {
            if let Some(value) = text(&self.0, named.name) {
                fields.set(named.field.clone(), readable(&named.field, value));
            }
        }
        let address = text(&self.0, ADDRESS).unwrap_or_default();
        for (index, line) in address.lines().map(str::trim).filter(|line| !line.is_empty()).enumerate() {
            fields.set(line_field(index), line);
        }
        for (name, value) in self.0.iter().filter(|(name, _)| !is_known(name)) {
            if let Some(value) = leaf(value) {
                fields.set(Field::new(name.as_str()), value);
            }
        }
        fields
    }

    /// Whether an edit can change this field: those that are documented, and others that it holds. Brand and handle
    /// stay as they are.
    pub(in crate::hostcontrol) fn takes(&self, field: &Field) -> bool {
        let held = self.0.get(field.path()).is_some_and(|value| leaf(value).is_some() || value.is_null());
        is_documented(field) || (held && !TOLD_ALONE.contains(&field.path()) && !is_known(field.path()))
    }

    /// The whole contact with `typed` over what is held: what is not named keeps its value, known or not.
    pub(in crate::hostcontrol) fn with(&self, typed: &Fields) -> Members {
        let wanted = self.fields().overlaid_with(typed);
        let mut members = self.0.clone();
        members.retain(|name, _| !TOLD_ALONE.contains(&name.as_str()));
        for (name, value) in &mut members {
            let field = Field::new(name.as_str());
            if !is_known(name) && typed.iter().any(|(named, _)| *named == field) {
                *value = wanted.get(&field).map_or(Value::Null, |value| json!(value));
            }
        }
        write(&mut members, &wanted);
        members
    }
}

/// A new contact: the fields there are, and its brand where one is given.
pub(in crate::hostcontrol) fn new_contact(fields: &Fields) -> Members {
    let mut members = Members::new();
    if let Some(brand) = fields.get(&Field::new("brand")) {
        members.insert("brand".to_owned(), json!(brand.trim()));
    }
    write(&mut members, fields);
    members
}

/// Every field that HostControl documents; what has no value is `null`, as in the document's samples.
fn write(members: &mut Members, fields: &Fields) {
    for named in &NAMED {
        let value = fields.get(&named.field).map(|value| readable(&named.field, value.trim().to_owned()));
        members.insert(named.name.to_owned(), value.map_or(Value::Null, Value::from));
    }
    let lines: Vec<String> = lines(fields).into_iter().map(|(_, line)| line).collect();
    let address = if lines.is_empty() { Value::Null } else { json!(lines.join("\n")) };
    members.insert(ADDRESS.to_owned(), address);
}

fn readable(field: &Field, value: String) -> String {
    let is_phone = [Field::PHONE, Field::FAX].contains(field);
    if is_phone { dotted(&value).unwrap_or(value) } else { value }
}

fn is_known(name: &str) -> bool {
    // The handle and the brand are shown under their own names.
    name == ADDRESS
        || NAMED.iter().any(|named| named.name == name)
        || (TOLD_ALONE.contains(&name) && !["handle", "brand"].contains(&name))
}

/// What HostControl would hold of these values: the documented fields alone, each in its form.
pub(in crate::hostcontrol) fn canonical(fields: &Fields) -> Fields {
    let mut members = new_contact(fields);
    members.remove("brand");
    WireContact(members).fields()
}

/// Whether a text can be the reference of a brand (the layer below: `[a-zA-Z0-9\-_@\.]{3,40}`).
pub(in crate::hostcontrol) fn has_brand_form(text: &str) -> bool {
    (3..=40).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_@.".contains(&byte))
}

/// Whether a contact holds these values, as far as HostControl documents fields.
pub(in crate::hostcontrol) fn has_same(held: &Fields, wanted: &Fields) -> bool {
    fingerprint::of(&canonical(held)) == fingerprint::of(&canonical(wanted))
}

#[cfg(test)]
mod tests {
    use super::{WireContact, canonical, has_same, new_contact};
    use proptest::prelude::{prop_assert_eq, proptest};
    use registrant_model::{Field, Fields};
    use serde_json::{Value, json};

    fn held() -> WireContact {
        WireContact::of(json!({
            "id": "e2efca6f-2b4b-4b0e-9a55-000000000001", "handle": "RP934K83F9k30K2904L", "brand": "default",
            "name": "Jasper de Wit", "organization": "", "email_address": "jasper@example.org",
            "address": "Molenwerf 14\r\n\nEerste verdieping", "zip_code": "5211 ZZ", "state": null,
            "city": "Den Bosch", "country": "NL", "voice": "+31484538930", "fax": null,
            "loyalty": 7, "tags": ["a", "b"], "validations": []
        }))
        .unwrap()
    }

    #[test]
    fn it_is_read_with_what_is_not_known() {
        insta::assert_json_snapshot!(held().fields());
        assert_eq!(held().id().unwrap().as_str(), "e2efca6f-2b4b-4b0e-9a55-000000000001");
    }

    #[test]
    fn it_is_sent_whole() {
        let typed = [("address.line3", "Kamer 5"), ("phone", "+31 484 538 931"), ("loyalty", "8")];
        insta::assert_json_snapshot!(held().with(&typed.into_iter().collect()));
    }

    #[test]
    fn a_new_one_names_its_brand_and_nothing_that_is_not_known() {
        let fields = held().fields();
        let sent = new_contact(&fields);
        assert_eq!(
            (&sent["brand"], sent.get("loyalty"), sent.get("handle")),
            (&json!("default"), None, None)
        );
        assert!(has_same(&fields, &canonical(&fields)));
    }

    #[test]
    fn no_line_is_lost_that_is_one_too_many() {
        let mut value = json!({"id": 5, "address": "a\nb\nc\nd"});
        let fields = WireContact::of(value.take()).unwrap().fields();
        assert_eq!(fields.get(&Field::new("address.line4")), Some("d"));
        assert_eq!(new_contact(&fields)["address"], "a\nb\nc\nd");
    }

    #[test]
    fn what_names_no_contact_is_none() {
        for value in [json!({}), json!([]), Value::Null, json!({"name": "x"})] {
            assert!(WireContact::of(value).is_none());
        }
    }

    proptest! {
        #[test]
        fn what_was_sent_is_read_back(name in "[a-zé ]{1,12}", line in "[a-z ]{0,12}", phone in "\\+[0-9 ]{3,12}") {
            let fields = Fields::new().with(Field::NAME, name).with(Field::ADDRESS_LINE2, line)
                .with(Field::PHONE, phone);
            let once = canonical(&fields);
            prop_assert_eq!(canonical(&once), once);
        }
    }
}
