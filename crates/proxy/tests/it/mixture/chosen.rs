//! The parts of chosen connections.

use super::{LISTS, every_read, hits, named, of};
use crate::harness::{Journey, Stage};
use serde_json::json;

#[tokio::test]
async fn the_parts_together_are_the_list() {
    let stage = Stage::new().await;
    for persona in ["reseller", "customer"] {
        let browser = stage.sign_in(persona).await;
        let connections = of(&browser.get("/connections").await.ok(), "id");
        for (list, member) in
            [("/domains?limit=100", "name"), ("/contacts?limit=100", "id"), ("/tasks?", "id")]
        {
            let whole = browser.get(list).await.ok();
            assert_eq!(named(&whole, "as_of"), connections, "{list}: each says when it was read");
            let mut together = Vec::new();
            for connection in &connections {
                let part = browser.get(&format!("{list}&connection={connection}")).await.ok();
                assert_eq!(named(&part, "as_of"), std::slice::from_ref(connection), "{list}");
                let rows = part["items"].as_array().unwrap();
                assert!(rows.iter().all(|row| row["connection"] == connection.as_str()), "{list}: {part}");
                together.extend(of(&part, member));
            }
            together.sort_unstable();
            assert_eq!(together, of(&whole, member), "{persona}: {list}");
        }
    }
}

#[tokio::test]
async fn several_can_be_chosen_and_no_other_is_asked() {
    let stage = Stage::new().await;
    let reseller = stage.sign_in("reseller").await;
    let counters = every_read(&stage, "hostcontrol", &json!({"delay_ms": 0})).await;
    for list in LISTS {
        let two = reseller.get(&format!("{list}?connection=ovhcloud&connection=logicboxes")).await.ok();
        assert_eq!(named(&two, "as_of"), ["logicboxes", "ovhcloud"], "{list}");
        assert_eq!(hits(&stage, &counters).await, 0, "{list}");
    }
    reseller.get("/domains?connection=hostcontrol").await.ok();
    assert!(hits(&stage, &counters).await > 0, "the counters count");
}

#[tokio::test]
async fn a_part_is_read_on_from_page_to_page() {
    let stage = Stage::new().await;
    let reseller = stage.sign_in("reseller").await;
    for connection in ["ovhcloud", "logicboxes", "hostcontrol"] {
        let whole =
            of(&reseller.get(&format!("/domains?limit=100&connection={connection}")).await.ok(), "name");
        assert!(whole.len() > 2, "{whole:?}");
        let (mut all, mut cursor) = (Vec::new(), String::new());
        loop {
            let page = reseller.get(&format!("/domains?limit=2&connection={connection}{cursor}")).await.ok();
            all.extend(of(&page, "name"));
            match page["next"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => break,
            }
        }
        all.sort_unstable();
        assert_eq!(all, whole, "{connection}: each once, and none of another");
    }
}

#[tokio::test]
async fn a_connection_that_is_not_there_is_refused_like_one_of_others() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    for list in LISTS {
        let [there, elsewhere, odd] =
            ["nowhere", "ovhcloud-b", "%00"].map(|name| format!("{list}?connection={name}"));
        let there = customer.get(&there).await;
        let problem = there.refused(400, "invalid_request");
        assert_eq!(problem["detail"], "connection: there is none of this name");
        for other in [elsewhere, odd, format!("{list}?connection=ovhcloud&connection=nowhere")] {
            assert_eq!(customer.get(&other).await.text, there.text, "{other}");
        }
    }
}

#[tokio::test]
async fn without_a_registrar_a_list_tells_what_is_known_here() {
    let stage = Stage::new().await;
    let reseller = stage.sign_in("reseller").await;
    let journey = Journey::asked(&reseller, &stage.control, "example.com").await;
    let mut counters = Vec::new();
    for registrar in ["ovhcloud", "logicboxes", "hostcontrol"] {
        // Whoever follows the change reads there; lists do not.
        counters.extend(every_read(&stage, registrar, &json!({"status": 503})).await);
    }
    for list in ["/domains", "/contacts"] {
        let page = reseller.get(&format!("{list}?connection=")).await.ok();
        assert_eq!((&page["items"], &page["missing"]), (&json!([]), &json!(null)), "{list}");
    }
    let tasks = reseller.get("/tasks?connection=").await.ok();
    assert_eq!(tasks["missing"], json!(null), "nobody was asked");
    assert_eq!(of(&tasks, "owner_change"), [journey.id]);
}
