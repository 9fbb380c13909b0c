//! Three-valued logic: what is not known is never taken for true.

use serde::{Deserialize, Serialize};
use std::ops::Not;

/// True, false, or not to be told from here (Kleene's strong three-valued logic).
///
/// [`Truth::Unknown`] means that only the registrar can tell: a value we do not hold, an operator nobody has
/// heard of, a pattern that cannot be run on both sides alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Truth {
    /// It does not hold.
    False,
    /// Nobody on this side knows.
    Unknown,
    /// It holds.
    True,
}

impl Truth {
    /// Whether it holds for certain.
    pub fn is_true(self) -> bool {
        self == Self::True
    }

    /// Whether it fails for certain.
    pub fn is_false(self) -> bool {
        self == Self::False
    }

    /// Whether nobody on this side knows.
    pub fn is_unknown(self) -> bool {
        self == Self::Unknown
    }

    /// Both hold: false if either is false, else unknown if either is unknown.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        self.min(other)
    }

    /// At least one holds: true if either is true, else unknown if either is unknown.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        self.max(other)
    }

    /// If this holds, so does the other.
    #[must_use]
    pub fn implies(self, other: Self) -> Self {
        (!self).or(other)
    }

    /// All of them hold; of none, that is true.
    pub fn all(truths: impl IntoIterator<Item = Self>) -> Self {
        truths.into_iter().fold(Self::True, Self::and)
    }

    /// Any of them holds; of none, that is false.
    pub fn any(truths: impl IntoIterator<Item = Self>) -> Self {
        truths.into_iter().fold(Self::False, Self::or)
    }
}

impl Not for Truth {
    type Output = Self;

    fn not(self) -> Self {
        match self {
            Self::True => Self::False,
            Self::False => Self::True,
            Self::Unknown => Self::Unknown,
        }
    }
}

impl From<bool> for Truth {
    fn from(holds: bool) -> Self {
        if holds { Self::True } else { Self::False }
    }
}

#[cfg(test)]
mod tests {
    use super::Truth::{self, False, True, Unknown};

    #[test]
    fn the_unknown_settles_nothing_by_itself() {
        assert_eq!(Unknown.and(True), Unknown);
        assert_eq!(Unknown.and(False), False);
        assert_eq!(Unknown.or(True), True);
        assert_eq!(Unknown.or(False), Unknown);
        assert_eq!(!Unknown, Unknown);
        assert_eq!(Unknown.implies(True), True);
        assert_eq!(Unknown.implies(False), Unknown);
        assert_eq!(False.implies(Unknown), True);
    }

    #[test]
    fn de_morgan_holds_for_all_nine_pairs() {
        for a in [True, False, Unknown] {
            for b in [True, False, Unknown] {
                assert_eq!(!(a.and(b)), (!a).or(!b));
                assert_eq!(a.implies(b), (!a).or(b));
            }
        }
    }

    #[test]
    fn of_none_all_hold_and_not_any() {
        assert_eq!(Truth::all([]), True);
        assert_eq!(Truth::any([]), False);
    }
}
