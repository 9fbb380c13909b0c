//! The filters of `GET /domain-contact`.

use super::{House, house};
use reqwest::Method;
use serde_json::{Value, json};

fn names(rows: &Value) -> Vec<String> {
    let mut names: Vec<_> =
        rows.as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect();
    names.sort_unstable();
    names
}

async fn by(house: &House, query: &str) -> Vec<String> {
    names(&house.client.read(&format!("/domain-contact?{query}")).await)
}

#[tokio::test]
async fn every_field_of_the_document_is_one() {
    let house = house(&[]).await;
    let handle = house.client.holder("example.nl", "registrant").await["handle"].as_str().unwrap().to_owned();
    assert_eq!(by(&house, &format!("handle={handle}")).await, ["Jasper de Wit"]);
    for (query, expected) in [
        ("organization=kontor", vec!["Carla Voss"]),
        ("name=CLAES", vec!["Rosa Claes"]),
        ("address=Sint-Jansdreef", vec!["Rosa Claes"]),
        ("state=noord", vec!["Anouk Visser", "Femke Bakker", "Jasper de Wit"]),
        ("zip_code=9000", vec!["Rosa Claes"]),
        ("city=ghent", vec!["Rosa Claes"]),
        ("country=BE", vec!["Rosa Claes"]),
        ("country=be,%20xx", vec!["Rosa Claes"]),
        ("email_address=rosa.claes@example.org", vec!["Rosa Claes"]),
        ("voice=%2B32.20000601", vec!["Rosa Claes"]),
        ("fax=%2B32", vec![]),
        ("handle=RP", vec![]),
        ("country=SE&name=nils", vec!["Nils Ek"]),
        ("country=SE&name=rosa", vec![]),
    ] {
        assert_eq!(by(&house, query).await, expected, "{query}");
    }
    assert_eq!(by(&house, "name=").await.len(), 13, "an empty filter is none");
}

#[tokio::test]
async fn a_filter_may_compare_whole_values() {
    let house = house(&[("filter_match", "exact")]).await;
    assert_eq!(by(&house, "name=Rosa%20Claes").await, ["Rosa Claes"]);
    assert_eq!(by(&house, "name=Rosa").await, [""; 0]);
}

#[tokio::test]
async fn country_may_mean_what_its_description_says() {
    let house = house(&[("country_filter", "references")]).await;
    assert_eq!(by(&house, "country=BE").await, [""; 0]);
    let of_nl = ["Anouk Visser", "Femke Bakker", "Jasper de Wit", "Priya Nair"];
    assert_eq!(by(&house, "country=bikes-nl").await, of_nl);
    assert_eq!(by(&house, "country=bikes-nl,norrsken-se").await.len(), 8);
}

#[tokio::test]
async fn filters_may_stand_in_a_body() {
    let house = house(&[("filters", "body")]).await;
    assert_eq!(by(&house, "name=Rosa").await.len(), 13, "a query is not looked at");
    let body = json!({"name": "Rosa", "fax": null});
    let found = house.client.call(Method::GET, "/domain-contact", Some(&body)).await;
    assert_eq!(names(&super::result(found)), ["Rosa Claes"]);
}
