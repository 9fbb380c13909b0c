//! The mails to the owners once more, at a registrar that can send them.

use crate::harness::{Browser, Stage, until};
use reqwest::Method;
use serde_json::{Value, json};

const OWNERS: [&str; 2] = ["nora.fields@example.net", "zoe.lacroix@example.org"];

/// An owner change of example.net that both owners are asked about.
async fn asked(stage: &Stage) -> (Browser, String) {
    let customer = stage.sign_in("customer").await;
    let begun = json!({"connection": "logicboxes", "domain": "example.net"});
    let begun = customer.post("/owner-changes", &begun).await.ok();
    let at = format!("/owner-changes/{}", begun["id"].as_str().unwrap());
    let patch = json!({
        "step": "check", "source": {"kind": "new"}, "agent": "none", "consents": {"owner_change": true},
        "fields": {"name": "Zoé Lacroix", "email": OWNERS[1], "phone": "04 65 71 98 76",
            "address.line1": "3 place du Marché", "address.zip": "31000", "address.city": "Toulouse",
            "address.country": "FR"},
    });
    customer.patch(&at, &begun["version"], &patch).await.ok();
    customer.press(&format!("{at}/quote")).await.ok();
    let agreed = json!({"price_ceiling": {"amount": "0.00", "currency": "USD"}});
    customer.post(&format!("{at}/submit"), &agreed).await.ok();
    until("both owners to be asked", async || {
        let view = customer.get(&at).await.ok();
        if view["state"] == "submitted" {
            stage.control.advance(10).await;
        }
        (view["state"] == "awaiting_both").then_some(())
    })
    .await;
    (customer, at)
}

/// The same after both have consented, with its view: the new owner's address is to be verified.
async fn applied(stage: &Stage) -> (Browser, String, Value) {
    let (customer, at) = asked(stage).await;
    for owner in OWNERS {
        stage.control.answer(owner, "accept").await;
    }
    let view = until("the new owner", async || {
        stage.control.advance(10).await;
        Some(customer.get(&at).await.ok()).filter(|view| view["state"] == "applied")
    })
    .await;
    (customer, at, view)
}

async fn mails(stage: &Stage) -> usize {
    stage.control.mails(OWNERS[0]).await.len()
}

async fn resend(customer: &Browser, at: &str) -> crate::harness::Answer {
    customer.press(&format!("{at}/resend")).await
}

/// Fails unless mails can be sent again, or cannot until later.
async fn can(customer: &Browser, at: &str, expected: bool) -> Value {
    let view = customer.get(at).await.ok();
    assert_eq!((&view["can_resend"], view["resend_from"].is_null()), (&json!(expected), expected), "{view}");
    view
}

#[tokio::test]
async fn mails_are_sent_again_once_in_a_quarter_of_an_hour() {
    let stage = Stage::new().await;
    let (customer, at) = asked(&stage).await;
    let first = mails(&stage).await;
    can(&customer, &at, true).await;
    resend(&customer, &at).await.ok();
    assert_eq!(mails(&stage).await, first + 1);
    can(&customer, &at, false).await;

    let early = resend(&customer, &at).await;
    let seconds: i64 = early.header("retry-after").parse().unwrap();
    assert!((1..=900).contains(&seconds), "{seconds}");
    let problem = early.refused(429, "too_many_requests");
    assert!(problem["detail"].as_str().unwrap().starts_with("retry after 20"), "{problem}");
    assert_eq!(mails(&stage).await, first + 1);

    stage.control.advance(seconds + 1).await;
    can(&customer, &at, true).await;
    resend(&customer, &at).await.ok();
    assert_eq!(mails(&stage).await, first + 2);
}

/// The mails may be on their way: the time counts from the call that lost its answer, and the change goes on.
#[tokio::test]
async fn a_lost_answer_counts_as_sent_and_harms_nothing() {
    let stage = Stage::new().await;
    let (customer, at) = asked(&stage).await;
    let first = mails(&stage).await;
    let fault = |when: &str| {
        json!({"registrar": "logicboxes", "method": "POST", "path": "/domains/irtp/verification/resend.json",
            "when": when, "action": {"drop": true}, "times": 1})
    };
    stage.control.order_fault(&fault("after")).await;
    resend(&customer, &at).await.refused(502, "unknown_outcome");
    assert_eq!(mails(&stage).await, first + 1);
    assert_eq!(can(&customer, &at, false).await["state"], "awaiting_both");
    resend(&customer, &at).await.refused(429, "too_many_requests");
    for owner in OWNERS {
        stage.control.answer(owner, "accept").await;
    }
    until("the new owner", async || {
        stage.control.advance(10).await;
        (customer.get(&at).await.ok()["state"] == "applied").then_some(())
    })
    .await;
}

#[tokio::test]
async fn nothing_is_sent_when_nobody_is_asked() {
    let stage = Stage::new().await;
    let (customer, at) = asked(&stage).await;
    stage.control.answer(OWNERS[0], "refuse").await;
    until("the refusal", async || (customer.get(&at).await.ok()["state"] == "refused").then_some(())).await;
    resend(&customer, &at).await.refused(409, "wrong_state");
    let view = customer.get(&at).await.ok();
    assert_eq!((&view["can_resend"], &view["resend_from"]), (&json!(false), &Value::Null));
    let key = customer.ask(Method::POST, &format!("{at}/resend")).without("idempotency-key").send().await;
    key.refused(400, "idempotency_key_missing");
}

/// The mail that verifies the new owner's address, after both have consented: by the tracker of whoever gave the domain
/// away and sees its tasks no more, and by the inbox of whoever sees all.
#[tokio::test]
async fn the_mail_that_verifies_an_address_is_sent_again_as_well() {
    let stage = Stage::new().await;
    let (customer, at, view) = applied(&stage).await;
    let task = format!("/tasks/logicboxes/{}", view["verification_task"].as_str().unwrap());
    let links = async || stage.control.links(OWNERS[1], "verify").await.len();
    let first = links().await;
    let reseller = stage.sign_in("reseller").await;
    let shown = reseller.get(&task).await.ok();
    assert_eq!((&shown["can_resend"], &shown["resend_from"]), (&json!(true), &Value::Null), "{shown}");

    let sent = customer.press(&format!("{task}/resend")).await.ok();
    assert_eq!(links().await, first + 1);
    let shown = reseller.get(&task).await.ok();
    assert_eq!(shown["resend_from"], sent["resend_from"], "everybody is told");
    assert_eq!(customer.get(&at).await.ok()["verification_resend_from"], sent["resend_from"]);
    let early = reseller.press(&format!("{task}/resend")).await;
    let seconds: i64 = early.header("retry-after").parse().unwrap();
    assert!((1..=900).contains(&seconds), "{seconds}");
    early.refused(429, "too_many_requests");
    let key = customer.ask(Method::POST, &format!("{task}/resend")).without("idempotency-key").send().await;
    key.refused(400, "idempotency_key_missing");
    assert_eq!(links().await, first + 1);

    stage.control.advance(seconds + 1).await;
    reseller.press(&format!("{task}/resend")).await.ok();
    assert_eq!(links().await, first + 2);
    stage.control.advance(901).await;
    stage.control.answer(OWNERS[1], "verify").await;
    for follows in [&customer, &reseller] {
        follows.press(&format!("{task}/resend")).await.refused(409, "wrong_state");
    }
    let stranger = stage.sign_in("stranger").await;
    stranger.press(&format!("{task}/resend")).await.refused(404, "not_found");
    assert_eq!(links().await, first + 2);
}

/// A lost answer may have sent it; a refusal has not.
#[tokio::test]
async fn a_lost_answer_to_that_mail_counts_as_sent_and_a_refusal_does_not() {
    let stage = Stage::new().await;
    let (customer, _, view) = applied(&stage).await;
    let again = format!("/tasks/logicboxes/{}/resend", view["verification_task"].as_str().unwrap());
    let fault = |action: Value, when: &str| {
        json!({"registrar": "logicboxes", "method": "POST", "path": "/domains/raa/resend-verification.json",
            "when": when, "action": action, "times": 1})
    };
    stage.control.order_fault(&fault(json!({"status": 403}), "before")).await;
    let refused = customer.press(&again).await;
    assert!(refused.status >= 400, "{}", refused.text);
    stage.control.order_fault(&fault(json!({"drop": true}), "after")).await;
    customer.press(&again).await.refused(502, "unknown_outcome");
    customer.press(&again).await.refused(429, "too_many_requests");
}
