//! Connections with more contacts than are read to sort a list.

use crate::harness::{Stage, http};
use serde_json::{Value, json};

/// More than ten reads of a hundred.
const MORE: usize = 1_005;

/// Makes contacts at HostControl past the proxy, as in the registrar's own control panel.
async fn more_contacts(stage: &Stage) {
    for number in 1..=MORE {
        let contact = json!({
            "name": format!("Ines Vidal {number:04}"), "organization": null, "email_address": "ines.vidal@example.org",
            "address": "Calle Mayor 1", "zip_code": "28013", "state": "Madrid", "city": "Madrid", "country": "ES",
            "voice": "+34.911234567", "fax": null,
        });
        let request = http().post(format!("{}/hostcontrol/api/v1/domain-contact", stage.control.origin));
        let request = request.basic_auth("sandbox-reseller", Some("SandboxHostControlKey"));
        let answer = request.header("content-type", "application/json").body(contact.to_string());
        let answer = answer.send().await.unwrap();
        assert!(answer.status().is_success(), "{}", answer.text().await.unwrap());
    }
}

/// Counts the reads of the lists.
async fn counters(stage: &Stage) -> Vec<u64> {
    let mut counters = Vec::new();
    for (registrar, path) in [("hostcontrol", "/domain-contact"), ("logicboxes", "/contacts/search")] {
        let fault = json!({"registrar": registrar, "method": "GET", "path": path, "when": "before",
            "action": {"delay_ms": 0}, "times": 100_000});
        counters.push(stage.control.order_fault(&fault).await);
    }
    counters
}

async fn reads(stage: &Stage, counters: &[u64]) -> u64 {
    let mut all = 0;
    for counter in counters {
        all += stage.control.hits(*counter).await;
    }
    all
}

#[tokio::test]
async fn a_page_costs_few_reads_and_every_contact_is_on_one() {
    let stage = Stage::new().await;
    let reseller = stage.sign_in("reseller").await;
    let before = reseller.get("/contacts?limit=100").await.ok()["total"].as_u64().unwrap();
    more_contacts(&stage).await;
    let counters = counters(&stage).await;
    let (mut all, mut cursor, mut spent) = (Vec::new(), String::new(), 0);
    loop {
        let page = reseller.get(&format!("/contacts?limit=100{cursor}")).await.ok();
        assert_eq!(page["missing"], Value::Null, "{page}");
        let items = page["items"].as_array().unwrap();
        all.extend(items.iter().map(|item| format!("{}/{}", item["connection"], item["id"])));
        // The first page finds out that there are too many: ten reads of each connection.
        let reads = reads(&stage, &counters).await;
        let most = if spent == 0 { 30 } else { 10 };
        assert!(reads - spent <= most, "{} reads for a page", reads - spent);
        spent = reads;
        match page["next"].as_str() {
            Some(next) => cursor = format!("&cursor={}", next.replace(':', "%3A")),
            None => break,
        }
    }
    let count = all.len();
    all.sort_unstable();
    all.dedup();
    let there_are = usize::try_from(before).unwrap() + MORE;
    assert_eq!((all.len(), count), (there_are, there_are), "each once, and none is missing");
}

#[tokio::test]
async fn whoever_fits_is_found_page_by_page() {
    let stage = Stage::new().await;
    let reseller = stage.sign_in("reseller").await;
    more_contacts(&stage).await;
    let (mut found, mut cursor) = (Vec::new(), String::new());
    for _ in 0..20 {
        let page = reseller.get(&format!("/contacts?limit=5&name=vidal%20099{cursor}")).await.ok();
        let items = page["items"].as_array().unwrap();
        assert!(items.len() <= 5, "{page}");
        found.extend(items.iter().map(|item| item["name"].as_str().unwrap().to_owned()));
        let Some(next) = page["next"].as_str() else { break };
        cursor = format!("&cursor={}", next.replace(':', "%3A"));
    }
    found.sort_unstable();
    let expected: Vec<String> = (990..1_000).map(|number| format!("Ines Vidal {number:04}")).collect();
    assert_eq!(found, expected);
}
