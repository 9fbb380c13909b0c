//! Expanded lists, batches, and the pages of the second branch.

use crate::support::client::{Reply, reply};
use crate::support::{Client, eligible_owner, stage};
use reqwest::Method;
use serde_json::{Value, json};

/// A call with more headers.
async fn get(client: &Client, path: &str, headers: &[(&str, &str)]) -> Reply {
    let mut request = client.request(Method::GET, path, b"").await;
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    reply(request.send().await.unwrap()).await
}

const PAGES: (&str, &str) = ("X-Pagination-Mode", "CachedObjectList-Pages");

#[tokio::test]
async fn lists_expand_to_objects_by_page() {
    let stage = stage().await;
    let client = stage.client();
    let size = ("X-Pagination-Size", "4");
    let first = get(&client, "/domain", &[PAGES, size]).await;
    assert_eq!(first.header("x-pagination-elements"), "6");
    let names = |reply: Reply| {
        reply.ok().as_array().unwrap().iter().map(|domain| domain["domain"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(names(first), ["example.be", "example.berlin", "example.com", "example.es"]);
    let second = get(&client, "/domain", &[PAGES, size, ("X-Pagination-Number", "2")]).await;
    assert_eq!(names(second), ["example.fr", "example.pl"]);
    let sorted = [
        PAGES,
        ("X-Pagination-Sort", "domain"),
        ("X-Pagination-Sort-Order", "DESC"),
        ("X-Pagination-Size", "1"),
    ];
    assert_eq!(names(get(&client, "/domain", &sorted).await), ["example.pl"]);
}

#[tokio::test]
async fn lists_are_filtered() {
    let stage = stage().await;
    let client = stage.client();
    let count = async |path: &str, filter: &str| {
        let reply = get(&client, path, &[PAGES, ("X-Pagination-Filter", filter)]).await;
        reply.header("x-pagination-elements").parse::<usize>().unwrap_or_else(|_| panic!("{}", reply.text))
    };
    for (filter, expected) in [
        ("domain:eq=example.com", 1),
        ("domain:ne=example.com", 5),
        ("domain:like=%25.be%25", 2),
        ("domain:in=example.com,example.fr", 2),
        ("domain:eq=example.com&state:eq=expired", 0),
        ("serviceId:gt=40003", 3),
        ("serviceId:lt=40003", 2),
        ("contactAdmin.id:eq=aa00000-ovh", 6),
        ("domain=example.com", 1),
    ] {
        assert_eq!(count("/domain", filter).await, expected, "{filter}");
    }
    assert_eq!(count("/domain/contact", "legalForm:eq=corporation").await, 2);
    assert_eq!(count("/me/contact", "address.country:eq=FR").await, 2);
}

#[tokio::test]
async fn wrong_wishes_for_pages_are_refused() {
    let stage = stage().await;
    let client = stage.client();
    for headers in [
        [("X-Pagination-Mode", "Everything"), PAGES],
        [PAGES, ("X-Pagination-Size", "0")],
        [PAGES, ("X-Pagination-Number", "x")],
        [PAGES, ("X-Pagination-Sort-Order", "UP")],
        [PAGES, ("X-Pagination-Filter", "domain:is=x")],
    ] {
        assert_eq!(get(&client, "/domain", &headers).await.status, 400, "{headers:?}");
    }
    assert_eq!(get(&client, "/order/cart", &[PAGES]).await.status, 400, "this list cannot be expanded");
}

#[tokio::test]
async fn every_list_of_the_owner_change_expands() {
    let stage = stage().await;
    let client = stage.client();
    let placed = client.order_trade("example.com", &eligible_owner("z@example.org")).await;
    stage.control().advance(10).await;
    for (path, member) in [
        ("/me/order".to_owned(), "orderId"),
        (format!("/me/order/{}/details", placed.order), "orderDetailId"),
        ("/me/task/domain".to_owned(), "function"),
        ("/domain/example.com/task".to_owned(), "function"),
        ("/me/api/credential".to_owned(), "credentialId"),
        ("/me/api/application".to_owned(), "applicationId"),
    ] {
        let objects = get(&client, &path, &[PAGES]).await.ok();
        assert!(!objects[0][member].is_null(), "{path}: {objects}");
    }
}

#[tokio::test]
async fn a_batch_answers_each_name() {
    let stage = stage().await;
    let client = stage.client();
    let ids = client.get("/me/contact").await.ok();
    let path = format!("/me/contact/{},{},99999999", ids[0], ids[1]);
    let entries = get(&client, &path, &[("X-Ovh-Batch", ",")]).await.ok();
    assert_eq!(entries[0]["key"], ids[0].to_string());
    assert_eq!((&entries[1]["value"]["id"], &entries[1]["error"]), (&ids[1], &Value::Null));
    assert_eq!(entries[2]["value"], Value::Null);
    assert_eq!(entries[2]["error"]["class"], "Client::NotFound");
    let names =
        get(&client, "/domain/example.com;example.fr/serviceInfos", &[("X-Ovh-Batch", ";")]).await.ok();
    assert_eq!(names[1]["value"]["domain"], "example.fr");
}

#[tokio::test]
async fn the_second_branch_pages_by_cursor() {
    let stage = stage().await;
    let client = stage.client();
    let owner = client.owner_of("example.com").await;
    for phone in ["+33.465710201", "+33.465710202", "+33.465710203"] {
        let mut contact = client.get(&format!("/domain/contact/{owner}")).await.ok();
        contact["phone"] = json!(phone);
        client.put(&format!("/domain/contact/{owner}"), &contact).await.ok();
    }
    let path = "/v2/domain/name/example.com/task";
    let size = ("X-Pagination-Size", "2");
    let first = get(&client, path, &[size]).await;
    let cursor = first.header("x-pagination-cursor-next").to_owned();
    assert_eq!(first.ok().as_array().unwrap().len(), 2);
    let second = get(&client, path, &[size, ("X-Pagination-Cursor", &cursor)]).await;
    assert_eq!(second.header("x-pagination-cursor-next"), "");
    assert_eq!(second.ok().as_array().unwrap().len(), 1);
    assert_eq!(get(&client, path, &[("X-Pagination-Cursor", "next")]).await.status, 400);
    assert_eq!(get(&client, path, &[("X-Pagination-Size", "0")]).await.status, 400);
}
