//! The filters of the contact list: several at once, each taken away by itself.

use leptos::prelude::*;
use registrant_app::contacts::filter::{ChosenFilters, ContactFilter, Question};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlDetailsElement, HtmlSelectElement};

use crate::stage::{Stage, until};

fn question(filters: &'static [(&'static str, &'static str)]) -> Question {
    Question::of(|name| filters.iter().find(|(known, _)| *known == name).map(|(_, part)| (*part).to_owned()))
}

/// The filters, with what is asked for as the page's address would keep it.
fn filters(first: Question, brands: &'static [&'static str]) -> (Stage, RwSignal<Question>) {
    let asked = RwSignal::new(first);
    let stage = Stage::new(move || {
        let ask = Callback::new(move |question| asked.set(question));
        let brands = Signal::stored(brands.iter().map(|brand| (*brand).to_owned()).collect::<Vec<_>>());
        view! {
            <main>
                <h1>"Contacts"</h1>
                <ContactFilter question=asked brands=brands ask=ask/>
                <ChosenFilters question=asked ask=ask/>
            </main>
        }
        .into_any()
    });
    (stage, asked)
}

#[wasm_bindgen_test]
async fn what_is_typed_into_several_fields_is_asked_together_and_the_form_closes() {
    let (stage, asked) = filters(Question::default(), &[]);
    let details: HtmlDetailsElement = stage.find("details").unchecked_into();
    details.set_open(true);
    stage.type_into("#contacts-email", "  nora@ ");
    stage.type_into("#contacts-fax", "   ");
    let countries: HtmlSelectElement = stage.find("#contacts-address-country").unchecked_into();
    until("the countries", || countries.length() > 200).await;
    countries.set_value("FR");
    stage.send("#contacts-address-country", "change");
    assert!(asked.get_untracked().is_empty(), "nothing is asked with each key");
    assert!(!stage.send("form", "submit"), "the browser itself sends nothing");
    let wanted = question(&[("email", "nora@"), ("address.country", "FR")]);
    assert_eq!(asked.get_untracked(), wanted, "what is blank is no filter");
    assert_eq!(wanted.query(), "email=nora%40&address.country=FR&");
    assert!(!details.open(), "the contacts come into view");
    assert!(registrant_app::ui::dom::focused().is_some_and(|it| it.tag_name() == "SUMMARY"));
    until("a button for each", || stage.all("ul.filters button").len() == 2).await;
}

#[wasm_bindgen_test]
async fn one_is_taken_away_and_the_others_stay_with_what_is_being_typed() {
    let (stage, asked) = filters(question(&[("name", "nora"), ("address.city", "lyon")]), &[]);
    until("what is looked for", || stage.input("#contacts-address-city").value() == "lyon").await;
    stage.type_into("#contacts-phone", "+33");
    let first = stage.find("ul.filters button");
    first.focus().expect("the focus");
    first.click();
    assert_eq!(asked.get_untracked(), question(&[("address.city", "lyon")]));
    until("the field to be empty", || stage.input("#contacts-name").value().is_empty()).await;
    assert_eq!(stage.input("#contacts-phone").value(), "+33", "typed and not asked yet");
    assert_eq!(stage.all("ul.filters button").len(), 1);
    let heading = |name: &str| registrant_app::ui::dom::focused().is_some_and(|it| it.tag_name() == name);
    until("the focus on the heading of the filters", || heading("H2")).await;

    let all = stage.find(".button--quiet");
    all.focus().expect("the focus");
    all.click();
    assert!(asked.get_untracked().is_empty());
    until("no filter in use", || stage.try_find("section").is_none()).await;
    assert!(heading("H1"), "nobody is sent back to the start of the page");
    assert_eq!(stage.input("#contacts-address-city").value(), "");
}

#[wasm_bindgen_test]
async fn brands_are_a_choice_where_there_are_several() {
    for (brands, shown) in [(&[][..], false), (&["default"][..], false), (&["default", "shop"][..], true)] {
        let (stage, asked) = filters(question(&[("brand", "shop")]), brands);
        until("the fields", || stage.try_find("#contacts-name").is_some()).await;
        assert_eq!(stage.try_find("select#contacts-brand").is_some(), shown, "{brands:?}");
        assert!(!stage.send("form", "submit"));
        assert_eq!(asked.get_untracked(), question(&[("brand", "shop")]), "a link may ask for one");
    }
}
