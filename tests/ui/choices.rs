//! Choices: radio buttons, checkboxes, native lists, consent.

use leptos::prelude::*;
use registrant_app::ui::checkbox::{Checkbox, CheckboxGroup, CheckboxOption};
use registrant_app::ui::consent_box::ConsentBox;
use registrant_app::ui::country_select::CountrySelect;
use registrant_app::ui::radio_group::{RadioGroup, RadioOption};
use registrant_app::ui::select_field::{SelectField, SelectOption};
use registrant_app::ui::text_field::TextField;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlInputElement, HtmlSelectElement};

use crate::name::{accessible_name, description};
use crate::stage::{Stage, until};

fn text(words: &str) -> RwSignal<String> {
    RwSignal::new(words.to_owned())
}

#[wasm_bindgen_test]
fn radio_buttons_are_one_native_group() {
    let stage = Stage::new(|| {
        let options = vec![
            RadioOption::new("me", "I am").hint("We copy your name"),
            RadioOption::new("other", "Somebody else"),
        ];
        view! { <RadioGroup id="who" label="Who is the owner?" options=options value=text("other") /> }
            .into_any()
    });
    let group = stage.find("fieldset");
    assert_eq!(accessible_name(&group), "Who is the owner?");
    assert_eq!(group.get_attribute("role").as_deref(), Some("radiogroup"));

    let buttons = stage.all("input[type=radio]");
    let names: Vec<_> = buttons.iter().map(accessible_name).collect();
    assert_eq!(names, ["I am", "Somebody else"]);
    assert_eq!(description(&buttons[0]), "We copy your name");
    // One name and no tab order of our own: the arrow keys and the single stop come from the browser.
    for button in &buttons {
        assert_eq!(button.get_attribute("name").as_deref(), Some("who"));
        assert!(!button.has_attribute("tabindex"));
    }
    assert_eq!(buttons[0].id(), "who", "an error summary's link to the group leads to its first button");
    assert!(buttons[1].unchecked_ref::<HtmlInputElement>().checked());
}

#[wasm_bindgen_test]
fn a_question_that_the_heading_asks_is_still_the_groups_name() {
    let stage = Stage::new(|| {
        let options = vec![RadioOption::new("yes", "Yes")];
        view! { <RadioGroup id="q" label="Keep the lock?" hide_label=true options=options value=text("") /> }
            .into_any()
    });
    assert_eq!(accessible_name(&stage.find("fieldset")), "Keep the lock?");
    assert!(stage.find("legend").class_list().contains("visually-hidden"));
}

#[wasm_bindgen_test]
async fn choosing_sets_the_value_and_brings_the_further_question_right_behind_the_answer() {
    let (value, number) = (text(""), text(""));
    let stage = Stage::new(move || {
        let options = vec![
            RadioOption::new("organisation", "An organisation")
                .reveal(move || view! { <TextField id="number" label="Number" value=number /> }),
            RadioOption::new("individual", "An individual"),
        ];
        view! { <RadioGroup id="what" label="What is the owner?" options=options value=value /> }.into_any()
    });
    assert!(stage.try_find("#number").is_none());
    stage.find("#what").click();
    assert_eq!(value.get_untracked(), "organisation");
    until("the question is there", || stage.try_find("#number").is_some()).await;
    let order: Vec<_> = stage.all("input").iter().map(|input| input.id()).collect();
    assert_eq!(order, ["what", "number", "what-1"]);

    stage.find("#what-1").click();
    until("the question is gone", || stage.try_find("#number").is_none()).await;
    assert_eq!(value.get_untracked(), "individual");
}

#[wasm_bindgen_test]
async fn the_error_of_a_group_is_heard_at_the_group() {
    let error = RwSignal::new(None::<String>);
    let stage = Stage::new(move || {
        let options = vec![RadioOption::new("yes", "Yes"), RadioOption::new("no", "No")];
        view! { <RadioGroup id="lock" label="Keep the lock?" error=error options=options value=text("") /> }
            .into_any()
    });
    error.set(Some("Choose whether to keep the lock".to_owned()));
    until("the group is invalid", || stage.find("fieldset").has_attribute("aria-invalid")).await;
    assert_eq!(description(&stage.find("fieldset")), "Choose whether to keep the lock");
}

#[wasm_bindgen_test]
fn checkboxes_keep_one_signal_each() {
    let (admin, tech) = (RwSignal::new(true), RwSignal::new(false));
    let stage = Stage::new(move || {
        let options = vec![
            CheckboxOption::new("admin", "Administrative", admin).hint("Answers questions"),
            CheckboxOption::new("tech", "Technical", tech),
        ];
        view! { <CheckboxGroup id="roles" label="Which contacts?" hint="Choose all that apply" options=options /> }
            .into_any()
    });
    let group = stage.find("fieldset");
    assert_eq!(accessible_name(&group), "Which contacts?");
    assert_eq!(description(&group), "Choose all that apply");
    assert_eq!(description(&stage.find("#admin")), "Answers questions");
    stage.find("#tech").click();
    stage.find("#admin").click();
    assert!(tech.get_untracked());
    assert!(!admin.get_untracked());
}

#[wasm_bindgen_test]
fn a_single_checkbox_carries_its_error_itself() {
    let stage = Stage::new(|| {
        view! { <Checkbox id="adult" label="I am 18" error="Confirm that you are 18" checked=RwSignal::new(false) /> }
            .into_any()
    });
    let input = stage.find("#adult");
    assert_eq!(accessible_name(&input), "I am 18");
    assert_eq!(description(&input), "Confirm that you are 18");
    assert_eq!(input.get_attribute("aria-invalid").as_deref(), Some("true"));
}

#[wasm_bindgen_test]
async fn a_list_never_replaces_a_value_that_it_does_not_know() {
    let value = text("administration");
    let options = RwSignal::new(Vec::<SelectOption>::new());
    let stage = Stage::new(move || {
        view! { <SelectField id="form" label="Legal form" options=options value=value /> }.into_any()
    });
    let list: HtmlSelectElement = stage.find("select").unchecked_into();
    until("the value has a place before the options arrive", || list.value() == "administration").await;

    options.set(vec![
        SelectOption::new("individual", "Individual"),
        SelectOption::new("corporation", "Corporation"),
    ]);
    until("the options are there", || list.length() == 3).await;
    assert_eq!(list.value(), "administration");
    assert_eq!(value.get_untracked(), "administration");

    list.set_value("corporation");
    stage.send("select", "change");
    assert_eq!(value.get_untracked(), "corporation");
    until("the stray option is gone", || list.length() == 2).await;
    assert_eq!(list.value(), "corporation");

    // The same list in another language and another order keeps the choice.
    options.set(vec![
        SelectOption::new("corporation", "Kapitalgesellschaft"),
        SelectOption::new("individual", "Person"),
    ]);
    until("the words follow", || words_of_choice(&list) == "Kapitalgesellschaft").await;
    assert_eq!(list.value(), "corporation");
}

fn words_of_choice(list: &HtmlSelectElement) -> String {
    list.query_selector("option:checked")
        .ok()
        .flatten()
        .and_then(|option| option.text_content())
        .unwrap_or_default()
}

#[wasm_bindgen_test]
async fn a_country_is_found_by_name_and_filled_in_by_the_browser() {
    let value = text("");
    let stage = Stage::new(move || {
        let options = vec![SelectOption::new("FR", "France"), SelectOption::new("DE", "Germany")];
        view! {
            <CountrySelect id="country" label="Country" placeholder="Choose a country" autocomplete="country" options=options value=value />
        }
        .into_any()
    });
    let list: HtmlSelectElement = stage.find("select").unchecked_into();
    assert_eq!(accessible_name(list.unchecked_ref()), "Country");
    assert_eq!(list.get_attribute("autocomplete").as_deref(), Some("country"));
    until("the empty option is chosen", || words_of_choice(&list) == "Choose a country").await;
    value.set("DE".to_owned());
    until("the list follows", || words_of_choice(&list) == "Germany").await;
}

#[wasm_bindgen_test]
async fn a_read_only_choice_is_shown_in_words() {
    let reason = RwSignal::new(None::<String>);
    let stage = Stage::new(move || {
        let options = vec![SelectOption::new("corporation", "Corporation")];
        view! {
            <SelectField id="form" label="Legal form" options=options value=text("corporation") read_only=reason />
        }
        .into_any()
    });
    reason.set(Some("It is a new owner then.".to_owned()));
    until("the list is text", || stage.try_find("select").is_none()).await;
    let input = stage.input("#form");
    assert!(input.read_only());
    assert_eq!(input.value(), "Corporation");
    assert_eq!(description(input.unchecked_ref()), "It is a new owner then.");
    reason.set(None);
    until("the list is back, with its choice", || {
        stage
            .try_find("select")
            .is_some_and(|list| list.unchecked_into::<HtmlSelectElement>().value() == "corporation")
    })
    .await;
}

#[wasm_bindgen_test]
fn consent_is_never_given_beforehand() {
    let given = RwSignal::new(true);
    let stage = Stage::new(move || {
        view! {
            <ConsentBox id="agree" title="Giving up example.com" label="I agree" given=given>
                <p>"All rights pass to the new owner."</p>
            </ConsentBox>
        }
        .into_any()
    });
    let input = stage.input("#agree");
    assert!(!input.checked());
    assert!(!given.get_untracked(), "a signal from before counts for nothing");
    assert_eq!(input.get_attribute("autocomplete").as_deref(), Some("off"));
    assert_eq!(accessible_name(&stage.find("[role=group]")), "Giving up example.com");
    assert!(
        stage.find(".consent__legal").text_content().is_some_and(|text| text.contains("All rights pass"))
    );
    input.click();
    assert!(given.get_untracked());
}
