//! Where the API is.

use std::str::FromStr;
use url::Url;

/// The base address of the API, with its version: `https://eu.api.ovh.com/1.0`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoint(Url);

/// Why a text is no endpoint.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an endpoint of OVHcloud: {0:?} (eu, ca, us, or an address such as https://eu.api.ovh.com/1.0)")]
pub struct NotAnEndpoint(String);

impl Endpoint {
    /// The base address.
    pub fn url(&self) -> &Url {
        &self.0
    }

    /// Where OVHcloud gives out tokens of service accounts for this endpoint, if it is one of theirs.
    pub fn token_url(&self) -> Option<Url> {
        let address = match self.0.host_str()? {
            "eu.api.ovh.com" => "https://www.ovh.com/auth/oauth2/token",
            "ca.api.ovh.com" => "https://ca.ovh.com/auth/oauth2/token",
            "api.us.ovhcloud.com" => "https://us.ovhcloud.com/auth/oauth2/token",
            _ => return None,
        };
        Url::parse(address).ok()
    }

    /// The same in the second branch of the API, which stands beside the first: `/v2` in the place of `/1.0`
    /// (<https://eu.api.ovh.com/console/>).
    pub(crate) fn second_at(&self, path: &[&str], query: &[(&str, &str)]) -> Url {
        let mut second = self.clone();
        // Parsing let only addresses in that can have a path.
        if let Ok(mut segments) = second.0.path_segments_mut() {
            segments.pop_if_empty().pop().push("v2");
        }
        second.at(path, query)
    }

    /// The address of a path below the base, each segment encoded, with its query.
    pub(crate) fn at(&self, path: &[&str], query: &[(&str, &str)]) -> Url {
        let mut url = self.0.clone();
        // Parsing let only addresses in that can have a path.
        if let Ok(mut segments) = url.path_segments_mut() {
            segments.pop_if_empty().extend(path);
        }
        if !query.is_empty() {
            url.query_pairs_mut().extend_pairs(query);
        }
        url
    }
}

impl FromStr for Endpoint {
    type Err = NotAnEndpoint;

    /// One of the names that OVHcloud's own clients use (`eu`, `ovh-eu`, …), or an address.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let address = match text.strip_prefix("ovh-").unwrap_or(text) {
            "eu" => "https://eu.api.ovh.com/1.0",
            "ca" => "https://ca.api.ovh.com/1.0",
            "us" => "https://api.us.ovhcloud.com/1.0",
            other => other,
        };
        let url = Url::parse(address).ok().filter(|url| {
            matches!(url.scheme(), "http" | "https") && url.query().is_none() && url.fragment().is_none()
        });
        url.map(Self).ok_or_else(|| NotAnEndpoint(text.chars().take(80).collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::Endpoint;

    #[test]
    fn names_and_addresses_are_understood() {
        let at = |text: &str| text.parse::<Endpoint>().map(|endpoint| endpoint.url().to_string());
        assert_eq!(at("eu").unwrap(), "https://eu.api.ovh.com/1.0");
        assert_eq!(at("ovh-ca").unwrap(), "https://ca.api.ovh.com/1.0");
        assert_eq!(at("http://127.0.0.1:8081/ovhcloud/1.0").unwrap(), "http://127.0.0.1:8081/ovhcloud/1.0");
        for text in ["", "asia", "ftp://eu.api.ovh.com", "https://x/?a=b", "eu.api.ovh.com"] {
            assert!(at(text).is_err(), "{text}");
        }
    }

    #[test]
    fn the_second_branch_stands_beside_the_first() {
        for (text, expected) in [
            ("eu", "https://eu.api.ovh.com/v2/domain?a=b"),
            ("http://127.0.0.1:8081/ovhcloud/1.0/", "http://127.0.0.1:8081/ovhcloud/v2/domain?a=b"),
        ] {
            let endpoint: Endpoint = text.parse().unwrap();
            assert_eq!(endpoint.second_at(&["domain"], &[("a", "b")]).as_str(), expected);
        }
    }

    #[test]
    fn segments_and_queries_are_encoded() {
        let endpoint: Endpoint = "http://127.0.0.1:8081/ovhcloud/1.0".parse().unwrap();
        let url = endpoint.at(&["domain", "a/b?c"], &[("domain", "é &x")]);
        assert_eq!(url.as_str(), "http://127.0.0.1:8081/ovhcloud/1.0/domain/a%2Fb%3Fc?domain=%C3%A9+%26x");
    }
}
