//! Addresses and methods that lead nowhere.

use crate::harness::{Options, Stage, contract};
use reqwest::Method;
use std::collections::BTreeSet;

#[tokio::test]
async fn an_identifier_that_cannot_be_names_nothing() {
    let stage = Stage::new().await;
    let reseller = stage.sign_in("reseller").await;
    let strange = ["..%2F..%2Fcontrol%2Fmail", "a%2Fb", "a%00b", "%F0%9F%A6%80", "%ff", "a%20b", "x%3Fy=1"];
    let long = "x".repeat(5_000);
    for part in strange.into_iter().chain([long.as_str()]) {
        for path in [
            format!("/contacts/ovhcloud/{part}"),
            format!("/contacts/{part}/1"),
            format!("/contacts/ovhcloud/{part}/form"),
            format!("/domains/ovhcloud/{part}"),
            format!("/domains/{part}/example.com"),
            format!("/owner-changes/{part}"),
            format!("/tasks/ovhcloud/{part}"),
        ] {
            reseller.get(&path).await.refused(404, "not_found");
        }
    }
}

#[tokio::test]
async fn unknown_addresses_of_the_api_answer_a_problem() {
    let app = tempfile::tempdir().unwrap();
    std::fs::write(app.path().join("index.html"), "<!doctype html><title>the app</title>").unwrap();
    let stage = Stage::with(Options { app_dir: Some(app.path().to_owned()), ..Options::default() }).await;
    let customer = stage.sign_in("customer").await;
    for path in [
        "//api/v1/nothing",
        "//api/v1/",
        "//api/v1",
        "//api/v1/domains/",
        "//api/v1/session/x",
        "//api/v2/session",
        "//api/",
        "//api",
        "//api/v1/domains/ovhcloud",
        "//api/v1/owner-changes/1/2/3",
        "//api/v1//session",
    ] {
        for method in [Method::GET, Method::POST, Method::DELETE] {
            let answer = customer.ask(method.clone(), path).send().await;
            assert_eq!(
                (answer.status, answer.header("content-type")),
                (404, "application/problem+json"),
                "{method} {path}: {}",
                answer.text
            );
        }
    }
    // The app's own addresses get its page.
    for path in ["//", "//domains/ovhcloud/example.com", "//apiary"] {
        let answer = customer.get(path).await;
        assert_eq!((answer.status, answer.header("content-type")), (200, "text/html"), "{path}");
    }
    assert_eq!(customer.get("//missing.js").await.status, 404);
}

#[tokio::test]
async fn a_method_that_an_address_does_not_take_is_told() {
    let stage = Stage::new().await;
    let reseller = stage.sign_in("reseller").await;
    let described = contract().operations();
    let paths: BTreeSet<&str> = described.iter().map(|(_, path, _)| path.as_str()).collect();
    for template in paths {
        let path = template
            .replace("{connection}", "ovhcloud")
            .replace("{domain}", "example.com")
            .replace("{id}", "1");
        for method in [Method::GET, Method::POST, Method::PUT, Method::PATCH, Method::DELETE] {
            if !described.iter().any(|(known, at, _)| *known == method && at == template) {
                let answer = reseller.ask(method.clone(), &path).send().await;
                assert_eq!(answer.status, 405, "{method} {path}: {}", answer.text);
                answer.refused(405, "invalid_request");
                let allowed = answer.header("allow");
                assert!(
                    !allowed.is_empty() && !allowed.contains(method.as_str()),
                    "{method} {path}: Allow: {allowed}"
                );
            }
        }
    }
}
