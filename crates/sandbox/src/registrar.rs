//! The registrars whose protocols are spoken, and where.

use serde::{Deserialize, Serialize};

/// One of the systems the sandbox plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Registrar {
    Ovhcloud,
    Logicboxes,
    Hostcontrol,
}

/// A path below which one registrar answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mount {
    pub(crate) base: &'static str,
    pub(crate) registrar: Registrar,
}

const fn mount(base: &'static str, registrar: Registrar) -> Mount {
    Mount { base, registrar }
}

/// Where each registrar answers. The longest base that fits wins.
const MOUNTS: &[Mount] = &[
    mount("/ovhcloud/1.0", Registrar::Ovhcloud),
    mount("/ovhcloud/v1", Registrar::Ovhcloud),
    mount("/ovhcloud/v2", Registrar::Ovhcloud),
    // The token endpoint stands beside the branches, as upstream.
    mount("/ovhcloud", Registrar::Ovhcloud),
    mount("/logicboxes/api", Registrar::Logicboxes),
    mount("/hostcontrol/api/v1", Registrar::Hostcontrol),
];

impl Mount {
    /// The mount of `path` and what stands below its base (`/…`, or empty).
    pub(crate) fn of(path: &str) -> Option<(Self, &str)> {
        MOUNTS
            .iter()
            .filter_map(|mount| {
                let below = path.strip_prefix(mount.base)?;
                (below.is_empty() || below.starts_with('/')).then_some((*mount, below))
            })
            .max_by_key(|(mount, _)| mount.base.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_base_wins() {
        let of = |path| Mount::of(path).map(|(mount, below)| (mount.base, below));
        assert_eq!(of("/ovhcloud/1.0/me"), Some(("/ovhcloud/1.0", "/me")));
        assert_eq!(of("/ovhcloud/v1/domain/example.com"), Some(("/ovhcloud/v1", "/domain/example.com")));
        assert_eq!(of("/ovhcloud/auth/oauth2/token"), Some(("/ovhcloud", "/auth/oauth2/token")));
        assert_eq!(of("/ovhcloud/v1x/me"), Some(("/ovhcloud", "/v1x/me")));
        assert_eq!(of("/ovhcloudy"), None);
        assert_eq!(of("/control/clock"), None);
    }
}
