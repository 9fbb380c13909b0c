//! Domains: details by part, search, locks.

use super::{CUSTOMER, happen, house, words};
use serde_json::{Value, json};
use std::collections::BTreeSet;

#[tokio::test]
async fn options_name_the_parts_that_are_told() {
    let (_stage, client, _) = house().await;
    let order = client.order("example.net").await;
    let parts = async |options: &[&str]| -> BTreeSet<String> {
        let mut parameters = vec![("order-id", order.as_str())];
        parameters.extend(options.iter().map(|option| ("options", *option)));
        let told = client.get("/domains/details", &parameters).await.ok();
        told.as_object().unwrap().keys().cloned().collect()
    };
    let set = |names: &[&str]| -> BTreeSet<String> { names.iter().map(|name| (*name).to_owned()).collect() };
    let ids = set(&["registrantcontactid", "admincontactid", "techcontactid", "billingcontactid"]);
    assert_eq!(parts(&["ContactIds"]).await, ids);
    assert_eq!(parts(&["TechContactDetails"]).await, set(&["techcontact"]));
    assert_eq!(parts(&["NsDetails"]).await, set(&["ns1", "ns2", "noOfNameServers"]));
    assert_eq!(parts(&["DNSSECDetails"]).await, set(&["dnssec"]));
    let both = parts(&["ContactIds", "RegistrantContactDetails"]).await;
    assert!(both.is_superset(&ids) && both.contains("registrantcontact") && !both.contains("orderid"));
    let all = parts(&["All"]).await;
    for option in
        ["OrderDetails", "DomainStatus", "StatusDetails", "AdminContactDetails", "BillingContactDetails"]
    {
        assert!(all.is_superset(&parts(&[option]).await), "{option}");
    }
    let wrong = [("order-id", order.as_str()), ("options", "Everything")];
    assert_eq!(words(client.get("/domains/details", &wrong).await), "{options=options is invalid}");
    let missing = words(client.get("/domains/details", &[("order-id", &order)]).await);
    assert_eq!(missing, "Required parameter missing: options");
}

#[tokio::test]
async fn what_is_not_there_or_not_ours_is_told_apart() {
    let (_stage, client, control) = house().await;
    let order = client.order("example.net").await;
    happen(&control, "domain.leave", json!({"domain": "example.net"})).await;
    let all = ("options", "All");
    for (call, parameters, told) in [
        ("/domains/orderid", [("domain-name", "nobody.net"), all], "Website doesn't exist for nobody.net"),
        ("/domains/orderid", [("domain-name", "example.net"), all], "Website doesn't exist for example.net"),
        (
            "/domains/details-by-name",
            [("domain-name", "example.net"), all],
            "Website doesn't exist for example.net",
        ),
        ("/domains/details", [("order-id", "1"), all], "No Entity found for Entityid: 1"),
        (
            "/domains/details",
            [("order-id", order.as_str()), all],
            "You are not allowed to perform this action",
        ),
        ("/domains/locks", [("order-id", order.as_str()), all], "You are not allowed to perform this action"),
    ] {
        assert_eq!(words(client.get(call, &parameters).await), told);
    }
}

#[tokio::test]
async fn domains_are_found_by_each_filter_and_in_each_order() {
    let (_stage, client, _) = house().await;
    let found = async |more: &[(&str, &str)]| -> Vec<String> {
        let mut parameters = vec![("no-of-records", "10"), ("page-no", "1")];
        parameters.extend_from_slice(more);
        let told = client.get("/domains/search", &parameters).await.ok();
        let count: usize = told["recsonpage"].as_str().unwrap().parse().unwrap();
        (1..=count)
            .map(|number| told[number.to_string()]["entity.description"].as_str().unwrap().to_owned())
            .collect()
    };
    let all = found(&[]).await;
    assert_eq!(all.len(), 5);
    let order = client.order("example.org").await;
    for (filter, names) in [
        (&[("customer-id", CUSTOMER)][..], &["example.net", "example.org"][..]),
        (&[("order-id", order.as_str())], &["example.org"]),
        (&[("product-key", "domus")], &["example.us"]),
        (&[("product-key", "domus"), ("product-key", "dotca")], &["example.us", "example.ca"]),
        (&[("domain-name", "SCOT")], &["example.scot"]),
        (&[("status", "Suspended")], &[]),
        (&[("expiry-date-end", "1000")], &[]),
        (&[("creation-date-start", "1000"), ("domain-name", "net")], &["example.net"]),
    ] {
        assert_eq!(found(filter).await, names, "{filter:?}");
    }
    let ascending = found(&[("order-by", "orderid")]).await;
    let mut descending = found(&[("order-by", "orderid desc")]).await;
    descending.reverse();
    assert_eq!(ascending, descending);
    for order in ["customerid", "endtime", "timestamp", "entitytypeid", "creationtime", "creationdt asc"] {
        assert_eq!(found(&[("order-by", order)]).await.len(), 5, "{order}");
    }
    for wrong in [
        &[("no-of-records", "9"), ("page-no", "1")][..],
        &[("no-of-records", "10"), ("page-no", "1"), ("order-by", "colour")],
        &[("no-of-records", "10")],
    ] {
        words(client.get("/domains/search", wrong).await);
    }
}

#[tokio::test]
async fn locks_are_told_by_who_has_set_them() {
    let (_stage, client, control) = house().await;
    let order = client.order("example.net").await;
    let locks = async || client.get("/domains/locks", &[("order-id", &order)]).await.ok();
    let statuses = async || {
        let domain = client.domain("example.net").await;
        (domain["orderstatus"].clone(), domain["domainstatus"].clone())
    };
    assert_eq!(locks().await, json!({"transferlock": "true", "customerlock": "true"}));
    assert_eq!(statuses().await, (json!(["transferlock"]), json!([])));
    happen(
        &control,
        "domain.lock",
        json!({"domain": "example.net", "lock": "resellerlock", "reason": "Unpaid"}),
    )
    .await;
    happen(&control, "domain.lock", json!({"domain": "example.net", "set": false})).await;
    happen(&control, "domain.lock", json!({"domain": "example.net", "lock": "sixtydaylock"})).await;
    let told = locks().await;
    assert_eq!(
        (&told["resellerlock"]["reason"], told.get("transferlock")),
        (&json!("Unpaid"), None::<&Value>)
    );
    assert_eq!(statuses().await, (json!(["resellerlock"]), json!(["sixtydaylock"])));
    control.choose("logicboxes.statuses", "text").await;
    assert_eq!(statuses().await, (json!("resellerlock"), json!("sixtydaylock")));
    let id = client.added(&[]).await;
    assert_eq!(words(client.give("example.net", &id, &[]).await), "This Order is locked by the Reseller");
}
