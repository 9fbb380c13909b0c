//! Records the journals of whole owner changes, for the test that replays them in every later version.

use super::opened;
use crate::harness::{Browser, Elsewhere, Journey, NewOwner, Stage, agreement, until};
use serde_json::{Map, Value, json};
use std::path::Path;

/// Writes one file for each history into `crates/model/tests/journals/<version>`. What was recorded stays as it is.
///
/// ```sh
/// cargo test -p registrant-proxy --test it kept::histories -- --ignored
/// ```
#[tokio::test]
#[ignore = "records the journals of this version; run once for each version that is released"]
async fn record() {
    let mut stage = Stage::new().await;
    let recorded = plain(&stage).await;
    write(&mut stage, recorded).await;
    let mut stage = Stage::new().await;
    let recorded = otherwise(&stage).await;
    write(&mut stage, recorded).await;
    stood_in().await;
    restored().await;
}

/// A history by its name, and the owner change that it is of.
type Recorded = Vec<(&'static str, String)>;

/// What happens most of the time.
async fn plain(stage: &Stage) -> Recorded {
    let reseller = stage.sign_in("reseller").await;
    let control = stage.control.clone();
    let mut recorded: Recorded = Vec::new();

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
    recorded
}

/// What happens seldom.
async fn otherwise(stage: &Stage) -> Recorded {
    let reseller = stage.sign_in("reseller").await;
    let control = stage.control.clone();
    let mut recorded: Recorded = Vec::new();

    let refused = Journey::filled(&reseller, &control, "example.com").await;
    control.fault("POST", "/domain/contact", "before", &json!({"status": 400}), 1).await;
    assert!(refused.quote().await.status >= 400);
    refused.quote().await.ok();
    refused.submit("0.00").await.ok();
    refused.until_asked().await;
    recorded.push(("ovhcloud-a-contact-refused-at-first", refused.id));

    let forgotten = Journey::quoted(&reseller, &control, "example.fr").await;
    control.event(&json!({"kind": "cart.expire"})).await;
    forgotten.submit("20.00").await.ok();
    forgotten.until_asked().await;
    recorded.push(("ovhcloud-a-cart-that-expired", forgotten.id));

    let raised = Journey::quoted(&reseller, &control, "example.be").await;
    control.event(&json!({"kind": "order.price", "domain": "example.be", "amount": "25.00"})).await;
    raised.submit("12.00").await.ok();
    raised.until_state("needs_price_consent").await;
    raised.submit("25.00").await.ok();
    raised.until_asked().await;
    recorded.push(("ovhcloud-a-price-that-rose", raised.id));

    let stopped = Journey::quoted(&reseller, &control, "example.pl").await;
    control.fault("GET", "/order/cart/*/checkout", "before", &json!({"status": 403}), 1).await;
    stopped.submit("20.00").await.ok();
    stopped.until_state("needs_correction").await;
    stopped.submit("20.00").await.ok();
    stopped.until_asked().await;
    recorded.push(("ovhcloud-stopped-before-the-order", stopped.id));

    let resent = Elsewhere::quoted(&reseller, "logicboxes/example.net").await;
    resent.submit().await.ok();
    resent.until_state("awaiting_both").await;
    reseller.press(&format!("{}/resend", resent.at)).await.ok();
    recorded.push(("logicboxes-mails-sent-again", named(&resent.at)));

    let decided = Elsewhere::quoted(&reseller, "hostcontrol/example.info").await;
    let fault = json!({"registrar": "hostcontrol", "method": "PUT", "path": "/domain/*", "when": "after",
        "action": {"drop": true}, "times": 1});
    control.order_fault(&fault).await;
    decided.submit().await.ok();
    decided.until_state("unknown_outcome").await;
    reseller.post(&format!("{}/decide", decided.at), &json!({"decision": "believe"})).await.ok();
    decided.until_state("awaiting_both").await;
    recorded.push(("hostcontrol-decided-by-a-person", named(&decided.at)));
    recorded
}

/// The administrator of the domain answers one of the questions.
async fn stood_in() {
    let mut stage = Stage::new().await;
    let reseller = stage.sign_in("reseller").await;
    let journey = Journey::asked(&reseller, &stage.control, "example.com").await;
    let asked = reseller.get(&journey.at("/questions")).await.ok();
    let path = journey.at(&format!("/questions/{}", asked[0]["id"].as_str().unwrap()));
    let answer = json!({"choice": "accept", "consents": ["designated_agent"], "language": "es"});
    reseller.post(&path, &answer).await.ok();
    let recorded = vec![("ovhcloud-answered-in-an-owners-place", journey.id)];
    write(&mut stage, recorded).await;
}

/// An older state of the database comes back while an owner change is about to be ordered.
async fn restored() {
    let mut stage = Stage::new().await;
    let reseller = stage.sign_in("reseller").await;
    let journey = Journey::quoted(&reseller, &stage.control, "example.com").await;
    stage.stop().await;
    stage.config.restored = true;
    stage.restart().await;
    journey.submit("0.00").await.ok();
    journey.until_asked().await;
    let recorded = vec![("ovhcloud-restored-from-a-copy", journey.id)];
    write(&mut stage, recorded).await;
}

async fn write(stage: &mut Stage, recorded: Recorded) {
    let store = opened(stage).await;
    let version = env!("CARGO_PKG_VERSION");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../model/tests/journals").join(version);
    std::fs::create_dir_all(&folder).unwrap();
    for (name, id) in recorded {
        let file = folder.join(format!("{name}.json"));
        if file.exists() {
            continue;
        }
        let id = id.parse().unwrap();
        let journal = store.journal(&id).await.unwrap();
        let change = store.change(&id).await.unwrap().unwrap();
        let history = json!({"id": id, "journal": journal, "adds_up_to": change});
        std::fs::write(file, serde_json::to_string_pretty(&history).unwrap() + "\n").unwrap();
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
    named(&at)
}

/// The name of the owner change at this address.
fn named(at: &str) -> String {
    at.trim_start_matches("/owner-changes/").to_owned()
}
