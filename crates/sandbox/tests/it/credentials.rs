//! Consumer keys from the request to their end, and service accounts.

use crate::support::client::reply;
use crate::support::{Client, Stage, stage};
use serde_json::{Value, json};

/// Asks for a consumer key as an application does.
async fn ask(client: &Client, body: &Value) -> (u16, Value) {
    let request =
        client.http.post(client.url("/auth/credential")).header("X-Ovh-Application", &client.application_key);
    let reply = reply(request.body(body.to_string()).send().await.unwrap()).await;
    (reply.status.as_u16(), reply.json())
}

/// A client with a new consumer key for `rules`, and the address where it is validated.
async fn key(stage: &Stage, rules: Value) -> (Client, String) {
    let client = stage.client();
    let (status, body) = ask(&client, &json!({"accessRules": rules})).await;
    assert_eq!((status, &body["state"]), (200, &json!("pendingValidation")));
    let consumer_key = body["consumerKey"].as_str().unwrap().to_owned();
    (Client { consumer_key, ..client }, body["validationUrl"].as_str().unwrap().to_owned())
}

async fn validate(client: &Client, url: &str, form: &[(&str, &str)]) -> reqwest::Response {
    client.http.post(url).form(form).send().await.unwrap()
}

const ACCEPT: [(&str, &str); 3] = [("account", "aa00000-ovh"), ("validity", "86400"), ("answer", "accept")];

#[tokio::test]
async fn a_key_works_once_a_person_has_validated_it() {
    let stage = stage().await;
    let (client, url) =
        key(&stage, json!([{"method": "GET", "path": "/me"}, {"method": "GET", "path": "/domain/*"}])).await;
    let refused = client.get("/me").await.refused(403);
    assert_eq!(refused, json!({"class": "Client::Forbidden", "message": "This credential is not valid"}));

    let page = reply(client.http.get(&url).send().await.unwrap()).await;
    assert_eq!(page.status, 200);
    for part in ["registrant-sandbox", "GET /domain/*", "aa00000-ovh", "30 days", "Refuse access"] {
        assert!(page.text.contains(part), "{part}");
    }
    assert_eq!(client.get("/me").await.status, 403, "looking grants nothing");
    for wrong in [
        [("account", "zz99999-ovh"), ("validity", "86400"), ("answer", "accept")],
        [("account", "aa00000-ovh"), ("validity", "5"), ("answer", "accept")],
        [("account", "aa00000-ovh"), ("validity", "86400"), ("answer", "perhaps")],
    ] {
        assert_eq!(validate(&client, &url, &wrong).await.status(), 400);
    }
    assert_eq!(validate(&client, &url, &ACCEPT).await.status(), 200);
    assert_eq!(validate(&client, &url, &ACCEPT).await.status(), 409);

    assert_eq!(client.get("/me").await.ok()["nichandle"], "aa00000-ovh");
    client.get("/domain/example.com").await.ok();
    for path in ["/domain", "/me/contact"] {
        let refused = client.get(path).await.refused(403);
        assert_eq!(refused["message"], "This call has not been granted");
    }
    stage.control().advance_days(1).await;
    assert_eq!(client.get("/me").await.refused(403)["message"], "This credential is not valid");
}

#[tokio::test]
async fn a_person_can_refuse_and_is_sent_on() {
    let stage = stage().await;
    let client = stage.client();
    let body = json!({"accessRules": [{"method": "GET", "path": "/*"}], "redirection": "https://app.example.org/back"});
    let (_, answer) = ask(&client, &body).await;
    let url = answer["validationUrl"].as_str().unwrap();
    let sent = validate(&client, url, &[("answer", "refuse")]).await;
    assert_eq!(
        (sent.status().as_u16(), sent.headers()["location"].to_str().unwrap()),
        (303, "https://app.example.org/back")
    );
    let consumer_key = answer["consumerKey"].as_str().unwrap().to_owned();
    assert_eq!(Client { consumer_key, ..client }.get("/me").await.status, 403);
}

#[tokio::test]
async fn requests_that_make_no_sense_are_refused() {
    let stage = stage().await;
    let client = stage.client();
    for body in [
        json!({}),
        json!({"accessRules": []}),
        json!({"accessRules": [{"method": "FETCH", "path": "/*"}]}),
        json!({"accessRules": [{"method": "GET", "path": "me"}]}),
        json!({"accessRules": [{"method": "GET", "path": "/*"}], "allowedIPs": ["here"]}),
        json!({"accessRules": [{"method": "GET", "path": "/*"}], "redirection": "javascript:alert(1)"}),
    ] {
        assert_eq!(ask(&client, &body).await.0, 400, "{body}");
    }
    let stranger = Client { application_key: "unknown".to_owned(), ..client.clone() };
    let (status, body) = ask(&stranger, &json!({"accessRules": [{"method": "GET", "path": "/*"}]})).await;
    assert_eq!((status, &body["message"]), (403, &json!("This application key is invalid")));
    let lost =
        client.http.get(format!("{}/ovhcloud/auth/?credentialToken=x", client.origin)).send().await.unwrap();
    assert_eq!(lost.status(), 404);
}

#[tokio::test]
async fn a_key_can_be_bound_to_addresses() {
    let stage = stage().await;
    let client = stage.client();
    for (block, status) in [("192.0.2.0/24", 403), ("127.0.0.0/8", 200)] {
        let body = json!({"accessRules": [{"method": "GET", "path": "/*"}], "allowedIPs": [block]});
        let (_, answer) = ask(&client, &body).await;
        validate(&client, answer["validationUrl"].as_str().unwrap(), &ACCEPT).await;
        let consumer_key = answer["consumerKey"].as_str().unwrap().to_owned();
        let bound = Client { consumer_key, ..client.clone() };
        assert_eq!(bound.get("/me").await.status.as_u16(), status, "{block}");
    }
}

#[tokio::test]
async fn keys_are_listed_changed_and_revoked() {
    let stage = stage().await;
    let (client, url) =
        key(&stage, json!([{"method": "GET", "path": "/*"}, {"method": "POST", "path": "/*"}])).await;
    validate(&client, &url, &ACCEPT).await;
    let id = client.get("/auth/currentCredential").await.ok()["credentialId"].clone();
    let owner = stage.client();
    assert!(owner.get("/me/api/credential?status=validated").await.ok().as_array().unwrap().contains(&id));
    let path = format!("/me/api/credential/{id}");
    let credential = owner.get(&path).await.ok();
    assert!(credential["expiration"].is_string());
    let application = owner.get(&format!("{path}/application")).await.ok();
    assert_eq!(application["applicationKey"], "SandboxAppKey000");
    assert_eq!(application.get("applicationSecret"), None);
    let listed = owner.get("/me/api/application").await.ok();
    assert_eq!(listed, json!([application["applicationId"]]));
    owner.get(&format!("/me/api/application/{}", listed[0])).await.ok();

    let mut changed = credential.clone();
    changed["allowedIPs"] = json!(["192.0.2.1/32"]);
    owner.put(&path, &changed).await.ok();
    assert_eq!(client.get("/me").await.status, 403);
    assert_eq!(owner.delete(&path).await.ok(), Value::Null);
    assert_eq!(client.get("/me").await.refused(403)["message"], "This credential does not exist");
    assert_eq!(stage.other_client().get(&path).await.status, 404);
}

#[tokio::test]
async fn logging_out_ends_the_key() {
    let stage = stage().await;
    let client = stage.client();
    assert_eq!(client.get("/auth/details").await.ok()["allowedRoutes"], Value::Null);
    assert_eq!(client.post_nothing("/auth/logout").await.ok(), Value::Null);
    assert_eq!(client.get("/me").await.refused(403)["message"], "This credential is not valid");
}

#[tokio::test]
async fn details_tell_who_calls() {
    let stage = stage().await;
    let (client, url) = key(&stage, json!([{"method": "GET", "path": "/auth/*"}])).await;
    validate(&client, &url, &ACCEPT).await;
    let details = client.get("/auth/details").await.ok();
    assert_eq!((&details["account"], &details["method"]), (&json!("aa00000-ovh"), &json!("account")));
    assert_eq!(details["allowedRoutes"], json!([{"method": "GET", "path": "/auth/*"}]));
}

/// A call with a bearer token.
async fn with_token(client: &Client, token: &str, path: &str) -> (u16, Value) {
    let request = client.http.get(client.url(path)).bearer_auth(token);
    let reply = reply(request.send().await.unwrap()).await;
    (reply.status.as_u16(), reply.json())
}

async fn token(client: &Client, form: &[(&str, &str)]) -> (u16, Value) {
    let url = format!("{}/ovhcloud/auth/oauth2/token", client.origin);
    let reply = reply(client.http.post(url).form(form).send().await.unwrap()).await;
    (reply.status.as_u16(), reply.json())
}

#[tokio::test]
async fn a_service_account_gets_a_token() {
    let stage = stage().await;
    let client = stage.client();
    let form = [
        ("grant_type", "client_credentials"),
        ("client_id", "EU.0000000000000000"),
        ("client_secret", "SandboxServiceSecret000000000000"),
        ("scope", "all"),
    ];
    let (status, body) = token(&client, &form).await;
    assert_eq!((status, &body["token_type"], &body["expires_in"]), (200, &json!("Bearer"), &json!(3599)));
    let bearer = body["access_token"].as_str().unwrap();
    assert_eq!(with_token(&client, bearer, "/me").await.1["nichandle"], "aa00000-ovh");
    let details = with_token(&client, bearer, "/auth/details").await.1;
    assert_eq!(details["method"], "oauth2_client_credentials");
    assert_eq!(with_token(&client, "invented", "/me").await.0, 401);
    stage.control().advance(3600).await;
    assert_eq!(with_token(&client, bearer, "/me").await.0, 401);
}

#[tokio::test]
async fn id_and_secret_may_stand_in_the_header() {
    let stage = stage().await;
    let client = stage.client();
    let url = format!("{}/ovhcloud/auth/oauth2/token", client.origin);
    let request = client
        .http
        .post(&url)
        .basic_auth("EU.1111111111111111", Some("SandboxServiceSecret111111111111"))
        .form(&[("grant_type", "client_credentials"), ("scope", "all")]);
    let body: Value = request.send().await.unwrap().json().await.unwrap();
    let bearer = body["access_token"].as_str().unwrap();
    assert_eq!(with_token(&client, bearer, "/me").await.0, 200);
    // This one may only read.
    let create = client.http.post(client.url("/domain/contact")).bearer_auth(bearer).body("{}");
    let refused = reply(create.send().await.unwrap()).await.refused(403);
    assert_eq!(refused["message"], "User not granted for this request");
    assert_eq!(refused["details"]["unauthorizedActionsByIAM"], "account:apiovh:domain/contact/create");
}

#[tokio::test]
async fn wrong_clients_are_refused_as_documented() {
    let stage = stage().await;
    let client = stage.client();
    let wrong = [("grant_type", "client_credentials"), ("client_id", "EU.0"), ("client_secret", "x")];
    assert_eq!(
        token(&client, &wrong).await,
        (
            400,
            json!({"error": "invalid_client", "error_description": "ovhcloud oauth2 client does not exists"})
        )
    );
    assert_eq!(token(&client, &[("grant_type", "password")]).await.1["error"], "unsupported_grant_type");
    assert_eq!(token(&client, &[("grant_type", "client_credentials")]).await.1["error"], "invalid_request");
    assert_eq!(token(&client, &[]).await.1["error"], "invalid_request");
}
