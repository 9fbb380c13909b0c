//! Contacts through both models.

use crate::support::client::{with, without_id};
use crate::support::{Client, eligible_owner, stage};
use serde_json::{Value, json};

async fn saved(client: &Client, domain: &str) -> (u64, Value) {
    let id = client.owner_of(domain).await;
    (id, client.get(&format!("/domain/contact/{id}")).await.ok())
}

#[tokio::test]
async fn lists_differ_as_documented() {
    let stage = stage().await;
    let client = stage.client();
    let full = client.get("/domain/contact").await.ok();
    let ids = client.get("/me/contact").await.ok();
    let of_full: Vec<_> = full.as_array().unwrap().iter().map(|contact| contact["id"].clone()).collect();
    assert_eq!(json!(of_full), ids);
    assert_eq!(of_full.len(), 8);
    assert_eq!(stage.other_client().get("/me/contact").await.ok().as_array().unwrap().len(), 1);
    let foreign = format!("/domain/contact/{}", of_full[0]);
    assert_eq!(stage.other_client().get(&foreign).await.status, 404);
}

#[tokio::test]
async fn both_models_show_the_same_contact() {
    let stage = stage().await;
    let client = stage.client();
    let id = client.create_contact(&with(&eligible_owner("z@example.org"), &json!({"website": "x"}))).await;
    let domain = client.get(&format!("/domain/contact/{id}")).await.ok();
    let me = client.get(&format!("/me/contact/{id}")).await.ok();
    assert_eq!(domain["firstName"], me["firstName"]);
    assert_eq!(domain["address"], me["address"]);
    assert_eq!((domain.get("website"), me.get("website")), (Some(&json!("x")), None));
    assert_eq!((domain.get("spareEmail"), me.get("spareEmail")), (None, Some(&Value::Null)));
    assert_eq!(stage.control().operations().await, ["contact.create"]);
}

#[tokio::test]
async fn me_contact_demands_what_its_model_does() {
    let stage = stage().await;
    let client = stage.client();
    let refused = client.post("/me/contact", &json!({"firstName": "Zoé"})).await.refused(400);
    let message = refused["message"].as_str().unwrap();
    assert!(message.starts_with("Missing parameter(s): address.city, "), "{message}");
    client.post("/me/contact", &eligible_owner("z@example.org")).await.ok();
    client.post("/domain/contact", &json!({})).await.ok();
}

#[tokio::test]
async fn wrong_values_and_unknown_members_are_refused() {
    let stage = stage().await;
    let client = stage.client();
    for body in [
        json!({"legalForm": "family"}),
        json!({"surname": "Lacroix"}),
        json!({"address": {"country": "Atlantis"}}),
        json!({"phone": "0465719876"}),
        json!({"firstName": 7}),
        json!(["firstName"]),
    ] {
        assert_eq!(client.post("/domain/contact", &body).await.refused(400)["class"], "Client::BadRequest");
    }
    assert_eq!(stage.control().operations().await, [""; 0]);
}

#[tokio::test]
async fn a_contact_without_domain_is_edited_freely() {
    let stage = stage().await;
    let client = stage.client();
    let id = client.create_contact(&eligible_owner("z@example.org")).await;
    let contact = client.get(&format!("/domain/contact/{id}")).await.ok();
    let changed = with(&contact, &json!({"email": "new@example.org", "firstName": "Zora", "phone": null}));
    let stored = client.put(&format!("/domain/contact/{id}"), &changed).await.ok();
    assert_eq!(
        (&stored["email"], &stored["firstName"], &stored["phone"]),
        (&json!("new@example.org"), &json!("Zora"), &Value::Null)
    );
    assert_eq!(stage.control().count("contact.update").await, 1);
    client.put(&format!("/domain/contact/{id}"), &changed).await.ok();
    assert_eq!(stage.control().count("contact.update").await, 1, "nothing changed, nothing happened");
}

#[tokio::test]
async fn what_an_owner_may_not_edit_is_named() {
    let stage = stage().await;
    let client = stage.client();
    let (id, contact) = saved(&client, "example.com").await;
    let changed = with(&without_id(&contact), &json!({"email": "thief@example.org", "lastName": "Thief"}));
    let refused = client.put(&format!("/domain/contact/{id}"), &changed).await.refused(400);
    assert_eq!(refused["class"], "Client::BadRequest::DOMDOCRuleNotRespected");
    assert_eq!(refused["message"], "2 constraints of rules are not respected");
    assert_eq!(refused["details"]["owner.email"], "Field \"email\" is read-only");
    assert_eq!(refused["details"]["owner.last_name"], "Field \"last_name\" is read-only");
    assert_eq!(client.get(&format!("/domain/contact/{id}")).await.ok(), contact);
    assert_eq!(stage.control().operations().await, [""; 0]);
}

#[tokio::test]
async fn a_french_owner_edits_the_address_for_mails_directly() {
    let stage = stage().await;
    let client = stage.client();
    let (id, contact) = saved(&client, "example.fr").await;
    let changed = with(&without_id(&contact), &json!({"email": "bureau@example.org"}));
    assert_eq!(
        client.put(&format!("/domain/contact/{id}"), &changed).await.ok()["email"],
        "bureau@example.org"
    );
}

#[tokio::test]
async fn an_edit_is_carried_to_the_registry_by_a_task() {
    let stage = stage().await;
    let client = stage.client();
    let (id, contact) = saved(&client, "example.com").await;
    let changed = with(&without_id(&contact), &json!({"phone": "+33.465710999"}));
    client.put(&format!("/domain/contact/{id}"), &changed).await.ok();
    let task = client.only_task("example.com", "DomainContactUpdate").await;
    assert!(["todo", "doing"].contains(&task["status"].as_str().unwrap()), "{task}");
    stage.control().advance(10).await;
    let task = client.only_task("example.com", "DomainContactUpdate").await;
    assert_eq!(task["status"], "done");
    assert!(task["doneDate"].is_string());
}

#[tokio::test]
async fn a_put_replaces_the_contact_unless_the_switch_says_otherwise() {
    let stage = stage().await;
    let client = stage.client();
    let id = client.create_contact(&eligible_owner("z@example.org")).await;
    let path = format!("/domain/contact/{id}");
    stage.control().choose("ovhcloud.put", "merge").await;
    assert_eq!(client.put(&path, &json!({"firstName": "Zora"})).await.ok()["lastName"], "Lacroix");
    stage.control().choose("ovhcloud.put", "replace").await;
    assert_eq!(client.put(&path, &json!({"firstName": "Zora"})).await.ok()["lastName"], Value::Null);
}

#[tokio::test]
async fn fields_tell_what_is_mandatory_and_read_only() {
    let stage = stage().await;
    let client = stage.client();
    let id = client.owner_of("example.com").await;
    let field = async |name: &str| {
        let fields = client.get(&format!("/me/contact/{id}/fields")).await.ok();
        let fields = fields.as_array().unwrap().clone();
        fields.into_iter().find(|field| field["fieldName"] == name).unwrap()
    };
    assert_eq!(field("email").await, json!({"fieldName": "email", "mandatory": true, "readOnly": true}));
    assert_eq!(field("phone").await["readOnly"], false);
    assert_eq!(field("vat").await, json!({"fieldName": "vat", "mandatory": false, "readOnly": false}));
    assert_eq!(field("address.city").await["mandatory"], true);
    stage.control().choose("ovhcloud.contact_fields", "flat").await;
    assert_eq!(field("city").await["mandatory"], true);
}
