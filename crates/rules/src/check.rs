//! What the registrar's own check would say.

use crate::action::Action;
use crate::document::Document;
use crate::evaluate::evaluate;
use crate::object::Object;
use crate::pattern::Patterns;
use crate::subjects::Subjects;
use crate::truth::Truth;
use crate::violation::Violation;
use registrant_model::Fields;
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

/// Judges as a registrar does: `given` is the body of the check, `stored` what the registrar holds, from which
/// it takes the objects that the body leaves out ([`Action::Update`], [`Action::Trade`] and
/// [`Action::Transfer`]; pass [`Subjects::unknown`] for [`Action::Create`]). An object that is given replaces
/// the stored one whole: what it does not name is blank (inferred).
pub fn check(
    document: &Document,
    stored: &Subjects,
    given: &Subjects,
    action: Action,
    patterns: &dyn Patterns,
) -> Verdict {
    let form = evaluate(document, stored, &whole(given, stored), action, patterns);
    let respected = form.is_submittable();
    Verdict { violations: form.violations, missing: form.missing, respected }
}

/// The given objects, with a blank for each stored field that they do not name.
fn whole(given: &Subjects, stored: &Subjects) -> Subjects {
    let mut complete = Subjects::unknown();
    for object in Object::ALL {
        let Some(fields) = given.get(object) else { continue };
        let held = stored.get(object).into_iter().flat_map(Fields::iter);
        let cleared: Fields = held.map(|(field, _)| (field.clone(), String::new())).collect();
        complete = complete.with(object, cleared.overlaid_with(fields));
    }
    complete
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::pattern::NoPatterns;
    use crate::{Action, Document, Subjects, Truth};
    use serde_json::json;

    #[test]
    fn an_object_that_is_given_replaces_the_stored_one_and_one_that_is_not_is_taken_from_it() {
        let text = r#"{"label": "OWNER_CONTACT", "type": "contact", "fields":
            {"label": "email", "type": "string", "constraints": [{"operator": "required"}]}}"#;
        let document = Document::parse(text).unwrap();
        let stored = Subjects::from_json(&json!({"owner": {"email": "ada@example.org"}}));
        let verdict = |body: serde_json::Value| {
            check(&document, &stored, &Subjects::from_json(&body), Action::Trade, &NoPatterns).respected
        };
        assert_eq!(verdict(json!({})), Truth::True);
        assert_eq!(verdict(json!({"owner": {"firstName": "Charles"}})), Truth::False);
        assert_eq!(verdict(json!({"owner": {"email": "charles@example.org"}})), Truth::True);
    }
}
