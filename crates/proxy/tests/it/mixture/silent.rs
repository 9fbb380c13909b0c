//! A registrar that is slow or down: it holds nobody up, and every list says which one is missing and since when.

use super::{LISTS, every_read, hits, named};
use crate::harness::{Options, Stage, until};
use registrant_model::Timestamp;
use serde_json::{Value, json};
use std::time::Duration;
use tokio::time::Instant;

/// Longer than any test waits.
const FOR_EVER: u64 = 600_000;

async fn patient(part: Duration) -> Stage {
    Stage::with(Options { part, answer: Duration::from_mins(5), tries: 1, ..Options::default() }).await
}

#[tokio::test]
async fn the_quick_ones_answer_while_a_slow_one_is_still_silent() {
    let stage = patient(Duration::from_mins(4)).await;
    let reseller = stage.sign_in("reseller").await;
    let faults = every_read(&stage, "hostcontrol", &json!({"delay_ms": FOR_EVER})).await;
    for list in LISTS {
        let before = hits(&stage, &faults).await;
        let slow = tokio::spawn({
            let (reseller, path) = (reseller.clone(), format!("{list}?connection=hostcontrol"));
            async move { reseller.get(&path).await }
        });
        until("the slow one to be asked", async || (hits(&stage, &faults).await > before).then_some(()))
            .await;
        for quick in ["ovhcloud", "logicboxes"] {
            let part = reseller.get(&format!("{list}?connection={quick}")).await.ok();
            assert_eq!(
                (named(&part, "as_of"), &part["missing"]),
                (vec![quick.to_owned()], &Value::Null),
                "{list}"
            );
        }
        assert!(!slow.is_finished(), "{list}: nobody waited for the slow one");
        slow.abort();
    }
}

#[tokio::test]
async fn every_list_says_which_one_is_missing_why_and_since_when() {
    for (action, code) in [
        (json!({"delay_ms": FOR_EVER}), "registrar_timeout"),
        (json!({"drop": true}), "registrar_unreachable"),
        (json!({"status": 503}), "registrar_unavailable"),
        (json!({"status": 429}), "registrar_busy"),
        (json!({"status": 401}), "registrar_credentials"),
    ] {
        let stage = patient(Duration::from_millis(1_500)).await;
        let reseller = stage.sign_in("reseller").await;
        every_read(&stage, "hostcontrol", &action).await;
        let mut since: Option<Value> = None;
        for list in LISTS {
            let page = reseller.get(list).await.ok();
            assert_eq!(named(&page, "missing"), ["hostcontrol"], "{code}: {list}");
            assert_eq!(page["missing"][0]["problem"]["code"], code, "{list}: {page}");
            assert_eq!(named(&page, "as_of"), ["logicboxes", "ovhcloud", "ovhcloud-b"], "{code}: {list}");
            let told = page["missing"][0]["since"].clone();
            assert!(told.as_str().unwrap().parse::<Timestamp>().is_ok(), "{told}");
            assert_eq!(
                *since.get_or_insert(told.clone()),
                told,
                "{code}: {list}: it is one and the same silence"
            );
            stage.clock.advance(5);
        }
        stage.control.no_faults().await;
        until("it to be back", async || {
            let page = reseller.get("/domains").await.ok();
            named(&page, "missing").is_empty().then_some(())
        })
        .await;
    }
}

#[tokio::test]
async fn a_connection_that_was_late_is_waited_for_less_long_and_read_on_meanwhile() {
    let part = Duration::from_secs(6);
    let stage = patient(part).await;
    let reseller = stage.sign_in("reseller").await;
    every_read(&stage, "hostcontrol", &json!({"delay_ms": FOR_EVER})).await;
    let list = "/contacts?connection=hostcontrol";
    let waited = async || {
        let began = Instant::now();
        let page = reseller.get(list).await.ok();
        (began.elapsed(), named(&page, "missing"))
    };
    let (first, missing) = waited().await;
    assert!(first >= part && missing == ["hostcontrol"], "{first:?}");
    let (second, missing) = waited().await;
    assert!(second < part && missing == ["hostcontrol"], "{second:?}");
    // It answers again, later than the shorter wait: only what is read on without the list finds that out.
    stage.control.no_faults().await;
    every_read(&stage, "hostcontrol", &json!({"delay_ms": 1_500})).await;
    until("it to be believed again", async || waited().await.1.is_empty().then_some(())).await;
}
