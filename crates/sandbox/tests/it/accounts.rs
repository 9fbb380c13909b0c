//! `/me` and what an account pays with.

use crate::support::stage;
use serde_json::json;

#[tokio::test]
async fn two_accounts_of_two_people() {
    let stage = stage().await;
    let first = stage.client().get("/me").await.ok();
    assert_eq!(first["nichandle"], "aa00000-ovh");
    assert_eq!((&first["country"], &first["ovhSubsidiary"]), (&json!("FR"), &json!("FR")));
    assert_eq!(first["currency"]["code"], "EUR");
    let second = stage.other_client().get("/me").await.ok();
    assert_eq!(second["nichandle"], "bb11111-ovh");
    assert_ne!(first["email"], second["email"]);
}

#[tokio::test]
async fn only_the_first_has_a_preferred_payment_method() {
    let stage = stage().await;
    let methods = stage.client().get("/me/payment/method?default=true").await.ok();
    let id = &methods[0];
    let method = stage.client().get(&format!("/me/payment/method/{id}")).await.ok();
    assert_eq!((&method["default"], &method["status"]), (&json!(true), &json!("VALID")));
    assert_eq!(stage.other_client().get("/me/payment/method?default=true").await.ok(), json!([]));
    assert_eq!(stage.other_client().get(&format!("/me/payment/method/{id}")).await.status, 404);
    assert_eq!(stage.client().get("/me/payment/method?default=perhaps").await.status, 400);
}

#[tokio::test]
async fn a_new_account_is_made_and_can_be_given_a_role() {
    let stage = stage().await;
    let client = stage.client();
    let refused = client.post("/newAccount", &json!({"email": "ida.berg@example.org"})).await.refused(400);
    assert!(refused["message"].as_str().unwrap().starts_with("Missing parameter(s): country"), "{refused}");
    let short = json!({"email": "ida.berg@example.org", "country": "DE", "legalform": "individual",
        "ovhCompany": "ovh", "ovhSubsidiary": "DE", "firstname": "Ida", "name": "Berg"});
    let made = client.post("/newAccount", &short).await.ok();
    let id = made["ovhIdentifier"].as_str().unwrap();
    assert!(id.starts_with("ib") && id.ends_with("-ovh"), "{id}");
    assert_eq!(stage.control().operations().await, ["account.create"]);
    client.post("/domain/example.com/changeContact", &json!({"contactTech": id})).await.ok();
    stage.control().advance(5).await;
    let mails = stage.control().get("/mail?to=ida.berg@example.org").await;
    assert_eq!(mails.as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn the_rules_of_new_accounts_follow_the_form() {
    let stage = stage().await;
    let client = stage.client();
    let query = "country=IE&legalform=corporation&ovhCompany=ovh&ovhSubsidiary=IE";
    let rules = client.get(&format!("/newAccount/creationRules?{query}")).await.ok();
    let mandatory = ["zip", "organisation", "area", "email"].map(|name| rules[name]["mandatory"].clone());
    assert_eq!(mandatory, [false, true, false, true]);
    assert_eq!(client.get("/newAccount/creationRules?country=IE").await.status, 400);
    let listed = client.post("/newAccount/rules", &json!({"action": "create", "country": "US"})).await.ok();
    let area = listed.as_array().unwrap().iter().find(|rule| rule["fieldName"] == "area").unwrap().clone();
    assert_eq!(area["mandatory"], true);
    assert_eq!(client.post("/newAccount/rules", &json!({"action": "sell"})).await.status, 400);
    assert_eq!(client.post("/newAccount/rules", &json!({"country": "Atlantis"})).await.status, 400);
}

#[tokio::test]
async fn an_edit_reaches_the_registries() {
    let stage = stage().await;
    let client = stage.client();
    let mut account = client.get("/me").await.ok();
    account["address"] = json!("14 rue des Tilleuls");
    account["email"] = json!("ignored@example.org");
    assert_eq!(client.put("/me", &account).await.ok(), json!(null));
    let stored = client.get("/me").await.ok();
    assert_eq!(stored["address"], "14 rue des Tilleuls");
    assert_eq!(
        stored["email"], "grace.whitfield@example.org",
        "the address for mails is changed by a request of its own"
    );
    assert_eq!(stage.control().operations().await, ["account.update"]);
    client.only_task("example.com", "DomainContactUpdate").await;
    client.put("/me", &account).await.ok();
    assert_eq!(stage.control().count("account.update").await, 1);
    for body in [json!({"country": "XX"}), json!({"colour": "red"}), json!({"firstname": "Grace"})] {
        assert_eq!(client.put("/me", &body).await.status, 400, "{body}");
    }
}

#[tokio::test]
async fn a_new_mail_address_has_to_be_confirmed() {
    let stage = stage().await;
    let (client, control) = (stage.client(), stage.control());
    for wrong in ["nobody", "grace.whitfield@example.org"] {
        assert_eq!(client.post("/me/changeEmail", &json!({"newEmail": wrong})).await.status, 400);
    }
    let first = client.post("/me/changeEmail", &json!({"newEmail": "old.wish@example.org"})).await.ok();
    let task = client.post("/me/changeEmail", &json!({"newEmail": "grace@example.org"})).await.ok();
    assert_eq!(client.get("/me/task/emailChange?state=aborted").await.ok(), json!([first["id"]]));
    let mails = control.get("/mail?to=grace@example.org").await;
    let token = mails[0]["links"][0]["token"].as_str().unwrap();
    let path = format!("/me/task/emailChange/{}", task["id"]);
    assert_eq!(client.get(&path).await.ok()["state"], "todo");
    assert_eq!(client.post(&format!("{path}/accept"), &json!({"token": "wrong"})).await.status, 400);
    assert_eq!(client.post(&format!("{path}/accept"), &json!({"token": token})).await.ok(), json!(null));
    assert_eq!(client.post(&format!("{path}/refuse"), &json!({"token": token})).await.status, 400);
    assert_eq!(client.get("/me").await.ok()["email"], "grace@example.org");
    assert_eq!(client.get(&path).await.ok()["state"], "done");
    assert_eq!(stage.other_client().get(&path).await.status, 404);

    let third = client.post("/me/changeEmail", &json!({"newEmail": "third@example.org"})).await.ok();
    control.answer("third@example.org", "refuse").await.ok();
    assert_eq!(client.get(&format!("/me/task/emailChange/{}", third["id"])).await.ok()["state"], "refused");
    let fourth = client.post("/me/changeEmail", &json!({"newEmail": "fourth@example.org"})).await.ok();
    control.advance_days(15).await;
    assert_eq!(client.get(&format!("/me/task/emailChange/{}", fourth["id"])).await.ok()["state"], "aborted");
    assert_eq!(client.get("/me").await.ok()["email"], "grace@example.org");
}
