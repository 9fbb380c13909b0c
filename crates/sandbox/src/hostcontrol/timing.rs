//! How long things take here, in the sandbox's own seconds.

use super::switches::ConsentDays;
use jiff::SignedDuration;

const fn days(days: i64) -> SignedDuration {
    SignedDuration::from_secs(days * 86_400)
}

/// How long both owners have to answer. 14 days follow from the times of a public fixture of a process that
/// failed ("Contact validation failed", updated exactly 14 days after it was made).
pub(crate) const fn consent(days_given: ConsentDays) -> SignedDuration {
    match days_given {
        ConsentDays::Fourteen => days(14),
        ConsentDays::Seven => days(7),
    }
}

/// From the last answer to the change at the registry (not documented; the policy says within a day).
pub(crate) const APPLY: SignedDuration = SignedDuration::from_secs(5);

/// How long a domain cannot leave after its owner has changed (Transfer Policy, section II).
pub(crate) const LOCK: SignedDuration = days(60);

/// How long an owner has to confirm the contact's details (WHOIS Accuracy Program Specification).
pub(crate) const VALIDATION: SignedDuration = days(15);
