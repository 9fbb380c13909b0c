//! Whether values fit the rules, judged again where the browser cannot be trusted.

use super::phone::impossible;
use registrant_model::mail::is_mail_address;
use registrant_model::problem::{FieldCode, FieldProblem};
use registrant_model::{DomainName, Field, Fields};
use registrant_rules::{Action, Document, HostPatterns, Object, Subjects, evaluate};

/// The rules of the registries that a contact has to fit.
pub(crate) type Rules = [(Option<DomainName>, Document)];

/// What does not fit. `saved` is what the registrar holds, `typed` what it is to hold; phone numbers stand in
/// their registry form where they have one.
///
/// A contact that owns several domains has to fit all their registries. Each field is reported once.
pub(crate) fn validate(rules: &Rules, saved: &Fields, typed: &Fields, action: Action) -> Vec<FieldProblem> {
    let mut problems: Vec<FieldProblem> = Vec::new();
    let mut report = |problem: FieldProblem| {
        if !problems.iter().any(|known| known.field == problem.field) {
            problems.push(problem);
        }
    };
    for (_, document) in rules {
        let (saved, typed) = (Subjects::owner(saved.clone()), Subjects::owner(typed.clone()));
        let form = evaluate(document, &saved, &typed, action, &HostPatterns);
        let owners = form.fields.into_iter().filter(|state| state.object == Object::Owner);
        owners.flat_map(|state| state.problems).for_each(&mut report);
    }
    let address = typed.get(&Field::EMAIL).filter(|address| !is_mail_address(address.trim()));
    if address.is_some() && saved.get(&Field::EMAIL) != address {
        report(FieldProblem::new(Field::EMAIL, FieldCode::Email));
    }
    for field in impossible(typed) {
        // What the registrar holds already is not the person's mistake.
        if saved.get(&field) != typed.get(&field) {
            report(FieldProblem::new(field, FieldCode::Phone));
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::validate;
    use registrant_model::problem::FieldCode;
    use registrant_model::{Field, Fields};
    use registrant_rules::{Action, Document};

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        pairs.iter().copied().collect()
    }

    #[test]
    fn each_field_is_reported_once_whatever_the_number_of_registries() {
        let text = r#"{"label": "OWNER_CONTACT", "type": "contact", "fields":
            {"label": "email", "type": "string", "constraints": [{"operator": "required"}]}}"#;
        let rules = [(None, Document::parse(text).unwrap()), (None, Document::parse(text).unwrap())];
        let problems = validate(&rules, &Fields::new(), &Fields::new(), Action::Trade);
        assert_eq!(problems.len(), 1);
        assert_eq!((&problems[0].field, problems[0].code), (&Field::EMAIL, FieldCode::Required));
    }

    #[test]
    fn what_is_no_address_and_no_number_is_told() {
        let typed = fields(&[("email", "ada"), ("phone", "12"), ("fax", "")]);
        let codes: Vec<FieldCode> =
            validate(&[], &Fields::new(), &typed, Action::Update).into_iter().map(|it| it.code).collect();
        assert_eq!(codes, [FieldCode::Email, FieldCode::Phone]);
        assert!(validate(&[], &typed, &typed, Action::Update).is_empty(), "unchanged values are left alone");
    }
}
