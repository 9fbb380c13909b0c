//! The style sheet, put together as the app gets it.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

macro_rules! sheets {
    ($($path:literal),+ $(,)?) => {
        &[$(($path, include_str!(concat!("../../style/", $path)))),+]
    };
}

/// All files of the style, by their path below `style/`.
pub(crate) const FILES: &[(&str, &str)] = sheets![
    "layers.css",
    "tokens.css",
    "base.css",
    "layout.css",
    "components/icon.css",
    "components/shell.css",
    "components/skip_link.css",
    "components/menu.css",
    "components/breadcrumb.css",
    "components/page_heading.css",
    "components/field.css",
    "components/date_fields.css",
    "components/phone_field.css",
    "components/choice.css",
    "components/consent_box.css",
    "components/button.css",
    "components/search_field.css",
    "components/copy_button.css",
    "components/error_summary.css",
    "components/notice.css",
    "components/details.css",
    "components/dialog.css",
    "components/summary_list.css",
    "components/data_table.css",
    "components/confirmation.css",
    "components/price.css",
    "components/status_tag.css",
    "components/task_row.css",
    "components/timeline.css",
    "components/step_rail.css",
    "components/progress.css",
    "components/skeleton.css",
    "components/empty_state.css",
    "components/pagination.css",
    "components/gallery.css",
    "utilities.css",
    "print.css",
];

/// The order of the files.
pub(crate) const ORDER: &str = include_str!("../../style/order.txt");

/// The style in the page, until it is dropped.
pub(crate) struct Styled(HtmlElement);

impl Styled {
    /// Puts all files into the page, in their order.
    pub(crate) fn new() -> Self {
        let style: HtmlElement = document().create_element("style").expect("a new element").unchecked_into();
        style.set_text_content(Some(&FILES.iter().map(|(_, text)| *text).collect::<String>()));
        document().head().expect("a head").append_child(&style).expect("a place in the head");
        Self(style)
    }
}

impl Drop for Styled {
    fn drop(&mut self) {
        self.0.remove();
    }
}
