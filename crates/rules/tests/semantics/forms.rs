use super::{create, owner, problems, state};
use registrant_rules::{Action, Document, Form, Kind, NoPatterns, Object, Subjects, evaluate};
use serde_json::json;

#[test]
fn the_kind_comes_from_the_type_and_for_contacts_from_the_field() {
    let rule = |label: &str, kind: &str| json!({"label": label, "type": kind});
    let document = owner(
        &json!({"and": [rule("vat", "string"), rule("email", "string"), rule("phone", "string"),
        rule("birthDay", "string"), rule("fax", "number"), rule("gender", "bool"), rule("isFor", "string[]"),
        rule("otherPurpose", "text"), rule("since", "date_ISO8601"), rule("until", "ISO8601_date"), rule("more", "json"),
        rule("odd", "sonnet"), {"label": "language", "constraints": [{"operator": "contains", "values": ["fr_FR"]}]}]}),
    );
    let form = create(&document, &[]);
    let kind = |path| state(&form, path).kind;
    assert_eq!([kind("vat"), kind("odd")], [Kind::Text; 2]);
    assert_eq!([kind("email"), kind("phone")], [Kind::Email, Kind::Phone]);
    assert_eq!([kind("birthDay"), kind("since"), kind("until")], [Kind::Date; 3]);
    assert_eq!([kind("fax"), kind("gender"), kind("isFor")], [Kind::Number, Kind::Bool, Kind::List]);
    assert_eq!(
        [kind("otherPurpose"), kind("more"), kind("language")],
        [Kind::MultilineText, Kind::Json, Kind::Choice]
    );
}

#[test]
fn a_value_has_to_be_of_its_type() {
    let document = owner(&json!({"and": [{"label": "year", "type": "number"}, {"label": "birthDay"},
        {"label": "agreed", "type": "bool"}]}));
    let wrong = create(&document, &[("year", "MMXX"), ("birthDay", "10/12/1815"), ("agreed", "perhaps")]);
    assert_eq!(problems(&wrong), ["birthDay format", "year format", "agreed format"]);
    let types: Vec<&str> = wrong.problems().map(|problem| problem.params["type"].as_str()).collect();
    assert_eq!(types, ["date_ISO8601", "number", "bool"]);
    assert!(
        problems(&create(&document, &[("year", "1815"), ("birthDay", "1815-12-10"), ("agreed", "1")]))
            .is_empty()
    );
}

#[test]
fn bounds_and_choices_come_together_from_all_that_is_said() {
    let document = owner(&json!({"and": [
        {"label": "phone", "constraints": [{"operator": "maxlength", "value": "255"}, {"operator": "between", "values": ["5", "17"]}]},
        {"label": "phone", "description": "Where to ring", "constraints": [{"operator": "minlength", "value": "3"}]},
        {"label": "language", "constraints": [{"operator": "contains", "values": ["fr_FR", "es_ES", "de_DE", "es_ES"]},
            {"operator": "notcontains", "values": ["de_DE"]}]},
        {"label": "language", "constraints": [{"operator": "contains", "values": ["es_ES", "de_DE", "fr_FR", "x"]}]}]}));
    let form = create(&document, &[]);
    let phone = state(&form, "phone");
    assert_eq!((phone.min_length, phone.max_length), (Some(5), Some(17)));
    assert_eq!(phone.description.as_deref(), Some("Where to ring"));
    assert_eq!(state(&form, "language").choices.as_deref().unwrap(), ["fr_FR", "es_ES"]);
    assert_eq!(form.fields.len(), 2);
}

#[test]
fn the_same_thing_is_said_once() {
    let document =
        owner(&json!({"label": "email", "constraints": [{"operator": "required"}, {"operator": "required"},
        {"operator": "notempty"}]}));
    assert_eq!(problems(&create(&document, &[])), ["email required"]);
}

#[test]
fn accounts_and_extras_are_told_apart_from_the_owner() {
    let contact = |label: &str| {
        json!({"label": label, "type": "contact",
        "fields": {"label": "address.country", "constraints": [{"operator": "eq", "value": "DE"}]}})
    };
    let rule = json!({"and": [{"label": "REASON", "type": "text", "constraints": [{"operator": "required"}]},
        contact("TECH_ACCOUNT"), contact("ADMIN_ACCOUNT"), contact("OWNER_CONTACT"),
        {"label": "DOMAIN_CONFIG", "type": "domain", "fields": {"label": "audience", "constraints": [{"operator": "required"}]}}]});
    let typed = Subjects::from_json(
        &json!({"owner": {"address": {"country": "FR"}}, "adminAccount": {"country": "FR"},
        "techAccount": {"country": "DE"}, "domain": {}, "extras": {}}),
    );
    let document = Document::from_value(rule).unwrap();
    let form = evaluate(&document, &Subjects::unknown(), &typed, Action::Create, &NoPatterns);
    let objects: Vec<Object> = form.fields.iter().map(|field| field.object).collect();
    assert_eq!(objects, Object::ALL);
    let expected = [
        "address.country must_equal",
        "admin.address.country must_equal",
        "domain.audience required",
        "extras.REASON required",
    ];
    assert_eq!(problems(&form), expected);
    let again: Form = serde_json::from_str(&serde_json::to_string(&form).unwrap()).unwrap();
    assert_eq!(again, form);
}

#[test]
fn a_list_without_entries_allows_nothing_and_offers_no_choice() {
    let document = owner(&json!({"label": "vat", "constraints": [{"operator": "contains", "values": []}]}));
    let form = create(&document, &[("vat", "ESX1")]);
    assert_eq!(problems(&form), ["vat not_allowed"]);
    assert!(state(&form, "vat").choices.is_none());
}
