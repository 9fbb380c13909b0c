//! The errors of one form.

use leptos::prelude::*;

/// One error of the form.
#[derive(Clone, Debug)]
pub struct ErrorEntry {
    /// The id of the control that mends it, or nothing where no control of this page can.
    pub target: Option<String>,
    /// The same words as at the control.
    pub text: Signal<String>,
}

impl ErrorEntry {
    /// An error that a control of this page can mend. For a group of radio buttons or boxes it is the id of the
    /// first one, for a date that of the part that is wrong.
    pub fn at(target: impl Into<String>, text: impl Into<Signal<String>>) -> Self {
        Self { target: Some(target.into()), text: text.into() }
    }

    /// An error that belongs to no control, such as a refusal by the registrar, with its reference in the text.
    pub fn general(text: impl Into<Signal<String>>) -> Self {
        Self { target: None, text: text.into() }
    }
}

/// The errors of one form, and how often they were shown.
#[derive(Clone, Copy, Debug)]
pub struct ErrorSummaryState {
    entries: RwSignal<Vec<ErrorEntry>>,
    attempt: RwSignal<usize>,
}

impl ErrorSummaryState {
    /// No errors yet.
    pub fn new() -> Self {
        Self { entries: RwSignal::new(Vec::new()), attempt: RwSignal::new(0) }
    }

    /// Shows these errors and moves the focus to them. With no errors it is the same as [`Self::clear`].
    pub fn show(&self, entries: Vec<ErrorEntry>) {
        let any = !entries.is_empty();
        self.entries.set(entries);
        if any {
            self.attempt.update(|attempt| *attempt += 1);
        }
    }

    /// Takes the summary away.
    pub fn clear(&self) {
        self.entries.set(Vec::new());
    }

    /// Whether there are no errors.
    pub fn is_empty(&self) -> bool {
        self.entries.with(Vec::is_empty)
    }

    pub(super) fn entries(&self) -> Vec<ErrorEntry> {
        self.entries.get()
    }

    pub(super) fn attempt(&self) -> usize {
        self.attempt.get()
    }
}

impl Default for ErrorSummaryState {
    fn default() -> Self {
        Self::new()
    }
}
