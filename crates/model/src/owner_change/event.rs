//! What can happen to an owner change: the lines of its journal.

use crate::owner_change::{
    Agreement, Choice, Consent, Decision, Draft, Finding, Observation, OnUnknown, OwnerSnapshot, PartyRole,
    Quote, ReferencePatch, StepName, StepPhase, Terms,
};
use crate::problem::Problem;
use crate::{ConnectionId, DomainName, Fields, Timestamp};
use serde::{Deserialize, Serialize};

/// One line of the journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Counts the lines of one owner change, from 1.
    pub sequence: u64,
    /// When it was written, by the registrar's clock.
    pub at: Timestamp,
    /// What happened.
    pub event: Event,
}

/// What can happen to an owner change. Old journals must stay readable: variants and fields are added with
/// defaults, never renamed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Event {
    /// A draft was started.
    Started {
        /// Where the domain is held.
        connection: ConnectionId,
        /// Which domain.
        domain: DomainName,
        /// Who started it: the signed-in person's name.
        by: String,
        /// Who owned the domain then.
        losing: OwnerSnapshot,
        /// What held for the change then.
        terms: Box<Terms>,
    },
    /// The draft was edited; this is the whole of it now.
    Edited {
        /// The draft.
        draft: Draft,
    },
    /// A call with an effect is about to be made.
    Intended {
        /// Its number.
        attempt: u32,
        /// Which call.
        step: StepName,
        /// When it may be made.
        phase: StepPhase,
        /// What to do when its outcome is unknown.
        on_unknown: OnUnknown,
        /// Changes when the call says something else.
        fingerprint: String,
    },
    /// It took effect.
    Done {
        /// Its number.
        attempt: u32,
        /// The registrar's names for what it made.
        references: ReferencePatch,
    },
    /// It did not take effect.
    Refused {
        /// Its number.
        attempt: u32,
        /// Why.
        problem: Box<Problem>,
        /// Whether the same call may be made again later (busy, never sent).
        retry: bool,
    },
    /// Nobody knows whether it took effect.
    Lost {
        /// Its number.
        attempt: u32,
        /// What happened instead of an answer.
        problem: Box<Problem>,
    },
    /// A look at the registrar after an unknown outcome.
    Looked {
        /// The attempt that was looked for.
        attempt: u32,
        /// What was found.
        finding: Finding,
    },
    /// The registrar's names changed without a call of ours (a cart that expired).
    Forgotten {
        /// What is no longer there.
        references: ReferencePatch,
    },
    /// The details were found to fit the rules; this is what the registrar is to hold: phone numbers in their
    /// registry form, nothing of fields that do not apply.
    Checked {
        /// The gaining owner's values.
        fields: Fields,
    },
    /// A dry run said what it will cost.
    Quoted {
        /// What it said.
        quote: Quote,
    },
    /// The registrar refused before a call with an effect was made.
    Stopped {
        /// Why.
        problem: Box<Problem>,
    },
    /// The person agreed.
    Submitted {
        /// To what.
        agreement: Agreement,
    },
    /// It would cost more than was agreed to: nothing was ordered, or the order that stands was not paid.
    PriceRaised {
        /// What it would cost now.
        quote: Quote,
    },
    /// A look at the registrar while following the change.
    Observed {
        /// What was seen.
        observation: Box<Observation>,
    },
    /// The mails to the owners were sent again.
    Resent {
        /// To whom.
        role: Option<PartyRole>,
    },
    /// A person declared to be allowed to answer in an owner's place, and what they answer.
    AnsweredFor {
        /// The registrar's name for the question.
        question: String,
        /// What they answer.
        choice: Choice,
        /// Who answers.
        by: String,
        /// The declaration.
        consent: Consent,
    },
    /// The person called it off.
    Cancelled,
    /// Nobody could prove what became of a call, and the person decided.
    Decided {
        /// The attempt that was in doubt.
        attempt: u32,
        /// What they decided.
        decision: Decision,
        /// What the registrar's client takes for made from now on; only where the call is believed.
        #[serde(default)]
        references: ReferencePatch,
    },
    /// The journal came back from a backup: lines that stood after this point are lost, and calls may have been made
    /// that are not written down.
    Restored {
        /// When the last line was written that was kept.
        since: Timestamp,
    },
    /// A call that is to be made next may have been made already, in a line that is lost: it is looked for first.
    Presumed {
        /// Its number.
        attempt: u32,
        /// Which call.
        step: StepName,
        /// When it may be made.
        phase: StepPhase,
        /// Changes when the call says something else.
        fingerprint: String,
    },
}
