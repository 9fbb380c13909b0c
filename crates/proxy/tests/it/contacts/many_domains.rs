//! Contacts of accounts with 10,000 domains: calls grow with what is shown, not with what there is.

use crate::harness::{Browser, Options, Recorder, Stage};
use registrant_proxy::config::sandbox_connections;
use serde_json::{Value, json};

/// Calls that one page of a contact may cost, whatever the account holds.
const MOST_CALLS: u64 = 30;

/// Counts the reads of a registrar by faults that do nothing.
async fn counting(stage: &Stage, registrar: &str, paths: &[&str]) -> Vec<u64> {
    let mut counters = Vec::new();
    for path in paths {
        let fault = json!({"registrar": registrar, "method": "GET", "path": path, "when": "before",
            "action": {"delay_ms": 0}, "times": 100_000});
        counters.push(stage.control.order_fault(&fault).await);
    }
    counters
}

async fn calls(stage: &Stage, counters: &[u64]) -> u64 {
    let mut all = 0;
    for counter in counters {
        all += stage.control.hits(*counter).await;
    }
    all
}

async fn owner(browser: &Browser, domain: &str) -> String {
    browser.get(&format!("/domains/{domain}")).await.ok()["roles"][0]["id"].as_str().unwrap().to_owned()
}

fn names(list: &Value) -> Vec<String> {
    list.as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn a_contacts_page_does_not_read_all_the_accounts_domains() {
    let stage = Stage::new().await;
    stage.control.more_domains(10_000).await;
    let reseller = stage.sign_in("reseller").await;
    for (registrar, domain, paths) in [
        ("logicboxes", "logicboxes/example.net", ["/domains/*", "/contacts/*", "/customers/*"]),
        ("hostcontrol", "hostcontrol/example.info", ["/domain", "/domain/*", "/domain-contact/*"]),
    ] {
        let id = owner(&reseller, domain).await;
        let counters = counting(&stage, registrar, &paths).await;
        let form = reseller.get(&format!("/contacts/{registrar}/{id}/form")).await.ok();
        let spent = calls(&stage, &counters).await;
        assert!((1..=MOST_CALLS).contains(&spent), "{registrar}: {spent} calls");
        let contact = &form["contact"];
        assert!(contact["more_domains"].is_string(), "{registrar}: it is said that there may be more");
        assert!(!names(&contact["domains"]).is_empty(), "{registrar}");
        // Where not all of its domains are known, the strictest of what may be is told.
        assert_eq!(form["edit"]["material"], json!(["name", "organisationName", "email"]), "{registrar}");
        assert_eq!(form["edit"]["owner_change"]["asks_losing"], true, "{registrar}");
        let (apart, known) = (names(&form["edit"]["apart"]), names(&contact["domains"]));
        assert!(apart.iter().all(|name| known.contains(name)), "{registrar}: {apart:?} are not all its own");

        let more = contact["more_domains"].as_str().unwrap();
        let part = reseller.get(&format!("/contacts/{registrar}/{id}/domains?cursor={more}")).await.ok();
        let spent_more = calls(&stage, &counters).await - spent;
        assert!((1..=MOST_CALLS).contains(&spent_more), "{registrar}: {spent_more} calls for a part");
        let (first, second) = (names(&contact["domains"]), names(&part["items"]));
        assert!(!second.is_empty() && second.iter().all(|name| !first.contains(name)), "{registrar}: {part}");
    }
}

#[tokio::test]
async fn a_page_of_domains_costs_no_more_calls_where_there_are_more() {
    let stage = Stage::new().await;
    let reseller = stage.sign_in("reseller").await;
    let registrars = ["ovhcloud", "logicboxes", "hostcontrol"];
    let mut counters = Vec::new();
    for registrar in registrars {
        counters.push(counting(&stage, registrar, &["/*", "/*/*", "/*/*/*"]).await);
    }
    let mut before = [0; 3];
    for more in [0, 10_000] {
        stage.control.more_domains(more).await;
        let page = reseller.get("/domains?limit=10").await.ok();
        assert_eq!(page["missing"], Value::Null, "{page}");
        assert_eq!(page["items"].as_array().map(Vec::len), Some(10), "{page}");
        for (number, most) in [(0, 34), (1, 2), (2, 2)] {
            let all = calls(&stage, &counters[number]).await;
            let spent = all - std::mem::replace(&mut before[number], all);
            assert!((1..=most).contains(&spent), "{} with {more} more: {spent} calls", registrars[number]);
        }
    }
}

/// OVHcloud names all domains in one call, and is asked only for those on the page; the lists of the other two, of 500
/// and of 1,000 domains, are read until the page is full, or there are no more.
#[tokio::test]
async fn a_search_reads_the_details_of_what_it_shows_alone() {
    let stage = Stage::new().await;
    stage.control.more_domains(3_000).await;
    let reseller = stage.sign_in("reseller").await;
    for (registrar, paths, most, to_the_end) in [
        ("ovhcloud", &["/domain", "/domain/*"][..], [12, 6, 6, 4], 2),
        ("logicboxes", &["/domains/*"], [2, 2, 2, 7], 7),
        ("hostcontrol", &["/domain"], [1, 1, 1, 4], 4),
    ] {
        let counters = counting(&stage, registrar, paths).await;
        let (mut before, mut found, mut next) = (0, Vec::new(), String::new());
        // `many-00010` to `many-00019`.
        for (page, limit) in [10, 4, 4, 4].into_iter().enumerate() {
            let list = format!("/domains?connection={registrar}&search=MANY-0001&limit={limit}{next}");
            let read = reseller.get(&list).await.ok();
            assert_eq!(read["missing"], Value::Null, "{read}");
            let all = calls(&stage, &counters).await;
            let spent = all - std::mem::replace(&mut before, all);
            assert!((1..=most[page]).contains(&spent), "{registrar}, page {page}: {spent} calls");
            let names = read["items"].as_array().unwrap().iter().map(|item| item["name"].to_string());
            if page == 0 {
                assert_eq!(names.count(), 10, "{read}");
                continue;
            }
            found.extend(names);
            next = read["next"].as_str().map(|next| format!("&cursor={next}")).unwrap_or_default();
        }
        found.sort_unstable();
        found.dedup();
        assert_eq!(found.len(), 10, "{registrar}: {found:?}");
        let none = format!("/domains?connection={registrar}&search=nowhere");
        assert_eq!(reseller.get(&none).await.ok()["items"], json!([]));
        let spent = calls(&stage, &counters).await - before;
        assert!((1..=to_the_end).contains(&spent), "{registrar}: {spent} calls to find nothing");
    }
}

#[tokio::test]
async fn a_search_among_ones_own_domains_reads_those_that_fit() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let counters = counting(&stage, "ovhcloud", &["/domain/*"]).await;
    let found = customer.get("/domains?search=.NET").await.ok();
    assert_eq!(found["items"][0]["name"], "example.net", "{found}");
    assert_eq!(calls(&stage, &counters).await, 0, "none of OVHcloud's has it in its name");
    customer.get("/domains").await.ok();
    assert!(calls(&stage, &counters).await > 0, "that they can be counted");
}

#[tokio::test]
async fn an_owner_change_is_begun_without_looking_through_the_account() {
    let (recorder, url) = Recorder::start().await;
    let mut connections = sandbox_connections(&url).unwrap();
    connections.retain(|connection| ["logicboxes", "hostcontrol"].contains(&connection.id.as_str()));
    let stage = Stage::with(Options { connections: Some(connections), ..Options::default() }).await;
    recorder.forward_to(&stage.control.origin);
    stage.control.more_domains(10_000).await;
    let reseller = stage.sign_in("reseller").await;
    for (registrar, domain, list) in
        [("logicboxes", "example.net", "/domains/search.json"), ("hostcontrol", "example.info", "/domain")]
    {
        // Lists of domains, but for those that were asked for one by its name.
        let lists = || {
            let lists = recorder.take(list).into_iter();
            lists.filter(|query| query.iter().all(|(name, _)| name != "name")).count()
        };
        let owner = owner(&reseller, &format!("{registrar}/{domain}")).await;
        lists();
        let asked = json!({"connection": registrar, "domain": domain});
        let begun = reseller.post("/owner-changes", &asked).await.ok();
        assert_eq!(lists(), 0, "{registrar}: beginning");
        let id = begun["id"].as_str().unwrap();
        assert!(
            begun["parties"][0]["address_masked"].is_string(),
            "{registrar}: who owns it is known: {begun}"
        );
        // Nor does it take a look through the account to copy a contact.
        let copy = json!({"connection": registrar, "domain": domain, "copy_from": owner});
        let copied = reseller.post("/owner-changes", &copy).await.ok();
        assert_eq!((copied["id"].as_str(), lists()), (Some(id), 0), "{registrar}: copying");
        assert!(copied["draft"]["fields"]["email"].is_string(), "{registrar}: {copied}");
        // The page of a contact does: that it can be counted at all.
        reseller.get(&format!("/contacts/{registrar}/{owner}")).await.ok();
        assert!(lists() > 0, "{registrar}");
    }
}

#[tokio::test]
async fn all_domains_of_a_contact_are_found_part_by_part() {
    let stage = Stage::new().await;
    stage.control.more_domains(2_500).await;
    let reseller = stage.sign_in("reseller").await;
    let id = owner(&reseller, "hostcontrol/example.info").await;
    let contact = reseller.get(&format!("/contacts/hostcontrol/{id}")).await.ok();
    let mut found = names(&contact["domains"]);
    let mut next = contact["more_domains"].as_str().map(str::to_owned);
    for _ in 0..10 {
        let Some(cursor) = next else { break };
        let part = reseller.get(&format!("/contacts/hostcontrol/{id}/domains?cursor={cursor}")).await.ok();
        found.extend(names(&part["items"]));
        next = part["next"].as_str().map(str::to_owned);
    }
    let all = found.len();
    found.sort_unstable();
    found.dedup();
    assert_eq!((found.len(), all), (2_501, 2_501), "each once, and none is missing");
}

/// Another role than the owner's is found in the same parts.
#[tokio::test]
async fn all_domains_that_use_a_contact_are_found_part_by_part() {
    let stage = Stage::new().await;
    stage.control.more_domains(2_500).await;
    let reseller = stage.sign_in("reseller").await;
    let domain = reseller.get("/domains/hostcontrol/example.info").await.ok();
    let tech = domain["roles"].as_array().unwrap().iter().find(|it| it["role"] == "tech").unwrap();
    let id = tech["id"].as_str().unwrap();
    let contact = reseller.get(&format!("/contacts/hostcontrol/{id}")).await.ok();
    let used = |part: &Value| {
        let used = part["used_by"].as_array().unwrap().clone();
        assert!(used.iter().all(|it| it["roles"] == json!(["tech"])), "{part}");
        used.iter().map(|it| it["domain"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(contact["domains"], json!([]));
    let mut found = used(&contact);
    let mut next = contact["more_domains"].as_str().map(str::to_owned);
    while let Some(cursor) = next {
        let part = reseller.get(&format!("/contacts/hostcontrol/{id}/domains?cursor={cursor}")).await.ok();
        assert_eq!(part["items"], json!([]));
        found.extend(used(&part));
        next = part["next"].as_str().map(str::to_owned);
    }
    found.sort_unstable();
    found.dedup();
    assert_eq!(found.len(), 2_502, "example.info and example.nl, and the clones of example.info");
}

#[tokio::test]
async fn the_list_of_contacts_does_not_read_domains_to_know_the_customers() {
    let stage = Stage::new().await;
    stage.control.more_domains(10_000).await;
    let reseller = stage.sign_in("reseller").await;
    let counters = counting(&stage, "logicboxes", &["/domains/*", "/contacts/*", "/customers/*"]).await;
    let page = reseller.get("/contacts?limit=100").await.ok();
    assert_eq!(page["missing"], Value::Null, "{page}");
    let spent = calls(&stage, &counters).await;
    assert!((1..=5).contains(&spent), "{spent} calls");
}

#[tokio::test]
async fn ones_own_domain_is_told_wherever_it_stands_in_the_account() {
    let stage = Stage::new().await;
    stage.control.more_domains(2_000).await;
    let customer = stage.sign_in("customer").await;
    for (registrar, domain) in [("logicboxes", "example.net"), ("hostcontrol", "example.info")] {
        let id = owner(&customer, &format!("{registrar}/{domain}")).await;
        let contact = customer.get(&format!("/contacts/{registrar}/{id}")).await.ok();
        assert!(names(&contact["domains"]).contains(&domain.to_owned()), "{registrar}");
    }
}
