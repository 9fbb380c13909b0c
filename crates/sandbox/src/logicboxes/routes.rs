//! All calls of the API.

use super::protocol::Endpoint;
use super::{action, contact, customer, domain, irtp, raa};

/// The call at `path`, which bears no suffix.
pub(super) fn find(path: &str) -> Option<&'static Endpoint> {
    all().find(|endpoint| endpoint.path == path)
}

fn all() -> impl Iterator<Item = &'static Endpoint> {
    let groups: [&'static [&'static Endpoint]; 6] = [
        &customer::ENDPOINTS,
        &contact::ENDPOINTS,
        &domain::ENDPOINTS,
        &irtp::ENDPOINTS,
        &raa::ENDPOINTS,
        &action::ENDPOINTS,
    ];
    groups.into_iter().flatten().copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_call_stands_twice() {
        let paths: BTreeSet<_> = all().map(|endpoint| endpoint.path).collect();
        assert_eq!(paths.len(), all().count());
        assert!(paths.iter().all(|path| path.starts_with('/') && !path.contains('.')));
    }
}
