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

pub mod breadcrumb;
pub mod button;
pub mod checkbox;
pub mod confirmation;
pub mod consent_box;
pub mod copy_button;
pub mod country_select;
pub mod data_table;
pub mod date_fields;
pub mod details;
pub mod dialog;
pub mod dom;
pub mod empty_state;
pub mod error_summary;
pub mod example;
pub mod field;
pub mod form;
pub mod heading;
pub mod icon;
pub mod leave_guard;
pub mod link_button;
pub mod live_region;
pub mod menu;
pub mod moment;
pub mod notice;
pub mod page_heading;
pub mod page_title;
pub mod pagination;
pub mod phone_field;
pub mod price;
pub mod progress;
pub mod radio_group;
mod reactive;
pub mod search_field;
pub mod select_field;
pub mod shell;
pub mod skeleton;
pub mod skip_link;
pub mod status_tag;
pub mod step_rail;
pub mod summary_list;
pub mod task_row;
pub mod text_area;
pub mod text_field;
pub mod theme;
pub mod timeline;
