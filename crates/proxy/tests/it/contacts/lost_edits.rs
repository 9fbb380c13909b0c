//! An edit that was sent and cannot be read back: it is said that nobody knows, and nothing is sent again.

use crate::harness::{Stage, fresh_key, until};
use reqwest::Method;
use serde_json::json;

#[tokio::test]
async fn what_was_sent_is_not_told_as_not_sent() {
    let stage = Stage::new().await;
    let reseller = stage.sign_in("reseller").await;
    let domain = reseller.get("/domains/hostcontrol/example.nl").await.ok();
    let owner = domain["roles"].as_array().unwrap().iter().find(|role| role["role"] == "owner").unwrap();
    let at = format!("/contacts/hostcontrol/{}", owner["id"].as_str().unwrap());
    let edit = json!({"fields": {"phone": "+31.200000109"}});
    let fault = |method: &str, action, times| {
        json!({"registrar": "hostcontrol", "method": method, "path": "/domain-contact/*", "when": "before",
            "action": action, "times": times})
    };
    let sent = stage.control.order_fault(&fault("PUT", json!({"delay_ms": 700}), 1)).await;
    let key = fresh_key();
    let send = async || {
        let ask = reseller.ask(Method::PUT, &at).header("idempotency-key", &key);
        ask.json(&edit).send().await
    };
    // The line breaks while the edit is on its way: nothing can be read from then on.
    let breaks = async {
        until("the edit to be sent", async || (stage.control.hits(sent).await > 0).then_some(())).await;
        stage.control.order_fault(&fault("GET", json!({"drop": true}), 1_000)).await;
    };
    let first = tokio::join!(send(), breaks).0.ok();
    assert_eq!(first["outcome"], "unknown", "{first}");
    assert_eq!(first["differing"], json!(["phone"]), "{first}");
    assert_eq!(send().await.ok(), first, "the same press has the same answer");
    stage.control.no_faults().await;
    assert_eq!(stage.control.count("domain-contact.update").await, 1, "it was sent once");
    let form = reseller.get(&format!("{at}/form")).await.ok();
    assert_eq!(form["contact"]["fields"]["phone"], "+31.200000109");
    assert_eq!(form["sent"][0]["outcome"], "applied", "what a read proves is settled by itself");
    let form = reseller.get(&format!("{at}/form")).await.ok();
    assert!(form.get("sent").is_none(), "and told once");
}
