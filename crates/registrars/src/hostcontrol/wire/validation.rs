//! The validations of a contact (`/domain-contact/{id}/validation`).

use super::{Members, text, time};
use registrant_model::contact_edit::{Validation, ValidationCategory, ValidationState};
use serde_json::Value;

/// The word of a category.
pub(in crate::hostcontrol) fn word(category: ValidationCategory) -> &'static str {
    match category {
        ValidationCategory::General => "General",
        ValidationCategory::IisNu => "IisNu",
        ValidationCategory::IisSe => "IisSe",
        ValidationCategory::Esnic => "Esnic",
        ValidationCategory::Nominet => "Nominet",
    }
}

/// How a contact stands in every category; nothing when the answer does not speak of validations at all. A category
/// that is not listed is not validated.
pub(in crate::hostcontrol) fn validations(answer: &Value) -> Option<Vec<Validation>> {
    let entries = match answer {
        Value::Array(entries) => entries,
        Value::Object(members) => members.get("validations")?.as_array()?,
        _ => return None,
    };
    let of = |category| {
        let told = entries.iter().filter_map(Value::as_object);
        let told = told.filter(|entry| {
            text(entry, "category").is_some_and(|known| known.eq_ignore_ascii_case(word(category)))
        });
        let best = told.map(standing).max_by_key(|(state, _)| rank(*state));
        let (state, since) = best.unwrap_or((ValidationState::NotValidated, None));
        Validation { category, state, since, days: None }
    };
    Some(ValidationCategory::ALL.into_iter().map(of).collect())
}

type Standing = (ValidationState, Option<registrant_model::Timestamp>);

fn standing(entry: &Members) -> Standing {
    let since = text(entry, "validated_on").or_else(|| text(entry, "validatedOn"));
    let since = since.and_then(|text| time(&text));
    let state = match text(entry, "status").map(|status| status.to_ascii_lowercase()).as_deref() {
        Some("validated") => ValidationState::Validated,
        Some("pending") => ValidationState::Pending,
        None if since.is_some() => ValidationState::Validated,
        None | Some(_) => ValidationState::NotValidated,
    };
    (state, since)
}

/// Several versions of one category may be listed: the best one counts.
fn rank(state: ValidationState) -> u8 {
    match state {
        ValidationState::Validated => 2,
        ValidationState::Pending => 1,
        ValidationState::NotValidated => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::validations;
    use registrant_model::contact_edit::ValidationState::{NotValidated, Pending, Validated};
    use serde_json::json;

    #[test]
    fn what_is_not_listed_is_not_validated() {
        let states = |answer| -> Vec<_> {
            validations(&answer).unwrap().into_iter().map(|validation| validation.state).collect()
        };
        let some = json!({"validations": [
            {"category": "General", "version": 1, "validated_on": "2025-01-06T15:25:25Z"},
            {"category": "CIRA", "version": 1, "validated_on": "2025-01-06T15:25:25Z"}]});
        assert_eq!(states(some), [Validated, NotValidated, NotValidated, NotValidated, NotValidated]);
        let all = json!([
            {"category": "General", "status": "pending", "validated_on": null},
            {"category": "IisSe", "status": "not_validated", "version": null},
            {"category": "IisNu", "status": "validated", "validated_on": "2025-01-06T15:25:25Z"}]);
        assert_eq!(states(all), [Pending, Validated, NotValidated, NotValidated, NotValidated]);
    }

    #[test]
    fn an_answer_that_says_nothing_is_told_apart() {
        assert_eq!(validations(&json!({})), None);
        assert_eq!(validations(&json!(null)), None);
        assert_eq!(validations(&json!({"validations": []})).unwrap().len(), 5);
    }
}
