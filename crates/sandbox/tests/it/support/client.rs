//! A client of the OVHcloud part, written from the documentation alone.

use reqwest::{Method, StatusCode, header::HeaderMap};
use serde_json::{Value, json};
use sha1::{Digest as _, Sha1};
use std::fmt::Write as _;

/// Signs calls with the keys it was given.
#[derive(Clone)]
pub(crate) struct Client {
    pub(crate) http: reqwest::Client,
    pub(crate) origin: String,
    pub(crate) application_key: String,
    pub(crate) application_secret: String,
    pub(crate) consumer_key: String,
}

/// An answer.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
}

impl Reply {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{error}: {}", self.text))
    }

    /// The JSON of a success.
    pub(crate) fn ok(self) -> Value {
        assert_eq!(self.status, 200, "{}", self.text);
        self.json()
    }

    /// The JSON of an error with this status.
    pub(crate) fn refused(self, status: u16) -> Value {
        assert_eq!(self.status.as_u16(), status, "{}", self.text);
        self.json()
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

pub(crate) async fn reply(response: reqwest::Response) -> Reply {
    let (status, headers) = (response.status(), response.headers().clone());
    Reply { status, headers, text: response.text().await.unwrap() }
}

impl Client {
    pub(crate) fn new(origin: &str, consumer_key: &str) -> Self {
        Self {
            http: super::http(),
            origin: origin.to_owned(),
            application_key: "SandboxAppKey000".to_owned(),
            application_secret: "SandboxAppSecret0000000000000000".to_owned(),
            consumer_key: consumer_key.to_owned(),
        }
    }

    pub(crate) fn url(&self, path: &str) -> String {
        let base =
            if path.starts_with("/v1") || path.starts_with("/v2") { "/ovhcloud" } else { "/ovhcloud/1.0" };
        format!("{}{base}{path}", self.origin)
    }

    /// The registrar's time.
    pub(crate) async fn time(&self) -> i64 {
        let text = self.http.get(self.url("/auth/time")).send().await.unwrap().text().await.unwrap();
        text.parse().unwrap()
    }

    pub(crate) fn sign(&self, method: &Method, url: &str, body: &[u8], time: i64) -> String {
        let head = format!("{}+{}+{method}+{url}+", self.application_secret, self.consumer_key);
        let hash =
            Sha1::new().chain_update(head).chain_update(body).chain_update(format!("+{time}")).finalize();
        hash.iter().fold("$1$".to_owned(), |mut text, byte| {
            write!(text, "{byte:02x}").unwrap();
            text
        })
    }

    /// A signed call, as it is just before it is sent.
    pub(crate) async fn request(&self, method: Method, path: &str, body: &[u8]) -> reqwest::RequestBuilder {
        let (url, time) = (self.url(path), self.time().await);
        let signature = self.sign(&method, &url, body, time);
        self.http
            .request(method, &url)
            .header("X-Ovh-Application", &self.application_key)
            .header("X-Ovh-Consumer", &self.consumer_key)
            .header("X-Ovh-Timestamp", time)
            .header("X-Ovh-Signature", signature)
            .header("Content-Type", "application/json")
            .body(body.to_vec())
    }

    pub(crate) async fn call(&self, method: Method, path: &str, body: &[u8]) -> Reply {
        reply(self.request(method, path, body).await.send().await.unwrap()).await
    }

    pub(crate) async fn get(&self, path: &str) -> Reply {
        self.call(Method::GET, path, b"").await
    }

    pub(crate) async fn post(&self, path: &str, body: &Value) -> Reply {
        self.call(Method::POST, path, body.to_string().as_bytes()).await
    }

    /// A POST without a body.
    pub(crate) async fn post_nothing(&self, path: &str) -> Reply {
        self.call(Method::POST, path, b"").await
    }

    pub(crate) async fn put(&self, path: &str, body: &Value) -> Reply {
        self.call(Method::PUT, path, body.to_string().as_bytes()).await
    }

    pub(crate) async fn delete(&self, path: &str) -> Reply {
        self.call(Method::DELETE, path, b"").await
    }

    /// The number of the contact that owns `domain`.
    pub(crate) async fn owner_of(&self, domain: &str) -> u64 {
        let domain = self.get(&format!("/domain/{domain}")).await.ok();
        domain["whoisOwner"].as_str().unwrap().parse().unwrap()
    }

    /// Makes a contact; answers its number.
    pub(crate) async fn create_contact(&self, contact: &Value) -> u64 {
        self.post("/domain/contact", contact).await.ok()["id"].as_u64().unwrap()
    }

    /// A status of `GET` that is waited for, with the clock standing still.
    pub(crate) async fn order_status(&self, order: u64) -> Value {
        self.get(&format!("/me/order/{order}/status")).await.ok()
    }

    /// The only task of `function` on `domain`.
    pub(crate) async fn only_task(&self, domain: &str, function: &str) -> Value {
        let ids = self.get(&format!("/domain/{domain}/task?function={function}")).await.ok();
        assert_eq!(ids.as_array().unwrap().len(), 1, "{ids}");
        self.get(&format!("/me/task/domain/{}", ids[0])).await.ok()
    }
}

/// `value` with the members of `changes` over it.
pub(crate) fn with(value: &Value, changes: &Value) -> Value {
    let mut value = value.clone();
    for (name, change) in changes.as_object().unwrap() {
        value[name] = change.clone();
    }
    value
}

/// A contact without its number, as it is sent back.
pub(crate) fn without_id(contact: &Value) -> Value {
    let mut contact = contact.clone();
    contact.as_object_mut().unwrap().remove("id");
    assert_eq!(contact["id"], json!(null));
    contact
}
