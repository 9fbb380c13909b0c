//! `domains/modify-contact`: all four contacts each time.

use super::{NORA, OTHER_CUSTOMER, ZOE, happen, house, words};
use serde_json::json;

#[tokio::test]
async fn other_contacts_than_the_registrant_change_at_once() {
    let (_stage, client, control) = house().await;
    let before = client.domain("example.net").await;
    let id = client.added(&[]).await;
    let of = |key: &str| before[key].as_str().unwrap();
    let answer = client
        .post(
            "/domains/modify-contact",
            &[
                ("order-id", of("orderid")),
                ("reg-contact-id", of("registrantcontactid")),
                ("admin-contact-id", &id),
                ("tech-contact-id", of("techcontactid")),
                ("billing-contact-id", of("billingcontactid")),
            ],
        )
        .await
        .ok();
    for (key, value) in [
        ("status", "Success"),
        ("actionstatus", "Success"),
        ("actiontype", "ModContact"),
        ("actionstatusdesc", "Modification Completed Successfully."),
        ("actiontypedesc", "Modification of Contact Details of example.net"),
        ("description", "example.net"),
        ("entityid", of("orderid")),
    ] {
        assert_eq!(answer[key], value, "{key}");
    }
    assert_eq!(answer["eaqid"], answer["currentaction"]);
    assert_eq!(client.domain("example.net").await["admincontactid"], id.as_str());
    assert_eq!(control.operations().await, ["contacts.add", "domains.modify-contact"]);
}

#[tokio::test]
async fn what_is_missing_wrong_or_the_same_is_refused() {
    let (_stage, client, control) = house().await;
    let before = client.domain("example.net").await;
    let of = |key: &str| before[key].as_str().unwrap().to_owned();
    let (order, owner, admin) = (of("orderid"), of("registrantcontactid"), of("admincontactid"));
    let foreign = client.added(&[("customer-id", OTHER_CUSTOMER)]).await;
    let same = [
        ("order-id", order.as_str()),
        ("reg-contact-id", &owner),
        ("admin-contact-id", &admin),
        ("tech-contact-id", before["techcontactid"].as_str().unwrap()),
        ("billing-contact-id", before["billingcontactid"].as_str().unwrap()),
    ];
    let with = |changes: &[(&'static str, &str)]| {
        let mut parameters: Vec<(String, String)> =
            same.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        for (name, value) in changes {
            parameters.retain(|(known, _)| known != name);
            if !value.is_empty() {
                parameters.push(((*name).to_owned(), (*value).to_owned()));
            }
        }
        parameters
    };
    for (changes, told) in [
        (&[][..], "The Contacts selected are the same as the existing contacts"),
        (&[("tech-contact-id", "")], "Required parameter missing: tech-contact-id"),
        (&[("reg-contact-id", "1")], "{registrantcontactid=registrantcontactid is invalid}"),
        (&[("reg-contact-id", "-1")], "{registrantcontactid=registrantcontactid is invalid}"),
        (
            &[("admin-contact-id", "-1"), ("billing-contact-id", "x")],
            "{billingcontactid=billingcontactid is invalid}",
        ),
        (
            &[("admin-contact-id", "-1"), ("tech-contact-id", "1")],
            "{admincontactid=admincontactid is invalid, techcontactid=techcontactid is invalid}",
        ),
        (&[("admin-contact-id", foreign.as_str())], "{admincontactid=admincontactid is invalid}"),
        (
            &[("admin-contact-id", owner.as_str()), ("attr-name1", "skipIRTP"), ("attr-value1", "true")],
            "You are not allowed to perform this action",
        ),
        (
            &[("admin-contact-id", owner.as_str()), ("designated-agent", "TRUE")],
            "{designated-agent=designated-agent is invalid}",
        ),
    ] {
        let parameters = with(changes);
        let pairs: Vec<(&str, &str)> =
            parameters.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(words(client.post("/domains/modify-contact", &pairs).await), told);
    }
    assert_eq!(control.count("domains.modify-contact").await, 0);
}

#[tokio::test]
async fn some_registries_know_no_contact_for_some_roles() {
    let (_stage, client, control) = house().await;
    for (domain, without) in [("example.ca", "billing-contact-id"), ("example.ca", "tech-contact-id")] {
        let before = client.domain(domain).await;
        let of = |key: &str| before[key].as_str().unwrap();
        let mut parameters = vec![
            ("order-id", of("orderid")),
            ("reg-contact-id", of("registrantcontactid")),
            ("admin-contact-id", of("admincontactid")),
            ("tech-contact-id", of("techcontactid")),
            ("billing-contact-id", of("billingcontactid")),
        ];
        parameters.retain(|(name, _)| *name != without);
        parameters.push((without, "-1"));
        let answer = client.post("/domains/modify-contact", &parameters).await;
        if without == "billing-contact-id" {
            assert_eq!(answer.ok()["actionstatus"], "Success");
            let after = client.domain(domain).await;
            assert_eq!((&after["billingcontactid"], after.get("billingcontact")), (&json!("-1"), None));
        } else {
            assert_eq!(words(answer), "{techcontactid=techcontactid is invalid}");
        }
    }
    assert_eq!(control.count("domains.modify-contact").await, 1);
}

#[tokio::test]
async fn terms_are_asked_where_registries_have_some() {
    let (_stage, client, control) = house().await;
    let accepted = [("attr-name7", "tnc"), ("attr-value7", "Y")];
    let plain = client.added(&[("customer-id", OTHER_CUSTOMER)]).await;
    assert_eq!(words(client.give("example.scot", &plain, &[]).await), "{tnc=tnc is required}");
    assert_eq!(
        words(client.give("example.scot", &plain, &[("attr-name1", "tnc"), ("attr-value1", "y")]).await),
        "{tnc=tnc is required}"
    );
    let taken = client.give("example.scot", &plain, &accepted).await.ok();
    assert_eq!(taken["actionstatus"], "PENDING_REGISTRANT_AUTHORIZATION");
    // .fr asks organisations alone: contacts with a company.
    let contact = client.domain("example.net").await;
    let of = |key: &str| contact[key].as_str().unwrap().parse::<u64>().unwrap();
    let members = json!({"domain": "example.fr", "registrant": of("registrantcontactid"),
        "admin": of("admincontactid"), "tech": of("techcontactid"), "billing": of("billingcontactid")});
    happen(&control, "domain.register", members).await;
    let person = client.added(&[("type", "FrContact"), ("company", "")]).await;
    let firm = client.added(&[("type", "FrContact"), ("company", "Atelier Bleu SARL")]).await;
    assert_eq!(words(client.give("example.fr", &firm, &[]).await), "{tnc=tnc is required}");
    assert_eq!(client.give("example.fr", &person, &[]).await.ok()["actionstatus"], "Success");
    assert_eq!(client.give("example.fr", &firm, &accepted).await.ok()["actionstatus"], "Success");
}

#[tokio::test]
async fn a_country_changes_its_registrant_at_once_and_tells_nobody() {
    let (_stage, client, control) = house().await;
    let more = [
        ("customer-id", OTHER_CUSTOMER),
        ("attr-name1", "purpose"),
        ("attr-value1", "P1"),
        ("attr-name2", "category"),
        ("attr-value2", "C11"),
    ];
    let id = client.added(&more).await;
    assert_eq!(client.give("example.us", &id, &[]).await.ok()["actionstatus"], "Success");
    let domain = client.domain("example.us").await;
    assert_eq!(
        (&domain["registrantcontact"]["emailaddr"], &domain["domainstatus"]),
        (&json!(ZOE), &json!([]))
    );
    assert_eq!(domain.get("raaVerificationStatus"), None);
    assert_eq!(control.mails().await, [] as [serde_json::Value; 0]);
}

#[tokio::test]
async fn other_actions_states_and_refusals_stand_against_it() {
    let (_stage, client, control) = house().await;
    let id = client.added(&[]).await;
    happen(&control, "action.pending", json!({"domain": "example.net"})).await;
    assert_eq!(
        words(client.give("example.net", &id, &[]).await),
        "There is already an action pending on this Order."
    );
    assert_eq!(client.domain("example.net").await["actiontype"], "RenewDomain");
    happen(&control, "action.done", json!({"domain": "example.net"})).await;
    happen(&control, "domain.state", json!({"domain": "example.net", "state": "Suspended"})).await;
    let told = words(client.give("example.net", &id, &[]).await);
    assert_eq!(told, "This action is not allowed as the Order is Suspended");
    happen(&control, "domain.state", json!({"domain": "example.net", "state": "Active"})).await;
    // What the registry refuses at once is a success with a failed action.
    happen(&control, "registry.refuse", json!({"domain": "example.net", "message": "Not now"})).await;
    let policy = [("logicboxes.policy", "cord_notify_only")];
    control.choose(policy[0].0, policy[0].1).await;
    let failed = client.give("example.net", &id, &[]).await.ok();
    assert_eq!(
        (&failed["status"], &failed["actionstatus"], &failed["actionstatusdesc"]),
        (&json!("Success"), &json!("Failed"), &json!("Not now"))
    );
    // Under this policy both are told, nobody is asked, and nothing is locked.
    assert_eq!(client.give("example.net", &id, &[]).await.ok()["actionstatus"], "Success");
    assert_eq!(client.domain("example.net").await["domainstatus"], json!([]));
    for address in [NORA, ZOE] {
        let mails = control.get(&format!("/mail?to={address}")).await;
        let subjects: Vec<_> = mails.as_array().unwrap().iter().map(|mail| mail["subject"].clone()).collect();
        assert!(
            subjects.contains(&json!("example.net: the registrant has changed")),
            "{address}: {subjects:?}"
        );
    }
}
