//! Signing in and out, and the headers every answer carries.

use crate::harness::{Options, Stage};
use reqwest::Method;
use serde_json::json;

#[tokio::test]
async fn a_session_is_one_persons_and_ends() {
    let stage = Stage::new().await;
    let nobody = stage.nobody();
    let before = nobody.get("/session").await.ok();
    assert_eq!((&before["signed_in"], &before["personas"][0]), (&json!(false), &json!("customer")));
    let answer = nobody.post("/session", &json!({"persona": "customer"})).await;
    let cookie = answer.header("set-cookie").to_owned();
    assert!(cookie.starts_with("registrant_session="), "{cookie}");
    assert!(cookie.contains("; HttpOnly") && cookie.contains("; SameSite=Lax") && !cookie.contains("Secure"));
    let customer = stage.sign_in("customer").await;
    let view = customer.get("/session").await.ok();
    assert_eq!((&view["signed_in"], &view["persona"]), (&json!(true), &json!("customer")));

    let out = customer.delete("/session").await;
    assert!(out.header("set-cookie").contains("Max-Age=0"));
    customer.get("/domains").await.refused(401, "unauthenticated");
    assert_eq!(customer.get("/session").await.ok()["signed_in"], false);

    let idle = stage.sign_in("customer").await;
    for _ in 0..3 {
        // Each use moves the end.
        stage.clock.advance(50 * 60);
        idle.get("/connections").await.ok();
    }
    stage.clock.advance(61 * 60);
    idle.get("/connections").await.refused(401, "unauthenticated");
}

#[tokio::test]
async fn a_sign_in_ends_the_session_before_it() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let partner = customer.sign_in("partner").await;
    customer.get("/domains").await.refused(401, "unauthenticated");
    partner.get("/domains").await.ok();
    for cookie in ["registrant_session=guessed", "registrant_session=", "other=1"] {
        let guess = stage.nobody().with_cookie(cookie);
        guess.get("/domains").await.refused(401, "unauthenticated");
    }
}

#[tokio::test]
async fn behind_https_the_cookie_is_bound_to_the_host() {
    let public_url = Some("https://registrant.example/".parse().unwrap());
    let stage = Stage::with(Options { public_url, ..Options::default() }).await;
    let answer = stage.nobody().post("/session", &json!({"persona": "customer"})).await;
    let cookie = answer.header("set-cookie").to_owned();
    assert!(cookie.starts_with("__Host-registrant="), "{cookie}");
    assert!(
        cookie.contains("; Secure") && cookie.contains("; Path=/") && !cookie.contains("Domain"),
        "{cookie}"
    );
    let token = cookie.split(['=', ';']).nth(1).unwrap();
    let other_name = stage.nobody().with_cookie(&format!("registrant_session={token}"));
    other_name.get("/domains").await.refused(401, "unauthenticated");
}

#[tokio::test]
async fn every_answer_carries_its_headers() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    for path in ["/session", "/domains", "/nothing", "//", "/healthz"] {
        let answer = customer.get(path).await;
        let policy = answer.header("content-security-policy");
        assert!(
            policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'"),
            "{path}: {policy}"
        );
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("referrer-policy"), "no-referrer", "{path}");
    }
    assert_eq!(customer.get("/domains").await.header("cache-control"), "no-store");
    let refused = customer.ask(Method::POST, "/session").without("x-registrant").send().await;
    assert_eq!(refused.header("cache-control"), "no-store");
}

#[tokio::test]
async fn the_process_tells_how_it_is() {
    let stage = Stage::new().await;
    let nobody = stage.nobody();
    assert_eq!((nobody.get("/healthz").await.status, nobody.get("/readyz").await.status), (200, 200));
    stage.sign_in("customer").await.get("/domains/ovhcloud/example.com").await.ok();
    let metrics = nobody.get("/metrics").await;
    assert_eq!(metrics.status, 200);
    let line = "method=\"GET\",route=\"/api/v1/domains/{connection}/{domain}\",status=\"200\"";
    assert!(metrics.text.contains(line), "{}", metrics.text);
    assert!(!metrics.text.contains("example.com"), "routes are counted, not addresses");
}
