//! Contacts: added, looked at, searched, deleted, archived, never edited.

use super::{CUSTOMER, OTHER_CUSTOMER, happen, house, words};
use serde_json::{Value, json};

#[tokio::test]
async fn what_was_added_comes_back_under_other_names() {
    let (_stage, client, control) = house().await;
    let more = [
        ("address-line-2", "Bât. B"),
        ("address-line-3", "BP 7"),
        ("state", "Occitanie"),
        ("fax-cc", "44"),
        ("fax", "2079460211"),
        ("attr-name1", "purpose"),
        ("attr-value1", "P3"),
        ("attr-name2", "category"),
        ("attr-value2", "C11"),
        ("attr-name3", "colour"),
        ("attr-value3", "red"),
    ];
    let id = client.added(&more).await;
    let contact = client.contact(&id).await;
    for (key, value) in [
        ("name", "Zoé Lacroix"),
        ("company", "N/A"),
        ("emailaddr", "zoe.lacroix@example.org"),
        ("address1", "3 place du Marché"),
        ("address2", "Bât. B"),
        ("address3", "BP 7"),
        ("city", "Toulouse"),
        ("state", "Occitanie"),
        ("zip", "31000"),
        ("country", "FR"),
        ("telnocc", "33"),
        ("telno", "465719876"),
        ("faxnocc", "44"),
        ("faxno", "2079460211"),
        ("type", "Contact"),
        ("currentstatus", "Active"),
        ("contactstatus", "Active"),
        ("customerid", CUSTOMER),
        ("entityid", &id),
        ("contactid", &id),
        ("entitytypeid", "66"),
        ("ApplicationPurpose", "P3"),
        ("NexusCategory", "C11"),
    ] {
        assert_eq!(contact[key], value, "{key}");
    }
    assert_eq!((&contact["contacttype"], contact.get("colour")), (&json!(["domus"]), None));
    assert_eq!(contact["whoisValidity"], json!({"valid": "true", "invalidData": []}));
    assert_eq!(control.operations().await, ["contacts.add"]);
    control.choose("logicboxes.phone", "repeated_code").await;
    assert_eq!(client.contact(&id).await["telno"], "33465719876");
}

#[tokio::test]
async fn what_cannot_be_added_is_told_of_each_parameter() {
    let (_stage, client, control) = house().await;
    let long = "x".repeat(65);
    for (changes, told) in [
        (&[("name", "")][..], "Required parameter missing: name"),
        (&[("company", "")], "Required parameter missing: company"),
        (&[("phone-cc", "")], "Required parameter missing: phone-cc"),
        (&[("email", "nobody")], "{email=email is invalid}"),
        (&[("country", "fr")], "{country=country is invalid}"),
        (&[("zipcode", "3100")], "{zipcode=zipcode is invalid}"),
        (&[("phone", "+33465719876")], "{phone=phone is invalid}"),
        (&[("phone", "465")], "{phone=phone is invalid}"),
        (&[("phone-cc", "28")], "{phone-cc=phone-cc is invalid}"),
        (&[("fax", "465719876")], "Required parameter missing: fax-cc"),
        (&[("address-line-1", long.as_str())], "{address-line-1=address-line-1 cannot exceed 64 characters}"),
        (
            &[("city", long.as_str()), ("country", "XX")],
            "{city=city cannot exceed 64 characters, country=country is invalid}",
        ),
        (&[("type", "Person")], "{type=type is invalid}"),
        (&[("customer-id", "1")], "No Entity found for Entityid: 1"),
        (&[("type", "RuContact"), ("company", "One")], "Company Name should contain at least two words."),
        (&[("type", "UkServiceContact")], "{country=country can only be GB, IM, JE or GG}"),
        (
            &[("attr-name1", "purpose"), ("attr-value1", "P9")],
            "{purpose=purpose is invalid, category=category is required}",
        ),
        (
            &[("type", "CaContact"), ("attr-name1", "CPR"), ("attr-value1", "CCO"), ("company", "Firm")],
            "{company=company must be N/A for this legal type, AgreementVersion=AgreementVersion is required, \
             AgreementValue=AgreementValue is required}",
        ),
        (&[("type", "EuContact"), ("name", long.as_str())], "{name=name cannot exceed 50 characters}"),
    ] {
        assert_eq!(words(client.add(changes).await), told);
    }
    assert_eq!(control.operations().await, [""; 0]);
}

#[tokio::test]
async fn contacts_are_found_by_each_filter() {
    let (_stage, client, control) = house().await;
    let id = client.added(&[("type", "DeContact")]).await;
    let found = async |more: &[(&str, &str)]| -> Vec<String> {
        let mut parameters = vec![("customer-id", CUSTOMER), ("no-of-records", "50"), ("page-no", "1")];
        parameters.extend_from_slice(more);
        let answer = client.get("/contacts/search", &parameters).await.ok();
        let rows = answer["result"].as_array().unwrap();
        assert_eq!(answer["recsonpage"], rows.len().to_string());
        rows.iter().map(|row| row["contact.contactid"].as_str().unwrap().to_owned()).collect()
    };
    let all = found(&[]).await;
    assert_eq!(
        (all.len(), all.contains(&id)),
        (11, true),
        "two owners with three people each, two more, and ours"
    );
    for filter in [
        &[("email", "ZOE.lacroix")][..],
        &[("name", "lacroix")],
        &[("type", "DeContact")],
        &[("contact-id", id.as_str())],
        &[("email", "zoe"), ("status", "Active"), ("status", "Suspended")],
    ] {
        assert_eq!(found(filter).await, [id.as_str()], "{filter:?}");
    }
    for filter in [
        &[("status", "Deleted")][..],
        &[("company", "Lantern Yard"), ("type", "DeContact")],
        &[("contact-id", "1")],
        &[("type", "EuContact")],
    ] {
        assert_eq!(found(filter).await, [""; 0], "{filter:?}");
    }
    assert_eq!(
        found(&[("customer-id", OTHER_CUSTOMER)]).await.len(),
        11,
        "the first of a repeated key counts"
    );
    // A contact whose data was found to be wrong only shows where it is asked for.
    happen(&control, "contact.invalid", json!({"contact": id, "fields": ["zip"]})).await;
    assert_eq!(found(&[("type", "DeContact")]).await, [""; 0]);
    assert_eq!(found(&[("type", "DeContact"), ("include-invalid", "true")]).await, [id.as_str()]);
    assert_eq!(client.contact(&id).await["whoisValidity"], json!({"valid": "false", "invalidData": ["zip"]}));
}

#[tokio::test]
async fn pages_need_both_numbers_and_cut_the_list() {
    let (_stage, client, _) = house().await;
    let page = async |size: &str, number: &str| {
        let parameters = [("customer-id", CUSTOMER), ("no-of-records", size), ("page-no", number)];
        client.get("/contacts/search", &parameters).await
    };
    let ids = |answer: &Value| -> Vec<String> {
        let rows = answer["result"].as_array().unwrap();
        rows.iter().map(|row| row["entity.entityid"].as_str().unwrap().to_owned()).collect()
    };
    let (first, second) = (page("6", "1").await.ok(), page("6", "2").await.ok());
    assert_eq!(
        (&first["recsindb"], &first["recsonpage"], &second["recsonpage"]),
        (&json!("10"), &json!("6"), &json!("4"))
    );
    assert!(ids(&first).iter().all(|id| !ids(&second).contains(id)));
    assert_eq!(page("6", "3").await.ok()["result"], json!([]));
    for (size, number) in [("0", "1"), ("501", "1"), ("5", "0"), ("", "1"), ("5", ""), ("x", "1")] {
        assert_eq!(page(size, number).await.status, 500, "{size} {number}");
    }
}

#[tokio::test]
async fn a_contact_in_use_stays_and_a_deleted_one_is_still_shown() {
    let (_stage, client, control) = house().await;
    let owner = client.domain("example.net").await["registrantcontactid"].as_str().unwrap().to_owned();
    let refused = words(client.post("/contacts/delete", &[("contact-id", &owner)]).await);
    assert_eq!(refused, format!("Cannot Delete Contact {owner}, it is associated with example.net"));
    let id = client.added(&[]).await;
    let deleted = client.post("/contacts/delete", &[("contact-id", &id)]).await.ok();
    assert_eq!((&deleted["status"], &deleted["actionstatus"]), (&json!("Success"), &json!("Success")));
    assert_eq!(client.contact(&id).await["currentstatus"], "Deleted");
    let refused = words(client.post("/contacts/delete", &[("contact-id", &id)]).await);
    assert_eq!(refused, "You are not allowed to perform this action");
    control.choose("logicboxes.unknown_contact", "no_entity").await;
    let refused = words(client.post("/contacts/delete", &[("contact-id", "1")]).await);
    assert_eq!(refused, "No Entity found for Entityid: 1");
    assert_eq!(
        words(client.give("example.net", &id, &[]).await),
        "{registrantcontactid=registrantcontactid is invalid}"
    );
    assert_eq!(control.operations().await, ["contacts.add", "contacts.delete"]);
}

#[tokio::test]
async fn a_contact_that_nobody_uses_is_archived_after_six_months() {
    let (_stage, client, control) = house().await;
    let id = client.added(&[]).await;
    control.advance_days(182).await;
    assert_eq!(client.contact(&id).await["currentstatus"], "Active");
    control.advance_days(2).await;
    let gone = words(client.get("/contacts/details", &[("contact-id", &id)]).await);
    assert_eq!(gone, format!("No Entity found for Entityid: {id}"));
    control.choose("logicboxes.archived_contact", "shown").await;
    assert_eq!(client.contact(&id).await["currentstatus"], "Archived");
    let owner = client.domain("example.net").await["registrantcontactid"].as_str().unwrap().to_owned();
    assert_eq!(client.contact(&owner).await["currentstatus"], "Active", "who is in use stays");
}

#[tokio::test]
async fn editing_is_dead() {
    let (_stage, client, control) = house().await;
    let id = client.added(&[]).await;
    let modify = client.post("/contacts/modify", &[("contact-id", &id), ("name", "Other")]).await;
    assert_eq!(words(modify), "You are not allowed to perform this action");
    assert_eq!(client.post("/contacts/set-details", &[("contact-id", &id)]).await.text, "false");
    assert_eq!(
        words(client.post("/contacts/modify", &[("contact-id", "12x")]).await),
        "Invalid contact-id: 12x"
    );
    assert_eq!(client.contact(&id).await["name"], "Zoé Lacroix");
    assert_eq!(control.operations().await, ["contacts.add"]);
}
