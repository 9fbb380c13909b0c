//! What assistive technology would say of an element: as much of the accessible-name computation as the
//! components use.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

/// The accessible name.
pub(crate) fn accessible_name(element: &HtmlElement) -> String {
    if let Some(ids) = element.get_attribute("aria-labelledby") {
        return texts_of(&ids);
    }
    if let Some(label) = element.get_attribute("aria-label") {
        return label;
    }
    let labels = element.dyn_ref::<HtmlInputElement>().and_then(HtmlInputElement::labels).or_else(|| {
        let id = element.id();
        let is_control = matches!(element.tag_name().as_str(), "SELECT" | "TEXTAREA" | "PROGRESS");
        is_control.then(|| document().query_selector_all(&format!("label[for='{id}']")).ok()).flatten()
    });
    if let Some(labels) = labels {
        let texts = (0..labels.length())
            .filter_map(|place| labels.item(place))
            .map(|label| text_of(label.unchecked_ref()));
        return texts.collect::<Vec<_>>().join(" ");
    }
    if element.tag_name() == "FIELDSET" {
        return element
            .query_selector("legend")
            .ok()
            .flatten()
            .map(|legend| text_of(&legend))
            .unwrap_or_default();
    }
    text_of(element)
}

/// The accessible description, from `aria-describedby`. Fails where it names an element that is not there.
pub(crate) fn description(element: &HtmlElement) -> String {
    element.get_attribute("aria-describedby").map(|ids| texts_of(&ids)).unwrap_or_default()
}

fn texts_of(ids: &str) -> String {
    let texts = ids.split_whitespace().map(|id| {
        let element = document().get_element_by_id(id).unwrap_or_else(|| panic!("nothing has the id {id}"));
        text_of(&element)
    });
    texts.collect::<Vec<_>>().join(" ")
}

/// The text without what is hidden from assistive technology or from everybody.
fn text_of(element: &Element) -> String {
    let copy: Element = element.clone_node_with_deep(true).expect("a copy").unchecked_into();
    let hidden =
        copy.query_selector_all("[aria-hidden=true], [hidden], .button__label--away").expect("a selector");
    for place in 0..hidden.length() {
        if let Some(part) = hidden.item(place) {
            part.unchecked_into::<Element>().remove();
        }
    }
    copy.text_content().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
}
