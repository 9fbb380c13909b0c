//! Drafts that nobody goes on with.

use super::opened;
use crate::harness::{Journey, Stage, until};
use registrant_model::Timestamp;
use serde_json::Value;

const DAY: i64 = 24 * 60 * 60;

#[tokio::test]
async fn a_draft_outlives_its_session_and_is_deleted_a_month_after_its_last_change() {
    let mut stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let draft = Journey::quoted(&customer, &stage.control, "example.com").await;
    let running = Journey::asked(&stage.sign_in("reseller").await, &stage.control, "example.fr").await;
    let before = draft.view().await;
    let time = |member: &str| before[member].as_str().unwrap().parse::<Timestamp>().unwrap();
    assert_eq!(time("kept_until").seconds_since(time("updated_at")), 30 * DAY, "as it is set");
    assert_eq!(running.view().await["kept_until"], Value::Null, "what was submitted is kept for good");

    stage.clock.advance(29 * DAY);
    stage.restart().await;
    customer.get(&draft.at("")).await.refused(401, "unauthenticated");
    let draft = Journey { browser: stage.sign_in("customer").await, ..draft };
    assert_eq!(draft.view().await, before, "another session goes on at the same step");

    stage.clock.advance(2 * DAY);
    stage.restart().await;
    let again = stage.sign_in("customer").await;
    until("the old draft to be gone", async || (again.get(&draft.at("")).await.status == 404).then_some(()))
        .await;
    let running = Journey { browser: stage.sign_in("reseller").await, ..running };
    assert_eq!(running.view().await["state"], "awaiting_both", "what runs is no draft");

    let store = opened(&mut stage).await;
    assert_eq!(store.journal(&draft.id.parse().unwrap()).await.unwrap(), [], "nothing of it is left");
    let left = store.leftovers().await.unwrap();
    let kinds: Vec<&str> = left.iter().map(|it| it.kind.as_str()).collect();
    assert!(kinds.contains(&"contact") && kinds.contains(&"cart"), "{left:?}");
    assert!(left.iter().all(|it| it.domain.as_str() == "example.com"), "{left:?}");
    store.close().await;
}

#[tokio::test]
async fn what_was_typed_into_a_draft_that_was_put_away_is_deleted_soon() {
    let mut stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let draft = Journey::quoted(&customer, &stage.control, "example.com").await;
    let called_off = Journey::asked(&stage.sign_in("reseller").await, &stage.control, "example.fr").await;
    draft.cancel().await.ok();
    assert_eq!(draft.view().await["state"], "cancelled", "it can still be seen for a moment");
    assert_eq!(called_off.cancel().await.ok()["state"], "cancelled");
    stage.clock.advance(10 * 60);
    until("it to be gone", async || (customer.get(&draft.at("")).await.status == 404).then_some(())).await;
    assert_eq!(called_off.view().await["state"], "cancelled", "what was agreed to is kept");
    let left = customer.get("/connections/ovhcloud/leftovers").await.ok();
    assert_eq!(left["items"].as_array().unwrap().len(), 2, "what it left is known: {left}");

    let store = opened(&mut stage).await;
    assert_eq!(store.journal(&draft.id.parse().unwrap()).await.unwrap(), [], "nothing of it is left");
    store.close().await;
}
