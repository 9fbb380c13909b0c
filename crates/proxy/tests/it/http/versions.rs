//! `ETag` and `If-Match`: nobody overwrites what they have not seen.

use crate::harness::{Journey, Stage};
use reqwest::Method;
use serde_json::json;

#[tokio::test]
async fn a_draft_is_only_changed_by_whoever_has_seen_its_last_version() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let journey = Journey::begin(&customer, &stage.control, "example.com").await;
    let seen = customer.get(&journey.at("")).await;
    let version = seen.header("etag").to_owned();
    assert_eq!(version, format!("\"{}\"", seen.json()["version"]));
    let patch = |city: &str| {
        let ask =
            customer.ask(Method::PATCH, &journey.at("")).json(&json!({"fields": {"address.city": city}}));
        ask.without("if-match")
    };
    let problem = patch("Lyon").send().await.refused(428, "version_missing");
    assert_eq!(problem["detail"], "If-Match");
    let first = patch("Lyon").header("if-match", &version).send().await;
    assert_eq!(first.status, 200);
    assert_ne!(first.header("etag"), version);
    patch("Metz").header("if-match", &version).send().await.refused(412, "version_conflict");
    for unfit in ["\"x\"", "7", "\"\"", "é"] {
        let answer = patch("Metz").header("if-match", unfit).send().await;
        assert_eq!(answer.status, 412, "{unfit:?}: {}", answer.text);
    }
    assert_eq!(journey.view().await["draft"]["fields"]["address.city"], "Lyon", "nothing is lost");
    for fits in [first.header("etag"), "*", &format!("\"0\", W/{}", first.header("etag"))] {
        // The same once more changes nothing, not even the version.
        let answer = patch("Lyon").header("if-match", fits).send().await;
        assert_eq!((answer.status, answer.header("etag")), (200, first.header("etag")), "{fits}");
    }
}

#[tokio::test]
async fn of_two_edits_at_the_same_time_one_is_told() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let journey = Journey::begin(&customer, &stage.control, "example.com").await;
    let version = journey.view().await["version"].clone();
    let edit = async |name: &str| {
        let patch = json!({"fields": {"firstName": name}});
        customer.patch(&journey.at(""), &version, &patch).await.status
    };
    let (one, other) = tokio::join!(edit("Ida"), edit("Eva"));
    let mut statuses = [one, other];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 412]);
}
