//! Faults, and what survives a restart.

use super::{Client, KEY, USER, ZOE, error, house, result, zoe};
use crate::support::{http, stage_in};
use serde_json::{Value, json};

fn fault(when: &str, action: &Value) -> Value {
    json!({"registrar": "hostcontrol", "method": "POST", "path": "/domain-contact", "when": when,
        "action": action, "times": 1})
}

#[tokio::test]
async fn an_answer_is_lost_before_or_after_the_effect() {
    let house = house(&[]).await;
    for (when, made) in [("before", 0), ("after", 1)] {
        house.control.fault(&fault(when, &json!({"drop": true}))).await;
        let request = house.client.http.post(format!("{}/domain-contact", house.client.base));
        let sent = request.basic_auth(USER, Some(KEY)).body(zoe().to_string()).send().await;
        assert!(sent.is_err());
        assert_eq!(house.control.count("domain-contact.create").await, made, "{when}");
    }
}

#[tokio::test]
async fn a_status_is_one_of_the_registrar_or_of_what_stands_before_it() {
    let house = house(&[]).await;
    for (status, code) in [
        (401, "authentication_failed"),
        (403, "permission_denied"),
        (404, "not_found"),
        (429, "throttled"),
        (500, "error"),
    ] {
        house.control.fault(&fault("before", &json!({"status": status}))).await;
        assert_eq!(error(house.client.post("/domain-contact", &zoe()).await, status)["code"], code);
    }
    house.choose("http_status", "always_200").await;
    house.control.fault(&fault("before", &json!({"status": 500}))).await;
    assert_eq!(house.client.post("/domain-contact", &zoe()).await.status, 500, "a fault is a status");
    for status in [502, 503, 504] {
        house.control.fault(&fault("before", &json!({"status": status}))).await;
        let reply = house.client.post("/domain-contact", &zoe()).await;
        assert_eq!((reply.status.as_u16(), reply.header("content-type")), (status, "text/html"));
    }
    house.control.fault(&fault("after", &json!({"malformed": true}))).await;
    let reply = house.client.post("/domain-contact", &zoe()).await;
    assert!(serde_json::from_str::<Value>(&reply.text).is_err(), "{}", reply.text);
    assert_eq!(house.control.count("domain-contact.create").await, 1);
}

#[tokio::test]
async fn a_change_goes_on_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let stage = stage_in(folder.path()).await;
    let client = |stage: &crate::support::Stage| Client {
        http: http(),
        base: format!("{}/hostcontrol/api/v1", stage.running.url()),
    };
    result(client(&stage).give_away("example.info", &json!({})).await);
    stage.control().answer(super::MAREN, "accept").await.ok();
    let handles = client(&stage).read("/domain-contact").await;
    stage.running.stop().await.unwrap();

    let stage = stage_in(folder.path()).await;
    assert_eq!(client(&stage).read("/domain-contact").await, handles);
    stage.control().answer(ZOE, "accept").await.ok();
    stage.control().advance(10).await;
    assert_eq!(client(&stage).owner("example.info").await, ZOE);
    stage.running.stop().await.unwrap();
}
