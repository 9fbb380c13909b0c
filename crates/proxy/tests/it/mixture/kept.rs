//! What is kept of lists: given at once where the request allows it, and forgotten when it may be wrong.

use super::{LISTS, every_read, hits, named, of};
use crate::harness::{Browser, Journey, Stage};
use reqwest::Method;
use serde_json::{Value, json};

async fn kept(browser: &Browser, path: &str) -> Value {
    browser.ask(Method::GET, path).header("cache-control", "max-age=600").send().await.ok()
}

/// Reads everything once, then counts the reads of each registrar.
async fn warm(stage: &Stage, browser: &Browser) -> [Vec<u64>; 3] {
    let mut counters = [Vec::new(), Vec::new(), Vec::new()];
    for (number, registrar) in ["hostcontrol", "logicboxes", "ovhcloud"].into_iter().enumerate() {
        counters[number] = every_read(stage, registrar, &json!({"delay_ms": 0})).await;
    }
    for list in LISTS {
        browser.get(list).await.ok();
    }
    counters
}

async fn counts(stage: &Stage, counters: &[Vec<u64>; 3]) -> [u64; 3] {
    let mut all = [0; 3];
    for (count, counters) in all.iter_mut().zip(counters) {
        *count = hits(stage, counters).await;
    }
    all
}

#[tokio::test]
async fn a_kept_part_is_given_without_a_call_where_that_is_allowed() {
    let stage = Stage::new().await;
    for persona in ["reseller", "customer"] {
        let browser = stage.sign_in(persona).await;
        let counters = warm(&stage, &browser).await;
        for list in LISTS {
            let before = counts(&stage, &counters).await;
            let page = kept(&browser, list).await;
            assert_eq!(counts(&stage, &counters).await, before, "{persona}: {list}: nobody is asked");
            let fresh = browser.get(list).await.ok();
            let after = counts(&stage, &counters).await;
            assert!(
                before.iter().zip(after).all(|(before, after)| *before < after),
                "{list}: everybody is asked"
            );
            assert_eq!(page["items"], fresh["items"], "{persona}: {list}");
            assert!(
                page["as_of"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .all(|part| part["kept"] == true && part["age"].is_u64())
            );
            assert!(fresh["as_of"].as_array().unwrap().iter().all(|part| part["kept"] == false));
        }
        // The part of one connection is the same as in the whole list.
        let before = counts(&stage, &counters).await;
        kept(&browser, "/tasks?connection=hostcontrol").await;
        assert_eq!(counts(&stage, &counters).await, before);
        stage.control.no_faults().await;
    }
}

#[tokio::test]
async fn what_is_kept_is_shown_while_the_registrar_is_down() {
    let stage = Stage::new().await;
    let reseller = stage.sign_in("reseller").await;
    warm(&stage, &reseller).await;
    stage.control.no_faults().await;
    every_read(&stage, "logicboxes", &json!({"drop": true})).await;
    for list in LISTS {
        let (old, now) = (kept(&reseller, list).await, reseller.get(list).await.ok());
        assert!(named(&old, "missing").is_empty() && named(&old, "as_of").contains(&"logicboxes".to_owned()));
        assert_eq!(named(&now, "missing"), ["logicboxes"], "{list}: without leave nothing old is given");
        assert_eq!(
            of(&kept(&reseller, list).await, "connection"),
            of(&old, "connection"),
            "{list}: it stays kept"
        );
    }
}

#[tokio::test]
async fn a_write_empties_what_is_kept_of_its_connection_alone() {
    let stage = Stage::new().await;
    let reseller = stage.sign_in("reseller").await;
    let domain = reseller.get("/domains/hostcontrol/example.info").await.ok();
    let tech = domain["roles"].as_array().unwrap().iter().find(|it| it["role"] == "tech").unwrap();
    let contact = format!("/contacts/hostcontrol/{}", tech["id"].as_str().unwrap());
    let counters = warm(&stage, &reseller).await;
    reseller.post(&format!("{contact}/validations"), &json!({"category": "general"})).await.ok();
    for list in LISTS {
        let before = counts(&stage, &counters).await;
        kept(&reseller, list).await;
        let after = counts(&stage, &counters).await;
        assert!(before[0] < after[0], "{list}: hostcontrol was written to");
        assert_eq!(before[1..], after[1..], "{list}: the others were not");
    }
    // An owner change writes as well.
    Journey::quoted(&reseller, &stage.control, "example.com").await;
    let before = counts(&stage, &counters).await;
    kept(&reseller, "/domains").await;
    let after = counts(&stage, &counters).await;
    assert!(before[2] < after[2] && before[..2] == after[..2], "{before:?} {after:?}");
}

#[tokio::test]
async fn nothing_is_kept_of_somebody_who_has_signed_out() {
    let stage = Stage::new().await;
    let reseller = stage.sign_in("reseller").await;
    let counters = warm(&stage, &reseller).await;
    assert_eq!(reseller.delete("/session").await.status, 204);
    let reseller = stage.sign_in("reseller").await;
    let before = counts(&stage, &counters).await;
    kept(&reseller, "/tasks").await;
    let after = counts(&stage, &counters).await;
    assert!(before.iter().zip(after).all(|(before, after)| *before < after), "{before:?} {after:?}");
}
