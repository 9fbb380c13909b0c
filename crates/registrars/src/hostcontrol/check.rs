//! What is wrong with a contact before it is sent: lengths, lines, forms (`/domain-contact`, POST and PUT).

use super::phone::is_dotted;
use super::wire::{LINES, LONGEST_LINE, NAMED, Named, canonical, lines};
use crate::error::{CallError, Effect, ErrorKind};
use registrant_model::country::is_code;
use registrant_model::mail::is_mail_address;
use registrant_model::problem::{FieldCode, FieldProblem};
use registrant_model::{Field, Fields};

/// Refuses a contact with a problem in one of these fields; nothing was sent.
pub(super) fn refuse(problems: Vec<FieldProblem>) -> Result<(), CallError> {
    if problems.is_empty() {
        return Ok(());
    }
    let names: Vec<&str> = problems.iter().map(|problem| problem.field.path()).collect();
    let words = format!("not sent, because the registrar takes no such values: {}", names.join(", "));
    let mut error = CallError::new(ErrorKind::Refused, Effect::None, words);
    error.fields = problems;
    Err(error)
}

/// What is wrong with these values. Phone numbers are judged as they would be sent.
pub(super) fn problems(fields: &Fields) -> Vec<FieldProblem> {
    let sent = canonical(fields);
    let mut problems: Vec<FieldProblem> = NAMED.iter().filter_map(|named| of_named(named, &sent)).collect();
    problems.extend(of_address(fields));
    problems
}

fn of_named(named: &Named, sent: &Fields) -> Option<FieldProblem> {
    let field = &named.field;
    let problem = |code| Some(FieldProblem::new(field.clone(), code));
    let Some(value) = sent.get(field) else {
        return if named.required { problem(FieldCode::Required) } else { None };
    };
    if *field == Field::ADDRESS_COUNTRY {
        return if is_code(value) { None } else { problem(FieldCode::NotAllowed) };
    }
    if [Field::PHONE, Field::FAX].contains(field) {
        return if is_dotted(value) { None } else { problem(FieldCode::Phone) };
    }
    if value.chars().count() > named.longest {
        return Some(
            FieldProblem::new(field.clone(), FieldCode::TooLong).with("max", named.longest.to_string()),
        );
    }
    // "must be valid and able to receive email"
    if *field == Field::EMAIL && !is_mail_address(value) {
        return problem(FieldCode::Email);
    }
    None
}

fn of_address(fields: &Fields) -> Vec<FieldProblem> {
    let lines = lines(fields);
    if lines.is_empty() {
        return vec![FieldProblem::new(Field::ADDRESS_LINE1, FieldCode::Required)];
    }
    let wrong = |(field, line): (Field, String)| {
        if !LINES.contains(&field) {
            return Some(FieldProblem::new(field, FieldCode::MustBeEmpty));
        }
        if line.contains(['\n', '\r']) {
            // One line with a break in it would be two.
            return Some(FieldProblem::new(field, FieldCode::Format));
        }
        let too_long = line.chars().count() > LONGEST_LINE;
        too_long.then(|| FieldProblem::new(field, FieldCode::TooLong).with("max", LONGEST_LINE.to_string()))
    };
    lines.into_iter().filter_map(wrong).collect()
}

#[cfg(test)]
mod tests {
    use super::problems;
    use registrant_model::problem::FieldCode;
    use registrant_model::{Field, Fields};

    fn contact() -> Fields {
        [
            ("name", "Rosa Claes"),
            ("email", "rosa.claes@example.org"),
            ("address.line1", "Sint-Jansdreef 21"),
            ("address.zip", "9000"),
            ("address.city", "Ghent"),
            ("address.country", "BE"),
            ("phone", "+32.20000601"),
        ]
        .into_iter()
        .collect()
    }

    #[test]
    fn every_limit_of_the_document_is_told_before_the_send() {
        assert_eq!(problems(&contact()), []);
        let long = |length: usize| "é".repeat(length);
        for (field, good, bad, code) in [
            ("name", long(255), long(256), FieldCode::TooLong),
            ("organisationName", long(255), long(256), FieldCode::TooLong),
            ("address.province", long(255), long(256), FieldCode::TooLong),
            ("address.city", long(255), long(256), FieldCode::TooLong),
            ("address.zip", long(16), long(17), FieldCode::TooLong),
            ("address.line1", long(63), long(64), FieldCode::TooLong),
            ("address.line2", "Floor 2".into(), "Floor 2\nDoor 5".into(), FieldCode::Format),
            ("address.line4", "  ".into(), "Door 5".into(), FieldCode::MustBeEmpty),
            ("address.country", "IR".into(), "Netherlands".into(), FieldCode::NotAllowed),
            ("address.country", "NL".into(), "nl".into(), FieldCode::NotAllowed),
            ("phone", "+31484538930".into(), "0484538930".into(), FieldCode::Phone),
            ("phone", "+1.2025550123".into(), "+1.202555012345678".into(), FieldCode::Phone),
            ("fax", String::new(), "none".into(), FieldCode::Phone),
            ("email", "a@example.org".into(), "a@mail.invalid".into(), FieldCode::Email),
            ("email", "a@example.org".into(), "a@localhost".into(), FieldCode::Email),
            ("email", "a@mail.example".into(), "a@mail.test".into(), FieldCode::Email),
            ("email", format!("{}@{}.org", "a".repeat(64), "b".repeat(63)), long(256), FieldCode::TooLong),
            ("name", "x".into(), " ".into(), FieldCode::Required),
            ("phone", "+32.1".into(), String::new(), FieldCode::Required),
        ] {
            let told = |value: &str| problems(&contact().with(Field::new(field), value));
            assert_eq!(told(&good), [], "{field} {good}");
            let problem = told(&bad);
            assert_eq!((problem.len(), problem[0].field.path(), problem[0].code), (1, field, code), "{bad}");
        }
    }
}
