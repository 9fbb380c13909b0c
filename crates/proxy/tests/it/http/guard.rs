//! `X-Registrant: 1` on everything that is not a plain read.

use crate::harness::{Stage, contract};
use serde_json::json;

#[tokio::test]
async fn no_unsafe_request_passes_without_the_header() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    for (method, template, _) in contract().operations() {
        let path = template
            .replace("{connection}", "ovhcloud")
            .replace("{domain}", "example.com")
            .replace("{id}", "1");
        if method.is_safe() {
            continue;
        }
        for value in [None, Some("0"), Some("true"), Some("")] {
            let mut ask = customer.ask(method.clone(), &path).without("x-registrant").json(&json!({}));
            if let Some(value) = value {
                ask = ask.header("x-registrant", value);
            }
            let problem = ask.send().await.refused(403, "missing_header");
            assert_eq!(problem["detail"], "X-Registrant: 1");
        }
    }
    assert_eq!(customer.get("/session").await.ok()["signed_in"], true, "nobody was signed out");
}

#[tokio::test]
async fn a_form_of_a_foreign_page_reaches_nothing() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let form = customer.ask(reqwest::Method::POST, "/owner-changes").without("x-registrant");
    let form = form.text("connection=ovhcloud&domain=example.com", "application/x-www-form-urlencoded");
    form.send().await.refused(403, "missing_header");
    assert_eq!(customer.get("/owner-changes").await.ok()["items"], json!([]));
}
