//! The registry's own terms, accepted by a declaration of its own.

use crate::messages::{self as m, Text};
use crate::ui::consent_box::ConsentBox;
use crate::ui::error_summary::ErrorEntry;
use leptos::prelude::*;

/// The declaration. Nothing is accepted beforehand.
#[derive(Clone, Copy, Debug)]
pub struct RegistryTerms {
    accepted: RwSignal<bool>,
    tried: RwSignal<bool>,
    label: Text,
    missing: Text,
}

impl RegistryTerms {
    /// A declaration in these words; `missing` says what to do about a box that is not ticked.
    pub fn new(label: Text, missing: Text) -> Self {
        Self { accepted: RwSignal::new(false), tried: RwSignal::new(false), label, missing }
    }

    /// From now on it is shown that the declaration is missing, where it is.
    pub fn missing(self) -> Option<ErrorEntry> {
        self.tried.set(true);
        (!self.accepted.get_untracked()).then(|| ErrorEntry::at("terms", Signal::derive(self.missing)))
    }

    /// The terms: in full where the registrar hands them out, as text, whatever they were written in.
    pub fn view(self, text: Option<&str>) -> AnyView {
        let error = Signal::derive(move || (self.tried.get() && !self.accepted.get()).then(self.missing));
        let paragraphs = text.map(|text| {
            text.lines().map(|line| view! { <p>{line.to_owned()}</p> }.into_any()).collect_view().into_any()
        });
        let paragraphs = paragraphs.unwrap_or_else(|| view! { <p>{m::terms_elsewhere}</p> }.into_any());
        view! {
            <ConsentBox
                id="terms"
                title=Signal::derive(m::terms_title)
                label=Signal::derive(self.label)
                given=self.accepted
                error=error
            >
                {paragraphs}
            </ConsentBox>
        }
        .into_any()
    }
}
