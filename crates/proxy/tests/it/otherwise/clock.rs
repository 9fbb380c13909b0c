//! The proxy's own clock jumps by a day: deadlines follow the registrar's, and nothing is done twice or left lying.

use crate::harness::{Elsewhere, EventStream, Journey, Stage, until};
use crate::kept::postgres;
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

/// An owner change over a stage whose clock jumps by so many seconds, again and again.
async fn goes_on(stage: &Stage, day: i64) {
    let customer = stage.sign_in("customer").await;
    let journey = Journey::quoted(&customer, &stage.control, "example.com").await;
    let journey = jump(stage, journey, day).await;
    journey.submit("0.00").await.ok();
    journey.until_paid().await;
    let journey = jump(stage, journey, day).await;
    let asked = journey.until_asked().await;
    let now = journey.browser.get("/clock").await.ok()["now"].as_str().unwrap().to_owned();
    assert!(deadlines(&asked).iter().all(|until| until.as_str().unwrap() > now.as_str()), "{asked}");
    let journey = jump(stage, journey, day).await;
    let later = journey.view().await;
    assert_eq!((deadlines(&later), &later["state"]), (deadlines(&asked), &asked["state"]));
    journey.both_accept().await;
    let view = journey.until_state("applied").await;
    assert_eq!(view["problem"], Value::Null);
    for operation in ["contact.create", "order.checkout", "order.pay", "trade.apply"] {
        assert_eq!(stage.control.count(operation).await, 1, "{operation} by {day}");
    }
}

#[tokio::test]
async fn an_owner_change_goes_on_as_if_the_clock_were_right() {
    for day in [DAY, -DAY] {
        goes_on(&Stage::new().await, day).await;
    }
}

#[tokio::test]
async fn so_it_does_over_postgresql() {
    for day in [DAY, -DAY] {
        let (_server, mut stage) = postgres::stage().await;
        goes_on(&stage, day).await;
        stage.stop().await;
    }
}

/// At the registrars that take no order: `owners` are asked where anybody is.
async fn goes_on_elsewhere(domain: &str, owners: &[&str], effects: &[&str]) {
    for day in [DAY, -DAY] {
        let stage = Stage::new().await;
        let mut change = Elsewhere::quoted(&stage.sign_in("reseller").await, domain).await;
        stage.clock.advance(day);
        change.browser = stage.sign_in("reseller").await;
        change.submit().await.ok();
        if !owners.is_empty() {
            until("both owners to be asked", async || {
                stage.control.advance(10).await;
                (change.view().await["state"] == "awaiting_both").then_some(())
            })
            .await;
            stage.clock.advance(day);
            change.browser = stage.sign_in("reseller").await;
            assert_eq!(change.view().await["state"], "awaiting_both");
            for owner in owners {
                stage.control.answer(owner, "accept").await;
            }
            stage.control.advance(10).await;
        }
        let view = change.until_state("applied").await;
        assert_eq!(view["problem"], Value::Null);
        for operation in effects {
            assert_eq!(stage.control.count(operation).await, 1, "{operation} by {day}");
        }
    }
}

#[tokio::test]
async fn so_it_does_at_logicboxes() {
    let owners = ["nora.fields@example.net", "zoe.lacroix@example.org"];
    let effects = ["contacts.add", "domains.modify-contact", "irtp.apply"];
    goes_on_elsewhere("logicboxes/example.net", &owners, &effects).await;
}

#[tokio::test]
async fn so_it_does_at_hostcontrol() {
    let effects = ["domain-contact.create", "domain.update"];
    goes_on_elsewhere("hostcontrol/example.nl", &[], &effects).await;
    let owners = ["maren.holt@example.org", "zoe.lacroix@example.org"];
    goes_on_elsewhere("hostcontrol/example.info", &owners, &effects).await;
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
