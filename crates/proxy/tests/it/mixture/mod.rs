//! Lists over several registrars: each registrar's part by itself, what is kept of it, and whoever does not answer.

mod chosen;
mod kept;
mod silent;

use crate::harness::Stage;
use serde_json::{Value, json};

/// The lists over connections.
const LISTS: [&str; 3] = ["/domains", "/contacts", "/tasks"];

/// Orders the same fault for every read of a registrar; answers their numbers.
async fn every_read(stage: &Stage, registrar: &str, action: &Value) -> Vec<u64> {
    let mut faults = Vec::new();
    for depth in 1..=6 {
        for method in ["GET", "HEAD"] {
            let fault = json!({"registrar": registrar, "method": method, "path": "/*".repeat(depth),
                "when": "before", "action": action, "times": 100_000});
            faults.push(stage.control.order_fault(&fault).await);
        }
    }
    faults
}

/// How often these faults have struck.
async fn hits(stage: &Stage, faults: &[u64]) -> u64 {
    let mut all = 0;
    for fault in faults {
        all += stage.control.hits(*fault).await;
    }
    all
}

/// A member of each item, sorted.
fn of(page: &Value, member: &str) -> Vec<String> {
    let items = page["items"].as_array().unwrap().iter();
    let mut all: Vec<_> = items.map(|item| item[member].as_str().unwrap().to_owned()).collect();
    all.sort_unstable();
    all
}

/// The connections that a page names, in `missing` or `as_of`.
fn named(page: &Value, member: &str) -> Vec<String> {
    let parts = page[member].as_array().into_iter().flatten();
    parts.map(|part| part["connection"].as_str().unwrap().to_owned()).collect()
}
