//! Records the journals of whole owner changes, for the test that replays them in every later version.

use super::opened;
use crate::harness::{Browser, Journey, NewOwner, Stage, agreement, until};
use serde_json::{Map, Value, json};
use std::path::Path;

/// Writes one file for each history into `crates/model/tests/journals/<version>`; files of earlier versions stay.
///
/// ```sh
/// cargo test -p registrant-proxy --test it kept::histories -- --ignored
/// ```
#[tokio::test]
#[ignore = "records the journals of this version; run once for each version that is released"]
async fn record() {
    let mut stage = Stage::new().await;
    let reseller = stage.sign_in("reseller").await;
    let control = stage.control.clone();
    let mut recorded: Vec<(&str, String)> = Vec::new();

    let applied = Journey::applied(&reseller, &control, "example.com").await;
    recorded.push(("ovhcloud-applied", applied.id));

    let refused = Journey::asked(&reseller, &control, "example.fr").await;
    control.answer(&refused.losing, "refuse").await;
    refused.until_state("refused").await;
    recorded.push(("ovhcloud-refused-by-the-losing-owner", refused.id));

    let lost = Journey::quoted(&reseller, &control, "example.es").await;
    control.fault("POST", "/order/cart/*/checkout", "after", &json!({"drop": true}), 1).await;
    lost.submit("20.00").await.ok();
    lost.until_asked().await;
    recorded.push(("ovhcloud-an-answer-lost-and-found", lost.id));

    let called_off = Journey::quoted(&reseller, &control, "example.pl").await;
    called_off.cancel().await.ok();
    recorded.push(("ovhcloud-a-draft-called-off", called_off.id));

    let generic = json!({
        "name": "Zoé Lacroix", "email": "zoe.lacroix@example.org", "phone": "+33.465719876",
        "address.line1": "3 place du Marché", "address.zip": "31000", "address.city": "Toulouse",
        "address.country": "FR",
    });
    let boxes = submit_at(&reseller, "logicboxes/example.net", &generic).await;
    recorded.push(("logicboxes-awaiting-both", settled(&reseller, boxes, "awaiting_both").await));
    let owner = NewOwner { fields: generic }.with(&json!({"address.province": "Occitanie"}));
    let control = submit_at(&reseller, "hostcontrol/example.nl", &owner.fields).await;
    recorded.push(("hostcontrol-applied", settled(&reseller, control, "applied").await));

    let store = opened(&mut stage).await;
    let version = env!("CARGO_PKG_VERSION");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../model/tests/journals").join(version);
    std::fs::create_dir_all(&folder).unwrap();
    for (name, id) in recorded {
        let id = id.parse().unwrap();
        let journal = store.journal(&id).await.unwrap();
        let change = store.change(&id).await.unwrap().unwrap();
        let history = json!({"id": id, "journal": journal, "adds_up_to": change});
        let text = serde_json::to_string_pretty(&history).unwrap() + "\n";
        std::fs::write(folder.join(format!("{name}.json")), text).unwrap();
    }
    store.close().await;
}

/// Goes as far as agreeing to it.
async fn submit_at(browser: &Browser, domain: &str, fields: &Value) -> String {
    let (connection, name) = domain.split_once('/').unwrap();
    let asked = json!({"connection": connection, "domain": name});
    let change = browser.post("/owner-changes", &asked).await.ok();
    let at = format!("/owner-changes/{}", change["id"].as_str().unwrap());
    let details = json!({"step": "details", "source": {"kind": "new"}, "fields": fields});
    let change = browser.patch(&at, &change["version"], &details).await.ok();
    let kinds = change["required_consents"].as_array().unwrap().iter().map(|it| it["kind"].as_str().unwrap());
    let consents: Map<String, Value> = kinds.map(|kind| (kind.to_owned(), json!(true))).collect();
    let names: Vec<&String> = consents.keys().collect();
    let check = json!({"step": "check", "consents": consents});
    browser.patch(&at, &change["version"], &check).await.ok();
    browser.press(&format!("{at}/quote")).await.ok();
    let mut agreed = agreement("0.00");
    agreed["consents"] = json!(names);
    browser.post(&format!("{at}/submit"), &agreed).await.ok();
    at
}

/// Waits until it stands in this state, and answers its name.
async fn settled(browser: &Browser, at: String, state: &str) -> String {
    until(state, async || (browser.get(&at).await.ok()["state"] == state).then_some(())).await;
    at.trim_start_matches("/owner-changes/").to_owned()
}
