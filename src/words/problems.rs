//! Problems in words, with the registrar's own and its reference.

use crate::api::Failure;
use crate::messages as m;
use registrant_model::problem::{Code, FieldCode, FieldProblem, Problem, Reason};

/// What went wrong and what to do about it.
pub fn failure(failure: &Failure) -> String {
    match failure {
        Failure::Told(problem) => reason_words(problem).unwrap_or_else(|| problem_words(problem.code)),
        Failure::Missing(part) => problem_words(part.problem.code),
        Failure::Unreachable => m::problem_unreachable(),
        Failure::Malformed => m::problem_malformed(),
    }
}

/// The registrar's own words, where it said something that has no field.
pub fn registrars_words(problem: &Problem) -> Option<String> {
    problem.registrar_message.as_deref().map(m::problem_registrar_said)
}

/// Why the registrar refused, where that is known. Whether a call took effect is said before why it was refused.
fn reason_words(problem: &Problem) -> Option<String> {
    if !matches!(problem.code, Code::RegistrarRefused | Code::RegistrarCredentials | Code::NotFound) {
        return None;
    }
    Some(match problem.reason? {
        Reason::ActionPending => m::reason_action_pending(),
        Reason::SameContacts => m::reason_same_contacts(),
        Reason::ContactInUse => m::reason_contact_in_use(),
        Reason::DomainSuspended => m::reason_domain_suspended(),
        Reason::ContactUnknown => m::reason_contact_unknown(),
        Reason::EntityUnknown => m::reason_entity_unknown(),
        Reason::DomainNotHeld => m::reason_domain_not_held(),
        Reason::ActionNotAllowed => m::reason_action_not_allowed(),
        Reason::KeysRefused => m::reason_keys_refused(),
        Reason::AddressNotAllowed => m::reason_address_not_allowed(),
        Reason::PrivacyNotBought => m::reason_privacy_not_bought(),
        Reason::PrivacyNotOffered => m::reason_privacy_not_offered(),
        Reason::SameNameServers => m::reason_same_name_servers(),
        Reason::AlreadyRenewed => m::reason_already_renewed(),
        Reason::EndedUnexplained => m::reason_ended_unexplained(),
        Reason::OwnerIsAnother => m::reason_owner_is_another(),
    })
}

fn problem_words(code: Code) -> String {
    match code {
        Code::Unauthenticated => m::problem_unauthenticated(),
        Code::Forbidden => m::problem_forbidden(),
        Code::NotFound => m::problem_not_found(),
        Code::InvalidRequest
        | Code::MissingHeader
        | Code::IdempotencyKeyMissing
        | Code::IdempotencyKeyReused => m::problem_invalid_request(),
        Code::IdempotencyKeyRunning => m::problem_running(),
        Code::VersionMissing | Code::VersionConflict => m::problem_version_conflict(),
        Code::ValidationFailed => m::problem_validation_failed(),
        Code::ConsentMissing => m::problem_consent_missing(),
        Code::OwnerChangeOpen => m::problem_owner_change_open(),
        Code::NotEligible => m::problem_not_eligible(),
        Code::EditInDoubt => m::problem_edit_in_doubt(),
        Code::WrongState => m::problem_wrong_state(),
        Code::PriceAboveCeiling => m::problem_price_above_ceiling(),
        Code::NotSupported => m::problem_not_supported(),
        Code::RegistrarRefused => m::problem_registrar_refused(),
        Code::DocumentsRequested => m::problem_documents_requested(),
        Code::RegistrarCredentials => m::problem_registrar_credentials(),
        Code::RegistrarUnreachable => m::problem_registrar_unreachable(),
        Code::RegistrarTimeout => m::problem_registrar_timeout(),
        Code::RegistrarUnavailable => m::problem_registrar_unavailable(),
        Code::RegistrarBusy => m::problem_registrar_busy(),
        Code::RegistrarMalformed => m::problem_registrar_malformed(),
        Code::UnknownOutcome => m::problem_unknown_outcome(),
        Code::TooManyRequests => m::problem_too_many_requests(),
        Code::StorageUnavailable => m::problem_storage_unavailable(),
        Code::TakenOver => m::problem_taken_over(),
        Code::Internal => m::problem_internal(),
    }
}

/// What came in the place of an answer that was lost, where that is known: a name, not advice.
pub fn instead_of_answer(problem: &Problem) -> Option<fn() -> String> {
    if problem.reason == Some(Reason::ActionPending) {
        return Some(m::instead_pending);
    }
    match problem.code {
        Code::RegistrarUnreachable => Some(m::instead_broken),
        Code::RegistrarTimeout => Some(m::instead_nothing),
        Code::RegistrarUnavailable => Some(m::instead_error),
        Code::RegistrarMalformed => Some(m::instead_garbled),
        Code::RegistrarBusy
        | Code::RegistrarRefused
        | Code::RegistrarCredentials
        | Code::NotSupported
        | Code::NotFound => Some(m::instead_refusal),
        _ => None,
    }
}

/// The bound that is not kept, where it is known. `exclusive` says that the bound itself is not taken either.
fn out_of_range(problem: &FieldProblem, label: &str) -> String {
    let param = |name: &str| problem.params.get(name).map(String::as_str);
    let exclusive = param("exclusive").is_some();
    match (param("min"), param("max")) {
        (Some(min), _) if exclusive => m::field_above(label, min),
        (Some(min), _) => m::field_at_least(label, min),
        (None, Some(max)) if exclusive => m::field_below(label, max),
        (None, Some(max)) => m::field_at_most(label, max),
        (None, None) => m::field_out_of_range(label),
    }
}

/// What is wrong with a field, and how to mend it. `choosing` says that the field is chosen, not typed.
pub fn field(problem: &FieldProblem, label: &str, choosing: bool) -> String {
    let param = |name: &str| problem.params.get(name).map_or("", String::as_str);
    match problem.code {
        FieldCode::Required if choosing => m::field_choose(label),
        FieldCode::Required => m::field_required(label),
        FieldCode::TooLong => m::field_too_long(label, param("max")),
        FieldCode::TooShort => m::field_too_short(label, param("min")),
        FieldCode::LengthOutside => m::field_length_outside(label, param("max"), param("min")),
        FieldCode::NotAllowed => m::field_not_allowed(label),
        FieldCode::Format => match problem.params.get("example") {
            Some(example) => m::field_format_example(example, label),
            None => m::field_format(label),
        },
        FieldCode::MustEqual => m::field_must_equal(label, param("value")),
        FieldCode::MustDiffer => m::field_must_differ(label, param("value")),
        FieldCode::OutOfRange => out_of_range(problem, label),
        FieldCode::MustBeEmpty => m::field_must_be_empty(label),
        FieldCode::MustBeAccepted => m::field_must_be_accepted(label),
        FieldCode::ReadOnly => m::field_read_only(label),
        FieldCode::Email => m::field_email(),
        FieldCode::Phone => m::field_phone(),
        FieldCode::TwoWords => m::field_two_words(label),
        FieldCode::Registrar => m::field_registrar(label, param("message")),
    }
}
