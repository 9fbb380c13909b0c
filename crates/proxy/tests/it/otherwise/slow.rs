//! A registrar that is slow before and late after: what is read first brings no absence forward.

use crate::harness::{Journey, Options, Stage};
use serde_json::json;
use std::time::Duration;

#[tokio::test]
async fn a_late_effect_is_not_missed_because_a_read_before_it_took_its_time() {
    let answer = Duration::from_millis(1_500);
    let options = Options { answer, settle: Duration::from_secs(1), ..Options::default() };
    let stage = Stage::with(options).await;
    let reseller = stage.sign_in("reseller").await;
    let journey = Journey::quoted(&reseller, &stage.control, "example.com").await;
    let slow = json!({"delay_ms": 1_200});
    let means = "/me/order/*/availableRegisteredPaymentMean";
    stage.control.fault("GET", means, "before", &slow, 1).await;
    // The payment is taken up 500 ms after its answer was given up.
    let late = json!({"delay_ms": 2_000});
    let pay = "/me/order/*/payWithRegisteredPaymentMean";
    let hit = stage.control.fault("POST", pay, "before", &late, 1).await;
    journey.submit("0.00").await.ok();
    journey.until_asked().await;
    assert_eq!(stage.control.hits(hit).await, 1, "the delay struck nothing");
    assert_eq!(stage.control.count("order.pay").await, 1);
}
