//! `contacts/default` and `contacts/modDefault`.

use super::{CUSTOMER, OTHER_CUSTOMER, house, words};
use serde_json::json;

#[tokio::test]
async fn defaults_are_kept_for_each_customer_and_type() {
    let (_stage, client, control) = house().await;
    let (one, other) = (client.added(&[]).await, client.added(&[("name", "Other")]).await);
    let ask = async |customer: &str, kinds: &[&str]| {
        let mut parameters = vec![("customer-id", customer)];
        parameters.extend(kinds.iter().map(|kind| ("type", *kind)));
        client.post("/contacts/default", &parameters).await
    };
    assert_eq!(ask(CUSTOMER, &["Contact"]).await.ok(), json!({}));
    let change = async |registrant: &str, kind: &str, customer: &str| {
        let parameters = [
            ("customer-id", customer),
            ("type", kind),
            ("reg-contact-id", registrant),
            ("admin-contact-id", other.as_str()),
            ("tech-contact-id", other.as_str()),
            ("billing-contact-id", other.as_str()),
        ];
        client.post("/contacts/modDefault", &parameters).await
    };
    assert_eq!(change(&one, "Contact", CUSTOMER).await.text, "Success");
    let told = ask(CUSTOMER, &["Contact", "EuContact"]).await.ok();
    assert_eq!(told.as_object().unwrap().len(), 1, "of the type that has some alone");
    let told = &told["Contact"];
    assert_eq!((&told["registrant"], &told["billing"]), (&json!(one), &json!(other)));
    assert_eq!(told["adminContactDetails"]["contact.name"], "Other");
    assert_eq!(ask(OTHER_CUSTOMER, &["Contact"]).await.ok(), json!({}));
    // A GET is as good.
    let by_get =
        client.get("/contacts/default", &[("customer-id", CUSTOMER), ("type", "Contact")]).await.ok();
    assert_eq!(by_get["Contact"]["registrant"], json!(one));

    for (registrant, kind, customer) in [
        ("1", "Contact", CUSTOMER),
        (one.as_str(), "EuContact", CUSTOMER),
        (one.as_str(), "Contact", OTHER_CUSTOMER),
        (one.as_str(), "Nobody", CUSTOMER),
    ] {
        let told = words(change(registrant, kind, customer).await);
        assert!(told.contains("is invalid"), "{registrant} {kind} {customer}: {told}");
    }
    // A default is in use: it is not archived.
    control.advance_days(200).await;
    assert_eq!(client.contact(&one).await["currentstatus"], "Active");
    assert_eq!(control.operations().await, ["contacts.add"; 2]);
}
