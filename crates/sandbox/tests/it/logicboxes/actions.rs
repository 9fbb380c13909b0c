//! `actions/search-current` and `actions/search-archived`.

use super::{NORA, house, words};
use serde_json::{Value, json};

const PAGE: [(&str, &str); 2] = [("no-of-records", "10"), ("page-no", "1")];

#[tokio::test]
async fn what_waits_is_current_and_what_is_over_is_archived() {
    let (_stage, client, control) = house().await;
    let rows = async |search: &str, more: &[(&str, &str)]| -> Vec<Value> {
        let told = client.get(search, &[&PAGE, more].concat()).await.ok();
        let count: usize = told["recsonpage"].as_str().unwrap().parse().unwrap();
        (1..=count).map(|number| told[number.to_string()].clone()).collect()
    };
    assert_eq!(rows("/actions/search-current", &[]).await, [] as [Value; 0]);
    let id = client.added(&[]).await;
    let action = client.give("example.net", &id, &[]).await.ok();
    let eaq = action["eaqid"].as_str().unwrap();
    let order = action["entityid"].as_str().unwrap();
    let current = rows("/actions/search-current", &[]).await;
    let [row] = current.as_slice() else { panic!("{current:?}") };
    for (key, value) in [
        ("eaqid", eaq),
        ("entityid", order),
        ("entitytypeid", "3"),
        ("actiontype", "ModContact"),
        ("actiontypedesc", "Modification of Contact Details of example.net"),
        ("actionstatus", "PENDING_REGISTRANT_AUTHORIZATION"),
        ("actioncompleted", "0"),
    ] {
        assert_eq!(row[key], value, "{key}");
    }
    for filter in [
        ("eaq-id", eaq),
        ("order-id", order),
        ("entity-type-id", "3"),
        ("action-status", "PENDING_REGISTRANT_AUTHORIZATION"),
        ("action-type", "ModContact"),
    ] {
        assert_eq!(rows("/actions/search-current", &[filter]).await.len(), 1, "{filter:?}");
    }
    for filter in [("eaq-id", "1"), ("order-id", "1"), ("action-type", "ModNS"), ("entity-type-id", "66")] {
        assert_eq!(rows("/actions/search-current", &[filter]).await.len(), 0, "{filter:?}");
    }
    control.answer(NORA, "refuse").await.ok();
    assert_eq!(rows("/actions/search-current", &[]).await.len(), 0);
    let archived = rows("/actions/search-archived", &[("eaq-id", eaq)]).await;
    assert_eq!((&archived[0]["actionstatus"], archived.len()), (&json!("Failed"), 1));
    assert!(archived[0]["actioncompleted"].as_str().unwrap().parse::<i64>().unwrap() > 0);
    client.post("/contacts/delete", &[("contact-id", &client.added(&[]).await)]).await.ok();
    let contacts = rows("/actions/search-archived", &[("entity-type-id", "66")]).await;
    assert_eq!((contacts.len(), &contacts[0]["actiontype"]), (1, &json!("DelContact")));
    // For a day it may stay among the current ones.
    control.choose("logicboxes.actions_stay", "a_day").await;
    assert_eq!(rows("/actions/search-current", &[("eaq-id", eaq)]).await.len(), 1);
    control.advance_days(1).await;
    assert_eq!(rows("/actions/search-archived", &[("eaq-id", eaq)]).await.len(), 1);
}

#[tokio::test]
async fn both_numbers_are_needed_and_nothing_may_be_an_error() {
    let (_stage, client, control) = house().await;
    assert_eq!(
        words(client.get("/actions/search-current", &PAGE[..1]).await),
        "Required parameter missing: page-no"
    );
    assert_eq!(
        client.get("/actions/search-current", &PAGE).await.ok(),
        json!({"recsonpage": "0", "recsindb": "0"})
    );
    control.choose("logicboxes.actions", "result").await;
    assert_eq!(client.get("/actions/search-current", &PAGE).await.ok()["result"], json!([]));
    control.choose("logicboxes.no_actions", "error").await;
    assert_eq!(words(client.get("/actions/search-current", &PAGE).await), "No record found");
}
