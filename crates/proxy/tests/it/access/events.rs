//! The stream of events, for each persona.

use super::scene::Scene;
use crate::harness::{Browser, EventStream, Journey, Stage};
use reqwest::Method;
use serde_json::json;

#[tokio::test]
async fn everybody_hears_of_their_own() {
    let scene = Scene::set().await;
    assert_eq!(scene.stage.nobody().ask(Method::GET, "/events").send().await.status, 401);
    let listen = async |persona| EventStream::open(scene.person(persona)).await;
    let mut customer = listen("customer").await;
    let mut partner = listen("partner").await;
    let mut reseller = listen("reseller").await;
    let mut stranger = listen("stranger").await;

    // One line in the journal of each: the stranger's draft, the reseller's draft, the customer's running change.
    scene.strangers_draft.patch(&json!({"step": "owner"})).await.ok();
    scene.resellers_draft.patch(&json!({"step": "meaning"})).await.ok();
    scene.stage.control.answer(&scene.running.losing, "refuse").await;
    scene.running.until_state("refused").await;

    let of = |journey: &Journey| journey.id.clone();
    let (theirs, staffs, running) =
        (of(&scene.strangers_draft), of(&scene.resellers_draft), of(&scene.running));
    assert_eq!(customer.until(&running, "refused").await, std::slice::from_ref(&running));
    let heard = reseller.until(&running, "refused").await;
    assert_eq!(heard, [theirs.clone(), staffs, running], "staff hear of everything");
    scene.strangers_draft.patch(&json!({"step": "meaning"})).await.ok();
    assert_eq!(stranger.until(&theirs, "draft").await, [theirs]);
    // The partner's own change would be the first thing heard.
    let nothing = partner.heard_before(std::time::Duration::from_millis(300)).await;
    assert_eq!(nothing, [""; 0]);
}

#[tokio::test]
async fn an_open_stream_does_not_keep_the_proxy_from_stopping() {
    let mut stage = Stage::new().await;
    let browser: Browser = stage.sign_in("customer").await;
    let stream = EventStream::open(&browser).await;
    let stopped = tokio::time::timeout(std::time::Duration::from_secs(10), stage.stop()).await;
    assert!(stopped.is_ok(), "the proxy waits for a stream that never ends");
    drop(stream);
}
