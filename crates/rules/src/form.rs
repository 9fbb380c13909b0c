//! What a form has to show: the answer of an evaluation.

use crate::object::{FieldRef, Object};
use crate::truth::Truth;
use crate::violation::Violation;
use registrant_model::Field;
use registrant_model::problem::{FieldCode, FieldProblem};
use serde::{Deserialize, Serialize};

/// The fields that a document speaks of, as they stand for these values.
///
/// Ordered by object, then as [`Field::KNOWN`] lists the fields, then as the document does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// The fields.
    pub fields: Vec<FieldState>,
    /// Whether the whole document is respected: false exactly if there are violations.
    pub respected: Truth,
    /// Something could not be judged here: only the registrar's own check can tell.
    pub ask_server: bool,
    /// What is not respected, constraint by constraint.
    pub violations: Vec<Violation>,
    /// Objects that the document asks for and that are not known at all.
    pub missing: Vec<Object>,
}

impl Form {
    /// The state of one field.
    pub fn get(&self, object: Object, field: &Field) -> Option<&FieldState> {
        self.fields.iter().find(|state| state.object == object && &state.field == field)
    }

    /// All problems, in the order of the fields.
    pub fn problems(&self) -> impl Iterator<Item = &FieldProblem> {
        self.fields.iter().flat_map(|state| &state.problems)
    }

    /// The fields to show: those that are relevant now.
    pub fn shown(&self) -> impl Iterator<Item = &FieldState> {
        self.fields.iter().filter(|state| state.relevant)
    }

    /// Whether the registrar would take these values: false with any violation, unknown where it has to be
    /// asked, true otherwise.
    pub fn is_submittable(&self) -> Truth {
        if self.ask_server { self.respected.and(Truth::Unknown) } else { self.respected }
    }
}

/// One field for these values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldState {
    /// Whose field.
    pub object: Object,
    /// Which one, as the document labels it.
    pub field: Field,
    /// The registrar's words about it, in the language it chose.
    pub description: Option<String>,
    /// The registrar's example of a value.
    pub placeholder: Option<String>,
    /// How it is asked.
    pub kind: Kind,
    /// Whether a value is needed now; what is not required is optional.
    pub required: Truth,
    /// Why it cannot be edited, judged on the saved values alone; none if it can, or if nobody knows.
    pub read_only: Option<ReadOnly>,
    /// What can be chosen, in the document's order, each value once.
    pub choices: Option<Vec<String>>,
    /// The least number of characters of a value.
    pub min_length: Option<usize>,
    /// The greatest number of characters of a value.
    pub max_length: Option<usize>,
    /// What is wrong with the value.
    pub problems: Vec<FieldProblem>,
    /// Whether its value is right could not be judged here; the registrar has to be asked.
    pub unknown: bool,
    /// Whether it is worth showing; see the crate's documentation. A field with a problem always is.
    pub relevant: bool,
}

impl FieldState {
    /// The field with its object.
    pub fn at(&self) -> FieldRef {
        FieldRef { object: self.object, field: self.field.clone() }
    }

    /// Whether one of its problems has a code.
    pub fn has(&self, code: FieldCode) -> bool {
        self.problems.iter().any(|problem| problem.code == code)
    }
}

/// How a field is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// One line.
    Text,
    /// Several lines.
    MultilineText,
    /// One of the field's choices.
    Choice,
    /// A date, `YYYY-MM-DD`.
    Date,
    /// An e-mail address.
    Email,
    /// A phone number.
    Phone,
    /// A number.
    Number,
    /// Yes or no: `true` or `false`.
    Bool,
    /// Several texts, one on each line.
    List,
    /// Anything, as JSON.
    Json,
}

/// Why a field cannot be edited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadOnly {
    /// The kind of reason.
    pub reason: ReadOnlyReason,
    /// The fields whose saved values decide, in the order of the condition; none if it is always so.
    pub hinges_on: Vec<FieldRef>,
}

/// The kind of reason for which a field cannot be edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReadOnlyReason {
    /// It never can.
    Always,
    /// It has a value already.
    OnceSet,
    /// Because of what other fields hold, such as the legal form.
    Conditional,
}
