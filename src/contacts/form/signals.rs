//! One signal for each field of a form.

use leptos::prelude::*;
use registrant_model::{Field, Fields};

/// The signals of a form's fields, exactly as typed.
#[derive(Clone, Debug)]
pub(super) struct Signals(Vec<(Field, RwSignal<String>)>);

impl Signals {
    /// Signals for these fields, with the values they begin with.
    pub(super) fn new(fields: impl Iterator<Item = Field>, initial: &Fields) -> Self {
        Self(fields.map(|field| (field.clone(), RwSignal::new(initial.raw(&field).to_owned()))).collect())
    }

    /// The signal of a field.
    pub(super) fn of(&self, field: &Field) -> Option<RwSignal<String>> {
        self.0.iter().find(|(known, _)| known == field).map(|(_, signal)| *signal)
    }

    /// The fields.
    pub(super) fn fields(&self) -> impl Iterator<Item = &Field> {
        self.0.iter().map(|(field, _)| field)
    }

    /// What is typed now. Whoever asks inside a derived signal follows every field.
    pub(super) fn typed(&self) -> Fields {
        self.0.iter().map(|(field, signal)| (field.clone(), signal.get())).collect()
    }
}
