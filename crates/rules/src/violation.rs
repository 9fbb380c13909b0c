//! A constraint that is not respected.

use crate::document::{Operator, RuleType};
use crate::object::FieldRef;
use registrant_model::problem::{FieldCode, FieldProblem};
use serde::{Deserialize, Serialize};

/// A sentence can name this many values; beyond that the choices of the field tell them.
const NAMED_VALUES: usize = 10;

/// One constraint that a value does not respect, with all that a sentence about it needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Violation {
    /// The field with the value.
    pub at: FieldRef,
    /// What is not respected.
    pub breach: Breach,
    /// Fields by which the rule could be respected instead (from an `or`).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alternatives: Vec<FieldRef>,
    /// The document's example of a value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub example: Option<String>,
}

/// What is not respected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Breach {
    /// A constraint.
    Constraint {
        /// What it says.
        operator: Operator,
        /// What the value was compared with.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        value: Option<String>,
        /// The values it was compared with.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        values: Vec<String>,
    },
    /// The type of the rule: the text is no number, no date, neither yes nor no.
    Type(RuleType),
}

impl Violation {
    /// The operator that is not respected; none if it is the type.
    pub fn operator(&self) -> Option<&Operator> {
        match &self.breach {
            Breach::Constraint { operator, .. } => Some(operator),
            Breach::Type(_) => None,
        }
    }

    /// The same as a problem of a form, with the parameters that [`FieldCode`] names; beside them `example`
    /// (the document's), `values` (up to ten, one for each line), `exclusive` (`min` or `max` itself is not allowed),
    /// `type` and `one_of` (other fields that would do, separated by spaces).
    pub fn problem(&self) -> FieldProblem {
        let (code, params) = match &self.breach {
            Breach::Type(kind) => (FieldCode::Format, vec![("type", kind.as_str().to_owned())]),
            Breach::Constraint { operator, value, values } => worded(operator, value.as_deref(), values),
        };
        let mut problem = FieldProblem::new(self.at.form_field(), code);
        for (name, text) in params {
            problem = problem.with(name, text);
        }
        if let (FieldCode::Format, Some(example)) = (code, &self.example) {
            problem = problem.with("example", example.clone());
        }
        if !self.alternatives.is_empty() {
            let names: Vec<String> = self.alternatives.iter().map(ToString::to_string).collect();
            problem = problem.with("one_of", names.join(" "));
        }
        problem
    }
}

fn worded(
    operator: &Operator,
    value: Option<&str>,
    values: &[String],
) -> (FieldCode, Vec<(&'static str, String)>) {
    let one = |name| value.map(|value| (name, value.to_owned()));
    let strict = |name| one(name).into_iter().chain([("exclusive", "true".to_owned())]).collect();
    let list = || (1..=NAMED_VALUES).contains(&values.len()).then(|| ("values", values.join("\n")));
    match operator {
        Operator::Required | Operator::NotEmpty => (FieldCode::Required, Vec::new()),
        Operator::ReadOnly => (FieldCode::ReadOnly, Vec::new()),
        Operator::Empty => (FieldCode::MustBeEmpty, Vec::new()),
        Operator::ShouldBeTrue => (FieldCode::MustBeAccepted, Vec::new()),
        Operator::Eq if values.is_empty() => (FieldCode::MustEqual, one("value").into_iter().collect()),
        Operator::Ne if values.is_empty() => (FieldCode::MustDiffer, one("value").into_iter().collect()),
        Operator::MinLength => (FieldCode::TooShort, one("min").into_iter().collect()),
        Operator::MaxLength => (FieldCode::TooLong, one("max").into_iter().collect()),
        Operator::Between => {
            let names = ["min", "max"].into_iter();
            (FieldCode::LengthOutside, names.zip(values).map(|(name, bound)| (name, bound.clone())).collect())
        }
        Operator::Gt => (FieldCode::OutOfRange, strict("min")),
        Operator::Gte => (FieldCode::OutOfRange, one("min").into_iter().collect()),
        Operator::Lt => (FieldCode::OutOfRange, strict("max")),
        Operator::Lte => (FieldCode::OutOfRange, one("max").into_iter().collect()),
        Operator::Match => (FieldCode::Format, Vec::new()),
        Operator::Eq | Operator::Contains | Operator::Ne | Operator::NotContains | Operator::Other(_) => {
            (FieldCode::NotAllowed, list().into_iter().collect())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Breach, Violation};
    use crate::document::Operator;
    use crate::object::FieldRef;
    use registrant_model::Field;
    use registrant_model::problem::FieldCode;

    fn problem(operator: &str, value: Option<&str>, values: &[&str]) -> (FieldCode, String) {
        let breach = Breach::Constraint {
            operator: Operator::from(operator),
            value: value.map(str::to_owned),
            values: values.iter().map(|&value| value.to_owned()).collect(),
        };
        let violation = Violation {
            at: FieldRef::owner(Field::VAT),
            breach,
            alternatives: vec![FieldRef::owner(Field::COMPANY_NUMBER)],
            example: Some("ESX1234567X".to_owned()),
        };
        let problem = violation.problem();
        assert_eq!(problem.params["one_of"], "companyNationalIdentificationNumber");
        let params = problem.params.iter().filter(|(name, _)| *name != "one_of");
        let params: Vec<String> = params.map(|(name, text)| format!("{name}={text}")).collect();
        (problem.code, params.join(" "))
    }

    #[test]
    fn every_operator_has_a_code_and_what_its_sentence_needs() {
        let table = [
            (problem("required", None, &[]), FieldCode::Required, ""),
            (problem("notempty", None, &[]), FieldCode::Required, ""),
            (problem("empty", None, &[]), FieldCode::MustBeEmpty, ""),
            (problem("readonly", None, &[]), FieldCode::ReadOnly, ""),
            (problem("eq", Some("DE"), &[]), FieldCode::MustEqual, "value=DE"),
            (problem("ne", Some("FI"), &[]), FieldCode::MustDiffer, "value=FI"),
            (problem("contains", None, &["a", "b"]), FieldCode::NotAllowed, "values=a\nb"),
            (problem("notcontains", None, &["a"]), FieldCode::NotAllowed, "values=a"),
            (problem("minlength", Some("5"), &[]), FieldCode::TooShort, "min=5"),
            (problem("maxlength", Some("17"), &[]), FieldCode::TooLong, "max=17"),
            (problem("between", None, &["2", "4"]), FieldCode::LengthOutside, "max=4 min=2"),
            (problem("gt", Some("0"), &[]), FieldCode::OutOfRange, "exclusive=true min=0"),
            (problem("lte", Some("9"), &[]), FieldCode::OutOfRange, "max=9"),
            (problem("match", Some("^x"), &[]), FieldCode::Format, "example=ESX1234567X"),
            (problem("shouldbetrue", None, &[]), FieldCode::MustBeAccepted, ""),
        ];
        for ((code, params), expected, expected_params) in table {
            assert_eq!((code, params.as_str()), (expected, expected_params));
        }
    }
}
