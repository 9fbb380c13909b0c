//! The owner change from the order to the lock that follows it.

use crate::support::{eligible_owner, stage};
use serde_json::{Value, json};

const LOSING: &str = "nora.fields@example.org";
const GAINING: &str = "zoe.lacroix@example.org";

#[tokio::test]
async fn both_accept_and_the_domain_has_a_new_owner() {
    let stage = stage().await;
    let (client, control) = (stage.client(), stage.control());
    let before = client.owner_of("example.com").await;
    let placed = client.order_trade("example.com", &eligible_owner(GAINING)).await;
    assert_eq!(client.order_status(placed.order).await, "checking");
    control.advance(10).await;
    assert_eq!(client.order_status(placed.order).await, "delivered");

    let task = client.only_task("example.com", "DomainTrade").await;
    assert_eq!(task["status"], "doing");
    assert_eq!(task["comment"], "Waiting for the confirmation of: current owner, future owner");
    assert_eq!(control.mails().await.len(), 2);

    assert_eq!(control.answer(LOSING, "accept").await.ok()["answer"], "accept");
    let task = client.only_task("example.com", "DomainTrade").await;
    assert_eq!(task["comment"], "Waiting for the confirmation of: future owner");
    assert_eq!(control.answer(GAINING, "accept").await.ok()["state"], "answered");
    assert_eq!(client.owner_of("example.com").await, before);

    control.advance(10).await;
    let task = client.only_task("example.com", "DomainTrade").await;
    assert_eq!((&task["status"], &task["comment"]), (&json!("done"), &Value::Null));
    assert_eq!(client.owner_of("example.com").await, placed.contact);
    let domain = client.get("/domain/example.com").await.ok();
    assert_eq!(domain["transferLockStatus"], "locked");
    assert_eq!(control.mails().await.len(), 4, "both are told");
    assert_eq!(
        control.operations().await,
        [
            "contact.create",
            "order.cart",
            "order.checkout",
            "order.pay",
            "trade.create",
            "trade.answer",
            "trade.answer",
            "trade.apply"
        ]
    );
    let ledger = control.get("/ledger").await;
    for row in ledger.as_array().unwrap() {
        assert_eq!(row["registrar"], "ovhcloud");
        let subject = if row["operation"] == "contact.create" {
            placed.contact.to_string()
        } else {
            "example.com".to_owned()
        };
        assert_eq!(row["subject"], subject);
    }

    control.advance_days(59).await;
    assert_eq!(client.get("/domain/example.com").await.ok()["transferLockStatus"], "locked");
    control.advance_days(1).await;
    assert_eq!(client.get("/domain/example.com").await.ok()["transferLockStatus"], "unlocked");
}

#[tokio::test]
async fn either_may_refuse() {
    for (refusing, other, words) in
        [(LOSING, GAINING, "Refused by the current owner"), (GAINING, LOSING, "Refused by the future owner")]
    {
        let stage = stage().await;
        let (client, control) = (stage.client(), stage.control());
        let before = client.owner_of("example.com").await;
        client.order_trade("example.com", &eligible_owner(GAINING)).await;
        control.advance(10).await;
        let open = control.link(other, "accept").await;
        control.answer(refusing, "refuse").await.ok();
        let task = client.only_task("example.com", "DomainTrade").await;
        assert_eq!((&task["status"], &task["comment"]), (&json!("cancelled"), &json!(words)));
        let late = control.http.post(open).send().await.unwrap();
        assert_eq!(late.status(), 410);
        control.advance_days(1).await;
        assert_eq!(client.owner_of("example.com").await, before);
        assert_eq!(control.count("trade.apply").await, 0);
    }
}

#[tokio::test]
async fn nobody_answers_in_fourteen_days() {
    let stage = stage().await;
    let (client, control) = (stage.client(), stage.control());
    client.order_trade("example.com", &eligible_owner(GAINING)).await;
    control.advance(10).await;
    control.answer(LOSING, "accept").await.ok();
    let open = control.link(GAINING, "accept").await;
    control.advance_days(13).await;
    assert_eq!(client.only_task("example.com", "DomainTrade").await["status"], "doing");
    control.advance_days(1).await;
    let task = client.only_task("example.com", "DomainTrade").await;
    assert_eq!((&task["status"], &task["comment"]), (&json!("cancelled"), &json!("Not confirmed in time")));
    assert_eq!(control.http.post(&open).send().await.unwrap().status(), 410);
    assert_eq!(control.http.get(&open).send().await.unwrap().status(), 410);
}

#[tokio::test]
async fn one_address_on_both_sides_gets_two_mails_and_answers_twice() {
    let stage = stage().await;
    let (client, control) = (stage.client(), stage.control());
    let placed = client.order_trade("example.com", &eligible_owner(LOSING)).await;
    control.advance(10).await;
    let mails = control.get(&format!("/mail?to={LOSING}")).await;
    assert_eq!(mails.as_array().unwrap().len(), 2);
    for mail in mails.as_array().unwrap() {
        let accept = mail["links"].as_array().unwrap().iter().find(|link| link["rel"] == "accept").unwrap();
        control.http.post(accept["url"].as_str().unwrap()).send().await.unwrap().error_for_status().unwrap();
    }
    control.advance(10).await;
    assert_eq!(client.owner_of("example.com").await, placed.contact);
}

#[tokio::test]
async fn the_switches_of_the_task() {
    let stage = stage().await;
    let (client, control) = (stage.client(), stage.control());
    client.order_trade("example.com", &eligible_owner(GAINING)).await;
    control.advance(10).await;
    control.choose("ovhcloud.trade_comment", "silent").await;
    control.choose("ovhcloud.trade_status", "todo").await;
    control.choose("ovhcloud.trade_cancel", "refused").await;
    let task = client.only_task("example.com", "DomainTrade").await;
    assert_eq!(
        (&task["status"], &task["comment"], &task["canCancel"]),
        (&json!("todo"), &Value::Null, &json!(false))
    );
    assert!(task["todoDate"].as_str() > task["creationDate"].as_str());
    assert_eq!(client.get("/me/task/domain?status=todo").await.ok(), json!([task["id"]]));
    assert_eq!(client.get("/me/task/domain?status=doing").await.ok(), json!([]));
    control.answer(GAINING, "refuse").await.ok();
    let task = client.only_task("example.com", "DomainTrade").await;
    assert_eq!((&task["status"], &task["comment"]), (&json!("cancelled"), &Value::Null));
}

#[tokio::test]
async fn tasks_are_listed_by_domain_function_and_type() {
    let stage = stage().await;
    let (client, control) = (stage.client(), stage.control());
    client.order_trade("example.com", &eligible_owner(GAINING)).await;
    control.advance(10).await;
    let id = client.only_task("example.com", "DomainTrade").await["id"].clone();
    for (query, expected) in [
        ("?domain=example.com&function=DomainTrade", json!([id])),
        ("?domain=example.fr", json!([])),
        ("?function=DomainLock", json!([])),
        ("?type=domain", json!([id])),
        ("?type=alldom", json!([])),
    ] {
        assert_eq!(client.get(&format!("/me/task/domain{query}")).await.ok(), expected, "{query}");
    }
    assert_eq!(client.get("/me/task/domain?status=waiting").await.status, 400);
    client.get(&format!("/domain/example.com/task/{id}")).await.ok();
    assert_eq!(client.get(&format!("/domain/example.fr/task/{id}")).await.status, 404);
    assert_eq!(stage.other_client().get("/me/task/domain").await.ok(), json!([]));
    assert_eq!(stage.other_client().get(&format!("/me/task/domain/{id}")).await.status, 404);
}

#[tokio::test]
async fn a_change_that_runs_or_ran_lately_blocks_the_next() {
    let stage = stage().await;
    let (client, control) = (stage.client(), stage.control());
    client.order_trade("example.com", &eligible_owner(GAINING)).await;
    control.advance(10).await;
    let cart = client.post("/order/cart", &json!({"ovhSubsidiary": "FR"})).await.ok();
    let cart = cart["cartId"].as_str().unwrap().to_owned();
    let refused = client.add_item(&cart, "example.com").await.refused(409);
    assert!(refused["message"].as_str().unwrap().contains("DomainTrade"), "{refused}");

    control.answer(LOSING, "accept").await.ok();
    control.answer(GAINING, "accept").await.ok();
    control.advance(10).await;
    let refused = client.add_item(&cart, "example.com").await.refused(409);
    assert!(refused["message"].as_str().unwrap().contains("60 days"), "{refused}");
    control.advance_days(60).await;
    let contact = client.create_contact(&eligible_owner("third@example.org")).await;
    client.filled_cart("example.com", contact).await;
}

#[tokio::test]
async fn a_block_can_be_told_at_the_checkout_only() {
    let stage = stage().await;
    let (client, control) = (stage.client(), stage.control());
    control.choose("ovhcloud.trade_block", "checkout").await;
    client.order_trade("example.com", &eligible_owner(GAINING)).await;
    control.advance(10).await;
    let contact = client.create_contact(&eligible_owner("third@example.org")).await;
    let cart = client.filled_cart("example.com", contact).await;
    assert_eq!(client.get(&format!("/order/cart/{cart}/checkout")).await.status, 409);
    assert_eq!(client.post(&format!("/order/cart/{cart}/checkout"), &json!({})).await.status, 409);
}

#[tokio::test]
async fn a_second_order_for_the_same_domain_is_cancelled() {
    let stage = stage().await;
    let (client, control) = (stage.client(), stage.control());
    let first = client.order_trade("example.com", &eligible_owner(GAINING)).await;
    let second = client.order_trade("example.com", &eligible_owner("third@example.org")).await;
    assert_eq!(control.count("order.checkout").await, 2, "the ledger shows the mistake");
    control.advance(20).await;
    assert_eq!(client.order_status(first.order).await, "delivered");
    assert_eq!(client.order_status(second.order).await, "cancelled");
    assert_eq!(control.count("trade.create").await, 1);
}
