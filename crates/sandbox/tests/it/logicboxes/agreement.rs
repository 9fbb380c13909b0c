//! The agreement of .ca.

use super::{OTHER_CUSTOMER, ZOE, house, words};

#[tokio::test]
async fn a_canadian_registrant_accepts_the_agreement_in_its_present_version() {
    let (_stage, client, _) = house().await;
    let agreement = client.get("/contacts/dotca/registrantagreement", &[]).await.ok();
    let version = agreement["version"].as_str().unwrap();
    assert!(agreement["agreement"].as_str().unwrap().starts_with("<html>"));
    let add = async |version: &str, value: &str| {
        let more = [
            ("customer-id", OTHER_CUSTOMER),
            ("type", "CaContact"),
            ("attr-name1", "CPR"),
            ("attr-value1", "RES"),
            ("attr-name2", "AgreementVersion"),
            ("attr-value2", version),
            ("attr-name3", "AgreementValue"),
            ("attr-value3", value),
        ];
        client.add(&more).await
    };
    assert_eq!(words(add("1.0", "y").await), "{AgreementVersion=AgreementVersion is invalid}");
    assert_eq!(words(add(version, "Y").await), "{AgreementValue=AgreementValue is invalid}");
    let id = add(version, "y").await.ok().to_string();
    let contact = client.contact(&id).await;
    assert_eq!((contact["CPR"].as_str(), contact.get("AgreementValue")), (Some("RES"), None));
    let given = client.give("example.ca", &id, &[]).await.ok();
    assert_eq!(
        (given["status"].as_str(), given["actionstatus"].as_str()),
        (Some("Success"), Some("Success"))
    );
    assert_eq!(client.domain("example.ca").await["registrantcontact"]["emailaddr"], ZOE);
}

#[tokio::test]
async fn a_name_may_have_to_stay() {
    let (_stage, client, control) = house().await;
    control.choose("logicboxes.ca_name", "immutable").await;
    let add = async |name: &str| {
        let more = [
            ("name", name),
            ("customer-id", OTHER_CUSTOMER),
            ("type", "CaContact"),
            ("attr-name1", "CPR"),
            ("attr-value1", "RES"),
            ("attr-name2", "AgreementVersion"),
            ("attr-value2", "2.0"),
            ("attr-name3", "AgreementValue"),
            ("attr-value3", "y"),
        ];
        client.added(&more).await
    };
    let (other, same) = (add("Zoé Lacroix").await, add("Élodie Tremblay").await);
    let told = words(client.give("example.ca", &other, &[]).await);
    assert!(told.contains("name of the Registrant"), "{told}");
    assert_eq!(client.give("example.ca", &same, &[]).await.ok()["actionstatus"], "Success");
}
