//! `contacts/validate-registrant`: what registries demand of a registrant.

use super::{OTHER_CUSTOMER, house, words};
use serde_json::{Value, json};

#[tokio::test]
async fn each_criterion_is_answered_for_each_contact() {
    let (_stage, client, _) = house().await;
    let plain = client.added(&[]).await;
    let asian = client
        .added(&[
            ("country", "SG"),
            ("zipcode", "018956"),
            ("attr-name1", "locality"),
            ("attr-value1", "SG"),
            ("attr-name2", "legalentitytype"),
            ("attr-value2", "naturalPerson"),
            ("attr-name3", "identform"),
            ("attr-value3", "passport"),
            ("attr-name4", "identnumber"),
            ("attr-value4", "X1"),
        ])
        .await;
    let domain = |name: &'static str| {
        let client = &client;
        async move { client.domain(name).await["registrantcontactid"].as_str().unwrap().to_owned() }
    };
    let (american, canadian) = (domain("example.us").await, domain("example.ca").await);
    let ask = async |id: &str, criterion: &str| -> Value {
        let parameters = [("contact-id", id), ("eligibility-criteria", criterion)];
        client.get("/contacts/validate-registrant", &parameters).await.ok()[id][criterion].clone()
    };
    for (criterion, meets) in [
        ("APP_PREF_NEXUS", [false, false, true, false]),
        ("CED_ASIAN_COUNTRY", [false, true, false, false]),
        ("CED_DETAILS", [false, true, false, false]),
        ("CPR", [false, false, false, true]),
        ("ES_CONTACT_IDENTIFICATION_DETAILS", [false; 4]),
        ("EUROPEAN_COUNTRY", [true, false, false, false]),
        ("RU_CONTACT_INFO", [false; 4]),
        ("SPONSORS", [false; 4]),
    ] {
        for (id, yes) in [&plain, &asian, &american, &canadian].into_iter().zip(meets) {
            assert_eq!(ask(id, criterion).await, json!(yes.to_string()), "{criterion} {id}");
        }
    }
    let several = [
        ("contact-id", plain.as_str()),
        ("contact-id", canadian.as_str()),
        ("eligibility-criteria", "CPR"),
        ("eligibility-criteria", "EUROPEAN_COUNTRY"),
    ];
    let told = client.get("/contacts/validate-registrant", &several).await.ok();
    assert_eq!(told[&plain], json!({"CPR": "false", "EUROPEAN_COUNTRY": "true"}));
    assert_eq!(told[&canadian]["CPR"], "true");
    for wrong in [
        &[("contact-id", plain.as_str()), ("eligibility-criteria", "TALL")][..],
        &[("contact-id", "1"), ("eligibility-criteria", "CPR")],
        &[("contact-id", plain.as_str())],
        &[("eligibility-criteria", "CPR")],
    ] {
        words(client.get("/contacts/validate-registrant", wrong).await);
    }
}

#[tokio::test]
async fn a_domain_only_takes_registrants_that_its_registry_would_take() {
    let (_stage, client, _) = house().await;
    for (domain, kind) in
        [("example.us", "Contact"), ("example.ca", "Contact"), ("example.scot", "EuContact")]
    {
        let company = if kind == "EuContact" { "NA" } else { "N/A" };
        let id = client.added(&[("customer-id", OTHER_CUSTOMER), ("type", kind), ("company", company)]).await;
        let told = words(client.give(domain, &id, &[("attr-name1", "tnc"), ("attr-value1", "Y")]).await);
        assert_eq!(told, "{registrantcontactid=registrantcontactid is invalid}", "{domain}");
    }
}
