//! The envelope, in every form that is possible.

use super::{House, error, house, id, zoe};
use serde_json::{Value, json};

async fn made(house: &House) -> String {
    house.choose("write_result", "object").await;
    id(&super::result(house.client.post("/domain-contact", &zoe()).await))
}

#[tokio::test]
async fn a_success_may_say_much_or_little() {
    for (form, expected) in [
        ("object", None),
        ("ids", Some(vec!["handle", "id"])),
        ("empty", Some(vec![])),
        ("null", Some(vec!["null"])),
    ] {
        let house = house(&[("write_result", form)]).await;
        let envelope = house.client.post("/domain-contact", &zoe()).await.ok();
        let mut names: Vec<_> = match &envelope["result"] {
            Value::Object(members) => members.keys().map(String::as_str).collect(),
            Value::Null => vec!["null"],
            other => panic!("{other}"),
        };
        names.sort_unstable();
        match expected {
            Some(expected) => assert_eq!(names, expected, "{form}"),
            None => assert_eq!(names.len(), 13, "{names:?}"),
        }
    }
}

#[tokio::test]
async fn a_call_with_nothing_to_say_says_it_in_four_ways() {
    let house = house(&[]).await;
    for (void, status, body) in [
        ("null", 200, Some(json!({"success": true, "result": null}))),
        ("missing", 200, Some(json!({"success": true}))),
        ("empty", 200, Some(json!({"success": true, "result": {}}))),
        ("no_content", 204, None),
    ] {
        let contact = made(&house).await;
        house.choose("void", void).await;
        let reply = house.client.delete(&format!("/domain-contact/{contact}")).await;
        assert_eq!(reply.status, status, "{void}");
        match body {
            Some(body) => assert_eq!(reply.json(), body, "{void}"),
            None => assert_eq!(reply.text, ""),
        }
    }
}

#[tokio::test]
async fn success_and_its_status_have_two_forms() {
    let house = house(&[("success", "text"), ("success_status", "specific")]).await;
    let reply = house.client.post("/domain-contact", &zoe()).await;
    assert_eq!((reply.status.as_u16(), &reply.json()["success"]), (201, &json!("true")));
    let contact = id(&reply.json()["result"]);
    let (path, body) = (format!("/domain-contact/{contact}/validation"), json!({"categories": ["General"]}));
    assert_eq!(house.client.post(&path, &body).await.status, 202);
    let refused = house.client.get("/domain-contact/none").await.refused(404);
    assert_eq!(refused["success"], "false");
    house.choose("http_status", "always_200").await;
    assert_eq!(house.client.post("/domain-contact", &zoe()).await.status, 200);
}

#[tokio::test]
async fn a_list_counts_as_it_likes() {
    let house = house(&[]).await;
    for (counts, expected) in [("exact", 13), ("zero", 0), ("page", 5), ("high", 14)] {
        house.choose("total", counts).await;
        let envelope = house.client.get("/domain-contact?limit=5&offset=5").await.ok();
        assert_eq!(envelope["result"].as_array().unwrap().len(), 5);
        let told = [&envelope["total"], &envelope["limit"], &envelope["offset"]];
        assert_eq!(told, [&json!(expected), &json!(5), &json!(5)], "{counts}");
    }
}

#[tokio::test]
async fn pages_follow_each_other_or_are_not_known() {
    let house = house(&[]).await;
    let names = |envelope: Value| -> Vec<String> {
        let rows = envelope["result"].as_array().unwrap().clone();
        rows.iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect()
    };
    let whole = names(house.client.get("/domain-contact").await.ok());
    assert_eq!(house.client.get("/domain-contact").await.ok()["limit"], 100, "the usual page");
    let mut parts = Vec::new();
    for offset in [0, 5, 10, 15] {
        parts.extend(names(house.client.get(&format!("/domain-contact?limit=5&offset={offset}")).await.ok()));
    }
    assert_eq!(parts, whole);
    for (largest, told) in [("1000", 1_000), ("100", 100)] {
        house.choose("largest_page", largest).await;
        assert_eq!(house.client.get("/domain?limit=5000").await.ok()["limit"], told);
    }
    for wrong in ["limit=0", "limit=x", "offset=-1", "limit=1.5"] {
        let told = error(house.client.get(&format!("/domain-contact?{wrong}")).await, 400);
        assert_eq!(told["code"], "request_validation_failed", "{wrong}");
    }
    house.choose("paging", "unknown").await;
    let envelope = house.client.get("/domain-contact?limit=5&offset=5").await.ok();
    assert_eq!((&envelope["limit"], &envelope["offset"]), (&json!(100), &json!(0)));
    assert_eq!(names(envelope), whole);
}

#[tokio::test]
async fn a_read_that_goes_wrong_is_a_success_without_a_result() {
    for (form, of_one, of_many) in [("empty", json!({}), json!([])), ("null", json!(null), json!(null))] {
        let house = house(&[]).await;
        let contact = made(&house).await;
        house.choose("read_result", form).await;
        let one = house.client.get(&format!("/domain-contact/{contact}")).await.ok();
        assert_eq!(one, json!({"success": true, "result": of_one}));
        let many = house.client.get("/domain-contact").await.ok();
        assert_eq!((&many["result"], &many["total"]), (&of_many, &json!(14)), "the count knows better");
    }
}

#[tokio::test]
async fn what_is_about_no_field_is_a_text_or_a_map() {
    let house = house(&[]).await;
    let text = error(house.client.get("/domain-contact/none").await, 404);
    assert_eq!(text, json!({"code": "not_found", "message": "Not found."}));
    house.choose("other_errors", "fields").await;
    let map = error(house.client.get("/domain-contact/none").await, 404);
    assert_eq!(map["message"], json!({"__all__": [{"message": "Not found.", "code": "not_found"}]}));
}

#[tokio::test]
async fn what_is_not_known_is_ignored_or_refused() {
    let house = house(&[]).await;
    let odd = super::changed(&zoe(), &json!({"shoe_size": 42}));
    super::result(house.client.post("/domain-contact", &odd).await);
    super::result(house.client.get("/domain-contact?shoe_size=42").await);
    house.choose("unknown", "refused").await;
    let told = error(house.client.post("/domain-contact", &odd).await, 400);
    assert_eq!(told["message"]["shoe_size"][0]["code"], "unknown");
    for path in ["/domain-contact?shoe_size=42", "/domain?shoe_size=42", "/domain?embed=shoes"] {
        assert_eq!(error(house.client.get(path).await, 400)["code"], "request_validation_failed", "{path}");
    }
}
