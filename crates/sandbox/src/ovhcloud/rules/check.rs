//! `POST /domain/configurationRule/check?action=&domain=`: whether data would be taken.
//!
//! What the body leaves out is taken from the domain where the account has a role in it, except for a
//! creation. What the rule needs and nobody gives is an error.

use super::{Action, action, domain_name, judge};
use crate::ovhcloud::domain;
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome, Refusal};
use crate::web::Verb;
use registrant_rules::{HostPatterns, Object, Subjects, check};
use serde::Deserialize;
use serde_json::{Map, Value};

pub(crate) const POST: Endpoint = Endpoint {
    verb: Verb::Post,
    path: "/domain/configurationRule/check",
    access: Access::Account("account:apiovh:domain/configurationRule/check"),
    query: &["action", "domain"],
    handle,
};

/// `domain.configuration.rules.RuleData`
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Body {
    owner: Option<Map<String, Value>>,
    admin_account: Option<Map<String, Value>>,
    tech_account: Option<Map<String, Value>>,
    domain: Option<Map<String, Value>>,
    extras: Option<Map<String, Value>>,
}

impl Body {
    fn subjects(self) -> Subjects {
        let given = [
            (Object::Owner, self.owner),
            (Object::Admin, self.admin_account),
            (Object::Tech, self.tech_account),
            (Object::Domain, self.domain),
            (Object::Extra, self.extras),
        ];
        given.into_iter().fold(Subjects::unknown(), |subjects, (object, values)| match values {
            Some(values) => subjects.with(object, registrant_rules::flatten(&Value::Object(values))),
            None => subjects,
        })
    }
}

fn handle(call: &mut Call<'_>) -> Outcome {
    let (action, name) = (action(call)?, domain_name(call)?);
    let body: Body = call.json()?;
    let known = action != Action::Create && domain::visible(call.world, &call.account()?, &name).is_ok();
    let stored = if known { judge::stored(call.world, &name) } else { Subjects::unknown() };
    let document = judge::document(&name, action)?;
    let verdict = check(&document, &stored, &body.subjects(), action, &HostPatterns);
    if !verdict.missing.is_empty() {
        let missing: Vec<_> = verdict.missing.iter().map(|object| object.wire_key()).collect();
        return Err(Refusal::bad_request(format!("Missing parameter(s): {}", missing.join(", "))));
    }
    judge::respected(call.world, &judge::broken(&verdict))?;
    Ok(Answer::Void)
}
