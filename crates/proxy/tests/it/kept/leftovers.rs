//! What owner changes that did not take effect leave at the registrars.

use crate::harness::{Browser, Elsewhere, Journey, Stage, until};
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
    let mut stage = Stage::new().await;
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
