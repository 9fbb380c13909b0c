//! Reset, clock, mail, ledger and switches.

use crate::support::{eligible_owner, stage};
use reqwest::Method;
use serde_json::json;

#[tokio::test]
async fn the_clock_is_only_moved_forward() {
    let stage = stage().await;
    let control = stage.control();
    let before: jiff::Timestamp = control.get("/clock").await["now"].as_str().unwrap().parse().unwrap();
    let after = control.post("/clock", &json!({"advance_seconds": 86_400})).await;
    let after: jiff::Timestamp = after["now"].as_str().unwrap().parse().unwrap();
    assert!(after.duration_since(before).as_secs() >= 86_400);
    for body in
        [json!({}), json!({"advance_seconds": -1}), json!({"advance_seconds": 1e12}), json!({"hours": 1})]
    {
        control.call(Method::POST, "/clock", Some(&body)).await.refused(400);
    }
    let time = stage.client().time().await;
    assert!((time - after.as_second()).abs() <= 2);
}

#[tokio::test]
async fn everything_due_happens_at_its_own_time() {
    let stage = stage().await;
    let (client, control) = (stage.client(), stage.control());
    client.order_trade("example.com", &eligible_owner("z@example.org")).await;
    control.advance_days(30).await;
    let task = client.only_task("example.com", "DomainTrade").await;
    let at = |name: &str| task[name].as_str().unwrap().parse::<jiff::Timestamp>().unwrap();
    let waited = at("lastUpdate").duration_since(at("creationDate")).as_secs();
    assert_eq!(waited, 14 * 86_400, "cancelled on the fourteenth day, not when the clock was moved");
}

#[tokio::test]
async fn a_reset_goes_back_to_the_seeds_and_no_number_comes_twice() {
    let stage = stage().await;
    let (client, control) = (stage.client(), stage.control());
    let placed = client.order_trade("example.com", &eligible_owner("z@example.org")).await;
    let owner = client.owner_of("example.com").await;
    control.choose("ovhcloud.errors", "classic").await;
    control
        .fault(&json!({"registrar": "ovhcloud", "method": "GET", "path": "/me", "action": {"status": 500}}))
        .await;
    control.advance_days(5).await;
    let late = client.time().await;

    control.reset().await;
    assert!(client.time().await < late - 4 * 86_400);
    for (path, expected) in [("/mail", json!([])), ("/ledger", json!([])), ("/faults", json!([]))] {
        assert_eq!(control.get(path).await, expected);
    }
    assert_eq!(control.get("/variants").await["ovhcloud.errors"], "current");
    assert_eq!(client.get(&format!("/me/order/{}/status", placed.order)).await.status, 404);
    assert_eq!(client.get(&format!("/order/cart/{}", placed.cart)).await.status, 404);
    assert_ne!(client.owner_of("example.com").await, owner);
    let again = client.order_trade("example.com", &eligible_owner("z@example.org")).await;
    assert!(again.order > placed.order && again.contact > placed.contact);
}

#[tokio::test]
async fn mails_are_found_by_address() {
    let stage = stage().await;
    let (client, control) = (stage.client(), stage.control());
    client.order_trade("example.com", &eligible_owner("z@example.org")).await;
    control.advance(10).await;
    assert_eq!(control.mails().await.len(), 2);
    let mails = control.get("/mail?to=Z@example.org").await;
    let mail = &mails[0];
    assert_eq!((&mail["to"], mails.as_array().unwrap().len()), (&json!("z@example.org"), 1));
    let text = mail["text"].as_str().unwrap();
    for part in ["example.com", "Grace Whitfield", "Zoé Lacroix", "14 days", "60 days"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    for link in mail["links"].as_array().unwrap() {
        let url = link["url"].as_str().unwrap();
        assert!(text.contains(url));
        assert!(url.split('/').any(|part| part.len() >= 32), "{url}");
    }
    control.call(Method::GET, "/mail?from=z", None).await.refused(400);
}

#[tokio::test]
async fn only_what_is_new_can_be_asked_for() {
    let stage = stage().await;
    let (client, control) = (stage.client(), stage.control());
    client.order_trade("example.com", &eligible_owner("z@example.org")).await;
    control.advance(10).await;
    for (path, number) in [("/ledger", "seq"), ("/mail", "id")] {
        let all = control.get(path).await;
        let all = all.as_array().unwrap();
        let last = all.last().unwrap()[number].as_u64().unwrap();
        assert_eq!(control.get(&format!("{path}?since={}", last - 1)).await, json!([all.last().unwrap()]));
        assert_eq!(control.get(&format!("{path}?since={last}")).await, json!([]));
        control.call(Method::GET, &format!("{path}?since=yesterday"), None).await.refused(400);
    }
}

#[tokio::test]
async fn switches_are_listed_and_checked() {
    let stage = stage().await;
    let control = stage.control();
    let variants = control.get("/variants").await;
    assert_eq!(variants["ovhcloud.errors"], "current");
    assert_eq!(variants["allowed"]["ovhcloud.errors"], json!(["current", "classic"]));
    let put = async |body| control.call(Method::PUT, "/variants", Some(&body)).await;
    put(variants.clone()).await.ok();
    let changed = put(json!({"ovhcloud.errors": "classic", "ovhcloud.vat": "20"})).await.ok();
    assert_eq!(changed["ovhcloud.vat"], "20");
    let half = json!({"ovhcloud.errors": "current", "ovhcloud.vat": "21"});
    assert!(put(half).await.refused(400)["error"].as_str().unwrap().contains("ovhcloud.vat"));
    assert_eq!(control.get("/variants").await["ovhcloud.errors"], "classic", "all or nothing");
    put(json!({"ovhcloud.weather": "fine"})).await.refused(400);
    put(json!(["ovhcloud.errors"])).await.refused(400);
}

#[tokio::test]
async fn what_is_not_there_is_said() {
    let stage = stage().await;
    let control = stage.control();
    assert!(control.call(Method::GET, "/nothing", None).await.refused(404)["error"].is_string());
    let reply = control.call(Method::DELETE, "/clock", None).await;
    assert_eq!(reply.header("allow"), "GET, POST");
    reply.refused(405);
    control.call(Method::POST, "/events", Some(&json!({"kind": "rain"}))).await.refused(400);
}
