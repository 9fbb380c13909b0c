//! `/me` and what an account pays with.

use crate::support::stage;
use serde_json::json;

#[tokio::test]
async fn two_accounts_of_two_people() {
    let stage = stage().await;
    let first = stage.client().get("/me").await.ok();
    assert_eq!(first["nichandle"], "aa00000-ovh");
    assert_eq!((&first["country"], &first["ovhSubsidiary"]), (&json!("FR"), &json!("FR")));
    assert_eq!(first["currency"]["code"], "EUR");
    let second = stage.other_client().get("/me").await.ok();
    assert_eq!(second["nichandle"], "bb11111-ovh");
    assert_ne!(first["email"], second["email"]);
}

#[tokio::test]
async fn only_the_first_has_a_preferred_payment_method() {
    let stage = stage().await;
    let methods = stage.client().get("/me/payment/method?default=true").await.ok();
    let id = &methods[0];
    let method = stage.client().get(&format!("/me/payment/method/{id}")).await.ok();
    assert_eq!((&method["default"], &method["status"]), (&json!(true), &json!("VALID")));
    assert_eq!(stage.other_client().get("/me/payment/method?default=true").await.ok(), json!([]));
    assert_eq!(stage.other_client().get(&format!("/me/payment/method/{id}")).await.status, 404);
    assert_eq!(stage.client().get("/me/payment/method?default=perhaps").await.status, 400);
}
