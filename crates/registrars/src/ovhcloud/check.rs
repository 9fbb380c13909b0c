//! Whether keys, rights and clock are right. Reads only.

use super::OvhCloud;
use super::wire::order::Account;
use crate::error::CallError;
use crate::registrar::CheckLine;
use serde::Deserialize;

/// Seconds that the clocks may differ. Signatures follow the registrar's clock, but whoever looks at deadlines and
/// logs goes by this machine's.
const SKEW: i64 = 300;

/// What an owner change and the pages around it call, by method and path.
const NEEDED: [(&str, &str); 40] = [
    ("GET", "/me"),
    ("GET", "/me/order"),
    ("GET", "/me/order/1"),
    ("GET", "/me/order/1/availableRegisteredPaymentMean"),
    ("GET", "/me/order/1/details"),
    ("GET", "/me/order/1/details/1"),
    ("GET", "/me/order/1/followUp"),
    ("GET", "/me/order/1/status"),
    ("GET", "/me/payment/method"),
    ("GET", "/me/payment/method/1"),
    ("GET", "/me/task/contactChange"),
    ("GET", "/me/task/contactChange/1"),
    ("GET", "/me/task/domain"),
    ("GET", "/me/task/domain/1"),
    ("GET", "/me/task/domain/1/argument"),
    ("GET", "/me/task/domain/1/argument/key"),
    ("GET", "/me/task/emailChange"),
    ("GET", "/me/task/emailChange/1"),
    ("GET", "/domain"),
    ("GET", "/domain/example.com"),
    ("GET", "/domain/configurationRule"),
    ("GET", "/domain/contact"),
    ("GET", "/domain/contact/1"),
    ("GET", "/domain/example.com/task"),
    ("GET", "/order/cartServiceOption/domain/example.com"),
    ("GET", "/order/cart/1"),
    ("GET", "/order/cart/1/checkout"),
    ("GET", "/order/cart/1/item/1/requiredConfiguration"),
    ("POST", "/domain/contact"),
    ("PUT", "/domain/contact/1"),
    ("POST", "/domain/configurationRule/check"),
    ("POST", "/order/cart"),
    ("POST", "/order/cart/1/assign"),
    ("POST", "/order/cartServiceOption/domain/example.com"),
    ("POST", "/order/cart/1/item/1/configuration"),
    ("POST", "/order/cart/1/checkout"),
    ("POST", "/me/order/1/payWithRegisteredPaymentMean"),
    ("POST", "/me/task/contactChange/1/resendEmail"),
    ("POST", "/me/task/domain/1/relaunch"),
    ("POST", "/me/task/domain/1/cancel"),
];

/// `auth.Details`, as far as it is used.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Details {
    account: String,
    #[serde(default)]
    method: Option<String>,
    /// Missing means that everything is allowed.
    #[serde(default)]
    allowed_routes: Option<Vec<Route>>,
}

/// `auth.AccessRule`.
#[derive(Deserialize)]
struct Route {
    method: String,
    path: String,
}

impl OvhCloud {
    pub(super) async fn check_all(&self) -> Vec<CheckLine> {
        let mut lines = match self.check_clock().await {
            Ok(line) => vec![line],
            // Where the clock cannot be read, nothing can.
            Err(line) => return vec![line],
        };
        match self.api.get::<Details>(&["auth", "details"], &[]).await {
            Ok(details) => {
                lines.push(line("keys", true, format!("valid, for account {}", details.account)));
                lines.push(match details.method.as_deref() {
                    // `auth.MethodEnum`; what policies allow is not told here.
                    Some("oauth2_client_credentials") => {
                        line("rights", true, "decided by the service account's policies".to_owned())
                    }
                    _ => rights(details.allowed_routes.as_deref()),
                });
                lines.push(self.check_account().await);
            }
            Err(error) => lines.push(line("keys", false, refused(&error))),
        }
        lines
    }

    /// The line about the clock; as an error where it could not be read.
    async fn check_clock(&self) -> Result<CheckLine, CheckLine> {
        let before = self.api.local_time();
        match self.api.fetch_time().await {
            Ok(theirs) => {
                let off = theirs.seconds_since(before);
                let mut line = CheckLine::clock(off);
                line.passed = off.abs() <= SKEW;
                Ok(line)
            }
            Err(error) => Err(line("clock", false, refused(&error))),
        }
    }

    async fn check_account(&self) -> CheckLine {
        match self.api.get::<Account>(&["me"], &[]).await {
            Ok(me) => line("account", true, format!("{} of subsidiary {}", me.nichandle, me.ovh_subsidiary)),
            Err(error) => line("account", false, refused(&error)),
        }
    }
}

fn line(subject: &'static str, passed: bool, words: String) -> CheckLine {
    CheckLine { subject, passed, words }
}

fn rights(allowed: Option<&[Route]>) -> CheckLine {
    let Some(allowed) = allowed else { return line("rights", true, "everything is allowed".to_owned()) };
    let lacking: Vec<String> = NEEDED
        .iter()
        .filter(|(method, path)| !allowed.iter().any(|route| covers(route, method, path)))
        .map(|(method, path)| format!("{method} {}", general(path)))
        .collect();
    if lacking.is_empty() {
        line("rights", true, "everything that is needed is allowed".to_owned())
    } else {
        line("rights", false, format!("the consumer key does not allow: {}", lacking.join(", ")))
    }
}

/// Whether an access rule covers a call: `*` stands for anything, also for slashes.
fn covers(route: &Route, method: &str, path: &str) -> bool {
    if !route.method.eq_ignore_ascii_case(method) {
        return false;
    }
    let mut parts = route.path.split('*');
    let Some(first) = parts.next() else { return false };
    let Some(mut rest) = path.strip_prefix(first) else { return false };
    let mut open = false;
    for part in parts {
        open = true;
        match rest.find(part) {
            Some(at) => rest = &rest[at + part.len()..],
            None => return false,
        }
    }
    rest.is_empty() || (open && route.path.ends_with('*'))
}

/// The rule to ask for, in place of the example that was tried.
fn general(path: &str) -> String {
    path.replace("/1", "/*").replace("/example.com", "/*")
}

fn refused(error: &CallError) -> String {
    crate::registrar::advice(error, "the secret does not belong to the application key")
}

#[cfg(test)]
mod tests {
    use super::{Route, covers, rights};

    fn route(method: &str, path: &str) -> Route {
        Route { method: method.to_owned(), path: path.to_owned() }
    }

    /// "`/sms` does not cover `/sms/x`: both `/sms` and `/sms/*` are needed" (official Python client, consumer keys).
    #[test]
    fn a_rule_covers_what_it_says_and_no_more() {
        assert!(covers(&route("GET", "/*"), "GET", "/me/order/1/status"));
        assert!(covers(&route("GET", "/me"), "GET", "/me"));
        assert!(!covers(&route("GET", "/me"), "GET", "/me/order"));
        assert!(!covers(&route("GET", "/me/*"), "GET", "/me"));
        assert!(covers(&route("GET", "/domain/*/task"), "GET", "/domain/example.com/task"));
        assert!(!covers(&route("GET", "/domain/*/task"), "GET", "/domain/example.com/task/1"));
        assert!(!covers(&route("GET", "/*"), "POST", "/me"));
    }

    #[test]
    fn what_is_lacking_is_named() {
        assert!(rights(None).passed);
        let line = rights(Some(&[route("GET", "/*")]));
        assert!(!line.passed);
        for lacking in [
            "POST /order/cart/*/checkout",
            "POST /domain/configurationRule/check",
            "POST /me/task/domain/*/cancel",
            "PUT /domain/contact/*",
        ] {
            assert!(line.words.contains(lacking), "{}", line.words);
        }
        let enough = [("GET", "/*"), ("POST", "/*"), ("PUT", "/*")].map(|(method, path)| route(method, path));
        assert!(rights(Some(&enough)).passed);
    }
}
