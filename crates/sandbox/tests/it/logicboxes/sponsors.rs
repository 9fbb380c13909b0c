//! Sponsors of .coop.

use super::{CUSTOMER, house, words};
use serde_json::json;

const SPONSOR: &[(&str, &str)] = &[
    ("name", "Ada Sponsor"),
    ("company", "Harbour Cooperative"),
    ("email", "ada.sponsor@example.org"),
    ("address-line-1", "1 Harbour Steps"),
    ("city", "Bristol"),
    ("zipcode", "BS1 0ZZ"),
    ("country", "GB"),
    ("phone-cc", "44"),
    ("phone", "2079460808"),
    ("customer-id", CUSTOMER),
];

#[tokio::test]
async fn a_contact_of_coop_needs_a_sponsor_that_is_one() {
    let (_stage, client, _) = house().await;
    assert_eq!(client.get("/contacts/sponsors", &[("customer-id", CUSTOMER)]).await.ok(), json!({}));
    let id = client.post("/contacts/coop/add-sponsor", SPONSOR).await.ok().to_string();
    assert_eq!(
        client.post("/contacts/coop/add-sponsor", SPONSOR).await.ok().to_string(),
        id,
        "not made twice"
    );
    let listed = client.get("/contacts/sponsors", &[("customer-id", CUSTOMER)]).await.ok();
    assert_eq!(listed[&id]["company"], "Harbour Cooperative");
    let coop = |sponsor: &str| {
        let sponsor = sponsor.to_owned();
        let client = &client;
        async move {
            let more =
                [("type", "CoopContact"), ("attr-name1", "sponsor1"), ("attr-value1", sponsor.as_str())];
            client.add(&more).await
        }
    };
    let ordinary = client.added(&[]).await;
    assert_eq!(words(coop(&ordinary).await), "{sponsor1=sponsor1 is invalid}");
    assert_eq!(words(client.add(&[("type", "CoopContact")]).await), "{sponsor1=sponsor1 is required}");
    assert!(coop(&id).await.ok().is_number());
    // A sponsor is none of the contacts that can be added by themselves.
    assert_eq!(words(client.add(&[("type", "Sponsor")]).await), "{type=type is invalid}");
}
