//! Which components there are.

use crate::ui::example::Example;
use crate::ui::{
    breadcrumb, button, checkbox, confirmation, consent_box, copy_button, country_select, data_table,
    date_fields, details, dialog, empty_state, error_summary, form, link_button, live_region, menu, notice,
    page_heading, pagination, phone_field, price, progress, radio_group, search_field, select_field, shell,
    skeleton, skip_link, status_tag, step_rail, summary_list, task_row, text_area, text_field, timeline,
};

/// Each component's name and its examples, in the order of the alphabet.
pub fn components() -> Vec<(&'static str, Vec<Example>)> {
    vec![
        ("breadcrumb", breadcrumb::examples::examples()),
        ("button", button::examples::examples()),
        ("checkbox", checkbox::examples::examples()),
        ("confirmation", confirmation::examples::examples()),
        ("consent_box", consent_box::examples::examples()),
        ("copy_button", copy_button::examples::examples()),
        ("country_select", country_select::examples::examples()),
        ("data_table", data_table::examples::examples()),
        ("date_fields", date_fields::examples::examples()),
        ("details", details::examples::examples()),
        ("dialog", dialog::examples::examples()),
        ("empty_state", empty_state::examples::examples()),
        ("error_summary", error_summary::examples::examples()),
        ("form", form::examples::examples()),
        ("link_button", link_button::examples::examples()),
        ("live_region", live_region::examples::examples()),
        ("menu", menu::examples::examples()),
        ("notice", notice::examples::examples()),
        ("page_heading", page_heading::examples::examples()),
        ("pagination", pagination::examples::examples()),
        ("phone_field", phone_field::examples::examples()),
        ("price", price::examples::examples()),
        ("progress", progress::examples::examples()),
        ("radio_group", radio_group::examples::examples()),
        ("search_field", search_field::examples::examples()),
        ("select_field", select_field::examples::examples()),
        ("shell", shell::examples::examples()),
        ("skeleton", skeleton::examples::examples()),
        ("skip_link", skip_link::examples::examples()),
        ("status_tag", status_tag::examples::examples()),
        ("step_rail", step_rail::examples::examples()),
        ("summary_list", summary_list::examples::examples()),
        ("task_row", task_row::examples::examples()),
        ("text_area", text_area::examples::examples()),
        ("text_field", text_field::examples::examples()),
        ("timeline", timeline::examples::examples()),
    ]
}
