//! A whole form, with its errors.

use leptos::prelude::*;

use super::Form;
use crate::ui::button::{Button, ButtonType};
use crate::ui::error_summary::{ErrorEntry, ErrorSummary, ErrorSummaryState};
use crate::ui::example::Example;
use crate::ui::field::FieldWidth;
use crate::ui::text_field::{TextField, TextKind};

/// All states.
pub fn examples() -> Vec<Example> {
    vec![Example::new("two questions", two_questions)]
}

fn two_questions() -> AnyView {
    const NAME: &str = "Enter the new owner’s name";
    const CODE: &str = "Enter a postal code of five digits";
    let (name, code) = (RwSignal::new(String::new()), RwSignal::new("5910".to_owned()));
    let (name_error, code_error) = (RwSignal::new(None::<String>), RwSignal::new(None::<String>));
    let summary = ErrorSummaryState::new();
    let submit = move || {
        name_error.set(name.with(String::is_empty).then(|| NAME.to_owned()));
        code_error.set((code.with(String::len) != 5).then(|| CODE.to_owned()));
        let mut entries = Vec::new();
        if name_error.with(Option::is_some) {
            entries.push(ErrorEntry::at("fo-name", NAME));
        }
        if code_error.with(Option::is_some) {
            entries.push(ErrorEntry::at("fo-code", CODE));
        }
        summary.show(entries);
    };
    view! {
        <Form on_submit=submit>
            <ErrorSummary title="There is a problem" state=summary />
            <TextField
                id="fo-name"
                label="Full name"
                kind=TextKind::Name
                autocomplete="name"
                error=name_error
                value=name
            />
            <TextField
                id="fo-code"
                label="Postal code"
                kind=TextKind::Code
                width=FieldWidth::Short
                autocomplete="postal-code"
                error=code_error
                value=code
            />
            <Button label="Continue" button_type=ButtonType::Submit />
        </Form>
    }
    .into_any()
}
