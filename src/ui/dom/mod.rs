//! The few things that components ask of the page itself.

use leptos::prelude::{document, request_animation_frame};
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// The element with this `id`, if the page has one.
pub fn by_id(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// The element that has the focus, if any has it; the page's body counts as none.
pub fn focused() -> Option<HtmlElement> {
    let element: HtmlElement = document().active_element()?.dyn_into().ok()?;
    (element.tag_name() != "BODY").then_some(element)
}

/// Moves the focus to a heading once an element that has it is gone, if nothing else has taken it by then: the heading
/// of the nearest part of the page around it that is still there.
pub fn focus_when_gone(element: &HtmlElement) {
    let part = |inside: &Element| inside.closest("section, dialog, main").ok().flatten();
    let around: Vec<Element> =
        std::iter::successors(part(element), |it| it.parent_element().and_then(|it| part(&it))).collect();
    request_animation_frame(move || {
        if focused().is_some() {
            return;
        }
        let heading = around.iter().filter(|part| part.is_connected()).find_map(heading_of);
        heading.inspect(focus_heading);
    });
}

/// Moves the focus to the heading of the nearest part of the page around an element that fits, such as `main`.
pub fn focus_heading_around(element: &Element, part: &str) {
    let part = element.closest(part).ok().flatten();
    part.as_ref().and_then(heading_of).inspect(focus_heading);
}

fn heading_of(part: &Element) -> Option<HtmlElement> {
    part.query_selector("h1, h2, h3").ok()??.dyn_into().ok()
}

/// Headings take the focus and stay out of the tab order.
fn focus_heading(heading: &HtmlElement) {
    // Fails only for names that are none.
    _ = heading.set_attribute("tabindex", "-1");
    _ = heading.focus();
}

/// Closes the disclosure around an element and puts the focus on its name, which is what remains of it.
pub fn close_disclosure(inside: &Element) {
    let Some(around) = inside.closest("details").ok().flatten() else { return };
    // Fails only for names that are none.
    _ = around.remove_attribute("open");
    let name = around.query_selector("summary").ok().flatten();
    if let Some(name) = name.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        _ = name.focus();
    }
}

/// Moves the focus to the element with this `id`. Says whether there was one.
pub fn focus(id: &str) -> bool {
    by_id(id).is_some_and(|element| element.focus().is_ok())
}

/// Moves the focus to a form control and brings its label or legend into view first: the browser alone would
/// scroll just far enough to show the control, and leave the question above the edge of the window.
///
/// For a group of radio buttons the chosen one takes the focus, as it would when somebody tabs into the group.
/// Says whether there was such a control.
pub fn focus_control(id: &str) -> bool {
    let Some(control) = by_id(id) else { return false };
    let field = control.closest(".field").ok().flatten();
    let question: Element = field.clone().unwrap_or_else(|| control.clone().into());
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Start);
    question.scroll_into_view_with_scroll_into_view_options(&options);

    let chosen = (control.get_attribute("type").as_deref() == Some("radio"))
        .then(|| field?.query_selector("input[type=radio]:checked").ok()?)
        .flatten()
        .and_then(|element| element.dyn_into::<HtmlElement>().ok());
    let without_scroll = FocusOptions::new();
    without_scroll.set_prevent_scroll(true);
    chosen.unwrap_or(control).focus_with_options(&without_scroll).is_ok()
}
