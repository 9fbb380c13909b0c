//! Other accounts for a domain.

use crate::support::{Control, Stage, stage};
use serde_json::{Value, json};

const OLD: &str = "grace.whitfield@example.org";
const NEW: &str = "harriet.cole@example.org";

/// The token of the newest mail to `to` that has one.
async fn token(control: &Control, to: &str) -> String {
    let mails = control.get(&format!("/mail?to={to}")).await;
    let mails = mails.as_array().unwrap();
    let tokens: Vec<_> = mails.iter().filter_map(|mail| mail["links"][0]["token"].as_str()).collect();
    tokens.last().unwrap_or_else(|| panic!("no token in {mails:?}")).to_string()
}

async fn start(stage: &Stage, body: &Value) -> u64 {
    let ids = stage.client().post("/domain/example.com/changeContact", body).await.ok();
    assert_eq!(ids.as_array().unwrap().len(), 1, "{ids}");
    ids[0].as_u64().unwrap()
}

async fn state(stage: &Stage, id: u64) -> Value {
    stage.client().get(&format!("/me/task/contactChange/{id}")).await.ok()["state"].clone()
}

#[tokio::test]
async fn both_accounts_accept_and_the_roles_change_hands() {
    let stage = stage().await;
    let (client, other, control) = (stage.client(), stage.other_client(), stage.control());
    let id = start(&stage, &json!({"contactAdmin": "bb11111-ovh", "contactTech": "bb11111-ovh"})).await;
    let task = client.get(&format!("/me/task/contactChange/{id}")).await.ok();
    assert_eq!(task["contactTypes"], json!(["contactAdmin", "contactTech"]));
    assert_eq!((&task["fromAccount"], &task["toAccount"]), (&json!("aa00000-ovh"), &json!("bb11111-ovh")));
    control.advance(5).await;
    assert_eq!(state(&stage, id).await, "validatingByCustomers");
    assert_eq!(other.get("/me/task/contactChange?toAccount=bb11111-ovh").await.ok(), json!([id]));
    assert_eq!(other.get("/me/task/contactChange?askingAccount=bb").await.ok(), json!([]));

    let (mine, theirs) = (token(&control, OLD).await, token(&control, NEW).await);
    assert_ne!(mine, theirs);
    let accept = format!("/me/task/contactChange/{id}/accept");
    assert_eq!(client.post(&accept, &json!({})).await.refused(400)["message"], "Missing parameter(s): token");
    assert_eq!(client.post(&accept, &json!({"token": theirs})).await.status, 400, "a token is personal");
    control.choose("ovhcloud.wrong_token", "forbidden").await;
    assert_eq!(client.post(&accept, &json!({"token": "x"})).await.status, 403);
    assert_eq!(client.post(&accept, &json!({"token": mine})).await.ok(), Value::Null);
    assert_eq!(client.post(&accept, &json!({"token": mine})).await.status, 403, "and works once");
    assert_eq!(state(&stage, id).await, "validatingByCustomers");
    assert_eq!(other.post(&accept, &json!({"token": theirs})).await.ok(), Value::Null);
    assert_eq!(state(&stage, id).await, "doing");
    control.advance(5).await;
    assert_eq!(state(&stage, id).await, "done");
    let domain = other.get("/domain/example.com").await.ok();
    let holders = ["contactAdmin", "contactTech", "contactBilling"].map(|role| domain[role]["id"].clone());
    assert_eq!(holders, ["bb11111-ovh", "bb11111-ovh", "aa00000-ovh"]);
    let owner = domain["whoisOwner"].as_str().unwrap();
    other.get(&format!("/domain/contact/{owner}")).await.ok();
    assert_eq!(client.put("/domain/example.com", &json!({"transferLockStatus": "locked"})).await.status, 403);
    assert_eq!(control.operations().await, ["domain.change-contact"]);
}

#[tokio::test]
async fn the_mail_s_links_answer_too_and_a_refusal_ends_it() {
    let stage = stage().await;
    let id = start(&stage, &json!({"contactTech": "bb11111-ovh"})).await;
    stage.control().advance(5).await;
    stage.control().answer(OLD, "accept").await.ok();
    stage.control().answer(NEW, "refuse").await.ok();
    assert_eq!(state(&stage, id).await, "refused");
    stage.control().advance(60).await;
    assert_eq!(stage.client().get("/domain/example.com").await.ok()["contactTech"]["id"], "aa00000-ovh");
    let path = format!("/me/task/contactChange/{id}/resendEmail");
    assert_eq!(stage.client().post_nothing(&path).await.status, 400);
}

#[tokio::test]
async fn a_mail_sent_again_bears_another_token() {
    let stage = stage().await;
    let (client, control) = (stage.client(), stage.control());
    let id = start(&stage, &json!({"contactBilling": "bb11111-ovh"})).await;
    control.advance(5).await;
    let (first, link) = (token(&control, OLD).await, control.link(OLD, "accept").await);
    assert_eq!(
        client.post_nothing(&format!("/me/task/contactChange/{id}/resendEmail")).await.ok(),
        Value::Null
    );
    let second = token(&control, OLD).await;
    assert_ne!(first, second);
    assert_eq!(control.http.get(link).send().await.unwrap().status(), 404);
    let refuse = format!("/me/task/contactChange/{id}/refuse");
    assert_eq!(client.post(&refuse, &json!({"token": first})).await.status, 400);
    assert_eq!(client.post(&refuse, &json!({"token": second})).await.ok(), Value::Null);
}

#[tokio::test]
async fn it_expires_and_its_mails_are_in_the_history() {
    let stage = stage().await;
    let id = start(&stage, &json!({"contactAdmin": "bb11111-ovh"})).await;
    stage.control().advance(5).await;
    let history = stage.other_client().get("/me/notification/email/history").await.ok();
    let mail = stage.other_client().get(&format!("/me/notification/email/history/{}", history[0])).await.ok();
    assert!(mail["body"].as_str().unwrap().contains(&token(&stage.control(), NEW).await));
    assert_eq!(
        stage.client().get(&format!("/me/notification/email/history/{}", history[0])).await.status,
        404
    );
    stage.control().advance_days(15).await;
    assert_eq!(state(&stage, id).await, "expired");
    let link = stage.control().link(NEW, "accept").await;
    assert_eq!(stage.control().http.post(link).send().await.unwrap().status(), 410);
}

#[tokio::test]
async fn what_cannot_be_is_refused() {
    let stage = stage().await;
    let client = stage.client();
    let path = "/domain/example.com/changeContact";
    for (body, status) in [
        (json!({}), 400),
        (json!({"contactAdmin": "aa00000-ovh"}), 400),
        (json!({"contactAdmin": "zz99999-ovh"}), 404),
        (json!({"contactOwner": "bb11111-ovh"}), 400),
    ] {
        assert_eq!(client.post(path, &body).await.status.as_u16(), status, "{body}");
    }
    let wish = json!({"contactAdmin": "bb11111-ovh"});
    assert_eq!(stage.other_client().post(path, &wish).await.status, 404);
    client.post(path, &wish).await.ok();
    assert_eq!(client.post(path, &wish).await.status, 409);
}
