//! A contact whose call arrives after it was believed lost and made again is left, and shown to whoever left it.

use crate::harness::{Browser, Elsewhere, Journey, Options, Stage, until};
use serde_json::{Value, json};
use std::time::Duration;

/// A stage on which a call that prepares is believed absent half a second after it was given up.
async fn stage() -> Stage {
    let answer = Duration::from_millis(600);
    Stage::with(Options { answer, settle: Duration::from_secs(1), ..Options::default() }).await
}

/// The next contact is made long after its absence is believed.
async fn late(stage: &Stage, connection: &str, path: &str) {
    let late = json!({"registrar": connection, "method": "POST", "path": path, "when": "before",
        "action": {"delay_ms": 3_000}, "times": 1});
    stage.control.order_fault(&late).await;
}

async fn contacts(browser: &Browser, connection: &str) -> Vec<Value> {
    let list = browser.get(&format!("/connections/{connection}/leftovers")).await.ok();
    let items = list["items"].as_array().unwrap().iter();
    items.filter(|it| it["kind"] == "contact").cloned().collect()
}

#[tokio::test]
async fn a_contact_that_arrives_beside_its_second_one_is_deleted_by_whoever_left_it() {
    for (connection, domain, path, made) in [
        ("logicboxes", "example.net", "/contacts/add.json", "contacts.add"),
        ("hostcontrol", "example.info", "/domain-contact", "domain-contact.create"),
    ] {
        let stage = stage().await;
        let customer = stage.sign_in("customer").await;
        let change = Elsewhere::quoted(&customer, &format!("{connection}/{domain}")).await;
        late(&stage, connection, path).await;
        change.submit().await.ok();
        let own = change.until_state("awaiting_both").await["references"]["contact"].clone();
        assert_eq!(stage.control.count(made).await, 1, "the first one is still on its way");
        assert_eq!(contacts(&customer, connection).await, [] as [Value; 0]);
        let twice = async || (stage.control.count(made).await == 2).then_some(());
        until("the first one to arrive", twice).await;

        let left = contacts(&customer, connection).await;
        assert_eq!(left.len(), 1, "{left:?}");
        assert_eq!((&left[0]["fate"], &left[0]["domain"]), (&json!("removable"), &json!(domain)));
        assert_ne!(left[0]["name"], own, "what the owner change needs is not left");
        let at = format!("/connections/{connection}/leftovers/contact/{}", left[0]["name"].as_str().unwrap());
        stage.sign_in("stranger").await.delete(&at).await.refused(404, "not_found");
        assert_eq!(customer.delete(&at).await.status, 204);
        assert_eq!(contacts(&customer, connection).await, [] as [Value; 0]);
        assert_eq!(change.view().await["references"]["contact"], own);
    }
}

/// OVHcloud deletes no contact. Both are told, also when the draft has been forgotten.
#[tokio::test]
async fn both_are_told_after_the_draft_is_gone() {
    let stage = stage().await;
    let customer = stage.sign_in("customer").await;
    let journey = Journey::filled(&customer, &stage.control, "example.com").await;
    late(&stage, "ovhcloud", "/domain/contact").await;
    until("the price", async || (journey.quote().await.status == 200).then_some(())).await;
    let twice = async || (stage.control.count("contact.create").await == 2).then_some(());
    until("the first one to arrive", twice).await;
    assert_eq!(contacts(&customer, "ovhcloud").await.len(), 1);
    journey.cancel().await.ok();
    let names = |left: &[Value]| left.iter().map(|it| it["name"].clone()).collect::<Vec<_>>();
    let mut kept = names(&contacts(&customer, "ovhcloud").await);
    assert_eq!(kept.len(), 2);
    stage.clock.advance(10 * 60);
    let gone = async || (customer.get(&journey.at("")).await.status == 404).then_some(());
    until("the draft to be gone", gone).await;
    let left = contacts(&customer, "ovhcloud").await;
    assert!(left.iter().all(|it| it["owner_change"].is_null() && it["fate"] == "stays"), "{left:?}");
    let mut told = names(&left);
    kept.sort_by_key(Value::to_string);
    told.sort_by_key(Value::to_string);
    assert_eq!(told, kept);
}
