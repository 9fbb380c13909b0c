//! What the operators say of a value.

use super::decimal;
use super::view::Value;
use crate::document::{Constraint, Operator, RuleType};
use crate::pattern::{self, Patterns};
use crate::truth::Truth;
use std::cmp::Ordering;

/// A constraint's operator with what it is compared with, for values of one kind.
pub(crate) struct Test<'a> {
    pub(crate) operator: &'a Operator,
    pub(crate) constraint: &'a Constraint,
    pub(crate) kind: Option<&'a RuleType>,
    pub(crate) patterns: &'a dyn Patterns,
}

impl Test<'_> {
    /// Whether a value respects the constraint. A field that is left blank respects whatever does not ask for
    /// a value: an optional field with a length is still optional.
    pub(crate) fn respected_by(&self, value: Value<'_>) -> Truth {
        match (value, self.operator) {
            (_, Operator::ReadOnly) => Truth::True,
            (Value::Unknown, _) | (_, Operator::Other(_)) => Truth::Unknown,
            (Value::Blank, Operator::Required | Operator::NotEmpty | Operator::ShouldBeTrue) => Truth::False,
            (Value::Blank, _) => Truth::True,
            (Value::Text(text), _) => self.of_text(text),
        }
    }

    /// Whether it is so, asked in a condition: nothing is taken for granted of a blank field.
    pub(crate) fn holds_for(&self, value: Value<'_>) -> Truth {
        match value {
            Value::Unknown => Truth::Unknown,
            Value::Blank => match self.operator {
                Operator::Gt | Operator::Gte | Operator::Lt | Operator::Lte => Truth::False,
                _ => self.of_text(""),
            },
            Value::Text(text) => self.of_text(text),
        }
    }

    fn of_text(&self, text: &str) -> Truth {
        match self.operator {
            Operator::Empty => text.is_empty().into(),
            Operator::Required | Operator::NotEmpty => (!text.is_empty()).into(),
            Operator::ReadOnly | Operator::Other(_) => Truth::Unknown,
            _ if self.kind == Some(&RuleType::Strings) => {
                Truth::all(text.split('\n').map(|entry| self.of_entry(entry)))
            }
            _ => self.of_entry(text),
        }
    }

    fn of_entry(&self, text: &str) -> Truth {
        let value = self.constraint.value.as_deref();
        let values = self.constraint.values.as_deref();
        let is_one = || match (values, value) {
            (Some(values), _) => values.iter().any(|one| one == text).into(),
            (None, Some(value)) => (value == text).into(),
            (None, None) => Truth::Unknown,
        };
        // A lone `value` is sought inside the text, as OVHcloud's own form does (contactEditConstraints.ts).
        let contains = || match (values, value) {
            (None, Some(part)) => text.contains(part).into(),
            _ => is_one(),
        };
        match self.operator {
            Operator::Eq => is_one(),
            Operator::Ne => !is_one(),
            Operator::Contains => contains(),
            Operator::NotContains => !contains(),
            Operator::MinLength => length_against(value, |bound| length(text) >= bound),
            Operator::MaxLength => length_against(value, |bound| length(text) <= bound),
            Operator::Between => match bounds(self.constraint) {
                Some((min, max)) => (min..=max).contains(&length(text)).into(),
                None => Truth::Unknown,
            },
            Operator::Gt => self.compared(text, Ordering::is_gt),
            Operator::Gte => self.compared(text, Ordering::is_ge),
            Operator::Lt => self.compared(text, Ordering::is_lt),
            Operator::Lte => self.compared(text, Ordering::is_le),
            Operator::Match => {
                value.map_or(Truth::Unknown, |source| pattern::matches(self.patterns, source, text))
            }
            Operator::ShouldBeTrue => matches!(text, "true" | "1").into(),
            Operator::Required
            | Operator::NotEmpty
            | Operator::Empty
            | Operator::ReadOnly
            | Operator::Other(_) => Truth::Unknown,
        }
    }

    fn compared(&self, text: &str, wanted: fn(Ordering) -> bool) -> Truth {
        let ordering = self.constraint.value.as_deref().and_then(|bound| match (day(text), day(bound)) {
            (Some(text), Some(bound)) => Some(text.cmp(bound)),
            _ => decimal::compare(text, bound),
        });
        ordering.map_or(Truth::Unknown, |ordering| wanted(ordering).into())
    }
}

/// How long a text is: its characters (Unicode scalar values), so that `é` counts once however many bytes.
pub(crate) fn length(text: &str) -> usize {
    text.chars().count()
}

/// The bounds of `between`: two whole numbers in `values`.
pub(crate) fn bounds(constraint: &Constraint) -> Option<(usize, usize)> {
    match constraint.values.as_deref() {
        Some([min, max]) => Some((whole(min)?, whole(max)?)),
        _ => None,
    }
}

/// A bound of a length.
pub(crate) fn whole(text: &str) -> Option<usize> {
    text.trim().parse().ok()
}

fn length_against(bound: Option<&str>, fits: impl Fn(usize) -> bool) -> Truth {
    bound.and_then(whole).map_or(Truth::Unknown, |bound| fits(bound).into())
}

/// The day of an ISO 8601 date or date and time, if it exists in the calendar.
pub(crate) fn day(text: &str) -> Option<&str> {
    let text = text.trim();
    let (date, rest) = text.split_at_checked(10)?;
    let digits = |range: std::ops::Range<usize>| -> Option<u32> {
        let part = date.get(range)?;
        part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse().ok())?
    };
    let (year, month, day) = (digits(0..4)?, digits(5..7)?, digits(8..10)?);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    let dashes = date.get(4..5) == Some("-") && date.get(7..8) == Some("-");
    (dashes && (1..=days).contains(&day) && (rest.is_empty() || rest.starts_with('T'))).then_some(date)
}

#[cfg(test)]
mod tests {
    use super::super::view::Value;
    use super::{Test, day};
    use crate::document::{Constraint, Operator, RuleType};
    use crate::pattern::HostPatterns;
    use crate::truth::Truth::{self, False, True, Unknown};

    fn constraint(operator: &str, value: Option<&str>, values: &[&str]) -> Constraint {
        Constraint {
            operator: Some(Operator::from(operator)),
            value: value.map(str::to_owned),
            values: (!values.is_empty()).then(|| values.iter().map(|&one| one.to_owned()).collect()),
            ..Constraint::default()
        }
    }

    fn both(constraint: &Constraint, kind: Option<&RuleType>, value: Value<'_>) -> (Truth, Truth) {
        let operator = constraint.operator.as_ref().unwrap();
        let test = Test { operator, constraint, kind, patterns: &HostPatterns };
        (test.respected_by(value), test.holds_for(value))
    }

    #[test]
    fn each_of_the_seventeen_operators_on_a_text_and_on_a_blank() {
        // operator, value, values, text, (respected, holds), blank: (respected, holds)
        let table = [
            ("required", None, &[][..], "x", (True, True), (False, False)),
            ("notempty", None, &[], "x", (True, True), (False, False)),
            ("empty", None, &[], "x", (False, False), (True, True)),
            ("readonly", None, &[], "x", (True, Unknown), (True, Unknown)),
            ("eq", Some("DE"), &[], "DE", (True, True), (True, False)),
            ("eq", Some("DE"), &[], "de", (False, False), (True, False)),
            ("eq", None, &["a", "b"], "b", (True, True), (True, False)),
            ("ne", Some("DE"), &[], "DE", (False, False), (True, True)),
            ("ne", None, &["a", "b"], "b", (False, False), (True, True)),
            ("contains", None, &["a", "b"], "b", (True, True), (True, False)),
            ("contains", None, &["a", "b"], "ab", (False, False), (True, False)),
            ("contains", Some("ivid"), &[], "individual", (True, True), (True, False)),
            ("notcontains", None, &["a", "b"], "b", (False, False), (True, True)),
            ("minlength", Some("5"), &[], "1234", (False, False), (True, False)),
            ("minlength", Some("5"), &[], "12345", (True, True), (True, False)),
            ("maxlength", Some("4"), &[], "1234", (True, True), (True, True)),
            ("maxlength", Some("4"), &[], "12345", (False, False), (True, True)),
            ("between", None, &["2", "3"], "123", (True, True), (True, False)),
            ("between", None, &["2", "3"], "1234", (False, False), (True, False)),
            ("gt", Some("9"), &[], "10", (True, True), (True, False)),
            ("gt", Some("10"), &[], "10", (False, False), (True, False)),
            ("gte", Some("10"), &[], "10.0", (True, True), (True, False)),
            ("lt", Some("2000-01-02"), &[], "2000-01-01T12:00:00Z", (True, True), (True, False)),
            ("lte", Some("-1"), &[], "-1", (True, True), (True, False)),
            ("match", Some("^[0-9]{5}$"), &[], "59100", (True, True), (True, False)),
            ("match", Some("^[0-9]{5}$"), &[], "5910", (False, False), (True, False)),
            ("shouldbetrue", None, &[], "true", (True, True), (False, False)),
            ("shouldbetrue", None, &[], "1", (True, True), (False, False)),
            ("shouldbetrue", None, &[], "yes", (False, False), (False, False)),
        ];
        for (operator, value, values, text, expected, blank) in table {
            let constraint = constraint(operator, value, values);
            assert_eq!(both(&constraint, None, Value::Text(text)), expected, "{operator} on {text}");
            assert_eq!(both(&constraint, None, Value::Blank), blank, "{operator} on a blank");
        }
    }

    #[test]
    fn what_cannot_be_told_is_unknown_and_never_true() {
        let cases = [
            constraint("rhymeswith", Some("moon"), &[]),
            constraint("eq", None, &[]),
            constraint("contains", None, &[]),
            constraint("maxlength", Some("many"), &[]),
            constraint("between", Some("2,3"), &[]),
            constraint("gt", Some("a dozen"), &[]),
            constraint("gt", Some("3"), &[]),
            constraint("match", None, &[]),
            constraint("match", Some("^(?=.*x)"), &[]),
        ];
        for constraint in &cases {
            let (respected, holds) = both(constraint, None, Value::Text("twelve"));
            assert_eq!((respected, holds), (Unknown, Unknown), "{constraint:?}");
        }
        let (respected, holds) = both(&constraint("required", None, &[]), None, Value::Unknown);
        assert_eq!((respected, holds), (Unknown, Unknown));
    }

    #[test]
    fn lengths_count_characters() {
        assert_eq!(both(&constraint("maxlength", Some("4"), &[]), None, Value::Text("Łódź")).0, True);
        assert_eq!(both(&constraint("minlength", Some("2"), &[]), None, Value::Text("😀")).0, False);
    }

    #[test]
    fn each_entry_of_a_list_is_judged() {
        let list = constraint("contains", None, &["emails", "redirect_page"]);
        let kind = Some(&RuleType::Strings);
        assert_eq!(both(&list, kind, Value::Text("emails\nredirect_page")).0, True);
        assert_eq!(both(&list, kind, Value::Text("emails\nparties")).0, False);
    }

    #[test]
    fn days_exist_in_the_calendar() {
        assert_eq!(day("2024-02-29"), Some("2024-02-29"));
        assert_eq!(day("2023-02-29"), None);
        assert_eq!(day("2023-13-01"), None);
        assert_eq!(day("2023-1-1"), None);
        assert_eq!(day("2023-01-01T10:00:00+01:00"), Some("2023-01-01"));
        assert_eq!(day("日本の日付です"), None);
    }
}
