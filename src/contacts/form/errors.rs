//! What is wrong with a form, at its fields and in its summary.

use super::state::ContactForm;
use crate::api::Failure;
use crate::messages as m;
use crate::ui::date_fields::{DatePart, part_id};
use crate::ui::error_summary::ErrorEntry;
use crate::words::problems;
use leptos::prelude::*;
use registrant_model::problem::{FieldCode, FieldProblem};
use registrant_model::{Field, Fields};
use registrant_rules::Kind;

impl ContactForm {
    /// Whether what is typed fits the rules. If not, it is said at the fields and in the summary, which takes the
    /// focus.
    pub fn check(&self) -> bool {
        let problems = untrack(|| self.shown().into_iter().filter(|shown| shown.relevant));
        let problems: Vec<FieldProblem> =
            problems.filter_map(|shown| shown.problems.into_iter().next()).collect();
        self.tell(problems)
    }

    /// Says what is wrong with which field. Problems of fields that this form does not have stand in the summary
    /// alone, so that none is lost. Answers whether there was nothing to say.
    pub fn tell(&self, problems: Vec<FieldProblem>) -> bool {
        self.ask_for(&problems);
        let entries = problems.iter().map(|problem| self.entry(problem)).collect::<Vec<_>>();
        let nothing = entries.is_empty();
        self.errors.set(problems);
        self.summary.show(entries);
        nothing
    }

    /// Says why the proxy or the registrar refused: at the fields it names, and otherwise in the summary.
    pub fn refuse(&self, failure: &Failure) {
        let problem = failure.problem();
        let fields = problem.map(|problem| problem.fields.clone()).unwrap_or_default();
        self.ask_for(&fields);
        let mut entries: Vec<ErrorEntry> = fields.iter().map(|field| self.entry(field)).collect();
        self.errors.set(fields);
        if entries.is_empty() {
            let failure = failure.clone();
            entries.push(ErrorEntry::general(Signal::derive(move || problems::failure(&failure))));
        }
        let said = problem.cloned();
        if let Some(said) = said.filter(|said| said.registrar_message.is_some()) {
            let words = move || problems::registrars_words(&said).unwrap_or_default();
            entries.push(ErrorEntry::general(Signal::derive(words)));
        }
        if let Some(reference) = problem.and_then(|problem| problem.reference.clone()) {
            let words = move || format!("{} {reference}", m::labelled(&m::problem_reference()));
            entries.push(ErrorEntry::general(Signal::derive(words)));
        }
        self.summary.show(entries);
    }

    /// Shows the fields of which something is said, also those that the rules do not ask for: nobody can mend what is not
    /// there.
    fn ask_for(&self, problems: &[FieldProblem]) {
        let hidden = |field: &Field| untrack(|| self.shown_field(field)).is_some_and(|shown| !shown.relevant);
        let hidden: Vec<Field> =
            problems.iter().map(|problem| problem.field.clone()).filter(hidden).collect();
        if !hidden.is_empty() {
            self.asked.update(|asked| asked.extend(hidden));
        }
    }

    fn entry(&self, problem: &FieldProblem) -> ErrorEntry {
        let (form, said) = (*self, problem.clone());
        let words = Signal::derive(move || form.words(&said));
        match self.control(&problem.field) {
            Some(id) => ErrorEntry::at(id, words),
            None => ErrorEntry::general(words),
        }
    }

    /// The id of the control that mends a field, if this form shows one.
    fn control(&self, field: &Field) -> Option<String> {
        let shown = untrack(|| self.shown_field(field)).filter(|shown| shown.relevant)?;
        let id = self.id(field);
        Some(if shown.kind == Kind::Date { part_id(&id, DatePart::Day) } else { id })
    }

    /// What is wrong with a field, in words.
    pub(super) fn words(&self, problem: &FieldProblem) -> String {
        let choosing = self.shown_field(&problem.field).is_some_and(|shown| shown.choices.is_some());
        problems::field(problem, &self.label(&problem.field), choosing)
    }

    /// What is wrong with a field now.
    pub(super) fn error_of(&self, field: &Field) -> Option<String> {
        let problem = self.errors.with(|errors| errors.iter().find(|it| &it.field == field).cloned());
        problem.map(|problem| self.words(&problem))
    }

    /// Whether a field must have a value: by the rules, or because whoever refused it without one has just said so.
    pub(super) fn must_have_value(&self, field: &Field) -> bool {
        let demanded = |it: &FieldProblem| &it.field == field && it.code == FieldCode::Required;
        self.shown_field(field).is_some_and(|shown| shown.required)
            || self.errors.with(|errors| errors.iter().any(demanded))
    }

    /// What is to be sent: the fields that apply, as typed; those that do not apply any more are emptied. What the
    /// registrar holds although it never applied is left alone.
    pub fn sendable(&self) -> Fields {
        let shown = untrack(|| self.shown());
        let typed = self.typed_untracked();
        let value = |field: &Field, relevant: bool| {
            let text = if relevant { typed.raw(field).to_owned() } else { String::new() };
            (field.clone(), text)
        };
        shown
            .iter()
            .filter(|shown| shown.read_only.is_none())
            .filter(|shown| shown.relevant || !self.was_hidden(&shown.field))
            .map(|shown| value(&shown.field, shown.relevant))
            .filter(|(field, text)| !text.is_empty() || self.saved_untracked().get(field).is_some())
            .collect()
    }
}
