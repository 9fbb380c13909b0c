//! Buttons: busy, copying, never a form by accident.

use leptos::prelude::*;
use registrant_app::ui::button::{Button, ButtonType};
use registrant_app::ui::copy_button::CopyButton;
use registrant_app::ui::link_button::LinkButton;
use registrant_app::ui::search_field::SearchField;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::name::accessible_name;
use crate::stage::{Stage, focused_id, until, words};

#[wasm_bindgen_test]
async fn a_pressed_button_that_goes_away_leaves_the_focus_at_the_heading_around_it() {
    let there = RwSignal::new(true);
    let stage = Stage::new(move || {
        let button = move || {
            there.get().then(|| view! { <Button id="pay" label="Pay" on_press=move || there.set(false) /> })
        };
        view! { <main><h1>"Order"</h1> <section><h2 id="payment">"Payment"</h2> {button}</section></main> }
            .into_any()
    });
    let button = stage.find("#pay");
    button.focus().expect("focus");
    button.click();
    until("the heading has the focus", || focused_id() == "payment").await;
    assert!(stage.try_find("#pay").is_none());

    // Whoever is elsewhere by then stays there.
    there.set(true);
    until("the button is back", || stage.try_find("#pay").is_some()).await;
    stage.find("#pay").click();
    until("the button is gone", || stage.try_find("#pay").is_none()).await;
    assert_eq!(focused_id(), "payment");
}

#[wasm_bindgen_test]
fn a_button_that_can_do_nothing_now_can_be_reached_and_explains_itself() {
    let pressed = RwSignal::new(0);
    let stage = Stage::new(move || {
        view! {
            <Button
                id="again"
                label="Send again"
                unavailable=true
                described_by="why-not"
                on_press=move || pressed.update(|times| *times += 1)
            />
            <p id="why-not">"From 10:00 on"</p>
        }
        .into_any()
    });
    let button = stage.find("#again");
    button.focus().expect("focus");
    assert_eq!(focused_id(), "again");
    assert!(!button.has_attribute("disabled"));
    assert_eq!(button.get_attribute("aria-disabled").as_deref(), Some("true"));
    assert_eq!(button.get_attribute("aria-describedby").as_deref(), Some("why-not"));
    button.click();
    assert_eq!(pressed.get_untracked(), 1, "a press is answered");
}

#[wasm_bindgen_test]
async fn a_busy_button_keeps_the_focus_says_so_and_ignores_presses() {
    let (busy, pressed) = (RwSignal::new(false), RwSignal::new(0));
    let stage = Stage::new(move || {
        view! {
            <Button
                id="order"
                label="Order for 12.00 EUR"
                busy=busy
                busy_label="Ordering…"
                on_press=move || pressed.update(|times| *times += 1)
            />
        }
        .into_any()
    });
    let button = stage.find("button");
    assert_eq!(accessible_name(&button), "Order for 12.00 EUR");
    button.focus().expect("focus");
    button.click();
    assert_eq!(pressed.get_untracked(), 1);
    let width = button.get_bounding_client_rect().width();

    busy.set(true);
    until("it says that it is busy", || words(&stage.find("[role=status]")) == "Ordering…").await;
    assert_eq!(accessible_name(&button), "Ordering…");
    assert_eq!(focused_id(), "order");
    assert!(!button.has_attribute("disabled"));
    assert_eq!(button.get_attribute("aria-disabled").as_deref(), Some("true"));
    button.click();
    assert_eq!(pressed.get_untracked(), 1, "a second press does nothing");
    assert!((button.get_bounding_client_rect().width() - width).abs() < 0.5, "nothing moves");

    busy.set(false);
    until("it can be pressed again", || !button.has_attribute("aria-disabled")).await;
    button.click();
    assert_eq!(pressed.get_untracked(), 2);
    assert_eq!(words(&stage.find("[role=status]")), "");
}

#[wasm_bindgen_test]
fn a_button_submits_only_when_it_is_told_to() {
    let stage = Stage::new(|| {
        view! {
            <Button id="plain" label="Add" />
            <Button id="submit" label="Save" button_type=ButtonType::Submit />
            <LinkButton id="link" label="Back" href="/domains" />
        }
        .into_any()
    });
    assert_eq!(stage.find("#plain").get_attribute("type").as_deref(), Some("button"));
    assert_eq!(stage.find("#submit").get_attribute("type").as_deref(), Some("submit"));
    let link = stage.find("#link");
    assert_eq!((link.tag_name().as_str(), link.get_attribute("role")), ("A", None));
}

#[wasm_bindgen_test]
async fn copying_says_what_came_of_it() {
    let stage = Stage::new(|| {
        view! { <CopyButton label="Copy the reference" text="7H2-K9" done="Copied" refused="Select and copy it" /> }
            .into_any()
    });
    stage.find("button").click();
    // Whether a browser allows it depends on the browser; that something is said does not.
    until("the outcome is said", || {
        matches!(words(&stage.find("[role=status]")).as_str(), "Copied" | "Select and copy it")
    })
    .await;
}

#[wasm_bindgen_test]
fn a_search_starts_when_it_is_asked_to() {
    let (sought, found) = (RwSignal::new(String::new()), RwSignal::new(None::<String>));
    let stage = Stage::new(move || {
        view! {
            <SearchField
                id="find"
                label="Search your domains"
                button_label="Search"
                value=sought
                on_search=move |words| found.set(Some(words))
            />
        }
        .into_any()
    });
    assert_eq!(accessible_name(&stage.find("#find")), "Search your domains");
    stage.type_into("#find", "exam");
    assert_eq!(found.get_untracked(), None, "not with each key");
    assert!(!stage.send("form", "submit"), "the page is not left");
    assert_eq!(found.get_untracked().as_deref(), Some("exam"));
}
