use super::{create, edit, owner, problems, state};
use registrant_model::problem::FieldCode;
use registrant_rules::{Action, FieldRef, HostPatterns, ReadOnlyReason, Subjects, Truth, evaluate};
use serde_json::{Value, json};

fn name_read_only_if(condition: &Value) -> registrant_rules::Document {
    owner(&json!({"label": "firstName", "constraints": [{"operator": "readonly", "conditions": condition}]}))
}

fn set(field: &str) -> Value {
    json!({"label": "OWNER_CONTACT", "type": "contact",
        "fields": {"label": field, "constraints": [{"operator": "required"}]}})
}

#[test]
fn it_is_judged_on_what_is_saved_whatever_is_typed() {
    let document = name_read_only_if(&set("firstName"));
    assert!(
        state(&edit(&document, &[("firstName", "Ada")], &[("firstName", "")]), "firstName")
            .read_only
            .is_some()
    );
    assert!(state(&edit(&document, &[], &[("firstName", "Ada")]), "firstName").read_only.is_none());
}

#[test]
fn what_is_read_only_has_to_come_back_as_it_was() {
    let document = name_read_only_if(&set("firstName"));
    let saved = [("firstName", "Ada")];
    assert!(problems(&edit(&document, &saved, &[("firstName", "Ada")])).is_empty());
    assert!(problems(&edit(&document, &saved, &[])).is_empty(), "what was not asked was not changed");
    for changed in ["Augusta", ""] {
        let form = edit(&document, &saved, &[("firstName", changed)]);
        assert!(state(&form, "firstName").has(FieldCode::ReadOnly));
        assert_eq!(form.is_submittable(), Truth::False);
    }
}

#[test]
fn the_reason_names_what_it_hinges_on() {
    let individual =
        json!({"label": "legalForm", "constraints": [{"operator": "eq", "value": "individual"}]});
    let always = owner(&json!({"label": "firstName", "constraints": [{"operator": "readonly"}]}));
    let conditional = name_read_only_if(&json!({"and": [individual, set("firstName")]}));
    let saved = [("firstName", "Ada"), ("legalForm", "individual")];
    let reason = |document: &registrant_rules::Document| {
        let read_only = state(&edit(document, &saved, &saved), "firstName").read_only.clone().unwrap();
        (read_only.reason, read_only.hinges_on.iter().map(FieldRef::to_string).collect::<Vec<_>>().join(" "))
    };
    assert_eq!(reason(&always), (ReadOnlyReason::Always, String::new()));
    assert_eq!(
        reason(&name_read_only_if(&set("firstName"))),
        (ReadOnlyReason::OnceSet, "firstName".to_owned())
    );
    assert_eq!(reason(&conditional), (ReadOnlyReason::Conditional, "legalForm firstName".to_owned()));
}

#[test]
fn a_constraint_without_an_operator_is_never_read_as_read_only() {
    let document = owner(
        &json!({"label": "email", "constraints": [{"operator": "required"}, {"conditions": set("email")},
        {"operator": null, "value": "readonly"}]}),
    );
    let form = edit(&document, &[("email", "ada@example.org")], &[("email", "augusta@example.org")]);
    assert!(state(&form, "email").read_only.is_none());
    assert_eq!(form.is_submittable(), Truth::True);
}

#[test]
fn without_the_saved_contact_nobody_knows() {
    let document = name_read_only_if(&set("firstName"));
    let typed = super::values(&[("firstName", "Ada")]);
    let form = evaluate(&document, &Subjects::unknown(), &typed, Action::Update, &HostPatterns);
    assert!(state(&form, "firstName").read_only.is_none());
    assert_eq!(form.is_submittable(), Truth::Unknown);
    assert_eq!(
        create(&document, &[("firstName", "Ada")]).is_submittable(),
        Truth::True,
        "nothing is saved of a new one"
    );
}

#[test]
fn the_reason_stays_where_a_field_is_spoken_of_twice() {
    let fixed = json!({"label": "firstName", "constraints": [{"operator": "readonly", "conditions": set("firstName")}]});
    let again = json!({"label": "firstName", "constraints": [{"operator": "required"}]});
    for rules in [[&fixed, &again], [&again, &fixed]] {
        let saved = [("firstName", "Ada")];
        let form = edit(&owner(&json!({ "and": rules })), &saved, &saved);
        assert_eq!(state(&form, "firstName").read_only.clone().unwrap().reason, ReadOnlyReason::OnceSet);
    }
}
