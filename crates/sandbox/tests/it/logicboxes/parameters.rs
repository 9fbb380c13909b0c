//! Parameters wherever they stand, and who is let in.

use super::{KEY, USER, house, words};
use crate::support::client::reply;
use reqwest::Method;

#[tokio::test]
async fn a_form_and_a_query_are_one() {
    let (_stage, client, _) = house().await;
    let add = format!("{}/contacts/add.json", client.base);
    let in_query = [("auth-userid", USER), ("api-key", KEY), ("company", "N/A"), ("name", "From the query")];
    let in_body = [
        ("name", "From the body"),
        ("email", "zoe@example.org"),
        ("address-line-1", "1 rue & place=1"),
        ("city", "Toulouse"),
        ("zipcode", "31000"),
        ("country", "FR"),
        ("phone-cc", "33"),
        ("phone", "465719876"),
        ("customer-id", super::CUSTOMER),
        ("type", "Contact"),
    ];
    let made = client.http.post(&add).query(&in_query).form(&in_body).send().await.unwrap();
    let id = reply(made).await.ok().to_string();
    let contact = client.contact(&id).await;
    assert_eq!(
        (contact["name"].as_str(), contact["address1"].as_str()),
        (Some("From the query"), Some("1 rue & place=1"))
    );
    // All of it in the body, as other clients send it.
    let mut all = in_body.to_vec();
    all.extend([("auth-userid", USER), ("api-key", KEY), ("company", "N/A")]);
    assert!(reply(client.http.post(&add).form(&all).send().await.unwrap()).await.ok().is_number());
}

#[tokio::test]
async fn wrong_keys_are_refused_in_the_chosen_way() {
    let (_stage, client, control) = house().await;
    let call = async |pairs: &'static [(&'static str, &'static str)]| {
        let url = format!("{}/domains/orderid.json?domain-name=example.net", client.base);
        reply(client.http.get(url).query(pairs).send().await.unwrap()).await
    };
    let wrong: &[&[(&str, &str)]] = &[
        &[("auth-userid", "999999"), ("api-key", "wrong")],
        &[("auth-userid", "999998"), ("api-key", "SandboxLogicBoxesKey")],
        &[("auth-userid", "999999")],
        &[],
    ];
    for pairs in wrong {
        let refused = call(pairs).await;
        assert_eq!((refused.status.as_u16(), refused.json()["status"].as_str()), (401, Some("ERROR")));
    }
    control.choose("logicboxes.credentials", "empty").await;
    let refused = call(wrong[0]).await;
    assert_eq!((refused.status.as_u16(), refused.text.as_str()), (403, ""));
    control.choose("logicboxes.credentials", "as_others").await;
    assert!(words(call(wrong[0]).await).starts_with("Invalid credentials"));
    super::happen(&control, "access.block", serde_json::json!({})).await;
    let blocked = client.get("/domains/orderid", &[("domain-name", "example.net")]).await;
    assert!(words(blocked).starts_with("Access Denied"));
}

#[tokio::test]
async fn calls_insist_on_their_method_unless_they_are_lenient() {
    let (_stage, client, control) = house().await;
    let query = [("domain-name", "example.net")];
    let delete = [("contact-id", "1")];
    assert_eq!(client.call(Method::POST, "/domains/orderid.json", &query).await.status, 405);
    assert_eq!(client.call(Method::GET, "/contacts/delete.json", &delete).await.status, 405);
    control.choose("logicboxes.methods", "lenient").await;
    assert_eq!(client.call(Method::POST, "/domains/orderid.json", &query).await.status, 200);
    assert_eq!(client.call(Method::GET, "/contacts/delete.json", &delete).await.status, 500);
    assert_eq!(client.call(Method::DELETE, "/contacts/delete.json", &delete).await.status, 405);
}

#[tokio::test]
async fn what_is_no_call_is_not_found() {
    let (_stage, client, _) = house().await;
    for path in ["/domains/orderid", "/domains/orderid.xml", "/domains/nothing.json", "/", "/orderid.json"] {
        assert_eq!(client.call(Method::GET, path, &[]).await.status, 404, "{path}");
    }
}
