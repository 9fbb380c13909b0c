//! Making a contact: where, for which domains, under which terms.

use leptos::prelude::*;
use registrant_app::contacts::ContactForm;
use registrant_app::contacts::form::ContactFields;
use registrant_app::contacts::new::{NewContactConsequences, Place, WhereAsked, made_or_not};
use registrant_model::capabilities::{Capabilities, ContactCapabilities};
use registrant_model::connection::{Connection, RegistrarKind};
use registrant_model::contact_edit::{ChoiceName, NewContactTerms};
use registrant_model::owner_change::ConsentKind;
use registrant_model::{ConnectionId, Field, Fields};
use registrant_rules::{Action, Document};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlSelectElement;

use crate::name::accessible_name;
use crate::stage::{Stage, until, words};

fn connection(id: &'static str, label: &str, extensions: &[&str]) -> Connection {
    let contacts = ContactCapabilities {
        extensions: extensions.iter().map(|extension| (*extension).to_owned()).collect(),
        ..ContactCapabilities::default()
    };
    Connection {
        id: ConnectionId::known(id),
        registrar: RegistrarKind::LogicBoxes,
        label: label.to_owned(),
        sandbox: true,
        capabilities: Capabilities { contacts, ..Capabilities::default() },
    }
}

fn several() -> Vec<Connection> {
    vec![connection("one", "First registrar", &[]), connection("two", "Second registrar", &["ca", "us"])]
}

/// A list as a person uses it: an option is chosen, and the list says so.
fn choose(stage: &Stage, selector: &str, value: &str) {
    stage.find(selector).unchecked_into::<HtmlSelectElement>().set_value(value);
    stage.send(selector, "change");
}

#[wasm_bindgen_test]
fn with_one_connection_there_is_nothing_to_choose() {
    let place = Place::new(vec![connection("one", "First registrar", &[])], "");
    assert_eq!(place.chosen(), Some((ConnectionId::known("one"), String::new())));
    let stage = Stage::new(move || view! { <WhereAsked place=place/> }.into_any());
    assert!(stage.try_find("input, select").is_none());
}

#[wasm_bindgen_test]
async fn the_connection_decides_whether_it_is_asked_for_which_domains() {
    let place = Place::new(several(), "elsewhere");
    assert_eq!(place.chosen(), None, "nothing is chosen for anybody");
    let stage = Stage::new(move || view! { <WhereAsked place=place/> }.into_any());
    let names: Vec<_> = stage.all("input[type=radio]").iter().map(accessible_name).collect();
    assert_eq!(names, ["First registrar", "Second registrar"]);
    stage.all("input[type=radio]")[0].click();
    until("the first is chosen", || place.chosen().is_some()).await;
    assert!(stage.try_find("select").is_none());

    stage.all("input[type=radio]")[1].click();
    until("it is asked for which domains", || stage.try_find("#new-contact-for").is_some()).await;
    until("they are there", || stage.all("#new-contact-for option").len() == 3).await;
    choose(&stage, "#new-contact-for", "ca");
    until("it is for .ca", || place.chosen() == Some((ConnectionId::known("two"), "ca".to_owned()))).await;

    stage.all("input[type=radio]")[0].click();
    until("the first takes contacts for any domain", || {
        place.chosen() == Some((ConnectionId::known("one"), String::new()))
    })
    .await;
}

#[wasm_bindgen_test]
fn a_link_may_say_where() {
    assert_eq!(Place::new(several(), "two").chosen().map(|(id, _)| id), Some(ConnectionId::known("two")));
}

#[wasm_bindgen_test]
async fn terms_are_accepted_by_nobody_else() {
    let terms = NewContactTerms {
        registry_terms: true,
        registry_terms_text: Some("<b>You</b> agree.\nAnd so on.".to_owned()),
        registry_terms_version: None,
    };
    let can = ContactCapabilities { delete: true, ..ContactCapabilities::default() };
    let leads_to = NewContactConsequences::new(terms, can, "Second registrar".to_owned(), "ca".to_owned());
    let stage = Stage::new(move || leads_to.view());
    assert_eq!(stage.all("#new-contact-consequences li").len(), 4);
    assert!(words(stage.root()).contains("<b>You</b> agree."), "a registrar's text is text");
    assert!(leads_to.missing().is_some(), "nothing is accepted beforehand");
    stage.find("input[type=checkbox]").click();
    until("it is accepted", || leads_to.missing().is_none()).await;
    assert!(leads_to.consents().contains(ConsentKind::RegistryTerms));
}

#[wasm_bindgen_test]
fn without_terms_nothing_has_to_be_accepted() {
    let (terms, can) = (NewContactTerms::default(), ContactCapabilities::default());
    let leads_to = NewContactConsequences::new(terms, can, "First registrar".to_owned(), String::new());
    let stage = Stage::new(move || leads_to.view());
    assert_eq!(stage.all("#new-contact-consequences li").len(), 3);
    assert!(stage.try_find("input").is_none() && leads_to.missing().is_none());
    assert!(!leads_to.consents().contains(ConsentKind::RegistryTerms));
}

#[wasm_bindgen_test]
async fn a_choice_is_read_by_its_name_and_sent_by_its_value() {
    let rule = r#"{"label": "OWNER_CONTACT", "type": "contact", "fields": {"and": [
        {"label": "customer", "type": "string", "constraints": [
            {"operator": "required"}, {"operator": "contains", "values": ["7", "8"]}]}]}}"#;
    let names = vec![ChoiceName {
        field: Field::new("customer"),
        value: "7".to_owned(),
        name: "Lantern Yard (7)".to_owned(),
    }];
    let held = StoredValue::new(None::<ContactForm>);
    let stage = Stage::new(move || {
        let documents = vec![Document::parse(rule).expect("a rule document")];
        let form = ContactForm::new("new-contact", documents, Fields::new(), &Fields::new(), Action::Create)
            .naming(names);
        held.set_value(Some(form));
        view! { <ContactFields form=form/> }.into_any()
    });
    let form = held.get_value().expect("the form");
    assert!(!form.check(), "one has to be chosen");
    let buttons = stage.all("input[type=radio]");
    let told: Vec<_> = buttons.iter().map(accessible_name).collect();
    assert_eq!(told, ["Lantern Yard (7)", "8"], "what has no name is called what it is");
    buttons[0].click();
    until("it is chosen", || form.sendable().get(&Field::new("customer")) == Some("7")).await;
    assert!(form.check());
}

#[wasm_bindgen_test]
fn a_contact_that_may_be_there_is_looked_for_first() {
    let stage = Stage::new(|| made_or_not("ida+x@example.org"));
    let link = stage.find("a");
    assert_eq!(link.get_attribute("href").as_deref(), Some("/contacts?email=ida%2Bx%40example.org"));
    assert_eq!(link.get_attribute("target").as_deref(), Some("_blank"), "what is typed stays");
}
