use super::{create, owner, problems, state};
use registrant_rules::{Document, Truth};
use serde_json::{Value, json};

fn needed(field: &str) -> Value {
    json!({"label": field, "constraints": [{"operator": "required"}]})
}

fn vat_or_company() -> Document {
    let company = json!({"label": "companyNationalIdentificationNumber", "placeholder": "B1", "constraints": [
        {"operator": "required"}, {"operator": "maxlength", "value": "9"}]});
    owner(&json!({"or": [needed("vat"), company], "constraints": []}))
}

#[test]
fn one_branch_is_enough() {
    let form = create(&vat_or_company(), &[("vat", "ESX1")]);
    assert!(problems(&form).is_empty());
    assert_eq!(form.is_submittable(), Truth::True);
    assert_eq!(state(&form, "vat").required, Truth::False, "the other would do as well");
    assert!(form.fields.iter().all(|field| field.relevant));
}

#[test]
fn where_all_fail_the_nearest_one_is_shown_and_names_the_way_around() {
    let form = create(&vat_or_company(), &[]);
    assert_eq!(problems(&form), ["vat required"]);
    assert_eq!(form.problems().next().unwrap().params["one_of"], "companyNationalIdentificationNumber");
    assert_eq!(form.is_submittable(), Truth::False);
}

#[test]
fn a_branch_with_fewer_failures_comes_first() {
    let two = json!({"and": [needed("birthDay"), needed("birthCity")]});
    let form = create(&owner(&json!({"or": [two, needed("vat")]})), &[]);
    assert_eq!(problems(&form), ["vat required"]);
    assert_eq!(form.problems().next().unwrap().params["one_of"], "birthDay birthCity");
}

#[test]
fn where_one_branch_may_hold_the_registrar_is_asked() {
    let strange = json!({"label": "website", "constraints": [{"operator": "rhymeswith", "value": "moon"}]});
    let document = owner(&json!({"or": [needed("vat"), strange]}));
    let form = create(&document, &[("website", "june.example")]);
    assert!(problems(&form).is_empty());
    assert_eq!(form.is_submittable(), Truth::Unknown);
    assert_eq!(create(&document, &[("vat", "ESX1")]).is_submittable(), Truth::True, "it need not be");
}

#[test]
fn what_every_branch_demands_is_demanded() {
    let limited = |max: &str, values: &[&str]| {
        json!({"and": [needed("email"), {"label": "vat", "constraints": [{"operator": "maxlength", "value": max},
            {"operator": "contains", "values": values}]}]})
    };
    let form = create(&owner(&json!({"or": [limited("3", &["a", "b"]), limited("5", &["b", "c"])]})), &[]);
    assert_eq!(problems(&form), ["email required"]);
    assert_eq!(state(&form, "email").required, Truth::True);
    assert_eq!(state(&form, "vat").max_length, Some(5));
    assert_eq!(state(&form, "vat").choices.as_deref().unwrap(), ["a", "b", "c"]);
}

#[test]
fn branches_that_do_not_apply_do_not_count() {
    let mut for_individuals = needed("nationalIdentificationNumber");
    for_individuals["conditions"] =
        json!({"label": "legalForm", "constraints": [{"operator": "eq", "value": "individual"}]});
    let document = owner(&json!({"or": [for_individuals, needed("vat")]}));
    let company = create(&document, &[("legalForm", "corporation")]);
    assert_eq!(problems(&company), ["vat required"]);
    assert_eq!(state(&company, "vat").required, Truth::True, "there is no other way");
    assert!(!state(&company, "nationalIdentificationNumber").relevant);
    let person = create(&document, &[("legalForm", "individual")]);
    assert_eq!(state(&person, "vat").required, Truth::False);
    assert!(create(&owner(&json!({"or": []})), &[]).violations.is_empty());
}

#[test]
fn fields_keep_their_places_whichever_branch_applies() {
    let mut first = needed("shoeSize");
    first["conditions"] =
        json!({"label": "legalForm", "constraints": [{"operator": "eq", "value": "individual"}]});
    let document = owner(&json!({"or": [first, needed("hatSize")]}));
    for form in ["individual", "corporation"] {
        let fields = create(&document, &[("legalForm", form)]).fields;
        let names: Vec<&str> = fields.iter().map(|state| state.field.path()).collect();
        assert_eq!(names, ["shoeSize", "hatSize"]);
    }
}

#[test]
fn read_only_in_every_branch_that_applies_to_what_is_saved() {
    let fixed = |guard: Option<&str>| {
        let mut rule = json!({"label": "email", "constraints": [{"operator": "readonly"}]});
        if let Some(form) = guard {
            rule["conditions"] =
                json!({"label": "legalForm", "constraints": [{"operator": "eq", "value": form}]});
        }
        rule
    };
    let saved = [("legalForm", "individual"), ("email", "ada@example.org")];
    let read_only = |document: &Document, typed: &[(&str, &str)]| {
        state(&super::edit(document, &saved, typed), "email").read_only.is_some()
    };
    let in_both = owner(&json!({"or": [fixed(None), fixed(Some("other"))]}));
    assert!(read_only(&in_both, &[]));
    let in_one = owner(&json!({"or": [fixed(None), {"label": "vat"}]}));
    assert!(!read_only(&in_one, &[]));
    let in_the_one_that_applies = owner(&json!({"or": [fixed(Some("individual")), {"label": "vat",
        "conditions": {"label": "legalForm", "constraints": [{"operator": "eq", "value": "other"}]}}]}));
    assert!(read_only(&in_the_one_that_applies, &[("legalForm", "other")]), "whatever is typed");
}

#[test]
fn a_branch_that_may_not_apply_settles_nothing() {
    let mut guarded = needed("vat");
    guarded["conditions"] = json!({"label": "website", "constraints": [{"operator": "rhymeswith"}]});
    let document = owner(&json!({"or": [guarded, needed("email")]}));
    assert_eq!(create(&document, &[("vat", "ESX1")]).is_submittable(), Truth::Unknown);
}

#[test]
fn what_one_branch_demands_of_a_field_that_both_know_is_not_demanded() {
    let limited = json!({"label": "vat", "constraints": [{"operator": "maxlength", "value": "9"}]});
    let form = create(&owner(&json!({"or": [needed("vat"), limited]})), &[]);
    assert_eq!(state(&form, "vat").required, Truth::False);
    assert_eq!(form.is_submittable(), Truth::True);
}
