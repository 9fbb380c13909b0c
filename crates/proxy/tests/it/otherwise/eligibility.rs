//! An owner whom the registry refuses although our rules took them: the registrar's dry run has the last word.

use crate::harness::{Journey, Stage, until};
use serde_json::{Value, json};

/// Holds the next dry run long enough for something to happen between the look at the contact and it.
async fn held_dry_run(stage: &Stage) -> u64 {
    let slow = json!({"delay_ms": 1_500});
    stage.control.fault("GET", "/order/cart/*/checkout", "before", &slow, 1).await
}

async fn contact_of(journey: &Journey) -> u64 {
    journey.view().await["references"]["contact"].as_str().unwrap().parse().unwrap()
}

/// The contact becomes unfit behind our back while that dry run is on its way: .fr needs an address in Europe.
async fn unfit(stage: &Stage, contact: u64, held: u64) {
    until("the dry run", async || (stage.control.hits(held).await > 0).then_some(())).await;
    let fields = json!({"address": {"country": "US"}});
    stage.control.event(&json!({"kind": "contact.change", "contact": contact, "fields": fields})).await;
}

fn is_told(problem: &Value, form: &str) {
    assert_eq!(problem["code"], "registrar_refused", "{problem}");
    assert_eq!(problem["connection"], "ovhcloud");
    assert!(problem["reference"].is_string(), "what to tell its support: {problem}");
    if form == "rule" {
        assert_eq!(problem["fields"][0]["field"], "address.country", "{problem}");
    } else {
        assert!(problem["registrar_message"].is_string(), "{problem}");
    }
}

#[tokio::test]
async fn the_dry_run_refuses_when_the_price_is_asked() {
    for form in ["rule", "message"] {
        let stage = Stage::new().await;
        stage.control.variant("ovhcloud.ineligible", form).await;
        let reseller = stage.sign_in("reseller").await;
        let journey = Journey::quoted(&reseller, &stage.control, "example.fr").await;
        let (contact, held) = (contact_of(&journey).await, held_dry_run(&stage).await);
        let (quoted, ()) = tokio::join!(journey.quote(), unfit(&stage, contact, held));
        is_told(&quoted.refused(422, "registrar_refused"), form);
        assert_eq!(journey.view().await["state"], "draft", "everything typed is still there to be mended");
        // Whatever is mended is sent whole, and with it what had changed.
        journey.patch(&json!({"fields": {"address.line1": "4 place du Marché"}})).await.ok();
        journey.quote().await.ok();
        assert_eq!(stage.control.count("order.checkout").await, 0);
    }
}

#[tokio::test]
async fn the_dry_run_refuses_right_before_the_order() {
    for form in ["rule", "message"] {
        let stage = Stage::new().await;
        stage.control.variant("ovhcloud.ineligible", form).await;
        let reseller = stage.sign_in("reseller").await;
        let journey = Journey::quoted(&reseller, &stage.control, "example.fr").await;
        let (contact, held) = (contact_of(&journey).await, held_dry_run(&stage).await);
        journey.submit("0.00").await.ok();
        unfit(&stage, contact, held).await;
        let view = journey.until_state("needs_correction").await;
        is_told(&view["problem"], form);
        assert_eq!((&view["waits_on"], &view["can_cancel"]), (&json!("you"), &json!(true)));
        assert_eq!(stage.control.count("order.checkout").await, 0);
        journey.patch(&json!({"fields": {"address.line1": "4 place du Marché"}})).await.ok();
        journey.submit("0.00").await.ok();
        journey.until_asked().await;
        assert_eq!(stage.control.count("order.checkout").await, 1);
    }
}

/// Whoever mends it is shown what it costs before agreeing again, as the wizard does.
#[tokio::test]
async fn what_was_refused_at_the_order_is_mended_and_priced_before_it_is_agreed_to_again() {
    let stage = Stage::new().await;
    let reseller = stage.sign_in("reseller").await;
    let journey = Journey::quoted(&reseller, &stage.control, "example.fr").await;
    let (contact, held) = (contact_of(&journey).await, held_dry_run(&stage).await);
    journey.submit("0.00").await.ok();
    unfit(&stage, contact, held).await;
    journey.until_state("needs_correction").await;
    journey.patch(&json!({"fields": {"address.line1": "4 place du Marché"}})).await.ok();
    let view = journey.quote().await.ok();
    assert_eq!(
        (&view["state"], &view["quote"]["price"]["amount"]),
        (&json!("needs_correction"), &json!("0.00"))
    );
    assert_eq!(stage.control.count("order.checkout").await, 0, "asking the price orders nothing");
    journey.submit("0.00").await.ok();
    journey.until_asked().await;
    for operation in ["contact.update", "order.cart", "order.checkout"] {
        assert_eq!(stage.control.count(operation).await, 1, "{operation}");
    }
}

/// Changed before the contact is looked at, nobody is bothered: it is written as it was agreed to.
#[tokio::test]
async fn what_became_unfit_before_the_order_is_written_once_more_as_agreed() {
    let stage = Stage::new().await;
    let reseller = stage.sign_in("reseller").await;
    let journey = Journey::quoted(&reseller, &stage.control, "example.fr").await;
    let contact = contact_of(&journey).await;
    let fields = json!({"address": {"country": "US"}, "lastName": "Marchand"});
    stage.control.event(&json!({"kind": "contact.change", "contact": contact, "fields": fields})).await;
    journey.submit("0.00").await.ok();
    journey.until_asked().await;
    for operation in ["contact.create", "contact.update", "order.checkout"] {
        assert_eq!(stage.control.count(operation).await, 1, "{operation}");
    }
    let held = reseller.get(&format!("/contacts/ovhcloud/{contact}")).await.ok();
    assert_eq!(held["fields"]["address.country"], "FR", "{held}");
    assert_eq!(held["fields"]["lastName"], "Lacroix", "{held}");
}

#[tokio::test]
async fn what_our_rules_refuse_does_not_reach_the_registrar() {
    let stage = Stage::new().await;
    let reseller = stage.sign_in("reseller").await;
    let journey = Journey::filled(&reseller, &stage.control, "example.fr").await;
    journey.patch(&json!({"fields": {"address.country": "US"}})).await.ok();
    let problem = journey.quote().await.refused(422, "validation_failed");
    assert_eq!(problem["fields"][0]["field"], "address.country", "{problem}");
    assert_eq!(stage.control.count("contact.create").await, 0);
}
