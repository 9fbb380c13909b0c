//! What the suite knows of OVHcloud.

use super::stage::{Facts, Keys, Step};
use crate::support::{address, backoff, http};
use registrant_model::{ConnectionId, Fields};
use registrant_registrars::ovhcloud::{Credentials, OvhCloud, ServiceAccount, Settings, SignatureKeys};
use registrant_registrars::{Registrar, SystemClock};
use registrant_sandbox::Running;
use std::sync::Arc;

pub(super) const FACTS: Facts = Facts {
    name: "ovhcloud",
    connect,
    domain: "example.com",
    steps: &[
        Step { name: "contact.create", call: ("POST", "/domain/contact"), operation: Some("contact.create") },
        Step { name: "order.cart", call: ("POST", "/order/cart"), operation: None },
        Step { name: "order.assign", call: ("POST", "/order/cart/*/assign"), operation: None },
        Step {
            name: "order.item",
            call: ("POST", "/order/cartServiceOption/domain/*"),
            operation: Some("order.cart"),
        },
        Step {
            name: "order.configuration",
            call: ("POST", "/order/cart/*/item/*/configuration"),
            operation: None,
        },
        Step {
            name: "order.checkout",
            call: ("POST", "/order/cart/*/checkout"),
            operation: Some("order.checkout"),
        },
        Step {
            name: "order.pay",
            call: ("POST", "/me/order/*/payWithRegisteredPaymentMean"),
            operation: Some("order.pay"),
        },
    ],
    applied: "trade.apply",
    new_owner: &[
        ("legalForm", "individual"),
        ("firstName", "Zoé"),
        ("lastName", "Lacroix"),
        ("phone", "+33.465719876"),
        ("language", "fr_FR"),
        ("address.line1", "3 place du Marché"),
        ("address.zip", "31000"),
        ("address.city", "Toulouse"),
        ("address.country", "FR"),
    ],
    create_with: &[],
    told_alone: &[],
    longest_contact,
    plain_edit: ("phone", "+33.465719999"),
    material_edit: ("lastName", "Lacroix"),
    refused_edit: ("lastName", "Lacroix"),
    edit_steps: &[Step {
        name: "contact.update",
        call: ("PUT", "/domain/contact/*"),
        operation: Some("contact.update"),
    }],
    obstacles: &[
        (
            r#"{"registrar": "ovhcloud", "kind": "domain.state", "domain": "example.com", "state": "dispute"}"#,
            "dispute",
        ),
        (
            r#"{"registrar": "ovhcloud", "kind": "domain.state", "domain": "example.com", "state": "expired"}"#,
            "expired",
        ),
    ],
    unknown_domain: "nobody-has-this.com",
    unknown_task: "999999999",
    unknown_contact: "999999999",
};

fn connect(running: &Running, keys: Keys) -> Arc<dyn Registrar> {
    let consumer_key = match keys {
        Keys::Right => "SandboxConsumer00000000000000000",
        Keys::Wrong => "SandboxConsumerNobodyKnows000000",
    };
    let keys = SignatureKeys {
        application_key: "SandboxAppKey000".to_owned(),
        application_secret: "SandboxAppSecret0000000000000000".into(),
        consumer_key: consumer_key.into(),
    };
    with(running, Credentials::Signature(keys))
}

/// The same account by the token of a service account.
pub(super) fn by_token(running: &Running) -> Arc<dyn Registrar> {
    let account = ServiceAccount {
        client_id: "EU.0000000000000000".to_owned(),
        client_secret: "SandboxServiceSecret000000000000".into(),
        token_url: address(running, "/ovhcloud/auth/oauth2/token").as_str().parse().unwrap(),
    };
    with(running, Credentials::ServiceAccount(account))
}

fn with(running: &Running, credentials: Credentials) -> Arc<dyn Registrar> {
    let settings = Settings {
        connection: ConnectionId::known("test"),
        endpoint: address(running, "/ovhcloud/1.0").as_str().parse().unwrap(),
        credentials,
        backoff: backoff(),
        calls_per_minute: None,
    };
    Arc::new(OvhCloud::new(settings, http(running), Arc::new(SystemClock)))
}

fn longest_contact() -> Fields {
    let fields: Fields = [
        ("legalForm", "corporation"),
        ("organisationName", "Ærø & Søn <Ltd> \"Łódź\""),
        ("companyNationalIdentificationNumber", "000000000"),
        ("vat", "FR00000000000"),
        ("firstName", "Ægir Þór"),
        ("lastName", "D'Árvore-Müller"),
        ("email", "a.very+long.address_with-signs@mail.example.org"),
        ("phone", "+33.465719876"),
        ("cellPhone", "+33.639980101"),
        ("fax", "+33.465719877"),
        ("language", "fr_FR"),
        ("birthDay", "1980-02-29"),
        ("address.line2", "c/o 100% & more"),
        ("address.line3", "日本語"),
        ("address.zip", "31000"),
        ("address.city", "Toulouse"),
        ("address.country", "FR"),
    ]
    .into_iter()
    .collect();
    fields.with("address.line1".into(), "x".repeat(200))
}
