//! `/domain` and its routes.

use crate::support::stage;
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
