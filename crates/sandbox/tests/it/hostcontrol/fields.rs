//! What may stand in the fields of a contact.

use super::{House, changed, error, house, id, result, zoe};
use serde_json::{Value, json};

async fn codes(house: &House, field: &str, value: Value) -> Vec<String> {
    let reply = house.client.post("/domain-contact", &changed(&zoe(), &json!({field: value}))).await;
    if reply.status.is_success() {
        return Vec::new();
    }
    let told = error(reply, 400);
    assert_eq!(told["code"], "request_validation_failed");
    let errors = told["message"][field].as_array().unwrap_or_else(|| panic!("{told}"));
    errors.iter().map(|error| error["code"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn each_wrong_value_is_told_on_its_field() {
    let house = house(&[]).await;
    for (field, value, code) in [
        ("name", json!("é".repeat(256)), "max_length"),
        ("name", json!(" "), "required"),
        ("organization", json!("o".repeat(256)), "max_length"),
        ("email_address", json!("nobody"), "invalid"),
        ("email_address", json!("nobody@mail.invalid"), "invalid"),
        ("address", json!("a\nb\nc\nd"), "max_lines"),
        ("address", json!("a".repeat(64)), "max_length"),
        ("zip_code", json!("1".repeat(17)), "max_length"),
        ("state", json!("s".repeat(256)), "max_length"),
        ("city", json!(null), "required"),
        ("country", json!("France"), "invalid_choice"),
        ("country", json!("fr"), "invalid_choice"),
        ("voice", json!("+33465719876"), "invalid"),
        ("voice", json!("0465719876"), "invalid"),
        ("fax", json!("+1234.5"), "invalid"),
        ("name", json!(5), "invalid"),
        ("brand", json!("not-ours"), "invalid_choice"),
    ] {
        assert_eq!(codes(&house, field, value.clone()).await, [code], "{field}: {value}");
    }
    assert_eq!(house.control.count("domain-contact.create").await, 0);
    for (field, value) in [
        ("name", json!("é".repeat(255))),
        ("organization", json!("o".repeat(255))),
        ("address", json!(format!("{}\n{}\n{}", "a".repeat(63), "b".repeat(63), "c"))),
        ("zip_code", json!("1".repeat(16))),
        ("state", json!(null)),
        ("voice", json!("+123.123456789012")),
        ("fax", json!("+31.484538930")),
        ("brand", json!("default")),
    ] {
        assert_eq!(codes(&house, field, value.clone()).await, [""; 0], "{field}: {value}");
    }
    house.choose("required", "documented").await;
    assert_eq!(codes(&house, "state", json!(null)).await, ["required"]);
}

#[tokio::test]
async fn everything_that_is_wrong_is_told_at_once() {
    let house = house(&[]).await;
    let told = error(house.client.post("/domain-contact", &json!({"brand": "x"})).await, 400);
    let mut fields: Vec<_> = told["message"].as_object().unwrap().keys().map(String::as_str).collect();
    fields.sort_unstable();
    assert_eq!(fields, ["address", "brand", "city", "country", "email_address", "name", "voice", "zip_code"]);
}

#[tokio::test]
async fn what_a_put_leaves_out_is_lost_or_kept() {
    for (meaning, state) in [("replace", json!(null)), ("merge", json!("Occitanie"))] {
        let house = house(&[("put", meaning)]).await;
        let contact = result(house.client.post("/domain-contact", &zoe()).await);
        let path = format!("/domain-contact/{}", id(&contact));
        let mut body = changed(&zoe(), &json!({"city": "Albi"}));
        body.as_object_mut().unwrap().remove("state");
        let after = result(house.client.put(&path, &body).await);
        assert_eq!((&after["state"], &after["city"]), (&state, &json!("Albi")), "{meaning}");
    }
}

#[tokio::test]
async fn a_missing_value_is_shown_in_three_ways() {
    let house = house(&[]).await;
    let contact = result(house.client.post("/domain-contact", &zoe()).await);
    let path = format!("/domain-contact/{}", id(&contact));
    for (nulls, expected) in [("present", Some(json!(null))), ("blank", Some(json!(""))), ("omitted", None)] {
        house.choose("nulls", nulls).await;
        assert_eq!(house.client.read(&path).await.get("fax").cloned(), expected, "{nulls}");
    }
}

#[tokio::test]
async fn ids_are_texts_or_numbers_and_brands_may_be_hidden() {
    let house = house(&[("contact_id", "number"), ("brand", "hidden")]).await;
    let contact = result(house.client.post("/domain-contact", &zoe()).await);
    let number = contact["id"].as_u64().unwrap();
    assert_eq!(contact.get("brand"), None);
    let read = house.client.read(&format!("/domain-contact/{number}")).await;
    assert_eq!(read, contact);
    let ledger = house.control.get("/ledger").await;
    assert_eq!(ledger[0]["subject"], number.to_string());
}
