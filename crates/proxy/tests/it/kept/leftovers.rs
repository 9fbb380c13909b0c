//! What owner changes that did not take effect leave at the registrars.

use super::{opened, postgres};
use crate::harness::{Browser, Elsewhere, Journey, Stage, until};
use registrant_model::owner_change::{Entry, Event, OwnerChange, OwnerChangeId};
use serde_json::{Value, json};

const DAY: i64 = 24 * 60 * 60;

async fn left(browser: &Browser, connection: &str) -> Vec<Value> {
    let list = browser.get(&format!("/connections/{connection}/leftovers")).await.ok();
    list["items"].as_array().unwrap().clone()
}

fn fates(left: &[Value]) -> Vec<(&str, &str)> {
    left.iter().map(|it| (it["kind"].as_str().unwrap(), it["fate"].as_str().unwrap())).collect()
}

#[tokio::test]
async fn a_draft_that_was_put_away_leaves_a_contact_and_a_cart() {
    let stage = Stage::new().await;
    let (customer, stranger) = (stage.sign_in("customer").await, stage.sign_in("stranger").await);
    let journey = Journey::quoted(&customer, &stage.control, "example.com").await;
    assert_eq!(left(&customer, "ovhcloud").await, [] as [Value; 0], "what a draft needs is not left");
    journey.cancel().await.ok();
    let mine = left(&customer, "ovhcloud").await;
    assert_eq!(fates(&mine), [("cart", "expires"), ("contact", "stays")]);
    for item in &mine {
        assert_eq!((&item["domain"], &item["owner_change"]), (&json!("example.com"), &json!(journey.id)));
        let at = format!(
            "/connections/ovhcloud/leftovers/{}/{}",
            item["kind"].as_str().unwrap(),
            item["name"].as_str().unwrap()
        );
        customer.delete(&at).await.refused(409, "not_supported");
        stranger.delete(&at).await.refused(404, "not_found");
    }
    assert_eq!(left(&stranger, "ovhcloud").await, [] as [Value; 0], "what others left is not theirs");
    assert_eq!(left(&stage.sign_in("reseller").await, "ovhcloud").await, mine);
}

#[tokio::test]
async fn what_a_deleted_draft_left_is_its_owners_to_see() {
    is_its_owners_to_see(Stage::new().await).await;
}

#[tokio::test]
async fn what_a_deleted_draft_left_is_its_owners_to_see_over_postgresql() {
    let (_server, stage) = postgres::stage().await;
    is_its_owners_to_see(stage).await;
}

async fn is_its_owners_to_see(mut stage: Stage) {
    let customer = stage.sign_in("customer").await;
    Journey::quoted(&customer, &stage.control, "example.com").await;
    stage.clock.advance(31 * DAY);
    stage.restart().await;
    let (customer, stranger) = (stage.sign_in("customer").await, stage.sign_in("stranger").await);
    let mine = until("the old draft to be deleted", async || {
        let mine = left(&customer, "ovhcloud").await;
        (!mine.is_empty()).then_some(mine)
    })
    .await;
    assert_eq!(fates(&mine), [("cart", "expires"), ("contact", "stays")]);
    assert_eq!(mine[0]["owner_change"], Value::Null);
    assert_eq!(left(&stranger, "ovhcloud").await, [] as [Value; 0]);
    stage.control.advance_days(2).await;
    assert_eq!(fates(&left(&customer, "ovhcloud").await), [("contact", "stays")], "the cart has expired");
    stage.stop().await;
}

#[tokio::test]
async fn a_contact_that_was_never_attached_is_deleted_by_whoever_left_it() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let change = Elsewhere::quoted(&customer, "logicboxes/example.net").await;
    let fault = json!({"registrar": "logicboxes", "method": "POST", "path": "/domains/modify-contact.json",
        "when": "before", "action": {"status": 429}, "times": 1_000});
    let held = stage.control.order_fault(&fault).await;
    change.submit().await.ok();
    until("the held call", async || (stage.control.hits(held).await > 0).then_some(())).await;
    until("it to be called off", async || {
        let answer = customer.press(&format!("{}/cancel", change.at)).await;
        (answer.status == 200).then_some(())
    })
    .await;
    let mine = left(&customer, "logicboxes").await;
    assert_eq!(fates(&mine), [("contact", "removable")]);
    let at = format!("/connections/logicboxes/leftovers/contact/{}", mine[0]["name"].as_str().unwrap());
    stage.sign_in("stranger").await.delete(&at).await.refused(404, "not_found");
    assert_eq!(customer.delete(&at).await.status, 204);
    assert_eq!(left(&customer, "logicboxes").await, [] as [Value; 0]);
    customer.delete(&at).await.refused(404, "not_found");
    assert_eq!(stage.control.count("contacts.delete").await, 1);
}

/// A cart that has expired cannot be ordered: it is no longer there, and no longer listed.
#[tokio::test]
async fn a_cart_leaves_the_list_when_it_expires() {
    for answer in ["not_found", "bad_request"] {
        let stage = Stage::new().await;
        stage.control.variant("ovhcloud.expired_cart", answer).await;
        let customer = stage.sign_in("customer").await;
        let journey = Journey::quoted(&customer, &stage.control, "example.com").await;
        journey.cancel().await.ok();
        let mine = left(&customer, "ovhcloud").await;
        assert_eq!(fates(&mine), [("cart", "expires"), ("contact", "stays")]);
        assert!(mine[0]["until"].is_string(), "until when it can be ordered is told: {}", mine[0]);
        assert_eq!(mine[1]["until"], Value::Null);
        stage.control.advance_days(2).await;
        assert_eq!(fates(&left(&customer, "ovhcloud").await), [("contact", "stays")], "{answer}");
    }
}

/// The last call is refused, the details are mended, and another contact is made in the place of the first.
#[tokio::test]
async fn what_was_replaced_in_the_same_change_is_left() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let change = Elsewhere::quoted(&customer, "logicboxes/example.net").await;
    let refused = json!({"registrar": "logicboxes", "method": "POST", "path": "/domains/modify-contact.json",
        "when": "before", "action": {"status": 403}, "times": 1});
    stage.control.order_fault(&refused).await;
    change.submit().await.ok();
    let view = change.until_state("needs_correction").await;
    let first = view["references"]["contact"].as_str().unwrap().to_owned();
    assert_eq!(left(&customer, "logicboxes").await, [] as [Value; 0], "it is still needed");
    let typed = json!({"fields": {"phone": "04 65 71 98 77"}});
    customer.patch(&change.at, &view["version"], &typed).await.ok();
    customer.press(&format!("{}/quote", change.at)).await.ok();
    change.submit().await.ok();
    let view = change.until_state("awaiting_both").await;
    assert_ne!(view["references"]["contact"], first.as_str());
    let mine = left(&customer, "logicboxes").await;
    assert_eq!(fates(&mine), [("contact", "removable")]);
    assert_eq!(mine[0]["name"], first.as_str());
    let at = format!("/connections/logicboxes/leftovers/contact/{first}");
    assert_eq!(customer.delete(&at).await.status, 204);
    assert_eq!(left(&customer, "logicboxes").await, [] as [Value; 0]);
    assert_eq!(change.view().await["state"], "awaiting_both");
}

/// More owner changes of somebody else than are looked through, all of them newer.
async fn others_crowd_nothing_out(mut stage: Stage) {
    let customer = stage.sign_in("customer").await;
    let journey = Journey::quoted(&customer, &stage.control, "example.com").await;
    journey.cancel().await.ok();
    let store = opened(&mut stage).await;
    let id: OwnerChangeId = journey.id.parse().unwrap();
    let journal = store.journal(&id).await.unwrap();
    let (mut first, last) = (journal.first().unwrap().clone(), journal.last().unwrap());
    let Event::Started { by, .. } = &mut first.event else { panic!("{first:?}") };
    "reseller".clone_into(by);
    first.at = last.at;
    for number in 0..1_001 {
        let id: OwnerChangeId = format!("00000000-0000-4000-8000-{number:012}").parse().unwrap();
        let mut change = OwnerChange::started(id, &first).unwrap();
        store.append(&change, &first, None).await.unwrap();
        let called_off = Entry { sequence: 2, at: last.at.plus_seconds(60), event: Event::Cancelled };
        change.apply(&called_off);
        store.append(&change, &called_off, None).await.unwrap();
    }
    store.close().await;
    stage.restart().await;
    let mine = left(&stage.sign_in("customer").await, "ovhcloud").await;
    assert_eq!(fates(&mine), [("cart", "expires"), ("contact", "stays")]);
    stage.stop().await;
}

#[tokio::test]
async fn what_others_left_crowds_ones_own_out_of_no_list() {
    others_crowd_nothing_out(Stage::new().await).await;
}

#[tokio::test]
async fn what_others_left_crowds_ones_own_out_of_no_list_over_postgresql() {
    let (_server, stage) = postgres::stage().await;
    others_crowd_nothing_out(stage).await;
}

/// The answer to "make a contact" is lost, the registrar cannot be looked at either, and the draft is put away: the
/// contact is found all the same, while the draft is still kept and after it was deleted.
#[tokio::test]
async fn a_contact_whose_number_nobody_learned_is_looked_for() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let journey = Journey::filled(&customer, &stage.control, "example.com").await;
    stage.control.fault("POST", "/domain/contact", "after", &json!({"drop": true}), 1).await;
    let out = json!({"registrar": "ovhcloud", "method": "GET", "path": "/domain/contact", "when": "before",
        "action": {"status": 503}, "times": 1_000});
    let out = stage.control.order_fault(&out).await;
    assert_ne!(journey.quote().await.status, 200);
    assert_eq!(stage.control.count("contact.create").await, 1);
    journey.cancel().await.ok();
    assert_eq!(customer.get("/connections/ovhcloud/leftovers").await.status, 503, "it cannot be told now");
    stage.clock.advance(10 * 60);
    let asked = stage.control.hits(out).await;
    until("it to be looked for again", async || (stage.control.hits(out).await > asked).then_some(())).await;
    assert_eq!(journey.view().await["state"], "cancelled", "it is not forgotten before it was looked for");

    stage.control.no_faults().await;
    let mine = left(&customer, "ovhcloud").await;
    assert_eq!(fates(&mine), [("contact", "stays")]);
    let name = mine[0]["name"].clone();
    stage.clock.advance(10 * 60);
    until("the draft to be gone", async || (customer.get(&journey.at("")).await.status == 404).then_some(()))
        .await;
    let mine = left(&customer, "ovhcloud").await;
    assert_eq!(fates(&mine), [("contact", "stays")]);
    assert_eq!((&mine[0]["name"], &mine[0]["owner_change"]), (&name, &Value::Null));
}

/// What was typed is not kept for ever because a registrar is out of reach.
#[tokio::test]
async fn a_draft_is_deleted_after_a_day_although_nobody_can_look() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let journey = Journey::filled(&customer, &stage.control, "example.com").await;
    stage.control.fault("POST", "/domain/contact", "after", &json!({"drop": true}), 1).await;
    stage.control.fault("GET", "/domain/contact", "before", &json!({"status": 503}), 100_000).await;
    assert_ne!(journey.quote().await.status, 200);
    journey.cancel().await.ok();
    stage.clock.advance(DAY + 10 * 60);
    let customer = stage.sign_in("customer").await;
    until("the draft to be gone", async || (customer.get(&journey.at("")).await.status == 404).then_some(()))
        .await;
}
