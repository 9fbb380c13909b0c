//! The mail that comes after an owner change: whoever reads the new owner's address has to confirm the details, whoever
//! consented to the change itself (ICANN's Registrar Accreditation Agreement of 2013, WHOIS Accuracy Program
//! Specification; the validations of single registries).

use crate::Timestamp;
use crate::owner_change::{OwnerChange, State, Terms};
use serde::{Deserialize, Serialize};

/// That such a mail goes to the new owner, unless the registrar has had the details confirmed before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Verification {
    /// Whether it is only sent at times, as the registrar sees fit.
    #[serde(default)]
    pub may: bool,
    /// Until when it has to be answered, lest the domain stop working; missing when it is not told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub until: Option<Timestamp>,
}

impl OwnerChange {
    /// The mail that the new owner has to answer now: once the change is through, for as long as there is time.
    pub fn verification(&self, now: Timestamp) -> Option<Verification> {
        let Terms { verifies, verification_may: may, verification_days: days, .. } = self.terms;
        if self.state != State::Applied || !verifies {
            return None;
        }
        // A time that nobody knows the beginning of has no end either.
        let days = days.filter(|_| !may);
        let until = self.applied_at.zip(days).map(|(at, days)| at.plus_days(i64::from(days)));
        until.is_none_or(|until| now < until).then_some(Verification { may, until })
    }
}
