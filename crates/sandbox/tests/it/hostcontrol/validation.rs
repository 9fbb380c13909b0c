//! Validations, by category.

use super::{House, MAREN, ZOE, error, house, id};
use serde_json::{Value, json};

async fn path(house: &House, domain: &str) -> String {
    format!("/domain-contact/{}/validation", id(&house.client.holder(domain, "registrant").await))
}

async fn validated(house: &House, path: &str) -> Vec<String> {
    let told = house.client.read(path).await;
    let entries = told["validations"].as_array().unwrap().iter();
    entries.map(|entry| entry["category"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn each_category_is_started_reminded_of_and_answered() {
    let house = house(&[]).await;
    let path = path(&house, "example.nl").await;
    let jasper = "jasper.dewit@example.org";
    assert_eq!(validated(&house, &path).await, ["General"]);
    for category in ["IisNu", "IisSe", "Esnic", "Nominet"] {
        let body = json!({"categories": [category]});
        super::result(house.client.post(&path, &body).await);
        super::result(house.client.post(&path, &body).await);
        let asked = house.questions(jasper).await;
        assert!(asked.last().unwrap()["subject"].as_str().unwrap().starts_with("Reminder"));
        assert!(asked.last().unwrap()["text"].as_str().unwrap().contains("terms and conditions"));
        house.control.answer(jasper, "verify").await.ok();
        assert!(validated(&house, &path).await.contains(&category.to_owned()), "{category}");
        // What is validated is passed over.
        super::result(house.client.post(&path, &body).await);
        assert_eq!(house.questions(jasper).await.len(), asked.len());
    }
    assert_eq!(house.control.count("domain-contact.validate").await, 8);
    let told = house.client.read(&path).await;
    let iis =
        told["validations"].as_array().unwrap().iter().find(|entry| entry["category"] == "IisSe").unwrap();
    assert_eq!(iis["version"], 5);
    assert!(iis["validated_on"].as_str().unwrap().ends_with('Z'));
}

#[tokio::test]
async fn every_category_may_be_listed_with_its_status() {
    let house = house(&[("validation_status", "all")]).await;
    let path = path(&house, "example.se").await;
    house.client.post(&path, &json!({"categories": ["Esnic", "Esnic"]})).await.ok();
    let told = house.client.read(&path).await;
    let states: Vec<_> =
        told["validations"].as_array().unwrap().iter().map(|entry| &entry["status"]).collect();
    assert_eq!(states, ["validated", "not_validated", "validated", "pending", "not_validated"]);
}

#[tokio::test]
async fn categories_are_those_of_the_document() {
    let house = house(&[]).await;
    let path = path(&house, "example.nl").await;
    for (body, code) in [
        (json!({}), "required"),
        (json!({"categories": []}), "required"),
        (json!({"categories": null}), "required"),
        (json!({"categories": "General"}), "invalid_list"),
        (json!({"categories": ["General", "Cira"]}), "invalid_choice"),
        (json!({"categories": [1]}), "invalid_choice"),
    ] {
        let told = error(house.client.post(&path, &body).await, 400);
        assert_eq!(told["message"]["categories"][0]["code"], code, "{body}");
    }
    assert_eq!(house.control.count("domain-contact.validate").await, 0);
}

#[tokio::test]
async fn changed_details_make_it_void() {
    for (voids, changes, left) in [
        ("fields", json!({"voice": "+46.313900699"}), vec!["General", "IisSe"]),
        ("fields", json!({"email_address": ZOE}), vec!["IisSe"]),
        ("fields", json!({"name": "Linnéa Ek"}), vec![]),
        ("never", json!({"name": "Linnéa Ek"}), vec!["General", "IisSe"]),
    ] {
        let house = house(&[("validation_voids", voids)]).await;
        super::result(house.client.edit_owner("example.se", &changes).await);
        let path = path(&house, "example.se").await;
        assert_eq!(validated(&house, &path).await, left, "{voids} {changes}");
    }
}

#[tokio::test]
async fn the_new_owner_is_asked_and_silence_suspends_the_domain() {
    for (unvalidated, status) in [("suspended", "suspended"), ("nothing", "active")] {
        let house = house(&[("unvalidated", unvalidated)]).await;
        house.client.give_away("example.info", &json!({"designated_agent": "BOTH"})).await;
        assert_eq!(house.questions(ZOE).await.len(), 1, "the contact's details have to be confirmed");
        let link = house.control.link(ZOE, "verify").await;
        house.control.advance_days(15).await;
        assert_eq!(house.client.domain("example.info").await["status"], status);
        let late = house.control.http.post(link).send().await.unwrap();
        assert_eq!(late.status(), 410);
        let path = path(&house, "example.info").await;
        super::result(house.client.post(&path, &json!({"categories": ["General"]})).await);
        house.control.answer(ZOE, "verify").await.ok();
        assert_eq!(house.client.domain("example.info").await["status"], "active", "it comes back");
    }
}

#[tokio::test]
async fn consent_may_count_as_a_validation() {
    for (how, expected) in [("separate", 0), ("included", 1)] {
        let house = house(&[("new_owner_validation", how)]).await;
        house.client.give_away("example.info", &json!({})).await;
        house.control.answer(MAREN, "accept").await.ok();
        house.control.answer(ZOE, "accept").await.ok();
        house.control.advance(10).await;
        let path = path(&house, "example.info").await;
        let told: Value = house.client.read(&path).await;
        assert_eq!(told["validations"].as_array().unwrap().len(), expected, "{how}");
    }
}
