//! HTTP Basic: the reseller's reference and its key (`api_username` and `api_key` of the source document).

use super::Refusal;
use crate::web::Request;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::StatusCode;

/// The one account there is; see `README.md`.
pub(crate) const RESELLER: &str = "sandbox-reseller";
const KEY: &str = "SandboxHostControlKey";

/// Refuses whoever is not the reseller.
pub(super) fn authenticate(request: &Request) -> Result<(), Refusal> {
    let given = request.header("authorization").and_then(|header| {
        let (scheme, credentials) = header.split_once(' ')?;
        scheme.eq_ignore_ascii_case("basic").then_some(credentials.trim())
    });
    let Some(given) = given else {
        return Err(Refusal::new(
            StatusCode::UNAUTHORIZED,
            "not_authenticated",
            "Authentication credentials were not provided.",
        ));
    };
    let fits = STANDARD.decode(given).is_ok_and(|given| given == format!("{RESELLER}:{KEY}").as_bytes());
    if fits {
        Ok(())
    } else {
        Err(Refusal::new(StatusCode::UNAUTHORIZED, "authentication_failed", "Invalid username or password."))
    }
}
