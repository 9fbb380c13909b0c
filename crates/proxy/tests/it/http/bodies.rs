//! Requests that are not of the form a route takes.

use crate::harness::{Answer, Journey, Stage, agreement};
use reqwest::Method;
use serde_json::{Value, json};

#[tokio::test]
async fn a_body_of_another_form_is_told_and_changes_nothing() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let journey = Journey::filled(&customer, &stage.control, "example.com").await;
    let before = journey.lasting().await;
    let routes = [
        (Method::POST, "/session".to_owned(), json!({"persona": "customer"})),
        (Method::POST, "/contacts".to_owned(), json!({"connection": "ovhcloud", "fields": {}})),
        (Method::PUT, "/contacts/ovhcloud/1".to_owned(), json!({"fields": {}})),
        (
            Method::POST,
            "/owner-changes".to_owned(),
            json!({"connection": "ovhcloud", "domain": "example.com"}),
        ),
        (Method::PATCH, journey.at(""), json!({"step": "meaning"})),
        (Method::POST, journey.at("/submit"), agreement("0.00")),
    ];
    for (method, path, good) in routes {
        let send = async |text: &str, kind: &'static str| -> Answer {
            let ask = customer.ask(method.clone(), &path).header("if-match", "*").text(text, kind);
            ask.send().await
        };
        let mut unknown = good.clone();
        unknown["unheard_of"] = json!(1);
        for (text, what) in [
            (unknown.to_string(), "an unknown member"),
            (good.to_string().replace('}', ""), "JSON that breaks off"),
            ("[]".to_owned(), "a list"),
            ("null".to_owned(), "null"),
            (String::new(), "nothing"),
            (format!("{good}{good}"), "two bodies"),
        ] {
            let answer = send(&text, "application/json").await;
            assert_eq!(
                (answer.status, answer.code().as_str()),
                (400, "invalid_request"),
                "{method} {path} with {what}: {}",
                answer.text
            );
            assert!(
                answer.json()["detail"].as_str().is_some_and(|detail| !detail.is_empty()),
                "{path} with {what}"
            );
        }
        let answer = send(&good.to_string(), "text/plain").await;
        assert_eq!((answer.status, answer.code().as_str()), (400, "invalid_request"), "{path} as text");
        let huge = json!({"fields": {"firstName": "x".repeat(3_000_000)}}).to_string();
        let answer = send(&huge, "application/json").await;
        assert_eq!(
            (answer.status, answer.code().as_str()),
            (400, "invalid_request"),
            "{path} with three megabytes"
        );
    }
    assert_eq!(journey.lasting().await, before);
}

#[tokio::test]
async fn values_that_cannot_be_are_told() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let journey = Journey::filled(&customer, &stage.control, "example.com").await;
    let patches = [
        json!({"step": "somewhere"}),
        json!({"payment": "in_kind"}),
        json!({"source": {"kind": "stolen"}}),
        json!({"source": {"kind": "copy", "contact": "../../control"}}),
        json!({"fields": {"firstName": 1}}),
        json!({"fields": {"firstName": null}}),
        json!({"consents": {"everything": true}}),
        json!({"consents": {"owner_change": "yes"}}),
    ];
    for patch in patches {
        journey.patch(&patch).await.refused(400, "invalid_request");
    }
    let submits = [
        json!({}),
        json!({"price_ceiling": {"amount": "much", "currency": "EUR"}}),
        json!({"price_ceiling": {"amount": "0.00"}}),
        json!({"price_ceiling": "0.00"}),
        json!({"price_ceiling": {"amount": "-1.00", "currency": "EUR"}}),
        json!({"price_ceiling": {"amount": "20.00", "currency": "euro"}}),
        json!({"price_ceiling": {"amount": "0.00", "currency": "EUR"}, "consents": ["everything"]}),
    ];
    for submit in submits {
        customer.post(&journey.at("/submit"), &submit).await.refused(400, "invalid_request");
    }
    for begin in [
        json!({"connection": "OVH!", "domain": "example.com"}),
        json!({"connection": "ovhcloud", "domain": "no name"}),
        json!({"connection": "ovhcloud", "domain": "example.com", "copy_from": "a/b"}),
    ] {
        customer.post("/owner-changes", &begin).await.refused(400, "invalid_request");
    }
    assert_eq!(journey.view().await["state"], "draft");
}

#[tokio::test]
async fn a_value_that_is_too_long_is_told_on_its_field() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let journey = Journey::filled(&customer, &stage.control, "example.com").await;
    let before = journey.lasting().await;
    let long = json!({"fields": {"address.line1": "é".repeat(2_001), "firstName": "é".repeat(2_000)}});
    let problem = journey.patch(&long).await.refused(422, "validation_failed");
    let told = json!([{"field": "address.line1", "code": "too_long", "params": {"max": "2000"}}]);
    assert_eq!(problem["fields"], told);
    let many: serde_json::Map<String, Value> = (0..151).map(|n| (format!("field{n}"), json!("x"))).collect();
    journey.patch(&json!({ "fields": many })).await.refused(400, "invalid_request");
    assert_eq!(journey.lasting().await, before);
    // What is longer than a registry takes is kept as typed, and told when the price is asked.
    journey.patch(&json!({"fields": {"firstName": "é".repeat(2_000)}})).await.ok();
    let problem = journey.quote().await.refused(422, "validation_failed");
    assert_eq!(problem["fields"][0]["field"], "firstName");
    assert_eq!(journey.view().await["draft"]["fields"]["firstName"], "é".repeat(2_000));

    let begin =
        json!({"connection": "ovhcloud", "domain": "example.com", "fields": {"lastName": "x".repeat(2_001)}});
    customer.post("/owner-changes", &begin).await.refused(422, "validation_failed");
    let contact = json!({"connection": "ovhcloud", "fields": {"lastName": "x".repeat(2_001)}});
    customer.post("/contacts", &contact).await.refused(422, "validation_failed");
}

#[tokio::test]
async fn a_query_of_another_form_is_told() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("reseller").await;
    for path in ["/domains?limit=many", "/domains?cursor=nowhere", "/contacts?limit=-1", "/phone-numbers"] {
        customer.get(path).await.refused(400, "invalid_request");
    }
    // Limits beyond their bounds mean the bound.
    assert_eq!(customer.get("/domains?limit=0").await.ok()["items"].as_array().unwrap().len(), 1);
    let most = customer.get("/domains?limit=100000").await.ok()["items"].as_array().unwrap().len();
    assert!((7..=100).contains(&most), "{most}");
}
