//! How contacts are shown: whole, inside a domain, and as a row of a search. The names differ from those that
//! `contacts/add` takes.

use super::{Contact, Kind, attribute};
use crate::logicboxes::reseller::PARENT_KEY;
use crate::logicboxes::switches::StoredPhone;
use crate::world::World;
use jiff::Timestamp;
use serde_json::{Map, Value, json};

/// The number of the entity type of contacts.
pub(super) const ENTITY_TYPE: u64 = 66;

/// What all views have in common. Absent fields have no key.
fn fields(world: &World, contact: &Contact) -> Vec<(&'static str, String)> {
    let details = &contact.details;
    let number = |cc: &str, number: &str| match world.choice() {
        StoredPhone::AsGiven => number.to_owned(),
        StoredPhone::RepeatedCode => format!("{cc}{number}"),
    };
    let fax = details.fax.as_ref();
    let optional = [
        ("address2", details.address2.clone()),
        ("address3", details.address3.clone()),
        ("company", Some(details.company.clone()).filter(|company| !company.is_empty())),
        ("faxno", fax.map(|fax| number(&fax.cc, &fax.number))),
        ("faxnocc", fax.map(|fax| fax.cc.clone())),
        ("state", details.state.clone()),
    ];
    let mut fields = vec![
        ("name", details.name.clone()),
        ("emailaddr", details.email.clone()),
        ("address1", details.address1.clone()),
        ("city", details.city.clone()),
        ("country", details.country.clone()),
        ("zip", details.zip.clone()),
        ("telnocc", details.phone.cc.clone()),
        ("telno", number(&details.phone.cc, &details.phone.number)),
        ("type", contact.kind.as_str().to_owned()),
    ];
    fields.extend(optional.into_iter().filter_map(|(name, value)| Some((name, value?))));
    fields
}

fn object(fields: Vec<(&'static str, String)>, prefix: &str) -> Map<String, Value> {
    fields.into_iter().map(|(name, value)| (format!("{prefix}{name}"), Value::String(value))).collect()
}

/// Whether the address was found to be right.
fn validity(contact: &Contact) -> Value {
    json!({"valid": contact.invalid.is_empty(), "invalidData": contact.invalid})
}

/// As part of a domain.
pub(crate) fn in_domain(world: &World, contact: &Contact) -> Value {
    let mut view = object(fields(world, contact), "");
    view.insert("contactid".to_owned(), json!(contact.id));
    view.insert("customerid".to_owned(), json!(contact.customer));
    view.insert("contactstatus".to_owned(), json!(contact.status.as_str()));
    view.insert("contacttype".to_owned(), json!(attribute::products(&contact.attributes)));
    view.insert("parentkey".to_owned(), json!(PARENT_KEY));
    view.extend(attribute::shown(&contact.attributes));
    Value::Object(view)
}

/// Whole, as `contacts/details` shows it.
pub(super) fn whole(world: &World, contact: &Contact) -> Value {
    let Value::Object(mut view) = in_domain(world, contact) else { return Value::Null };
    let sponsor = contact.kind == Kind::Sponsor;
    let more = json!({
        "entityid": contact.id,
        "currentstatus": contact.status.as_str(),
        "classname": "com.logicboxes.foundation.sfnb.order.domcontact.DomContact",
        "classkey": "domcontact",
        "entitytypeid": ENTITY_TYPE,
        "description": if sponsor { "Sponsor" } else { "DomainContact" },
        "creationdt": contact.created.as_second(),
        "eaqid": 0,
        "actioncompleted": 0,
        "jumpConditions": [],
        "whoisValidity": validity(contact),
        "roid": format!("DI_{}", contact.id),
    });
    if let Value::Object(more) = more {
        view.extend(more);
    }
    Value::Object(view)
}

/// As a row of `contacts/search` and inside `contacts/default`.
pub(super) fn row(world: &World, contact: &Contact) -> Value {
    let mut view = object(fields(world, contact), "contact.");
    let more = json!({
        "contact.contactid": contact.id,
        "contact.creationdt": contact.created.as_second(),
        "contact.timestamp": timestamp(contact.created),
        "entity.entityid": contact.id,
        "entity.currentstatus": contact.status.as_str(),
        "entity.customerid": contact.customer,
        "entity.description": "DomainContact",
        "whoisValidity": validity(contact),
        "designated-agent": contact.agent,
    });
    if let Value::Object(more) = more {
        view.extend(more);
    }
    Value::Object(view)
}

/// `2018-10-26 08:07:43.320236+00`, as the database upstream prints times.
fn timestamp(at: Timestamp) -> String {
    format!("{}+00", at.strftime("%Y-%m-%d %H:%M:%S%.6f"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn timestamps_look_like_a_database() {
        let at = "2018-10-26T08:07:43.320Z".parse().unwrap();
        assert_eq!(timestamp(at), "2018-10-26 08:07:43.320000+00");
    }
}
