//! The sandbox's control plane.

use super::{http, until};
use reqwest::Method;
use serde_json::{Value, json};

/// The sandbox's control plane.
#[derive(Clone)]
pub(crate) struct Control {
    pub(crate) origin: String,
}

impl Control {
    async fn call(&self, method: Method, path: &str, body: Option<&Value>) -> Value {
        let mut request = http().request(method, format!("{}/control{path}", self.origin));
        if let Some(body) = body {
            request = request.header("content-type", "application/json").body(body.to_string());
        }
        let response = request.send().await.unwrap();
        let (status, text) = (response.status(), response.text().await.unwrap());
        assert!(status.is_success(), "{path}: {status} {text}");
        serde_json::from_str(&text).unwrap()
    }

    async fn post(&self, path: &str, body: &Value) -> Value {
        self.call(Method::POST, path, Some(body)).await
    }

    /// Back to the seeds.
    pub(crate) async fn reset(&self) {
        self.call(Method::POST, "/reset", None).await;
    }

    /// Moves the registrars' clock on; answers the new time.
    pub(crate) async fn advance(&self, seconds: i64) -> String {
        let now = self.post("/clock", &json!({ "advance_seconds": seconds })).await;
        now["now"].as_str().unwrap().to_owned()
    }

    /// What the registrars' clock shows.
    pub(crate) async fn now(&self) -> String {
        self.call(Method::GET, "/clock", None).await["now"].as_str().unwrap().to_owned()
    }

    /// Moves the registrars' clock on by days.
    pub(crate) async fn advance_days(&self, days: i64) -> String {
        self.advance(days * 86_400).await
    }

    /// What the registrars have carried out.
    pub(crate) async fn ledger(&self) -> Vec<Value> {
        self.call(Method::GET, "/ledger", None).await.as_array().unwrap().clone()
    }

    /// How often an operation was carried out.
    pub(crate) async fn count(&self, operation: &str) -> usize {
        self.ledger().await.iter().filter(|row| row["operation"] == operation).count()
    }

    /// Orders a fault; answers its number.
    pub(crate) async fn fault(
        &self,
        method: &str,
        path: &str,
        when: &str,
        action: &Value,
        times: u32,
    ) -> u64 {
        let fault = json!({"registrar": "ovhcloud", "method": method, "path": path, "when": when,
            "action": action, "times": times});
        self.order_fault(&fault).await
    }

    /// Orders a fault at any registrar; answers its number.
    pub(crate) async fn order_fault(&self, fault: &Value) -> u64 {
        self.post("/faults", fault).await["id"].as_u64().unwrap()
    }

    /// How often a fault has struck.
    pub(crate) async fn hits(&self, id: u64) -> u64 {
        let faults = self.call(Method::GET, "/faults", None).await;
        let fault = faults.as_array().unwrap().iter().find(|fault| fault["id"] == id).cloned();
        fault.unwrap()["hits"].as_u64().unwrap()
    }

    /// Takes all faults back.
    pub(crate) async fn no_faults(&self) {
        self.call(Method::DELETE, "/faults", None).await;
    }

    /// So many more domains at each registrar.
    pub(crate) async fn more_domains(&self, count: u32) {
        self.post("/domains", &json!({ "count": count })).await;
    }

    /// Something happens at the registrar by itself.
    pub(crate) async fn event(&self, event: &Value) {
        let mut event = event.clone();
        event["registrar"] = json!("ovhcloud");
        self.event_at(&event).await;
    }

    /// Something happens at the registrar that it names.
    pub(crate) async fn event_at(&self, event: &Value) {
        self.post("/events", event).await;
    }

    /// Sets a switch.
    pub(crate) async fn variant(&self, name: &str, value: &str) {
        self.call(Method::PUT, "/variants", Some(&json!({ name: value }))).await;
    }

    /// All mails, oldest first.
    pub(crate) async fn all_mails(&self) -> Vec<Value> {
        self.call(Method::GET, "/mail", None).await.as_array().unwrap().clone()
    }

    /// The mails to somebody, oldest first.
    pub(crate) async fn mails(&self, to: &str) -> Vec<Value> {
        self.call(Method::GET, &format!("/mail?to={to}"), None).await.as_array().unwrap().clone()
    }

    /// The addresses of a kind in the mails to somebody, oldest first.
    pub(crate) async fn links(&self, to: &str, rel: &str) -> Vec<String> {
        let mails = self.mails(to).await;
        let links = mails.iter().flat_map(|mail| mail["links"].as_array().unwrap());
        let wanted = links.filter(|link| link["rel"] == rel);
        wanted.map(|link| link["url"].as_str().unwrap().to_owned()).collect()
    }

    /// Somebody follows the newest link of a kind in their mails, as soon as there is one.
    pub(crate) async fn answer(&self, to: &str, rel: &str) {
        let url = until(&format!("a mail to {to}"), async || self.links(to, rel).await.pop()).await;
        self.follow(&url).await;
    }

    /// The same, and they tick the choice that the page offers beside its button.
    pub(crate) async fn answer_choosing(&self, to: &str, rel: &str, choice: &str) {
        let url = until(&format!("a mail to {to}"), async || self.links(to, rel).await.pop()).await;
        let form = http().post(&url).header("content-type", "application/x-www-form-urlencoded");
        let sent = form.header("accept", "application/json").body(format!("{choice}=yes")).send().await;
        let status = sent.unwrap().status();
        assert!(status.is_success(), "{url}: {status}");
    }

    /// Somebody answers by the button behind a link.
    pub(crate) async fn follow(&self, url: &str) {
        let answer = http().post(url).header("accept", "application/json").send().await.unwrap();
        assert!(answer.status().is_success(), "{url}: {}", answer.status());
    }
}
