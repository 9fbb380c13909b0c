//! The filters of the contact list: each parameter of HostControl's document, alone and together, with paging and order.

use crate::harness::{Browser, Options, Recorder, Stage};
use registrant_proxy::config::sandbox_connections;
use serde_json::Value;

async fn recorded() -> (Stage, Recorder) {
    let (recorder, url) = Recorder::start().await;
    let mut connections = sandbox_connections(&url).unwrap();
    connections.retain(|connection| connection.id.as_str() == "hostcontrol");
    let stage = Stage::with(Options { connections: Some(connections), ..Options::default() }).await;
    recorder.forward_to(&stage.control.origin);
    (stage, recorder)
}

/// A question as an address has it.
fn coded(question: &[(&str, &str)]) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(question);
    query.finish()
}

/// The names of the contacts at HostControl that fit, in the order of the list.
async fn found(browser: &Browser, question: &[(&str, &str)]) -> Vec<String> {
    let page = browser.get(&format!("/contacts?limit=100&{}", coded(question))).await.ok();
    assert_eq!(page["missing"], Value::Null, "{page}");
    let items = page["items"].as_array().unwrap().iter();
    let here = items.filter(|item| item["connection"] == "hostcontrol");
    here.map(|item| item["name"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn each_parameter_of_the_document_reaches_the_registrar_and_narrows_the_list() {
    let (stage, recorder) = recorded().await;
    let reseller = stage.sign_in("reseller").await;
    let page = reseller.get("/contacts?limit=100&name=rosa").await.ok();
    let rosa = page["items"].as_array().unwrap().iter().find(|it| it["connection"] == "hostcontrol").unwrap();
    let at = format!("/contacts/hostcontrol/{}", rosa["id"].as_str().unwrap());
    // A fax of one's own, so that each filter has something to find.
    let fax = serde_json::json!({"fields": {"fax": "+32.20000699", "address.province": "East Flanders"}});
    let ask = reseller.ask(reqwest::Method::PUT, &at).header("idempotency-key", &crate::harness::fresh_key());
    let saved = ask.json(&fax).send().await.ok();
    let fields = &saved["contact"]["fields"];
    let field = |name: &str| fields[name].as_str().unwrap().to_owned();
    let handle = field("handle");
    for (ours, theirs, part) in [
        ("id", "handle", handle),
        ("organisationName", "organization", "Molenwerf".to_owned()),
        ("name", "name", "rosa".to_owned()),
        ("address", "address", "Sint-Jansdreef".to_owned()),
        ("address.province", "state", "flanders".to_owned()),
        ("address.zip", "zip_code", field("address.zip")),
        ("address.city", "city", "Ghent".to_owned()),
        ("address.country", "country", "BE".to_owned()),
        ("email", "email_address", "rosa.claes@".to_owned()),
        ("phone", "voice", field("phone")),
        ("fax", "fax", "+32.20000699".to_owned()),
    ] {
        recorder.take("");
        let names = found(&reseller, &[(ours, &part)]).await;
        let rosas = ["Rosa Claes".to_owned()];
        if ours == "organisationName" {
            assert_eq!(names, ["Anouk Visser", "Femke Bakker", "Jasper de Wit"], "{ours}");
        } else {
            assert!(names.contains(&rosas[0]) && names.len() < 5, "{ours}={part}: {names:?}");
        }
        let calls = recorder.take("/domain-contact");
        assert_eq!(calls.len(), 1, "{ours}: the answer was believed, nothing else was read: {calls:?}");
        assert!(calls[0].contains(&(theirs.to_owned(), part.clone())), "{ours}={part}: {calls:?}");
    }
    // As people write it: the registrar compares with the dot that it keeps, so that the list is sifted here.
    for (field, number) in
        [("fax", "+3220000699"), ("fax", "2 000 06-99"), ("phone", &field("phone").replace('.', ""))]
    {
        assert_eq!(found(&reseller, &[(field, number)]).await, ["Rosa Claes"], "{field}={number}");
    }
    reseller.get("/contacts?registry=x").await.refused(400, "invalid_request");
}

#[tokio::test]
async fn several_have_to_fit_together_and_are_asked_together() {
    let (stage, recorder) = recorded().await;
    let reseller = stage.sign_in("reseller").await;
    let question = [("address.country", "NL"), ("address.city", "bosch"), ("name", "anouk"), ("fax", "")];
    assert_eq!(found(&reseller, &question).await, ["Anouk Visser"]);
    let calls = recorder.take("/domain-contact");
    let sent = |name: &str| {
        let value = calls[0].iter().find(|(sent, _)| sent == name);
        value.map(|(_, value)| value.as_str())
    };
    assert_eq!(
        (sent("country"), sent("city"), sent("name"), sent("fax")),
        (Some("NL"), Some("bosch"), Some("anouk"), None),
        "an empty one is no filter"
    );
    // No single contact has both: the registrar's answer proves nothing, so that the list is read and sifted here.
    assert!(found(&reseller, &[("address.country", "BE"), ("name", "anouk")]).await.is_empty());
}

#[tokio::test]
async fn pages_of_what_fits_come_in_the_order_of_names_and_hold_each_once() {
    let stage = Stage::new().await;
    let reseller = stage.sign_in("reseller").await;
    let name = |item: &Value| item["name"].as_str().unwrap().to_owned();
    let question = coded(&[("address.country", "NL"), ("email", "@example.org")]);
    let whole = reseller.get(&format!("/contacts?limit=100&{question}")).await.ok();
    let whole: Vec<String> = whole["items"].as_array().unwrap().iter().map(name).collect();
    assert!(whole.len() >= 3, "{whole:?}");
    assert!(whole.is_sorted_by_key(|name| name.to_lowercase()), "{whole:?}");
    let (mut read, mut cursor) = (Vec::new(), String::new());
    for _ in 0..=whole.len() {
        let page = reseller.get(&format!("/contacts?limit=2&{question}{cursor}")).await.ok();
        let items = page["items"].as_array().unwrap();
        assert!(items.len() <= 2);
        read.extend(items.iter().map(name));
        let Some(next) = page["next"].as_str() else { break };
        cursor = format!("&{}", coded(&[("cursor", next)]));
    }
    assert_eq!(read, whole);
}

#[tokio::test]
async fn one_question_finds_contacts_of_every_registrar_however_it_holds_names() {
    let stage = Stage::new().await;
    let reseller = stage.sign_in("reseller").await;
    let found = async |question: &[(&str, &str)]| {
        let page = reseller.get(&format!("/contacts?limit=100&{}", coded(question))).await.ok();
        let items = page["items"].as_array().unwrap().iter();
        items
            .map(|item| {
                format!("{} {}", item["connection"].as_str().unwrap(), item["name"].as_str().unwrap())
            })
            .collect::<Vec<_>>()
    };
    // OVHcloud holds given and family name apart, the others one name.
    for (name, one) in [
        ("nora fields", "ovhcloud Nora Fields"),
        ("nora fields", "logicboxes Nora Fields"),
        ("anouk v", "hostcontrol Anouk Visser"),
    ] {
        assert!(found(&[("name", name)]).await.contains(&one.to_owned()), "{name}");
    }
    let french = found(&[("name", "nora"), ("address.country", "FR"), ("address.city", "LYON")]).await;
    assert!(french.contains(&"ovhcloud Nora Fields".to_owned()), "{french:?}");
    assert!(found(&[("name", "nora"), ("address.country", "SE")]).await.is_empty());
}

#[tokio::test]
async fn contacts_of_a_brand_are_found_where_contacts_tell_it() {
    let stage = Stage::new().await;
    let reseller = stage.sign_in("reseller").await;
    let owner = reseller.get("/domains/hostcontrol/example.se").await.ok()["roles"][0]["id"].clone();
    let at = format!("/contacts/hostcontrol/{}", owner.as_str().unwrap());
    let contact = reseller.get(&at).await.ok();
    let event = serde_json::json!({"registrar": "hostcontrol", "kind": "brand.add", "brand": "shop",
        "handle": contact["fields"]["handle"]});
    stage.control.event_at(&event).await;
    assert_eq!(reseller.get(&at).await.ok()["fields"]["brand"], "shop");
    let page = reseller.get("/contacts?limit=100&brand=shop&address.country=SE").await.ok();
    let items = page["items"].as_array().unwrap();
    assert!(items.len() == 1 && items[0]["id"] == owner, "{page}");
}
