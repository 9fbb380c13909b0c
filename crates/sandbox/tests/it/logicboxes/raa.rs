//! The verification of a registrant's mail address.

use super::{Client, ZOE, house, words};
use serde_json::json;

/// Gives the domain away by a designated agent.
async fn given(client: &Client) {
    let id = client.added(&[]).await;
    client.give("example.net", &id, &[("designated-agent", "true")]).await.ok();
}

#[tokio::test]
async fn a_new_address_is_asked_once_and_again_on_demand() {
    let (_stage, client, control) = house().await;
    let order = client.order("example.net").await;
    let resend = async || client.post("/domains/raa/resend-verification", &[("order-id", &order)]).await.text;
    assert_eq!(client.domain("example.net").await["raaVerificationStatus"], "Verified");
    assert_eq!(resend().await, "false", "there is nothing to verify");
    given(&client).await;
    let domain = client.domain("example.net").await;
    assert_eq!(domain["raaVerificationStatus"], "Pending");
    assert!(domain["raaVerificationStartTime"].as_str().unwrap().parse::<i64>().unwrap() > 0);
    assert_eq!(resend().await, "true");
    let mails = control.get(&format!("/mail?to={ZOE}")).await;
    let verify = mails.as_array().unwrap().iter().filter(|mail| mail["links"][0]["rel"] == "verify");
    assert_eq!(verify.count(), 2);
    control.answer(ZOE, "verify").await.ok();
    let domain = client.domain("example.net").await;
    assert_eq!(
        (&domain["raaVerificationStatus"], domain.get("raaVerificationStartTime")),
        (&json!("Verified"), None)
    );
    assert_eq!(control.answer(ZOE, "verify").await.status, 409);
    let unknown = client.post("/domains/raa/resend-verification", &[("order-id", "1")]).await;
    assert_eq!(words(unknown), "You are not allowed to perform this action");
}

#[tokio::test]
async fn after_fifteen_days_the_domain_is_suspended_until_somebody_verifies() {
    let (_stage, client, control) = house().await;
    given(&client).await;
    control.advance_days(14).await;
    assert_eq!(client.domain("example.net").await["raaVerificationStatus"], "Pending");
    control.advance_days(2).await;
    assert_eq!(client.domain("example.net").await["raaVerificationStatus"], "Suspended");
    control.answer(ZOE, "verify").await.ok();
    assert_eq!(client.domain("example.net").await["raaVerificationStatus"], "Verified");
    // An address that was verified once is not asked again.
    let id = client.added(&[("name", "Zora Lacroix")]).await;
    client.give("example.net", &id, &[("designated-agent", "true")]).await.ok();
    assert_eq!(client.domain("example.net").await["raaVerificationStatus"], "Verified");
}
