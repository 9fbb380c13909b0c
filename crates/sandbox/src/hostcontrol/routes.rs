//! All endpoints.

use super::protocol::{Endpoint, Refusal};
use super::{contact, domain, tld, validation};
use crate::web::Router;
use http::StatusCode;
use std::sync::LazyLock;

static ROUTER: LazyLock<Result<Router<Endpoint>, String>> = LazyLock::new(|| {
    let groups: [&'static [&'static Endpoint]; 4] =
        [&contact::ENDPOINTS, &validation::ENDPOINTS, &domain::ENDPOINTS, &tld::ENDPOINTS];
    Router::new(groups.iter().copied().flatten().copied(), |endpoint| (endpoint.verb, endpoint.path))
        .map_err(|error| error.to_string())
});

/// The endpoints.
pub(crate) fn router() -> Result<&'static Router<Endpoint>, Refusal> {
    ROUTER.as_ref().map_err(|error| Refusal::new(StatusCode::INTERNAL_SERVER_ERROR, "error", error.clone()))
}

#[cfg(test)]
mod tests {
    #[test]
    fn no_two_paths_contradict_each_other() {
        assert!(super::router().is_ok());
    }
}
