//! What the tests share.

mod control;
mod journal;
mod lines;

pub(crate) use control::Control;
pub(crate) use journal::{Came, Journal};
pub(crate) use lines::Lines;

use registrant_registrars::http::{AllowedHosts, Backoff, Http, Limits};
use registrant_sandbox::{Config, Running, Sandbox};
use std::time::Duration;
use url::Url;

/// A fresh sandbox that keeps nothing.
pub(crate) async fn sandbox() -> Running {
    Sandbox::start(Config { seed: Some(1), ..Config::default() }).await.unwrap()
}

/// An address below the sandbox's.
pub(crate) fn address(sandbox: &Running, path: &str) -> Url {
    format!("{}{path}", sandbox.url()).parse().unwrap()
}

/// A maker of calls to the sandbox that does not wait long.
pub(crate) fn http(sandbox: &Running) -> Http {
    let limits = Limits { answer: Duration::from_secs(5), ..Limits::default() };
    Http::new(AllowedHosts::of([&address(sandbox, "/")]), limits).unwrap()
}

/// Reads are repeated at once.
pub(crate) fn backoff() -> Backoff {
    let pause = Duration::from_millis(1);
    Backoff { tries: 3, first: pause, longest: pause }
}
