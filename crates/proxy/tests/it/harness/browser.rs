//! A browser: it keeps a cookie, and sends the headers the app sends.

use super::contract;
use reqwest::Method;
use reqwest::header::HeaderMap;
use serde_json::{Value, json};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock, RwLock};

/// Keys of the whole test run: none comes twice.
static KEYS: AtomicU64 = AtomicU64::new(1);

/// A key for a request that was not made before.
pub(crate) fn fresh_key() -> String {
    format!("key-{}-{}", std::process::id(), KEYS.fetch_add(1, Ordering::Relaxed))
}

/// Somebody at the proxy, or nobody.
#[derive(Clone)]
pub(crate) struct Browser {
    origin: Arc<RwLock<String>>,
    pub(crate) cookie: Option<String>,
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
}

/// A request that is being put together. It carries what the app would send with it.
pub(crate) struct Ask<'a> {
    browser: &'a Browser,
    method: Method,
    path: String,
    headers: Vec<(&'static str, String)>,
    body: Option<(String, &'static str)>,
}

impl Browser {
    /// Nobody, at the proxy whose address stands there.
    pub(crate) fn nobody(origin: Arc<RwLock<String>>) -> Self {
        Self { origin, cookie: None }
    }

    /// The same place with somebody signed in.
    pub(crate) async fn sign_in(&self, persona: &str) -> Self {
        let answer = self.post("/session", &json!({ "persona": persona })).await;
        assert_eq!(answer.status, 201, "{}", answer.text);
        let cookie = answer.header("set-cookie").split(';').next().unwrap_or_default().to_owned();
        Self { cookie: Some(cookie), ..self.clone() }
    }

    /// The same place with this cookie.
    pub(crate) fn with_cookie(&self, cookie: &str) -> Self {
        Self { cookie: Some(cookie.to_owned()), ..self.clone() }
    }

    /// An address of the proxy.
    pub(crate) fn url(&self, path: &str) -> String {
        let origin = self.origin.read().unwrap().clone();
        let above = ["/healthz", "/readyz", "/metrics", "//"].iter().any(|known| path.starts_with(known));
        if above {
            format!("{origin}{}", path.strip_prefix("/").filter(|top| top.starts_with('/')).unwrap_or(path))
        } else {
            format!("{origin}/api/v1{path}")
        }
    }

    /// A request with everything the app sends; a path is one below `/api/v1`, or after `//` one from the top.
    pub(crate) fn ask(&self, method: Method, path: &str) -> Ask<'_> {
        let mut headers = Vec::new();
        if let Some(cookie) = &self.cookie {
            headers.push(("cookie", cookie.clone()));
        }
        if !method.is_safe() {
            headers.extend([("x-registrant", "1".to_owned()), ("idempotency-key", fresh_key())]);
        }
        Ask { browser: self, method, path: path.to_owned(), headers, body: None }
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.ask(Method::GET, path).send().await
    }

    pub(crate) async fn post(&self, path: &str, body: &Value) -> Answer {
        self.ask(Method::POST, path).json(body).send().await
    }

    /// A POST that says everything in its path.
    pub(crate) async fn press(&self, path: &str) -> Answer {
        self.ask(Method::POST, path).send().await
    }

    pub(crate) async fn patch(&self, path: &str, version: &Value, body: &Value) -> Answer {
        let version = format!("\"{version}\"");
        self.ask(Method::PATCH, path).header("if-match", &version).json(body).send().await
    }

    pub(crate) async fn delete(&self, path: &str) -> Answer {
        self.ask(Method::DELETE, path).send().await
    }
}

impl Ask<'_> {
    /// Sends this header, once.
    pub(crate) fn header(mut self, name: &'static str, value: &str) -> Self {
        self = self.without(name);
        self.headers.push((name, value.to_owned()));
        self
    }

    /// Leaves a header out.
    pub(crate) fn without(mut self, name: &str) -> Self {
        self.headers.retain(|(known, _)| *known != name);
        self
    }

    pub(crate) fn json(self, body: &Value) -> Self {
        self.text(&body.to_string(), "application/json")
    }

    pub(crate) fn text(mut self, body: &str, kind: &'static str) -> Self {
        self.body = Some((body.to_owned(), kind));
        self
    }

    pub(crate) async fn send(self) -> Answer {
        let described = self.path.clone();
        let method = self.method.clone();
        let answer = self.try_send().await.unwrap_or_else(|error| panic!("{method} {described}: {error}"));
        contract().hold(&method, &described, &answer);
        answer
    }

    /// Sends it where the proxy may have gone away, or go away meanwhile: then there is no answer.
    pub(crate) async fn send_if_reachable(self) -> Option<Answer> {
        let (method, described) = (self.method.clone(), self.path.clone());
        let answer = self.try_send().await.ok()?;
        contract().hold(&method, &described, &answer);
        Some(answer)
    }

    async fn try_send(self) -> Result<Answer, reqwest::Error> {
        let mut request = http().request(self.method, self.browser.url(&self.path));
        for (name, value) in self.headers {
            request = request.header(name, value);
        }
        if let Some((body, kind)) = self.body {
            request = request.header("content-type", kind).body(body);
        }
        let response = request.send().await?;
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        Ok(Answer { status, headers, text: response.text().await? })
    }
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{error}: {}", self.text))
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The body of a success.
    pub(crate) fn ok(&self) -> Value {
        assert!((200..300).contains(&self.status), "{} {}", self.status, self.text);
        self.json()
    }

    /// The problem of a refusal with this status and code.
    pub(crate) fn refused(&self, status: u16, code: &str) -> Value {
        assert_eq!((self.status, self.code().as_str()), (status, code), "{}", self.text);
        assert_eq!(self.header("content-type"), "application/problem+json");
        self.json()
    }

    /// The code of a problem; empty for anything else.
    pub(crate) fn code(&self) -> String {
        let body: Value = serde_json::from_str(&self.text).unwrap_or_default();
        body["code"].as_str().unwrap_or_default().to_owned()
    }
}

/// The maker of HTTP calls of all tests.
#[expect(clippy::disallowed_methods, reason = "tests talk to their own proxy and sandbox alone")]
pub(crate) fn http() -> &'static reqwest::Client {
    static HTTP: OnceLock<reqwest::Client> = OnceLock::new();
    HTTP.get_or_init(|| {
        // A second installation is refused and leaves the first in place, which is fine.
        let _ = rustls::crypto::ring::default_provider().install_default();
        // Each test has a runtime of its own, which ends the connections it opened: none is kept for others.
        let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none());
        client.pool_max_idle_per_host(0).build().unwrap()
    })
}
