//! A contact is deleted meanwhile, at the registrars whose owner change takes no order: it is made anew, once.

use crate::harness::{Elsewhere, Stage, until};
use serde_json::{Value, json};

/// Deletes the new owner's contact between the call that made it and the one that uses it.
async fn between_the_two_calls(domain: &str, makes: &str, uses: (&str, &str), state: &str) {
    let stage = Stage::new().await;
    let reseller = stage.sign_in("reseller").await;
    let change = Elsewhere::quoted(&reseller, domain).await;
    let registrar = domain.split_once('/').unwrap().0;
    let fault = json!({"registrar": registrar, "method": uses.0, "path": uses.1, "when": "before",
        "action": {"status": 429}, "times": 1_000});
    let held = stage.control.order_fault(&fault).await;
    change.submit().await.ok();
    until("the held call", async || (stage.control.hits(held).await > 0).then_some(())).await;
    let made = change.view().await["references"]["contact"].as_str().unwrap().to_owned();
    // A number at one of the two, a name at the other.
    let contact = made.parse::<u64>().map_or_else(|_| json!(made), Value::from);
    let gone = json!({"registrar": registrar, "kind": "contact.delete", "contact": contact});
    stage.control.event_at(&gone).await;
    stage.control.no_faults().await;
    let view = change.until_state(state).await;
    assert_eq!(view["problem"], Value::Null);
    assert_ne!(view["references"]["contact"], made.as_str());
    assert_eq!(stage.control.count(makes).await, 2);
}

#[tokio::test]
async fn at_logicboxes() {
    let uses = ("POST", "/domains/modify-contact.json");
    between_the_two_calls("logicboxes/example.net", "contacts.add", uses, "awaiting_both").await;
}

#[tokio::test]
async fn at_hostcontrol() {
    let uses = ("PUT", "/domain/*");
    between_the_two_calls("hostcontrol/example.nl", "domain-contact.create", uses, "applied").await;
}

/// At LogicBoxes the owner who gives the domain away is asked all the same; at HostControl nobody tells any more who
/// that is, and nothing is sent.
#[tokio::test]
async fn the_present_owners_contact_is_gone() {
    for domain in ["logicboxes/example.net", "hostcontrol/example.nl"] {
        let stage = Stage::new().await;
        let reseller = stage.sign_in("reseller").await;
        let change = Elsewhere::quoted(&reseller, domain).await;
        let (registrar, name) = domain.split_once('/').unwrap();
        let gone = json!({"registrar": registrar, "kind": "contact.delete", "domain": name});
        stage.control.event_at(&gone).await;
        if registrar == "logicboxes" {
            change.submit().await.ok();
            change.until_state("awaiting_both").await;
        } else {
            change.submit().await.refused(409, "wrong_state");
            assert_eq!(change.view().await["state"], "draft", "nothing typed is lost");
            assert_eq!(stage.control.count("domain-contact.create").await, 0);
        }
    }
}

/// A contact that the domain has in another role is gone: no answer of a form mends that, so it is told by its role, and
/// the change waits until somebody has put another one there. LogicBoxes takes what the domain has already.
#[tokio::test]
async fn the_technical_contact_is_gone() {
    let stage = Stage::new().await;
    stage.control.variant("hostcontrol.domain_put", "replace").await;
    let reseller = stage.sign_in("reseller").await;
    let change = Elsewhere::quoted(&reseller, "hostcontrol/example.nl").await;
    let gone =
        json!({"registrar": "hostcontrol", "kind": "contact.delete", "domain": "example.nl", "role": "tech"});
    stage.control.event_at(&gone).await;
    change.submit().await.ok();
    let view = change.until_state("needs_correction").await;
    let fields = view["problem"]["fields"].as_array().unwrap();
    let named: Vec<_> = fields.iter().map(|it| it["field"].as_str().unwrap()).collect();
    assert_eq!(named, ["contacts.tech"], "{view}");
    assert_eq!(view["problem"]["reason"], "contact_unknown");
}
