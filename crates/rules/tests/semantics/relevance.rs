use super::{create, edit, owner, state};
use registrant_model::problem::FieldCode;
use serde_json::{Value, json};

fn demanded_if(field: &str, condition: &Value) -> Value {
    json!({"label": field, "constraints": [{"operator": "required", "conditions": condition},
        {"operator": "maxlength", "value": "5"}]})
}

fn form_is(form: &str) -> Value {
    json!({"label": "legalForm", "constraints": [{"operator": "eq", "value": form}]})
}

#[test]
fn what_is_demanded_of_others_only_is_hidden() {
    let document = owner(&demanded_if("organisationName", &form_is("corporation")));
    assert!(!state(&create(&document, &[("legalForm", "individual")]), "organisationName").relevant);
    assert!(!state(&create(&document, &[]), "organisationName").relevant, "the legal form comes first");
    assert!(state(&create(&document, &[("legalForm", "corporation")]), "organisationName").relevant);
}

#[test]
fn what_nobody_demands_is_optional_and_shown() {
    let document = owner(&json!({"label": "fax", "constraints": [{"operator": "maxlength", "value": "5"}]}));
    assert!(state(&create(&document, &[]), "fax").relevant);
}

#[test]
fn whether_another_field_is_filled_hides_nothing() {
    let no_vat = json!({"label": "vat", "constraints": [{"operator": "empty"}]});
    let both = json!({"and": [form_is("corporation"), no_vat]});
    let document = owner(&demanded_if("companyNationalIdentificationNumber", &both));
    let shown = |values: &[(&str, &str)]| {
        state(&create(&document, values), "companyNationalIdentificationNumber").relevant
    };
    assert!(shown(&[("legalForm", "corporation")]));
    assert!(
        shown(&[("legalForm", "corporation"), ("vat", "IE1")]),
        "it would vanish while the other is typed"
    );
    assert!(!shown(&[("legalForm", "individual")]));
}

#[test]
fn names_and_addresses_are_asked_together() {
    let document = owner(&json!({"and": [demanded_if("firstName", &form_is("individual")),
        demanded_if("address.zip", &json!({"label": "address.country", "constraints": [{"operator": "ne", "value": "IE"}]}))]}));
    let form = create(&document, &[("legalForm", "corporation"), ("address.country", "IE")]);
    assert!(form.fields.iter().all(|field| field.relevant));
    let mut guarded = demanded_if("firstName", &form_is("individual"));
    guarded["conditions"] = form_is("individual");
    let form = create(&owner(&guarded), &[("legalForm", "corporation")]);
    assert!(
        !state(&form, "firstName").relevant,
        "where the whole rule does not apply there is nothing to ask"
    );
}

#[test]
fn no_problem_sits_on_a_hidden_field() {
    let document = owner(&demanded_if("organisationName", &form_is("corporation")));
    let saved = [("legalForm", "individual"), ("organisationName", "Analytical Engines")];
    let form = edit(&document, &saved, &[]);
    let field = state(&form, "organisationName");
    assert!(field.relevant && field.has(FieldCode::TooLong));
}

#[test]
fn what_is_required_is_shown_even_where_its_condition_speaks_of_the_value_before() {
    let was_x = json!({"label": "vat", "constraints": [{"operator": "eq", "value": "x"}]});
    let form = edit(&owner(&demanded_if("vat", &was_x)), &[("vat", "x")], &[("vat", "y")]);
    assert!(state(&form, "vat").required.is_true() && state(&form, "vat").relevant);
}
