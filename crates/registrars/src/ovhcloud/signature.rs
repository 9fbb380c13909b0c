//! OVHcloud's signature.

use sha1::{Digest, Sha1};

/// `"$1$" + SHA1_HEX(secret + "+" + consumer key + "+" + METHOD + "+" + whole address + "+" + body + "+" + time)`
/// over the exact bytes that are sent ("First steps with the API", signing requests).
pub fn sign(secret: &str, consumer: &str, method: &str, url: &str, body: &[u8], time: i64) -> String {
    let mut hash = Sha1::new();
    for part in [secret, consumer, method, url] {
        hash.update(part);
        hash.update("+");
    }
    hash.update(body);
    hash.update(format!("+{time}"));
    format!("$1${}", hex::encode(hash.finalize()))
}

#[cfg(test)]
mod tests {
    use super::sign;

    const SECRET: &str = "9ufkBmLaTQ9nz5yMUlg79taH0GNnzDjk";
    const CONSUMER: &str = "5mBuy6SUQcRw2ZUxg0cG68BoDKpED4KY";

    /// The vectors of OVHcloud's official clients, with their published and revoked keys.
    #[test]
    fn agrees_with_the_official_clients() {
        let body = r#"{"a":"b","c":"d"}"#;
        for (method, path, body, expected) in [
            ("GET", "1.0/auth", "", "e9556054b6309771395efa467c22e627407461ad"),
            ("POST", "1.0/auth", body, "ec2fb5c7a81f64723c77d2e5b609ae6f58a84fc1"),
            ("PUT", "1.0/auth", body, "8a75a9e7c8e7296c9dbeda6a2a735eb6bd58ec4b"),
            ("DELETE", "1.0/auth", "", "a1eecd00b3b02b6cf5708b84b9ff42059a950d85"),
            ("GET", "1.0/call", "", "7f2db49253edfc41891023fcd1a54cf61db05fbb"),
            ("GET", "v1/call", "", "e6e7906d385eb28adcbfbe6b66c1528a42d741ad"),
            ("GET", "v2/call", "", "bb63b132a6f84ad5433d0c534d48d3f7c3804285"),
        ] {
            let url = format!("https://eu.api.ovh.com/{path}");
            let signature = sign(SECRET, CONSUMER, method, &url, body.as_bytes(), 1_457_018_875);
            assert_eq!(signature, format!("$1${expected}"), "{method} {path}");
        }
    }
}
