//! Server-sent events, however the line cuts them into pieces.
#![cfg(target_arch = "wasm32")]

use registrant_app::api::Events;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const SENT: &str = ": keep-alive\n\nevent: owner_change\ndata: {\"id\":\"é\"}\n\nevent: missed\r\ndata:{}\r\n\r\ndata: a\ndata: b\n\nid: 7\n\n";

fn expected() -> Vec<(String, String)> {
    [("owner_change", "{\"id\":\"é\"}"), ("missed", "{}"), ("", "a\nb")]
        .map(|(name, data)| (name.to_owned(), data.to_owned()))
        .to_vec()
}

#[wasm_bindgen_test]
fn events_are_whole_however_they_are_cut() {
    for size in 1..SENT.len() {
        let mut events = Events::default();
        let heard: Vec<_> = SENT.as_bytes().chunks(size).flat_map(|part| events.take(part)).collect();
        assert_eq!(heard, expected(), "in pieces of {size} bytes");
    }
}

#[wasm_bindgen_test]
fn what_has_not_ended_is_no_event() {
    let mut events = Events::default();
    assert_eq!(events.take(b"event: owner_change\ndata: {}\n"), []);
    assert_eq!(events.take(b"\n"), [("owner_change".to_owned(), "{}".to_owned())]);
}
