//! The control plane, for tests.

use super::client::{Reply, reply};
use reqwest::Method;
use serde_json::{Value, json};

pub(crate) struct Control {
    pub(crate) http: reqwest::Client,
    pub(crate) origin: String,
}

impl Control {
    pub(crate) fn new(origin: &str) -> Self {
        Self { http: super::http(), origin: origin.to_owned() }
    }

    pub(crate) async fn call(&self, method: Method, path: &str, body: Option<&Value>) -> Reply {
        let mut request = self.http.request(method, format!("{}/control{path}", self.origin));
        if let Some(body) = body {
            request = request.header("Content-Type", "application/json").body(body.to_string());
        }
        reply(request.send().await.unwrap()).await
    }

    pub(crate) async fn get(&self, path: &str) -> Value {
        self.call(Method::GET, path, None).await.ok()
    }

    pub(crate) async fn post(&self, path: &str, body: &Value) -> Value {
        self.call(Method::POST, path, Some(body)).await.ok()
    }

    pub(crate) async fn reset(&self) {
        self.call(Method::POST, "/reset", None).await.ok();
    }

    /// Moves the clock on by seconds.
    pub(crate) async fn advance(&self, seconds: u64) {
        self.post("/clock", &json!({"advance_seconds": seconds})).await;
    }

    pub(crate) async fn advance_days(&self, days: u64) {
        self.advance(days * 86_400).await;
    }

    pub(crate) async fn mails(&self) -> Vec<Value> {
        self.get("/mail").await.as_array().unwrap().clone()
    }

    /// The operations of the ledger, in order.
    pub(crate) async fn operations(&self) -> Vec<String> {
        let ledger = self.get("/ledger").await;
        ledger.as_array().unwrap().iter().map(|row| row["operation"].as_str().unwrap().to_owned()).collect()
    }

    /// How often the ledger names an operation.
    pub(crate) async fn count(&self, operation: &str) -> usize {
        self.operations().await.iter().filter(|known| *known == operation).count()
    }

    pub(crate) async fn choose(&self, name: &str, value: &str) {
        self.call(Method::PUT, "/variants", Some(&json!({name: value}))).await.ok();
    }

    pub(crate) async fn fault(&self, fault: &Value) -> u64 {
        self.post("/faults", fault).await["id"].as_u64().unwrap()
    }

    /// Follows the link `rel` of the newest mail to `to` that has links.
    pub(crate) async fn answer(&self, to: &str, rel: &str) -> Reply {
        let url = self.link(to, rel).await;
        reply(self.http.post(url).header("Accept", "application/json").send().await.unwrap()).await
    }

    /// The address of the link `rel` of the newest mail to `to` that has links.
    pub(crate) async fn link(&self, to: &str, rel: &str) -> String {
        let mails = self.get(&format!("/mail?to={to}")).await;
        let mails = mails.as_array().unwrap();
        let links =
            mails.iter().rev().map(|mail| mail["links"].as_array().unwrap()).find(|links| !links.is_empty());
        let links = links.unwrap_or_else(|| panic!("no mail with links to {to}: {mails:?}"));
        links.iter().find(|link| link["rel"] == rel).unwrap()["url"].as_str().unwrap().to_owned()
    }
}
