//! The pages, as a browser without scripts sees them.

use crate::support::client::reply;
use crate::support::{eligible_owner, stage};
use serde_json::Value;

#[tokio::test]
async fn the_home_page_shows_mail_clock_and_ledger() {
    let stage = stage().await;
    let (client, control) = (stage.client(), stage.control());
    client.order_trade("example.com", &eligible_owner("z@example.org")).await;
    control.advance(10).await;
    let page = reply(control.http.get(&control.origin).send().await.unwrap()).await;
    assert_eq!(page.status, 200);
    assert!(page.header("content-type").starts_with("text/html"));
    for part in [
        "<html lang=\"en\">",
        "<h1>",
        "example.com: please confirm",
        "z@example.org",
        "Advance 14 days",
        "order.checkout",
    ] {
        assert!(page.text.contains(part), "{part}");
    }
    assert!(!page.text.contains("<script"));
    let style = reply(control.http.get(format!("{}/style.css", control.origin)).send().await.unwrap()).await;
    assert!(style.text.contains("light-dark("));
}

#[tokio::test]
async fn the_clock_s_buttons_move_it() {
    let stage = stage().await;
    let (client, control) = (stage.client(), stage.control());
    let before = client.time().await;
    let url = format!("{}/clock", control.origin);
    let moved = control.http.post(&url).form(&[("advance_seconds", "3600")]).send().await.unwrap();
    assert_eq!((moved.status().as_u16(), &moved.headers()["location"]), (303, &"/".parse().unwrap()));
    assert!(client.time().await >= before + 3600);
    for wrong in ["", "soon", "-1", "999999999"] {
        let refused = control.http.post(&url).form(&[("advance_seconds", wrong)]).send().await.unwrap();
        assert_eq!(refused.status(), 400);
    }
}

#[tokio::test]
async fn a_link_is_looked_at_and_answered_once() {
    let stage = stage().await;
    let (client, control) = (stage.client(), stage.control());
    client.order_trade("example.com", &eligible_owner("z@example.org")).await;
    control.advance(10).await;
    let url = control.link("z@example.org", "accept").await;
    for _ in 0..2 {
        let page = reply(control.http.get(&url).send().await.unwrap()).await;
        assert_eq!(page.status, 200);
        for part in
            ["Change of the owner of example.com", "Accept the change of owner", "Refuse the change of owner"]
        {
            assert!(page.text.contains(part), "{part}");
        }
    }
    assert_eq!(control.count("trade.answer").await, 0, "looking answers nothing");

    let answered = reply(control.http.post(&url).send().await.unwrap()).await;
    assert_eq!(answered.status, 200);
    assert!(answered.text.contains("You have accepted this"), "{}", answered.text);
    for rel in ["accept", "refuse"] {
        let url = control.link("z@example.org", rel).await;
        let again = reply(control.http.post(&url).send().await.unwrap()).await;
        assert_eq!(again.status, 409);
        assert!(again.text.contains("An answer cannot be changed"));
        assert!(again.header("content-type").starts_with("text/html"));
    }
    assert_eq!(reply(control.http.get(&url).send().await.unwrap()).await.status, 200);
    assert_eq!(control.count("trade.answer").await, 1);
}

#[tokio::test]
async fn unknown_links_and_pages_say_so() {
    let stage = stage().await;
    let control = stage.control();
    for path in ["/confirm/0123456789/accept", "/confirm/0123456789/shred", "/nothing"] {
        let url = format!("{}{path}", control.origin);
        let page = reply(control.http.get(&url).send().await.unwrap()).await;
        assert_eq!(page.status, 404);
        assert!(page.text.contains("<h1>"));
        let json = control.http.get(&url).header("Accept", "application/json").send().await.unwrap();
        assert!(json.json::<Value>().await.unwrap()["error"].is_string());
    }
}
