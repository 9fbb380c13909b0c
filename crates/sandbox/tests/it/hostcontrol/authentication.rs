//! Who may call what, and how others are told.

use super::{error, house};
use crate::support::client::reply;
use reqwest::Method;
use serde_json::json;

#[tokio::test]
async fn only_the_reseller_is_let_in() {
    let house = house(&[]).await;
    let url = format!("{}/domain-contact", house.client.base);
    for (user, key, code) in [
        (None, "", "not_authenticated"),
        (Some("sandbox-reseller"), "", "authentication_failed"),
        (Some("sandbox-reseller"), "SandboxHostControlKeX", "authentication_failed"),
        (Some("somebody"), "SandboxHostControlKey", "authentication_failed"),
    ] {
        let mut request = house.client.http.get(&url);
        if let Some(user) = user {
            request = request.basic_auth(user, Some(key));
        }
        let reply = reply(request.send().await.unwrap()).await;
        assert!(reply.header("www-authenticate").starts_with("Basic"), "{user:?}");
        assert_eq!(error(reply, 401)["code"], code, "{user:?}");
    }
    let bearer = house.client.http.get(&url).bearer_auth("SandboxHostControlKey").send().await.unwrap();
    assert_eq!(bearer.status(), 401);
}

#[tokio::test]
async fn a_body_is_json_whatever_its_type_says() {
    let house = house(&[("phone", "lenient")]).await;
    // As the sample of the document sends it: `curl --data`, with a phone number without its dot.
    let sample = r#"
    {
        "name": "First name Last name",
        "organization": "My Organization",
        "email_address": "test-contact@example.com",
        "address": "Address line 1\nAddress line 2\nAddress line 3",
        "zip_code": "1234 AB",
        "state": "Some state",
        "city": "Some city",
        "country": "NL",
        "voice": "+31484538930",
        "fax": null
    }"#;
    for content_type in [None, Some("application/x-www-form-urlencoded"), Some("text/plain")] {
        let mut request = house.client.http.post(format!("{}/domain-contact", house.client.base));
        request = request.basic_auth(super::USER, Some(super::KEY)).body(sample);
        if let Some(content_type) = content_type {
            request = request.header("content-type", content_type);
        }
        let made = super::result(reply(request.send().await.unwrap()).await);
        assert_eq!(made["voice"], "+31484538930", "{content_type:?}");
        let handle = made["handle"].as_str().unwrap();
        assert!(handle.starts_with("RP") && handle.len() == 19, "{handle}");
    }
    house.choose("phone", "strict").await;
    let body = serde_json::from_str(sample).unwrap();
    let wrong = error(house.client.post("/domain-contact", &body).await, 400);
    assert_eq!(wrong["message"]["voice"][0]["code"], "invalid");
}

#[tokio::test]
async fn what_is_not_there_is_told_in_the_envelope() {
    for (switches, statuses) in [(vec![], [404, 405, 400]), (vec![("http_status", "always_200")], [200; 3])] {
        let house = house(&switches).await;
        let [nothing, other_method, unreadable] = statuses;
        for path in
            ["/nowhere", "/domain-contact/1", "/domain/1", "/domain-tld/xyz", "/domain-contact/1/validation"]
        {
            assert_eq!(error(house.client.get(path).await, nothing)["code"], "not_found", "{path}");
        }
        let reply = house.client.call(Method::DELETE, "/domain-contact", None).await;
        assert_eq!(error(reply, other_method)["code"], "method_not_allowed");
        for body in [json!([]), json!("x"), json!(null)] {
            let reply = house.client.post("/domain-contact", &body).await;
            assert_eq!(error(reply, unreadable)["code"], "parse_error", "{body}");
        }
    }
}
