//! How much may be typed.

use registrant_model::Fields;
use registrant_model::problem::{FieldCode, FieldProblem};

/// Fields of one contact; no registry asks for that many.
const FIELDS: usize = 150;
/// Characters of one value; longer than any registry takes, so that the rules can say what is wrong.
const VALUE: usize = 2_000;

/// Why what was typed is not taken at all.
pub(crate) enum Oversize {
    /// There are too many fields.
    Fields(usize),
    /// Some values are too long.
    Values(Vec<FieldProblem>),
}

/// Refuses what nobody types: it would only fill the journal.
pub(crate) fn check_size(fields: &Fields) -> Result<(), Oversize> {
    if fields.iter().count() > FIELDS {
        return Err(Oversize::Fields(FIELDS));
    }
    let long = |text: &str| text.chars().count() > VALUE;
    let problem = |field| FieldProblem::new(field, FieldCode::TooLong).with("max", VALUE.to_string());
    let problems: Vec<FieldProblem> = fields
        .iter()
        .filter(|(field, value)| long(value) || long(field.path()))
        .map(|(field, _)| problem(field.clone()))
        .collect();
    if problems.is_empty() { Ok(()) } else { Err(Oversize::Values(problems)) }
}
