//! Eligibility rules: what each extension demands of a contact (guide "Managing Eligibility
//! Rules"). The documents and the
//! engine that judges by them are `registrant-rules`; what goes over the wire is made here.

mod judge;
mod words;

mod check;
mod get;

pub(crate) use judge::{eligible, judge, respected, update_demands};
pub(crate) use registrant_rules::Action;

use crate::ovhcloud::protocol::{Call, Endpoint, Refusal};

pub(crate) static ENDPOINTS: [&Endpoint; 2] = [&get::GET, &check::POST];

/// The query parameter `action`.
fn action(call: &Call<'_>) -> Result<Action, Refusal> {
    let word = call.required_query("action")?;
    word.parse().map_err(|_| {
        Refusal::bad_request(format!(
            "[action] Given data ({word}) does not belong to the ActionEnum enumeration"
        ))
    })
}

/// The query parameter `domain`: any name with an extension.
fn domain_name(call: &Call<'_>) -> Result<String, Refusal> {
    let name = call.required_query("domain")?.to_lowercase();
    let fits = name.split('.').count() > 1
        && name.split('.').all(|label| !label.is_empty())
        && name.len() <= 253
        && !name.contains(|letter: char| letter.is_whitespace() || letter == '/');
    if fits { Ok(name) } else { Err(Refusal::bad_request(format!("[domain] {name} is no domain name"))) }
}
