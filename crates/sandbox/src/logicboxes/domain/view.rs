//! How a domain is shown, in the parts that `options` names.
//!
//! Which key belongs to which option is only known for the contacts and their numbers. Here `OrderDetails` and
//! `StatusDetails` both tell of pending actions and owner changes, and `DomainStatus` of the verified address.

use super::{Domain, Role};
use crate::logicboxes::protocol::Refusal;
use crate::logicboxes::reseller::PARENT_KEY;
use crate::logicboxes::switches::Statuses;
use crate::logicboxes::{action, contact, irtp, raa};
use crate::world::World;
use serde_json::{Map, Value, json};

/// The number of the entity type of domains.
pub(crate) const ENTITY_TYPE: u64 = 3;

/// One part of the details.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Order,
    ContactIds,
    Contact(Role),
    Nameservers,
    Domain,
    Dnssec,
    Status,
}

const PARTS: [(&str, Part); 10] = [
    ("OrderDetails", Part::Order),
    ("ContactIds", Part::ContactIds),
    ("RegistrantContactDetails", Part::Contact(Role::Registrant)),
    ("AdminContactDetails", Part::Contact(Role::Admin)),
    ("TechContactDetails", Part::Contact(Role::Tech)),
    ("BillingContactDetails", Part::Contact(Role::Billing)),
    ("NsDetails", Part::Nameservers),
    ("DomainStatus", Part::Domain),
    ("DNSSECDetails", Part::Dnssec),
    ("StatusDetails", Part::Status),
];

/// The parts of `domain` that `options` name.
pub(super) fn details(world: &World, domain: &Domain, options: &[&str]) -> Result<Value, Refusal> {
    let mut view = Map::new();
    for option in options {
        if *option != "All" && !PARTS.iter().any(|(name, _)| name == option) {
            return Err(Refusal::invalid("options"));
        }
    }
    for (name, part) in PARTS {
        if options.iter().any(|option| *option == "All" || *option == name)
            && let Value::Object(members) = self::part(world, domain, part)
        {
            view.extend(members);
        }
    }
    Ok(Value::Object(view))
}

fn part(world: &World, domain: &Domain, part: Part) -> Value {
    match part {
        Part::Order => merged([order(world, domain), nameservers(), status(world, domain), accuracy(domain)]),
        Part::ContactIds => ids(domain),
        Part::Contact(role) => contact_details(world, domain, role),
        Part::Nameservers => nameservers(),
        Part::Domain => merged([locks(world, domain), accuracy(domain)]),
        Part::Dnssec => json!({"dnssec": []}),
        Part::Status => status(world, domain),
    }
}

fn merged<const N: usize>(parts: [Value; N]) -> Value {
    let members = parts.into_iter().filter_map(|part| match part {
        Value::Object(members) => Some(members),
        _ => None,
    });
    Value::Object(members.flatten().collect())
}

fn order(world: &World, domain: &Domain) -> Value {
    let product = domain.extension().product();
    let generic = domain.extension().is_generic();
    json!({
        "orderid": domain.id,
        "entityid": domain.id,
        "entitytypeid": ENTITY_TYPE,
        "domainname": domain.name,
        "description": domain.name,
        "customerid": domain.customer,
        "parentkey": PARENT_KEY,
        "productcategory": "domorder",
        "productkey": product,
        "classkey": product,
        "classname": format!("com.logicboxes.foundation.sfnb.order.domorder.{}", class(&product)),
        "creationtime": domain.created.as_second(),
        "endtime": domain.expires.as_second(),
        "domsecret": domain.secret,
        "gdpr": {"enabled": generic, "eligible": generic},
        "isprivacyprotected": false,
        "privacyprotectedallowed": generic,
        "allowdeletion": true,
        "isOrderSuspendedUponExpiry": false,
        "orderSuspendedByParent": domain.reseller_lock.is_some(),
        "recurring": false,
        "isImmediateReseller": true,
        "paused": false,
        "addons": [],
        "cns": {},
        "jumpConditions": [],
        "multilingualflag": "f",
        "bulkwhoisoptout": "t",
        "moneybackperiod": 4,
        "customercost": "0.0",
        "resellercost": 0,
        "autoRenewTermType": "LONG_TERM",
        "autoRenewAttemptDuration": 30,
        // As long as nothing is under way; what is says so below.
        "eaqid": action::pending(world, domain.id).map_or(0, |action| action.id.0),
        "actioncompleted": 0,
    })
}

/// `domcno` → `DomCno`
fn class(product: &str) -> String {
    let tail = product.trim_start_matches("dom").trim_start_matches("dot");
    let mut letters = tail.chars();
    letters
        .next()
        .map_or_else(String::new, |first| format!("Dom{}{}", first.to_ascii_uppercase(), letters.as_str()))
}

fn nameservers() -> Value {
    json!({"ns1": "ns1.example.com", "ns2": "ns2.example.com", "noOfNameServers": 2})
}

/// Locks at the registry and in the system.
fn locks(world: &World, domain: &Domain) -> Value {
    let mut order = Vec::new();
    if domain.state == "Suspended" {
        order.push("resellersuspend");
    }
    if domain.reseller_lock.is_some() {
        order.push("resellerlock");
    }
    if domain.transfer_lock {
        order.push("transferlock");
    }
    let mut system = Vec::new();
    if domain.sixty_days_until.is_some() {
        system.push("sixtydaylock");
    }
    json!({"orderstatus": list(world, &order), "domainstatus": list(world, &system)})
}

fn list(world: &World, words: &[&str]) -> Value {
    match (words, world.choice()) {
        ([word], Statuses::Text) => json!(word),
        _ => json!(words),
    }
}

fn status(world: &World, domain: &Domain) -> Value {
    let mut view = match locks(world, domain) {
        Value::Object(view) => view,
        _ => Map::new(),
    };
    view.insert("currentstatus".to_owned(), json!(domain.state));
    if let Some(action) = action::pending(world, domain.id) {
        view.insert("eaqid".to_owned(), json!(action.id));
        view.insert("actiontype".to_owned(), json!(action.kind.as_str()));
        view.insert("actionstatus".to_owned(), json!(action.progress.as_str()));
        view.insert("actionstatusdesc".to_owned(), json!(action.description));
    }
    if let Some(change) = irtp::shown(world, domain) {
        view.insert("irtp_status".to_owned(), irtp::status(change));
    }
    Value::Object(view)
}

/// Whether the registrant's address is verified. Not at all on extensions of countries.
fn accuracy(domain: &Domain) -> Value {
    json!({
        "raaVerificationStatus": raa::word(&domain.raa),
        "raaVerificationStartTime": raa::since(&domain.raa).map(jiff::Timestamp::as_second),
    })
}

fn ids(domain: &Domain) -> Value {
    let id = |role| domain.roles.get(role).map_or_else(|| "-1".to_owned(), |id| id.to_string());
    let ids = Role::ALL.map(|role| (format!("{}contactid", role.word()), json!(id(role))));
    Value::Object(ids.into_iter().collect())
}

fn contact_details(world: &World, domain: &Domain, role: Role) -> Value {
    let contact = domain.roles.get(role).and_then(|id| world.logicboxes.contacts.get(&id));
    let shown = contact.map(|contact| contact::in_domain(world, contact));
    Value::Object(Map::from_iter([(format!("{}contact", role.word()), json!(shown))]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_are_named_after_products() {
        assert_eq!(class("domcno"), "DomCno");
        assert_eq!(class("dotscot"), "DomScot");
    }
}
