//! Answering in an owner's place, as the administrator of the domain may at OVHcloud.

use crate::harness::{Answer, Journey, Stage};
use serde_json::{Value, json};

async fn questions(journey: &Journey) -> Vec<Value> {
    journey.browser.get(&journey.at("/questions")).await.ok().as_array().unwrap().clone()
}

async fn answer(journey: &Journey, question: &Value, choice: &str) -> Answer {
    let path = journey.at(&format!("/questions/{}", question["id"].as_str().unwrap()));
    let body = json!({"choice": choice, "consents": ["designated_agent"], "language": "es"});
    journey.browser.post(&path, &body).await
}

#[tokio::test]
async fn both_questions_can_be_answered_with_a_declaration_each() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let journey = Journey::asked(&customer, &stage.control, "example.com").await;
    assert_eq!(journey.view().await["can_stand_in"], true);
    let asked = questions(&journey).await;
    assert_eq!(asked.len(), 2, "{asked:?}");
    assert!(asked.iter().all(|question| question["answer"] == "waiting"), "{asked:?}");

    // Nobody answers without saying that they may.
    let path = journey.at(&format!("/questions/{}", asked[0]["id"].as_str().unwrap()));
    let problem = customer.post(&path, &json!({"choice": "accept"})).await.refused(422, "consent_missing");
    assert_eq!(problem["fields"][0]["field"], "consents.designated_agent");
    let unknown = journey.at("/questions/none");
    let body = json!({"choice": "accept", "consents": ["designated_agent"]});
    customer.post(&unknown, &body).await.refused(404, "not_found");
    assert_eq!(stage.control.count("trade.answer").await, 0);

    answer(&journey, &asked[0], "accept").await.ok();
    // Twice is told, and does nothing.
    answer(&journey, &asked[0], "refuse").await.refused(409, "wrong_state");
    assert_eq!(stage.control.count("trade.answer").await, 1);
    answer(&journey, &asked[1], "accept").await.ok();
    stage.control.advance(10).await;
    journey.until_state("applied").await;
    assert_eq!(stage.control.count("trade.answer").await, 2);

    let receipt = customer.get(&journey.at("/receipt")).await.ok();
    let declared = receipt["consents"].as_array().unwrap();
    let declared: Vec<_> = declared.iter().filter(|it| it["kind"] == "designated_agent").collect();
    assert_eq!(declared.len(), 2, "{declared:?}");
    assert!(declared[0]["statement"].as_str().unwrap().contains("autorizado expresamente"), "{declared:?}");
    assert_eq!(questions(&journey).await, Vec::<Value>::new(), "nobody is asked any more");
}

#[tokio::test]
async fn a_refusal_ends_the_change() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let journey = Journey::asked(&customer, &stage.control, "example.com").await;
    let asked = questions(&journey).await;
    answer(&journey, &asked[1], "refuse").await.ok();
    journey.until_state("refused").await;
}

#[tokio::test]
async fn after_a_refused_answer_it_is_read_how_it_stands() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let journey = Journey::asked(&customer, &stage.control, "example.com").await;
    let asked = questions(&journey).await;
    // The answer arrives, and what comes back is lost: the next look finds what became of it.
    let path = "/domain/name/*/task/*/foa/*/validate";
    stage.control.fault("POST", path, "after", &json!({"drop": true}), 1).await;
    assert_eq!(answer(&journey, &asked[0], "accept").await.code(), "unknown_outcome");
    let answered = async || {
        let view = journey.view().await;
        let told = ["losing", "gaining"].map(|role| Journey::answer_of(&view, role));
        told.contains(&"accepted".to_owned()).then_some(())
    };
    crate::harness::until("the answer to be seen", answered).await;
    answer(&journey, &asked[0], "accept").await.refused(409, "wrong_state");
    answer(&journey, &asked[1], "accept").await.ok();
    stage.control.advance(10).await;
    journey.until_state("applied").await;
    assert_eq!(stage.control.count("trade.answer").await, 2);
}

#[tokio::test]
async fn where_no_registry_knows_an_agent_nothing_is_offered() {
    let stage = Stage::new().await;
    let reseller = stage.sign_in("reseller").await;
    let journey = Journey::asked(&reseller, &stage.control, "example.es").await;
    assert_eq!(questions(&journey).await, Vec::<Value>::new());
}
