//! Versions: `ETag` and `If-Match`.

use crate::error::RouteError;
use http::{HeaderMap, HeaderValue, header};

/// The tag of a version.
pub(crate) fn tag(version: u64) -> HeaderValue {
    HeaderValue::from_str(&format!("\"{version}\"")).unwrap_or(HeaderValue::from_static("\"0\""))
}

/// Whether the version that the request was made for is still the one there is. `*` means any.
pub(crate) fn require(headers: &HeaderMap, version: u64) -> Result<(), RouteError> {
    let asked = headers.get(header::IF_MATCH).ok_or(RouteError::VersionMissing)?;
    let asked = asked.to_str().map_err(|_| RouteError::VersionConflict)?;
    let ours = version.to_string();
    let tags = asked.split(',').map(|tag| tag.trim().trim_start_matches("W/").trim_matches('"'));
    if tags.into_iter().any(|tag| tag == "*" || tag == ours) {
        Ok(())
    } else {
        Err(RouteError::VersionConflict)
    }
}
