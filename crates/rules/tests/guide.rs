//! What the public guide "Managing eligibility rules" (api_domain_rules) says and prints.

#![expect(clippy::unwrap_used, reason = "a test stops where its own documents do not read")]

use registrant_model::problem::FieldCode;
use registrant_model::{Field, Fields};
use registrant_rules::documents::{self, RuleDocument};
use registrant_rules::{Action, Document, FieldRef, HostPatterns, Object, Subjects, Truth, check, evaluate};
use serde_json::json;

fn read(document: RuleDocument) -> Document {
    Document::from_value(document.wire).unwrap()
}

/// The guide's refusal: a check with an empty owner names these seven and no other.
#[test]
fn an_empty_owner_fails_in_the_seven_fields_that_the_guide_prints() {
    let document = read(documents::find("com", Action::Create).unwrap());
    let body = Subjects::from_json(&json!({"owner": {}}));
    let verdict = check(&document, &Subjects::unknown(), &body, Action::Create, &HostPatterns);
    let keys: Vec<String> = verdict.by_wire_key().into_keys().collect();
    let printed = ["city", "country", "email", "language", "legal_form", "line1", "phone"];
    assert_eq!(keys, printed.map(|leaf| format!("owner.{leaf}")));
    assert_eq!(verdict.violations.len(), 7);
    assert_eq!(verdict.respected, Truth::False);
}

/// "If the rule engine needs one of them to check a rule, an error will be returned."
#[test]
fn an_object_that_is_needed_and_not_given_is_named() {
    let document = read(documents::find("berlin", Action::Create).unwrap());
    let body = Subjects::from_json(&json!({"owner": {"legalForm": "individual"}}));
    let verdict = check(&document, &Subjects::unknown(), &body, Action::Create, &HostPatterns);
    assert_eq!(verdict.missing, [Object::Admin]);
}

/// "`ACCEPT_CONDITIONS` is mandatory only if `REASON` is not filled; it becomes optional but can still be
/// filled in."
#[test]
fn conditions_have_to_be_accepted_only_where_no_reason_is_given() {
    let document = Document::parse(
        r#"{"and": [{"label": "REASON", "type": "text"}, {"label": "ACCEPT_CONDITIONS", "type": "bool",
            "constraints": [{"operator": "required", "conditions": {"label": "REASON", "type": "text",
            "constraints": [{"operator": "empty"}]}}]}]}"#,
    )
    .unwrap();
    let required = |reason: &str| {
        let typed = Subjects::unknown().with(Object::Extra, Fields::new().with(Field::new("REASON"), reason));
        let form = evaluate(&document, &Subjects::unknown(), &typed, Action::Create, &HostPatterns);
        let state = form.get(Object::Extra, &Field::new("ACCEPT_CONDITIONS")).unwrap();
        assert!(state.relevant, "it can still be filled in");
        (state.required, form.is_submittable())
    };
    assert_eq!(required(""), (Truth::True, Truth::False));
    assert_eq!(required("We are the city"), (Truth::False, Truth::True));
}

/// "With this rule the domain must have a configuration `ACCEPT_CONDITIONS` with `true`, `1` or `"1"`."
#[test]
fn conditions_are_accepted_by_true_or_one() {
    let document = Document::parse(
        r#"{"label": "ACCEPT_CONDITIONS", "type": "bool",
            "constraints": [{"operator": "required"}, {"operator": "shouldbetrue"}]}"#,
    )
    .unwrap();
    let problems = |extras: serde_json::Value| {
        let typed = Subjects::from_json(&json!({"extras": extras}));
        let form = evaluate(&document, &Subjects::unknown(), &typed, Action::Create, &HostPatterns);
        form.problems().map(|problem| problem.code).collect::<Vec<_>>()
    };
    for accepted in [json!(true), json!(1), json!("1"), json!("true")] {
        assert!(problems(json!({"ACCEPT_CONDITIONS": accepted})).is_empty());
    }
    assert_eq!(problems(json!({"ACCEPT_CONDITIONS": false})), [FieldCode::MustBeAccepted]);
    assert_eq!(problems(json!({})), [FieldCode::MustBeAccepted]);
}

/// The generic rule in the guide, for each action: where a domain comes to its owner the age is asked.
#[test]
fn creation_and_transfer_ask_for_the_owner_s_age_beside_the_contact() {
    for action in Action::ALL {
        let document = read(documents::for_domain("example.museum", action));
        let form = evaluate(&document, &Subjects::unknown(), &Subjects::unknown(), action, &HostPatterns);
        let age = form.get(Object::Extra, &Field::new("OWNER_LEGAL_AGE"));
        assert_eq!(age.is_some(), matches!(action, Action::Create | Action::Transfer), "{action}");
    }
}

/// .berlin: owner or administrator lives in Berlin, Germany.
#[test]
fn one_of_owner_and_administrator_lives_in_berlin() {
    let document = read(documents::find("berlin", Action::Create).unwrap());
    let verdict = |owner: (&str, &str), admin: Option<(&str, &str)>| {
        let contact = json!({"legalForm": "corporation", "organisationName": "Engines Ltd", "email": "a@example.org",
            "language": "de_DE", "phone": "+49.301234567",
            "address": {"line1": "1 Street", "zip": "10178", "country": owner.0, "city": owner.1}});
        let account = admin.map(|(country, city)| json!({"country": country, "city": city}));
        let body = Subjects::from_json(&json!({"owner": contact, "adminAccount": account}));
        let verdict = check(&document, &Subjects::unknown(), &body, Action::Create, &HostPatterns);
        let at: Vec<String> = verdict.violations.iter().map(|violation| violation.at.to_string()).collect();
        (verdict.respected, at.join(" "))
    };
    let (berlin, paris) = (("DE", "Berlin"), ("FR", "Paris"));
    assert_eq!(verdict(berlin, Some(paris)).0, Truth::True);
    assert_eq!(verdict(paris, Some(berlin)).0, Truth::True);
    let both_away = verdict(paris, Some(paris));
    assert_eq!(both_away.0, Truth::False);
    assert_eq!(both_away.1, "address.city address.country admin.address.city admin.address.country");
    assert_eq!(verdict(paris, None), (Truth::Unknown, String::new()));
    assert_eq!(verdict(berlin, None).0, Truth::Unknown, "the rule still asks for an administrator");
}

/// Order of the fields: by object, then as people expect them.
#[test]
fn fields_come_in_a_sensible_order() {
    let document = read(documents::find("berlin", Action::Create).unwrap());
    let known = Subjects::unknown();
    let form = evaluate(&document, &known, &known, Action::Create, &HostPatterns);
    let names: Vec<String> = form.fields.iter().map(|state| FieldRef::to_string(&state.at())).collect();
    let expected = "legalForm organisationName firstName lastName language address.line1 address.zip address.city \
        address.country email phone admin.address.city admin.address.country extras.OWNER_LEGAL_AGE";
    assert_eq!(names.join(" "), expected);
}
