//! Conditions: rules that are asked, not demanded.

use super::operator::Test;
use super::view::{Value, View};
use crate::document::{Constraint, Context, Operator, Rule};
use crate::object::{FieldRef, Named, Object};
use crate::truth::Truth;

/// On which values a condition is asked.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reading {
    /// On what would be sent now.
    Now,
    /// On what is saved.
    Saved,
    /// On what would be sent now, and on what stood before for the very field that the condition guards.
    Before,
    /// As now, but what only asks whether there is a value is left open: it may be typed any moment.
    Selector,
}

/// The answers of a condition, one for each thing they are needed for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Holds {
    /// For what the values have to respect.
    pub(crate) now: Truth,
    /// For what is read-only.
    pub(crate) saved: Truth,
    /// For what can be chosen.
    pub(crate) before: Truth,
    /// For what is worth asking.
    pub(crate) selector: Truth,
}

impl Holds {
    pub(crate) const ALWAYS: Self =
        Self { now: Truth::True, saved: Truth::True, before: Truth::True, selector: Truth::True };

    pub(crate) const NEVER: Self =
        Self { now: Truth::False, saved: Truth::False, before: Truth::False, selector: Truth::False };

    pub(crate) fn and(self, other: Self) -> Self {
        Self {
            now: self.now.and(other.now),
            saved: self.saved.and(other.saved),
            before: self.before.and(other.before),
            selector: self.selector.and(other.selector),
        }
    }
}

/// Asks a condition that guards `own` (a field, or nothing in particular).
///
/// On an edit, "not FI, if it is not FI" says something only if the condition means the value before: such a
/// condition on the guarded field itself counts on the saved value as well as on the typed one.
pub(crate) fn ask(view: &View<'_>, condition: &Rule, own: Option<&FieldRef>, scope: Option<Object>) -> Holds {
    let on = |reading| Asked { view, own, reading }.holds(condition, scope);
    let (now, before) = (on(Reading::Now), on(Reading::Before));
    let edited = view.action == crate::action::Action::Update;
    Holds {
        now: if edited { now.or(before) } else { now },
        saved: on(Reading::Saved),
        before,
        selector: on(Reading::Selector),
    }
}

/// The fields that a condition looks at, in its own order.
pub(crate) fn fields_of(condition: &Rule, scope: Option<Object>, found: &mut Vec<FieldRef>) {
    let inner = match Named::by(condition, scope) {
        Named::Object(object) => Some(object),
        Named::Field(at) => {
            if !found.contains(&at) {
                found.push(at);
            }
            scope
        }
        Named::Nothing | Named::Stranger => scope,
    };
    let parts = condition.fields.as_deref().into_iter().chain(condition.conditions.as_deref());
    for part in condition.all().iter().chain(condition.any()).chain(parts) {
        fields_of(part, inner, found);
    }
    for nested in condition.constraints().iter().filter_map(|constraint| constraint.conditions.as_deref()) {
        fields_of(nested, inner, found);
    }
}

/// Whether contexts let a rule or a constraint apply: it names this action, or something that is no action
/// (nobody knows what those mean, and a demand too many is seen, a demand too few is not), or nothing.
pub(crate) fn applies(view: &View<'_>, contexts: Option<&[Context]>) -> bool {
    contexts.is_none_or(|contexts| {
        contexts.is_empty()
            || contexts.iter().any(|context| match context {
                Context::Create | Context::Trade | Context::Transfer | Context::Update => {
                    context.as_str() == view.action.as_str()
                }
                _ => true,
            })
    })
}

struct Asked<'a> {
    view: &'a View<'a>,
    own: Option<&'a FieldRef>,
    reading: Reading,
}

impl Asked<'_> {
    /// Whether a rule is respected, every part of it.
    fn holds(&self, rule: &Rule, scope: Option<Object>) -> Truth {
        self.gate(rule, scope).implies(self.body(rule, scope))
    }

    /// Whether the rule applies.
    fn gate(&self, rule: &Rule, scope: Option<Object>) -> Truth {
        if !applies(self.view, rule.contexts.as_deref()) {
            return Truth::False;
        }
        rule.conditions.as_deref().map_or(Truth::True, |condition| self.holds(condition, scope))
    }

    fn body(&self, rule: &Rule, scope: Option<Object>) -> Truth {
        let (own, inner) = match Named::by(rule, scope) {
            Named::Object(object) => (self.of_object(rule, object, scope), Some(object)),
            Named::Field(at) => (self.of_field(rule, &at, scope), scope),
            Named::Stranger => return Truth::Unknown,
            Named::Nothing => (self.each(rule, scope, |_, _| Truth::Unknown), scope),
        };
        let all = Truth::all(rule.all().iter().map(|member| self.holds(member, inner)));
        let fields = rule.fields.as_deref().map_or(Truth::True, |fields| self.holds(fields, inner));
        own.and(all).and(fields).and(self.any(rule.any(), inner))
    }

    /// Members that do not apply are no way out; where none applies, nothing is asked.
    fn any(&self, members: &[Rule], scope: Option<Object>) -> Truth {
        let gates: Vec<Truth> = members.iter().map(|member| self.gate(member, scope)).collect();
        let ways = members.iter().zip(&gates).map(|(member, gate)| gate.and(self.body(member, scope)));
        Truth::any(gates.iter().copied()).implies(Truth::any(ways))
    }

    fn of_object(&self, rule: &Rule, object: Object, scope: Option<Object>) -> Truth {
        let known = match self.reading {
            Reading::Saved => self.view.saved.get(object).is_some(),
            _ => self.view.knows(object),
        };
        self.each(rule, scope, |operator, _| match operator {
            Operator::Required | Operator::NotEmpty if known => Truth::True,
            _ => Truth::Unknown,
        })
    }

    fn of_field(&self, rule: &Rule, at: &FieldRef, scope: Option<Object>) -> Truth {
        let mut operators = rule.constraints().iter().filter_map(|constraint| constraint.operator.as_ref());
        if self.reading == Reading::Selector && !operators.any(compares) {
            return Truth::Unknown;
        }
        let value = self.value(at);
        self.each(rule, scope, |operator, constraint| {
            let test = Test { operator, constraint, kind: rule.kind.as_ref(), patterns: self.view.patterns };
            test.holds_for(value)
        })
    }

    fn value(&self, at: &FieldRef) -> Value<'_> {
        match self.reading {
            Reading::Saved => self.view.saved(at),
            Reading::Before if self.own == Some(at) => self.view.before(at),
            _ => self.view.now(at),
        }
    }

    /// All constraints of a rule that say anything and apply.
    fn each(
        &self,
        rule: &Rule,
        scope: Option<Object>,
        says: impl Fn(&Operator, &Constraint) -> Truth,
    ) -> Truth {
        Truth::all(rule.constraints().iter().map(|constraint| match &constraint.operator {
            Some(operator) if applies(self.view, constraint.contexts.as_deref()) => {
                let condition = constraint.conditions.as_deref();
                let applies = condition.map_or(Truth::True, |condition| self.holds(condition, scope));
                applies.implies(says(operator, constraint))
            }
            _ => Truth::True,
        }))
    }
}

/// Whether an operator picks out values, rather than asking whether there is one and of what form.
fn compares(operator: &Operator) -> bool {
    matches!(operator, Operator::Eq | Operator::Ne | Operator::Contains | Operator::NotContains)
}
