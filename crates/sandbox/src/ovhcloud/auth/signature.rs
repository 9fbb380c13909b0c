//! The signature of a call (guide "First steps with the OVHcloud APIs").

use crate::web::Request;
use sha1::{Digest as _, Sha1};
use std::fmt::Write as _;

/// What goes into a signature.
pub(crate) struct Signed<'a> {
    pub(crate) secret: &'a str,
    pub(crate) consumer_key: &'a str,
    pub(crate) method: &'a str,
    /// The whole address, as sent.
    pub(crate) url: &'a str,
    /// The bytes of the body, as sent: clients differ in how they escape.
    pub(crate) body: &'a [u8],
    /// The text of `X-Ovh-Timestamp`.
    pub(crate) timestamp: &'a str,
}

/// `$1$` and the hexadecimal SHA-1 of the parts, joined by `+`.
pub(crate) fn sign(signed: &Signed<'_>) -> String {
    let mut hash = Sha1::new();
    for part in [signed.secret, signed.consumer_key, signed.method, signed.url] {
        hash.update(part);
        hash.update("+");
    }
    hash.update(signed.body);
    hash.update("+");
    hash.update(signed.timestamp);
    hash.finalize().iter().fold("$1$".to_owned(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The addresses under which a client may have signed `request`: with the port and without, and with the
/// scheme that stands in front of it. The Node client always signs `https://host/path`.
pub(crate) fn addresses(request: &Request) -> Vec<String> {
    let Some(host) = request.header("host") else { return Vec::new() };
    let mut hosts = vec![host];
    if let Some((name, port)) = host.rsplit_once(':')
        && port.bytes().all(|byte| byte.is_ascii_digit())
    {
        hosts.push(name);
    }
    let query = request.query.as_ref().map(|query| format!("?{query}")).unwrap_or_default();
    let path = &request.path;
    ["http", "https"]
        .into_iter()
        .flat_map(|scheme| hosts.iter().map(move |host| (scheme, host)))
        .map(|(scheme, host)| format!("{scheme}://{host}{path}{query}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::{HeaderMap, Method};
    use hyper::body::Bytes;
    use std::net::{IpAddr, Ipv4Addr};

    /// The published vectors, whose keys were revoked (ovh, python-ovh and go-ovh test suites).
    #[test]
    fn the_published_vectors() {
        let body = r#"{"a":"b","c":"d"}"#;
        for (method, url, body, expected) in [
            ("GET", "https://eu.api.ovh.com/1.0/auth", "", "$1$e9556054b6309771395efa467c22e627407461ad"),
            ("POST", "https://eu.api.ovh.com/1.0/auth", body, "$1$ec2fb5c7a81f64723c77d2e5b609ae6f58a84fc1"),
            ("PUT", "https://eu.api.ovh.com/1.0/auth", body, "$1$8a75a9e7c8e7296c9dbeda6a2a735eb6bd58ec4b"),
            ("DELETE", "https://eu.api.ovh.com/1.0/auth", "", "$1$a1eecd00b3b02b6cf5708b84b9ff42059a950d85"),
            ("GET", "https://eu.api.ovh.com/1.0/call", "", "$1$7f2db49253edfc41891023fcd1a54cf61db05fbb"),
            ("GET", "https://eu.api.ovh.com/v1/call", "", "$1$e6e7906d385eb28adcbfbe6b66c1528a42d741ad"),
            ("GET", "https://eu.api.ovh.com/v2/call", "", "$1$bb63b132a6f84ad5433d0c534d48d3f7c3804285"),
        ] {
            let signed = Signed {
                secret: "9ufkBmLaTQ9nz5yMUlg79taH0GNnzDjk",
                consumer_key: "5mBuy6SUQcRw2ZUxg0cG68BoDKpED4KY",
                method,
                url,
                body: body.as_bytes(),
                timestamp: "1457018875",
            };
            assert_eq!(sign(&signed), expected, "{method} {url}");
        }
    }

    #[test]
    fn with_and_without_the_port() {
        let mut headers = HeaderMap::new();
        headers.insert("host", "127.0.0.1:8081".parse().unwrap());
        let request = Request {
            method: Method::GET,
            path: "/ovhcloud/1.0/domain/contact".to_owned(),
            query: Some("a=%C3%A9".to_owned()),
            headers,
            body: Bytes::new(),
            peer: IpAddr::V4(Ipv4Addr::LOCALHOST),
        };
        assert_eq!(
            addresses(&request),
            [
                "http://127.0.0.1:8081/ovhcloud/1.0/domain/contact?a=%C3%A9",
                "http://127.0.0.1/ovhcloud/1.0/domain/contact?a=%C3%A9",
                "https://127.0.0.1:8081/ovhcloud/1.0/domain/contact?a=%C3%A9",
                "https://127.0.0.1/ovhcloud/1.0/domain/contact?a=%C3%A9",
            ]
        );
    }
}
