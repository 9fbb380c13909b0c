//! The proxy's own clock jumps by a day: deadlines follow the registrar's, and nothing is done twice or left lying.

use crate::harness::{EventStream, Journey, Stage};
use serde_json::Value;

const DAY: i64 = 24 * 60 * 60;

/// Sets the clock and signs in again, because sessions end by it.
async fn jump(stage: &Stage, journey: Journey, seconds: i64) -> Journey {
    stage.clock.advance(seconds);
    Journey { browser: stage.sign_in("customer").await, ..journey }
}

fn deadlines(view: &Value) -> Vec<Value> {
    view["parties"].as_array().unwrap().iter().map(|party| party["until"].clone()).collect()
}

#[tokio::test]
async fn an_owner_change_goes_on_as_if_the_clock_were_right() {
    for day in [DAY, -DAY] {
        let stage = Stage::new().await;
        let customer = stage.sign_in("customer").await;
        let journey = Journey::quoted(&customer, &stage.control, "example.com").await;
        let journey = jump(&stage, journey, day).await;
        journey.submit("0.00").await.ok();
        journey.until_paid().await;
        let journey = jump(&stage, journey, day).await;
        let asked = journey.until_asked().await;
        let now = journey.browser.get("/clock").await.ok()["now"].as_str().unwrap().to_owned();
        assert!(deadlines(&asked).iter().all(|until| until.as_str().unwrap() > now.as_str()), "{asked}");
        let journey = jump(&stage, journey, day).await;
        let later = journey.view().await;
        assert_eq!((deadlines(&later), &later["state"]), (deadlines(&asked), &asked["state"]));
        journey.both_accept().await;
        let view = journey.until_state("applied").await;
        assert_eq!(view["problem"], Value::Null);
        for operation in ["contact.create", "order.checkout", "order.pay", "trade.apply"] {
            assert_eq!(stage.control.count(operation).await, 1, "{operation} by {day}");
        }
    }
}

/// What was to be looked at again in a moment must not wait for a day.
#[tokio::test]
async fn it_is_followed_while_nobody_looks_also_after_the_clock_was_set_back() {
    for day in [DAY, -DAY] {
        let stage = Stage::new().await;
        let customer = stage.sign_in("customer").await;
        let journey = Journey::asked(&customer, &stage.control, "example.com").await;
        let journey = jump(&stage, journey, day).await;
        let mut heard = EventStream::open(&journey.browser).await;
        journey.both_accept().await;
        heard.until(&journey.id, "applied").await;
    }
}
