//! What every example of every component has to keep, on narrow screens, in both reading directions.

use std::collections::BTreeSet;

use leptos::prelude::*;
use registrant_app::gallery::components;
use registrant_app::ui::example::Example;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::name::{accessible_name, description};
use crate::sheet::Styled;
use crate::stage::{Stage, until};

fn examples() -> impl Iterator<Item = (String, Example)> {
    components().into_iter().flat_map(|(component, examples)| {
        examples.into_iter().map(move |example| (format!("{component}/{}", example.name), example))
    })
}

/// A window of 320 px, the narrowest that WCAG 1.4.10 asks for, in the given reading direction.
fn narrow(direction: &'static str, example: Example) -> Stage {
    let stage = Stage::new(move || (example.render)());
    stage.root().set_attribute("dir", direction).expect("an attribute");
    let style = stage.root().style();
    style.set_property("inline-size", "320px").expect("a property");
    style.set_property("padding", "16px").expect("a property");
    style.set_property("box-sizing", "border-box").expect("a property");
    stage
}

#[wasm_bindgen_test]
fn there_are_examples_of_every_component_and_their_names_are_unique() {
    let names: Vec<_> = examples().map(|(name, _)| name).collect();
    let unique: BTreeSet<_> = names.iter().collect();
    assert_eq!(unique.len(), names.len());
    for (component, examples) in components() {
        assert!(!examples.is_empty(), "{component} shows nothing");
    }
}

#[wasm_bindgen_test]
fn every_control_has_a_name_and_every_reference_its_target() {
    for (name, example) in examples() {
        let stage = Stage::new(move || (example.render)());
        for element in
            stage.all("a, button, input, select, textarea, summary, progress, nav, fieldset, dialog[open]")
        {
            let said = accessible_name(&element);
            assert!(!said.trim().is_empty(), "{name}: {} has no name", element.outer_html());
        }
        for element in stage.all("[aria-describedby]") {
            assert!(
                !description(&element).is_empty(),
                "{name}: {} has an empty description",
                element.outer_html()
            );
        }
    }
}

#[wasm_bindgen_test]
fn no_id_is_used_twice_on_the_whole_gallery() {
    let mut seen = BTreeSet::new();
    for (name, example) in examples().filter(|(_, example)| !example.alone) {
        let stage = Stage::new(move || (example.render)());
        for element in stage.all("[id]") {
            assert!(seen.insert(element.id()), "{name}: the id {} is taken", element.id());
        }
    }
}

#[wasm_bindgen_test]
fn nothing_carries_a_style_of_its_own_or_an_open_icon() {
    for (name, example) in examples() {
        let stage = Stage::new(move || (example.render)());
        assert!(stage.all("[style], style, script").is_empty(), "{name} breaks the script policy");
        assert!(stage.all("svg:not([aria-hidden=true])").is_empty(), "{name} has an icon that is read");
        assert!(stage.all("button:not([type]), [tabindex]:not([tabindex='-1'])").is_empty(), "{name}");
        assert!(stage.all("button[disabled], input[disabled], [placeholder]").is_empty(), "{name}");
    }
}

/// Whether an element can be seen and hit: not one that is clipped away, by itself or by what it stands in.
fn is_shown(element: &HtmlElement) -> bool {
    let mut around = Some(element.clone());
    while let Some(part) = around {
        let area = part.get_bounding_client_rect();
        if area.width() < 2.0 || area.height() < 2.0 {
            return false;
        }
        around = part.parent_element().and_then(|parent| parent.dyn_into().ok());
    }
    true
}

/// A link inside running text is as high as its line; WCAG 2.5.8 leaves it out.
fn is_inline(element: &HtmlElement) -> bool {
    element.tag_name() == "A"
        && window()
            .get_computed_style(element)
            .ok()
            .flatten()
            .is_some_and(|style| style.get_property_value("display").is_ok_and(|display| display == "inline"))
}

#[wasm_bindgen_test]
async fn every_target_is_large_enough_and_nothing_is_wider_than_a_narrow_screen() {
    let _style = Styled::new();
    for (name, example) in examples().filter(|(_, example)| !example.alone) {
        for direction in ["ltr", "rtl"] {
            let stage = narrow(direction, example);
            until("it is laid out", || stage.root().get_bounding_client_rect().height() > 0.0).await;
            let room = stage.root().get_bounding_client_rect();
            for element in stage.all("*").into_iter().filter(is_shown) {
                let area = element.get_bounding_client_rect();
                assert!(
                    area.left() >= room.left() - 0.5 && area.right() <= room.right() + 0.5,
                    "{name} ({direction}): {} reaches out of the page",
                    element.outer_html()
                );
            }
            let targets = stage.all("a, button, input, select, textarea, summary");
            for element in targets.into_iter().filter(|element| is_shown(element) && !is_inline(element)) {
                let area = element.get_bounding_client_rect();
                assert!(
                    area.width() >= 24.0 && area.height() >= 24.0,
                    "{name} ({direction}): {} is {} by {}",
                    element.outer_html(),
                    area.width(),
                    area.height()
                );
            }
        }
    }
}

#[wasm_bindgen_test]
async fn a_choice_stands_on_the_side_where_reading_starts() {
    let _style = Styled::new();
    let (_, example) = examples().find(|(name, _)| name == "radio_group/hints").expect("an example");
    for (direction, starts_left) in [("ltr", true), ("rtl", false)] {
        let stage = narrow(direction, example);
        until("it is laid out", || stage.root().get_bounding_client_rect().height() > 0.0).await;
        let button = stage.find("input").get_bounding_client_rect();
        let label = stage.find(".choice label").get_bounding_client_rect();
        assert_eq!(button.right() <= label.left(), starts_left, "{direction}");
    }
}

#[wasm_bindgen_test]
async fn the_focus_can_be_seen_on_everything_that_takes_it() {
    let _style = Styled::new();
    for (name, example) in examples().filter(|(_, example)| !example.alone) {
        let stage = narrow("ltr", example);
        until("it is laid out", || stage.root().get_bounding_client_rect().height() > 0.0).await;
        for element in stage.all("input, select, textarea").into_iter().filter(is_shown) {
            element.focus().expect("focus");
            let style = window().get_computed_style(element.unchecked_ref()).ok().flatten().expect("a style");
            let width = style.get_property_value("outline-width").unwrap_or_default();
            let kind = style.get_property_value("outline-style").unwrap_or_default();
            let is_text =
                element.get_attribute("type").is_none_or(|kind| kind != "radio" && kind != "checkbox");
            // Whether a box that is focused by the page shows its ring is up to how the last focus came about.
            assert!(!is_text || (kind == "solid" && width == "3px"), "{name}: {kind} {width}");
        }
    }
}
