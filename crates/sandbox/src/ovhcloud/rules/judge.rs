//! Judging contacts by the documents, and telling what is not respected.

use super::words;
use crate::ovhcloud::account::{self, Account};
use crate::ovhcloud::contact::Model;
use crate::ovhcloud::fields::Fields;
use crate::ovhcloud::protocol::Refusal;
use crate::variants::Ineligible;
use crate::world::World;
use http::StatusCode;
use jiff::Timestamp;
use registrant_rules::{
    Action, Document, HostPatterns, Object, Subjects, Verdict, check, documents, evaluate, flatten,
};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// One field that a rule refuses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Broken {
    /// `owner.legal_form`
    pub(crate) key: String,
    /// `Field "legal_form" is required`
    pub(crate) message: String,
    /// The owner's field (`legalForm`), if it is one of the owner's.
    pub(crate) field: Option<String>,
}

/// The document for the domain `name`, as it is served.
pub(super) fn wire(name: &str, action: Action) -> Value {
    documents::for_domain(name, action).wire
}

/// The same, read.
pub(super) fn document(name: &str, action: Action) -> Result<Document, Refusal> {
    Document::from_value(wire(name, action)).map_err(|error| {
        Refusal::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            "Server::InternalServerError",
            format!("the rule document cannot be read: {error}"),
        )
    })
}

/// The fields of a contact as the rules name them.
fn owner_subject(fields: &Fields) -> registrant_model::Fields {
    flatten(&Value::Object(fields.show(Model::Domain.specs())))
}

fn account_subject(account: &Account) -> registrant_model::Fields {
    flatten(&Value::Object(account::view(account)))
}

/// What is known of the domain `name` without being told: its accounts and its owner.
pub(super) fn stored(world: &World, name: &str) -> Subjects {
    let mut subjects = Subjects::unknown();
    let Some(domain) = world.ovhcloud.domains.get(&name.to_owned()) else { return subjects };
    if let Some(owner) = world.ovhcloud.contacts.get(&domain.owner) {
        subjects = subjects.with(Object::Owner, owner_subject(&owner.fields));
    }
    for (object, account) in [(Object::Admin, &domain.admin), (Object::Tech, &domain.tech)] {
        if let Some(account) = world.ovhcloud.accounts.get(account) {
            subjects = subjects.with(object, account_subject(account));
        }
    }
    subjects
}

/// What of `typed` the rule for `action` on the domain `name` refuses. `saved` is the contact before an edit.
///
/// What cannot be judged (an operator nobody knows) is not refused.
pub(crate) fn judge(
    world: &World,
    name: &str,
    action: Action,
    saved: Option<&Fields>,
    typed: &Fields,
) -> Vec<Broken> {
    let Ok(document) = document(name, action) else { return Vec::new() };
    let mut stored = stored(world, name);
    stored.owner = saved.map(owner_subject);
    let given = Subjects::owner(owner_subject(typed));
    broken(&check(&document, &stored, &given, action, &HostPatterns))
}

/// The violations of a verdict, a key each.
pub(super) fn broken(verdict: &Verdict) -> Vec<Broken> {
    let told = |(key, violation): (String, &registrant_rules::Violation)| Broken {
        message: words::message(violation),
        field: (violation.at.object == Object::Owner).then(|| violation.at.field.path().to_owned()),
        key,
    };
    verdict.by_wire_key().into_iter().map(told).collect()
}

/// Refuses what `broken` names, as the check route does.
pub(crate) fn respected(world: &World, broken: &[Broken]) -> Result<(), Refusal> {
    if broken.is_empty() { Ok(()) } else { Err(refusal(world.now, broken)) }
}

/// Refuses an owner whom a rule refuses, as the dry run does: how is a switch.
pub(crate) fn eligible(world: &World, broken: &[Broken]) -> Result<(), Refusal> {
    match world.choice::<Ineligible>() {
        _ if broken.is_empty() => Ok(()),
        Ineligible::Rule => Err(refusal(world.now, broken)),
        Ineligible::Message => {
            let messages: Vec<_> = broken.iter().map(|broken| broken.message.as_str()).collect();
            Err(Refusal::bad_request(format!("The owner is not eligible: {}", messages.join(", "))))
        }
    }
}

fn refusal(now: Timestamp, broken: &[Broken]) -> Refusal {
    let mut details: BTreeMap<_, _> =
        broken.iter().map(|broken| (broken.key.clone(), broken.message.clone())).collect();
    details.insert("_date".to_owned(), now.strftime("%Y-%m-%d %H:%M:%S%.f +0000 UTC").to_string());
    details.insert("_id".to_owned(), format!("{:x}", now.as_millisecond()));
    details.insert("_message".to_owned(), "Input data does not respect the rule".to_owned());
    Refusal::rule(format!("{} constraints of rules are not respected", broken.len()), details)
}

/// What the `update` rule of a domain demands of a saved contact.
#[derive(Debug, Default)]
pub(crate) struct Demands {
    pub(crate) mandatory: BTreeSet<String>,
    pub(crate) read_only: BTreeSet<String>,
}

/// What the `update` rule of the domain `name` demands of its owner's contact.
pub(crate) fn update_demands(world: &World, name: &str, saved: &Fields) -> Demands {
    let Ok(document) = document(name, Action::Update) else { return Demands::default() };
    let mut subjects = stored(world, name);
    subjects.owner = Some(owner_subject(saved));
    let form = evaluate(&document, &subjects, &subjects, Action::Update, &HostPatterns);
    let mut demands = Demands::default();
    for state in form.fields.iter().filter(|state| state.object == Object::Owner) {
        let path = state.field.path();
        if state.required.is_true() {
            demands.mandatory.insert(path.to_owned());
        }
        if state.read_only.is_some() {
            demands.read_only.insert(path.to_owned());
        }
    }
    demands
}
