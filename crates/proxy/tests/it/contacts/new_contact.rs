//! A new contact: asked by its form, judged before it is sent, made once.

use crate::harness::{Browser, Control, ProxyProcess, Stage, fresh_key, until};
use registrant_sandbox::Sandbox;
use reqwest::Method;
use serde_json::{Value, json};

/// A person that every registrar takes, whatever form it gives a name.
fn person(more: &Value) -> Value {
    let mut fields = json!({
        "email": "ida.brandt@example.org", "phone": "+49 30 23125007", "address.line1": "Lindenallee 7",
        "address.zip": "10115", "address.city": "Berlin", "address.country": "DE",
    });
    for (name, value) in more.as_object().unwrap() {
        fields[name] = value.clone();
    }
    fields
}

fn new(connection: &str, more: &Value) -> Value {
    json!({"connection": connection, "fields": person(more)})
}

async fn form(browser: &Browser, path: &str) -> Value {
    browser.get(&format!("/connections/{path}")).await.ok()
}

/// The names of the fields that a form asks for.
fn asked(form: &Value) -> Vec<String> {
    fn walk(value: &Value, names: &mut Vec<String>) {
        match value {
            Value::Object(map) => {
                if map.get("type").is_some_and(|kind| kind != "contact") {
                    names.extend(map.get("label").and_then(Value::as_str).map(str::to_owned));
                }
                map.values().for_each(|value| walk(value, names));
            }
            Value::Array(list) => list.iter().for_each(|value| walk(value, names)),
            _ => {}
        }
    }
    let mut names = Vec::new();
    walk(&form["rules"][0]["rule"], &mut names);
    names
}

fn problem_of<'a>(problem: &'a Value, field: &str) -> &'a Value {
    let fields = problem["fields"].as_array().unwrap();
    &fields.iter().find(|it| it["field"] == field).unwrap_or_else(|| panic!("{field} in {problem}"))["code"]
}

#[tokio::test]
async fn each_registrar_makes_it_once_and_leads_to_it() {
    let stage = Stage::new().await;
    let reseller = stage.sign_in("reseller").await;
    for (connection, operation, more) in [
        (
            "ovhcloud",
            "contact.create",
            json!({"legalForm": "individual", "firstName": "Ida", "lastName": "Brandt", "language": "de_DE"}),
        ),
        ("logicboxes", "contacts.add", json!({"name": "Ida Brandt", "customer": "19371930"})),
        ("hostcontrol", "domain-contact.create", json!({"name": "Ida Brandt"})),
    ] {
        let form = form(&reseller, &format!("{connection}/contact-form")).await;
        assert_eq!((&form["action"], &form["contact"]), (&json!("create"), &Value::Null), "{connection}");
        assert!(asked(&form).contains(&"email".to_owned()), "{connection}: {form}");
        let body = new(connection, &more);
        let ask =
            || reseller.ask(Method::POST, "/contacts").header("idempotency-key", connection).json(&body);
        let made = ask().send().await;
        assert_eq!(made.status, 201, "{connection}: {}", made.text);
        let again = ask().send().await;
        assert_eq!((again.status, &again.text), (201, &made.text), "{connection}");
        assert_eq!(stage.control.count(operation).await, 1, "{connection}");
        let place = made.header("location").strip_prefix("/api/v1").unwrap().to_owned();
        let held = reseller.get(&place).await.ok();
        let fields = &held["fields"];
        assert_eq!(fields["email"], "ida.brandt@example.org", "{connection}");
        assert_eq!(fields["phone"], "+49.3023125007", "{connection}");
        assert_eq!(held["domains"], json!([]), "{connection}");
        assert_eq!(fields["customer"], Value::Null, "{connection}");
    }
}

#[tokio::test]
async fn one_that_owns_nothing_yet_is_edited_under_the_registrars_own_rules() {
    let stage = Stage::new().await;
    let reseller = stage.sign_in("reseller").await;
    for (connection, more) in [
        ("logicboxes", json!({"name": "Ida Brandt", "customer": "19371930"})),
        ("hostcontrol", json!({"name": "Ida Brandt"})),
    ] {
        let made = reseller.post("/contacts", &new(connection, &more)).await;
        assert_eq!(made.status, 201, "{connection}: {}", made.text);
        let place = made.header("location").strip_prefix("/api/v1").unwrap().to_owned();
        let form = reseller.get(&format!("{place}/form")).await.ok();
        assert_eq!(form["rules"].as_array().unwrap().len(), 1, "{connection}");
        assert!(asked(&form).contains(&"email".to_owned()), "{connection}: {form}");
        let edit = |fields: Value| reseller.ask(Method::PUT, &place).json(&json!({"fields": fields}));
        let problem = edit(json!({"email": ""})).send().await.refused(422, "validation_failed");
        assert_eq!(problem_of(&problem, "email"), "required", "{connection}");
        edit(json!({"address.city": "Potsdam"})).send().await.ok();
    }
}

#[tokio::test]
async fn what_does_not_fit_is_told_on_its_field_and_not_sent() {
    let stage = Stage::new().await;
    let reseller = stage.sign_in("reseller").await;
    for (connection, more, field, code) in [
        ("ovhcloud", json!({"legalForm": "individual", "firstName": "Ida"}), "lastName", "required"),
        ("ovhcloud", json!({"legalForm": "shell company"}), "legalForm", "not_allowed"),
        ("logicboxes", json!({"name": "Ida Brandt"}), "customer", "required"),
        ("logicboxes", json!({"name": "Ida Brandt", "customer": "7"}), "customer", "not_allowed"),
        ("logicboxes", json!({"customer": "19371930"}), "name", "required"),
        ("logicboxes", json!({"extension": "us"}), "us.purpose", "required"),
        ("logicboxes", json!({"extension": "moon"}), "extension", "not_allowed"),
        ("logicboxes", json!({"address.zip": "12345678901"}), "address.zip", "too_long"),
        ("hostcontrol", json!({"address.line1": "x".repeat(64)}), "address.line1", "too_long"),
        ("hostcontrol", json!({"address.country": "Netherlands"}), "address.country", "not_allowed"),
        ("hostcontrol", json!({"email": "nobody"}), "email", "email"),
        (
            "hostcontrol",
            json!({"name": "Ida Brandt", "address.line4": "Door 5"}),
            "address.line4",
            "must_be_empty",
        ),
        ("hostcontrol", json!({"name": "Ida Brandt", "brand": "nobodys"}), "brand", "not_allowed"),
    ] {
        let answer = reseller.post("/contacts", &new(connection, &more)).await;
        assert_eq!(answer.status, 422, "{connection} {more}: {}", answer.text);
        assert_eq!(problem_of(&answer.json(), field), code, "{connection} {more}");
    }
    assert_eq!(stage.control.ledger().await, Vec::<Value>::new());
}

#[tokio::test]
async fn with_several_brands_one_is_asked_for_and_ones_own() {
    let stage = Stage::new().await;
    let reseller = stage.sign_in("reseller").await;
    let plain = form(&reseller, "hostcontrol/contact-form").await;
    assert!(!asked(&plain).contains(&"brand".to_owned()));
    let domain = reseller.get("/domains/hostcontrol/example.se").await.ok();
    let owner = domain["roles"][0]["id"].as_str().unwrap().to_owned();
    let contact = reseller.get(&format!("/contacts/hostcontrol/{owner}")).await.ok();
    let event = json!({"registrar": "hostcontrol", "kind": "brand.add", "brand": "shop",
        "handle": contact["fields"]["handle"]});
    stage.control.event_at(&event).await;
    // The contact tells its brand when it is read again.
    reseller.get(&format!("/contacts/hostcontrol/{owner}")).await.ok();
    let form = form(&reseller, "hostcontrol/contact-form").await;
    assert!(asked(&form).contains(&"brand".to_owned()));
    assert_eq!(form["capabilities"]["contacts"]["brands"], json!(["default", "shop"]));
    let missing = reseller.post("/contacts", &new("hostcontrol", &json!({"name": "Ida Brandt"}))).await;
    assert_eq!(problem_of(&missing.refused(422, "validation_failed"), "brand"), "required");
    let shops = new("hostcontrol", &json!({"name": "Ida Brandt", "brand": "shop"}));
    let made = reseller.post("/contacts", &shops).await.ok();
    assert_eq!(made["fields"]["brand"], "shop");
}

#[tokio::test]
async fn a_contact_for_canada_is_made_under_the_agreement_alone() {
    let stage = Stage::new().await;
    let reseller = stage.sign_in("reseller").await;
    let form = form(&reseller, "logicboxes/contact-form?extension=ca").await;
    assert!(asked(&form).contains(&"ca.cpr".to_owned()));
    assert_eq!(form["making"]["registry_terms"], true);
    assert!(form["making"]["registry_terms_text"].as_str().is_some_and(|text| text.len() > 40), "{form}");
    let more = json!({"name": "Ida Brandt", "customer": "19371931", "extension": "ca", "ca.cpr": "CCT",
        "consents.registry_terms": "true"});
    let mut body = new("logicboxes", &more);
    let refused = reseller.post("/contacts", &body).await.refused(422, "consent_missing");
    assert_eq!(problem_of(&refused, "consents.registry_terms"), "must_be_accepted");
    assert_eq!(stage.control.count("contacts.add").await, 0);
    body["consents"] = json!(["registry_terms"]);
    let made = reseller.post("/contacts", &body).await.ok();
    assert_eq!(made["fields"]["ca.cpr"], "CCT");
    assert_eq!(made["fields"]["extension"], Value::Null);
}

#[tokio::test]
async fn nobody_is_offered_anothers_customers() {
    let stage = Stage::new().await;
    let reseller = stage.sign_in("reseller").await;
    let all = form(&reseller, "logicboxes/contact-form").await;
    assert!(asked(&all).contains(&"customer".to_owned()));
    let named = all["choice_names"][0]["name"].as_str().unwrap();
    assert!(named.contains("Lantern Yard") && named.contains("19371930"), "{named}");
    let customer = stage.sign_in("customer").await;
    let own = form(&customer, "logicboxes/contact-form").await;
    assert!(!asked(&own).contains(&"customer".to_owned()), "{own}");
    assert_eq!(own["choice_names"], Value::Null);
    // It is made for the customer of their own domain, whatever they write.
    let body = new("logicboxes", &json!({"name": "Ida Brandt", "customer": "19371931"}));
    let made = customer.post("/contacts", &body).await.ok();
    let found = reseller.get("/contacts?email=ida.brandt").await.ok();
    assert_eq!(found["items"][0]["id"], made["id"]);
    let own = customer.get("/contacts?limit=100").await.ok();
    let own: Vec<&Value> = own["items"].as_array().unwrap().iter().map(|item| &item["id"]).collect();
    assert!(own.contains(&&made["id"]), "whoever made it sees it");
}

#[tokio::test]
async fn a_lost_answer_is_told_as_unknown_and_not_sent_again() {
    let stage = Stage::new().await;
    let reseller = stage.sign_in("reseller").await;
    stage
        .control
        .order_fault(&json!({"registrar": "hostcontrol", "method": "POST", "path": "/domain-contact",
            "when": "after", "action": {"drop": true}, "times": 1}))
        .await;
    let body = new("hostcontrol", &json!({"name": "Ida Brandt"}));
    let answer = reseller.post("/contacts", &body).await;
    assert_eq!(answer.code(), "unknown_outcome", "{}", answer.text);
    assert_eq!(stage.control.count("domain-contact.create").await, 1);
}

#[tokio::test]
async fn a_contact_whose_deletion_was_not_answered_is_looked_for() {
    for (when, status) in [("after", 204), ("before", 502)] {
        let stage = Stage::new().await;
        let reseller = stage.sign_in("reseller").await;
        let made = reseller.post("/contacts", &new("hostcontrol", &json!({"name": "Ida Brandt"}))).await.ok();
        let contact = format!("/contacts/hostcontrol/{}", made["id"].as_str().unwrap());
        let fault = json!({"registrar": "hostcontrol", "method": "DELETE", "path": "/domain-contact/*",
            "when": when, "action": {"drop": true}, "times": 1});
        stage.control.order_fault(&fault).await;
        let answer = reseller.delete(&contact).await;
        assert_eq!(answer.status, status, "{when}: {}", answer.text);
        assert_eq!(reseller.get(&contact).await.status == 404, when == "after");
    }
}

/// Killed while the registrar was answering: pressed again, the same request makes no second contact.
#[tokio::test]
async fn a_proxy_that_is_killed_while_a_contact_is_made_makes_no_second_one() {
    let seeded = registrant_sandbox::Config { seed: Some(1), ..registrant_sandbox::Config::default() };
    let sandbox = Sandbox::start(seeded).await.unwrap();
    let control = Control { origin: sandbox.url().to_owned() };
    let mut proxy = ProxyProcess::start(sandbox.url()).await;
    let reseller = proxy.nobody().sign_in("reseller").await;
    let fault = json!({"registrar": "hostcontrol", "method": "POST", "path": "/domain-contact",
        "when": "after", "action": {"delay_ms": 5_000}, "times": 1});
    let fault = control.order_fault(&fault).await;
    let (body, key) = (new("hostcontrol", &json!({"name": "Ida Brandt"})), fresh_key());
    let press = || reseller.ask(Method::POST, "/contacts").header("idempotency-key", &key).json(&body);
    let kill = async {
        until("the contact to be made", async || (control.hits(fault).await > 0).then_some(())).await;
        proxy.kill_and_start().await;
    };
    assert!(tokio::join!(press().send_if_reachable(), kill).0.is_none(), "nobody was told what became of it");
    for _ in 0..2 {
        let again = press().send().await;
        assert_eq!(again.code(), "unknown_outcome", "{}", again.text);
    }
    assert_eq!(control.count("domain-contact.create").await, 1);
}
