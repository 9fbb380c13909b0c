//! What the suite knows of LogicBoxes.

use super::stage::{Facts, Keys, Step};
use crate::support::{address, backoff, http};
use registrant_model::{ConnectionId, Field, Fields};
use registrant_registrars::logicboxes::{LogicBoxes, Settings};
use registrant_registrars::{Registrar, SystemClock};
use registrant_sandbox::Running;
use std::sync::Arc;

const ADD: Step =
    Step { name: "contacts.add", call: ("POST", "/contacts/add.json"), operation: Some("contacts.add") };

const MODIFY: Step = Step {
    name: "domains.modify-contact",
    call: ("POST", "/domains/modify-contact.json"),
    operation: Some("domains.modify-contact"),
};

pub(super) const FACTS: Facts = Facts {
    name: "logicboxes",
    connect,
    domain: "example.net",
    steps: &[ADD, MODIFY],
    applied: "irtp.apply",
    new_owner: &[
        ("name", "Zoé Lacroix"),
        ("phone", "+33.465719876"),
        ("address.line1", "3 place du Marché"),
        ("address.zip", "31000"),
        ("address.city", "Toulouse"),
        ("address.country", "FR"),
    ],
    create_with: &[("customer", "19371930")],
    told_alone: &[],
    longest_contact,
    plain_edit: ("phone", "+33.465719999"),
    material_edit: ("email", "nora.new@example.org"),
    refused_edit: ("address.country", "XX"),
    edit_steps: &[ADD, MODIFY],
    obstacles: &[
        (
            r#"{"registrar": "logicboxes", "kind": "domain.state", "domain": "example.net", "state": "Suspended"}"#,
            "suspended",
        ),
        (
            r#"{"registrar": "logicboxes", "kind": "domain.state", "domain": "example.net",
                "state": "Pending Delete Restorable"}"#,
            "expired",
        ),
        (
            r#"{"registrar": "logicboxes", "kind": "domain.state", "domain": "example.net", "state": "InActive"}"#,
            "other",
        ),
        (r#"{"registrar": "logicboxes", "kind": "action.pending", "domain": "example.net"}"#, "running"),
    ],
    unknown_domain: "nobody-has-this.net",
    unknown_task: "999999999",
    unknown_contact: "999999999",
};

/// A client of the sandbox's reseller.
pub(crate) fn connect(running: &Running, keys: Keys) -> Arc<dyn Registrar> {
    let key = match keys {
        Keys::Right => "SandboxLogicBoxesKey",
        Keys::Wrong => "NobodyKnowsThisKey",
    };
    let settings = Settings {
        connection: ConnectionId::known("test"),
        base: address(running, "/logicboxes/api"),
        user: "999999".to_owned(),
        key: key.into(),
        backoff: backoff(),
        calls_per_minute: None,
    };
    Arc::new(LogicBoxes::new(settings, http(running), Arc::new(SystemClock)))
}

fn longest_contact() -> Fields {
    let fields: Fields = [
        ("organisationName", "Ærø & Søn <Ltd> \"Łódź\" 100%"),
        ("email", "a.very+long.address_with-signs@mail.example.org"),
        ("phone", "+357.957136351234"),
        ("fax", "+44.2079460958"),
        ("address.zip", "1234567890"),
        ("address.country", "VU"),
        ("us.purpose", "P5"),
        ("us.category", "C32"),
    ]
    .into_iter()
    .collect();
    fields
        .with(Field::NAME, format!("D'Árvore {}", "é".repeat(240)))
        .with(Field::ADDRESS_LINE1, "線".repeat(64))
        .with(Field::ADDRESS_LINE2, "x".repeat(64))
        .with(Field::ADDRESS_LINE3, "c/o 100% & more; a=b")
        .with(Field::ADDRESS_CITY, "y".repeat(64))
        .with(Field::ADDRESS_PROVINCE, "z".repeat(64))
}
