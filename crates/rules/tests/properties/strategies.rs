//! Documents and values of every shape that can be read.

use proptest::collection::vec;
use proptest::option::{of, weighted};
use proptest::prelude::*;
use proptest::sample::select;
use registrant_model::{Field, Fields};
use registrant_rules::document::{Constraint, Context, Operator, Rule, RuleType};
use registrant_rules::{Action, Document, Object, Subjects};
use serde_json::Value;

const LABELS: &[&str] = &[
    "legalForm",
    "firstName",
    "vat",
    "email",
    "birthDay",
    "address.country",
    "address.zip",
    "shoeSize",
    "REASON",
    "ACCEPT_CONDITIONS",
    "OWNER_CONTACT",
    "ADMIN_ACCOUNT",
    "TECH_ACCOUNT",
    "DOMAIN_CONFIG",
    "BILLING_ACCOUNT",
    "",
];

const VALUES: &[&str] = &[
    "",
    " ",
    "individual",
    "FR",
    "DE",
    "1",
    "5",
    "255",
    "true",
    "1815-12-10",
    "a\nb",
    "^[A-Z]{2}$",
    "(?=x)",
    "é😀",
];

pub(crate) fn action() -> impl Strategy<Value = Action> {
    select(Action::ALL.to_vec())
}

pub(crate) fn subjects() -> impl Strategy<Value = Subjects> {
    vec(weighted(0.7, fields()), 5).prop_map(|objects| {
        let known = Object::ALL.into_iter().zip(objects);
        known.fold(Subjects::unknown(), |subjects, (object, fields)| match fields {
            Some(fields) => subjects.with(object, fields),
            None => subjects,
        })
    })
}

fn fields() -> impl Strategy<Value = Fields> {
    let field = select(LABELS).prop_map(Field::from);
    let value = prop_oneof![4 => select(VALUES).prop_map(str::to_owned), 1 => any::<String>()];
    vec((field, value), 0..6).prop_map(|entries| entries.into_iter().collect())
}

pub(crate) fn document() -> impl Strategy<Value = Document> {
    let bounded = |rule| Document::try_from(rule).ok();
    rule().prop_filter_map("within the bounds", bounded)
}

fn rule() -> impl Strategy<Value = Rule> {
    let leaf = (weighted(0.9, label()), of(kind()), weighted(0.8, vec(plain_constraint(), 0..4)), contexts());
    let leaf = leaf.prop_map(|(label, kind, constraints, contexts)| Rule {
        label,
        kind,
        constraints,
        contexts,
        placeholder: Some("example".to_owned()),
        ..Rule::default()
    });
    leaf.prop_recursive(5, 40, 4, |inner| {
        let parts =
            (of(vec(inner.clone(), 0..4)), weighted(0.3, vec(inner.clone(), 0..4)), of(inner.clone()));
        let guards = (weighted(0.2, inner.clone()), of(vec(guarded_constraint(inner), 0..3)));
        (weighted(0.4, label()), of(kind()), parts, guards).prop_map(
            |(label, kind, (and, or, fields), (conditions, constraints))| Rule {
                label,
                kind,
                and,
                or,
                fields: fields.map(Box::new),
                constraints,
                conditions: conditions.map(Box::new),
                ..Rule::default()
            },
        )
    })
}

fn label() -> impl Strategy<Value = String> {
    select(LABELS).prop_map(str::to_owned)
}

fn kind() -> impl Strategy<Value = RuleType> {
    let strange = RuleType::Other("sonnet".to_owned());
    prop_oneof![20 => select(RuleType::KNOWN.to_vec()), 1 => Just(strange)]
}

fn contexts() -> impl Strategy<Value = Option<Vec<Context>>> {
    let strange = Context::Other("full_moon".to_owned());
    weighted(0.1, vec(prop_oneof![9 => select(Context::KNOWN.to_vec()), 1 => Just(strange)], 0..3))
}

fn plain_constraint() -> impl Strategy<Value = Constraint> {
    let strange = Operator::Other("rhymeswith".to_owned());
    let operator = prop_oneof![20 => select(Operator::KNOWN.to_vec()), 1 => Just(strange)];
    let text = || select(VALUES).prop_map(str::to_owned);
    (weighted(0.95, operator), of(text()), of(vec(text(), 0..4)), contexts()).prop_map(
        |(operator, value, values, contexts)| Constraint {
            operator,
            value,
            values,
            contexts,
            conditions: None,
        },
    )
}

fn guarded_constraint(condition: impl Strategy<Value = Rule>) -> impl Strategy<Value = Constraint> {
    (plain_constraint(), of(condition))
        .prop_map(|(constraint, condition)| Constraint { conditions: condition.map(Box::new), ..constraint })
}

/// JSON of any shape, with the words of the language among its keys.
pub(crate) fn json() -> impl Strategy<Value = Value> {
    let scalar = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        select(VALUES).prop_map(Value::from),
    ];
    let key = select(vec![
        "and",
        "or",
        "fields",
        "label",
        "type",
        "constraints",
        "conditions",
        "contexts",
        "operator",
        "value",
        "values",
        "x",
    ]);
    scalar.prop_recursive(6, 60, 5, move |inner| {
        prop_oneof![
            vec(inner.clone(), 0..5).prop_map(Value::from),
            vec((key.clone().prop_map(str::to_owned), inner), 0..5)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}
