//! The maker of HTTP calls.

use reqwest::Client;
use std::sync::OnceLock;
use std::time::Duration;

/// Longest wait for an answer of the sandbox or the proxy.
const LONGEST: Duration = Duration::from_secs(30);

/// The maker of HTTP calls. It calls the programs that this one has started, and nobody else.
#[expect(clippy::disallowed_methods, reason = "what is called was started here, on this machine")]
pub(crate) fn http() -> &'static Client {
    static HTTP: OnceLock<Client> = OnceLock::new();
    HTTP.get_or_init(|| {
        // A second installation is refused and leaves the first in place, which is fine.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = Client::builder().redirect(reqwest::redirect::Policy::none()).timeout(LONGEST);
        // A connection that is kept would outlive a killed proxy, and its next user would take that for an answer.
        client.pool_max_idle_per_host(0).no_proxy().build().unwrap_or_default()
    })
}
