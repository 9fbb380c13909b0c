//! Which addresses may be called.

use std::collections::BTreeSet;
use url::Url;

/// Scheme, host and port of an address.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Origin {
    scheme: String,
    host: String,
    port: u16,
}

impl Origin {
    /// The origin of an http or https address without user name; nothing for any other address.
    pub fn of(url: &Url) -> Option<Self> {
        let plain =
            matches!(url.scheme(), "http" | "https") && url.username().is_empty() && url.password().is_none();
        let (host, port) = (url.host_str()?.to_ascii_lowercase(), url.port_or_known_default()?);
        plain.then(|| Self { scheme: url.scheme().to_owned(), host, port })
    }
}

/// The origins that may be called: those of the configured connections and nothing else. Redirects are never
/// followed, so an answer cannot lead elsewhere.
#[derive(Clone, Debug, Default)]
pub struct AllowedHosts(BTreeSet<Origin>);

impl AllowedHosts {
    /// Allows the origins of these addresses.
    pub fn of<'a>(urls: impl IntoIterator<Item = &'a Url>) -> Self {
        Self(urls.into_iter().filter_map(Origin::of).collect())
    }

    /// Whether an address may be called.
    pub fn allows(&self, url: &Url) -> bool {
        Origin::of(url).is_some_and(|origin| self.0.contains(&origin))
    }
}

#[cfg(test)]
mod tests {
    use super::AllowedHosts;
    use url::Url;

    #[test]
    fn only_the_very_origin_is_allowed() {
        let base = Url::parse("https://eu.api.ovh.com/1.0").unwrap();
        let allowed = AllowedHosts::of([&base]);
        assert!(allowed.allows(&Url::parse("https://eu.api.ovh.com/v2/domain").unwrap()));
        for other in [
            "http://eu.api.ovh.com/1.0",
            "https://eu.api.ovh.com:444/1.0",
            "https://eu.api.ovh.com.example.org/1.0",
            "https://user@eu.api.ovh.com/1.0",
            "https://eu.api.ovh.com@example.org/",
            "https://169.254.169.254/latest",
            "file:///etc/passwd",
        ] {
            assert!(!allowed.allows(&Url::parse(other).unwrap()), "{other}");
        }
    }
}
