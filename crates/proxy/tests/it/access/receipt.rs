//! The receipt: what was agreed to, in the words that were read, and what became of it.

use crate::harness::{Journey, NewOwner, Stage};
use serde_json::{Value, json};

#[tokio::test]
async fn the_receipt_says_what_was_agreed_to_and_what_became_of_it() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let mut journey = Journey::begin(&customer, &stage.control, "example.com").await;
    journey.fill(&NewOwner::default()).await;
    let declare = |given: bool| json!({"retraction_waiver": given, "owner_change": given});
    journey.patch(&json!({ "consents": declare(false) })).await.ok();
    journey.patch(&json!({"consents": {"retraction_waiver": true}, "language": "fr"})).await.ok();
    journey.quote().await.ok();
    let agreed = json!({"price_ceiling": {"amount": "20.00", "currency": "EUR"},
        "consents": ["owner_change"], "language": "fr"});
    customer.post(&journey.at("/submit"), &agreed).await.ok();
    journey.until_asked().await;
    journey.both_accept().await;
    journey.until_state("applied").await;

    let view = journey.view().await;
    let receipt = customer.get(&journey.at("/receipt")).await.ok();
    for same in
        ["id", "version", "domain", "state", "references", "price_ceiling", "applied_at", "lock_until"]
    {
        assert_eq!(receipt[same], view[same], "{same}");
    }
    let field = |path: &str| {
        let all = receipt["difference"].as_array().unwrap();
        all.iter().find(|it| it["field"] == path).cloned().unwrap_or_else(|| panic!("{path}: {all:?}"))
    };
    assert_eq!(
        field("email"),
        json!({"field": "email", "old": "nora.fields@example.org", "new": "zoe.lacroix@example.org", "changed": true})
    );
    // As the registrar was told, not as it was typed.
    assert_eq!(field("phone")["new"], "+33.465719876");

    let consents = receipt["consents"].as_array().unwrap();
    assert_eq!(consents.len(), 2, "{consents:?}");
    for consent in consents {
        assert_eq!((&consent["language"], consent["version"].is_string()), (&json!("fr"), true), "{consent}");
        assert!(consent["at"].as_str().unwrap() <= receipt["submitted_at"].as_str().unwrap(), "{consent}");
    }
    let said = |kind: &str| {
        let consent = consents.iter().find(|it| it["kind"] == kind).unwrap();
        consent["statement"].as_str().unwrap().to_owned()
    };
    assert!(said("owner_change").contains("céder le domaine example.com"), "{}", said("owner_change"));
    assert!(said("retraction_waiver").contains("droit de rétractation"));

    for party in receipt["parties"].as_array().unwrap() {
        assert_eq!(party["answer"], "accepted");
        assert!(
            party["answered_at"].as_str().unwrap() > receipt["submitted_at"].as_str().unwrap(),
            "{party}"
        );
    }
    assert!(receipt["references"]["order"].is_string() && receipt["references"]["task"].is_string());
    assert!(receipt["losing_contact"].is_string() && receipt["gaining_contact"].is_string());
    let calls: Vec<&Value> = receipt["calls"].as_array().unwrap().iter().collect();
    assert!(
        calls.iter().any(|call| call["step"] == "order.checkout" && call["outcome"] == "done"),
        "{calls:?}"
    );
    assert_eq!(receipt["payment"], "preferred");
    assert!(!receipt.to_string().contains("_pay_at"));

    // The domain is gone from the customer's sight; the receipt stays.
    customer.get("/domains/ovhcloud/example.com").await.refused(404, "not_found");
    let stranger = stage.sign_in("stranger").await;
    stranger.get(&journey.at("/receipt")).await.refused(404, "not_found");
}

#[tokio::test]
async fn a_call_that_did_not_arrive_stands_on_the_receipt_beside_the_one_that_did() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let journey = Journey::quoted(&customer, &stage.control, "example.com").await;
    stage.control.fault("POST", "/order/cart/*/checkout", "before", &json!({"status": 503}), 1).await;
    journey.submit("20.00").await.ok();
    journey.until_asked().await;
    let receipt = customer.get(&journey.at("/receipt")).await.ok();
    let calls = receipt["calls"].as_array().unwrap();
    let checkouts: Vec<_> = calls.iter().filter(|call| call["step"] == "order.checkout").collect();
    assert!(checkouts.len() >= 2, "{calls:?}");
    assert!(checkouts.iter().any(|call| call["outcome"] != "done"), "{calls:?}");
}
