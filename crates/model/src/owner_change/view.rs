//! An owner change as the API shows it.

use crate::owner_change::{
    Answer, ConsentKind, Doubt, Draft, OwnerChange, OwnerChangeId, PartyRole, PaymentChoice, Quote,
    References, State, Terms, Verification, WaitsOn,
};
use crate::problem::{Code, Problem};
use crate::task::TaskId;
use crate::{ConnectionId, DomainName, Money, Timestamp, mask};
use serde::{Deserialize, Serialize};

/// One of the two owners, as the other one may see them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PartyView {
    /// Which one.
    pub role: PartyRole,
    /// The name.
    pub name: String,
    /// The address the question goes to: recognisable, not readable.
    #[cfg_attr(feature = "openapi", schema(example = "a•••@example.org"))]
    pub address_masked: String,
    /// What was answered.
    pub answer: Answer,
    /// Until when an answer counts; missing when nobody tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub until: Option<Timestamp>,
}

/// A declaration that has to be made before submitting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RequiredConsent {
    /// Which one.
    pub kind: ConsentKind,
    /// The version of its text.
    pub version: String,
}

/// Something that happened, for the timeline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HistoryItem {
    /// When.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub at: Timestamp,
    /// What: the state it led to.
    pub state: State,
}

/// An owner change as the API shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OwnerChangeView {
    /// Its name.
    pub id: OwnerChangeId,
    /// Its version, also in `ETag`.
    pub version: u64,
    /// Where the domain is held.
    pub connection: ConnectionId,
    /// Which domain.
    pub domain: DomainName,
    /// Where it stands.
    pub state: State,
    /// Given up while nobody knew whether the registrar had received it: nobody follows it any more, and it may still
    /// happen.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub given_up: bool,
    /// Whose turn it is.
    pub waits_on: WaitsOn,
    /// When it was started.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub started_at: Timestamp,
    /// When it last changed.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub updated_at: Timestamp,
    /// When the registrar was last asked; missing before the first time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub checked_at: Option<Timestamp>,
    /// What the person has filled in.
    pub draft: Draft,
    /// What holds for it.
    pub terms: Terms,
    /// What the last dry run said; gone when the details changed since.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<Quote>,
    /// The price that was agreed to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price_ceiling: Option<Money>,
    /// The declarations that submitting needs.
    pub required_consents: Vec<RequiredConsent>,
    /// The two owners.
    pub parties: Vec<PartyView>,
    /// Whether both owners are asked at the same address.
    #[serde(default)]
    pub same_address: bool,
    /// The registrar's names for its things: order, task …
    pub references: References,
    /// The order's page at the registrar, while it can be paid or mended there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pay_at: Option<String>,
    /// What stands in the way, or why it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub problem: Option<Problem>,
    /// When it took effect.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub applied_at: Option<Timestamp>,
    /// Whether that is when it was seen, because the registrar does not tell when it took effect.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub applied_seen: bool,
    /// When the transfer lock that followed ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub lock_until: Option<Timestamp>,
    /// The mail that the new owner has to answer now that it has taken effect.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verification: Option<Verification>,
    /// The task of that mail, where it can be sent again by it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub verification_task: Option<TaskId>,
    /// From when that mail can be sent again, where it just was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub verification_resend_from: Option<Timestamp>,
    /// Until when a draft is kept if nobody goes on with it; then it is deleted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub kept_until: Option<Timestamp>,
    /// The call that nobody knows the outcome of, while it stands at [`State::UnknownOutcome`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub doubt: Option<Doubt>,
    /// What happened so far.
    pub history: Vec<HistoryItem>,
    /// Whether it can be called off now.
    pub can_cancel: bool,
    /// Whether it can be left now (`decide` with `give_up` and no `attempt`): the registrar may never tell how it ends.
    #[serde(default)]
    pub can_leave: bool,
    /// What time it is at the registrar, by whose clock deadlines and locks run, or would run if it were made now;
    /// missing where there is neither.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub as_of: Option<Timestamp>,
    /// Whether the mails can be sent again now.
    pub can_resend: bool,
    /// Whether it may be possible to answer in an owner's place now: `GET …/questions` says which questions there are.
    #[serde(default)]
    pub can_stand_in: bool,
    /// From when they can be sent again, where they just were.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub resend_from: Option<Timestamp>,
}

impl OwnerChangeView {
    /// Whether this owner is asked, under these terms and with what was chosen so far.
    pub fn asks(&self, role: PartyRole) -> bool {
        self.terms.asks(role, self.draft.agent.unwrap_or_default())
    }

    /// Whether its order waits for a payment by hand: before that nobody is asked. Whoever chose to pay later is to pay
    /// from the beginning, not only when the registrar has told that it waits.
    pub fn is_to_be_paid(&self) -> bool {
        let later = self.terms.ordered && self.draft.payment == Some(PaymentChoice::Later);
        let waited = self.history.iter().any(|item| item.state == State::AwaitingPayment);
        self.state == State::AwaitingPayment || (self.state == State::Submitted && later && !waited)
    }

    /// Whether the transfer lock that followed has ended, as of the last reading.
    pub fn lock_is_over(&self) -> bool {
        self.lock_until.zip(self.as_of).is_some_and(|(until, now)| until <= now)
    }

    /// From when on the owner can be changed again, where there is such a rule and the change has taken effect.
    pub fn free_from(&self) -> Option<Timestamp> {
        let days = self.terms.pause_days.filter(|days| *days > 0)?;
        Some(self.applied_at?.plus_days(i64::from(days)))
    }

    /// Whether whoever started it can mend what stands in the way: fields that the registrar does not take, or, before
    /// anything is under way at the registry, whatever was refused, such as the payment of an order. What has just been
    /// mended names no problem any more, and is still to be agreed to.
    pub fn can_be_mended(&self) -> bool {
        let has = |name| self.references.get(name).is_some();
        self.problem.as_ref().is_none_or(|problem| {
            let asks_documents = problem.code == Code::DocumentsRequested && has("order");
            !problem.fields.is_empty() || !(asks_documents || has("task"))
        })
    }
}

impl OwnerChange {
    /// Whether the new owner, as filled in, reads the very address at which the losing one is asked.
    pub fn has_same_address(&self) -> bool {
        let gaining = self.draft.fields.get(&crate::Field::EMAIL).map(str::trim).unwrap_or_default();
        let losing = self.parties.iter().find(|party| party.role == PartyRole::Losing);
        !gaining.is_empty() && losing.is_some_and(|party| party.address.trim().eq_ignore_ascii_case(gaining))
    }

    /// The two owners, as either of them may see the other.
    pub fn party_views(&self) -> Vec<PartyView> {
        let view = |party: &super::Party| PartyView {
            role: party.role,
            name: party.name.clone(),
            address_masked: mask::email(&party.address),
            answer: party.answer,
            until: party.until,
        };
        self.parties.iter().map(view).collect()
    }
}
