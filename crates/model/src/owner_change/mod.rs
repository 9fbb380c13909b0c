//! The owner change: a domain passes from its losing owner to its gaining owner.
//!
//! An owner change is a pure state machine. [`Event`]s go in, one after the other, in the order of the
//! journal; the [`OwnerChange`] that they add up to says what to do next ([`OwnerChange::next`]). Nothing here
//! calls anybody: the driver in the proxy carries out what is asked and writes down what came of it, an
//! *intent* before each call with an effect and its *outcome* after it.
//!
//! What differs between registrars comes in as data: which calls are still to be made
//! ([`PlannedStep`]), what was seen at the registrar ([`Observation`]), what it will cost ([`Quote`]) and what
//! holds there ([`Terms`]).

mod attempt;
mod change;
mod doubt;
mod draft;
mod event;
mod id;
mod machine;
mod observation;
mod party;
mod plan;
mod quote;
mod receipt;
mod references;
mod shared;
mod stand_in;
mod state;
mod terms;
mod verification;
mod view;

pub use attempt::{Attempt, Outcome};
pub use change::{Agreement, OwnerChange, OwnerSnapshot, Restored};
pub use doubt::{Decision, Doubt};
pub use draft::{Consent, ConsentKind, Draft, DraftPatch, PaymentChoice, Source, WizardStep};
pub use event::{Entry, Event};
pub use id::{NotAnOwnerChangeId, OwnerChangeId};
pub use machine::{Next, is_news, next, to_make};
pub use observation::{Observation, Phase};
pub use party::{Answer, Party, PartyRole};
pub use plan::{Finding, OnUnknown, PlannedStep, StepName, StepPhase};
pub use quote::{Contract, Quote, QuoteLine};
pub use receipt::{
    CallOutcome, CallRecord, Declaration, FieldChange, Moments, PartyRecord, Receipt, difference,
};
pub use references::{LeftBehind, ReferencePatch, References};
pub use shared::{LINK_HEADER, Link, MadeLink, NewLink, SharedChange, SharedParty};
pub use stand_in::{Choice, Question};
pub use state::{State, WaitsOn};
pub use terms::{Agent, Block, Outlook, Source as TermsSource, Terms};
pub use verification::Verification;
pub use view::{HistoryItem, OwnerChangeView, PartyView, RequiredConsent};
