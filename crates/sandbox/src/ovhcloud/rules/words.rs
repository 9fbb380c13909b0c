//! The sentences of the check route: `Field "city" is required`.

use registrant_rules::document::Operator;
use registrant_rules::{Breach, Violation};

/// More values than this are not listed.
const LISTED: usize = 12;

/// What is wrong with the field, in the registrar's words where they are known ("is required"), else in ours.
pub(super) fn message(violation: &Violation) -> String {
    let what = match &violation.breach {
        Breach::Type(kind) => format!("is not of type {}", kind.as_str()),
        Breach::Constraint { operator, value, values } => {
            constraint(operator, value.as_deref().unwrap_or_default(), values)
        }
    };
    format!("Field \"{}\" {what}", violation.at.snake_leaf())
}

fn constraint(operator: &Operator, value: &str, values: &[String]) -> String {
    let listed = || {
        if values.len() > LISTED { "the allowed values".to_owned() } else { values.join(", ") }
    };
    match operator {
        Operator::Required | Operator::NotEmpty => "is required".to_owned(),
        Operator::ReadOnly => "is read-only".to_owned(),
        Operator::Empty => "must be empty".to_owned(),
        Operator::ShouldBeTrue => "must be true".to_owned(),
        Operator::Eq => format!("must be {value}"),
        Operator::Ne => format!("must not be {value}"),
        Operator::Contains => format!("must be one of {}", listed()),
        Operator::NotContains => format!("must not be one of {}", listed()),
        Operator::MinLength => format!("must have at least {value} characters"),
        Operator::MaxLength => format!("must have at most {value} characters"),
        Operator::Between => format!("must have a length between {}", values.join(" and ")),
        Operator::Match => format!("must match {value}"),
        Operator::Gt => format!("must be greater than {value}"),
        Operator::Gte => format!("must be at least {value}"),
        Operator::Lt => format!("must be less than {value}"),
        Operator::Lte => format!("must be at most {value}"),
        Operator::Other(_) => "is not valid".to_owned(),
    }
}
