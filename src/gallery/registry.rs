//! Which components there are.

use crate::ui::example::Example;
use crate::ui::{
    button, checkbox, error_summary, link_button, notice, page_heading, radio_group, select_field,
    summary_list, text_field,
};

/// Each component's name and its examples, in the order of the alphabet.
pub fn components() -> Vec<(&'static str, Vec<Example>)> {
    vec![
        ("button", button::examples::examples()),
        ("checkbox", checkbox::examples::examples()),
        ("error_summary", error_summary::examples::examples()),
        ("link_button", link_button::examples::examples()),
        ("notice", notice::examples::examples()),
        ("page_heading", page_heading::examples::examples()),
        ("radio_group", radio_group::examples::examples()),
        ("select_field", select_field::examples::examples()),
        ("summary_list", summary_list::examples::examples()),
        ("text_field", text_field::examples::examples()),
    ]
}
