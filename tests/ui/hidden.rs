//! Details that a form does not show.

use crate::stage::Stage;
use leptos::prelude::*;
use registrant_app::contacts::ContactForm;
use registrant_model::{Field, Fields};
use registrant_rules::{Action, Document};
use wasm_bindgen_test::wasm_bindgen_test;

const RULE: &str = r#"{"label": "OWNER_CONTACT", "type": "contact", "fields": {"and": [
    {"label": "address.country", "type": "string", "constraints": [{"operator": "required"}]}]}}"#;

/// What saving sends when another country is chosen than the one the registrar holds, together with a province.
fn sent(held: &str, chosen: &str) -> Fields {
    let form = StoredValue::new(None::<ContactForm>);
    let saved = Fields::new().with(Field::ADDRESS_COUNTRY, held).with(Field::ADDRESS_PROVINCE, "XY");
    let _stage = Stage::new(move || {
        let documents = vec![Document::parse(RULE).expect("a rule document")];
        form.set_value(Some(ContactForm::new("contact", documents, saved.clone(), &saved, Action::Update)));
        ().into_any()
    });
    let form = form.get_value().expect("the form");
    form.value(&Field::ADDRESS_COUNTRY).expect("the country").set(chosen.to_owned());
    form.sendable()
}

#[wasm_bindgen_test]
fn what_never_applied_is_left_as_the_registrar_holds_it() {
    let sent = sent("NL", "BE");
    assert!(sent.iter().all(|(field, _)| *field != Field::ADDRESS_PROVINCE), "{sent:?}");
    assert_eq!(sent.raw(&Field::ADDRESS_COUNTRY), "BE");
}

#[wasm_bindgen_test]
fn what_does_not_apply_any_more_is_emptied() {
    let sent = sent("US", "NL");
    let province: Vec<_> = sent.iter().filter(|(field, _)| **field == Field::ADDRESS_PROVINCE).collect();
    assert_eq!(province.len(), 1, "{sent:?}");
    assert_eq!(sent.raw(&Field::ADDRESS_PROVINCE), "");
}
