//! `GET /newAccount/creationRules?country=&legalform=&ovhCompany=&ovhSubsidiary=`, which answers an object by
//! member, and the newer `POST /newAccount/rules`, which takes the form as far as it is filled in.

use super::rule::rule;
use super::specs;
use crate::ovhcloud::fields::{self, Fields};
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome, Refusal};
use crate::web::Verb;
use serde_json::{Map, Value};

pub(crate) const GET: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/newAccount/creationRules",
    access: Access::Public,
    query: &QUERY,
    handle: get,
};

pub(crate) const POST: Endpoint = Endpoint {
    verb: Verb::Post,
    path: "/newAccount/rules",
    access: Access::Public,
    query: &[],
    handle: post,
};

const QUERY: [&str; 4] = ["country", "legalform", "ovhCompany", "ovhSubsidiary"];

fn partial(body: &Map<String, Value>) -> Result<Fields, Refusal> {
    let mut partial = Fields::default();
    for (name, value) in fields::read(body, &specs(), &["action"])? {
        partial.set(name, value);
    }
    Ok(partial)
}

fn get(call: &mut Call<'_>) -> Outcome {
    let mut body = Map::new();
    for name in QUERY {
        body.insert(name.to_owned(), Value::from(call.required_query(name)?));
    }
    let partial = partial(&body)?;
    let mut rules = Map::new();
    for spec in specs() {
        if let Answer::Value(value) = Answer::of(&rule(spec, &partial))? {
            rules.insert(spec.0.to_owned(), value);
        }
    }
    Ok(Answer::Value(Value::Object(rules)))
}

fn post(call: &mut Call<'_>) -> Outcome {
    let body: Map<String, Value> = call.json()?;
    // `nichandle.CreationRulesActionEnum`
    if body
        .get("action")
        .is_some_and(|action| !["create", "update"].contains(&action.as_str().unwrap_or_default()))
    {
        return Err(Refusal::bad_request("[action] the action is create or update"));
    }
    let partial = partial(&body)?;
    let rules: Vec<_> = specs().map(|spec| rule(spec, &partial)).collect();
    Answer::of(&rules)
}
