//! States of the error summary.

use leptos::prelude::*;

use super::{ErrorEntry, ErrorSummary, ErrorSummaryState};
use crate::ui::button::Button;
use crate::ui::example::Example;
use crate::ui::field::FieldWidth;
use crate::ui::text_field::{TextField, TextKind};

/// All states.
pub fn examples() -> Vec<Example> {
    vec![Example::new("with fields", with_fields)]
}

/// The gallery shows the summary when it is asked to: it would otherwise take the focus from the page.
fn with_fields() -> AnyView {
    const EMAIL: &str = "Enter an email address with an @, like name@example.com";
    let state = ErrorSummaryState::new();
    let error = Signal::derive(move || (!state.is_empty()).then(|| EMAIL.to_owned()));
    let check = move || {
        state.show(vec![
            ErrorEntry::at("es-email", EMAIL),
            ErrorEntry::general("The registrar refused the order: contact is blocked (reference 7H2-K9)"),
        ]);
    };
    view! {
        <ErrorSummary title="There is a problem" state=state />
        <TextField
            id="es-email"
            label="Email address"
            kind=TextKind::Email
            width=FieldWidth::Long
            autocomplete="email"
            error=error
            value=RwSignal::new("zoe.example.com".to_owned())
        />
        <Button label="Check" on_press=check />
    }
    .into_any()
}
