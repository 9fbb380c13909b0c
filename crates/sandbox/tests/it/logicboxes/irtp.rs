//! The change of registrant that both sides approve.

use super::{Client, NORA, ZOE, happen, house, words};
use crate::support::Control;
use serde_json::{Value, json};

/// A change of registrant that waits; answers what the call said.
async fn waiting(client: &Client, more: super::Pairs<'_>) -> Value {
    let id = client.added(&[]).await;
    client.give("example.net", &id, more).await.ok()
}

async fn verification(client: &Client) -> Value {
    let order = client.order("example.net").await;
    client.post("/domains/irtp/verification/details", &[("order-id", &order)]).await.ok()
}

async fn questions(control: &Control, to: &str) -> usize {
    let mails = control.get(&format!("/mail?to={to}")).await;
    mails.as_array().unwrap().iter().filter(|mail| !mail["links"].as_array().unwrap().is_empty()).count()
}

#[tokio::test]
async fn nothing_changes_before_both_have_approved() {
    let (_stage, client, control) = house().await;
    let before = client.domain("example.net").await;
    let answer = waiting(&client, &[]).await;
    for (key, value) in [
        ("status", "Success"),
        ("actionstatus", "PENDING_REGISTRANT_AUTHORIZATION"),
        ("actionstatusdesc", "Pending Registrant Approval"),
        ("actiontype", "ModContact"),
    ] {
        assert_eq!(answer[key], value, "{key}");
    }
    assert_eq!(answer.get("irtp_status"), None, "as it was captured");
    let domain = client.domain("example.net").await;
    for key in ["registrantcontactid", "admincontactid", "techcontactid", "billingcontactid"] {
        assert_eq!(domain[key], before[key], "{key}");
    }
    assert_eq!(domain["eaqid"], answer["eaqid"]);
    let told = &domain["irtp_status"];
    assert_eq!((&told["task-status"], &told["losing-foa-status"]), (&json!("PENDING"), &json!("PENDING")));
    assert_eq!((&told["sixty-day-lock-status"], told.get("message")), (&json!("true"), None));
    assert_eq!(told["gaining-contact-info"]["email"], ZOE);
    assert_eq!(told["gaining-contact-info"].get("organization"), None, "a person");

    control.answer(ZOE, "accept").await.ok();
    let told = client.domain("example.net").await["irtp_status"].clone();
    assert_eq!(
        (&told["gaining-foa-status"], &told["losing-foa-status"]),
        (&json!("APPROVED"), &json!("PENDING"))
    );
    control.answer(NORA, "accept").await.ok();
    assert_eq!(client.domain("example.net").await["irtp_status"]["task-status"], "APPROVED");
    control.advance(5).await;
    let domain = client.domain("example.net").await;
    assert_eq!((&domain["registrantcontact"]["emailaddr"], domain.get("irtp_status")), (&json!(ZOE), None));
    assert_eq!((&domain["domainstatus"], &domain["eaqid"]), (&json!(["sixtydaylock"]), &json!("0")));
    assert_eq!(
        control.operations().await,
        ["contacts.add", "domains.modify-contact", "irtp.answer", "irtp.answer", "irtp.apply"]
    );
    control.advance_days(60).await;
    assert_eq!(client.domain("example.net").await["domainstatus"], json!([]));
}

#[tokio::test]
async fn the_answer_tells_it_in_three_places() {
    for (place, at) in [("absent", None), ("nested", Some("nested")), ("flat", Some("flat"))] {
        let (_stage, client, control) = house().await;
        control.choose("logicboxes.irtp", place).await;
        let answer = waiting(&client, &[("sixty-day-lock-optout", "true")]).await;
        let (status, beside) = match at {
            None => (None, None),
            Some("nested") => (answer["irtp_status"].get("task-status"), answer["irtp_status"].get("expiry")),
            _ => (answer.get("irtp_status"), answer.get("expiry")),
        };
        assert_eq!(status.cloned(), at.map(|_| json!("PENDING")), "{place}");
        assert_eq!(beside.is_some(), at.is_some(), "{place}");
    }
}

#[tokio::test]
async fn one_refusal_ends_it() {
    let (_stage, client, control) = house().await;
    waiting(&client, &[]).await;
    control.answer(NORA, "accept").await.ok();
    control.answer(ZOE, "refuse").await.ok();
    let told = client.domain("example.net").await;
    assert_eq!((&told["irtp_status"]["task-status"], &told["eaqid"]), (&json!("FAILED"), &json!("0")));
    assert_eq!(told["irtp_status"]["gaining-foa-status"], "DISAPPROVED");
    assert_eq!(control.answer(ZOE, "accept").await.status, 409, "answered is answered");
    control.choose("logicboxes.irtp_ended", "none").await;
    assert_eq!(client.domain("example.net").await.get("irtp_status"), None);
    assert_eq!(verification(&client).await["irtp-status"]["task-status"], "FAILED");
    // The next one may begin.
    assert_eq!(waiting(&client, &[]).await["status"], "Success");
}

#[tokio::test]
async fn the_time_to_answer_is_what_expiry_says() {
    for (days, value) in [(2, "2"), (5, "5"), (14, "14")] {
        let (_stage, client, control) = house().await;
        control.choose("logicboxes.foa_days", value).await;
        waiting(&client, &[]).await;
        control.advance(days * 86_400 - 60).await;
        assert_eq!(client.domain("example.net").await["irtp_status"]["task-status"], "PENDING");
        control.advance(120).await;
        assert_eq!(client.domain("example.net").await["irtp_status"]["task-status"], "EXPIRED");
        assert_eq!(control.answer(NORA, "accept").await.status, 410);
    }
}

#[tokio::test]
async fn while_one_waits_no_other_change_is_taken() {
    let (_stage, client, control) = house().await;
    let before = client.domain("example.net").await;
    waiting(&client, &[]).await;
    let other = client.added(&[("name", "Other")]).await;
    let told = "There is already a pending action on this domain";
    assert_eq!(words(client.give("example.net", &other, &[]).await), told);
    // Not one of the administrative contact alone either.
    let of = |key: &str| before[key].as_str().unwrap();
    let admin = [
        ("order-id", of("orderid")),
        ("reg-contact-id", of("registrantcontactid")),
        ("admin-contact-id", other.as_str()),
        ("tech-contact-id", of("techcontactid")),
        ("billing-contact-id", of("billingcontactid")),
    ];
    assert_eq!(words(client.post("/domains/modify-contact", &admin).await), told);
    // Who waits to become registrant is in use.
    let gaining = client.domain("example.net").await["irtp_status"]["gaining-contact-info"]["id"].clone();
    let gaining = gaining.as_str().unwrap().to_owned();
    assert!(
        words(client.post("/contacts/delete", &[("contact-id", &gaining)]).await)
            .starts_with("Cannot Delete")
    );
    assert_eq!(control.count("domains.modify-contact").await, 1);
}

#[tokio::test]
async fn it_is_told_and_sent_again_and_not_cancelled_by_resellers() {
    let (_stage, client, control) = house().await;
    let order = client.order("example.net").await;
    let of_order = [("order-id", order.as_str())];
    let none = "There is no IRTP process for this domain name";
    assert_eq!(words(client.post("/domains/irtp/verification/details", &of_order).await), none);
    assert_eq!(words(client.post("/domains/irtp/verification/resend", &of_order).await), none);
    waiting(&client, &[]).await;
    let told = verification(&client).await;
    assert_eq!(
        (&told["status"], &told["order-id"], &told["domain-name"]),
        (&json!("Success"), &json!(order), &json!("example.net"))
    );
    assert_eq!(told["irtp-status"]["losing-foa-status"], "PENDING");
    // By name as well, in the misspelling of the documentation too.
    for name in ["domain-name", "domain-namme"] {
        let by_name = client.post("/domains/irtp/verification/details", &[(name, "example.net")]).await.ok();
        assert_eq!(by_name, told, "{name}");
    }
    let sent = client.post("/domains/irtp/verification/resend", &of_order).await.ok();
    assert_eq!(sent["status"], "Success");
    assert_eq!((questions(&control, NORA).await, questions(&control, ZOE).await), (2, 2));
    let cancel = [("order-id", order.as_str()), ("reason", "Changed my mind")];
    assert_eq!(
        words(client.post("/domains/irtp/verification/cancel", &cancel).await),
        "You are not allowed to perform this action"
    );
    assert_eq!(
        words(client.post("/domains/irtp/verification/cancel", &of_order).await),
        "Required parameter missing: reason"
    );
    assert_eq!(client.domain("example.net").await["irtp_status"]["task-status"], "PENDING");
}

#[tokio::test]
async fn the_registrar_and_the_registry_can_end_it() {
    for (kind, status) in [("irtp.revoke", "REVOKED"), ("irtp.remote-failure", "REMOTE_FAILURE")] {
        let (_stage, client, control) = house().await;
        waiting(&client, &[]).await;
        happen(&control, kind, json!({"domain": "example.net", "message": "As it is"})).await;
        let told = client.domain("example.net").await["irtp_status"].clone();
        assert_eq!((&told["task-status"], &told["message"]), (&json!(status), &json!("As it is")));
        assert_eq!(control.answer(ZOE, "accept").await.status, 410);
    }
}

#[tokio::test]
async fn what_starts_it_is_a_switch() {
    let (_stage, client, control) = house().await;
    let owner = client.domain("example.net").await["registrantcontact"].clone();
    let of = |key: &str| owner[key].as_str().unwrap();
    // The same person at another address, in another spelling.
    let email = of("emailaddr").to_uppercase();
    let same = async || {
        client.added(&[("name", of("name")), ("email", &email), ("company", "n/a"), ("city", "Lyon")]).await
    };
    let answer = client.give("example.net", &same().await, &[]).await.ok();
    assert_eq!(answer["actionstatus"], "Success");
    control.choose("logicboxes.irtp_trigger", "contact_id").await;
    let answer = client.give("example.net", &same().await, &[]).await.ok();
    assert_eq!(answer["actionstatus"], "PENDING_REGISTRANT_AUTHORIZATION");
}
