//! What opens and closes: dialog, details, menu.

use leptos::prelude::*;
use registrant_app::ui::button::Button;
use registrant_app::ui::details::Details;
use registrant_app::ui::dialog::Dialog;
use registrant_app::ui::icon::Icon;
use registrant_app::ui::menu::{Menu, MenuChoice};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlDetailsElement, HtmlDialogElement, HtmlElement, KeyboardEvent, KeyboardEventInit};

use crate::name::accessible_name;
use crate::sheet::Styled;
use crate::stage::{Stage, focused_id, until, words};

fn question(open: RwSignal<bool>) -> AnyView {
    view! {
        <Button id="opener" label="Cancel" on_press=move || open.set(true) />
        <p id="elsewhere" tabindex="-1">"Elsewhere"</p>
        <Dialog id="ask" title="Cancel it?" open=open close_label="Close" return_focus_to="elsewhere">
            <Button id="keep" label="Keep it" on_press=move || open.set(false) />
        </Dialog>
    }
    .into_any()
}

fn is_open(stage: &Stage) -> bool {
    stage.find("#ask").unchecked_into::<HtmlDialogElement>().open()
}

#[wasm_bindgen_test]
async fn a_dialog_reads_its_question_first_and_gives_the_focus_back() {
    let open = RwSignal::new(false);
    let stage = Stage::new(move || question(open));
    assert!(stage.try_find("#keep").is_none(), "a closed dialog has no content");
    stage.find("#opener").focus().expect("focus");
    stage.find("#opener").click();
    until("the dialog is open", || is_open(&stage)).await;
    assert_eq!(focused_id(), "ask-title");
    assert_eq!(accessible_name(&stage.find("#ask")), "Cancel it?");
    assert!(stage.find("#ask").matches(":modal").expect("a selector"), "the page behind is inert");

    stage.find("#keep").click();
    until("the dialog is closed", || !is_open(&stage)).await;
    until("the focus is back", || focused_id() == "opener").await;
}

#[wasm_bindgen_test]
async fn escape_closes_a_dialog_and_the_signal_hears_of_it() {
    let open = RwSignal::new(true);
    let stage = Stage::new(move || question(open));
    until("the dialog is open", || is_open(&stage)).await;
    // What the browser does on Escape, after it has asked by `cancel`.
    assert!(stage.send("#ask", "cancel"), "nothing stands in the way");
    stage.find("#ask").unchecked_into::<HtmlDialogElement>().close();
    until("the signal follows", || !open.get_untracked()).await;
    open.set(true);
    until("it opens again", || is_open(&stage)).await;
}

#[wasm_bindgen_test]
async fn the_focus_has_a_place_to_go_when_the_opener_is_gone() {
    let _style = Styled::new();
    let open = RwSignal::new(false);
    let stage = Stage::new(move || question(open));
    stage.find("#opener").focus().expect("focus");
    open.set(true);
    until("the dialog is open", || is_open(&stage)).await;
    stage.find("#opener").set_hidden(true);
    stage.find("#keep").click();
    until("the focus is at the fallback", || focused_id() == "elsewhere").await;
}

#[wasm_bindgen_test]
fn a_disclosure_is_the_browsers_own() {
    let stage = Stage::new(|| {
        view! { <Details summary="What is a lock?"><p>"It keeps a name in place."</p></Details> }.into_any()
    });
    let details: HtmlDetailsElement = stage.find("details").unchecked_into();
    assert!(!details.open());
    stage.find("summary").click();
    assert!(details.open());
}

fn languages(current: RwSignal<String>) -> AnyView {
    let choice = |value: &str, label: &'static str| MenuChoice {
        value: value.to_owned(),
        label: label.into(),
        lang: Some(value.to_owned()),
    };
    view! {
        <Menu
            label="Language"
            drawing=Icon::Globe
            choices=vec![choice("en", "English"), choice("de", "Deutsch")]
            current=current
            on_choose=move |value| current.set(value)
        />
        <button id="outside" type="button">"Outside"</button>
    }
    .into_any()
}

fn menu_is_open(stage: &Stage) -> bool {
    stage.find("details").unchecked_into::<HtmlDetailsElement>().open()
}

fn press_escape(on: &HtmlElement) {
    let init = KeyboardEventInit::new();
    init.set_key("Escape");
    init.set_bubbles(true);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).expect("an event");
    on.dispatch_event(&event).expect("a listener that does not throw");
}

#[wasm_bindgen_test]
async fn a_menu_chooses_closes_and_keeps_the_focus() {
    let current = RwSignal::new("en".to_owned());
    let stage = Stage::new(move || languages(current));
    assert_eq!(words(&stage.find("summary")), "Language English");
    stage.find("summary").click();
    assert!(menu_is_open(&stage));
    let choices = stage.all("li button");
    assert_eq!(choices[0].get_attribute("aria-current").as_deref(), Some("true"));
    assert_eq!(choices[1].get_attribute("lang").as_deref(), Some("de"));

    choices[1].focus().expect("focus");
    choices[1].click();
    assert_eq!(current.get_untracked(), "de");
    assert!(!menu_is_open(&stage));
    assert_eq!(
        registrant_app::ui::dom::focused().map(|element| element.tag_name()).as_deref(),
        Some("SUMMARY")
    );
    until("the current choice is named", || words(&stage.find("summary")) == "Language Deutsch").await;
}

#[wasm_bindgen_test]
fn a_menu_closes_on_escape_and_when_it_is_left() {
    let stage = Stage::new(move || languages(RwSignal::new("en".to_owned())));
    let summary = stage.find("summary");
    summary.click();
    let first = stage.find("li button");
    first.focus().expect("focus");
    press_escape(&first);
    assert!(!menu_is_open(&stage));
    assert_eq!(
        registrant_app::ui::dom::focused().map(|element| element.tag_name()).as_deref(),
        Some("SUMMARY")
    );

    summary.click();
    first.focus().expect("focus");
    stage.find("#outside").focus().expect("focus");
    assert!(!menu_is_open(&stage), "the focus went elsewhere");

    summary.click();
    assert!(menu_is_open(&stage));
    stage.find("#outside").click();
    assert!(!menu_is_open(&stage), "a click went elsewhere");
}
