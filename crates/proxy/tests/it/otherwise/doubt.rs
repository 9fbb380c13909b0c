//! A registrar that shows no change that waits: when its answer is lost, nobody can prove what became of the call.

use crate::harness::{Browser, Stage, until};
use http::Method;
use serde_json::{Value, json};

const OWNERS: [&str; 2] = ["maren.holt@example.org", "zoe.lacroix@example.org"];

/// An owner change of example.info whose last call lost its answer: `when` says whether it was carried out.
async fn in_doubt(stage: &Stage, when: &str) -> (Browser, String) {
    let customer = stage.sign_in("customer").await;
    let begun = json!({"connection": "hostcontrol", "domain": "example.info"});
    let begun = customer.post("/owner-changes", &begun).await.ok();
    let at = format!("/owner-changes/{}", begun["id"].as_str().unwrap());
    let patch = json!({
        "step": "check", "source": {"kind": "new"}, "agent": "none", "consents": {"owner_change": true},
        "fields": {"name": "Zoé Lacroix", "email": OWNERS[1], "phone": "04 65 71 98 76",
            "address.line1": "3 place du Marché", "address.zip": "31000", "address.city": "Toulouse",
            "address.country": "FR"},
    });
    customer.patch(&at, &begun["version"], &patch).await.ok();
    customer.post(&format!("{at}/quote"), &json!({})).await.ok();
    let fault = json!({"registrar": "hostcontrol", "method": "PUT", "path": "/domain/*", "when": when,
        "action": {"drop": true}, "times": 1});
    stage.control.order_fault(&fault).await;
    let agreed = json!({"price_ceiling": {"amount": "0.00", "currency": "EUR"}});
    customer.post(&format!("{at}/submit"), &agreed).await.ok();
    until_state(&customer, &at, "unknown_outcome").await;
    (customer, at)
}

async fn until_state(customer: &Browser, at: &str, state: &str) -> Value {
    until(state, async || {
        let view = customer.get(at).await.ok();
        (view["state"] == state).then_some(view)
    })
    .await
}

async fn decide(customer: &Browser, at: &str, decision: &str) {
    customer.post(&format!("{at}/decide"), &json!({"decision": decision})).await.ok();
}

async fn until_applied(stage: &Stage, customer: &Browser, at: &str) {
    for owner in OWNERS {
        stage.control.answer(owner, "accept").await;
    }
    stage.control.advance(10).await;
    until_state(customer, at, "applied").await;
    assert_eq!(stage.control.count("domain.update").await, 1, "the owner changed once");
}

#[tokio::test]
async fn what_is_in_doubt_is_told_with_all_that_is_known_and_never_sent_again_by_itself() {
    let stage = Stage::new().await;
    let (customer, at) = in_doubt(&stage, "after").await;
    let view = customer.get(&at).await.ok();
    let doubt = &view["doubt"];
    assert_eq!(doubt["step"], "domain.update");
    assert_eq!(doubt["decisions"], json!(["believe", "repeat", "give_up"]));
    assert!(doubt["at"].is_string() && doubt["problem"]["code"] != "unknown_outcome", "{doubt}");
    assert!(doubt["problem"]["code"].is_string(), "what came instead of an answer: {doubt}");
    let sent = stage.control.mails(OWNERS[0]).await.len();
    stage.control.advance_days(2).await;
    assert_eq!(until_state(&customer, &at, "unknown_outcome").await["doubt"], *doubt);
    assert_eq!(stage.control.mails(OWNERS[0]).await.len(), sent, "nobody is asked twice");
}

#[tokio::test]
async fn a_person_who_knows_that_the_owners_were_asked_goes_on_from_there() {
    let stage = Stage::new().await;
    let (customer, at) = in_doubt(&stage, "after").await;
    decide(&customer, &at, "believe").await;
    until_state(&customer, &at, "awaiting_both").await;
    until_applied(&stage, &customer, &at).await;
}

#[tokio::test]
async fn a_person_who_knows_that_nothing_arrived_has_it_sent_once_more() {
    let stage = Stage::new().await;
    let (customer, at) = in_doubt(&stage, "before").await;
    assert_eq!(stage.control.mails(OWNERS[0]).await.len(), 0);
    decide(&customer, &at, "repeat").await;
    until_state(&customer, &at, "awaiting_both").await;
    until_applied(&stage, &customer, &at).await;
}

#[tokio::test]
async fn what_is_given_up_stays_in_doubt_and_is_left_alone() {
    let stage = Stage::new().await;
    let (customer, at) = in_doubt(&stage, "before").await;
    decide(&customer, &at, "give_up").await;
    let view = until_state(&customer, &at, "failed").await;
    assert_eq!(view["problem"]["code"], "unknown_outcome");
    assert_eq!((&view["doubt"], &view["given_up"]), (&Value::Null, &json!(true)));
    // Neither the receipt nor an owner's link takes it for something that cannot happen any more.
    let receipt = customer.get(&format!("{at}/receipt")).await.ok();
    assert_eq!((&receipt["state"], &receipt["given_up"]), (&json!("failed"), &json!(true)));
    let made = customer.post(&format!("{at}/links"), &json!({"party": "losing"})).await.ok();
    let token = made["token"].as_str().unwrap();
    let shared = customer.ask(Method::GET, "/shared").header("x-registrant-link", token).send().await.ok();
    assert_eq!((&shared["state"], &shared["given_up"]), (&json!("failed"), &json!(true)));
    let again = json!({"decision": "repeat"});
    customer.post(&format!("{at}/decide"), &again).await.refused(409, "wrong_state");
    assert_eq!(stage.control.mails(OWNERS[0]).await.len(), 0);
}
