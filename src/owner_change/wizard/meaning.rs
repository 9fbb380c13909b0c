//! Step 3: what the change means.

use super::Going;
use crate::consequences::Panel;
use crate::messages as m;
use crate::owner_change::desk::Desk;
use crate::ui::form::Form;
use crate::words::fields;
use leptos::prelude::*;
use registrant_model::Field;
use registrant_model::owner_change::{DraftPatch, OwnerChangeView, WizardStep};
use std::sync::Arc;

/// What this step says; it asks nothing.
pub(super) fn question(desk: Desk) -> AnyView {
    let Some(change) = desk.now() else { return ().into_any() };
    let going = Going::new();
    let submit = move |()| going.on(desk, DraftPatch::default(), WizardStep::Meaning);
    view! {
        {going.note()}
        {leads_to(&change)}
        <Form on_submit=submit busy=going.busy>{going.button()}</Form>
    }
    .into_any()
}

/// The panel that says what the change leads to, here and above the button that makes it.
pub(super) fn leads_to(change: &OwnerChangeView) -> AnyView {
    let said = change.consequences();
    let panel = Panel {
        title: m::check_consequences,
        id: "consequences",
        label: Arc::new(|field: &Field| fields::label(field, None)),
        connection: Some(change.connection.clone()),
    };
    panel.view(move || said.clone())
}
