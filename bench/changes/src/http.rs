//! The maker of HTTP calls.

use anyhow::{Context as _, Result, ensure};
use reqwest::Client;
use serde_json::Value;
use std::sync::OnceLock;

/// The maker of HTTP calls. It calls the programs that this one has started, and nobody else.
#[expect(clippy::disallowed_methods, reason = "what is called was started here, on this machine")]
pub(crate) fn http() -> &'static Client {
    static HTTP: OnceLock<Client> = OnceLock::new();
    HTTP.get_or_init(|| {
        // A second installation is refused and leaves the first in place, which is fine.
        let _ = rustls::crypto::ring::default_provider().install_default();
        Client::builder().no_proxy().build().unwrap_or_default()
    })
}

/// Tells the sandbox something.
pub(crate) async fn control(sandbox: &str, path: &str, body: &Value) -> Result<Value> {
    let request = http().post(format!("{sandbox}/control{path}")).header("content-type", "application/json");
    read(path, request.body(body.to_string())).await
}

/// Asks, and reads the answer; whatever is no success is an error.
pub(crate) async fn read(path: &str, request: reqwest::RequestBuilder) -> Result<Value> {
    let answer = request.send().await.with_context(|| path.to_owned())?;
    let (status, text) = (answer.status(), answer.text().await?);
    ensure!(status.is_success(), "{path}: {status} {text}");
    serde_json::from_str(&text).with_context(|| format!("{path}: {text}"))
}
