//! `/domain` and its routes.

use crate::support::{eligible_owner, stage};
use serde_json::json;

#[tokio::test]
async fn an_account_sees_its_domains_alone() {
    let stage = stage().await;
    let names = stage.client().get("/domain").await.ok();
    assert_eq!(
        names,
        json!(["example.be", "example.berlin", "example.com", "example.es", "example.fr", "example.pl"])
    );
    assert_eq!(stage.other_client().get("/domain").await.ok(), json!([]));
    let refused = stage.other_client().get("/domain/example.com").await.refused(404);
    assert_eq!(refused, json!({"class": "Client::NotFound", "message": "This service does not exist"}));
}

#[tokio::test]
async fn a_domain_names_its_four_roles() {
    let stage = stage().await;
    let client = stage.client();
    let domain = client.get("/domain/example.com").await.ok();
    for role in ["contactAdmin", "contactTech", "contactBilling"] {
        assert_eq!(domain[role]["id"], "aa00000-ovh");
    }
    let owner = domain["contactOwner"]["id"].as_str().unwrap();
    assert_eq!(domain["whoisOwner"], owner);
    assert_eq!(client.get(&format!("/domain?whoisOwner={owner}")).await.ok(), json!(["example.com"]));
    let contact = client.get(&format!("/domain/contact/{owner}")).await.ok();
    assert_eq!(contact["email"], "nora.fields@example.org");
    assert_eq!((&domain["state"], &domain["transferLockStatus"]), (&json!("ok"), &json!("unlocked")));
    let infos = client.get("/domain/EXAMPLE.com/serviceInfos").await.ok();
    assert_eq!((&infos["contactAdmin"], &infos["status"]), (&json!("aa00000-ovh"), &json!("ok")));
    assert!(domain["expirationDate"].as_str().unwrap().starts_with(infos["expiration"].as_str().unwrap()));
}

#[tokio::test]
async fn each_domain_has_an_owner_of_its_own() {
    let stage = stage().await;
    let client = stage.client();
    let mut owners = Vec::new();
    for (domain, legal_form) in [
        ("example.com", "individual"),
        ("example.fr", "corporation"),
        ("example.es", "individual"),
        ("example.pl", "individual"),
        ("example.be", "individual"),
        ("example.berlin", "individual"),
    ] {
        let owner = client.owner_of(domain).await;
        let contact = client.get(&format!("/domain/contact/{owner}")).await.ok();
        assert_eq!(contact["legalForm"], legal_form, "{domain}");
        assert!(contact["email"].as_str().unwrap().ends_with("@example.org"));
        assert!(!owners.contains(&contact["email"]));
        owners.push(contact["email"].clone());
    }
}

#[tokio::test]
async fn the_lock_is_opened_and_set_by_tasks() {
    let stage = stage().await;
    let client = stage.client();
    let mut domain = client.get("/domain/example.com").await.ok();
    domain["transferLockStatus"] = json!("locked");
    assert_eq!(client.put("/domain/example.com", &domain).await.ok()["transferLockStatus"], "locking");
    client.only_task("example.com", "DomainLock").await;
    stage.control().advance(5).await;
    assert_eq!(client.get("/domain/example.com").await.ok()["transferLockStatus"], "locked");
    for body in [
        json!({"transferLockStatus": "unavailable"}),
        json!({"transferLockStatus": "ajar"}),
        json!({"colour": 1}),
    ] {
        assert_eq!(client.put("/domain/example.com", &body).await.status, 400);
    }
}

#[tokio::test]
async fn a_lock_after_an_owner_change_stays() {
    let stage = stage().await;
    let (client, control) = (stage.client(), stage.control());
    client.order_trade("example.com", &eligible_owner("z@example.org")).await;
    control.advance(10).await;
    control.answer("nora.fields@example.org", "accept").await.ok();
    control.answer("z@example.org", "accept").await.ok();
    control.advance(10).await;
    let body = json!({"transferLockStatus": "unlocked"});
    assert_eq!(client.put("/domain/example.com", &body).await.status, 409);
}

#[tokio::test]
async fn what_the_public_sees_is_chosen() {
    let stage = stage().await;
    let client = stage.client();
    let rules = client.get("/domain/example.com/rules/optin").await.ok();
    assert_eq!(rules[0]["type"], "owner");
    let optin = json!([{"type": "owner", "fields": ["name", "city"]}]);
    let path = "/domain/example.com/configurations/optin";
    assert_eq!(client.get(path).await.ok(), json!([]));
    assert_eq!(client.put(path, &json!({"optin": optin})).await.ok(), optin);
    assert_eq!(client.get(path).await.ok(), optin);
    assert_eq!(client.put(path, &optin).await.status, 400, "the body is wrapped, unlike the guide prints it");
    assert_eq!(client.put(path, &json!({"optin": [{"type": "billing", "fields": []}]})).await.status, 400);

    let hidden = client.get("/domain/example.com/rules/emailsObfuscation").await.ok();
    assert_eq!(hidden, json!(["owner", "admin", "tech"]));
    let path = "/domain/example.com/configurations/obfuscatedEmails";
    let first = client.put(path, &json!({"contacts": ["owner", "tech"]})).await.ok();
    assert_eq!(first.as_array().unwrap().len(), 2);
    assert_eq!(
        client.put(path, &json!({"contacts": ["owner"]})).await.ok(),
        json!([first[0]]),
        "an address stays"
    );
    client.post(&format!("{path}/refresh"), &json!({"contacts": ["owner"]})).await.ok();
    let fresh = client.get(path).await.ok();
    assert_ne!(fresh[0]["value"], first[0]["value"]);
    assert_eq!(client.put(path, &json!({"contacts": ["all"]})).await.status, 400);

    let path = "/domain/example.com/configurations/data";
    assert_eq!(client.get(path).await.ok()["reason"], json!(null));
    let data = client.put(path, &json!({"customFields": {"reason": "art", "isFor": ["emails"]}})).await.ok();
    assert_eq!((&data["reason"], &data["isFor"]), (&json!("art"), &json!(["emails"])));
    assert_eq!(client.put(path, &json!({"customFields": {"isFor": ["fun"]}})).await.status, 400);
}
