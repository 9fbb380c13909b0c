//! Carts, quotes, payment and the states of an order.

use crate::support::client::with;
use crate::support::{Client, eligible_owner, stage};
use serde_json::{Value, json};

async fn cart(client: &Client) -> String {
    let cart = client.post("/order/cart", &json!({"ovhSubsidiary": "FR"})).await.ok();
    cart["cartId"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn the_offer_of_an_owner_change() {
    let stage = stage().await;
    let offers = stage.client().get("/order/cartServiceOption/domain/example.com").await.ok();
    let trade = offers.as_array().unwrap().iter().find(|offer| offer["family"] == "trade").unwrap().clone();
    assert_eq!((&trade["planCode"], &trade["prices"][0]["duration"]), (&json!("com-trade"), &json!("P0D")));
    assert_eq!(trade["prices"][0]["price"]["text"], "0.00 €");
    assert!(offers.as_array().unwrap().len() > 1, "a client has to look for the family");
    let owner = stage.client().owner_of("example.com").await;
    let path = format!("/order/cartServiceOption/domain?whoisOwner={owner}");
    assert_eq!(stage.client().get(&path).await.ok(), json!(["example.com"]));
    let foreign = stage.other_client().get("/order/cartServiceOption/domain/example.com").await;
    assert_eq!(foreign.status, 404);
}

#[tokio::test]
async fn a_cart_is_made_without_keys() {
    let stage = stage().await;
    let client = stage.client();
    let request = client.http.post(client.url("/order/cart")).body(r#"{"ovhSubsidiary":"FR"}"#);
    let cart: Value = request.send().await.unwrap().json().await.unwrap();
    assert_eq!((&cart["readOnly"], &cart["items"]), (&json!(false), &json!([])));
    assert!(cart["expire"].as_str().unwrap().ends_with("+00:00"));
    let id = cart["cartId"].as_str().unwrap();
    let seen = client.http.get(client.url(&format!("/order/cart/{id}"))).send().await.unwrap();
    assert_eq!(seen.json::<Value>().await.unwrap(), cart);
    assert_eq!(client.get("/order/cart").await.ok(), json!([]));
    client.post_nothing(&format!("/order/cart/{id}/assign")).await.ok();
    client.post_nothing(&format!("/order/cart/{id}/assign")).await.ok();
    assert_eq!(client.get("/order/cart").await.ok(), json!([id]));
    assert_eq!(stage.other_client().post_nothing(&format!("/order/cart/{id}/assign")).await.status, 403);
    for body in [
        json!({}),
        json!({"ovhSubsidiary": "XX"}),
        json!({"ovhSubsidiary": "FR", "expire": "2001-01-01T00:00:00Z"}),
    ] {
        assert_eq!(client.post("/order/cart", &body).await.status, 400);
    }
}

#[tokio::test]
async fn an_item_is_ordered_as_offered() {
    let stage = stage().await;
    let client = stage.client();
    let cart = cart(&client).await;
    let path = "/order/cartServiceOption/domain/example.com";
    let good = json!({"cartId": cart, "planCode": "com-trade", "pricingMode": "create-default",
        "duration": "P0Y", "quantity": 1});
    for (change, status) in [
        (json!({"planCode": "fr-trade"}), 404),
        (json!({"pricingMode": "best"}), 404),
        (json!({"duration": "P1Y"}), 400),
        (json!({"quantity": 2}), 400),
        (json!({"cartId": "nowhere"}), 404),
        (json!({"colour": "red"}), 400),
    ] {
        assert_eq!(client.post(path, &with(&good, &change)).await.status.as_u16(), status, "{change}");
    }
    assert_eq!(client.post(path, &with(&good, &json!({"duration": "P0D"}))).await.status, 200);
    stage.control().choose("ovhcloud.trade_duration", "P0D").await;
    assert_eq!(client.post(path, &good).await.status, 400);
    stage.control().choose("ovhcloud.trade_duration", "P0Y").await;
    let item = client.post(path, &good).await.ok();
    assert_eq!(item["settings"]["domain"], "example.com");
    assert_eq!(stage.control().count("order.cart").await, 1);
}

#[tokio::test]
async fn items_and_configurations_are_seen_and_taken_back() {
    let stage = stage().await;
    let client = stage.client();
    let cart = cart(&client).await;
    let item = client.add_item(&cart, "example.com").await.ok();
    let at = format!("/order/cart/{cart}/item/{}", item["itemId"]);
    assert_eq!(client.get(&format!("/order/cart/{cart}/item")).await.ok(), json!([item["itemId"]]));
    assert_eq!(client.get(&at).await.ok(), item);
    let required = client.get(&format!("{at}/requiredConfiguration")).await.ok();
    assert_eq!(
        (&required[0]["label"], &required[0]["type"]),
        (&json!("OWNER_CONTACT"), &json!("/me/contact"))
    );

    let configure = format!("{at}/configuration");
    for body in [
        json!({"label": "OWNER_CONTACT", "value": "123"}),
        json!({"label": "COLOUR", "value": "/me/contact/123"}),
        json!({"label": "OWNER_CONTACT"}),
    ] {
        assert_eq!(client.post(&configure, &body).await.status, 400);
    }
    let value = json!({"label": "OWNER_CONTACT", "value": "/domain/contact/123"});
    let made = client.post(&configure, &value).await.ok();
    let one = format!("{configure}/{}", made["id"]);
    assert_eq!(client.get(&one).await.ok(), with(&value, &json!({"id": made["id"]})));
    assert_eq!(client.get(&format!("{configure}?label=OWNER_CONTACT")).await.ok(), json!([made["id"]]));
    assert_eq!(client.delete(&one).await.ok(), Value::Null);
    assert_eq!(client.get(&configure).await.ok(), json!([]));

    assert_eq!(client.put(&at, &json!({"duration": "P0Y"})).await.ok()["duration"], "P0Y");
    assert_eq!(client.put(&at, &json!({"quantity": 3})).await.status, 400);
    assert_eq!(client.delete(&at).await.ok(), Value::Null);
    assert_eq!(client.get(&at).await.status, 404);
    let path = format!("/order/cart/{cart}");
    assert_eq!(client.put(&path, &json!({"description": "mine"})).await.ok()["description"], "mine");
    assert_eq!(client.delete(&path).await.ok(), Value::Null);
    assert_eq!(client.get(&path).await.status, 404);
}

#[tokio::test]
async fn the_dry_run_orders_nothing_and_the_checkout_once() {
    let stage = stage().await;
    let client = stage.client();
    let contact = client.create_contact(&eligible_owner("z@example.org")).await;
    let cart = client.filled_cart("example.com", contact).await;
    let path = format!("/order/cart/{cart}/checkout");
    let preview = client.get(&path).await.ok();
    assert_eq!((&preview["orderId"], &preview["url"]), (&Value::Null, &Value::Null));
    assert_eq!(preview["prices"]["withTax"]["value"], 0.0);
    assert_eq!(client.get("/me/order").await.ok(), json!([]));

    let order = client.post(&path, &json!({"waiveRetractationPeriod": true})).await.ok();
    assert_eq!(client.get("/me/order").await.ok(), json!([order["orderId"]]));
    assert_eq!(client.get(&format!("/order/cart/{cart}")).await.ok()["readOnly"], true);
    let again = client.post(&path, &json!({})).await.refused(400);
    assert!(again["message"].as_str().unwrap().contains("read-only"), "{again}");
    assert_eq!(client.get(&path).await.status, 400);
    assert_eq!(stage.control().count("order.checkout").await, 1);
}

#[tokio::test]
async fn a_cart_that_is_not_ready_is_refused() {
    let stage = stage().await;
    let client = stage.client();
    let cart = cart(&client).await;
    let path = format!("/order/cart/{cart}/checkout");
    let refused = client.get(&path).await.refused(400);
    assert!(refused["message"].as_str().unwrap().contains("assigned"), "{refused}");
    client.post_nothing(&format!("/order/cart/{cart}/assign")).await.ok();
    assert_eq!(client.get(&path).await.refused(400)["message"], "The cart is empty");
    let item = client.add_item(&cart, "example.com").await.ok();
    let refused = client.get(&path).await.refused(400);
    assert!(refused["message"].as_str().unwrap().starts_with("Missing configuration OWNER_CONTACT"));
    let configure = format!("/order/cart/{cart}/item/{}/configuration", item["itemId"]);
    let configured = async |id: u64| {
        let value = json!({"label": "OWNER_CONTACT", "value": format!("/me/contact/{id}")});
        client.post(&configure, &value).await.ok();
        client.get(&path).await.status.as_u16()
    };
    assert_eq!(configured(99_999_999).await, 404);
    assert_eq!(configured(client.owner_of("example.com").await).await, 400, "the owner already");
    let foreign = stage.other_client().get("/me/contact").await.ok()[0].as_u64().unwrap();
    assert_eq!(configured(foreign).await, 404);
    assert_eq!(configured(client.create_contact(&eligible_owner("z@example.org")).await).await, 200);
}

#[tokio::test]
async fn an_ineligible_owner_is_refused_by_the_dry_run() {
    let stage = stage().await;
    let client = stage.client();
    let nameless = with(&eligible_owner("z@example.org"), &json!({"lastName": null}));
    let contact = client.create_contact(&nameless).await;
    let cart = client.filled_cart("example.com", contact).await;
    let path = format!("/order/cart/{cart}/checkout");
    let refused = client.get(&path).await.refused(400);
    assert_eq!(refused["class"], "Client::BadRequest::DOMDOCRuleNotRespected");
    assert_eq!(refused["details"]["owner.last_name"], "Field \"last_name\" is required");
    assert_eq!(client.post(&path, &json!({})).await.status, 400);
    stage.control().choose("ovhcloud.ineligible", "message").await;
    let refused = client.get(&path).await.refused(400);
    assert_eq!((&refused["class"], refused.get("details")), (&json!("Client::BadRequest"), None));
    assert_eq!(stage.control().count("order.checkout").await, 0);
}

#[tokio::test]
async fn an_expired_cart_is_gone() {
    let stage = stage().await;
    let client = stage.client();
    let cart = cart(&client).await;
    stage.control().advance_days(1).await;
    assert_eq!(client.get(&format!("/order/cart/{cart}")).await.status, 404);
    stage.control().choose("ovhcloud.expired_cart", "bad_request").await;
    assert_eq!(client.get(&format!("/order/cart/{cart}")).await.status, 400);
    assert_eq!(client.add_item(&cart, "example.com").await.status, 400);
}

#[tokio::test]
async fn an_order_waits_to_be_paid_even_if_it_is_free() {
    let stage = stage().await;
    let (client, control) = (stage.client(), stage.control());
    let contact = client.create_contact(&eligible_owner("z@example.org")).await;
    let cart = client.filled_cart("example.com", contact).await;
    let body = json!({"waiveRetractationPeriod": true});
    let order = client.post(&format!("/order/cart/{cart}/checkout"), &body).await.ok();
    let id = order["orderId"].as_u64().unwrap();
    control.advance(60).await;
    assert_eq!(client.order_status(id).await, "notPaid");
    let means = client.get(&format!("/me/order/{id}/availableRegisteredPaymentMean")).await.ok();
    assert!(means.as_array().unwrap().contains(&json!({"paymentMean": "fidelityAccount"})));
    let pay = format!("/me/order/{id}/payWithRegisteredPaymentMean");
    assert_eq!(client.post(&pay, &json!({"paymentMean": "shells"})).await.status, 400);
    assert_eq!(client.post(&pay, &json!({"paymentMean": "creditCard"})).await.status, 400);
    assert_eq!(client.post(&pay, &json!({"paymentMean": "ovhAccount"})).await.status, 400);
    assert_eq!(client.post(&pay, &json!({"paymentMean": "fidelityAccount"})).await.ok(), Value::Null);
    assert_eq!(client.post(&pay, &json!({"paymentMean": "fidelityAccount"})).await.status, 400);
    control.advance(10).await;
    assert_eq!(client.order_status(id).await, "delivered");
    assert_eq!(control.count("order.pay").await, 1);
}

#[tokio::test]
async fn example_be_costs_and_renews() {
    let stage = stage().await;
    let (client, control) = (stage.client(), stage.control());
    let belgian = with(
        &eligible_owner("z@example.org"),
        &json!({"phone": "+32.20000606",
        "address": {"line1": "Rue Neuve 1", "zip": "1000", "city": "Bruxelles", "country": "BE"}}),
    );
    let contact = client.create_contact(&belgian).await;
    let cart = client.filled_cart("example.be", contact).await;
    let path = format!("/order/cart/{cart}/checkout");
    assert_eq!(client.get(&path).await.ok()["prices"]["withTax"]["text"], "12.00 €");
    control.choose("ovhcloud.vat", "20").await;
    let prices = client.get(&path).await.ok()["prices"].clone();
    assert_eq!((&prices["tax"]["value"], &prices["withTax"]["value"]), (&json!(2.4), &json!(14.4)));
    control.choose("ovhcloud.vat", "none").await;

    let order = client.post(&path, &json!({"waiveRetractationPeriod": true})).await.ok();
    let id = order["orderId"].as_u64().unwrap();
    let means = client.get(&format!("/me/order/{id}/availableRegisteredPaymentMean")).await.ok();
    assert_eq!(means, json!([{"paymentMean": "CREDIT_CARD"}]));
    let pay = format!("/me/order/{id}/pay");
    assert_eq!(client.post(&pay, &json!({"paymentMethod": {"id": 1}})).await.status, 404);
    let method = client.get("/me/payment/method?default=true").await.ok()[0].clone();
    assert_eq!(client.post(&pay, &json!({"paymentMethod": {"id": method}})).await.ok(), Value::Null);
    let before = client.get("/domain/example.be/serviceInfos").await.ok()["expiration"].clone();
    control.advance(10).await;
    control.answer("emma.peeters@example.org", "accept").await.ok();
    control.answer("z@example.org", "accept").await.ok();
    control.advance(10).await;
    assert_eq!(client.owner_of("example.be").await, contact);
    let after = client.get("/domain/example.be/serviceInfos").await.ok()["expiration"].clone();
    assert!(after.as_str() > before.as_str(), "{before} {after}");
}

#[tokio::test]
async fn the_right_to_retract_holds_an_order_until_it_is_waived() {
    let stage = stage().await;
    let (client, control) = (stage.client(), stage.control());
    let contact = client.create_contact(&eligible_owner("z@example.org")).await;
    let cart = client.filled_cart("example.com", contact).await;
    let body = json!({"autoPayWithPreferredPaymentMethod": true});
    let order = client.post(&format!("/order/cart/{cart}/checkout"), &body).await.ok();
    let id = order["orderId"].as_u64().unwrap();
    control.advance_days(13).await;
    assert_eq!(client.order_status(id).await, "checking");
    assert!(client.get(&format!("/me/order/{id}")).await.ok()["retractionDate"].is_string());
    let waive = format!("/me/order/{id}/waiveRetraction");
    assert_eq!(client.post_nothing(&waive).await.ok(), Value::Null);
    assert_eq!(client.post_nothing(&waive).await.status, 400);
    control.advance(10).await;
    assert_eq!(client.order_status(id).await, "delivered");
}

#[tokio::test]
async fn the_right_to_retract_runs_out() {
    let stage = stage().await;
    let (client, control) = (stage.client(), stage.control());
    let contact = client.create_contact(&eligible_owner("z@example.org")).await;
    let cart = client.filled_cart("example.com", contact).await;
    let body = json!({"autoPayWithPreferredPaymentMethod": true, "waiveRetractationPeriod": false});
    let order = client.post(&format!("/order/cart/{cart}/checkout"), &body).await.ok();
    control.advance_days(15).await;
    assert_eq!(client.order_status(order["orderId"].as_u64().unwrap()).await, "delivered");
}

#[tokio::test]
async fn an_order_that_nobody_pays_is_cancelled() {
    let stage = stage().await;
    let (client, control) = (stage.client(), stage.control());
    let contact = client.create_contact(&eligible_owner("z@example.org")).await;
    let cart = client.filled_cart("example.com", contact).await;
    // Terraform sends no body at all.
    let order = client.post_nothing(&format!("/order/cart/{cart}/checkout")).await.ok();
    let id = order["orderId"].as_u64().unwrap();
    control.advance_days(7).await;
    control.advance(10).await;
    assert_eq!(client.order_status(id).await, "cancelled");
    let pay = format!("/me/order/{id}/payWithRegisteredPaymentMean");
    assert_eq!(client.post(&pay, &json!({"paymentMean": "fidelityAccount"})).await.status, 400);
}

#[tokio::test]
async fn orders_are_found_by_date_and_shown_with_their_lines() {
    let stage = stage().await;
    let (client, control) = (stage.client(), stage.control());
    let first = client.order_trade("example.com", &eligible_owner("z@example.org")).await.order;
    control.advance_days(2).await;
    let between = control.get("/clock").await["now"].as_str().unwrap().to_owned();
    control.advance_days(2).await;
    let french = eligible_owner("y@example.org");
    let second = client.order_trade("example.fr", &french).await.order;
    assert_eq!(client.get("/me/order").await.ok(), json!([first, second]));
    assert_eq!(client.get(&format!("/me/order?date.from={between}")).await.ok(), json!([second]));
    assert_eq!(client.get(&format!("/me/order?date.to={between}")).await.ok(), json!([first]));
    assert_eq!(client.get("/me/order?date.from=soon").await.status, 400);
    let order = client.get(&format!("/me/order/{first}")).await.ok();
    assert_eq!(order["orderId"], first);
    assert!(order["expirationDate"].is_string());
    let lines = client.get(&format!("/me/order/{first}/details")).await.ok();
    let line = client.get(&format!("/me/order/{first}/details/{}", lines[0])).await.ok();
    assert_eq!((&line["domain"], &line["quantity"]), (&json!("example.com"), &json!("1")));
    assert_eq!(stage.other_client().get(&format!("/me/order/{first}")).await.status, 404);
    assert_eq!(client.get("/me/order/1/status").await.status, 404);
}
