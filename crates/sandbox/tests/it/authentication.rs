//! Signatures, keys and the shapes of errors.

use crate::support::{Client, stage};
use reqwest::Method;
use serde_json::{Value, json};

async fn me(client: &Client) -> (u16, Value) {
    let reply = client.get("/me").await;
    (reply.status.as_u16(), reply.json())
}

#[tokio::test]
async fn the_time_is_a_bare_number_and_needs_no_key() {
    let stage = stage().await;
    let reply = stage.client().http.get(stage.client().url("/auth/time")).send().await.unwrap();
    assert_eq!(reply.status(), 200);
    let date = reply.headers()["date"].to_str().unwrap().to_owned();
    assert!(date.ends_with(" GMT"), "{date}");
    let time: i64 = reply.text().await.unwrap().parse().unwrap();
    assert!(time > 1_700_000_000);
}

#[tokio::test]
async fn each_wrong_key_has_its_own_answer_in_the_current_dialect() {
    let stage = stage().await;
    let client = stage.client();
    assert_eq!(me(&client).await.1["nichandle"], "aa00000-ovh");

    let unknown_application = Client { application_key: "unknown".to_owned(), ..client.clone() };
    assert_eq!(
        me(&unknown_application).await,
        (403, json!({"class": "Client::Forbidden", "message": "This application key is invalid"}))
    );
    let wrong_secret = Client { application_secret: "wrong".to_owned(), ..client.clone() };
    assert_eq!(
        me(&wrong_secret).await,
        (400, json!({"class": "Client::BadRequest", "message": "Invalid signature"}))
    );
    let unknown_consumer = Client { consumer_key: "unknown".to_owned(), ..client.clone() };
    assert_eq!(
        me(&unknown_consumer).await,
        (403, json!({"class": "Client::Forbidden", "message": "This credential does not exist"}))
    );
    let reply = client.http.get(client.url("/me")).send().await.unwrap();
    assert_eq!(reply.status(), 401);
    assert_eq!(
        reply.json::<Value>().await.unwrap(),
        json!({"class": "Client::Unauthorized", "message": "You must login first"})
    );
}

#[tokio::test]
async fn the_classic_dialect_has_codes() {
    let stage = stage().await;
    stage.control().choose("ovhcloud.errors", "classic").await;
    let client = stage.client();
    for (client, status, code, text) in [
        (
            Client { application_key: "unknown".to_owned(), ..client.clone() },
            "403 Forbidden",
            "INVALID_KEY",
            "This application key is invalid",
        ),
        (
            Client { application_secret: "wrong".to_owned(), ..client.clone() },
            "400 Bad Request",
            "INVALID_SIGNATURE",
            "Invalid signature",
        ),
        (
            Client { consumer_key: "unknown".to_owned(), ..client.clone() },
            "403 Forbidden",
            "NOT_CREDENTIAL",
            "This credential does not exist",
        ),
    ] {
        assert_eq!(me(&client).await.1, json!({"errorCode": code, "httpCode": status, "message": text}));
    }
    let unknown = client.get("/domain/unknown.example").await.refused(404);
    assert_eq!(unknown, json!({"message": "This service does not exist"}));
}

#[tokio::test]
async fn the_signature_covers_the_bytes_as_sent() {
    let stage = stage().await;
    let client = stage.client();
    // The same text, once as UTF-8 and once escaped, as different clients send it.
    for body in [r#"{"firstName": "Zoé"}"#, r#"{"firstName": "Zo\u00e9"}"#] {
        let reply = client.call(Method::POST, "/domain/contact", body.as_bytes()).await;
        assert_eq!(reply.ok()["firstName"], "Zoé");
    }
    let reply = client.get("/me/task/domain?domain=%C3%A9xample.com").await;
    assert_eq!(reply.ok(), json!([]));
}

#[tokio::test]
async fn addresses_without_port_and_with_https_are_taken() {
    let stage = stage().await;
    let client = stage.client();
    let port = format!(":{}", stage.running.address().port());
    for url in [
        client.url("/me"),
        client.url("/me").replace(&port, ""),
        client.url("/me").replace(&port, "").replace("http://", "https://"),
    ] {
        let time = client.time().await;
        let request = client
            .http
            .get(client.url("/me"))
            .header("X-Ovh-Application", &client.application_key)
            .header("X-Ovh-Consumer", &client.consumer_key)
            .header("X-Ovh-Timestamp", time)
            .header("X-Ovh-Signature", client.sign(&Method::GET, &url, b"", time));
        assert_eq!(request.send().await.unwrap().status(), 200, "{url}");
    }
}

#[tokio::test]
async fn a_timestamp_far_off_is_refused_as_the_switch_says() {
    let stage = stage().await;
    let client = stage.client();
    let send = async |off: i64| {
        let (url, time) = (client.url("/me"), client.time().await + off);
        let request = client
            .http
            .get(&url)
            .header("X-Ovh-Application", &client.application_key)
            .header("X-Ovh-Consumer", &client.consumer_key)
            .header("X-Ovh-Timestamp", time)
            .header("X-Ovh-Signature", client.sign(&Method::GET, &url, b"", time));
        let reply = request.send().await.unwrap();
        (reply.status().as_u16(), reply.json::<Value>().await.unwrap()["message"].clone())
    };
    assert_eq!(send(250).await.0, 200);
    assert_eq!(send(-400).await, (400, json!("Invalid signature")));
    stage.control().choose("ovhcloud.timestamp", "key").await;
    assert_eq!(send(400).await, (403, json!("This application key is invalid")));
    stage.control().choose("ovhcloud.timestamp", "unchecked").await;
    assert_eq!(send(-400_000).await.0, 200);
}

#[tokio::test]
async fn signatures_follow_the_clock_of_the_sandbox() {
    let stage = stage().await;
    stage.control().advance_days(3).await;
    assert_eq!(stage.client().get("/me").await.status, 200);
}

#[tokio::test]
async fn the_current_credential_tells_its_rights() {
    let stage = stage().await;
    let credential = stage.client().get("/auth/currentCredential").await.ok();
    assert_eq!(credential["status"], "validated");
    assert_eq!(credential["ovhSupport"], false);
    assert!(credential["rules"].as_array().unwrap().contains(&json!({"method": "GET", "path": "/*"})));
    assert!(credential["lastUse"].is_string());
}

#[tokio::test]
async fn every_answer_bears_a_reference() {
    let stage = stage().await;
    let client = stage.client();
    let mut seen = Vec::new();
    for path in ["/me", "/me", "/domain/unknown.example", "/nothing/here"] {
        let reply = client.get(path).await;
        let reference = reply.header("x-ovh-queryid").to_owned();
        assert!(reference.starts_with("EU.ext-1."), "{reference}");
        assert!(!seen.contains(&reference));
        seen.push(reference);
    }
}

#[tokio::test]
async fn what_is_not_documented_is_refused() {
    let stage = stage().await;
    let client = stage.client();
    assert_eq!(client.get("/me?foo=bar").await.refused(400)["class"], "Client::BadRequest");
    assert_eq!(client.get("/nothing/here").await.refused(404)["class"], "Client::NotFound");
    let reply = client.delete("/me").await;
    assert!(reply.header("allow").contains("GET"));
    assert_eq!(reply.refused(405)["class"], "Client::MethodNotAllowed");
    assert_eq!(client.get("/me/contact/12x").await.status, 400);
    assert_eq!(client.get("/me/contact/99999999").await.status, 404);
    let html = client.call(Method::POST, "/domain/contact", b"<html>").await.refused(400);
    assert!(html["message"].as_str().unwrap().starts_with("Invalid JSON received"));
    let long = client.call(Method::POST, "/domain/contact", &vec![b' '; 1024 * 1024 + 1]).await;
    assert_eq!(long.status, 413);
}

#[tokio::test]
async fn both_names_of_the_branch_answer() {
    let stage = stage().await;
    assert_eq!(stage.client().get("/v1/me").await.ok()["nichandle"], "aa00000-ovh");
}

#[tokio::test]
async fn a_void_answer_can_be_nothing_at_all() {
    let stage = stage().await;
    let client = stage.client();
    let account = client.get("/me").await.ok();
    assert_eq!(client.put("/me", &account).await.text, "null");
    stage.control().choose("ovhcloud.void", "no_content").await;
    let reply = client.put("/me", &account).await;
    assert_eq!((reply.status.as_u16(), reply.text.as_str()), (204, ""));
}

#[tokio::test]
async fn members_without_a_value_can_be_left_out() {
    let stage = stage().await;
    let client = stage.client();
    assert_eq!(client.get("/me").await.ok().get("vat"), Some(&Value::Null));
    stage.control().choose("ovhcloud.nulls", "omitted").await;
    assert_eq!(client.get("/me").await.ok().get("vat"), None);
}
