//! The values of this moment: what is saved, what is typed, what counts.

use crate::action::Action;
use crate::object::{FieldRef, Object};
use crate::pattern::Patterns;
use crate::subjects::Subjects;

/// The value of one field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Value<'a> {
    /// We do not have the object it belongs to.
    Unknown,
    /// There is none: missing, or nothing but white space.
    Blank,
    /// It is this text.
    Text(&'a str),
}

impl<'a> From<Option<&'a str>> for Value<'a> {
    fn from(text: Option<&'a str>) -> Self {
        match text {
            Some(text) if !text.trim().is_empty() => Self::Text(text),
            _ => Self::Blank,
        }
    }
}

/// All that judging needs besides the document.
pub(crate) struct View<'a> {
    pub(crate) saved: &'a Subjects,
    pub(crate) typed: &'a Subjects,
    pub(crate) action: Action,
    pub(crate) patterns: &'a dyn Patterns,
}

impl<'a> View<'a> {
    /// Whether there is anything to judge an object by.
    pub(crate) fn knows(&self, object: Object) -> bool {
        self.typed.get(object).is_some() || self.saved.get(object).is_some()
    }

    /// What the field would hold after a submit: what is typed, and where nothing was asked, what is saved.
    pub(crate) fn now(&self, at: &FieldRef) -> Value<'a> {
        match self.typed.text(at).or_else(|| self.saved.text(at)) {
            None if !self.knows(at.object) => Value::Unknown,
            text => Value::from(text),
        }
    }

    /// What the field holds already.
    pub(crate) fn saved(&self, at: &FieldRef) -> Value<'a> {
        match self.saved.text(at) {
            None if self.saved.get(at.object).is_none() => Value::Unknown,
            text => Value::from(text),
        }
    }

    /// What the field held before anybody typed: the saved value where a contact is edited, nothing where a
    /// new one is made.
    pub(crate) fn before(&self, at: &FieldRef) -> Value<'a> {
        if self.action == Action::Update { self.saved(at) } else { Value::Blank }
    }

    /// Whether the person has typed something else than is saved. What was not asked is not different.
    pub(crate) fn changed(&self, at: &FieldRef) -> bool {
        self.typed.text(at).is_some_and(|typed| Value::from(Some(typed)) != Value::from(self.saved.text(at)))
    }
}
