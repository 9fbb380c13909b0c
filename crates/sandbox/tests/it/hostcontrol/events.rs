//! What happens at this registrar by itself.

use super::{MAREN, ZOE, house, id};
use serde_json::json;

#[tokio::test]
async fn a_contact_changes_without_being_asked() {
    let house = house(&[]).await;
    let event =
        json!({"kind": "contact.change", "domain": "example.info", "fields": {"name": "Maren Renner"}});
    let touched = house.event(event).await.ok();
    let owner = house.client.holder("example.info", "registrant").await;
    assert_eq!(touched["touched"], json!([{"kind": "contact", "id": id(&owner)}]));
    assert_eq!(owner["name"], "Maren Renner");
    assert_eq!(house.control.operations().await, [""; 0], "it is nobody's order");
    let by_role =
        json!({"kind": "contact.change", "domain": "example.info", "role": "tech", "fields": {"city": "X"}});
    house.event(by_role).await.ok();
    assert_eq!(house.client.holder("example.info", "tech").await["city"], "X");
}

#[tokio::test]
async fn a_contact_is_gone_or_validated() {
    let house = house(&[]).await;
    let rosa = house.client.read("/domain-contact?name=Rosa").await[0].clone();
    let event = json!({"kind": "contact.validate", "handle": rosa["handle"], "category": "Nominet"});
    house.event(event).await.ok();
    let told = house.client.read(&format!("/domain-contact/{}/validation", id(&rosa))).await;
    assert_eq!(told["validations"].as_array().unwrap().len(), 2);
    house.event(json!({"kind": "contact.delete", "contact": id(&rosa)})).await.ok();
    assert_eq!(house.client.get(&format!("/domain-contact/{}", id(&rosa))).await.status, 404);
}

#[tokio::test]
async fn a_change_that_waits_is_called_off_or_asked_about_again() {
    let house = house(&[]).await;
    house.client.give_away("example.info", &json!({})).await;
    house.event(json!({"kind": "change.resend", "domain": "example.info"})).await.ok();
    assert_eq!((house.questions(MAREN).await.len(), house.questions(ZOE).await.len()), (2, 2));
    house.event(json!({"kind": "change.cancel", "domain": "example.info"})).await.ok();
    assert_eq!(house.control.answer(MAREN, "accept").await.status, 410);
    let again = house.event(json!({"kind": "change.cancel", "domain": "example.info"})).await;
    assert_eq!(again.status, 400, "nothing waits any more");
}

#[tokio::test]
async fn a_lock_changes_and_an_event_may_wait_for_a_call() {
    let house = house(&[("domain_statuses", "extended")]).await;
    let lock = json!({"kind": "domain.lock", "domain": "example.nl",
        "after": {"method": "GET", "path": "/domain-tld/*"}});
    assert!(house.event(lock).await.ok()["waiting"].is_u64());
    assert_eq!(house.client.domain("example.nl").await["statuses"], json!(["OK"]));
    house.client.read("/domain-tld/nl").await;
    assert_eq!(house.client.domain("example.nl").await["statuses"], json!(["IRTPC_TRANSFER_PROHIBITED"]));
    house.event(json!({"kind": "domain.lock", "domain": "example.nl", "status": "unlocked"})).await.ok();
    assert_eq!(house.client.domain("example.nl").await["statuses"], json!(["OK"]));
}

#[tokio::test]
async fn what_cannot_happen_is_refused() {
    let house = house(&[]).await;
    for event in [
        json!({"kind": "sunrise"}),
        json!({"kind": "contact.change"}),
        json!({"kind": "contact.change", "domain": "example.info", "fields": {"shoe_size": "42"}}),
        json!({"kind": "contact.change", "domain": "example.info", "fields": {"country": "Germany"}}),
        json!({"kind": "contact.delete", "handle": "nobody"}),
        json!({"kind": "contact.validate", "domain": "example.info", "category": "Cira"}),
        json!({"kind": "domain.lock", "domain": "example.com"}),
        json!({"kind": "brand.add", "brand": "a b"}),
        json!({"kind": "change.resend"}),
    ] {
        assert_eq!(house.event(event.clone()).await.status, 400, "{event}");
    }
}
