//! Faults, one action at a time.

use crate::support::{eligible_owner, stage};
use reqwest::Method;
use serde_json::{Value, json};
use std::time::Duration;

fn fault(method: &str, path: &str, when: &str, action: &Value) -> Value {
    json!({"registrar": "ovhcloud", "method": method, "path": path, "when": when, "action": action, "times": 1})
}

#[tokio::test]
async fn a_status_before_means_that_nothing_happened() {
    let stage = stage().await;
    let (client, control) = (stage.client(), stage.control());
    control.fault(&fault("POST", "/domain/contact", "before", &json!({"status": 503}))).await;
    let reply = client.post("/domain/contact", &eligible_owner("z@example.org")).await;
    assert_eq!(reply.status, 503);
    assert_eq!(reply.header("content-type"), "text/html");
    assert!(reply.text.starts_with("<html>"));
    assert_eq!(control.count("contact.create").await, 0);
    client.post("/domain/contact", &eligible_owner("z@example.org")).await.ok();
}

#[tokio::test]
async fn a_status_after_means_that_it_happened() {
    let stage = stage().await;
    let (client, control) = (stage.client(), stage.control());
    control.fault(&fault("POST", "/domain/contact", "after", &json!({"status": 500}))).await;
    let reply = client.post("/domain/contact", &eligible_owner("z@example.org")).await;
    assert_eq!(reply.refused(500)["class"], "Server::InternalServerError");
    assert_eq!(control.count("contact.create").await, 1);
}

#[tokio::test]
async fn other_statuses_are_errors_of_the_registrar() {
    let stage = stage().await;
    let (client, control) = (stage.client(), stage.control());
    control.fault(&fault("GET", "/me", "before", &json!({"status": 429}))).await;
    let reply = client.get("/me").await;
    assert!(!reply.header("x-ovh-queryid").is_empty());
    assert_eq!(
        reply.refused(429),
        json!({"class": "Client::TooManyRequests", "message": "Too Many Requests"})
    );
}

#[tokio::test]
async fn a_dropped_connection_has_no_answer() {
    let stage = stage().await;
    let (client, control) = (stage.client(), stage.control());
    for (when, made) in [("before", 0), ("after", 1)] {
        control.fault(&fault("POST", "/domain/contact", when, &json!({"drop": true}))).await;
        let body = eligible_owner("z@example.org").to_string();
        let request = client.request(Method::POST, "/domain/contact", body.as_bytes()).await;
        let error = request.send().await.unwrap_err();
        assert!(error.is_request(), "{error:?}");
        assert_eq!(control.count("contact.create").await, made, "{when}");
    }
}

#[tokio::test]
async fn a_malformed_answer_is_no_json() {
    let stage = stage().await;
    let (client, control) = (stage.client(), stage.control());
    control.fault(&fault("GET", "/me/order/*/status", "before", &json!({"malformed": true}))).await;
    let reply = client.get("/me/order/5/status").await;
    assert_eq!(reply.status, 200);
    assert!(reply.header("content-type").starts_with("application/json"));
    assert!(serde_json::from_str::<Value>(&reply.text).is_err());
}

#[tokio::test]
async fn a_delayed_call_is_carried_out_before_or_after_the_wait() {
    let stage = stage().await;
    let (client, control) = (stage.client(), stage.control());
    let slow = json!({"delay_ms": 600_000});
    for (when, made) in [("before", 0), ("after", 1)] {
        control.fault(&fault("POST", "/domain/contact", when, &slow)).await;
        let body = eligible_owner("z@example.org").to_string();
        let request = client.request(Method::POST, "/domain/contact", body.as_bytes()).await;
        let waiting = tokio::spawn(request.send());
        loop {
            let faults = control.get("/faults").await;
            if faults.as_array().unwrap().last().unwrap()["hits"] == 1 {
                break;
            }
        }
        assert_eq!(control.count("contact.create").await, made, "{when}");
        waiting.abort();
    }
    control.call(Method::DELETE, "/faults", None).await.ok();
    control.fault(&fault("GET", "/me", "before", &json!({"delay_ms": 30}))).await;
    let request = client.request(Method::GET, "/me", b"").await;
    let reply = tokio::time::timeout(Duration::from_secs(20), request.send()).await.unwrap().unwrap();
    assert_eq!(reply.status(), 200);
}

#[tokio::test]
async fn a_call_that_comes_late_is_carried_out_though_nobody_waits_for_its_answer() {
    let stage = stage().await;
    let (client, control) = (stage.client(), stage.control());
    control.fault(&fault("POST", "/domain/contact", "before", &json!({"delay_ms": 300}))).await;
    let body = eligible_owner("z@example.org").to_string();
    let request = client.request(Method::POST, "/domain/contact", body.as_bytes()).await;
    let gone = tokio::time::timeout(Duration::from_millis(100), request.send()).await;
    assert!(gone.is_err(), "whoever asked has left");
    let late = async {
        while control.count("contact.create").await == 0 {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(Duration::from_secs(20), late).await.expect("the call is carried out all the same");
    assert_eq!(control.count("contact.create").await, 1);
}

#[tokio::test]
async fn hits_are_counted_and_the_first_match_wins() {
    let stage = stage().await;
    let (client, control) = (stage.client(), stage.control());
    let first = control
        .fault(&json!({"registrar": "ovhcloud", "method": "GET", "path": "/domain/*", "action": {"status": 500}, "times": 2}))
        .await;
    let second = control.fault(&fault("GET", "/domain/example.com", "before", &json!({"status": 502}))).await;
    let mut statuses = Vec::new();
    for _ in 0..4 {
        statuses.push(client.get("/domain/example.com").await.status.as_u16());
    }
    assert_eq!(statuses, [500, 500, 502, 200]);
    let faults = control.get("/faults").await;
    assert_eq!((&faults[0]["id"], &faults[0]["hits"]), (&json!(first), &json!(2)));
    assert_eq!((&faults[1]["id"], &faults[1]["hits"]), (&json!(second), &json!(1)));
    assert_eq!(faults[0]["when"], "before");
    control.call(Method::DELETE, &format!("/faults/{first}"), None).await.ok();
    assert_eq!(control.get("/faults").await.as_array().unwrap().len(), 1);
    control.call(Method::DELETE, "/faults", None).await.ok();
    assert_eq!(control.get("/faults").await, json!([]));
}

#[tokio::test]
async fn faults_that_make_no_sense_are_refused() {
    let stage = stage().await;
    let control = stage.control();
    let good = fault("GET", "/me", "before", &json!({"drop": true}));
    for (member, value) in [
        ("registrar", json!("gandi")),
        ("method", json!("FETCH")),
        ("path", json!("me")),
        ("when", json!("during")),
        ("action", json!({"drop": true, "status": 500})),
        ("times", json!(0)),
        ("times", json!(-1)),
        ("colour", json!("red")),
    ] {
        let mut fault = good.clone();
        fault[member] = value;
        let refused = control.call(Method::POST, "/faults", Some(&fault)).await.refused(400);
        assert!(refused["error"].is_string(), "{member}");
    }
    assert_eq!(control.get("/faults").await, json!([]));
}

#[tokio::test]
async fn the_control_plane_is_out_of_reach_of_faults() {
    let stage = stage().await;
    stage.control().fault(&fault("GET", "/control/clock", "before", &json!({"status": 500}))).await;
    stage.control().get("/clock").await;
}
