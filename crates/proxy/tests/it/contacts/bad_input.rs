//! What HostControl's document does not take is said at the proxy's edge, on its field and before anything is sent.

use crate::harness::{Answer, Browser, Stage, fresh_key};
use reqwest::Method;
use serde_json::{Value, json};

/// An address of 254 characters, the most that mail takes (RFC 5321 §4.5.3.1.3 without its brackets).
fn longest_address() -> String {
    format!("{}@{}.{}.{}.org", "a".repeat(64), "b".repeat(63), "c".repeat(63), "d".repeat(57))
}

fn long(length: usize) -> String {
    "é".repeat(length)
}

/// A value that is taken, and what is held of it.
type Good = (String, String);
/// A value that is refused, and the code.
type Bad = (String, &'static str);

/// A field, values that are taken with what is held of them, and values that are refused with the code.
fn table() -> Vec<(&'static str, Vec<Good>, Vec<Bad>)> {
    let same = |value: String| (value.clone(), value);
    let text = |field, most: usize| (field, vec![same(long(most))], vec![(long(most + 1), "too_long")]);
    vec![
        text("name", 255),
        text("organisationName", 255),
        text("address.province", 255),
        text("address.city", 255),
        text("address.zip", 16),
        text("address.line1", 63),
        text("address.line2", 63),
        text("address.line3", 63),
        ("address.line2", vec![], vec![("Floor 2\nDoor 5".into(), "format")]),
        ("address.line4", vec![], vec![("Door 5".into(), "must_be_empty")]),
        (
            "email",
            vec![same(longest_address()), same("ida@mail.example".into())],
            ["ida", "ida@mail", "ida@mail.invalid", "ida@x.localhost", "ida@mail.test", "i da@example.org"]
                .map(|it| (it.into(), "email"))
                .into_iter()
                .chain([(format!("a{}", long(255)), "too_long")])
                .collect(),
        ),
        (
            "phone",
            // Without its dot, without its country's code, and as people write it: sent in the one documented form.
            ["+31484538930", "048 453 8930", "+31 (0)48 453 89 30", "+31.484538930"]
                .map(|it| (it.into(), "+31.484538930".into()))
                .to_vec(),
            ["12", "none", "+31.48453893012345678"].map(|it| (it.into(), "format")).to_vec(),
        ),
        ("fax", vec![("+31484538930".into(), "+31.484538930".into())], vec![("none".into(), "format")]),
        // Last, because numbers without a country's code are read by it.
        (
            "address.country",
            vec![same("IR".into())],
            ["Netherlands", "nl", "XX", "NLD"].map(|it| (it.into(), "not_allowed")).to_vec(),
        ),
    ]
}

fn person() -> Value {
    json!({
        "name": "Ida Visser", "email": "ida.visser@example.org", "phone": "+31.484538931",
        "address.line1": "Lijnbaan 7",
        "address.line2": "Floor 2", "address.zip": "5211 AB", "address.city": "Den Bosch", "address.country": "NL",
    })
}

fn code_of(answer: &Answer, field: &str) -> String {
    assert_eq!(answer.status, 422, "{field}: {}", answer.text);
    let problem = answer.json();
    let told = problem["fields"].as_array().unwrap().iter().find(|told| told["field"] == field);
    let told = told.unwrap_or_else(|| panic!("{field} in {problem}"));
    told["code"].as_str().unwrap().to_owned()
}

async fn make(browser: &Browser, field: &str, value: &str) -> Answer {
    let mut fields = person();
    fields[field] = json!(value);
    browser.post("/contacts", &json!({"connection": "hostcontrol", "fields": fields})).await
}

async fn edit(browser: &Browser, at: &str, field: &str, value: &str) -> Answer {
    let ask = browser.ask(Method::PUT, at).header("idempotency-key", &fresh_key());
    ask.json(&json!({"fields": {field: value}})).send().await
}

#[tokio::test]
async fn a_new_contact_and_an_edit_are_judged_before_they_are_sent() {
    let stage = Stage::new().await;
    let reseller = stage.sign_in("reseller").await;
    let made = make(&reseller, "fax", "").await.ok();
    let at = format!("/contacts/hostcontrol/{}", made["id"].as_str().unwrap());
    let mut sent = stage.control.ledger().await.len();
    for (field, good, bad) in table() {
        for (value, code) in bad {
            assert_eq!(code_of(&make(&reseller, field, &value).await, field), code, "{field} {value}");
            assert_eq!(code_of(&edit(&reseller, &at, field, &value).await, field), code, "{field} {value}");
        }
        assert_eq!(stage.control.ledger().await.len(), sent, "{field}: nothing was sent");
        for (value, held) in good {
            let made = make(&reseller, field, &value).await.ok();
            assert_eq!(made["fields"][field], held, "{field} {value}");
            let edited = edit(&reseller, &at, field, &value).await.ok();
            assert_eq!(edited["contact"]["fields"][field], held, "{field} {value}");
        }
        sent = stage.control.ledger().await.len();
    }
}

#[tokio::test]
async fn a_brand_that_is_not_ours_is_refused_and_none_is_changed() {
    let stage = Stage::new().await;
    let reseller = stage.sign_in("reseller").await;
    let made = make(&reseller, "brand", "default").await.ok();
    let at = format!("/contacts/hostcontrol/{}", made["id"].as_str().unwrap());
    assert_eq!(code_of(&make(&reseller, "brand", "nobodys").await, "brand"), "not_allowed");
    assert_eq!(code_of(&make(&reseller, "brand", "no brand!").await, "brand"), "format");
    assert_eq!(code_of(&edit(&reseller, &at, "brand", "nobodys").await, "brand"), "read_only");
    assert_eq!(stage.control.ledger().await.len(), 1, "what was made first");
}

#[tokio::test]
async fn a_new_owner_is_judged_by_the_same_at_every_registrar() {
    let stage = Stage::new().await;
    let reseller = stage.sign_in("reseller").await;
    for (connection, domain) in
        [("ovhcloud", "example.pl"), ("logicboxes", "example.net"), ("hostcontrol", "example.nl")]
    {
        let begun =
            reseller.post("/owner-changes", &json!({"connection": connection, "domain": domain})).await.ok();
        let at = format!("/owner-changes/{}", begun["id"].as_str().unwrap());
        let mut fields = person();
        for (name, value) in [("email", "ida@mail.invalid"), ("firstName", "Ida"), ("lastName", "Visser")] {
            fields[name] = json!(value);
        }
        let patch = json!({"step": "check", "source": {"kind": "new"}, "fields": fields});
        reseller.patch(&at, &begun["version"], &patch).await.ok();
        let quoted = reseller.press(&format!("{at}/quote")).await;
        assert_eq!(code_of(&quoted, "email"), "email", "{domain}");
    }
    assert_eq!(stage.control.ledger().await, Vec::<Value>::new());
}
