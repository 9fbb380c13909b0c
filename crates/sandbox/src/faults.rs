//! Faults that a test orders: the next call that fits fails in a chosen way.

use crate::registrar::Registrar;
use crate::store::Row;
use http::{Method, StatusCode};
use percent_encoding::percent_decode_str;
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// The longest delay that can be asked for.
const LONGEST_DELAY: Duration = Duration::from_mins(10);

/// Whether the call takes effect first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum When {
    /// The fault stands in place of the call: nothing happens.
    #[default]
    Before,
    /// The call is carried out; the fault stands in place of its answer.
    After,
}

/// What goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "ActionText", into = "ActionText")]
pub(crate) enum Action {
    /// This status: 502, 503 and 504 with a page of HTML, as a proxy in front would answer, others with the
    /// registrar's own error.
    Status(StatusCode),
    /// This status with a page of HTML, as a machine in front of the registrar would answer.
    Page(StatusCode),
    /// The connection is closed without an answer.
    Drop,
    /// The answer comes this much later.
    Delay(Duration),
    /// 200 with JSON that breaks off.
    Malformed,
    /// 200 with JSON of another shape than any answer has: an object without members.
    OtherShape,
}

/// What `malformed` can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
enum MalformedText {
    Plain(bool),
    Named(MalformedName),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum MalformedName {
    Shape,
}

/// [`Action`] as it is written: an object with exactly one of these members.
#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ActionText {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    status: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    page: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    drop: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    delay_ms: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    malformed: Option<MalformedText>,
}

impl TryFrom<ActionText> for Action {
    type Error = String;

    fn try_from(text: ActionText) -> Result<Self, String> {
        match text {
            ActionText { status: Some(status), page: None, drop: None, delay_ms: None, malformed: None } => {
                error_status(status).map(Self::Status)
            }
            ActionText { page: Some(status), status: None, drop: None, delay_ms: None, malformed: None } => {
                error_status(status).map(Self::Page)
            }
            ActionText { drop: Some(true), status: None, page: None, delay_ms: None, malformed: None } => {
                Ok(Self::Drop)
            }
            ActionText { malformed: Some(form), status: None, page: None, drop: None, delay_ms: None }
                if form != MalformedText::Plain(false) =>
            {
                Ok(match form {
                    MalformedText::Plain(_) => Self::Malformed,
                    MalformedText::Named(MalformedName::Shape) => Self::OtherShape,
                })
            }
            ActionText { delay_ms: Some(delay), status: None, page: None, drop: None, malformed: None } => {
                let delay = Duration::from_millis(delay);
                if delay > LONGEST_DELAY {
                    return Err(format!("delay_ms must be at most {}", LONGEST_DELAY.as_millis()));
                }
                Ok(Self::Delay(delay))
            }
            _ => Err("action must be exactly one of {\"status\": 503}, {\"page\": 429}, {\"drop\": true}, \
                      {\"delay_ms\": 2000}, {\"malformed\": true}, {\"malformed\": \"shape\"}"
                .to_owned()),
        }
    }
}

fn error_status(status: u16) -> Result<StatusCode, String> {
    let status = StatusCode::from_u16(status).ok();
    let status = status.filter(|status| status.is_client_error() || status.is_server_error());
    status.ok_or_else(|| "status and page must be an error status from 400 to 599".to_owned())
}

impl From<Action> for ActionText {
    fn from(action: Action) -> Self {
        let mut text = Self::default();
        match action {
            Action::Status(status) => text.status = Some(status.as_u16()),
            Action::Page(status) => text.page = Some(status.as_u16()),
            Action::Drop => text.drop = Some(true),
            Action::Delay(delay) => text.delay_ms = u64::try_from(delay.as_millis()).ok(),
            Action::Malformed => text.malformed = Some(MalformedText::Plain(true)),
            Action::OtherShape => text.malformed = Some(MalformedText::Named(MalformedName::Shape)),
        }
        text
    }
}

/// The method of a call, as it is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub(crate) struct CallMethod(Method);

impl CallMethod {
    pub(crate) fn is(&self, method: &Method) -> bool {
        self.0 == *method
    }
}

impl TryFrom<String> for CallMethod {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        [Method::GET, Method::HEAD, Method::POST, Method::PUT, Method::DELETE]
            .into_iter()
            .find(|method| method.as_str() == text)
            .map(Self)
            .ok_or_else(|| format!("method must be GET, HEAD, POST, PUT or DELETE, not {text:?}"))
    }
}

impl From<CallMethod> for String {
    fn from(method: CallMethod) -> Self {
        method.0.as_str().to_owned()
    }
}

/// A path below a registrar's base; `*` stands for one segment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub(crate) struct PathPattern(String);

impl TryFrom<String> for PathPattern {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        if text.starts_with('/') && !text.contains(['?', '#']) {
            Ok(Self(text))
        } else {
            Err(format!(
                "path must start with / and hold no query, like /order/cart/*/checkout, not {text:?}"
            ))
        }
    }
}

impl From<PathPattern> for String {
    fn from(pattern: PathPattern) -> Self {
        pattern.0
    }
}

impl PathPattern {
    /// Whether `path`, as it was sent, fits.
    pub(crate) fn fits(&self, path: &str) -> bool {
        let mut segments = path.split('/');
        let fits = self.0.split('/').all(|wanted| {
            segments.next().is_some_and(|segment| {
                wanted == "*"
                    || percent_decode_str(segment).decode_utf8().is_ok_and(|segment| segment == wanted)
            })
        });
        fits && segments.next().is_none()
    }
}

/// What a fault is ordered with.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Wish {
    pub(crate) registrar: Registrar,
    pub(crate) method: CallMethod,
    pub(crate) path: PathPattern,
    #[serde(default)]
    pub(crate) when: When,
    pub(crate) action: Action,
    /// How many calls it strikes.
    #[serde(default = "once")]
    pub(crate) times: u32,
}

const fn once() -> u32 {
    1
}

/// A fault and how often it has struck.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Fault {
    pub(crate) id: u64,
    pub(crate) wish: Wish,
    pub(crate) hits: u32,
}

impl Row for Fault {
    const KIND: &'static str = "fault";
    type Key = u64;
    fn key(&self) -> u64 {
        self.id
    }
}

impl Fault {
    /// Whether this fault strikes the call.
    pub(crate) fn strikes(&self, registrar: Registrar, method: &Method, below: &str) -> bool {
        self.hits < self.wish.times
            && self.wish.registrar == registrar
            && self.wish.method.is(method)
            && self.wish.path.fits(below)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn fault(times: u32) -> Fault {
        let wish = json!({"registrar": "ovhcloud", "method": "POST", "path": "/order/cart/*/checkout",
            "action": {"drop": true}, "times": times});
        Fault { id: 1, wish: serde_json::from_value(wish).unwrap(), hits: 0 }
    }

    #[test]
    fn a_star_is_one_segment() {
        let strikes = |path| fault(1).strikes(Registrar::Ovhcloud, &Method::POST, path);
        assert!(strikes("/order/cart/c87b/checkout"));
        assert!(strikes("/order/c%61rt/c87b/checkout"));
        assert!(!strikes("/order/cart/c87b/x/checkout"));
        assert!(!strikes("/order/cart/checkout"));
        assert!(!strikes("/order/cart/c87b/checkout/"));
    }

    #[test]
    fn it_strikes_one_registrar_one_method_and_so_many_times() {
        let path = "/order/cart/1/checkout";
        assert!(!fault(1).strikes(Registrar::Logicboxes, &Method::POST, path));
        assert!(!fault(1).strikes(Registrar::Ovhcloud, &Method::GET, path));
        assert!(!Fault { hits: 2, ..fault(2) }.strikes(Registrar::Ovhcloud, &Method::POST, path));
        assert!(Fault { hits: 1, ..fault(2) }.strikes(Registrar::Ovhcloud, &Method::POST, path));
    }

    #[test]
    fn an_action_is_exactly_one_thing() {
        for good in [
            json!({"status": 429}),
            json!({"page": 429}),
            json!({"drop": true}),
            json!({"delay_ms": 5}),
            json!({"malformed": true}),
            json!({"malformed": "shape"}),
        ] {
            let action: Action = serde_json::from_value(good.clone()).unwrap();
            assert_eq!(serde_json::to_value(action).unwrap(), good);
        }
        for bad in [
            json!({}),
            json!({"status": 200}),
            json!({"page": 200}),
            json!({"drop": false}),
            json!({"malformed": false}),
            json!({"malformed": "wavy"}),
            json!({"drop": true, "status": 503}),
            json!({"delay_ms": 600_001}),
            json!({"explode": true}),
        ] {
            assert!(serde_json::from_value::<Action>(bad.clone()).is_err(), "{bad}");
        }
    }
}
