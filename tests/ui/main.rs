//! The components in a real browser: names, descriptions, focus, announcements, and what every example of the
//! gallery has to keep.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::expect_used, clippy::panic, reason = "a test that does not find what it needs has failed")]

mod actions;
mod amounts;
mod choices;
mod contact_filters;
mod disclosure;
mod errors;
mod fields;
mod gallery;
mod hidden;
mod leftovers;
mod lists;
mod name;
mod new_contact;
mod owned_domains;
mod page;
mod parts;
mod shared;
mod sheet;
mod stage;
mod tokens;

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);
