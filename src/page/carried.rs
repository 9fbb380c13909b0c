//! What was typed on one page and belongs to the next: in memory alone, never in the browser's storage.

use leptos::prelude::*;
use registrant_model::Fields;

/// What was typed into a contact form, on its way into an owner change.
#[derive(Clone, Copy)]
pub struct Carried(StoredValue<Option<Fields>>);

impl Carried {
    /// Nothing is carried yet.
    pub fn provide() {
        provide_context(Self(StoredValue::new(None)));
    }

    /// The app's own; outside the app nothing is carried.
    pub fn here() -> Self {
        use_context().unwrap_or_else(|| Self(StoredValue::new(None)))
    }

    /// Takes something along.
    pub fn put(&self, typed: Fields) {
        self.0.set_value(Some(typed));
    }

    /// Hands it over.
    pub fn take(&self) -> Option<Fields> {
        self.0.try_update_value(Option::take).flatten()
    }
}
