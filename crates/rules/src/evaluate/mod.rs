//! From a document and values to the states of a form's fields.

mod condition;
mod decimal;
mod operator;
mod outcome;
mod partial;
mod view;
mod walk;

use crate::action::Action;
use crate::document::{Document, RuleType};
use crate::form::{FieldState, Form, Kind, ReadOnly, ReadOnlyReason};
use crate::object::{FieldRef, Object};
use crate::pattern::Patterns;
use crate::subjects::Subjects;
use crate::truth::Truth;
use crate::violation::Violation;
use decimal::is_decimal;
use operator::day;
use partial::Partial;
use registrant_model::Field;
use view::View;
use walk::Walk;

/// Judges values by a document: the one entry for browser, proxy and sandbox.
///
/// `saved` is what the registrar holds: what is read-only is judged on it alone. `typed` is what would be
/// sent; where it does not name a field, the saved value counts, and a field that it names with a blank text
/// is cleared. An object that neither of them holds is unknown, and whatever hinges on it asks the registrar.
///
/// Total on any document and any values, and deterministic as long as `patterns` is.
pub fn evaluate(
    document: &Document,
    saved: &Subjects,
    typed: &Subjects,
    action: Action,
    patterns: &dyn Patterns,
) -> Form {
    let view = View { saved, typed, action, patterns };
    let outcome = Walk { view: &view }.whole(document.root());
    let mut form = Form {
        fields: Vec::with_capacity(outcome.fields.len()),
        respected: outcome.respected,
        ask_server: outcome.ask_server || outcome.respected.is_unknown(),
        violations: Vec::new(),
        missing: outcome.missing,
    };
    for field in in_order(outcome.fields) {
        let (state, violations) = shown(field);
        form.ask_server |= state.unknown;
        form.violations.extend(violations);
        form.fields.push(state);
    }
    form
}

/// By object, then by rank. They are few, and a sort of their own would weigh more than all of this in the
/// browser.
fn in_order(fields: Vec<Partial>) -> Vec<Partial> {
    let key = |field: &Partial| (field.at.object, rank(&field.at.field));
    let mut ordered: Vec<Partial> = Vec::with_capacity(fields.len());
    for field in fields {
        let place =
            ordered.iter().rposition(|before| key(before) <= key(&field)).map_or(0, |before| before + 1);
        ordered.insert(place, field);
    }
    ordered
}

/// Where a field stands among those of its object; unknown ones stay behind, in the document's order.
fn rank(field: &Field) -> usize {
    Field::KNOWN.iter().position(|known| known == field).unwrap_or(usize::MAX)
}

fn shown(field: Partial) -> (FieldState, Vec<Violation>) {
    let kind = kind(field.kind.as_ref(), &field.at.field);
    let mut violations: Vec<Violation> = Vec::with_capacity(field.violations.len());
    for violation in field.violations {
        if !violations.contains(&violation) {
            violations.push(violation);
        }
    }
    let mut problems: Vec<_> = Vec::with_capacity(violations.len());
    for problem in violations.iter().map(Violation::problem) {
        if !problems.contains(&problem) {
            problems.push(problem);
        }
    }
    let choices = field.choices.map(|mut choices| {
        choices.retain(|choice| !field.barred.contains(choice));
        choices
    });
    let demanded = field.demanded.is_none_or(|demanded| !demanded.is_false()) || always_asked(&field.at);
    let needed = !field.required.is_false() || !problems.is_empty();
    let relevant = needed || (demanded && !field.open.is_false());
    let read_only = field
        .read_only
        .is_true()
        .then(|| ReadOnly { reason: reason(&field.at, &field.hinges_on), hinges_on: field.hinges_on });
    let state = FieldState {
        object: field.at.object,
        field: field.at.field,
        description: field.description,
        placeholder: field.placeholder,
        kind: if choices.is_some() { Kind::Choice } else { kind },
        required: field.required,
        read_only,
        choices,
        min_length: field.min_length,
        max_length: field.max_length,
        problems,
        unknown: field.unknown,
        relevant,
    };
    (state, violations)
}

/// A person's name and the parts of an address are asked together, whoever it is and wherever they live.
fn always_asked(at: &FieldRef) -> bool {
    let name = at.field == Field::FIRST_NAME || at.field == Field::LAST_NAME;
    at.object == Object::Owner && (name || at.field.path().starts_with("address."))
}

fn reason(at: &FieldRef, hinges_on: &[FieldRef]) -> ReadOnlyReason {
    if hinges_on.is_empty() {
        ReadOnlyReason::Always
    } else if hinges_on.iter().all(|other| other == at) {
        ReadOnlyReason::OnceSet
    } else {
        ReadOnlyReason::Conditional
    }
}

/// How a field is asked that has no choices. Contact fields are of the type `string` throughout, so that their
/// name tells more.
fn kind(rule_type: Option<&RuleType>, field: &Field) -> Kind {
    match rule_type {
        Some(RuleType::Bool) => Kind::Bool,
        Some(RuleType::Number) => Kind::Number,
        Some(RuleType::Date) => Kind::Date,
        // The guide's English text spells the type the other way round.
        Some(RuleType::Other(word)) if word == "ISO8601_date" => Kind::Date,
        Some(RuleType::Strings) => Kind::List,
        Some(RuleType::Text) => Kind::MultilineText,
        Some(RuleType::Json) => Kind::Json,
        _ if field == &Field::BIRTH_DAY => Kind::Date,
        _ if field == &Field::EMAIL => Kind::Email,
        _ if [Field::PHONE, Field::CELL_PHONE, Field::FAX].contains(field) => Kind::Phone,
        _ => Kind::Text,
    }
}

/// Whether a text is of the form that its field's kind asks for.
fn of_kind(kind: Kind, text: &str) -> Truth {
    match kind {
        Kind::Number => is_decimal(text).into(),
        Kind::Date => day(text).is_some().into(),
        Kind::Bool => matches!(text, "true" | "false" | "1" | "0").into(),
        _ => Truth::True,
    }
}
