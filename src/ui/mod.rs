//! Accessible components on native elements, one folder each.
//!
//! A component holds no words of its own: every text is a signal that comes from outside, so that a change of
//! language changes the page in place, without losing focus or what was typed. A component also holds no state
//! that a screen would need: one signal per field, owned by the screen, never one signal for a form.
//!
//! Each folder has an `examples.rs`; the gallery shows all of them, and the accessibility suites check all of
//! them.
#![expect(
    clippy::needless_pass_by_value,
    reason = "a component owns its properties: the view it builds outlives the call that builds it"
)]

pub mod button;
pub mod checkbox;
pub mod dom;
pub mod error_summary;
pub mod example;
pub mod field;
pub mod icon;
pub mod link_button;
pub mod notice;
pub mod page_heading;
pub mod page_title;
pub mod radio_group;
pub mod select_field;
pub mod summary_list;
pub mod text_field;
