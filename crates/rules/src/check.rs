//! What the registrar's own check would say.

use crate::action::Action;
use crate::document::Document;
use crate::evaluate::evaluate;
use crate::object::Object;
use crate::pattern::Patterns;
use crate::subjects::Subjects;
use crate::truth::Truth;
use crate::violation::Violation;
use std::collections::BTreeMap;

/// The outcome of `POST /domain/configurationRule/check`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Constraints that are not respected, in the order of the form.
    pub violations: Vec<Violation>,
    /// Objects that the document needs and that were not given.
    pub missing: Vec<Object>,
    /// False with any violation, unknown if something could not be judged, true otherwise.
    pub respected: Truth,
}

impl Verdict {
    /// The violations by the key under which the registrar's refusal names them (`owner.legal_form`). Where a
    /// field has several, the first counts, as one key holds one sentence.
    pub fn by_wire_key(&self) -> BTreeMap<String, &Violation> {
        let mut keyed = BTreeMap::new();
        for violation in &self.violations {
            keyed.entry(violation.at.wire_key()).or_insert(violation);
        }
        keyed
    }
}

/// Judges as a registrar does: `given` is the body of the check, `stored` what the registrar holds (from which
/// it also takes what the body leaves out, for [`Action::Update`], [`Action::Trade`] and [`Action::Transfer`];
/// pass [`Subjects::unknown`] for [`Action::Create`]).
pub fn check(
    document: &Document,
    stored: &Subjects,
    given: &Subjects,
    action: Action,
    patterns: &dyn Patterns,
) -> Verdict {
    let form = evaluate(document, stored, given, action, patterns);
    let respected = form.is_submittable();
    Verdict { violations: form.violations, missing: form.missing, respected }
}
