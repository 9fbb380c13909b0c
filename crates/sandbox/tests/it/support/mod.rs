//! What the tests share.

pub(crate) mod client;
mod control;
mod trade;

pub(crate) use client::{Client, Reply};
pub(crate) use control::Control;
pub(crate) use trade::eligible_owner;

use registrant_sandbox::{Config, Running, Sandbox};
use std::path::Path;

/// A sandbox of its own for one test.
pub(crate) struct Stage {
    pub(crate) running: Running,
}

/// A fresh sandbox that keeps nothing.
pub(crate) async fn stage() -> Stage {
    Stage { running: Sandbox::start(Config { seed: Some(1), ..Config::default() }).await.unwrap() }
}

/// A sandbox that keeps its state in `folder`.
pub(crate) async fn stage_in(folder: &Path) -> Stage {
    let config = Config { data: Some(folder.to_owned()), ..Config::default() };
    Stage { running: Sandbox::start(config).await.unwrap() }
}

impl Stage {
    /// A client with the keys of account `aa00000-ovh`.
    pub(crate) fn client(&self) -> Client {
        Client::new(self.running.url(), "SandboxConsumer00000000000000000")
    }

    /// A client with the keys of account `bb11111-ovh`.
    pub(crate) fn other_client(&self) -> Client {
        Client::new(self.running.url(), "SandboxConsumer11111111111111111")
    }

    pub(crate) fn control(&self) -> Control {
        Control::new(self.running.url())
    }
}

/// An HTTP client without anything special.
#[expect(clippy::disallowed_methods, reason = "tests talk to their own sandbox alone")]
pub(crate) fn http() -> reqwest::Client {
    // The build of reqwest brings no cryptography of its own; a second installation is refused, which is fine.
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap()
}
