//! What one part of a document says of one field, and how parts come together.

use super::condition::Holds;
use crate::document::RuleType;
use crate::object::FieldRef;
use crate::truth::Truth;
use crate::violation::Violation;

/// What a part of a document says of one field.
#[derive(Clone)]
pub(crate) struct Partial {
    pub(crate) at: FieldRef,
    pub(crate) kind: Option<RuleType>,
    pub(crate) description: Option<String>,
    pub(crate) placeholder: Option<String>,
    /// Whether a value is needed.
    pub(crate) required: Truth,
    /// Whether it cannot be edited.
    pub(crate) read_only: Truth,
    /// On which saved values that hinges, where it is true.
    pub(crate) hinges_on: Vec<FieldRef>,
    pub(crate) choices: Option<Vec<String>>,
    /// What must not be chosen.
    pub(crate) barred: Vec<String>,
    pub(crate) min_length: Option<usize>,
    pub(crate) max_length: Option<usize>,
    /// Whether its rule applies, as far as what can be picked decides.
    pub(crate) open: Truth,
    /// Whether any demand for a value applies, as far as what can be picked decides; none if there is none.
    pub(crate) demanded: Option<Truth>,
    pub(crate) violations: Vec<Violation>,
    pub(crate) unknown: bool,
}

impl Partial {
    pub(crate) fn new(at: FieldRef, gate: Holds) -> Self {
        Self {
            at,
            kind: None,
            description: None,
            placeholder: None,
            required: Truth::False,
            read_only: Truth::False,
            hinges_on: Vec::new(),
            choices: None,
            barred: Vec::new(),
            min_length: None,
            max_length: None,
            open: gate.selector,
            demanded: None,
            violations: Vec::new(),
            unknown: false,
        }
    }

    pub(crate) fn demand(&mut self, holds: Holds) {
        self.required = self.required.or(holds.now);
        self.demanded = Some(self.demanded.unwrap_or(Truth::False).or(holds.selector));
    }

    /// Only these can be chosen, besides what limits the choice already.
    pub(crate) fn only(&mut self, values: &[String]) {
        if let Some(choices) = &mut self.choices {
            choices.retain(|choice| values.contains(choice));
            return;
        }
        let mut once: Vec<String> = Vec::with_capacity(values.len());
        for value in values {
            if !once.contains(value) {
                once.push(value.clone());
            }
        }
        self.choices = Some(once);
    }

    pub(crate) fn at_least(&mut self, bound: usize) {
        self.min_length = Some(self.min_length.map_or(bound, |before| before.max(bound)));
    }

    pub(crate) fn at_most(&mut self, bound: usize) {
        self.max_length = Some(self.max_length.map_or(bound, |before| before.min(bound)));
    }

    /// Both parts hold.
    pub(super) fn and(&mut self, other: Self) {
        self.describe(&other);
        self.required = self.required.or(other.required);
        if !self.read_only.is_true() {
            self.hinges_on = other.hinges_on;
        }
        self.read_only = self.read_only.or(other.read_only);
        if let Some(values) = other.choices {
            self.only(&values);
        }
        self.barred.extend(other.barred);
        other.min_length.into_iter().for_each(|bound| self.at_least(bound));
        other.max_length.into_iter().for_each(|bound| self.at_most(bound));
        self.open = self.open.or(other.open);
        self.demanded = either(self.demanded, other.demanded, Truth::or);
        self.violations.extend(other.violations);
        self.unknown |= other.unknown;
    }

    /// One of the two parts has to hold: what binds in one alone does not bind. (What is read-only is told
    /// apart from this, in [`super::outcome`].)
    pub(super) fn or(&mut self, other: Self) {
        self.describe(&other);
        self.required = self.required.and(other.required);
        self.choices = match (self.choices.take(), other.choices) {
            (Some(mut mine), Some(theirs)) => {
                mine.retain(|value| !self.barred.contains(value));
                let theirs = theirs.into_iter().filter(|value| !other.barred.contains(value));
                let more: Vec<String> = theirs.filter(|value| !mine.contains(value)).collect();
                mine.extend(more);
                Some(mine)
            }
            _ => None,
        };
        self.barred.retain(|value| other.barred.contains(value));
        self.min_length = self.min_length.zip(other.min_length).map(|(mine, theirs)| mine.min(theirs));
        self.max_length = self.max_length.zip(other.max_length).map(|(mine, theirs)| mine.max(theirs));
        self.open = self.open.or(other.open);
        self.demanded = either(self.demanded, other.demanded, Truth::or);
        self.violations.extend(other.violations);
        self.unknown |= other.unknown;
    }

    /// As in [`Partial::or`] with a part that says nothing of this field.
    pub(super) fn or_nothing(&mut self) {
        self.required = Truth::False;
        self.choices = None;
        self.barred.clear();
        self.min_length = None;
        self.max_length = None;
    }

    fn describe(&mut self, other: &Self) {
        self.kind = self.kind.take().or_else(|| other.kind.clone());
        self.description = self.description.take().or_else(|| other.description.clone());
        self.placeholder = self.placeholder.take().or_else(|| other.placeholder.clone());
    }
}

fn either<T>(mine: Option<T>, theirs: Option<T>, both: fn(T, T) -> T) -> Option<T> {
    match (mine, theirs) {
        (Some(mine), Some(theirs)) => Some(both(mine, theirs)),
        (mine, theirs) => mine.or(theirs),
    }
}
