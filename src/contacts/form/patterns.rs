//! Patterns of the rule language, run by the browser.

use js_sys::{Array, Function, Reflect, RegExp};
use registrant_rules::{Patterns, Truth};
use wasm_bindgen::{JsCast, JsValue};

/// Runs patterns with the browser's `RegExp`. They come translated into what means the same on the host.
pub(super) struct BrowserPatterns;

impl Patterns for BrowserPatterns {
    fn is_match(&self, pattern: &str, text: &str) -> Truth {
        match expression(pattern) {
            Some(expression) if expression.test(text) => Truth::True,
            Some(_) => Truth::False,
            None => Truth::Unknown,
        }
    }
}

/// The expression; nothing where the engine throws instead of making one.
fn expression(pattern: &str) -> Option<RegExp> {
    let maker: Function = Reflect::get(&js_sys::global(), &"RegExp".into()).ok()?.dyn_into().ok()?;
    let arguments = Array::of2(&JsValue::from_str(pattern), &JsValue::from_str("u"));
    Reflect::construct(&maker, &arguments).ok()?.dyn_into().ok()
}
