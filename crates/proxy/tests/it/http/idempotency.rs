//! `Idempotency-Key`: the same request twice is carried out once, and answered the same way twice.

use crate::harness::{Browser, Journey, Stage, until};
use reqwest::Method;
use serde_json::{Value, json};

/// A contact that every rule takes.
fn contact(first_name: &str) -> Value {
    json!({"connection": "ovhcloud", "fields": {
        "legalForm": "individual", "firstName": first_name, "lastName": "Brandt",
        "email": "ida.brandt@example.org", "phone": "+49.3023125007", "language": "de_DE",
        "address.line1": "Lindenallee 7", "address.zip": "10115", "address.city": "Berlin",
        "address.country": "DE"}})
}

async fn create(browser: &Browser, key: &str, body: &Value) -> crate::harness::Answer {
    browser.ask(Method::POST, "/contacts").header("idempotency-key", key).json(body).send().await
}

#[tokio::test]
async fn what_reaches_a_registrar_needs_a_key() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let journey = Journey::filled(&customer, &stage.control, "example.com").await;
    let contact_path = "/contacts/ovhcloud/1";
    for (method, path) in [
        (Method::POST, "/contacts".to_owned()),
        (Method::PUT, contact_path.to_owned()),
        (Method::DELETE, contact_path.to_owned()),
        (Method::POST, "/owner-changes".to_owned()),
        (Method::POST, journey.at("/quote")),
        (Method::POST, journey.at("/submit")),
        (Method::POST, journey.at("/cancel")),
        (Method::POST, journey.at("/resend")),
    ] {
        let ask = || customer.ask(method.clone(), &path).json(&json!({}));
        let problem = ask().without("idempotency-key").send().await.refused(400, "idempotency_key_missing");
        assert_eq!(problem["detail"], "Idempotency-Key");
        for unfit in ["", " ", &"k".repeat(256)] {
            ask().header("idempotency-key", unfit).send().await.refused(400, "invalid_request");
        }
    }
    assert_eq!(stage.control.count("contact.create").await, 0);
}

#[tokio::test]
async fn the_same_request_is_carried_out_once_and_answered_twice_also_after_a_restart() {
    let mut stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let first = create(&customer, "once", &contact("Ida")).await;
    assert_eq!((first.status, first.header("idempotent-replayed")), (201, ""));
    for round in ["at once", "after a restart"] {
        let again = create(&customer, "once", &contact("Ida")).await;
        assert_eq!((again.status, &again.text), (201, &first.text), "{round}");
        assert_eq!(again.header("location"), first.header("location"), "{round}");
        assert_eq!(again.header("content-type"), first.header("content-type"), "{round}");
        assert_eq!(again.header("idempotent-replayed"), "true", "{round}");
        assert_eq!(stage.control.count("contact.create").await, 1, "{round}");
        stage.restart().await;
    }
    create(&customer, "once", &contact("Eva")).await.refused(422, "idempotency_key_reused");
    let elsewhere = customer.ask(Method::PUT, "/contacts/ovhcloud/1").header("idempotency-key", "once");
    elsewhere.json(&contact("Ida")).send().await.refused(422, "idempotency_key_reused");
    assert_eq!(stage.control.count("contact.create").await, 1);
}

#[tokio::test]
async fn a_key_is_its_owners_alone() {
    let stage = Stage::new().await;
    let (customer, reseller) = (stage.sign_in("customer").await, stage.sign_in("reseller").await);
    let first = create(&customer, "1", &contact("Ida")).await.ok();
    let second = create(&reseller, "1", &contact("Ida")).await.ok();
    assert_ne!(first["id"], second["id"]);
    // Signed in once more it is still the same person.
    let again = create(&stage.sign_in("customer").await, "1", &contact("Ida")).await.ok();
    assert_eq!(again["id"], first["id"]);
}

#[tokio::test]
async fn a_request_that_is_still_running_is_not_begun_again() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let slow = json!({"delay_ms": 600});
    let fault = stage.control.fault("POST", "/domain/contact", "before", &slow, 1).await;
    let (body, at) = (contact("Ida"), customer.clone());
    let running = tokio::spawn(async move { create(&at, "slow", &body).await });
    until("the call", async || (stage.control.hits(fault).await == 1).then_some(())).await;
    create(&customer, "slow", &contact("Ida")).await.refused(409, "idempotency_key_running");
    create(&customer, "slow", &contact("Eva")).await.refused(422, "idempotency_key_reused");
    let answer = running.await.unwrap();
    assert_eq!(answer.status, 201, "{}", answer.text);
    assert_eq!(create(&customer, "slow", &contact("Ida")).await.text, answer.text);
    assert_eq!(stage.control.count("contact.create").await, 1);
}

#[tokio::test]
async fn what_certainly_had_no_effect_can_be_pressed_again_under_the_same_key() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    stage.control.fault("POST", "/domain/contact", "before", &json!({"status": 429}), 1).await;
    create(&customer, "again", &contact("Ida")).await.refused(503, "registrar_busy");
    assert_eq!(create(&customer, "again", &contact("Ida")).await.status, 201);
    assert_eq!(stage.control.count("contact.create").await, 1);
}

#[tokio::test]
async fn an_unknown_outcome_is_kept_and_not_carried_out_again() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    stage.control.fault("POST", "/domain/contact", "after", &json!({"drop": true}), 1).await;
    let first = create(&customer, "lost", &contact("Ida")).await;
    first.refused(502, "unknown_outcome");
    assert_eq!(create(&customer, "lost", &contact("Ida")).await.text, first.text);
    assert_eq!(stage.control.count("contact.create").await, 1);
}

#[tokio::test]
async fn a_draft_is_begun_once_by_one_key() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let begin = || {
        let ask = customer.ask(Method::POST, "/owner-changes").header("idempotency-key", "begin");
        ask.json(&json!({"connection": "ovhcloud", "domain": "example.com"}))
    };
    let first = begin().send().await;
    assert_eq!(first.status, 201);
    let second = begin().send().await;
    assert_eq!((second.status, second.header("idempotent-replayed")), (201, "true"));
    assert_eq!(second.header("etag"), first.header("etag"));
    let other_key = begin().header("idempotency-key", "again").send().await;
    assert_eq!(other_key.status, 200, "by another key, the draft that is there is handed out");
    assert_eq!(other_key.json()["id"], first.json()["id"]);
}
