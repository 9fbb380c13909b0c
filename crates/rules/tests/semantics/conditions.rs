use super::{create, edit, owner, problems, state};
use registrant_model::Fields;
use registrant_rules::{Action, HostPatterns, Object, Truth, evaluate};
use serde_json::{Value, json};

/// `vat` is required under a condition.
fn vat_if(condition: &Value) -> registrant_rules::Document {
    owner(&json!({"label": "vat", "constraints": [{"operator": "required", "conditions": condition}]}))
}

#[test]
fn a_condition_may_name_its_object_or_speak_of_the_one_it_stands_in() {
    let leaf = json!({"label": "legalForm", "constraints": [{"operator": "eq", "value": "corporation"}]});
    let object = json!({"label": "OWNER_CONTACT", "type": "contact", "fields": leaf,
        "constraints": [{"operator": "required"}]});
    let several = json!({"and": [object, {"fields": leaf}], "fields": leaf, "constraints": []});
    for condition in [&leaf, &json!({ "fields": leaf }), &object, &several] {
        let document = vat_if(condition);
        assert_eq!(state(&create(&document, &[("legalForm", "corporation")]), "vat").required, Truth::True);
        assert_eq!(state(&create(&document, &[("legalForm", "other")]), "vat").required, Truth::False);
    }
}

#[test]
fn every_constraint_of_a_condition_has_to_hold() {
    let document = vat_if(&json!({"label": "legalForm",
        "constraints": [{"operator": "ne", "value": "individual"}, {"operator": "required"}]}));
    assert_eq!(state(&create(&document, &[]), "vat").required, Truth::False, "unequal, but not set");
    assert_eq!(state(&create(&document, &[("legalForm", "  ")]), "vat").required, Truth::False);
    assert_eq!(state(&create(&document, &[("legalForm", "other")]), "vat").required, Truth::True);
}

#[test]
fn or_and_nested_conditions_hold_in_conditions() {
    let country =
        |code: &str| json!({"label": "address.country", "constraints": [{"operator": "eq", "value": code}]});
    let either = vat_if(&json!({"or": [country("ES"), country("PT")]}));
    assert_eq!(state(&create(&either, &[("address.country", "PT")]), "vat").required, Truth::True);
    assert_eq!(state(&create(&either, &[("address.country", "FR")]), "vat").required, Truth::False);
    let nested = vat_if(
        &json!({"label": "phone", "constraints": [{"operator": "notempty", "conditions": country("ES")}]}),
    );
    assert_eq!(
        state(&create(&nested, &[("address.country", "FR")]), "vat").required,
        Truth::True,
        "asks nothing"
    );
    assert_eq!(state(&create(&nested, &[("address.country", "ES")]), "vat").required, Truth::False);
}

#[test]
fn a_member_of_or_that_does_not_apply_is_no_way_out() {
    let is = |field: &str, value: &str| json!({"label": field, "constraints": [{"operator": "eq", "value": value}]});
    let mut first = is("phone", "1");
    first["conditions"] = is("address.country", "ES");
    let document = vat_if(&json!({"or": [first, is("email", "x")]}));
    assert_eq!(state(&create(&document, &[("email", "y")]), "vat").required, Truth::False);
    assert_eq!(state(&create(&document, &[("email", "x")]), "vat").required, Truth::True);
}

#[test]
fn conditions_look_at_what_is_typed_and_where_nothing_is_at_what_is_saved() {
    let document =
        vat_if(&json!({"label": "legalForm", "constraints": [{"operator": "eq", "value": "corporation"}]}));
    let saved = [("legalForm", "corporation")];
    assert_eq!(state(&edit(&document, &saved, &[]), "vat").required, Truth::True);
    assert_eq!(state(&edit(&document, &saved, &[("legalForm", "other")]), "vat").required, Truth::False);
    assert_eq!(
        state(&edit(&document, &saved, &[("legalForm", "")]), "vat").required,
        Truth::False,
        "cleared"
    );
}

#[test]
fn the_condition_of_a_rule_guards_all_that_is_in_it() {
    let condition = json!({"label": "legalForm", "constraints": [{"operator": "eq", "value": "individual"}]});
    let document =
        owner(&json!({"and": [{"and": [{"label": "birthDay", "constraints": [{"operator": "required"}]},
        {"label": "birthCity", "constraints": [{"operator": "required"}]}], "conditions": condition}]}));
    assert_eq!(
        problems(&create(&document, &[("legalForm", "individual")])),
        ["birthDay required", "birthCity required"]
    );
    assert!(problems(&create(&document, &[("legalForm", "other")])).is_empty());
}

#[test]
fn on_an_edit_a_condition_on_the_field_itself_means_the_value_before() {
    let not_fi = json!({"label": "nationality", "constraints": [{"operator": "ne", "value": "FI"}, {"operator": "required"}]});
    let document = owner(&json!({"label": "nationality", "constraints": [
        {"operator": "contains", "values": ["FI", "FR", "SE"]},
        {"operator": "ne", "value": "FI", "conditions": not_fi}]}));
    let become_finn = edit(&document, &[("nationality", "FR")], &[("nationality", "FI")]);
    assert_eq!(problems(&become_finn), ["nationality must_differ"]);
    assert_eq!(state(&become_finn, "nationality").choices.as_deref().unwrap(), ["FR", "SE"]);
    assert!(problems(&edit(&document, &[("nationality", "FI")], &[("nationality", "FI")])).is_empty());
    let new = create(&document, &[("nationality", "FI")]);
    assert!(problems(&new).is_empty(), "a new contact was nothing before");
    assert_eq!(state(&new, "nationality").choices.as_deref().unwrap().len(), 3);
}

#[test]
fn what_was_chosen_just_now_never_takes_away_the_way_back() {
    let organised = json!({"label": "legalForm", "constraints": [{"operator": "ne", "value": "individual"}, {"operator": "required"}]});
    let document = owner(&json!({"label": "legalForm", "constraints": [
        {"operator": "contains", "values": ["association", "individual"]},
        {"operator": "contains", "values": ["association"], "conditions": organised}]}));
    let typed = [("legalForm", "association")];
    assert_eq!(state(&create(&document, &typed), "legalForm").choices.as_deref().unwrap().len(), 2);
    assert_eq!(
        state(&edit(&document, &[("legalForm", "")], &typed), "legalForm").choices.as_deref().unwrap().len(),
        2
    );
    assert_eq!(
        state(&edit(&document, &typed, &typed), "legalForm").choices.as_deref().unwrap(),
        ["association"]
    );
}

#[test]
fn a_new_contact_was_nothing_before_whoever_held_the_domain() {
    let not_fi = json!({"label": "nationality", "constraints": [{"operator": "ne", "value": "FI"}, {"operator": "required"}]});
    let document = owner(&json!({"label": "nationality", "constraints": [
        {"operator": "contains", "values": ["FI", "FR"]}, {"operator": "ne", "value": "FI", "conditions": not_fi}]}));
    let (held, typed) = (super::values(&[("nationality", "FR")]), super::values(&[("nationality", "FI")]));
    let form = evaluate(&document, &held, &typed, Action::Trade, &HostPatterns);
    assert_eq!(state(&form, "nationality").choices.as_deref().unwrap().len(), 2);
    let short_if_blank =
        owner(&json!({"label": "vat", "constraints": [{"operator": "maxlength", "value": "1",
        "conditions": {"label": "vat", "constraints": [{"operator": "empty"}]}}]}));
    assert!(problems(&create(&short_if_blank, &[("vat", "ESX1")])).is_empty(), "it is not blank now");
}

#[test]
fn single_values_are_found_from_inside_an_object() {
    let document =
        vat_if(&json!({"label": "REASON", "type": "text", "constraints": [{"operator": "notempty"}]}));
    let typed = super::values(&[("REASON", "a field of the owner by that name")]);
    let none = typed.clone().with(Object::Extra, Fields::new());
    let given = typed.with(Object::Extra, [("REASON", "We are the city")].into_iter().collect());
    let required = |typed| {
        state(&evaluate(&document, &super::values(&[]), typed, Action::Create, &HostPatterns), "vat").required
    };
    assert_eq!(required(&none), Truth::False);
    assert_eq!(required(&given), Truth::True);
}
