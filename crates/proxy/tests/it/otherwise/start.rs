//! What stands against an owner change before the first question, and what comes up after it.

use crate::harness::{Browser, Journey, Stage};
use serde_json::{Value, json};

/// The block is told beforehand, and nothing is begun.
async fn blocked(browser: &Browser, reason: &str) -> Value {
    let outlook = browser.get("/domains/ovhcloud/example.com/outlook").await.ok();
    let block = outlook["outlook"]["blocks"].as_array().or(outlook["blocks"].as_array()).unwrap()[0].clone();
    assert_eq!(block["reason"], reason, "{outlook}");
    let asked = json!({"connection": "ovhcloud", "domain": "example.com"});
    let problem = browser.post("/owner-changes", &asked).await.refused(409, "not_eligible");
    assert!(problem["detail"].as_str().unwrap().contains(reason), "{problem}");
    assert_eq!(browser.get("/owner-changes").await.ok()["items"], json!([]));
    block
}

#[tokio::test]
async fn a_domain_under_dispute_or_expired() {
    for (state, reason) in [("dispute", "dispute"), ("expired", "expired")] {
        let stage = Stage::new().await;
        let customer = stage.sign_in("customer").await;
        stage.control.event(&json!({"kind": "domain.state", "domain": "example.com", "state": state})).await;
        blocked(&customer, reason).await;
        stage.control.event(&json!({"kind": "domain.state", "domain": "example.com", "state": "ok"})).await;
        Journey::quoted(&customer, &stage.control, "example.com").await;
    }
}

#[tokio::test]
async fn another_operation_runs() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    stage.control.event(&json!({"kind": "task.error", "domain": "example.com", "mendable": false})).await;
    let block = blocked(&customer, "operation_running").await;
    assert_eq!(block["operation"], "DomainContactUpdate");
    stage.control.event(&json!({"kind": "task.resume", "domain": "example.com"})).await;
    stage.control.advance(10).await;
    Journey::quoted(&customer, &stage.control, "example.com").await;
}

#[tokio::test]
async fn another_operation_begins_between_the_price_and_the_order() {
    for refused_at in ["item", "checkout"] {
        let stage = Stage::new().await;
        stage.control.variant("ovhcloud.trade_block", refused_at).await;
        let customer = stage.sign_in("customer").await;
        let journey = Journey::quoted(&customer, &stage.control, "example.com").await;
        stage.control.event(&json!({"kind": "task.error", "domain": "example.com", "mendable": false})).await;
        journey.submit("0.00").await.ok();
        let view = journey.until_state("needs_correction").await;
        assert_eq!(view["problem"]["code"], "registrar_refused");
        assert!(
            view["problem"]["registrar_message"].as_str().unwrap().contains("DomainContactUpdate"),
            "{view}"
        );
        assert_eq!(view["can_cancel"], true);
        assert_eq!(stage.control.count("order.checkout").await, 0);
        stage.control.event(&json!({"kind": "task.resume", "domain": "example.com"})).await;
        stage.control.advance(10).await;
        journey.submit("0.00").await.ok();
        journey.until_asked().await;
        assert_eq!(stage.control.count("order.checkout").await, 1);
    }
}

/// The registrar's own reason is told, and neither its keys nor an order are blamed.
#[tokio::test]
async fn a_dispute_or_the_expiry_comes_up_between_the_price_and_the_order() {
    for (state, words) in [("dispute", "under dispute"), ("expired", "has expired")] {
        let stage = Stage::new().await;
        let customer = stage.sign_in("customer").await;
        let journey = Journey::quoted(&customer, &stage.control, "example.com").await;
        stage.control.event(&json!({"kind": "domain.state", "domain": "example.com", "state": state})).await;
        let answer = journey.submit("0.00").await;
        assert_eq!(answer.status, 202, "{}", answer.text);
        let told = super::outage::until_told(&journey, "registrar_refused").await["problem"].clone();
        assert!(told["registrar_message"].as_str().unwrap().contains(words), "{told}");
        assert_eq!(stage.control.count("order.checkout").await, 0);
        stage.control.event(&json!({"kind": "domain.state", "domain": "example.com", "state": "ok"})).await;
        journey.submit("0.00").await;
        journey.until_asked().await;
        assert_eq!(stage.control.count("order.checkout").await, 1);
    }
}

#[tokio::test]
async fn it_changed_its_owner_less_than_sixty_days_ago() {
    let stage = Stage::new().await;
    let reseller = stage.sign_in("reseller").await;
    let journey = Journey::applied(&reseller, &stage.control, "example.com").await;
    let view = journey.view().await;
    let until = view["lock_until"].as_str().expect("until when it is locked").to_owned();
    let asked = json!({"connection": "ovhcloud", "domain": "example.com"});
    let problem = reseller.post("/owner-changes", &asked).await.refused(409, "not_eligible");
    let detail = problem["detail"].as_str().unwrap();
    assert!(detail.contains("recent_change") && detail.contains(&until), "{detail} does not name {until}");
    let domain = reseller.get("/domains/ovhcloud/example.com").await.ok();
    assert_eq!((&domain["lock"]["state"], &domain["lock"]["until"]), (&json!("locked"), &json!(until)));
    stage.control.advance_days(59).await;
    reseller.post("/owner-changes", &asked).await.refused(409, "not_eligible");
    stage.control.advance_days(2).await;
    assert_eq!(reseller.post("/owner-changes", &asked).await.status, 201);
}

#[tokio::test]
async fn another_owner_change_of_the_domain_is_open() {
    let stage = Stage::new().await;
    let (customer, reseller) = (stage.sign_in("customer").await, stage.sign_in("reseller").await);
    let late = Journey::quoted(&reseller, &stage.control, "example.com").await;
    let first = Journey::asked(&customer, &stage.control, "example.com").await;
    for answer in [late.quote().await, late.submit("0.00").await] {
        let problem = answer.refused(409, "owner_change_open");
        assert_eq!(problem["owner_change"], first.id.as_str(), "where to look instead");
    }
    assert_eq!(late.view().await["state"], "draft");
    assert_eq!(stage.control.count("order.checkout").await, 1);
}

/// The offer prints a duration of nothing for every extension; the registry's terms tell.
#[tokio::test]
async fn whoever_begins_is_told_whether_the_domain_is_renewed_and_what_it_costs() {
    let stage = Stage::new().await;
    let reseller = stage.sign_in("reseller").await;
    for (domain, renews, price) in [("example.be", true, "12.00"), ("example.com", false, "0.00")] {
        let outlook = reseller.get(&format!("/domains/ovhcloud/{domain}/outlook")).await.ok();
        assert_eq!(outlook["outlook"]["terms"]["renews"], renews, "{outlook}");
        assert_eq!(outlook["outlook"]["price"]["amount"], price, "{outlook}");
    }
    let begun = Journey::begin(&reseller, &stage.control, "example.be").await;
    assert_eq!(begun.view().await["terms"]["renews"], true);
}
