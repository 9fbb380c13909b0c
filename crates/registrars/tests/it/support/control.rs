//! The control plane of the sandbox.

use reqwest::Method;
use serde::Deserialize;
use serde_json::{Value, json};

/// A mail that the sandbox has sent.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Mail {
    pub(crate) to: String,
    pub(crate) subject: String,
    pub(crate) links: Vec<Link>,
}

/// A link in a mail.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Link {
    pub(crate) rel: String,
    pub(crate) url: String,
}

/// Moves the sandbox and looks into it.
pub(crate) struct Control {
    http: reqwest::Client,
    origin: String,
}

impl Control {
    #[expect(clippy::disallowed_methods, reason = "tests talk to their own sandbox alone")]
    pub(crate) fn new(origin: &str) -> Self {
        // A second installation is refused, which is fine.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let http = reqwest::Client::builder().no_proxy().build().unwrap();
        Self { http, origin: origin.to_owned() }
    }

    async fn call(&self, method: Method, path: &str, body: Option<&Value>) -> Value {
        let mut request = self.http.request(method, format!("{}/control{path}", self.origin));
        if let Some(body) = body {
            request = request.header("Content-Type", "application/json").body(body.to_string());
        }
        let response = request.send().await.unwrap();
        let (status, text) = (response.status(), response.text().await.unwrap());
        assert!(status.is_success(), "{path}: {status} {text}");
        serde_json::from_str(&text).unwrap()
    }

    /// Moves the clock on.
    pub(crate) async fn advance(&self, seconds: i64) {
        self.call(Method::POST, "/clock", Some(&json!({"advance_seconds": seconds}))).await;
    }

    /// So many more domains at each registrar.
    pub(crate) async fn more_domains(&self, count: u32) {
        self.call(Method::POST, "/domains", Some(&json!({ "count": count }))).await;
    }

    /// Sets a switch.
    pub(crate) async fn choose(&self, name: &str, value: &str) {
        self.call(Method::PUT, "/variants", Some(&json!({name: value}))).await;
    }

    /// All switches of a registrar with what each can be.
    pub(crate) async fn switches(&self, registrar: &str) -> Vec<(String, Vec<String>)> {
        let variants = self.call(Method::GET, "/variants", None).await;
        let allowed: Vec<(String, Vec<String>)> = serde_json::from_value::<
            std::collections::BTreeMap<String, Vec<String>>,
        >(variants["allowed"].clone())
        .unwrap()
        .into_iter()
        .filter(|(name, _)| name.starts_with(&format!("{registrar}.")))
        .collect();
        assert!(!allowed.is_empty(), "no switches of {registrar}");
        allowed
    }

    /// Orders a fault of the next call that fits.
    pub(crate) async fn fault(
        &self,
        registrar: &str,
        (method, path): (&str, &str),
        when: &str,
        action: Value,
    ) {
        let fault =
            json!({"registrar": registrar, "method": method, "path": path, "when": when, "action": action});
        self.call(Method::POST, "/faults", Some(&fault)).await;
    }

    /// Takes back every fault.
    pub(crate) async fn clear_faults(&self) {
        self.call(Method::DELETE, "/faults", None).await;
    }

    /// Whether every fault that was ordered has struck.
    pub(crate) async fn all_faults_struck(&self) -> bool {
        let faults = self.call(Method::GET, "/faults", None).await;
        faults.as_array().unwrap().iter().all(|fault| fault["hits"] == fault["times"])
    }

    /// Lets something happen at a registrar by itself.
    pub(crate) async fn event(&self, event: &Value) {
        self.call(Method::POST, "/events", Some(event)).await;
    }

    /// The mails to an address, oldest first.
    pub(crate) async fn mails(&self, to: &str) -> Vec<Mail> {
        let mails = self.call(Method::GET, "/mail", None).await;
        let mails: Vec<Mail> = serde_json::from_value(mails).unwrap();
        mails.into_iter().filter(|mail| mail.to == to).collect()
    }

    /// Answers the link `rel` of the newest mail to an address that has one.
    pub(crate) async fn answer(&self, to: &str, rel: &str) {
        let mails = self.mails(to).await;
        let mut links = mails.iter().rev().flat_map(|mail| &mail.links);
        let link = links.find(|link| link.rel == rel);
        let link = link.unwrap_or_else(|| panic!("no mail to {to} has a link {rel}: {mails:?}"));
        let response = self.http.post(&link.url).send().await.unwrap();
        assert!(response.status().is_success(), "{} {}", response.status(), response.text().await.unwrap());
    }

    /// What was carried out, by operation and subject.
    pub(crate) async fn ledger(&self) -> Vec<(String, String)> {
        let ledger = self.call(Method::GET, "/ledger", None).await;
        let text = |row: &Value, name: &str| row[name].as_str().unwrap().to_owned();
        ledger.as_array().unwrap().iter().map(|row| (text(row, "operation"), text(row, "subject"))).collect()
    }

    /// How often an operation was carried out.
    pub(crate) async fn count(&self, operation: &str) -> usize {
        self.ledger().await.iter().filter(|(known, _)| known == operation).count()
    }
}
