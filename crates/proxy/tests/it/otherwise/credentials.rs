//! A consumer key that is no longer valid: whoever runs the connection has to renew it; nothing is lost meanwhile.

use super::outage::until_told;
use crate::harness::{Journey, Stage};
use registrant_proxy::config::{ConnectionConfig, RegistrarConfig};
use registrant_registrars::ovhcloud::Credentials;
use serde_json::{Value, json};

/// The same connections with keys that were revoked.
fn stale(connections: &[ConnectionConfig]) -> Vec<ConnectionConfig> {
    let mut stale = connections.to_vec();
    for connection in &mut stale {
        if let RegistrarConfig::OvhCloud { credentials: Credentials::Signature(keys), .. } =
            &mut connection.registrar
        {
            keys.consumer_key = "RevokedConsumer00000000000000000".into();
        }
    }
    stale
}

#[tokio::test]
async fn a_draft_waits_until_the_key_is_renewed() {
    let mut stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let journey = Journey::quoted(&customer, &stage.control, "example.com").await;
    let good = stage.config.connections.clone();
    stage.config.connections = stale(&good);
    stage.restart().await;
    for answer in [journey.quote().await, journey.submit("0.00").await] {
        let problem = answer.refused(502, "registrar_credentials");
        assert_eq!(problem["connection"], "ovhcloud", "whose key it is");
        assert!(!problem.to_string().contains("RevokedConsumer"), "no key is ever told");
    }
    let asked = json!({"connection": "ovhcloud", "domain": "example.com"});
    customer.post("/owner-changes", &asked).await.refused(502, "registrar_credentials");
    let missing = customer.get("/domains").await.ok()["missing"][0]["problem"]["code"].clone();
    assert_eq!(missing, "registrar_credentials");
    assert_eq!(journey.view().await["state"], "draft");
    stage.config.connections = good;
    stage.restart().await;
    journey.submit("0.00").await.ok();
    journey.until_asked().await;
}

#[tokio::test]
async fn a_running_change_keeps_its_state_and_says_why_it_is_not_followed() {
    let mut stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let journey = Journey::asked(&customer, &stage.control, "example.com").await;
    let good = stage.config.connections.clone();
    stage.config.connections = stale(&good);
    stage.restart().await;
    let view = until_told(&journey, "registrar_credentials").await;
    assert_eq!(view["state"], "awaiting_both");
    journey.both_accept().await;
    assert_eq!(journey.view().await["state"], "awaiting_both", "nothing is guessed");
    stage.config.connections = good;
    stage.restart().await;
    let view = journey.until_state("applied").await;
    assert_eq!(view["problem"], Value::Null);
}

#[tokio::test]
async fn a_key_that_is_refused_at_the_order_is_to_be_mended_not_the_end() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let journey = Journey::quoted(&customer, &stage.control, "example.com").await;
    for (path, orders) in [("/order/cart/*/checkout", 0), ("/me/order/*/payWithRegisteredPaymentMean", 1)] {
        stage.control.fault("POST", path, "before", &json!({"status": 403}), 2).await;
        journey.submit("0.00").await.ok();
        let view = journey.until_state("needs_correction").await;
        assert_eq!(view["problem"]["code"], "registrar_credentials", "{path}");
        assert_eq!(view["waits_on"], "you");
        assert_eq!(stage.control.count("order.checkout").await, orders);
        stage.control.no_faults().await;
    }
    journey.submit("0.00").await.ok();
    journey.until_asked().await;
    assert_eq!((stage.control.count("order.checkout").await, stage.control.count("order.pay").await), (1, 1));
}
