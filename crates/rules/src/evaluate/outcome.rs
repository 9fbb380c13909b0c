//! What a part of a document comes to: field by field, and as a whole.

use super::condition::Holds;
use super::partial::Partial;
use crate::object::{FieldRef, Object};
use crate::truth::Truth;

/// What a part of a document comes to.
#[derive(Clone)]
pub(crate) struct Outcome {
    /// The fields it speaks of, each once, in the order of the document.
    pub(crate) fields: Vec<Partial>,
    /// Whether the part is respected.
    pub(crate) respected: Truth,
    /// Whether the part applies to what would be sent now.
    pub(crate) applies: Truth,
    /// Whether it applies to what is saved.
    pub(crate) applied: Truth,
    /// Something outside any field could not be judged.
    pub(crate) ask_server: bool,
    /// Objects it asks for that are not known.
    pub(crate) missing: Vec<Object>,
}

impl Outcome {
    /// What says nothing.
    pub(crate) fn nothing(gate: Holds) -> Self {
        Self {
            fields: Vec::new(),
            respected: Truth::True,
            applies: gate.now,
            applied: gate.saved,
            ask_server: false,
            missing: Vec::new(),
        }
    }

    /// What one field alone comes to.
    pub(crate) fn of(field: Partial, respected: Truth, gate: Holds) -> Self {
        Self { fields: vec![field], respected, ..Self::nothing(gate) }
    }

    /// The same, with another part that holds as well.
    pub(crate) fn and(mut self, other: Self) -> Self {
        self.respected = self.respected.and(other.respected);
        self.absorb(other, Partial::and);
        self
    }

    /// Several parts of which one has to be respected.
    ///
    /// A branch that does not apply is no way out. Where one branch is respected, none of the others is a
    /// problem. Where none is for certain, but one may be, the registrar is asked. Where all fail, the
    /// problems of the branch that lacks least are shown (the first of equals), each naming the fields by
    /// which the other branches could be gone instead.
    ///
    /// What is read-only does not follow the branch that is gone: it is so in every branch that applies to
    /// what is saved.
    pub(crate) fn any(branches: Vec<Self>, gate: Holds) -> Self {
        let fixed = read_only_in_all(&branches);
        let (mut open, closed): (Vec<Self>, Vec<Self>) =
            branches.into_iter().partition(|branch| !branch.applies.is_false());
        let respected = match open.as_slice() {
            [] => Truth::True,
            open => Truth::any(open.iter().map(|branch| branch.respected.and(branch.applies))),
        };
        settle(&mut open, respected);
        let mut whole = Self { respected, ..Self::nothing(gate) };
        let mut ways = open.into_iter();
        if let Some(first) = ways.next() {
            whole.absorb(first, Partial::and);
        }
        for way in ways {
            for field in &mut whole.fields {
                if !way.fields.iter().any(|other| other.at == field.at) {
                    field.or_nothing();
                }
            }
            let before: Vec<FieldRef> = whole.fields.iter().map(|field| field.at.clone()).collect();
            whole.absorb(way, Partial::or);
            for field in whole.fields.iter_mut().filter(|field| !before.contains(&field.at)) {
                field.or_nothing();
            }
        }
        for shut in closed {
            whole.absorb(shut, Partial::and);
        }
        // In the document's order, whichever branches apply: fields must not change places while one types.
        let mut merged = std::mem::take(&mut whole.fields);
        for (at, read_only, hinges_on) in fixed {
            if let Some(place) = merged.iter().position(|field| field.at == at) {
                let field = merged.swap_remove(place);
                whole.fields.push(Partial { read_only, hinges_on, ..field });
            }
        }
        whole
    }

    fn absorb(&mut self, other: Self, merge: fn(&mut Partial, Partial)) {
        for field in other.fields {
            match self.fields.iter_mut().find(|mine| mine.at == field.at) {
                Some(mine) => merge(mine, field),
                None => self.fields.push(field),
            }
        }
        self.ask_server |= other.ask_server;
        for object in other.missing {
            if !self.missing.contains(&object) {
                self.missing.push(object);
            }
        }
    }

    fn failures(&self) -> usize {
        self.fields.iter().map(|field| field.violations.len()).sum()
    }

    /// The fields in which this part fails.
    fn failing(&self) -> impl Iterator<Item = &FieldRef> {
        self.fields.iter().filter(|field| !field.violations.is_empty()).map(|field| &field.at)
    }

    fn forgive(&mut self) {
        for field in &mut self.fields {
            field.violations.clear();
        }
    }

    fn stop_asking(&mut self) {
        self.ask_server = false;
        self.missing.clear();
        for field in &mut self.fields {
            field.unknown = false;
        }
    }
}

/// For each field of some branches, whether it is read-only in all that apply to what is saved, and on what
/// that hinges.
fn read_only_in_all(branches: &[Outcome]) -> Vec<(FieldRef, Truth, Vec<FieldRef>)> {
    let ways: Vec<&Outcome> = branches.iter().filter(|branch| !branch.applied.is_false()).collect();
    let mut fixed: Vec<(FieldRef, Truth, Vec<FieldRef>)> = Vec::new();
    for field in branches.iter().flat_map(|branch| &branch.fields) {
        if fixed.iter().any(|(at, ..)| *at == field.at) {
            continue;
        }
        let mut hinges_on = Vec::new();
        let truths = ways.iter().map(|way| {
            let Some(there) = way.fields.iter().find(|there| there.at == field.at) else {
                return Truth::False;
            };
            for other in &there.hinges_on {
                if !hinges_on.contains(other) {
                    hinges_on.push(other.clone());
                }
            }
            there.read_only
        });
        let read_only = if ways.is_empty() { Truth::False } else { Truth::all(truths) };
        fixed.push((field.at.clone(), read_only, hinges_on));
    }
    fixed
}

/// Drops from branches what does not matter once it is known what they come to together.
fn settle(branches: &mut [Outcome], respected: Truth) {
    if branches.len() < 2 && !respected.is_true() {
        return;
    }
    let best =
        branches.iter().enumerate().min_by_key(|(_, branch)| branch.failures()).map(|(place, _)| place);
    let failing: Vec<Vec<FieldRef>> =
        branches.iter().map(|branch| branch.failing().cloned().collect()).collect();
    for (place, branch) in branches.iter_mut().enumerate() {
        match respected {
            Truth::True => {
                branch.forgive();
                branch.stop_asking();
            }
            Truth::Unknown => branch.forgive(),
            Truth::False => {
                if Some(place) != best {
                    branch.forgive();
                    continue;
                }
                let others = failing.iter().enumerate().filter(|(other, _)| *other != place);
                let alternatives: Vec<FieldRef> = others.flat_map(|(_, fields)| fields.clone()).collect();
                for violation in branch.fields.iter_mut().flat_map(|field| &mut field.violations) {
                    for other in alternatives.iter().filter(|other| **other != violation.at) {
                        if !violation.alternatives.contains(other) {
                            violation.alternatives.push(other.clone());
                        }
                    }
                }
            }
        }
    }
}
