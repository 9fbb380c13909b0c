//! Calling off whose answer is lost: what somebody wanted to stop is stopped, and not carried on.

use crate::harness::{Elsewhere, Stage, until};
use serde_json::json;

#[tokio::test]
async fn the_registrant_is_not_changed_after_an_unanswered_call_to_stop() {
    let stage = Stage::new().await;
    let reseller = stage.sign_in("reseller").await;
    let change = Elsewhere::quoted(&reseller, "hostcontrol/example.nl").await;
    let fault = |method: &str, path: &str, when: &str, action| {
        json!({"registrar": "hostcontrol", "method": method, "path": path, "when": when, "action": action,
            "times": 1_000})
    };
    let held = stage.control.order_fault(&fault("PUT", "/domain/*", "before", json!({"status": 429}))).await;
    change.submit().await.ok();
    until("the held call", async || (stage.control.hits(held).await > 0).then_some(())).await;
    let deaf = fault("DELETE", "/domain-contact/*", "after", json!({"drop": true}));
    let lost = stage.control.order_fault(&deaf).await;
    until("the call to stop", async || {
        // Refused while the driver is at work on it.
        reseller.press(&format!("{}/cancel", change.at)).await;
        (stage.control.hits(lost).await > 0).then_some(())
    })
    .await;
    stage.control.no_faults().await;
    change.until_state("cancelled").await;
    assert_eq!(stage.control.count("domain.update").await, 0);
    assert_eq!(stage.control.count("domain-contact.delete").await, 1);
}
