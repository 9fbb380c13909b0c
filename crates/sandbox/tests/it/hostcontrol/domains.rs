//! Domains, and the contacts that stand behind them by role.

use super::{error, house, id, result, zoe};
use serde_json::{Value, json};

#[tokio::test]
async fn domains_are_listed_and_found_by_what_names_them() {
    let house = house(&[]).await;
    let all = house.client.read("/domain").await;
    let names: Vec<_> = all.as_array().unwrap().iter().map(|domain| domain["name"].clone()).collect();
    assert_eq!(names, ["example.info", "example.nl", "example.se"]);
    assert_eq!(all[0].get("contacts"), None, "contacts are embedded where that is asked");
    let uuid = id(&all[1]);
    for query in ["name=example.nl", "name=EXAMPLE.NL", &format!("id={uuid}"), "client_reference=bikes-nl"] {
        let found = house.client.read(&format!("/domain?{query}")).await;
        assert_eq!(found.as_array().unwrap().len(), 1, "{query}");
        assert_eq!(found[0]["name"], "example.nl");
    }
    let two = house.client.read("/domain?name=example.nl,example.se").await;
    assert_eq!(two.as_array().unwrap().len(), 2);
    assert_eq!(house.client.read("/domain?name=example.com").await, json!([]));
}

#[tokio::test]
async fn more_is_told_where_more_is_asked() {
    let house = house(&[]).await;
    let uuid = id(&house.client.domain("example.info").await);
    let path = format!("/domain/{uuid}?extended=1&embed=tld,reseller,contacts,hosts,redirects");
    let domain = house.client.read(&path).await;
    assert_eq!(domain["tld"]["name"], "info");
    assert_eq!(domain["reseller"], json!({"reference": "sandbox-reseller"}));
    assert_eq!((&domain["hosts"], &domain["redirects"]), (&json!([]), &json!([])));
    let roles: Vec<_> =
        domain["contacts"].as_array().unwrap().iter().map(|entry| entry["role"].clone()).collect();
    assert_eq!(roles, ["registrant", "admin", "tech", "billing"]);
    assert_eq!(domain["contacts"][0]["contact"]["email_address"], super::MAREN);
    assert!(domain["creation_date"].is_string() && domain.get("statuses").is_none());
    house.choose("domain_statuses", "extended").await;
    assert_eq!(house.client.read(&path).await["statuses"], json!(["OK"]));
    house.choose("domain_id", "uuid").await;
    house.choose("embedded_contact", "handle").await;
    let other = house.client.read(&path).await;
    assert_eq!((other.get("id"), &other["uuid"]), (None, &json!(uuid)));
    assert_eq!(other["contacts"][0]["contact"], domain["contacts"][0]["contact"]["handle"]);
}

#[tokio::test]
async fn contacts_are_set_by_role_and_others_kept_or_not() {
    let house = house(&[]).await;
    let made = result(house.client.post("/domain-contact", &zoe()).await);
    let before = house.client.domain("example.nl").await;
    let path = format!("/domain/{}", id(&before));
    let one = |role: &str| json!({"contacts": [{"role": role, "contact": made["handle"]}]});
    let after = result(house.client.put(&path, &one("admin")).await);
    assert_eq!(after["contacts"][1]["contact"]["name"], "Zoé Lacroix");
    for place in [0, 2, 3] {
        assert_eq!(after["contacts"][place], before["contacts"][place]);
    }
    house.choose("domain_put", "replace").await;
    let told = error(house.client.put(&path, &one("admin")).await, 400);
    let words: Vec<_> = told["message"]["contacts"]["role"].as_array().unwrap().iter().collect();
    assert_eq!(words.len(), 2, "registrant and tech are missing: {told}");
    let whole: Vec<Value> = ["registrant", "admin", "tech"]
        .iter()
        .map(|role| json!({"role": role, "contact": made["handle"]}))
        .collect();
    let after = result(house.client.put(&path, &json!({"contacts": whole})).await);
    assert_eq!(after["contacts"].as_array().unwrap().len(), 3, "a domain needs no billing contact");
}

#[tokio::test]
async fn what_is_wrong_with_contacts_is_told_nested() {
    let house = house(&[]).await;
    let domain = house.client.domain("example.nl").await;
    let path = format!("/domain/{}", id(&domain));
    let handle = domain["contacts"][0]["contact"]["handle"].clone();
    for (contacts, field, code) in [
        (json!([{"role": "registrant", "contact": "nobody"}]), "contact", "invalid_choice"),
        (json!([{"role": "registrant"}]), "contact", "required"),
        (json!([{"role": "owner", "contact": handle}]), "role", "invalid_choice"),
        (json!([{"contact": handle}]), "role", "required"),
    ] {
        let told = error(house.client.put(&path, &json!({"contacts": contacts})).await, 400);
        assert_eq!(told["code"], "request_validation_failed");
        assert_eq!(told["message"]["contacts"][field][0]["code"], code, "{told}");
    }
    let told = error(house.client.put(&path, &json!({"contacts": "x"})).await, 400);
    assert_eq!(told["message"]["contacts"][0]["code"], "invalid_list");
    assert_eq!(house.control.count("domain.update").await, 0);
}

#[tokio::test]
async fn extensions_tell_what_a_change_of_owner_means() {
    let house = house(&[]).await;
    let info = house.client.read("/domain-tld/info").await;
    assert_eq!(info["registrant_change_approval_required"], true);
    assert_eq!(
        (&info["allow_designated_agent"], &info["validation_category"]),
        (&json!("BOTH"), &json!("General"))
    );
    let nl = house.client.read("/domain-tld/.NL").await;
    assert_eq!(nl["registrant_change_approval_required"], false);
    assert_eq!((nl.get("allow_designated_agent"), nl.get("validation_category")), (None, None));
    assert_eq!(house.client.read("/domain-tld/se").await["validation_category"], "IisSe");
    house.choose("tld", "camel").await;
    assert_eq!(house.client.read("/domain-tld/info").await["registrantChangeApprovalRequired"], true);
    house.choose("tld", "bare").await;
    assert_eq!(house.client.read("/domain-tld/info").await, json!({"name": "info"}));
}
