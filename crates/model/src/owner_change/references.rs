//! What the registrar calls the things that belong to an owner change.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The registrar's own numbers and names by what they stand for (`contact`, `cart`, `order`, `task` …). Only
/// the registrar client knows the keys; everybody else keeps and shows them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(value_type = std::collections::HashMap<String, String>))]
pub struct References(BTreeMap<String, String>);

impl References {
    /// Where the order can be paid by hand. Such addresses may carry a password, so they are shown only while the
    /// order waits to be paid.
    pub const PAY_AT: &'static str = "_pay_at";

    /// What stands under a key.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.0.get(key).map(String::as_str)
    }

    /// Carries out a patch.
    pub fn apply(&mut self, patch: &ReferencePatch) {
        for (key, value) in &patch.0 {
            match value {
                Some(value) => self.0.insert(key.clone(), value.clone()),
                None => self.0.remove(key),
            };
        }
    }

    /// What a patch would put something else in the place of, or take out; what people are shown alone.
    pub(super) fn lost_by(&self, patch: &ReferencePatch) -> Vec<LeftBehind> {
        let lost = |(kind, new): (&String, &Option<String>)| {
            let old = self.0.get(kind).filter(|old| !kind.starts_with('_') && new.as_ref() != Some(*old))?;
            Some(LeftBehind { kind: kind.clone(), name: old.clone() })
        };
        patch.0.iter().filter_map(lost).collect()
    }

    /// What people are shown: keys that begin with `_` are the registrar client's own business.
    #[must_use]
    pub fn shown(&self) -> Self {
        let shown = self.0.iter().filter(|(key, _)| !key.starts_with('_'));
        Self(shown.map(|(key, value)| (key.clone(), value.clone())).collect())
    }

    /// Keys and values in the order of the keys.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(key, value)| (key.as_str(), value.as_str()))
    }
}

/// Something at the registrar that an owner change had and does not use any more: a contact in whose place it made
/// another, a cart that it gave up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftBehind {
    /// What it is: the key under which it stood.
    pub kind: String,
    /// The registrar's name for it.
    pub name: String,
}

/// What a call adds to the references, or takes out of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ReferencePatch(BTreeMap<String, Option<String>>);

impl ReferencePatch {
    /// Nothing changes.
    pub fn none() -> Self {
        Self::default()
    }

    /// Sets one more.
    #[must_use]
    pub fn set(mut self, key: &str, value: impl Into<String>) -> Self {
        self.0.insert(key.to_owned(), Some(value.into()));
        self
    }

    /// Takes one more out.
    #[must_use]
    pub fn unset(mut self, key: &str) -> Self {
        self.0.insert(key.to_owned(), None);
        self
    }

    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
