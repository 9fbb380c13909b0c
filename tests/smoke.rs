//! The test runner itself: the app's code runs inside a browser, with a page around it.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::expect_used, reason = "a test that does not find what it needs has failed")]

use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::window;

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn a_page_is_around_the_tests() {
    let document = window().and_then(|window| window.document()).expect("a document");
    assert!(document.body().is_some());
}

#[wasm_bindgen_test]
async fn what_the_browser_does_later_can_be_waited_for() {
    let later = js_sys::Promise::resolve(&JsValue::from("done"));
    let value = wasm_bindgen_futures::JsFuture::from(later).await.expect("a resolved promise");
    assert_eq!(value.as_string().as_deref(), Some("done"));
}
