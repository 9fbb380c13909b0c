//! What the suite knows of HostControl.

use super::stage::{Facts, Keys, Step};
use crate::support::{address, backoff, http};
use registrant_model::{ConnectionId, Field, Fields};
use registrant_registrars::hostcontrol::{HostControl, Settings};
use registrant_registrars::{Registrar, SystemClock};
use registrant_sandbox::Running;
use std::sync::Arc;

pub(super) const FACTS: Facts = Facts {
    name: "hostcontrol",
    connect,
    domain: "example.info",
    steps: &[
        Step {
            name: "domain-contact.create",
            call: ("POST", "/domain-contact"),
            operation: Some("domain-contact.create"),
        },
        // What waits for the owners is no effect yet.
        Step { name: "domain.update", call: ("PUT", "/domain/*"), operation: None },
    ],
    applied: "domain.update",
    new_owner: &[
        ("name", "Zoé Lacroix"),
        ("phone", "+33.465719876"),
        ("address.line1", "3 place du Marché"),
        ("address.zip", "31000"),
        ("address.city", "Toulouse"),
        ("address.country", "FR"),
    ],
    create_with: &[("brand", "default")],
    told_alone: &["handle"],
    longest_contact,
    plain_edit: ("phone", "+33.465719999"),
    material_edit: ("email", "maren.new@example.org"),
    refused_edit: ("address.country", "XX"),
    edit_steps: &[Step {
        name: "domain-contact.update",
        call: ("PUT", "/domain-contact/*"),
        operation: Some("domain-contact.update"),
    }],
    obstacles: &[],
    unknown_domain: "nobody-has-this.info",
    unknown_task: "update-00000000-0000-4000-8000-000000000000",
    unknown_contact: "00000000-0000-4000-8000-000000000000",
};

/// A client of the sandbox's reseller.
fn connect(running: &Running, keys: Keys) -> Arc<dyn Registrar> {
    let key = match keys {
        Keys::Right => "SandboxHostControlKey",
        Keys::Wrong => "NobodyKnowsThisKey",
    };
    let settings = Settings {
        connection: ConnectionId::known("test"),
        base: address(running, "/hostcontrol/api/v1"),
        user: "sandbox-reseller".to_owned(),
        key: key.into(),
        brands: Vec::new(),
        backoff: backoff(),
        calls_per_minute: None,
    };
    Arc::new(HostControl::new(settings, http(running), Arc::new(SystemClock)))
}

fn longest_contact() -> Fields {
    let fields: Fields = [
        ("organisationName", "Ærø & Søn <Ltd> \"Łódź\" 100%"),
        ("email", "a.very+long.address_with-signs@mail.example.org"),
        ("phone", "+357.957136351234"),
        ("fax", "+44.2079460958"),
        ("address.zip", "1234567890123456"),
        ("address.country", "VU"),
    ]
    .into_iter()
    .collect();
    fields
        .with(Field::NAME, format!("D'Árvore {}", "é".repeat(246)))
        .with(Field::ADDRESS_LINE1, "線".repeat(63))
        .with(Field::ADDRESS_LINE2, "x".repeat(63))
        .with(Field::ADDRESS_LINE3, "c/o 100% & more; a=b")
        .with(Field::ADDRESS_CITY, "y".repeat(255))
        .with(Field::ADDRESS_PROVINCE, "z".repeat(255))
}
