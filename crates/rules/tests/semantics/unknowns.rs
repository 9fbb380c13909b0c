use super::{create, owner, state};
use registrant_model::Fields;
use registrant_rules::{Action, Document, HostPatterns, NoPatterns, Object, Subjects, Truth, evaluate};
use serde_json::{Value, json};

fn submittable(rule: Value, typed: &Subjects) -> Truth {
    let document = Document::from_value(rule).unwrap();
    evaluate(&document, &Subjects::unknown(), typed, Action::Create, &HostPatterns).is_submittable()
}

#[test]
fn an_operator_nobody_knows_asks_the_registrar() {
    let demanded =
        owner(&json!({"label": "vat", "constraints": [{"operator": "rhymeswith", "value": "moon"}]}));
    let form = create(&demanded, &[("vat", "June")]);
    assert!(state(&form, "vat").unknown && form.ask_server && form.violations.is_empty());
    assert_eq!(form.is_submittable(), Truth::Unknown);
    let asked = owner(&json!({"label": "vat", "constraints": [{"operator": "required",
        "conditions": {"label": "email", "constraints": [{"operator": "rhymeswith"}]}}]}));
    let form = create(&asked, &[]);
    assert_eq!(state(&form, "vat").required, Truth::Unknown);
    assert_eq!(form.is_submittable(), Truth::Unknown);
    assert_eq!(create(&asked, &[("vat", "x")]).is_submittable(), Truth::True, "it is respected either way");
}

#[test]
fn an_object_that_we_do_not_have_asks_the_registrar() {
    let rule = json!({"label": "TECH_ACCOUNT", "type": "contact", "constraints": [{"operator": "required"}],
        "fields": {"label": "address.country", "constraints": [{"operator": "eq", "value": "DE"}]}});
    let tech = |country: &str| Subjects::from_json(&json!({"techAccount": {"country": country}}));
    assert_eq!(submittable(rule.clone(), &Subjects::unknown()), Truth::Unknown);
    assert_eq!(submittable(rule.clone(), &tech("DE")), Truth::True);
    assert_eq!(submittable(rule, &tech("FR")), Truth::False);
}

#[test]
fn an_object_nobody_has_heard_of_asks_the_registrar() {
    let rule = json!({"label": "BILLING_ACCOUNT", "type": "contact",
        "fields": {"label": "email", "constraints": [{"operator": "required"}]}});
    assert_eq!(submittable(rule.clone(), &super::values(&[])), Truth::Unknown);
    let mut guarded = rule;
    guarded["conditions"] = json!({"label": "OWNER_CONTACT", "type": "contact",
        "fields": {"label": "legalForm", "constraints": [{"operator": "eq", "value": "other"}]}});
    assert_eq!(submittable(guarded, &super::values(&[("legalForm", "individual")])), Truth::True);
}

#[test]
fn constraints_without_a_field_ask_the_registrar() {
    let rule = json!({"and": [], "constraints": [{"operator": "required"}]});
    assert_eq!(submittable(rule, &super::values(&[])), Truth::Unknown);
}

#[test]
fn a_pattern_that_cannot_be_run_asks_the_registrar_on_both_sides() {
    let rule = |pattern: &str| {
        owner(&json!({"label": "vat", "constraints": [{"operator": "match", "value": pattern}]}))
    };
    let typed = super::values(&[("vat", "ES1")]);
    let run = |pattern: &str, patterns: &dyn registrant_rules::Patterns| {
        evaluate(&rule(pattern), &Subjects::unknown(), &typed, Action::Create, patterns).is_submittable()
    };
    assert_eq!(run("^ES", &HostPatterns), Truth::True);
    assert_eq!(run("^FR", &HostPatterns), Truth::False);
    assert_eq!(run("^ES", &NoPatterns), Truth::Unknown);
    assert_eq!(run("^(?!FR)", &HostPatterns), Truth::Unknown);
    assert_eq!(run("^(?!FR)", &AlwaysTrue), Truth::Unknown, "it is not even tried");
}

struct AlwaysTrue;

impl registrant_rules::Patterns for AlwaysTrue {
    fn is_match(&self, _: &str, _: &str) -> Truth {
        Truth::True
    }
}

#[test]
fn unknown_objects_are_named_where_they_are_required() {
    let rule =
        json!({"label": "ADMIN_ACCOUNT", "type": "contact", "constraints": [{"operator": "required"}]});
    let document = Document::from_value(rule).unwrap();
    let form = evaluate(&document, &Subjects::unknown(), &Subjects::unknown(), Action::Trade, &NoPatterns);
    assert_eq!(form.missing, [Object::Admin]);
}

#[test]
fn conditions_on_what_nobody_knows_are_unknown() {
    let vat_if = |condition: Value| {
        let document = owner(
            &json!({"label": "vat", "constraints": [{"operator": "required", "conditions": condition}]}),
        );
        create(&document, &[]).is_submittable()
    };
    let stranger = json!({"label": "BILLING_ACCOUNT", "type": "contact", "fields": {"label": "email"}});
    assert_eq!(vat_if(stranger), Truth::Unknown);
    let admin =
        json!({"label": "ADMIN_ACCOUNT", "type": "contact", "constraints": [{"operator": "required"}]});
    assert_eq!(vat_if(admin), Truth::Unknown);
}

#[test]
fn what_is_saved_of_an_object_is_not_known_from_what_is_typed() {
    let admin =
        json!({"label": "ADMIN_ACCOUNT", "type": "contact", "constraints": [{"operator": "required"}]});
    let document =
        owner(&json!({"label": "email", "constraints": [{"operator": "readonly", "conditions": admin}]}));
    let typed = super::values(&[("email", "b@example.org")]).with(Object::Admin, Fields::new());
    let saved = super::values(&[("email", "a@example.org")]);
    let form = evaluate(&document, &saved, &typed, Action::Update, &HostPatterns);
    assert!(state(&form, "email").read_only.is_none());
    assert_eq!(form.is_submittable(), Truth::Unknown);
    let unchanged = evaluate(&document, &saved, &saved, Action::Update, &HostPatterns);
    assert_eq!(unchanged.is_submittable(), Truth::True, "read-only or not, it is as it was");
}

#[test]
fn an_object_that_may_be_needed_is_asked_about_and_not_called_missing() {
    let strange = json!({"label": "OWNER_CONTACT", "type": "contact",
        "fields": {"label": "vat", "constraints": [{"operator": "rhymeswith"}]}});
    let rule = json!({"label": "ADMIN_ACCOUNT", "type": "contact", "constraints": [{"operator": "required", "conditions": strange}]});
    let document = Document::from_value(rule).unwrap();
    let form = evaluate(&document, &Subjects::unknown(), &super::values(&[]), Action::Create, &NoPatterns);
    assert!(form.missing.is_empty() && form.ask_server);
}
