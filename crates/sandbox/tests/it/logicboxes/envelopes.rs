//! Errors in three envelopes, and answers of which every leaf is a text.

use super::{CUSTOMER, house, not_texts};
use serde_json::json;

#[tokio::test]
async fn errors_come_in_every_envelope() {
    let (_stage, client, control) = house().await;
    let unknown = [("order-id", "1"), ("options", "All")];
    let invalid = [("options", "All"), ("order-id", "x")];
    for (envelope, unknown_as, invalid_as) in [
        ("server_error", (500, "ERROR", "message"), (500, "ERROR", "message")),
        ("ok_message", (200, "ERROR", "message"), (200, "ERROR", "message")),
        ("ok_error", (200, "error", "error"), (200, "error", "error")),
        ("mixed", (500, "ERROR", "message"), (200, "error", "error")),
    ] {
        control.choose("logicboxes.errors", envelope).await;
        for (parameters, (status, word, key)) in [(&unknown, unknown_as), (&invalid, invalid_as)] {
            let told = client.get("/domains/details", parameters).await.refused(status);
            assert_eq!(told["status"], word, "{envelope}");
            assert!(told[key].is_string(), "{envelope}: {told}");
        }
    }
}

#[tokio::test]
async fn every_leaf_is_a_text_and_what_is_absent_is_missing() {
    let (_stage, client, control) = house().await;
    let domain = client.domain("example.net").await;
    assert_eq!(not_texts(&domain), [] as [serde_json::Value; 0]);
    assert_eq!((domain["eaqid"].as_str(), domain.get("irtp_status")), (Some("0"), None));
    assert_eq!((&domain["cns"], &domain["addons"]), (&json!({}), &json!([])));
    let contact = client.contact(domain["registrantcontactid"].as_str().unwrap()).await;
    assert_eq!(not_texts(&contact), [] as [serde_json::Value; 0]);
    assert_eq!((contact.get("address2"), contact.get("faxno")), (None, None));
    control.choose("logicboxes.empty_map", "array").await;
    control.choose("logicboxes.no_error", "present").await;
    let domain = client.domain("example.net").await;
    assert_eq!((&domain["cns"], &domain["error"]), (&json!([]), &json!("NoError")));
}

#[tokio::test]
async fn some_answers_are_one_bare_value() {
    let (_stage, client, _) = house().await;
    let order = client.get("/domains/orderid", &[("domain-name", "example.net")]).await;
    assert!(order.text.bytes().all(|byte| byte.is_ascii_digit()), "{}", order.text);
    let id = client.added(&[]).await;
    assert!(id.bytes().all(|byte| byte.is_ascii_digit()), "{id}");
    let dead = client.post("/contacts/set-details", &[("contact-id", &id)]).await;
    assert_eq!((dead.status.as_u16(), dead.text.as_str()), (200, "false"));
    let defaults = [
        ("customer-id", CUSTOMER),
        ("type", "Contact"),
        ("reg-contact-id", &id),
        ("admin-contact-id", &id),
        ("tech-contact-id", &id),
        ("billing-contact-id", &id),
    ];
    assert_eq!(client.post("/contacts/modDefault", &defaults).await.text, "Success");
}
