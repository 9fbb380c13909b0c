//! The designated agent: whom it spares a question, and when it is ignored without a word.

use super::{House, MAREN, ZOE, error, house};
use serde_json::{Value, json};

/// Who was asked.
async fn asked(house: &House) -> (bool, bool) {
    let accept = |mails: Vec<Value>| mails.iter().any(|mail| mail["links"][0]["rel"] == "accept");
    (accept(house.questions(MAREN).await), accept(house.questions(ZOE).await))
}

const EVERY: [(&str, &str, (bool, bool)); 14] = [
    ("both", "NONE", (true, true)),
    ("both", "OLD", (false, true)),
    ("both", "NEW", (true, false)),
    ("both", "BOTH", (false, false)),
    ("old", "OLD", (false, true)),
    ("old", "NEW", (true, true)),
    ("old", "BOTH", (true, true)),
    ("new", "OLD", (true, true)),
    ("new", "NEW", (true, false)),
    ("new", "BOTH", (true, true)),
    ("none", "BOTH", (true, true)),
    ("none", "OLD", (true, true)),
    ("unpermitted", "BOTH", (true, true)),
    ("unpermitted", "NEW", (true, true)),
];

#[tokio::test]
async fn of_an_edit() {
    for (allowed, agent, expected) in EVERY {
        let house = house(&[("agent", allowed)]).await;
        let changes = json!({"email_address": ZOE, "designated_agent": agent});
        super::result(house.client.edit_owner("example.info", &changes).await);
        assert_eq!(asked(&house).await, expected, "{allowed} {agent}");
        let done = expected == (false, false);
        assert_eq!(house.client.owner("example.info").await == ZOE, done, "{allowed} {agent}");
    }
}

#[tokio::test]
async fn of_a_domain_where_it_is_taken_there() {
    for (allowed, agent, expected) in EVERY {
        let house = house(&[("agent", allowed)]).await;
        super::result(house.client.give_away("example.info", &json!({"designated_agent": agent})).await);
        assert_eq!(asked(&house).await, expected, "{allowed} {agent}");
    }
    let house = house(&[("domain_agent", "ignored")]).await;
    super::result(house.client.give_away("example.info", &json!({"designated_agent": "BOTH"})).await);
    assert_eq!(asked(&house).await, (true, true));
}

#[tokio::test]
async fn other_words_are_refused_and_none_is_nobody() {
    let house = house(&[]).await;
    for wrong in [json!("both"), json!("ALL"), json!(1), json!(["OLD"])] {
        let changes = json!({"name": "X", "designated_agent": wrong});
        let told = error(house.client.edit_owner("example.info", &changes).await, 400);
        assert_eq!(told["message"]["designated_agent"][0]["code"], "invalid_choice", "{wrong}");
    }
    let changes = json!({"email_address": ZOE, "designated_agent": null});
    super::result(house.client.edit_owner("example.info", &changes).await);
    assert_eq!(asked(&house).await, (true, true));
}
