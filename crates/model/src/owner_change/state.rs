//! Where an owner change stands.

use serde::{Deserialize, Serialize};

/// Where an owner change stands. The words are part of the API's contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum State {
    /// Being filled in; nothing that binds anybody has happened.
    Draft,
    /// Agreed to; the registrar is being told, or works on the order.
    Submitted,
    /// The order waits to be paid.
    AwaitingPayment,
    /// The losing owner has to answer.
    AwaitingLosing,
    /// The gaining owner has to answer.
    AwaitingGaining,
    /// Both owners have to answer, or at least one and the registrar does not tell which.
    AwaitingBoth,
    /// Both have agreed; the registry carries it out.
    AwaitingRegistry,
    /// Something has to be mended by the person before it goes on.
    NeedsCorrection,
    /// It would cost more than was agreed to.
    NeedsPriceConsent,
    /// A call was made, and whether it took effect can neither be proven nor excluded.
    UnknownOutcome,
    /// Done: the gaining owner owns the domain.
    Applied,
    /// One of the owners said no.
    Refused,
    /// Nobody answered in time.
    Expired,
    /// Called off before it took effect.
    Cancelled,
    /// The registrar or the registry gave up; nothing has changed.
    Failed,
}

/// Whose turn it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum WaitsOn {
    /// The person who looks.
    You,
    /// Somebody else who has to answer.
    OtherPerson,
    /// The registry.
    Registry,
    /// The registrar.
    Registrar,
    /// Nobody: it has ended.
    Nobody,
}

impl State {
    /// Every state, in the order in which a change may pass them.
    pub const ALL: [Self; 15] = [
        Self::Draft,
        Self::Submitted,
        Self::AwaitingPayment,
        Self::AwaitingLosing,
        Self::AwaitingGaining,
        Self::AwaitingBoth,
        Self::AwaitingRegistry,
        Self::NeedsCorrection,
        Self::NeedsPriceConsent,
        Self::UnknownOutcome,
        Self::Applied,
        Self::Refused,
        Self::Expired,
        Self::Cancelled,
        Self::Failed,
    ];

    /// Whether nothing will happen any more.
    pub fn is_final(self) -> bool {
        matches!(self, Self::Applied | Self::Refused | Self::Expired | Self::Cancelled | Self::Failed)
    }

    /// Whether the registrar has been told, or may have been, and it has not ended.
    pub fn is_running(self) -> bool {
        !self.is_final() && self != Self::Draft
    }

    /// Whether the registrar is at work or owners are asked: what is seen there decides what comes next.
    pub fn is_followed(self) -> bool {
        matches!(
            self,
            Self::Submitted
                | Self::AwaitingPayment
                | Self::AwaitingLosing
                | Self::AwaitingGaining
                | Self::AwaitingBoth
                | Self::AwaitingRegistry
                | Self::NeedsPriceConsent
                | Self::NeedsCorrection
                | Self::UnknownOutcome
        )
    }

    /// Whose turn it is, as seen by whoever runs the change.
    pub fn waits_on(self) -> WaitsOn {
        match self {
            Self::Draft
            | Self::AwaitingPayment
            | Self::NeedsCorrection
            | Self::NeedsPriceConsent
            | Self::UnknownOutcome => WaitsOn::You,
            Self::AwaitingLosing | Self::AwaitingGaining | Self::AwaitingBoth => WaitsOn::OtherPerson,
            Self::AwaitingRegistry => WaitsOn::Registry,
            Self::Submitted => WaitsOn::Registrar,
            Self::Applied | Self::Refused | Self::Expired | Self::Cancelled | Self::Failed => WaitsOn::Nobody,
        }
    }

    /// The word of the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Submitted => "submitted",
            Self::AwaitingPayment => "awaiting_payment",
            Self::AwaitingLosing => "awaiting_losing",
            Self::AwaitingGaining => "awaiting_gaining",
            Self::AwaitingBoth => "awaiting_both",
            Self::AwaitingRegistry => "awaiting_registry",
            Self::NeedsCorrection => "needs_correction",
            Self::NeedsPriceConsent => "needs_price_consent",
            Self::UnknownOutcome => "unknown_outcome",
            Self::Applied => "applied",
            Self::Refused => "refused",
            Self::Expired => "expired",
            Self::Cancelled => "cancelled",
            Self::Failed => "failed",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{State, WaitsOn};

    #[test]
    fn words_are_written_as_they_are_named() {
        for state in State::ALL {
            assert_eq!(serde_json::to_value(state).unwrap(), state.as_str());
        }
    }

    #[test]
    fn what_has_ended_waits_on_nobody() {
        for state in State::ALL {
            assert_eq!(state.is_final(), state.waits_on() == WaitsOn::Nobody, "{state:?}");
            assert!(!(state.is_final() && state.is_followed()), "{state:?}");
        }
    }
}
