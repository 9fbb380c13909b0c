//! Whoever gave a domain away still sees its owner change, not the domain.

use crate::harness::{Journey, Stage};
use serde_json::json;

#[tokio::test]
async fn whoever_gave_a_domain_away_keeps_the_receipt_and_not_the_domain() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let contacts = customer.get("/contacts").await.ok()["items"].as_array().unwrap().clone();
    let old_contact = contacts.iter().find(|contact| contact["connection"] == "ovhcloud").unwrap();
    let old_contact = old_contact["id"].as_str().unwrap().to_owned();
    let journey = Journey::applied(&customer, &stage.control, "example.com").await;

    let view = journey.view().await;
    assert_eq!(view["state"], "applied");
    let new_contact = view["references"]["contact"].as_str().unwrap().to_owned();
    let changes = customer.get("/owner-changes").await.ok();
    assert_eq!(changes["items"][0]["id"], journey.id.as_str());
    let tasks = customer.get("/tasks").await.ok();
    assert_eq!(tasks["items"][0]["owner_change"], journey.id.as_str(), "the task is there as a receipt");
    assert_eq!(tasks["items"].as_array().unwrap().len(), 1);

    for path in [
        "/domains/ovhcloud/example.com",
        "/domains/ovhcloud/example.com/outlook",
        "/domains/ovhcloud/example.com/form",
    ] {
        customer.get(path).await.refused(404, "not_found");
    }
    for list in ["/domains", "/contacts"] {
        let items = customer.get(list).await.ok()["items"].as_array().unwrap().clone();
        assert!(items.iter().all(|item| item["connection"] != "ovhcloud"), "{list}: {items:?}");
    }
    for contact in [old_contact, new_contact] {
        customer.get(&format!("/contacts/ovhcloud/{contact}")).await.refused(404, "not_found");
    }
    let again = json!({"connection": "ovhcloud", "domain": "example.com"});
    customer.post("/owner-changes", &again).await.refused(404, "not_found");

    stage.control.reset().await;
    assert_eq!(customer.get("/domains/ovhcloud/example.com").await.ok()["name"], "example.com");
    let names = customer.get("/domains").await.ok()["items"].clone();
    assert!(names.as_array().unwrap().iter().any(|domain| domain["name"] == "example.com"), "{names}");
    assert_eq!(journey.view().await["state"], "applied", "what was written down stays");
}

#[tokio::test]
async fn a_change_of_ones_own_name_keeps_the_domain_in_sight() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let mut journey = Journey::begin(&customer, &stage.control, "example.com").await;
    journey.fill(&crate::harness::NewOwner::at("Nora.Fields@example.org")).await;
    journey.quote().await.ok();
    journey.submit("0.00").await.ok();
    journey.until_asked().await;
    for link in stage.control.links(&journey.losing, "accept").await {
        stage.control.follow(&link).await;
    }
    stage.control.advance(10).await;
    journey.until_state("applied").await;
    assert_eq!(customer.get("/domains/ovhcloud/example.com").await.ok()["name"], "example.com");
}

/// The draft was begun by somebody who could see the domain then.
#[tokio::test]
async fn an_old_draft_gives_no_power_over_a_domain_that_is_somebody_elses() {
    let stage = Stage::new().await;
    let (customer, reseller) = (stage.sign_in("customer").await, stage.sign_in("reseller").await);
    let old = Journey::quoted(&customer, &stage.control, "example.com").await;
    Journey::applied(&reseller, &stage.control, "example.com").await;
    stage.control.advance_days(61).await;
    customer.get("/domains/ovhcloud/example.com").await.refused(404, "not_found");
    old.quote().await.refused(409, "wrong_state");
    old.submit("0.00").await.refused(409, "wrong_state");
    assert_eq!(stage.control.count("order.checkout").await, 1);
    assert_eq!(old.cancel().await.ok()["state"], "cancelled", "it can be put away");
}

#[tokio::test]
async fn a_draft_begun_under_another_owner_is_begun_anew_with_what_was_typed() {
    let stage = Stage::new().await;
    let (customer, reseller) = (stage.sign_in("customer").await, stage.sign_in("reseller").await);
    let old = Journey::quoted(&reseller, &stage.control, "example.com").await;
    let typed = old.view().await["draft"]["fields"].clone();
    Journey::applied(&customer, &stage.control, "example.com").await;
    stage.control.advance_days(61).await;
    old.quote().await.refused(409, "wrong_state");
    old.submit("0.00").await.refused(409, "wrong_state");

    let asked = json!({"connection": "ovhcloud", "domain": "example.com"});
    let answer = reseller.post("/owner-changes", &asked).await;
    assert_eq!(answer.status, 201);
    let new = Journey::of(&reseller, &stage.control, "example.com", &answer.json());
    assert_ne!(new.id, old.id);
    assert_eq!(new.view().await["draft"]["fields"], typed);
    assert_eq!(new.view().await["draft"]["consents"], json!({}), "declarations are made anew");
    assert_eq!(old.view().await["state"], "cancelled");
    new.quote().await.ok();
}

/// What was prepared for it is gone with the registrar's memory.
#[tokio::test]
async fn a_draft_outlives_what_was_prepared_for_it() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let journey = Journey::quoted(&customer, &stage.control, "example.com").await;
    stage.control.reset().await;
    journey.quote().await.ok();
    assert_eq!(
        (stage.control.count("contact.create").await, stage.control.count("order.cart").await),
        (1, 1)
    );
    journey.submit("0.00").await.ok();
    journey.until_asked().await;
    journey.both_accept().await;
    journey.until_state("applied").await;
}
