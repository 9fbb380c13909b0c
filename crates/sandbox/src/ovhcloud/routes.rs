//! All endpoints of both branches.

use super::protocol::{Endpoint, Refusal};
use super::{account, auth, contact, contact_change, domain, order, rules, task, v2};
use crate::web::Router;
use http::StatusCode;
use std::sync::LazyLock;

/// A branch of the API: `/1.0` (also called `/v1`) and `/v2`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Branch {
    V1,
    V2,
}

fn collect(groups: &[&'static [&'static Endpoint]]) -> Result<Router<Endpoint>, String> {
    Router::new(groups.iter().copied().flatten().copied(), |endpoint| (endpoint.verb, endpoint.path))
        .map_err(|error| error.to_string())
}

static V1: LazyLock<Result<Router<Endpoint>, String>> = LazyLock::new(|| {
    collect(&[
        &auth::ENDPOINTS,
        &account::ENDPOINTS,
        &account::CREATION_ENDPOINTS,
        &contact::ENDPOINTS,
        &contact_change::ENDPOINTS,
        &domain::ENDPOINTS,
        &domain::DISPLAY_ENDPOINTS,
        &rules::ENDPOINTS,
        &order::ENDPOINTS,
        &order::CART_ENDPOINTS,
        &task::ENDPOINTS,
        &task::ARGUMENT_ENDPOINTS,
    ])
});

static V2: LazyLock<Result<Router<Endpoint>, String>> = LazyLock::new(|| collect(&[&v2::ENDPOINTS]));

/// The endpoints of `branch`.
pub(crate) fn router(branch: Branch) -> Result<&'static Router<Endpoint>, Refusal> {
    let router = match branch {
        Branch::V1 => &V1,
        Branch::V2 => &V2,
    };
    router.as_ref().map_err(|error| {
        Refusal::new(StatusCode::INTERNAL_SERVER_ERROR, "Server::InternalServerError", error.clone())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_paths_contradict_each_other() {
        assert!(router(Branch::V1).is_ok());
        assert!(router(Branch::V2).is_ok());
    }
}
