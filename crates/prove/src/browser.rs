//! A browser: it keeps a cookie, and sends the headers the app sends.

use crate::http::http;
use anyhow::{Context as _, Result, bail, ensure};
use reqwest::Method;
use serde_json::{Value, json};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

/// Where the proxy is at the moment.
#[derive(Clone, Default)]
pub(crate) struct Origin(Arc<RwLock<String>>);

impl Origin {
    pub(crate) fn set(&self, origin: &str) {
        origin.clone_into(&mut self.0.write().unwrap_or_else(PoisonError::into_inner));
    }

    fn get(&self) -> String {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Somebody at the proxy.
#[derive(Clone)]
pub(crate) struct Browser {
    origin: Origin,
    cookie: String,
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) body: Value,
}

impl Answer {
    pub(crate) fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }

    /// The code of a problem; empty for anything else.
    pub(crate) fn code(&self) -> &str {
        self.body["code"].as_str().unwrap_or_default()
    }

    /// The body of a success.
    pub(crate) fn ok(self) -> Result<Value> {
        ensure!(self.is_success(), "the proxy answered {} {}", self.status, self.body);
        Ok(self.body)
    }
}

/// A key for a request that was not made before by this process.
pub(crate) fn fresh_key() -> String {
    static KEYS: AtomicU64 = AtomicU64::new(1);
    format!("prove-{}-{}", std::process::id(), KEYS.fetch_add(1, Ordering::Relaxed))
}

impl Browser {
    /// Signs a persona in.
    pub(crate) async fn sign_in(origin: &Origin, persona: &str) -> Result<Self> {
        let url = format!("{}/api/v1/session", origin.get());
        let body = json!({ "persona": persona }).to_string();
        let request = http().post(url).header("x-registrant", "1").header("content-type", "application/json");
        let response = request.body(body).send().await.context("signing in")?;
        let cookie = response.headers().get("set-cookie").and_then(|value| value.to_str().ok());
        let Some(cookie) = cookie.and_then(|cookie| cookie.split(';').next()) else {
            bail!("signing in was answered {}", response.status());
        };
        Ok(Self { origin: origin.clone(), cookie: cookie.to_owned() })
    }

    /// Asks; without an answer where the proxy has gone away or goes away meanwhile.
    async fn ask(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<&Value>,
    ) -> Option<Answer> {
        let url = format!("{}/api/v1{path}", self.origin.get());
        let mut request = http().request(method, url).header("cookie", &self.cookie);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if let Some(body) = body {
            request = request.header("content-type", "application/json").body(body.to_string());
        }
        let response = request.send().await.ok()?;
        let status = response.status().as_u16();
        let text = response.text().await.ok()?;
        let body = serde_json::from_str(&text).unwrap_or(Value::String(text));
        Some(Answer { status, body })
    }

    pub(crate) async fn get(&self, path: &str) -> Option<Answer> {
        self.ask(Method::GET, path, &[], None).await
    }

    /// A press of a button; the same key says that it is the same press.
    pub(crate) async fn press(&self, path: &str, key: &str, body: &Value) -> Option<Answer> {
        let headers = [("x-registrant", "1"), ("idempotency-key", key)];
        self.ask(Method::POST, path, &headers, Some(body)).await
    }

    /// A change of what has this version.
    pub(crate) async fn patch(&self, path: &str, version: &Value, body: &Value) -> Option<Answer> {
        let (version, key) = (format!("\"{version}\""), fresh_key());
        let headers = [("x-registrant", "1"), ("idempotency-key", key.as_str()), ("if-match", &version)];
        self.ask(Method::PATCH, path, &headers, Some(body)).await
    }
}
