//! What holds for any document and any values.

mod strategies;

use proptest::prelude::*;
use registrant_model::problem::FieldCode;
use registrant_rules::document::{Constraint, Operator, Rule};
use registrant_rules::{Document, HostPatterns, NoPatterns, Truth, check, evaluate, flatten};
use strategies::{action, document, json, subjects};

/// The same document with every operator that is known turned into one that is not.
fn with_strange_operators(rule: &Rule) -> Rule {
    let mut strange = rule.clone();
    for constraint in strange.constraints.iter_mut().flatten() {
        *constraint = with_a_strange_operator(constraint);
    }
    for part in strange.and.iter_mut().flatten().chain(strange.or.iter_mut().flatten()) {
        *part = with_strange_operators(part);
    }
    for part in [&mut strange.fields, &mut strange.conditions].into_iter().flatten() {
        **part = with_strange_operators(part);
    }
    strange
}

fn with_a_strange_operator(constraint: &Constraint) -> Constraint {
    let mut strange = constraint.clone();
    strange.operator = constraint.operator.as_ref().map(|_| Operator::from("rhymeswith"));
    strange.conditions = constraint.conditions.as_deref().map(with_strange_operators).map(Box::new);
    strange
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn evaluation_is_total_and_deterministic(
        document in document(), saved in subjects(), typed in subjects(), action in action(),
    ) {
        let form = evaluate(&document, &saved, &typed, action, &HostPatterns);
        prop_assert_eq!(&form, &evaluate(&document, &saved, &typed, action, &HostPatterns));
        check(&document, &saved, &typed, action, &HostPatterns);
    }

    #[test]
    fn a_document_reads_back_as_it_was_written(document in document()) {
        let text = serde_json::to_string(&document).unwrap();
        prop_assert_eq!(Document::parse(&text).unwrap(), document);
    }

    #[test]
    fn any_json_at_all_is_read_or_refused(value in json()) {
        let _ = Document::from_value(value.clone());
        let _ = Document::parse(&value.to_string());
        let _ = flatten(&value);
    }

    #[test]
    fn a_document_that_reads_judges_the_same_when_it_is_handed_on(
        document in document(), saved in subjects(), typed in subjects(), action in action(),
    ) {
        let handed_on: Document = serde_json::from_value(serde_json::to_value(&document).unwrap()).unwrap();
        prop_assert_eq!(
            evaluate(&handed_on, &saved, &typed, action, &HostPatterns),
            evaluate(&document, &saved, &typed, action, &HostPatterns)
        );
    }

    #[test]
    fn what_is_unknown_is_never_taken_for_true(
        document in document(), saved in subjects(), typed in subjects(), action in action(),
    ) {
        let form = evaluate(&document, &saved, &typed, action, &HostPatterns);
        let unknown = form.ask_server || form.fields.iter().any(|state| state.unknown);
        prop_assert!(!(unknown && form.is_submittable() == Truth::True));
        prop_assert_eq!(form.respected == Truth::False, !form.violations.is_empty());
        prop_assert!(form.respected != Truth::Unknown || form.ask_server);
    }

    #[test]
    fn knowing_less_never_turns_an_answer_around(
        document in document(), saved in subjects(), typed in subjects(), action in action(),
    ) {
        let known = evaluate(&document, &saved, &typed, action, &HostPatterns).is_submittable();
        let less = evaluate(&document, &saved, &typed, action, &NoPatterns).is_submittable();
        prop_assert!(less == known || less == Truth::Unknown, "{known:?} became {less:?}");
    }

    #[test]
    fn operators_nobody_knows_neither_allow_nor_refuse(
        document in document(), saved in subjects(), typed in subjects(), action in action(),
    ) {
        let strange = Document::try_from(with_strange_operators(document.root())).unwrap();
        let form = evaluate(&strange, &saved, &typed, action, &HostPatterns);
        prop_assert!(form.violations.iter().all(|violation| violation.operator().is_none()));
        prop_assert!(form.fields.iter().all(|state| !state.required.is_true() && state.read_only.is_none()));
    }

    #[test]
    fn what_is_read_only_does_not_hinge_on_what_is_typed(
        document in document(), saved in subjects(), one in subjects(), other in subjects(), action in action(),
    ) {
        let read_only = |typed| {
            let form = evaluate(&document, &saved, typed, action, &HostPatterns);
            form.fields.into_iter().map(|state| (state.at(), state.read_only)).collect::<Vec<_>>()
        };
        prop_assert_eq!(read_only(&one), read_only(&other));
    }

    #[test]
    fn sending_back_what_is_saved_is_never_read_only(document in document(), saved in subjects(), action in action()) {
        let form = evaluate(&document, &saved, &saved, action, &HostPatterns);
        prop_assert!(form.problems().all(|problem| problem.code != FieldCode::ReadOnly));
    }

    #[test]
    fn no_problem_sits_on_a_hidden_field(
        document in document(), saved in subjects(), typed in subjects(), action in action(),
    ) {
        let form = evaluate(&document, &saved, &typed, action, &HostPatterns);
        for state in &form.fields {
            prop_assert!(state.relevant || (state.problems.is_empty() && state.required.is_false()));
        }
        let named = form.violations.iter().all(|violation| {
            form.get(violation.at.object, &violation.at.field).is_some_and(|state| !state.problems.is_empty())
        });
        prop_assert!(named, "every violation is a problem of a field that the form has");
    }

    #[test]
    fn every_field_stands_once_and_in_order(
        document in document(), saved in subjects(), typed in subjects(), action in action(),
    ) {
        let form = evaluate(&document, &saved, &typed, action, &HostPatterns);
        let mut at: Vec<_> = form.fields.iter().map(registrant_rules::FieldState::at).collect();
        prop_assert!(at.is_sorted_by_key(|at| at.object));
        at.sort();
        let count = at.len();
        at.dedup();
        prop_assert_eq!(at.len(), count);
    }
}
