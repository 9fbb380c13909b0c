//! The state of a form.

use super::evaluated::{Shown, evaluated};
use super::labels::label;
use super::signals::Signals;
use crate::ui::error_summary::ErrorSummaryState;
use crate::words::fields as words;
use leptos::prelude::*;
use registrant_model::contact_edit::ChoiceName;
use registrant_model::problem::{FieldCode, FieldProblem};
use registrant_model::{Field, Fields};
use registrant_rules::{Action, Document};

/// Where a field that cannot be edited leads: into the owner change of a domain, with what was typed.
#[derive(Clone, Debug, Default)]
pub struct Carry {
    /// Addresses of the owner changes that could change it, each with its domain's name.
    pub ways: Vec<(String, String)>,
    /// Takes what was typed along.
    pub take: Option<Callback<Fields>>,
}

/// A form over a contact's fields.
#[derive(Clone, Copy)]
pub struct ContactForm {
    prefix: &'static str,
    saved: StoredValue<Fields>,
    /// What does not apply to what the registrar holds: it is not shown, and stays there as it is.
    hidden: StoredValue<Vec<Field>>,
    signals: StoredValue<Signals>,
    shown: Memo<Vec<Shown>>,
    /// What the registrar asks for although the rules do not: it is shown from then on.
    pub(super) asked: RwSignal<Vec<Field>>,
    pub(super) errors: RwSignal<Vec<FieldProblem>>,
    pub(super) summary: ErrorSummaryState,
    pub(super) carry: StoredValue<Carry>,
    choice_names: StoredValue<Vec<ChoiceName>>,
}

impl ContactForm {
    /// A form under these rules. `saved` is what the registrar holds, `initial` what stands in the fields at first.
    pub fn new(
        prefix: &'static str,
        documents: Vec<Document>,
        saved: Fields,
        initial: &Fields,
        action: Action,
    ) -> Self {
        let held = evaluated(&documents, &saved, &saved, &saved, action).into_iter();
        let hidden = held.filter(|shown| !shown.relevant).map(|shown| shown.field).collect();
        let fields = evaluated(&documents, &saved, initial, initial, action).into_iter();
        let fields = fields.map(|shown| shown.field);
        let signals = Signals::new(fields, initial);
        let (watched, held, begun) = (signals.clone(), saved.clone(), initial.clone());
        let asked = RwSignal::new(Vec::new());
        let shown = Memo::new(move |_| {
            let mut shown = evaluated(&documents, &held, &begun, &watched.typed(), action);
            asked.with(|asked: &Vec<Field>| {
                for it in &mut shown {
                    it.relevant |= asked.contains(&it.field);
                }
            });
            shown
        });
        Self {
            prefix,
            saved: StoredValue::new(saved),
            hidden: StoredValue::new(hidden),
            signals: StoredValue::new(signals),
            shown,
            asked,
            errors: RwSignal::new(Vec::new()),
            summary: ErrorSummaryState::new(),
            carry: StoredValue::new(Carry::default()),
            choice_names: StoredValue::default(),
        }
    }

    /// The same form, with what people call values that are numbers or codes.
    #[must_use]
    pub fn naming(self, names: Vec<ChoiceName>) -> Self {
        self.choice_names.set_value(names);
        self
    }

    /// What people call a value that can be chosen.
    pub(super) fn choice(&self, field: &Field, value: &str) -> String {
        let named = |names: &Vec<ChoiceName>| {
            names.iter().find(|it| it.field == *field && it.value == value).map(|it| it.name.clone())
        };
        self.choice_names.with_value(named).unwrap_or_else(|| words::choice(field, value))
    }

    /// The same form, with a way on for fields that cannot be edited.
    #[must_use]
    pub fn carrying(self, carry: Carry) -> Self {
        self.carry.set_value(carry);
        self
    }

    /// The summary of what is wrong.
    pub fn summary(&self) -> ErrorSummaryState {
        self.summary
    }

    /// What is typed. Whoever asks inside a derived signal follows every field.
    pub fn typed(&self) -> Fields {
        self.signals.with_value(Signals::typed)
    }

    /// What is typed now.
    pub fn typed_untracked(&self) -> Fields {
        untrack(|| self.typed())
    }

    /// What is typed, with what does not apply left blank: what was typed before the country changed stays in its
    /// field, and is no answer. Whoever asks inside a derived signal follows every field.
    pub fn answers(&self) -> Fields {
        let mut answers = self.typed();
        for shown in self.shown().iter().filter(|shown| !shown.relevant) {
            if answers.get(&shown.field).is_some() {
                answers = answers.with(shown.field.clone(), "");
            }
        }
        answers
    }

    /// Whether something is typed that the registrar does not hold.
    pub fn is_changed(&self) -> bool {
        let typed = self.typed();
        self.saved.with_value(|saved| typed.iter().any(|(field, _)| typed.get(field) != saved.get(field)))
    }

    /// The fields in which something else is typed than the registrar holds. Whoever asks inside a derived signal
    /// follows every field.
    pub fn changed_fields(&self) -> Vec<Field> {
        let typed = self.typed();
        let differs = |saved: &Fields, field: &Field| {
            typed.get(field).unwrap_or_default().trim() != saved.get(field).unwrap_or_default().trim()
        };
        self.saved.with_value(|saved| {
            typed.iter().filter(|(field, _)| differs(saved, field)).map(|(field, _)| field.clone()).collect()
        })
    }

    /// What is typed and not held by the registrar. Whoever asks inside a derived signal follows every field.
    pub fn unsent(&self) -> Fields {
        let typed = self.typed();
        self.changed_fields().into_iter().map(|field| (field.clone(), typed.raw(&field).to_owned())).collect()
    }

    /// The fields in which more is typed than the registrar takes.
    pub fn too_long(&self) -> Vec<Field> {
        let long = |shown: &Shown| shown.problems.iter().any(|problem| problem.code == FieldCode::TooLong);
        self.shown().into_iter().filter(long).map(|shown| shown.field).collect()
    }

    /// The value of a field, if the form has it.
    pub fn value(&self, field: &Field) -> Option<RwSignal<String>> {
        self.signals.with_value(|signals| signals.of(field))
    }

    /// What can be chosen in a field now; nothing where it is typed.
    pub fn choices(&self, field: &Field) -> Vec<String> {
        self.shown_field(field).and_then(|shown| shown.choices).unwrap_or_default()
    }

    /// Takes what is wrong away.
    pub fn clear_errors(&self) {
        self.errors.set(Vec::new());
        self.summary.clear();
    }

    /// Whether a field did not apply before anything was typed.
    pub(super) fn was_hidden(&self, field: &Field) -> bool {
        self.hidden.with_value(|hidden| hidden.contains(field))
    }

    pub(super) fn saved_untracked(&self) -> Fields {
        self.saved.get_value()
    }

    pub(super) fn shown(&self) -> Vec<Shown> {
        self.shown.get()
    }

    pub(super) fn shown_field(&self, field: &Field) -> Option<Shown> {
        self.shown.with(|all| all.iter().find(|shown| &shown.field == field).cloned())
    }

    pub(super) fn fields(&self) -> Vec<Field> {
        self.signals.with_value(|signals| signals.fields().cloned().collect())
    }

    pub(super) fn id(&self, field: &Field) -> String {
        format!("{}-{}", self.prefix, field.path().replace('.', "-"))
    }

    /// The label of a field, for the country that is chosen.
    pub fn label(&self, field: &Field) -> String {
        let country = self.value(&Field::ADDRESS_COUNTRY).map(|value| value.get()).unwrap_or_default();
        let description = self.shown_field(field).and_then(|shown| shown.description);
        label(field, description.as_deref(), &country)
    }
}
