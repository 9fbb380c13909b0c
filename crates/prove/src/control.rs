//! The sandbox's control plane.

use crate::http::http;
use anyhow::{Context as _, Result, ensure};
use reqwest::Method;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The sandbox's control plane.
#[derive(Clone)]
pub(crate) struct Control {
    origin: String,
}

/// One effect that a registrar has carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Effect {
    pub(crate) operation: String,
    pub(crate) subject: String,
    pub(crate) id: String,
}

impl Control {
    pub(crate) fn of(origin: &str) -> Self {
        Self { origin: origin.to_owned() }
    }

    async fn call(&self, method: Method, path: &str, body: Option<Value>) -> Result<Value> {
        let mut request = http().request(method, format!("{}/control{path}", self.origin));
        if let Some(body) = body {
            request = request.header("content-type", "application/json").body(body.to_string());
        }
        let response = request.send().await.with_context(|| format!("the sandbox, {path}"))?;
        let (status, text) = (response.status(), response.text().await?);
        ensure!(status.is_success(), "the sandbox answered {path} with {status} {text}");
        serde_json::from_str(&text).with_context(|| format!("the sandbox, {path}"))
    }

    /// Back to the seeds.
    pub(crate) async fn reset(&self) -> Result<()> {
        self.call(Method::POST, "/reset", None).await.map(drop)
    }

    /// Moves the registrars' clock on.
    pub(crate) async fn advance(&self, seconds: u32) -> Result<()> {
        self.call(Method::POST, "/clock", Some(json!({ "advance_seconds": seconds }))).await.map(drop)
    }

    /// What the registrars have carried out.
    pub(crate) async fn ledger(&self) -> Result<Vec<Effect>> {
        let rows = self.call(Method::GET, "/ledger", None).await?;
        let text = |row: &Value, name: &str| row[name].as_str().unwrap_or_default().to_owned();
        let effect = |row| Effect {
            operation: text(row, "operation"),
            subject: text(row, "subject"),
            id: text(row, "id"),
        };
        Ok(rows.as_array().context("the ledger is no list")?.iter().map(effect).collect())
    }

    /// Orders a fault; answers its number.
    pub(crate) async fn order(&self, fault: &Value) -> Result<u64> {
        let ordered = self.call(Method::POST, "/faults", Some(fault.clone())).await?;
        ordered["id"].as_u64().context("a fault without its number")
    }

    /// How often each fault has struck.
    pub(crate) async fn hits(&self) -> Result<BTreeMap<u64, u64>> {
        let faults = self.call(Method::GET, "/faults", None).await?;
        let faults = faults.as_array().context("the faults are no list")?;
        let pair = |fault: &Value| Some((fault["id"].as_u64()?, fault["hits"].as_u64()?));
        faults.iter().map(|fault| pair(fault).context("a fault without its number")).collect()
    }

    /// Something happens at a registrar by itself.
    pub(crate) async fn event(&self, event: &Value) -> Result<()> {
        self.call(Method::POST, "/events", Some(event.clone())).await.map(drop)
    }

    /// Takes all faults back.
    pub(crate) async fn no_faults(&self) -> Result<()> {
        self.call(Method::DELETE, "/faults", None).await.map(drop)
    }

    /// The addresses by which somebody can agree, as they stand in the mails to them, oldest first.
    pub(crate) async fn questions(&self, to: &str) -> Result<Vec<String>> {
        let mails = self.call(Method::GET, &format!("/mail?to={to}"), None).await?;
        let mails = mails.as_array().context("the mails are no list")?;
        let links = mails.iter().filter_map(|mail| mail["links"].as_array()).flatten();
        let accepting = links.filter(|link| link["rel"] == "accept");
        Ok(accepting.filter_map(|link| link["url"].as_str().map(str::to_owned)).collect())
    }

    /// Somebody answers by the button behind a link.
    pub(crate) async fn follow(&self, url: &str) -> Result<()> {
        let answer = http().post(url).header("accept", "application/json").send().await?;
        ensure!(answer.status().is_success(), "{url} answered {}", answer.status());
        Ok(())
    }
}
