//! Lists of owner changes where there are many.

use super::opened;
use crate::harness::{Journey, Stage};
use registrant_model::owner_change::{OwnerChange, OwnerChangeId};
use serde_json::Value;

/// More than any list shows of what has ended.
const MANY: usize = 510;

#[tokio::test]
async fn what_has_ended_pushes_nothing_out_that_waits() {
    let mut stage = Stage::new().await;
    let reseller = stage.sign_in("reseller").await;
    let waiting = Journey::asked(&reseller, &stage.control, "example.fr").await;
    let applied = Journey::applied(&reseller, &stage.control, "example.com").await;

    let store = opened(&mut stage).await;
    let journal = store.journal(&applied.id.parse().unwrap()).await.unwrap();
    for number in 0..MANY {
        let id: OwnerChangeId = format!("{number:08}-0000-4000-8000-000000000000").parse().unwrap();
        for (last, entry) in journal.iter().enumerate() {
            let change = OwnerChange::replay(id.clone(), &journal[..=last]).unwrap();
            store.append(&change, entry, None).await.unwrap();
        }
    }
    store.close().await;
    stage.restart().await;

    let reseller = stage.sign_in("reseller").await;
    let named = |list: &Value, member: &str| {
        list["items"].as_array().unwrap().iter().any(|it| it[member] == waiting.id.as_str())
    };
    let tasks = reseller.get("/tasks").await.ok();
    assert!(named(&tasks, "owner_change"), "the change that waits for its owners is in the inbox");
    let changes = reseller.get("/owner-changes?limit=100").await.ok();
    assert_eq!(changes["total"], Value::from(MANY + 2), "{}", changes["total"]);
}
