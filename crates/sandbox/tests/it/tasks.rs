//! Tasks that are at fault, and what can be done to tasks.

use crate::support::client::with;
use crate::support::{eligible_owner, stage};
use serde_json::{Value, json};

#[tokio::test]
async fn a_waiting_change_can_be_cancelled() {
    let stage = stage().await;
    let (client, control) = (stage.client(), stage.control());
    client.order_trade("example.com", &eligible_owner("z@example.org")).await;
    control.advance(10).await;
    let task = client.only_task("example.com", "DomainTrade").await;
    assert_eq!(
        (&task["canCancel"], &task["canRelaunch"], &task["canAccelerate"]),
        (&json!(true), &json!(false), &json!(false))
    );
    let path = format!("/me/task/domain/{}", task["id"]);
    assert_eq!(client.post_nothing(&format!("{path}/relaunch")).await.status, 400);
    assert_eq!(client.post_nothing(&format!("{path}/accelerate")).await.status, 400);
    assert_eq!(
        client.post_nothing(&format!("/domain/example.com/task/{}/cancel", task["id"])).await.ok(),
        Value::Null
    );
    let task = client.get(&path).await.ok();
    assert_eq!(
        (&task["status"], &task["comment"]),
        (&json!("cancelled"), &json!("Cancelled by the customer"))
    );
    assert_eq!(client.post_nothing(&format!("{path}/cancel")).await.status, 400);
    let link = control.link("z@example.org", "accept").await;
    assert_eq!(control.http.post(link).send().await.unwrap().status(), 410);
}

#[tokio::test]
async fn an_update_can_be_hurried() {
    let stage = stage().await;
    let client = stage.client();
    stage
        .control()
        .post("/events", &json!({"registrar": "ovhcloud", "kind": "task.error", "domain": "example.com"}))
        .await;
    let task = client.only_task("example.com", "DomainContactUpdate").await;
    assert_eq!(task["canAccelerate"], false, "nothing that is at fault can be hurried");
    let path = format!("/me/task/domain/{}", task["id"]);
    client.post_nothing(&format!("{path}/relaunch")).await.ok();
    stage.control().advance(5).await;
    assert_eq!(client.get(&path).await.ok()["status"], "done");
}

#[tokio::test]
async fn a_change_whose_new_owner_no_longer_fits_is_mended() {
    let stage = stage().await;
    let (client, control) = (stage.client(), stage.control());
    let owner = eligible_owner("z@example.org");
    let placed = client.order_trade("example.com", &owner).await;
    control.advance(10).await;
    control.answer("nora.fields@example.org", "accept").await.ok();
    control.answer("z@example.org", "accept").await.ok();
    let change = json!({"registrar": "ovhcloud", "kind": "contact.change", "contact": placed.contact, "fields": {"phone": null}});
    control.post("/events", &change).await;
    control.advance(10).await;

    let task = client.only_task("example.com", "DomainTrade").await;
    assert_eq!(task["status"], "error");
    assert!(task["comment"].as_str().unwrap().contains("\"phone\""), "{task}");
    assert_eq!((&task["canRelaunch"], &task["canCancel"]), (&json!(true), &json!(true)));
    let path = format!("/me/task/domain/{}", task["id"]);
    assert_eq!(client.get(&format!("{path}/argument")).await.ok(), json!(["nicowner"]));
    let argument = client.get(&format!("{path}/argument/nicowner")).await.ok();
    assert_eq!(argument["type"], "/me/contact");
    assert_eq!(argument["value"], placed.contact.to_string());
    assert_eq!(argument["fields"], json!(["phone"]));
    let progress = client.get(&format!("{path}/progressbar")).await.ok();
    assert_eq!(progress["taskActions"], json!(["canCancel", "canCorrect", "canRelaunch"]));

    client.post_nothing(&format!("{path}/relaunch")).await.ok();
    control.advance(10).await;
    assert_eq!(client.get(&path).await.ok()["status"], "error", "nothing was mended");
    client.put(&format!("/domain/contact/{}", placed.contact), &owner).await.ok();
    client.post_nothing(&format!("{path}/relaunch")).await.ok();
    control.advance(10).await;
    assert_eq!(client.get(&path).await.ok()["status"], "done");
    assert_eq!(client.owner_of("example.com").await, placed.contact);
    assert_eq!(control.count("trade.apply").await, 1);
}

#[tokio::test]
async fn a_deleted_contact_is_replaced_by_another() {
    let stage = stage().await;
    let (client, control) = (stage.client(), stage.control());
    let owner = eligible_owner("z@example.org");
    let placed = client.order_trade("example.com", &owner).await;
    control.advance(10).await;
    let delete =
        json!({"registrar": "ovhcloud", "kind": "contact.delete", "contact": placed.contact.to_string()});
    control.post("/events", &delete).await;
    assert_eq!(client.get(&format!("/domain/contact/{}", placed.contact)).await.status, 404);
    control.answer("nora.fields@example.org", "accept").await.ok();
    control.answer("z@example.org", "accept").await.ok();
    control.advance(10).await;
    let task = client.only_task("example.com", "DomainTrade").await;
    let path = format!("/me/task/domain/{}", task["id"]);
    client.post_nothing(&format!("{path}/relaunch")).await.ok();
    assert_eq!(client.get(&path).await.ok()["comment"], "An argument is still missing");
    let other = client.create_contact(&owner).await;
    let argument = format!("{path}/argument/nicowner");
    assert_eq!(client.put(&argument, &json!({"value": "somebody"})).await.status, 400);
    assert_eq!(client.put(&argument, &json!({})).await.status, 400);
    assert_eq!(client.put(&argument, &json!({"value": other.to_string()})).await.ok(), Value::Null);
    client.post_nothing(&format!("{path}/relaunch")).await.ok();
    control.advance(10).await;
    assert_eq!(client.owner_of("example.com").await, other);
}

#[tokio::test]
async fn arguments_are_checked_by_their_kind() {
    let stage = stage().await;
    let client = stage.client();
    let arguments = json!([
        {"key": "legitimacyAfnic", "type": "string", "minimumSize": 5, "maximumSize": 10},
        {"key": "identityEvidence", "type": "/me/document", "acceptedFormats": ["pdf"]},
        {"key": "action", "type": "string", "acceptedValues": ["keep", "drop"]},
        {"key": "name", "type": "string", "value": "john", "readOnly": true},
    ]);
    let event = json!({"registrar": "ovhcloud", "kind": "task.error", "domain": "example.fr", "function": "DomainCreate",
        "status": "problem", "comment": "Tell us more", "arguments": arguments});
    let touched = stage.control().post("/events", &event).await;
    let path = format!("/me/task/domain/{}", touched["touched"][0]["id"].as_str().unwrap());
    let task = client.get(&path).await.ok();
    assert_eq!((&task["status"], &task["comment"]), (&json!("problem"), &json!("Tell us more")));
    for (key, value, status) in [
        ("legitimacyAfnic", "art", 400),
        ("legitimacyAfnic", "art gallery", 400),
        ("legitimacyAfnic", "gallery", 200),
        ("identityEvidence", "passport.jpg", 400),
        ("identityEvidence", "2f28ec00-bdb6-4e08-ad99-8d3612ee05c3", 200),
        ("action", "sell", 400),
        ("action", "keep", 200),
        ("name", "jack", 400),
        ("unknown", "x", 404),
    ] {
        let reply = client.put(&format!("{path}/argument/{key}"), &json!({"value": value})).await;
        assert_eq!(reply.status.as_u16(), status, "{key} {value}: {}", reply.text);
    }
    assert_eq!(client.get(&format!("{path}/argument/action")).await.ok()["value"], "keep");
    assert_eq!(stage.other_client().get(&format!("{path}/argument")).await.status, 404);
}

#[tokio::test]
async fn what_only_the_registrar_can_mend_goes_on_by_itself() {
    let stage = stage().await;
    let (client, control) = (stage.client(), stage.control());
    let placed = client.order_trade("example.com", &eligible_owner("z@example.org")).await;
    control.advance(10).await;
    control.post("/events", &json!({"registrar": "ovhcloud", "kind": "task.error", "domain": "example.com", "mendable": false})).await;
    let task = client.only_task("example.com", "DomainTrade").await;
    assert_eq!(
        (&task["status"], &task["canRelaunch"], &task["canCancel"]),
        (&json!("error"), &json!(false), &json!(false))
    );
    let path = format!("/me/task/domain/{}", task["id"]);
    assert_eq!(client.get(&format!("{path}/argument")).await.ok(), json!([]));
    assert_eq!(client.post_nothing(&format!("{path}/relaunch")).await.status, 400);
    control.answer("nora.fields@example.org", "accept").await.ok();
    control.answer("z@example.org", "accept").await.ok();
    control.advance(10).await;
    assert_eq!(client.get(&path).await.ok()["status"], "error");
    control
        .post("/events", &json!({"registrar": "ovhcloud", "kind": "task.resume", "domain": "example.com"}))
        .await;
    control.advance(10).await;
    assert_eq!(client.owner_of("example.com").await, placed.contact);
}

#[tokio::test]
async fn the_progress_bar_follows_the_change() {
    let stage = stage().await;
    let (client, control) = (stage.client(), stage.control());
    client.order_trade("example.com", &eligible_owner("z@example.org")).await;
    control.advance(10).await;
    let path =
        format!("/me/task/domain/{}/progressbar", client.only_task("example.com", "DomainTrade").await["id"]);
    let progress = client.get(&path).await.ok();
    assert_eq!(progress["currentStep"]["step"], "Contacts Confirmation");
    assert_eq!(progress["followUpSteps"].as_array().unwrap().len(), 4);
    assert!(progress["expectedDoneDate"].is_string());
    let start = progress["progress"].as_u64().unwrap();
    control.answer("nora.fields@example.org", "accept").await.ok();
    control.answer("z@example.org", "accept").await.ok();
    assert!(client.get(&path).await.ok()["progress"].as_u64().unwrap() > start);
    control.advance(10).await;
    let progress = client.get(&path).await.ok();
    assert_eq!((&progress["progress"], &progress["taskStatus"]), (&json!(100), &json!("done")));
}

#[tokio::test]
async fn a_berlin_owner_lives_in_berlin() {
    let stage = stage().await;
    let client = stage.client();
    let owner = eligible_owner("z@example.org");
    let contact = client.create_contact(&owner).await;
    let cart = client.filled_cart("example.berlin", contact).await;
    let refused = client.get(&format!("/order/cart/{cart}/checkout")).await.refused(400);
    assert_eq!(refused["class"], "Client::BadRequest::DOMDOCRuleNotRespected");
    let berliner = with(
        &owner,
        &json!({"address": {"line1": "Lindenallee 1", "zip": "10115", "city": "Berlin", "country": "DE"}}),
    );
    client.put(&format!("/domain/contact/{contact}"), &berliner).await.ok();
    client.get(&format!("/order/cart/{cart}/checkout")).await.ok();
}
