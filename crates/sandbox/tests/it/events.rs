//! Things that happen at the registrar by themselves.

use crate::support::client::reply;
use crate::support::{Control, eligible_owner, stage};
use reqwest::Method;
use serde_json::{Value, json};

/// Lets an event happen at OVHcloud.
async fn event(control: &Control, mut event: Value) -> Value {
    event["registrar"] = json!("ovhcloud");
    control.post("/events", &event).await
}

#[tokio::test]
async fn a_price_changes_between_dry_run_and_checkout() {
    let stage = stage().await;
    let (client, control) = (stage.client(), stage.control());
    let contact = client.create_contact(&eligible_owner("z@example.org")).await;
    let cart = client.filled_cart("example.com", contact).await;
    let path = format!("/order/cart/{cart}/checkout");
    let waiting = event(
        &control,
        json!({"kind": "order.price", "domain": "example.com", "amount": "9.90",
        "after": {"method": "GET", "path": "/order/cart/*/checkout"}}),
    )
    .await;
    assert!(waiting["waiting"].is_u64());
    assert_eq!(client.get(&path).await.ok()["prices"]["withTax"]["value"], 0.0);
    assert_eq!(client.get(&path).await.ok()["prices"]["withTax"]["value"], 9.9);
    event(&control, json!({"kind": "order.price", "domain": "example.com", "amount": 5})).await;
    let order = client.post(&path, &json!({})).await.ok();
    assert_eq!(order["prices"]["withTax"]["text"], "5.00 €");
    let offers = client.get("/order/cartServiceOption/domain/example.com").await.ok();
    assert_eq!(offers[0]["prices"][0]["price"]["value"], 5.0);
}

#[tokio::test]
async fn an_order_is_cancelled_with_its_task() {
    let stage = stage().await;
    let (client, control) = (stage.client(), stage.control());
    let placed = client.order_trade("example.com", &eligible_owner("z@example.org")).await;
    control.advance(10).await;
    event(&control, json!({"kind": "order.cancel", "domain": "example.com"})).await;
    assert_eq!(client.order_status(placed.order).await, "cancelling");
    control.advance(5).await;
    assert_eq!(client.order_status(placed.order).await, "cancelled");
    let task = client.only_task("example.com", "DomainTrade").await;
    assert_eq!((&task["status"], &task["comment"]), (&json!("cancelled"), &json!("The order was cancelled")));
    let steps = client.get(&format!("/me/order/{}/followUp", placed.order)).await.ok();
    assert_eq!(steps[2], json!({"step": "DELIVERING", "status": "ERROR", "history": steps[2]["history"]}));
    let lines = client.get(&format!("/me/order/{}/details", placed.order)).await.ok();
    let line = client.get(&format!("/me/order/{}/details/{}", placed.order, lines[0])).await.ok();
    assert_eq!(line["cancelled"], true);
}

#[tokio::test]
async fn an_order_asks_for_documents() {
    let stage = stage().await;
    let (client, control) = (stage.client(), stage.control());
    event(&control, json!({"kind": "order.documents", "domain": "example.com"})).await;
    let placed = client.order_trade("example.com", &eligible_owner("z@example.org")).await;
    control.advance(60).await;
    assert_eq!(client.order_status(placed.order).await, "documentsRequested");
    let steps = client.get(&format!("/me/order/{}/followUp", placed.order)).await.ok();
    assert_eq!(steps[0]["status"], "DOING");
    assert!(
        steps[0]["history"].as_array().unwrap().iter().any(|entry| entry["label"] == "FRAUD_DOCS_REQUESTED")
    );
    event(&control, json!({"kind": "order.documents-received", "order": placed.order})).await;
    control.advance(10).await;
    assert_eq!(client.order_status(placed.order).await, "delivered");
    let steps = client.get(&format!("/me/order/{}/followUp", placed.order)).await.ok();
    assert!(steps.as_array().unwrap().iter().all(|step| step["status"] == "DONE"));

    let second = client.order_trade("example.fr", &eligible_owner("z@example.org")).await;
    event(&control, json!({"kind": "order.documents", "order": second.order.to_string()})).await;
    assert_eq!(client.order_status(second.order).await, "documentsRequested");
}

#[tokio::test]
async fn an_order_is_paid_and_completed_on_its_page() {
    let stage = stage().await;
    let (client, control) = (stage.client(), stage.control());
    let contact = client.create_contact(&eligible_owner("z@example.org")).await;
    let cart = client.filled_cart("example.com", contact).await;
    event(&control, json!({"kind": "order.documents", "domain": "example.com"})).await;
    let body = json!({"waiveRetractationPeriod": true});
    let order = client.post(&format!("/order/cart/{cart}/checkout"), &body).await.ok();
    let (id, url) = (order["orderId"].as_u64().unwrap(), order["url"].as_str().unwrap());
    let page = reply(control.http.get(url).send().await.unwrap()).await;
    assert!(page.text.contains("waits to be paid") && page.text.contains("Pay 0.00 €"), "{}", page.text);
    assert_eq!(client.order_status(id).await, "notPaid");
    assert_eq!(control.http.post(url).send().await.unwrap().status(), 200);
    assert_eq!(client.order_status(id).await, "checking");
    assert_eq!(control.http.post(url).send().await.unwrap().status(), 409);
    control.advance(10).await;
    assert!(reply(control.http.get(url).send().await.unwrap()).await.text.contains("Hand in the documents"));
    control.http.post(url).send().await.unwrap();
    control.advance(10).await;
    assert_eq!(client.order_status(id).await, "delivered");
    assert_eq!(control.http.get(format!("{url}x")).send().await.unwrap().status(), 404);
}

#[tokio::test]
async fn carts_expire() {
    let stage = stage().await;
    let (client, control) = (stage.client(), stage.control());
    let contact = client.create_contact(&eligible_owner("z@example.org")).await;
    let first = client.filled_cart("example.com", contact).await;
    let second = client.filled_cart("example.fr", contact).await;
    event(&control, json!({"kind": "cart.expire", "domain": "example.com"})).await;
    assert_eq!(client.get(&format!("/order/cart/{first}")).await.status, 404);
    event(&control, json!({"kind": "cart.expire", "cart": second})).await;
    assert_eq!(client.post(&format!("/order/cart/{second}/checkout"), &json!({})).await.status, 404);
    let nothing = json!({"registrar": "ovhcloud", "kind": "cart.expire"});
    control.call(Method::POST, "/events", Some(&nothing)).await.refused(400);
}

#[tokio::test]
async fn a_domain_is_locked_disputed_or_expired() {
    let stage = stage().await;
    let (client, control) = (stage.client(), stage.control());
    event(&control, json!({"kind": "domain.lock", "domain": "example.com"})).await;
    assert_eq!(client.get("/domain/example.com").await.ok()["transferLockStatus"], "locked");
    event(&control, json!({"kind": "domain.lock", "domain": "example.com", "status": "unavailable"})).await;
    assert_eq!(client.get("/domain/example.com").await.ok()["transferLockStatus"], "unavailable");
    let cart = client.post("/order/cart", &json!({"ovhSubsidiary": "FR"})).await.ok();
    let cart = cart["cartId"].as_str().unwrap();
    for (state, status) in [("dispute", 403), ("expired", 460), ("ok", 200)] {
        event(&control, json!({"kind": "domain.state", "domain": "example.com", "state": state})).await;
        assert_eq!(client.get("/domain/example.com").await.ok()["state"], state);
        assert_eq!(client.add_item(cart, "example.com").await.status.as_u16(), status, "{state}");
    }
}

#[tokio::test]
async fn an_owner_changes_without_being_asked() {
    let stage = stage().await;
    let (client, control) = (stage.client(), stage.control());
    event(
        &control,
        json!({"kind": "contact.change", "domain": "example.com", "fields": {"address": {"city": "Paris"}}}),
    )
    .await;
    let owner = client.owner_of("example.com").await;
    let contact = client.get(&format!("/domain/contact/{owner}")).await.ok();
    assert_eq!((&contact["address"]["city"], &contact["lastName"]), (&json!("Paris"), &json!("Fields")));
    assert_eq!(control.operations().await, [""; 0], "nobody has asked for it");
}

#[tokio::test]
async fn events_that_make_no_sense_are_refused() {
    let stage = stage().await;
    let control = stage.control();
    for body in [
        json!({"kind": "order.cancel"}),
        json!({"registrar": "logicboxes", "kind": "order.cancel"}),
        json!({"registrar": "ovhcloud"}),
        json!({"registrar": "ovhcloud", "kind": "rain"}),
        json!({"registrar": "ovhcloud", "kind": "rain", "after": {"method": "GET", "path": "/me"}}),
        json!({"registrar": "ovhcloud", "kind": "order.cancel", "order": 5}),
        json!({"registrar": "ovhcloud", "kind": "order.price", "domain": "example.com", "amount": "much"}),
        json!({"registrar": "ovhcloud", "kind": "order.price", "domain": "example.net", "amount": 5}),
        json!({"registrar": "ovhcloud", "kind": "task.error", "domain": "example.com", "function": "Dance"}),
        json!({"registrar": "ovhcloud", "kind": "task.error", "task": 1}),
        json!({"registrar": "ovhcloud", "kind": "task.resume"}),
        json!({"registrar": "ovhcloud", "kind": "contact.delete"}),
        json!({"registrar": "ovhcloud", "kind": "contact.delete", "contact": "x"}),
        json!({"registrar": "ovhcloud", "kind": "contact.change", "domain": "example.com", "fields": {"colour": "red"}}),
        json!({"registrar": "ovhcloud", "kind": "domain.state", "domain": "example.com", "state": "lost"}),
        json!({"registrar": "ovhcloud", "kind": "domain.lock", "domain": "example.com", "colour": "red"}),
    ] {
        let refused = control.call(Method::POST, "/events", Some(&body)).await.refused(400);
        assert!(refused["error"].is_string(), "{body}");
    }
    let kinds = control.get("/events").await;
    assert!(kinds["ovhcloud"].as_array().unwrap().iter().any(|kind| kind[0] == "order.price"));
}

#[tokio::test]
async fn an_order_is_taken_back_while_that_is_a_right() {
    let stage = stage().await;
    let (client, control) = (stage.client(), stage.control());
    let contact = client.create_contact(&eligible_owner("z@example.org")).await;
    let cart = client.filled_cart("example.com", contact).await;
    let body = json!({"autoPayWithPreferredPaymentMethod": true});
    let order =
        client.post(&format!("/order/cart/{cart}/checkout"), &body).await.ok()["orderId"].as_u64().unwrap();
    let path = format!("/me/order/{order}/retraction");
    assert_eq!(client.post(&path, &json!({"reason": "whim"})).await.status, 400);
    assert_eq!(client.post(&path, &json!({"reason": "unused", "comment": "sorry"})).await.ok(), Value::Null);
    control.advance(5).await;
    assert_eq!(client.order_status(order).await, "cancelled");
    assert_eq!(client.get("/me/task/domain").await.ok(), json!([]));

    let waived = client.order_trade("example.com", &eligible_owner("z@example.org")).await.order;
    assert_eq!(
        client.post(&format!("/me/order/{waived}/retraction"), &json!({"reason": "other"})).await.status,
        400
    );
    let methods = client.get(&format!("/me/order/{waived}/paymentMethods")).await.ok();
    assert_eq!(methods["registered"].as_array().unwrap().len(), 1);
    let bill = client.get(&format!("/me/order/{waived}/associatedObject")).await.ok();
    assert_eq!(bill["type"], Value::Null);
}

#[tokio::test]
async fn accounts_ask_for_roles_and_for_another_address() {
    let stage = stage().await;
    let (client, control) = (stage.client(), stage.control());
    let touched =
        event(&control, json!({"kind": "account.contacts", "domain": "example.com", "to": "bb11111-ovh"}))
            .await;
    let id = touched["touched"][0]["id"].as_str().unwrap().to_owned();
    let task = client.get(&format!("/me/task/contactChange/{id}")).await.ok();
    assert_eq!(task["contactTypes"], json!(["contactTech", "contactBilling"]));
    assert_eq!((&task["askingAccount"], &task["state"]), (&json!("aa00000-ovh"), &json!("todo")));
    let email = json!({"kind": "account.email", "account": "aa00000-ovh", "email": "new@example.org"});
    event(&control, email).await;
    let tasks = client.get("/me/task/emailChange").await.ok();
    let task = client.get(&format!("/me/task/emailChange/{}", tasks[0])).await.ok();
    assert_eq!((&task["newEmail"], &task["state"]), (&json!("new@example.org"), &json!("todo")));
}
