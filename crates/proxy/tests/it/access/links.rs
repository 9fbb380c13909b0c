//! Links by which an owner follows an owner change without being signed in.

use crate::harness::{Answer, Browser, Journey, Stage};
use reqwest::Method;
use serde_json::{Value, json};

async fn open(browser: &Browser, token: &str) -> Answer {
    browser.ask(Method::GET, "/shared").header("x-registrant-link", token).send().await
}

async fn make(journey: &Journey, party: &str) -> Value {
    let answer = journey.browser.post(&journey.at("/links"), &json!({ "party": party })).await;
    assert_eq!(answer.status, 201, "{}", answer.text);
    answer.json()
}

fn token(link: &Value) -> &str {
    link["token"].as_str().unwrap()
}

#[tokio::test]
async fn a_link_shows_what_its_owner_may_see_and_nothing_else() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let journey = Journey::asked(&customer, &stage.control, "example.com").await;
    let link = make(&journey, "gaining").await;
    assert_eq!(token(&link).len(), 64);

    let nobody = stage.nobody();
    let shown = open(&nobody, token(&link)).await;
    let view = shown.ok();
    assert_eq!((&view["domain"], &view["registrar"]), (&json!("example.com"), &json!("ovhcloud")));
    assert_eq!(view["state"], "awaiting_both");
    assert_eq!((&view["you"]["role"], &view["you"]["answer"]), (&json!("gaining"), &json!("waiting")));
    assert!(view["you"]["until"].is_string(), "{view}");
    assert_eq!(view["other"]["address_masked"], "n•••@example.org");
    let whole = journey.view().await;
    let order = whole["references"]["order"].as_str().unwrap();
    for hidden in ["Zoé", "Lacroix", "Toulouse", "Nora", "nora.fields", "lacroix@", "EUR", order, &journey.id]
    {
        assert!(!shown.text.contains(hidden), "{hidden} stands in {}", shown.text);
    }

    // It follows the change to its end, also after the domain was given away.
    journey.both_accept().await;
    journey.until_state("applied").await;
    let view = open(&nobody, token(&link)).await.ok();
    assert_eq!((&view["state"], &view["you"]["answer"]), (&json!("applied"), &json!("accepted")));
    let losing = open(&nobody, token(&make(&journey, "losing").await)).await.ok();
    assert_eq!(losing["you"]["role"], "losing");
}

#[tokio::test]
async fn a_link_that_ended_was_revoked_or_guessed_opens_nothing_and_all_alike() {
    let mut stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let journey = Journey::asked(&customer, &stage.control, "example.com").await;
    let (ended, revoked) = (make(&journey, "gaining").await, make(&journey, "gaining").await);
    let nobody = stage.nobody();
    open(&nobody, token(&revoked)).await.ok();

    let listed = customer.get(&journey.at("/links")).await;
    assert_eq!(listed.ok().as_array().unwrap().len(), 2);
    for link in [&ended, &revoked] {
        assert!(!listed.text.contains(token(link)), "the word is told once");
    }
    let at = journey.at(&format!("/links/{}", revoked["id"].as_str().unwrap()));
    assert_eq!(customer.delete(&at).await.status, 204);
    customer.delete(&at).await.refused(404, "not_found");

    let guessed = open(&nobody, &"0".repeat(64)).await;
    assert_eq!(open(&nobody, token(&revoked)).await.text, guessed.text);
    assert_eq!(open(&nobody, "").await.text, guessed.text);
    assert_eq!(nobody.get("/shared").await.text, guessed.text);
    guessed.refused(404, "not_found");

    stage.restart().await;
    open(&stage.nobody(), token(&ended)).await.ok();
    stage.clock.advance(30 * 86_400);
    assert_eq!(open(&stage.nobody(), token(&ended)).await.text, guessed.text);
    // Its session has ended meanwhile as well.
    let customer = stage.sign_in("customer").await;
    assert_eq!(customer.get(&journey.at("/links")).await.ok(), json!([]));
}

#[tokio::test]
async fn there_are_links_once_somebody_has_agreed_and_ten_at_the_most() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let journey = Journey::quoted(&customer, &stage.control, "example.com").await;
    let ask = json!({"party": "gaining"});
    customer.post(&journey.at("/links"), &ask).await.refused(409, "wrong_state");
    customer.get(&journey.at("/receipt")).await.refused(409, "wrong_state");
    journey.submit("20.00").await.ok();
    for _ in 0..10 {
        make(&journey, "gaining").await;
    }
    customer.post(&journey.at("/links"), &ask).await.refused(409, "wrong_state");
    customer.post(&journey.at("/links"), &json!({"party": "king"})).await.refused(400, "invalid_request");
}

#[tokio::test]
async fn what_is_ordered_and_paid_is_not_shown() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let journey = Journey::filled(&customer, &stage.control, "example.com").await;
    journey.patch(&json!({"payment": "later"})).await.ok();
    journey.quote().await.ok();
    journey.submit("20.00").await.ok();
    journey.until_state("awaiting_payment").await;
    let shown = open(&stage.nobody(), token(&make(&journey, "gaining").await)).await;
    assert_eq!(shown.ok()["state"], "submitted");
    assert!(!shown.text.contains("pay"), "{}", shown.text);
}

#[tokio::test]
async fn guessing_is_slowed_down_whatever_is_guessed() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let journey = Journey::asked(&customer, &stage.control, "example.com").await;
    let link = make(&journey, "gaining").await;
    let nobody = stage.nobody();
    let mut refused = None;
    for guess in 0..200 {
        let answer = open(&nobody, &format!("{guess:064}")).await;
        if answer.status == 429 {
            refused = Some(answer);
            break;
        }
    }
    let refused = refused.expect("nobody was slowed down");
    refused.refused(429, "too_many_requests");
    assert!(refused.header("retry-after").parse::<u32>().unwrap() >= 1);
    // A right word gets no further than a wrong one.
    open(&nobody, token(&link)).await.refused(429, "too_many_requests");
}
