//! The description of the API: whether it is one, by OpenAPI 3.1 and JSON Schema 2020-12.

use crate::harness::{Stage, contract};
use serde_json::{Value, json};
use std::collections::BTreeSet;

#[tokio::test]
async fn it_is_served_as_it_is_built() {
    let stage = Stage::new().await;
    let served = stage.nobody().get("/openapi.json").await;
    assert_eq!((served.status, served.header("content-type")), (200, "application/json"));
    assert_eq!(served.json(), contract().document);
}

#[test]
fn the_frame_is_that_of_openapi_3_1() {
    let document = &contract().document;
    assert!(document["openapi"].as_str().unwrap().starts_with("3.1."));
    for member in ["title", "version"] {
        assert!(document["info"][member].is_string(), "info.{member}");
    }
    let known = [
        "openapi",
        "info",
        "jsonSchemaDialect",
        "servers",
        "paths",
        "webhooks",
        "components",
        "security",
        "tags",
        "externalDocs",
    ];
    for member in document.as_object().unwrap().keys() {
        assert!(known.contains(&member.as_str()) || member.starts_with("x-"), "{member}");
    }
    assert_eq!(document["servers"][0]["url"], "/api/v1");
    let scheme = &document["components"]["securitySchemes"]["session"];
    assert_eq!((&scheme["type"], &scheme["in"]), (&json!("apiKey"), &json!("cookie")));
}

#[test]
fn every_operation_is_told_whole() {
    let mut names = BTreeSet::new();
    let document = &contract().document;
    let tags: BTreeSet<_> =
        document["tags"].as_array().unwrap().iter().map(|tag| tag["name"].as_str().unwrap()).collect();
    for (method, path, operation) in contract().operations() {
        let at = format!("{method} {path}");
        assert!(
            names.insert(operation["operationId"].as_str().unwrap()),
            "{at}: its operationId stands twice"
        );
        assert!(tags.contains(operation["tags"][0].as_str().unwrap()), "{at}: its tag is not described");
        assert!(!operation["summary"].as_str().unwrap().is_empty(), "{at}");
        let mut parts = BTreeSet::new();
        for parameter in operation["parameters"].as_array().into_iter().flatten() {
            assert!(parameter["schema"].is_object(), "{at}: {parameter}");
            match parameter["in"].as_str().unwrap() {
                "path" => {
                    assert_eq!(parameter["required"], true, "{at}: {parameter}");
                    parts.insert(parameter["name"].as_str().unwrap());
                }
                "query" | "header" => {}
                other => panic!("{at}: a parameter in {other}"),
            }
        }
        let templated: BTreeSet<_> = path.split(['{', '}']).skip(1).step_by(2).collect();
        assert_eq!(parts, templated, "{at}");
        assert!(path.starts_with('/'), "{at}");
        let responses = operation["responses"].as_object().unwrap();
        assert!(responses.keys().any(|status| status.starts_with('2')), "{at}");
        for (status, response) in responses {
            assert!(status.parse::<u16>().is_ok_and(|status| (200..600).contains(&status)), "{at}: {status}");
            assert!(response["description"].is_string(), "{at} {status}");
        }
        if let Some(body) = operation["requestBody"].as_object() {
            assert!(body["content"]["application/json"]["schema"].is_object(), "{at}");
        }
        let open = operation["security"] == json!([{}]);
        assert_eq!(open, ["/session", "/shared"].contains(&path.as_str()), "{at}: who is let in");
        assert_eq!(responses.contains_key("401"), !open, "{at}");
    }
}

#[test]
fn every_schema_is_one_and_every_reference_leads_somewhere() {
    let document = &contract().document;
    let mut references = Vec::new();
    collect(document, &mut references);
    assert!(references.len() > 50);
    for reference in references {
        let pointer =
            reference.strip_prefix('#').unwrap_or_else(|| panic!("{reference} leads out of the document"));
        assert!(document.pointer(pointer).is_some(), "{reference} leads nowhere");
    }
    for (name, schema) in document["components"]["schemas"].as_object().unwrap() {
        assert!(jsonschema::draft202012::meta::is_valid(schema), "{name} is no schema");
        contract().validator(schema);
    }
}

fn collect<'a>(value: &'a Value, references: &mut Vec<&'a str>) {
    match value {
        Value::Object(members) => {
            references.extend(members.get("$ref").and_then(Value::as_str));
            members.values().for_each(|member| collect(member, references));
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, references)),
        _ => {}
    }
}
