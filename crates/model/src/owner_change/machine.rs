//! How an owner change takes in events, and what it wants to be done next.

use crate::owner_change::{
    Answer, Attempt, Decision, Entry, Event, Finding, Observation, OnUnknown, Outcome, OwnerChange,
    PartyRole, PaymentChoice, Phase, PlannedStep, ReferencePatch, Restored, State, StepName, StepPhase,
};
use crate::problem::{Code, Problem};
use crate::{Field, Timestamp};

/// What an owner change wants to be done next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// Make this call.
    Call(PlannedStep),
    /// Write down that this call may have been made already, so that it is looked for.
    Presume(PlannedStep),
    /// Look what became of this attempt.
    Look(u32),
    /// Call it off: somebody wanted that, and nobody knows whether the registrar was told.
    CallOff,
    /// Look how far it is at the registrar.
    Observe,
    /// Nothing: it waits for the person, or it has ended.
    Rest,
}

/// What to do next. `planned` is the registrar client's answer to "which call is still to be made?".
///
/// A call of the commit phase is only ever asked for after [`Event::Submitted`], and never while an earlier
/// attempt is unsettled.
pub fn next(change: &OwnerChange, planned: Option<&PlannedStep>) -> Next {
    // What was given up in doubt stays in doubt, and nobody looks for it any more.
    if change.state == State::Failed {
        return Next::Rest;
    }
    if let Some(attempt) = change.unsettled() {
        return match (&attempt.outcome, attempt.on_unknown) {
            _ if attempt.step.as_str() == StepName::CANCEL => Next::CallOff,
            (Outcome::Open | Outcome::Unknown(_), OnUnknown::Repeat) => repeat(change, planned),
            _ => Next::Look(attempt.number),
        };
    }
    if change.state.is_final() {
        return Next::Rest;
    }
    // Nothing is sent before a person has decided; what they do at the registrar meanwhile is noticed.
    let waits = match change.state {
        State::NeedsPriceConsent => true,
        // What was refused is not sent again as it is; mended and submitted once more it goes on.
        State::NeedsCorrection => planned.is_some(),
        _ => false,
    };
    // Where a refusal was none, what was sent may still take effect.
    if waits && (change.is_ordered() || change.has_committed()) {
        return Next::Observe;
    }
    if waits {
        return Next::Rest;
    }
    match planned {
        Some(step) if step.phase == StepPhase::Prepare || change.agreement.is_some() => to_make(change, step),
        None if change.state.is_followed() => Next::Observe,
        _ => Next::Rest,
    }
}

/// Whether what was seen while nothing is sent says anything to whoever is to decide: not that an order is not paid yet,
/// and, before the last call is known to have been made, nothing but that the domain has its new owner.
pub fn is_news(change: &OwnerChange, planned: Option<&PlannedStep>, phase: &Phase) -> bool {
    let waits = matches!(change.state, State::NeedsPriceConsent | State::NeedsCorrection);
    let unsent = planned.is_some() && !change.is_ordered();
    !waits || (*phase != Phase::Payment && (!unsent || matches!(phase, Phase::Applied { .. })))
}

/// A call that is to be made: looked for first, where it may have been made in a line that is lost.
pub fn to_make(change: &OwnerChange, step: &PlannedStep) -> Next {
    if change.may_be_lost(step) { Next::Presume(step.clone()) } else { Next::Call(step.clone()) }
}

/// What may be repeated is planned again; where the plan no longer asks for it, the registrar tells how it went.
fn repeat(change: &OwnerChange, planned: Option<&PlannedStep>) -> Next {
    match planned {
        Some(step) => to_make(change, step),
        None if change.state.is_followed() => Next::Observe,
        None => Next::Rest,
    }
}

/// Takes in one line of the journal.
pub(super) fn apply(change: &mut OwnerChange, entry: &Entry) {
    match &entry.event {
        // What comes of an answer in an owner's place is seen at the registrar.
        Event::Started { .. } | Event::AnsweredFor { .. } => {}
        Event::Edited { draft } => {
            if change.draft.fields != draft.fields {
                // A check and a price that were asked for other details are none.
                (change.checked, change.quote) = (None, None);
            }
            change.draft = draft.clone();
            let fields = &change.draft.fields;
            let (name, address) =
                (fields.display_name(), fields.get(&Field::EMAIL).unwrap_or_default().to_owned());
            if let Some(gaining) = change.parties.iter_mut().find(|party| party.role == PartyRole::Gaining) {
                (gaining.name, gaining.address) = (name, address);
            }
            choose_payment(change);
        }
        Event::Intended { attempt, step, phase, on_unknown, fingerprint } => {
            abandon_open(change);
            change.attempts.push(Attempt {
                number: *attempt,
                step: step.clone(),
                phase: *phase,
                on_unknown: *on_unknown,
                fingerprint: fingerprint.clone(),
                at: entry.at,
                outcome: Outcome::Open,
                presumed: false,
            });
        }
        Event::Done { attempt, references } => done(change, *attempt, references),
        Event::Refused { attempt, problem, retry } => {
            let committing =
                change.settle(*attempt, Outcome::Refused).is_some_and(|it| it.phase == StepPhase::Commit);
            change.problem = Some((**problem).clone());
            if change.agreement.is_some() && !*retry {
                change.state = refused_state(problem, committing);
            }
        }
        Event::Lost { attempt, problem } => {
            change.settle(*attempt, Outcome::Unknown(problem.clone()));
            change.problem = Some((**problem).clone());
        }
        Event::Looked { attempt, finding } => looked(change, *attempt, finding),
        Event::Forgotten { references } => change.name(references),
        Event::Checked { fields } => change.checked = Some(fields.clone()),
        Event::Quoted { quote } => {
            change.quote = Some(quote.clone());
            change.problem = None;
        }
        Event::Stopped { problem } => {
            change.problem = Some((**problem).clone());
            if change.agreement.is_some() {
                change.state = State::NeedsCorrection;
            }
        }
        Event::Submitted { agreement } => {
            change.agreement = Some(agreement.clone());
            change.problem = None;
            change.state = State::Submitted;
        }
        Event::PriceRaised { quote } => {
            change.quote = Some(quote.clone());
            change.state = State::NeedsPriceConsent;
            change.problem =
                Some(Problem::new(409, Code::PriceAboveCeiling, "The price is higher than agreed"));
        }
        Event::Observed { observation } => observed(change, observation, entry.at),
        Event::Resent { .. } => change.resent_at = Some(entry.at),
        Event::Cancelled => {
            change.state = State::Cancelled;
            change.problem = None;
        }
        Event::Decided { attempt, decision, references } => decided(change, *attempt, *decision, references),
        Event::Restored { since } => {
            // What an earlier loss may have taken is still to be looked for.
            let since = change.restored.map_or(*since, |earlier| earlier.since.min(*since));
            change.restored = Some(Restored { at: entry.at, since, next_attempt: change.next_attempt() });
        }
        Event::Presumed { attempt, step, phase, fingerprint } => {
            abandon_open(change);
            let since = change.restored.map_or(entry.at, |restored| restored.since);
            let title = "The journal came back from a backup: nobody knows whether the call was made";
            let problem = Problem::new(502, Code::UnknownOutcome, title);
            change.attempts.push(Attempt {
                number: *attempt,
                step: step.clone(),
                phase: *phase,
                on_unknown: OnUnknown::Look,
                fingerprint: fingerprint.clone(),
                at: since,
                outcome: Outcome::Unknown(Box::new(problem)),
                presumed: true,
            });
        }
    }
}

fn done(change: &mut OwnerChange, number: u32, references: &ReferencePatch) {
    let step = change.settle(number, Outcome::Done).map(|it| it.step.clone());
    change.name(references);
    change.problem = None;
    resume(change);
    if step.is_some_and(|step| step.as_str() == StepName::CANCEL) {
        change.state = State::Cancelled;
    }
}

/// Somebody who wanted to pay later and now lets us pay.
fn choose_payment(change: &mut OwnerChange) {
    if change.state == State::AwaitingPayment
        && let (Some(agreement), Some(choice)) = (&mut change.agreement, change.draft.payment)
    {
        agreement.payment = choice;
    }
}

/// An attempt that may be repeated is left behind when its successor is written down.
fn abandon_open(change: &mut OwnerChange) {
    if let Some(last) = change.attempts.last_mut().filter(|attempt| attempt.is_unsettled()) {
        last.outcome = Outcome::Absent;
    }
}

/// A settled attempt ends the doubt that stood on the screen.
fn resume(change: &mut OwnerChange) {
    if change.state == State::UnknownOutcome {
        change.state = if change.agreement.is_some() { State::Submitted } else { State::Draft };
    }
}

fn refused_state(problem: &Problem, committing: bool) -> State {
    match problem.code {
        Code::ValidationFailed | Code::RegistrarRefused if !problem.fields.is_empty() => {
            State::NeedsCorrection
        }
        // Keys and rights are mended by whoever runs the connection; the change itself is sound.
        Code::RegistrarCredentials => State::NeedsCorrection,
        _ if !committing => State::NeedsCorrection,
        _ => State::Failed,
    }
}

fn looked(change: &mut OwnerChange, number: u32, finding: &Finding) {
    match finding {
        Finding::Present(references) => done(change, number, references),
        Finding::Absent => {
            change.settle(number, Outcome::Absent);
            change.problem = None;
            resume(change);
        }
        Finding::Unproven => {
            let problem =
                Problem::new(502, Code::UnknownOutcome, "Nobody knows whether the call took effect");
            let cause = change.attempt_mut(number).and_then(|it| it.lost_answer()).unwrap_or(problem.clone());
            change.settle(number, Outcome::Unproven(Box::new(cause)));
            change.problem = Some(problem);
            change.state = State::UnknownOutcome;
        }
    }
}

/// A person has decided what nobody could prove. What was given up stays unproven, and is told as such.
fn decided(change: &mut OwnerChange, number: u32, decision: Decision, references: &ReferencePatch) {
    match decision {
        Decision::Believe => done(change, number, references),
        Decision::Repeat => {
            change.settle(number, Outcome::Absent);
            change.problem = None;
            resume(change);
        }
        Decision::GiveUp => {
            // With every call settled it is the owners' answers that nobody tells.
            change.left = change.unsettled().is_none();
            let title = if change.left {
                "It was left while the registrar told nothing of the owners' answers"
            } else {
                "It was given up while nobody knew whether the call took effect"
            };
            change.problem = Some(Problem::new(409, Code::UnknownOutcome, title));
            change.state = State::Failed;
        }
    }
}

fn observed(change: &mut OwnerChange, seen: &Observation, at: Timestamp) {
    change.name(&seen.references);
    for party in &mut change.parties {
        let answer = if party.role == PartyRole::Losing { seen.losing } else { seen.gaining };
        // What somebody has answered stays answered, even when the registrar stops telling.
        let settled = matches!(party.answer, Answer::Accepted | Answer::Refused);
        if !settled || matches!(answer, Answer::Accepted | Answer::Refused) {
            party.answer = answer;
        }
        party.until = seen.until.or(party.until);
    }
    let (state, problem) = match &seen.phase {
        Phase::Processing => (State::Submitted, None),
        Phase::Payment => (payment_state(change, at), None),
        Phase::Consent => (consent_state(change), None),
        Phase::Registry => (State::AwaitingRegistry, None),
        Phase::Correction { problem } => (State::NeedsCorrection, Some((**problem).clone())),
        Phase::Applied { at, seen, lock_until, owner } => {
            (change.applied_at, change.applied_seen) = (Some(*at), *seen);
            change.new_owner.clone_from(owner);
            change.lock_until = *lock_until;
            (State::Applied, None)
        }
        Phase::Refused => (State::Refused, None),
        Phase::Expired => (State::Expired, None),
        Phase::Cancelled => (State::Cancelled, None),
        Phase::Failed { problem } => (State::Failed, Some((**problem).clone())),
    };
    change.state = state;
    change.problem = problem;
}

/// An order that is being paid by ourselves waits for the registrar, not for the person; one whose payment does not
/// arrive waits for somebody who pays it.
fn payment_state(change: &OwnerChange, at: Timestamp) -> State {
    let choice = change.agreement.as_ref().map(|agreement| agreement.payment);
    let paid =
        change.attempts.iter().rev().find(|it| it.phase == StepPhase::Commit && it.outcome == Outcome::Done);
    let days = change.terms.payment_days.map(i64::from);
    let late = paid.zip(days).is_some_and(|(attempt, days)| at > attempt.at.plus_days(days));
    if choice == Some(PaymentChoice::Preferred) && change.references.get("payment").is_some() && !late {
        State::Submitted
    } else {
        State::AwaitingPayment
    }
}

/// Who is still to answer, as far as was ever seen: an answer that comes late takes none back.
fn consent_state(change: &OwnerChange) -> State {
    let settled = |role: PartyRole| {
        let party = change.parties.iter().find(|party| party.role == role);
        party.is_none_or(|party| matches!(party.answer, Answer::Accepted | Answer::NotAsked))
    };
    match (settled(PartyRole::Losing), settled(PartyRole::Gaining)) {
        (true, true) => State::AwaitingRegistry,
        (true, false) => State::AwaitingGaining,
        (false, true) => State::AwaitingLosing,
        (false, false) => State::AwaitingBoth,
    }
}
