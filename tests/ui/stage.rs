//! A place in the page for one component.

use js_sys::Promise;
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, EventInit, HtmlElement, HtmlInputElement, InputEvent};

/// A component in the page, until it is dropped.
pub(crate) struct Stage {
    root: HtmlElement,
    handle: Option<Box<dyn std::any::Any>>,
}

impl Stage {
    /// Puts a view into the page.
    pub(crate) fn new(view: impl FnOnce() -> AnyView + 'static) -> Self {
        let document = document();
        let root: HtmlElement = document.create_element("div").expect("a new element").unchecked_into();
        document.body().expect("a body").append_child(&root).expect("a place in the page");
        let handle: UnmountHandle<_> = mount_to(root.clone(), view);
        Self { root, handle: Some(Box::new(handle)) }
    }

    /// The element around the component.
    pub(crate) fn root(&self) -> &HtmlElement {
        &self.root
    }

    /// The first element that fits.
    pub(crate) fn try_find(&self, selector: &str) -> Option<HtmlElement> {
        self.root.query_selector(selector).expect("a valid selector").map(JsCast::unchecked_into)
    }

    /// The first element that fits; there has to be one.
    pub(crate) fn find(&self, selector: &str) -> HtmlElement {
        self.try_find(selector)
            .unwrap_or_else(|| panic!("nothing fits {selector} in {}", self.root.inner_html()))
    }

    /// All elements that fit, in the order of the page.
    pub(crate) fn all(&self, selector: &str) -> Vec<HtmlElement> {
        let list = self.root.query_selector_all(selector).expect("a valid selector");
        (0..list.length()).filter_map(|place| list.item(place)).map(JsCast::unchecked_into).collect()
    }

    /// The input that fits.
    pub(crate) fn input(&self, selector: &str) -> HtmlInputElement {
        self.find(selector).unchecked_into()
    }

    /// Types into an input, as far as a page can tell: its value, then an `input` event.
    pub(crate) fn type_into(&self, selector: &str, text: &str) {
        let input = self.input(selector);
        input.set_value(text);
        let event = InputEvent::new("input").expect("an event");
        input.dispatch_event(&event).expect("a listener that does not throw");
    }

    /// Sends an event that bubbles and can be prevented; says whether it was not prevented.
    pub(crate) fn send(&self, selector: &str, kind: &str) -> bool {
        let init = EventInit::new();
        init.set_bubbles(true);
        init.set_cancelable(true);
        let event = Event::new_with_event_init_dict(kind, &init).expect("an event");
        self.find(selector).dispatch_event(&event).expect("a listener that does not throw")
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        drop(self.handle.take());
        self.root.remove();
    }
}

/// Waits until it is so, and looks again whenever the page has been drawn. What is not so after five hundred
/// frames will not be.
pub(crate) async fn until(what: &str, is_so: impl Fn() -> bool) {
    for _ in 0..500 {
        if is_so() {
            return;
        }
        let frame = Promise::new(&mut |resolve, _| {
            window().request_animation_frame(&resolve).expect("a next frame");
        });
        let _: Result<JsValue, JsValue> = JsFuture::from(frame).await;
    }
    panic!("waited in vain: {what}");
}

/// The id of the element that has the focus; empty where none has it.
pub(crate) fn focused_id() -> String {
    registrant_app::ui::dom::focused().map(|element| element.id()).unwrap_or_default()
}

/// The words of an element as they are read: those of different paragraphs apart, and all white space as single
/// spaces.
pub(crate) fn words(element: &HtmlElement) -> String {
    element.inner_text().split_whitespace().collect::<Vec<_>>().join(" ")
}
