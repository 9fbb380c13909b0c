//! A registrar that shows no change that waits: when its answer is lost, nobody can prove what became of the call.

use crate::harness::{Browser, Stage, until};
use http::Method;
use serde_json::{Value, json};

const OWNERS: [&str; 2] = ["maren.holt@example.org", "zoe.lacroix@example.org"];

/// An owner change of example.info whose last call lost its answer: `when` says whether it was carried out.
async fn in_doubt(stage: &Stage, when: &str) -> (Browser, String) {
    let (customer, at) = submitted(stage, when, &json!({"drop": true})).await;
    until_state(&customer, &at, "unknown_outcome").await;
    (customer, at)
}

/// An owner change of example.info whose last call is answered by a fault, once.
async fn submitted(stage: &Stage, when: &str, action: &Value) -> (Browser, String) {
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
        "action": action, "times": 1});
    stage.control.order_fault(&fault).await;
    let agreed = json!({"price_ceiling": {"amount": "0.00", "currency": "EUR"}});
    customer.post(&format!("{at}/submit"), &agreed).await.ok();
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

/// The second call is refused because the first one waits after all: that is no end of it, and nothing to call off.
#[tokio::test]
async fn what_was_sent_once_more_and_met_the_first_one_is_in_doubt_again() {
    let stage = Stage::new().await;
    let (customer, at) = in_doubt(&stage, "after").await;
    decide(&customer, &at, "repeat").await;
    let view = until("the second call to be in doubt", async || {
        let view = customer.get(&at).await.ok();
        (view["doubt"]["problem"]["reason"] == "action_pending").then_some(view)
    })
    .await;
    assert_eq!((&view["state"], &view["can_cancel"]), (&json!("unknown_outcome"), &json!(false)));
    assert_eq!(view["doubt"]["decisions"], json!(["believe", "give_up"]), "a third one is not offered");
    customer.press(&format!("{at}/cancel")).await.refused(409, "wrong_state");
    decide(&customer, &at, "believe").await;
    until_state(&customer, &at, "awaiting_both").await;
    assert_eq!(stage.control.mails(OWNERS[0]).await.len(), 1);
    until_applied(&stage, &customer, &at).await;
}

/// The registrar refuses what it carries out. What was made for it is in use then: it is too late to call it off, and
/// the new owner is seen.
#[tokio::test]
async fn what_is_under_way_after_all_is_not_called_off() {
    let stage = Stage::new().await;
    let (customer, at) = submitted(&stage, "after", &json!({"status": 400})).await;
    until_state(&customer, &at, "needs_correction").await;
    let problem = customer.press(&format!("{at}/cancel")).await.refused(422, "registrar_refused");
    assert_eq!(problem["reason"], "action_pending");
    until_state(&customer, &at, "needs_correction").await;
    until_applied(&stage, &customer, &at).await;
}

/// Whatever stands in the place of the answer, by the registrar or by a machine in front of it: nobody is asked twice.
#[tokio::test]
async fn a_refusal_that_may_be_none_is_never_sent_again_by_itself() {
    for status in [400, 403, 404, 409, 429] {
        for kind in ["status", "page"] {
            let stage = Stage::new().await;
            stage.control.variant("hostcontrol.second_change", "replaces").await;
            let (customer, at) = submitted(&stage, "after", &json!({ kind: status })).await;
            let is_reason = kind == "status" && ![404, 429].contains(&status);
            let state = if is_reason { "needs_correction" } else { "unknown_outcome" };
            until_state(&customer, &at, state).await;
            until_applied(&stage, &customer, &at).await;
            let asked = stage.control.links(OWNERS[0], "accept").await.len();
            assert_eq!(asked, 1, "{kind} {status}");
        }
    }
}

/// Two tabs show the same question. What is decided in the second one is not taken for an answer to the next question.
#[tokio::test]
async fn a_decision_is_about_the_call_that_was_seen() {
    let stage = Stage::new().await;
    let (customer, at) = in_doubt(&stage, "before").await;
    let seen = customer.get(&at).await.ok()["doubt"]["attempt"].clone();
    let lost = json!({"registrar": "hostcontrol", "method": "PUT", "path": "/domain/*", "when": "before",
        "action": {"drop": true}, "times": 1});
    stage.control.order_fault(&lost).await;
    let path = format!("{at}/decide");
    let repeat = |attempt: &Value| json!({"decision": "repeat", "attempt": attempt});
    customer.post(&path, &repeat(&seen)).await.ok();
    let next = until("the second call to be in doubt", async || {
        let attempt = customer.get(&at).await.ok()["doubt"]["attempt"].clone();
        (attempt.is_u64() && attempt != seen).then_some(attempt)
    })
    .await;
    customer.post(&path, &repeat(&seen)).await.refused(409, "wrong_state");
    let view = customer.get(&at).await.ok();
    assert_eq!((&view["state"], &view["doubt"]["attempt"]), (&json!("unknown_outcome"), &next));
    assert_eq!(stage.control.mails(OWNERS[0]).await.len(), 0, "it was not sent a third time");
    customer.post(&path, &repeat(&next)).await.ok();
    until_state(&customer, &at, "awaiting_both").await;
    until_applied(&stage, &customer, &at).await;
}
