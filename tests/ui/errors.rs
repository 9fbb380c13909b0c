//! Errors: the summary, its links, the form, the page's title.

use leptos::prelude::*;
use registrant_app::ui::button::{Button, ButtonType};
use registrant_app::ui::error_summary::{ErrorEntry, ErrorSummary, ErrorSummaryState};
use registrant_app::ui::form::Form;
use registrant_app::ui::page_title;
use registrant_app::ui::radio_group::{RadioGroup, RadioOption};
use registrant_app::ui::text_field::TextField;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::{Stage, focused_id, until, words};

const EMAIL: &str = "Enter an email address";

fn text(words: &str) -> RwSignal<String> {
    RwSignal::new(words.to_owned())
}

fn has_focus(stage: &Stage, selector: &str) -> bool {
    let focused = registrant_app::ui::dom::focused();
    focused.is_some_and(|element| {
        stage.try_find(selector).is_some_and(|wanted| wanted.is_same_node(Some(&element)))
    })
}

#[wasm_bindgen_test]
async fn the_summary_takes_the_focus_each_time_it_is_shown() {
    let summary = ErrorSummaryState::new();
    let stage = Stage::new(move || {
        view! {
            <ErrorSummary title="There is a problem" state=summary />
            <TextField id="mail" label="Email" value=text("") />
        }
        .into_any()
    });
    assert!(stage.try_find(".error-summary").is_none());
    summary.show(vec![ErrorEntry::at("mail", EMAIL)]);
    until("the summary has the focus", || has_focus(&stage, ".error-summary")).await;
    assert_eq!(words(&stage.find(".error-summary [role=alert] h2")), "There is a problem");

    // The same errors again are a second answer.
    stage.find("#mail").focus().expect("focus");
    summary.show(vec![ErrorEntry::at("mail", EMAIL)]);
    until("the summary has the focus again", || has_focus(&stage, ".error-summary")).await;

    summary.clear();
    until("the summary is gone", || stage.try_find(".error-summary").is_none()).await;
    summary.show(vec![ErrorEntry::at("mail", EMAIL)]);
    until("a new summary has the focus", || has_focus(&stage, ".error-summary")).await;
}

#[wasm_bindgen_test]
async fn each_entry_leads_to_its_control_and_none_changes_the_address() {
    let summary = ErrorSummaryState::new();
    let stage = Stage::new(move || {
        let options = vec![RadioOption::new("yes", "Yes"), RadioOption::new("no", "No")];
        view! {
            <ErrorSummary title="There is a problem" state=summary />
            <TextField id="mail" label="Email" value=text("") />
            <RadioGroup id="lock" label="Keep the lock?" options=options value=text("no") />
        }
        .into_any()
    });
    let address = window().location().href().expect("an address");
    summary.show(vec![
        ErrorEntry::at("mail", EMAIL),
        ErrorEntry::at("lock", "Choose whether to keep the lock"),
        ErrorEntry::general("The registrar refused: contact blocked (7H2-K9)"),
    ]);
    until("the entries are there", || stage.all(".error-summary li").len() == 3).await;
    let links = stage.all(".error-summary a");
    assert_eq!(links.len(), 2, "what no control mends is plain text");

    links[0].click();
    assert_eq!(focused_id(), "mail");
    links[1].click();
    assert_eq!(focused_id(), "lock-1", "the chosen button of a group takes the focus");
    assert_eq!(window().location().href().expect("an address"), address);
    assert_eq!(words(&stage.all(".error-summary li")[2]), "The registrar refused: contact blocked (7H2-K9)");
}

#[wasm_bindgen_test]
async fn the_words_of_the_summary_follow_the_language() {
    let (summary, said) = (ErrorSummaryState::new(), text(EMAIL));
    let stage =
        Stage::new(move || view! { <ErrorSummary title="There is a problem" state=summary /> }.into_any());
    summary.show(vec![ErrorEntry::at("mail", said)]);
    until("the entry is there", || stage.try_find("a").is_some()).await;
    said.set("Geben Sie eine E-Mail-Adresse ein".to_owned());
    until("the entry follows", || words(&stage.find("a")) == "Geben Sie eine E-Mail-Adresse ein").await;
}

#[wasm_bindgen_test]
fn a_submit_is_handled_and_the_browser_checks_nothing() {
    let submitted = RwSignal::new(0);
    let stage = Stage::new(move || {
        view! {
            <Form on_submit=move || submitted.update(|times| *times += 1)>
                <TextField id="name" label="Name" required=true value=text("") />
                <Button label="Continue" button_type=ButtonType::Submit />
            </Form>
        }
        .into_any()
    });
    assert!(stage.find("form").has_attribute("novalidate"));
    assert!(!stage.send("form", "submit"), "the page is not left");
    stage.find("button").click();
    assert_eq!(submitted.get_untracked(), 2);
}

#[wasm_bindgen_test]
fn a_second_submit_is_dropped_while_the_first_is_running() {
    let (submitted, busy) = (RwSignal::new(0), RwSignal::new(false));
    let stage = Stage::new(move || {
        let submit = move || {
            submitted.update(|times| *times += 1);
            busy.set(true);
        };
        view! {
            <Form on_submit=submit busy=busy>
                <TextField id="name" label="Name" value=text("") />
                <Button label="Order" button_type=ButtonType::Submit busy=busy busy_label="Ordering…" />
            </Form>
        }
        .into_any()
    });
    let button = stage.find("button");
    button.click();
    button.click();
    stage.send("form", "submit");
    assert_eq!(submitted.get_untracked(), 1);
}

#[wasm_bindgen_test]
async fn the_title_says_first_that_there_are_errors() {
    let (title, prefix) = (text("New owner"), RwSignal::new(None::<String>));
    let _stage = Stage::new(move || {
        page_title::follow(title, prefix);
        ().into_any()
    });
    until("the title is set", || document().title() == "New owner").await;
    prefix.set(Some("Error: ".to_owned()));
    until("the error comes first", || document().title() == "Error: New owner").await;
    prefix.set(None);
    until("the prefix is gone", || document().title() == "New owner").await;
}
