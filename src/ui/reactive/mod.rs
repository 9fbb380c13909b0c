//! Parts of a view that follow their signals, with their types erased.
//!
//! A closure in a view is compiled once more for each place it stands in, together with the machinery around it:
//! between half and two kilobytes each. The functions here take the closure behind a pointer, so that the
//! machinery exists once. Attributes take a `Signal` rather than a closure for the same reason.

use leptos::prelude::*;

/// A part of a view that is built again when what it reads changes.
pub(crate) fn part(build: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let build: Box<dyn Fn() -> AnyView + Send> = Box::new(build);
    build.into_any()
}

/// A part that is there while its value is.
pub(crate) fn part_if<T: Send + Sync + Clone + 'static>(
    value: Signal<Option<T>>,
    build: impl Fn(T) -> AnyView + Send + 'static,
) -> AnyView {
    part(move || value.get().map_or_else(nothing, &build))
}

/// One part for each item.
pub(crate) fn parts<T: Send + Sync + Clone + 'static>(
    items: Signal<Vec<T>>,
    build: fn(T) -> AnyView,
) -> AnyView {
    part(move || items.get().into_iter().map(build).collect::<Vec<_>>().into_any())
}

/// No view at all.
pub(crate) fn nothing() -> AnyView {
    ().into_any()
}

/// A paragraph that is there while its text is.
pub(crate) fn paragraph(class: &'static str, text: Signal<Option<String>>) -> AnyView {
    part_if(text, move |text| view! { <p class=class>{text}</p> }.into_any())
}

/// A paragraph with an id that is there while its text is; something is described by it.
pub(crate) fn described_paragraph(class: &'static str, id: String, text: Signal<Option<String>>) -> AnyView {
    part_if(text, move |text| view! { <p class=class id=id.clone()>{text}</p> }.into_any())
}

/// Whether there is a text.
pub(crate) fn is_some(text: Signal<Option<String>>) -> Signal<bool> {
    Signal::derive(move || text.with(Option::is_some))
}

/// An attribute with this value while something is so, and no attribute otherwise.
pub(crate) fn attribute_if(value: &'static str, is_so: Signal<bool>) -> Signal<Option<&'static str>> {
    Signal::derive(move || is_so.get().then_some(value))
}

/// Takes what is typed. A change event without an input event is what some password managers and autofill tools
/// send, so both go here. What is known already is no news: the change event that comes when a field is left must
/// move nothing on the page, or the button that is being pressed slips away from under the pointer.
pub(crate) fn typing(value: RwSignal<String>) -> impl Fn(web_sys::Event) + Copy + 'static {
    move |event| {
        let typed = event_target_value(&event);
        if value.with_untracked(|known| *known != typed) {
            value.set(typed);
        }
    }
}

/// Takes whether a box is ticked.
pub(crate) fn ticking(checked: RwSignal<bool>) -> impl Fn(web_sys::Event) + Copy + 'static {
    move |event| checked.set(event_target_checked(&event))
}
