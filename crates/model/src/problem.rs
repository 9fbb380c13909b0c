//! What went wrong, as the API tells it: `application/problem+json` (RFC 9457) with a stable code.
//!
//! The browser words a problem by its [`Code`] and [`FieldCode`]s in the person's language; `title` and
//! `detail` are English, for developers and logs.

use crate::Field;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The media type of a [`Problem`].
pub const MEDIA_TYPE: &str = "application/problem+json";

macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $text)] $variant,)*
        }

        impl $name {
            /// Every code there is.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The code as it is written.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)* }
            }
        }
    };
}

codes! {
    /// What went wrong, for programs.
    Code {
        /// Nobody is signed in, or the session has ended.
        Unauthenticated = "unauthenticated",
        /// Signed in, but not for this.
        Forbidden = "forbidden",
        /// There is no such thing, or none that this person may see.
        NotFound = "not_found",
        /// The request is not of the form this route takes; `detail` says where.
        InvalidRequest = "invalid_request",
        /// A required header is missing; `detail` names it.
        MissingHeader = "missing_header",
        /// An `Idempotency-Key` is needed here.
        IdempotencyKeyMissing = "idempotency_key_missing",
        /// The same `Idempotency-Key` came with another request.
        IdempotencyKeyReused = "idempotency_key_reused",
        /// The request with this `Idempotency-Key` is still running.
        IdempotencyKeyRunning = "idempotency_key_running",
        /// `If-Match` is needed here.
        VersionMissing = "version_missing",
        /// Somebody changed it meanwhile.
        VersionConflict = "version_conflict",
        /// Fields do not fit the registry's rules; `fields` says which and why.
        ValidationFailed = "validation_failed",
        /// Consents are missing; `fields` says which.
        ConsentMissing = "consent_missing",
        /// Another owner change of this domain is open.
        OwnerChangeOpen = "owner_change_open",
        /// The domain cannot change its owner now; `fields` is empty, `detail` says why.
        NotEligible = "not_eligible",
        /// Not possible in the state it is in.
        WrongState = "wrong_state",
        /// The price is higher than what was agreed to.
        PriceAboveCeiling = "price_above_ceiling",
        /// The registrar cannot do that.
        NotSupported = "not_supported",
        /// The registrar refused; `fields` holds what could be mapped, `registrar_message` its words.
        RegistrarRefused = "registrar_refused",
        /// The registrar asks for documents before it goes on.
        DocumentsRequested = "documents_requested",
        /// The registrar does not accept our credentials or our signature.
        RegistrarCredentials = "registrar_credentials",
        /// The registrar could not be reached.
        RegistrarUnreachable = "registrar_unreachable",
        /// The registrar did not answer in time.
        RegistrarTimeout = "registrar_timeout",
        /// The registrar is out of order (an error page, 5xx).
        RegistrarUnavailable = "registrar_unavailable",
        /// The registrar asks us to slow down.
        RegistrarBusy = "registrar_busy",
        /// The registrar answered something that is not of the documented form.
        RegistrarMalformed = "registrar_malformed",
        /// A call with an effect was made and nobody knows whether it took effect.
        UnknownOutcome = "unknown_outcome",
        /// An earlier edit of this contact is in doubt: a person decides first what became of it.
        EditInDoubt = "edit_in_doubt",
        /// Too many requests from this browser.
        TooManyRequests = "too_many_requests",
        /// Nothing can be kept or read at the moment: the disk is full, or the database is away. Whatever was not
        /// written down was not done.
        StorageUnavailable = "storage_unavailable",
        /// Another process works on this database now; this one does nothing any more.
        TakenOver = "taken_over",
        /// Our own fault.
        Internal = "internal",
    }
}

codes! {
    /// Why a registrar refused, where its words are documented ones. What it wrote comes along in any case.
    Reason {
        /// Another action of the domain or contact is not over.
        ActionPending = "action_pending",
        /// The contacts are the ones that stand there already.
        SameContacts = "same_contacts",
        /// The contact is used by a domain.
        ContactInUse = "contact_in_use",
        /// The contact stands at a domain that is suspended.
        DomainSuspended = "domain_suspended",
        /// There is no such contact at the registrar.
        ContactUnknown = "contact_unknown",
        /// There is no such contact, order or customer at the registrar.
        EntityUnknown = "entity_unknown",
        /// The domain is not held at this account.
        DomainNotHeld = "domain_not_held",
        /// The account may not do that.
        ActionNotAllowed = "action_not_allowed",
        /// The keys are wrong, or the account is not active.
        KeysRefused = "keys_refused",
        /// Calls from this machine's address are not allowed.
        AddressNotAllowed = "address_not_allowed",
        /// Privacy protection was not bought.
        PrivacyNotBought = "privacy_not_bought",
        /// There is no privacy protection for the domain.
        PrivacyNotOffered = "privacy_not_offered",
        /// The name servers are the ones that stand there already.
        SameNameServers = "same_name_servers",
        /// The domain is renewed already.
        AlreadyRenewed = "already_renewed",
        /// It waited and waits no longer, and everything is as before; the registrar does not tell why.
        EndedUnexplained = "ended_unexplained",
        /// It was carried out, as the registrar says, and the domain belongs to somebody else than was asked for.
        OwnerIsAnother = "owner_is_another",
    }
}

codes! {
    /// What is wrong with a field, for programs.
    FieldCode {
        /// A value is needed.
        Required = "required",
        /// Longer than `max`.
        TooLong = "too_long",
        /// Shorter than `min`.
        TooShort = "too_short",
        /// Not between `min` and `max` characters long.
        LengthOutside = "length_outside",
        /// None of the allowed values.
        NotAllowed = "not_allowed",
        /// Not of the form that is asked for.
        Format = "format",
        /// Has to be `value`.
        MustEqual = "must_equal",
        /// Must not be `value`.
        MustDiffer = "must_differ",
        /// Below or above what is allowed (`min`, `max`).
        OutOfRange = "out_of_range",
        /// Has to stay empty.
        MustBeEmpty = "must_be_empty",
        /// Has to be accepted.
        MustBeAccepted = "must_be_accepted",
        /// Cannot be edited; an owner change can change it.
        ReadOnly = "read_only",
        /// No such e-mail address can exist.
        Email = "email",
        /// Not a phone number; the registry form is `+CC.N`.
        Phone = "phone",
        /// At least two words are asked for.
        TwoWords = "two_words",
        /// The registrar refused it, in its own words (`message`).
        Registrar = "registrar",
    }
}

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FieldProblem {
    /// The field, as the form names it; a consent stands as `consents.<name>`.
    pub field: Field,
    /// What is wrong.
    pub code: FieldCode,
    /// What the sentence about it needs: `max`, `min`, `value`, `message`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub params: BTreeMap<String, String>,
}

impl FieldProblem {
    /// A problem without parameters.
    pub fn new(field: Field, code: FieldCode) -> Self {
        Self { field, code, params: BTreeMap::new() }
    }

    /// The same with one parameter more.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.params.insert(name.to_owned(), value.into());
        self
    }
}

/// A problem, as the API answers it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Problem {
    /// `about:blank#<code>`: nothing stands behind it, it only tells problems apart.
    #[serde(rename = "type", default)]
    pub kind: String,
    /// What happened, in English.
    #[serde(default)]
    pub title: String,
    /// The HTTP status.
    #[serde(default)]
    pub status: u16,
    /// More of it, in English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// What happened, for programs.
    pub code: Code,
    /// What is wrong with which field.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<FieldProblem>,
    /// Why the registrar refused, where its words are documented ones.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Reason>,
    /// The registrar's own words, where it said something that has no field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registrar_message: Option<String>,
    /// The registrar's reference for the call, to give to its support.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// The connection at which it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub connection: Option<String>,
    /// The owner change that stands in the way, where the asking person may see it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner_change: Option<String>,
}

impl Problem {
    /// A problem with a status, a code and an English title.
    pub fn new(status: u16, code: Code, title: impl Into<String>) -> Self {
        Self {
            kind: format!("about:blank#{}", code.as_str()),
            title: title.into(),
            status,
            detail: None,
            code,
            fields: Vec::new(),
            reason: None,
            registrar_message: None,
            reference: None,
            connection: None,
            owner_change: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Code, FieldCode, FieldProblem, Problem, Reason};
    use crate::Field;

    #[test]
    fn codes_are_written_as_they_are_named() {
        for code in Code::ALL {
            assert_eq!(serde_json::to_value(code).unwrap(), code.as_str());
        }
        for reason in Reason::ALL {
            assert_eq!(serde_json::to_value(reason).unwrap(), reason.as_str());
        }
        for code in FieldCode::ALL {
            assert_eq!(serde_json::to_value(code).unwrap(), code.as_str());
        }
    }

    #[test]
    fn a_problem_reads_back() {
        let mut problem = Problem::new(422, Code::ValidationFailed, "Fields do not fit");
        problem.fields.push(FieldProblem::new(Field::EMAIL, FieldCode::TooLong).with("max", "255"));
        let text = serde_json::to_string(&problem).unwrap();
        insta::assert_snapshot!(text);
        assert_eq!(serde_json::from_str::<Problem>(&text).unwrap(), problem);
    }
}
