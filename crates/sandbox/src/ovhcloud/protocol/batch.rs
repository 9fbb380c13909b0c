//! Several objects in one request: `X-Ovh-Batch: ,` and `…/1,2,3` (OVHcloud's web
//! manager, `ovh-api-services`).

use super::visit::Visit;
use super::{Answer, Endpoint, Refusal};
use crate::variants::ErrorDialect;
use crate::web::{Pairs, Reply, Request};
use serde_json::{Value, json};

/// The separator, if a batch is asked for on a path with variable parts.
pub(super) fn wished(request: &Request, parts: &Pairs) -> Option<String> {
    let separator = request.header("x-ovh-batch").filter(|separator| !separator.is_empty())?;
    (!parts.is_empty()).then(|| separator.to_owned())
}

/// Answers `[{"key", "value", "error"}]`, an entry for each name in the last variable part.
pub(super) fn serve(
    visit: &mut Visit<'_>,
    endpoint: &Endpoint,
    parts: &Pairs,
    separator: &str,
) -> Result<Reply, Refusal> {
    let Some(((name, joined), before)) = parts.split_last() else {
        return Err(Refusal::bad_request("there is nothing to batch on this path"));
    };
    let dialect = visit.world.choice::<ErrorDialect>();
    let mut entries = Vec::new();
    for key in joined.split(separator) {
        let mut parts = before.to_vec();
        parts.push((name.clone(), key.to_owned()));
        let (value, error) = match visit.call(endpoint, parts) {
            Ok(Answer::Value(value)) => (value, Value::Null),
            Ok(Answer::Void) => (Value::Null, Value::Null),
            Err(refusal) => (Value::Null, refusal.body(dialect)),
        };
        entries.push(json!({"key": key, "value": value, "error": error}));
    }
    Ok(Answer::Value(Value::Array(entries)).reply(visit.world))
}
