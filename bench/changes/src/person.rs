//! Somebody who makes owner changes in a browser.

use crate::http::{http, read};
use crate::usage::pause;
use anyhow::{Context as _, Result, bail};
use reqwest::{Method, header};
use serde_json::{Value, json};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

/// Between two looks whether the owners were asked.
const LOOK: Duration = Duration::from_millis(100);

/// Somebody at the proxy.
#[derive(Clone)]
pub(crate) struct Person {
    origin: String,
    cookie: String,
    asked: Arc<AtomicUsize>,
}

impl Person {
    /// Signs in with the word that the proxy tells at its start.
    pub(crate) async fn sign_in(origin: &str, word: &str) -> Result<Self> {
        let body = json!({ "token": word }).to_string();
        let request = http().post(format!("{origin}/api/v1/session")).header("x-registrant", "1");
        let request = request.header(header::CONTENT_TYPE, "application/json").body(body);
        let answer = request.send().await?.error_for_status()?;
        let cookie = answer.headers().get(header::SET_COOKIE).context("no cookie")?.to_str()?;
        let cookie = cookie.split(';').next().unwrap_or_default().to_owned();
        Ok(Self { origin: origin.to_owned(), cookie, asked: Arc::default() })
    }

    /// How often the proxy was asked something since the sign-in.
    pub(crate) fn requests(&self) -> usize {
        self.asked.load(Ordering::Relaxed)
    }

    async fn ask(
        &self,
        method: Method,
        path: &str,
        version: Option<&Value>,
        body: Option<&Value>,
    ) -> Result<Value> {
        let key = format!("bench-{}", self.asked.fetch_add(1, Ordering::Relaxed));
        let mut request = http().request(method, format!("{}/api/v1{path}", self.origin));
        request = request.header(header::COOKIE, &self.cookie).header("x-registrant", "1");
        request = request.header("idempotency-key", key);
        if let Some(version) = version {
            request = request.header(header::IF_MATCH, format!("\"{version}\""));
        }
        if let Some(body) = body {
            request = request.header(header::CONTENT_TYPE, "application/json").body(body.to_string());
        }
        read(path, request).await
    }

    /// Makes one owner change as the app does: begun, filled in, priced and agreed to; then waits until both owners are
    /// asked. Answers its name.
    pub(crate) async fn change_owner(&self, connection: &str, domain: &str) -> Result<String> {
        let begin = json!({"connection": connection, "domain": domain});
        let change = self.ask(Method::POST, "/owner-changes", None, Some(&begin)).await?;
        let id = change["id"].as_str().context("an owner change without its name")?.to_owned();
        let at = format!("/owner-changes/{id}");
        let patch = json!({
            "step": "check", "source": {"kind": "new"}, "agent": "none", "consents": {"owner_change": true},
            "fields": {"name": "Zoé Lacroix", "email": format!("owner.of.{domain}@example.org"),
                "phone": "+33.465719876", "address.line1": "3 place du Marché", "address.zip": "31000",
                "address.city": "Toulouse", "address.country": "FR"},
        });
        self.ask(Method::PATCH, &at, Some(&change["version"]), Some(&patch)).await?;
        self.ask(Method::POST, &format!("{at}/quote"), None, None).await?;
        let agreed = json!({"price_ceiling": {"amount": "0.00", "currency": "EUR"}});
        self.ask(Method::POST, &format!("{at}/submit"), None, Some(&agreed)).await?;
        loop {
            let view = self.ask(Method::GET, &at, None, None).await?;
            match view["state"].as_str() {
                Some("awaiting_both") => return Ok(id),
                Some("submitted") => pause(LOOK).await,
                _ => bail!("{domain}: {view}"),
            }
        }
    }
}
