//! Lists: a page at a time, looked through by a part of a name, and strict about what they are asked.

use crate::harness::{Browser, Journey, Stage};
use serde_json::Value;

fn of(page: &Value, member: &str) -> Vec<String> {
    let items = page["items"].as_array().unwrap().iter();
    items.map(|item| item[member].as_str().unwrap().to_owned()).collect()
}

/// The same list read one item after the other.
async fn one_by_one(browser: &Browser, list: &str, member: &str) -> Vec<String> {
    let (mut all, mut cursor) = (Vec::new(), String::new());
    loop {
        let page = browser.get(&format!("{list}limit=1{cursor}")).await.ok();
        assert!(page["items"].as_array().unwrap().len() <= 1, "{page}");
        all.extend(of(&page, member));
        match page["next"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return all,
        }
    }
}

#[tokio::test]
async fn lists_are_read_page_by_page() {
    let stage = Stage::new().await;
    let reseller = stage.sign_in("reseller").await;
    for domain in ["example.com", "example.fr"] {
        Journey::asked(&reseller, &stage.control, domain).await;
    }
    for (list, member) in [("/owner-changes", "id"), ("/tasks", "id"), ("/domains?search=EXAMPLE.c", "name")]
    {
        let whole = of(&reseller.get(list).await.ok(), member);
        assert!(whole.len() >= 2, "{list}: {whole:?}");
        let question = if list.contains('?') { "&" } else { "?" };
        assert_eq!(one_by_one(&reseller, &format!("{list}{question}"), member).await, whole, "{list}");
    }
}

#[tokio::test]
async fn domains_are_found_by_a_part_of_their_name() {
    let stage = Stage::new().await;
    let found = async |browser: &Browser, part: &str| {
        let mut names = of(&browser.get(&format!("/domains?search={part}")).await.ok(), "name");
        names.sort_unstable();
        names
    };
    let (customer, reseller) = (stage.sign_in("customer").await, stage.sign_in("reseller").await);
    assert_eq!(found(&reseller, "ple.be").await, ["example.be", "example.berlin"]);
    assert_eq!(found(&customer, ".NET").await, ["example.net"]);
    assert_eq!(found(&customer, "ple.be").await, [""; 0], "only among one's own");
    assert_eq!(found(&customer, "%20").await.len(), 3, "nothing to look for is no search");
}

#[tokio::test]
async fn what_a_list_does_not_know_is_refused() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    for list in ["/domains", "/contacts", "/tasks", "/owner-changes"] {
        for query in ["colour=blue", "limit=many", "cursor=x"] {
            customer.get(&format!("{list}?{query}")).await.refused(400, "invalid_request");
        }
        customer.get(&format!("{list}?limit=2")).await.ok();
    }
    let phone = "/phone-numbers?number=0612345678&country=FR";
    customer.get(phone).await.ok();
    customer.get(&format!("{phone}&colour=blue")).await.refused(400, "invalid_request");
}
