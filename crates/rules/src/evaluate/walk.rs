//! The way through a document.

use super::condition::{Holds, applies, ask, fields_of};
use super::operator::{Test, bounds, whole};
use super::outcome::Outcome;
use super::partial::Partial;
use super::view::{Value, View};
use super::{kind, of_kind};
use crate::document::{Constraint, Operator, Rule, RuleType};
use crate::form::Kind;
use crate::object::{FieldRef, Named, Object};
use crate::truth::Truth;
use crate::violation::{Breach, Violation};

pub(crate) struct Walk<'a> {
    pub(crate) view: &'a View<'a>,
}

/// Under which conditions a part of the document applies.
#[derive(Clone)]
struct Gate<'r> {
    holds: Holds,
    /// The conditions, from outside to inside, and inside which object each stands.
    conditions: Vec<(&'r Rule, Option<Object>)>,
}

impl<'r> Gate<'r> {
    /// The same with another condition, if there is one.
    fn and(
        &self,
        view: &View<'_>,
        condition: Option<&'r Rule>,
        own: Option<&FieldRef>,
        scope: Option<Object>,
    ) -> Self {
        let mut gate = self.clone();
        if let Some(condition) = condition {
            gate.holds = gate.holds.and(ask(view, condition, own, scope));
            gate.conditions.push((condition, scope));
        }
        gate
    }

    fn fields(&self) -> Vec<FieldRef> {
        let mut found = Vec::new();
        for (condition, scope) in &self.conditions {
            fields_of(condition, *scope, &mut found);
        }
        found
    }
}

impl Walk<'_> {
    pub(crate) fn whole(&self, root: &Rule) -> Outcome {
        self.rule(root, None, &Gate { holds: Holds::ALWAYS, conditions: Vec::new() })
    }

    fn rule<'r>(&self, rule: &'r Rule, scope: Option<Object>, gate: &Gate<'r>) -> Outcome {
        if !applies(self.view, rule.contexts.as_deref()) {
            return Outcome::nothing(Holds::NEVER);
        }
        let named = Named::by(rule, scope);
        let own = match &named {
            Named::Field(at) => Some(at),
            _ => None,
        };
        let gate = gate.and(self.view, rule.conditions.as_deref(), own, scope);
        let (outcome, inner) = match named {
            Named::Field(at) => (self.field(rule, at, scope, &gate), scope),
            Named::Object(object) => (self.object(rule, object, scope, &gate), Some(object)),
            Named::Nothing => (self.unnamed(rule, &gate), scope),
            Named::Stranger => return not_to_be_told(gate.holds),
        };
        let parts = rule.all().iter().chain(rule.fields.as_deref());
        let all = parts.fold(outcome, |whole, part| whole.and(self.rule(part, inner, &gate)));
        if rule.any().is_empty() {
            return all;
        }
        let branches = rule.any().iter().map(|branch| self.rule(branch, inner, &gate)).collect();
        all.and(Outcome::any(branches, gate.holds))
    }

    /// Constraints on an object itself: all that can be told is whether we have it.
    fn object(&self, rule: &Rule, object: Object, scope: Option<Object>, gate: &Gate<'_>) -> Outcome {
        let mut outcome = Outcome::nothing(gate.holds);
        for (operator, constraint) in self.said(rule) {
            let holds = gate.and(self.view, constraint.conditions.as_deref(), None, scope).holds.now;
            let asks_for_it = matches!(operator, Operator::Required | Operator::NotEmpty);
            if holds.is_false() || (asks_for_it && self.view.knows(object)) {
                continue;
            }
            outcome.respected = Truth::Unknown;
            outcome.ask_server = true;
            if asks_for_it && holds.is_true() && !outcome.missing.contains(&object) {
                outcome.missing.push(object);
            }
        }
        outcome
    }

    /// A node without a label has no value to which constraints could apply.
    fn unnamed(&self, rule: &Rule, gate: &Gate<'_>) -> Outcome {
        if self.said(rule).next().is_some() {
            not_to_be_told(gate.holds)
        } else {
            Outcome::nothing(gate.holds)
        }
    }

    fn field(&self, rule: &Rule, at: FieldRef, scope: Option<Object>, gate: &Gate<'_>) -> Outcome {
        let value = self.view.now(&at);
        let mut field = Partial::new(at, gate.holds);
        field.kind.clone_from(&rule.kind);
        field.description.clone_from(&rule.description);
        field.placeholder.clone_from(&rule.placeholder);
        let mut respected = of_type(rule, value, gate, &mut field);
        for (operator, constraint) in self.said(rule) {
            let gate = gate.and(self.view, constraint.conditions.as_deref(), Some(&field.at), scope);
            let kept = if *operator == Operator::ReadOnly {
                self.read_only(&gate, &mut field)
            } else {
                state(operator, constraint, gate.holds, &mut field);
                let test =
                    Test { operator, constraint, kind: rule.kind.as_ref(), patterns: self.view.patterns };
                gate.holds.now.implies(test.respected_by(value))
            };
            note(kept, breach(operator, constraint), &mut field);
            respected = respected.and(kept);
        }
        drop_what_acceptance_says(&mut field);
        Outcome::of(field, respected, gate.holds)
    }

    /// Judged on the saved values; what is read-only must come back as it was.
    fn read_only(&self, gate: &Gate<'_>, field: &mut Partial) -> Truth {
        let holds = gate.holds.saved;
        if holds.is_true() && !field.read_only.is_true() {
            field.hinges_on = gate.fields();
        }
        field.read_only = field.read_only.or(holds);
        holds.implies((!self.view.changed(&field.at)).into())
    }

    /// The constraints of a rule that say anything, with their operators.
    fn said<'r>(&self, rule: &'r Rule) -> impl Iterator<Item = (&'r Operator, &'r Constraint)> {
        let constraints = rule.constraints().iter();
        constraints
            .filter(|constraint| applies(self.view, constraint.contexts.as_deref()))
            .filter_map(|constraint| constraint.operator.as_ref().map(|operator| (operator, constraint)))
    }
}

/// A text that is no number where the rule speaks of a number is a problem even without a constraint.
fn of_type(rule: &Rule, value: Value<'_>, gate: &Gate<'_>, field: &mut Partial) -> Truth {
    let kind = kind(rule.kind.as_ref(), &field.at.field);
    let fits = match value {
        Value::Text(text) => of_kind(kind, text),
        Value::Blank | Value::Unknown => Truth::True,
    };
    let kept = gate.holds.now.implies(fits);
    let named = match (kind, &rule.kind) {
        (Kind::Date, _) => RuleType::Date,
        (_, Some(named)) => named.clone(),
        (_, None) => RuleType::String,
    };
    note(kept, Breach::Type(named), field);
    kept
}

/// What a constraint does to the field, whatever its value.
fn state(operator: &Operator, constraint: &Constraint, holds: Holds, field: &mut Partial) {
    if matches!(operator, Operator::Required | Operator::NotEmpty | Operator::ShouldBeTrue) {
        field.demand(holds);
    }
    let values = constraint.values.as_deref().unwrap_or_default();
    // What can be chosen must not shrink by what was chosen just now, or there would be no way back.
    match operator {
        Operator::Contains if holds.before.is_true() && !values.is_empty() => field.only(values),
        Operator::NotContains | Operator::Ne if holds.before.is_true() => {
            field.barred.extend(values.iter().chain(&constraint.value).cloned());
        }
        _ => {}
    }
    if holds.now.is_true() {
        let bound = constraint.value.as_deref().and_then(whole);
        match (operator, bound, bounds(constraint)) {
            (Operator::MinLength, Some(min), _) => field.at_least(min),
            (Operator::MaxLength, Some(max), _) => field.at_most(max),
            (Operator::Between, _, Some((min, max))) => {
                field.at_least(min);
                field.at_most(max);
            }
            _ => {}
        }
    }
}

fn breach(operator: &Operator, constraint: &Constraint) -> Breach {
    Breach::Constraint {
        operator: operator.clone(),
        value: constraint.value.clone(),
        values: constraint.values.clone().unwrap_or_default(),
    }
}

fn note(kept: Truth, breach: Breach, field: &mut Partial) {
    match kept {
        Truth::True => {}
        Truth::Unknown => field.unknown = true,
        Truth::False => field.violations.push(Violation {
            at: field.at.clone(),
            breach,
            alternatives: Vec::new(),
            example: field.placeholder.clone(),
        }),
    }
}

/// A box that has to be ticked and is not has one problem, not two.
fn drop_what_acceptance_says(field: &mut Partial) {
    let is = |violation: &Violation, operator: &Operator| violation.operator() == Some(operator);
    if field.violations.iter().any(|violation| is(violation, &Operator::ShouldBeTrue)) {
        field
            .violations
            .retain(|violation| !is(violation, &Operator::Required) && !is(violation, &Operator::NotEmpty));
    }
}

fn not_to_be_told(gate: Holds) -> Outcome {
    let mut outcome = Outcome::nothing(gate);
    if !gate.now.is_false() {
        outcome.respected = Truth::Unknown;
        outcome.ask_server = true;
    }
    outcome
}
