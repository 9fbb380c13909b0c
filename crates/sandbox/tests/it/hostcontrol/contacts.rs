//! A contact's life.

use super::{changed, error, house, id, result, zoe};
use serde_json::json;

#[tokio::test]
async fn made_read_changed_and_taken_away() {
    let house = house(&[]).await;
    let client = &house.client;
    let made = result(client.post("/domain-contact", &zoe()).await);
    assert_eq!(changed(&made, &json!({})), zoe());
    assert_eq!(made["brand"], "default");
    let path = format!("/domain-contact/{}", id(&made));
    assert_eq!(client.read(&path).await, made);
    let after = result(client.put(&path, &changed(&zoe(), &json!({"name": "Zoé Martin"}))).await);
    assert_eq!((&after["name"], &after["handle"]), (&json!("Zoé Martin"), &made["handle"]));
    assert_eq!(client.read(&path).await, after);
    client.put(&path, &changed(&after, &json!({}))).await.ok();
    result(client.delete(&path).await);
    assert_eq!(error(client.get(&path).await, 404)["code"], "not_found");
    assert_eq!(error(client.delete(&path).await, 404)["code"], "not_found");
    let expected = ["domain-contact.create", "domain-contact.update", "domain-contact.delete"];
    assert_eq!(house.control.operations().await, expected, "a put that changes nothing is no effect");
}

#[tokio::test]
async fn a_contact_in_use_stays() {
    let house = house(&[]).await;
    for (domain, role) in [("example.nl", "registrant"), ("example.nl", "admin"), ("example.info", "billing")]
    {
        let holder = house.client.holder(domain, role).await;
        let told = error(house.client.delete(&format!("/domain-contact/{}", id(&holder))).await, 409);
        assert_eq!(told["code"], "in_use");
        assert!(told["message"].as_str().unwrap().contains(domain), "{told}");
    }
    // Also while a domain waits to get it.
    house.client.give_away("example.info", &json!({})).await;
    let waiting = house.client.read(&format!("/domain-contact?email_address={}", super::ZOE)).await;
    let told = error(house.client.delete(&format!("/domain-contact/{}", id(&waiting[0]))).await, 409);
    assert!(told["message"].as_str().unwrap().contains("example.info"), "{told}");
}

#[tokio::test]
async fn one_edit_reaches_every_domain() {
    let house = house(&[]).await;
    let priya = house.client.holder("example.nl", "tech").await;
    assert_eq!(priya, house.client.holder("example.info", "tech").await);
    let body = changed(&priya, &json!({"voice": "+31.200000199"}));
    result(house.client.put(&format!("/domain-contact/{}", id(&priya)), &body).await);
    for domain in ["example.nl", "example.info"] {
        assert_eq!(house.client.holder(domain, "tech").await["voice"], "+31.200000199", "{domain}");
    }
}

#[tokio::test]
async fn a_brand_is_needed_where_there_are_several() {
    let house = house(&[]).await;
    house.event(json!({"kind": "brand.add", "brand": "shop"})).await.ok();
    let told = error(house.client.post("/domain-contact", &zoe()).await, 400);
    assert_eq!(told["message"]["brand"][0]["code"], "required");
    let mut branded = zoe();
    branded["brand"] = json!("shop");
    let made = result(house.client.post("/domain-contact", &branded).await);
    assert_eq!(made["brand"], "shop");
    // An edit has no brand, and leaves it as it is.
    let path = format!("/domain-contact/{}", id(&made));
    let after = result(house.client.put(&path, &changed(&zoe(), &json!({"city": "Albi"}))).await);
    assert_eq!((&after["brand"], &after["city"]), (&json!("shop"), &json!("Albi")));
}
