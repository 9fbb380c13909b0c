//! The owner change as a state machine: what it asks for next after each event.
#![expect(clippy::unwrap_used, reason = "a case that cannot be set up has failed")]

use proptest::prelude::*;
use registrant_model::owner_change::{
    Agreement, Answer, Decision, Draft, Entry, Event, Finding, Next, Observation, OnUnknown, Outcome,
    OwnerChange, OwnerSnapshot, PartyRole, PaymentChoice, Phase, PlannedStep, ReferencePatch, State,
    StepName, StepPhase, Terms, Verification, next,
};
use registrant_model::problem::{Code, FieldCode, FieldProblem, Problem};
use registrant_model::{Field, Fields, Money, Timestamp};

use std::collections::BTreeMap;

fn entry(sequence: u64, event: Event) -> Entry {
    Entry { sequence, at: Timestamp::from_seconds(1_000_000 + i64::try_from(sequence).unwrap()), event }
}

fn started() -> Event {
    let fields: Fields = [("firstName", "Ada"), ("email", "ada@example.org")].into_iter().collect();
    Event::Started {
        connection: "ovhcloud".parse().unwrap(),
        domain: "example.com".parse().unwrap(),
        by: "customer".to_owned(),
        losing: OwnerSnapshot { contact: "1".parse().ok(), fields },
        terms: Box::new(Terms { payment_days: Some(3), ..Terms::default() }),
    }
}

fn step(name: &str, phase: StepPhase, on_unknown: OnUnknown) -> PlannedStep {
    PlannedStep { name: StepName::new(name), phase, on_unknown, costs: false, fingerprint: "f".to_owned() }
}

fn checkout() -> PlannedStep {
    step("order.checkout", StepPhase::Commit, OnUnknown::Look)
}

fn intended(attempt: u32, planned: &PlannedStep) -> Event {
    Event::Intended {
        attempt,
        step: planned.name.clone(),
        phase: planned.phase,
        on_unknown: planned.on_unknown,
        fingerprint: planned.fingerprint.clone(),
    }
}

fn submitted() -> Event {
    let ceiling = Money { amount: "0.00".parse().unwrap(), currency: "EUR".to_owned() };
    let (payment, by) = (PaymentChoice::Preferred, "customer".to_owned());
    Event::Submitted { agreement: Agreement { ceiling, payment, consents: BTreeMap::default(), by } }
}

fn lost(attempt: u32) -> Event {
    Event::Lost { attempt, problem: Box::new(Problem::new(504, Code::RegistrarTimeout, "No answer in time")) }
}

fn seen(phase: Phase, losing: Answer, gaining: Answer) -> Event {
    let observation = Observation { phase, losing, gaining, until: None, references: ReferencePatch::none() };
    Event::Observed { observation: Box::new(observation) }
}

fn replay(events: impl IntoIterator<Item = Event>) -> OwnerChange {
    let journal: Vec<Entry> = (1..).zip(events).map(|(sequence, event)| entry(sequence, event)).collect();
    OwnerChange::replay("7".parse().unwrap(), &journal).unwrap()
}

#[test]
fn nothing_that_binds_is_called_before_the_person_agrees() {
    let change = replay([started()]);
    assert_eq!(next(&change, Some(&checkout())), Next::Rest);
    let cart = step("order.cart", StepPhase::Prepare, OnUnknown::Repeat);
    assert_eq!(next(&change, Some(&cart)), Next::Call(cart));
    let change = replay([started(), submitted()]);
    assert_eq!(next(&change, Some(&checkout())), Next::Call(checkout()));
}

#[test]
fn after_a_crash_the_driver_looks_and_does_not_repeat() {
    let change = replay([started(), submitted(), intended(1, &checkout())]);
    assert_eq!(next(&change, Some(&checkout())), Next::Look(1));
}

#[test]
fn a_lost_answer_is_looked_for_until_it_is_proven() {
    let upto = [started(), submitted(), intended(1, &checkout()), lost(1)];
    assert_eq!(next(&replay(upto.clone()), Some(&checkout())), Next::Look(1));

    let with = |finding| replay(upto.clone().into_iter().chain([Event::Looked { attempt: 1, finding }]));
    let unproven = with(Finding::Unproven);
    assert_eq!(unproven.state, State::UnknownOutcome);
    // What came instead of an answer is not forgotten, however often somebody looks in vain.
    let again = Event::Looked { attempt: 1, finding: Finding::Unproven };
    let twice = replay(upto.clone().into_iter().chain([again.clone(), again]));
    for change in [&unproven, &twice] {
        let Outcome::Unproven(cause) = &change.attempts[0].outcome else { panic!("{change:?}") };
        assert_eq!(cause.code, Code::RegistrarTimeout);
    }
    assert_eq!(next(&unproven, Some(&checkout())), Next::Look(1));

    let absent = with(Finding::Absent);
    assert_eq!(absent.state, State::Submitted);
    assert_eq!(next(&absent, Some(&checkout())), Next::Call(checkout()));

    let present = with(Finding::Present(ReferencePatch::none().set("order", "1001")));
    assert_eq!(present.references.get("order"), Some("1001"));
    assert_eq!(next(&present, None), Next::Observe);
}

#[test]
fn what_is_given_up_in_doubt_is_told_from_what_failed() {
    let upto = [started(), submitted(), intended(1, &checkout())];
    let given_up = [
        lost(1),
        Event::Looked { attempt: 1, finding: Finding::Unproven },
        Event::Decided { attempt: 1, decision: Decision::GiveUp, references: ReferencePatch::none() },
    ];
    let given_up = replay(upto.clone().into_iter().chain(given_up));
    assert_eq!((given_up.state, given_up.is_given_up()), (State::Failed, true));

    let problem = Box::new(Problem::new(409, Code::RegistrarRefused, "Refused"));
    let refused = Event::Refused { attempt: 1, problem, retry: false };
    let failed = replay(upto.into_iter().chain([refused]));
    assert_eq!((failed.state, failed.is_given_up()), (State::Failed, false));
}

#[test]
fn an_empty_cart_may_be_left_behind() {
    let cart = step("order.cart", StepPhase::Prepare, OnUnknown::Repeat);
    let change = replay([started(), intended(1, &cart)]);
    assert_eq!(next(&change, Some(&cart)), Next::Call(cart.clone()));
    let change = replay([started(), intended(1, &cart), intended(2, &cart)]);
    assert!(!change.attempts[0].is_unsettled());
}

#[test]
fn what_was_refused_is_not_sent_again_as_it_is() {
    let mut problem = Problem::new(422, Code::RegistrarRefused, "Refused");
    problem.fields.push(FieldProblem::new(Field::PHONE, FieldCode::Registrar));
    let refused = Event::Refused { attempt: 1, problem: Box::new(problem), retry: false };
    let upto = [started(), submitted(), intended(1, &checkout()), refused];
    let change = replay(upto.clone());
    assert_eq!(change.state, State::NeedsCorrection);
    assert_eq!(next(&change, Some(&checkout())), Next::Rest);

    let edited = Event::Edited { draft: Draft::default() };
    let mended = replay(upto.into_iter().chain([edited, submitted()]));
    assert_eq!(mended.state, State::Submitted);
    assert_eq!(next(&mended, Some(&checkout())), Next::Call(checkout()));
}

/// Where a call that binds was made, a refusal of the next one may be none: what becomes of it is looked at.
#[test]
fn what_stands_still_after_a_call_that_binds_is_looked_at() {
    let contact = step("contact.create", StepPhase::Commit, OnUnknown::Look);
    let problem = Box::new(Problem::new(422, Code::RegistrarRefused, "Refused"));
    let change = replay([
        started(),
        submitted(),
        intended(1, &contact),
        Event::Done { attempt: 1, references: ReferencePatch::none() },
        intended(2, &checkout()),
        Event::Refused { attempt: 2, problem: problem.clone(), retry: true },
        Event::Stopped { problem },
    ]);
    assert_eq!(change.state, State::NeedsCorrection);
    assert_eq!(next(&change, Some(&checkout())), Next::Observe);
}

#[test]
fn a_higher_price_stops_everything_until_it_is_agreed_to() {
    let quote = registrant_model::owner_change::Quote {
        price: Money { amount: "12.00".parse().unwrap(), currency: "EUR".to_owned() },
        tax: None,
        lines: Vec::new(),
        contracts: Vec::new(),
        at: Timestamp::from_seconds(0),
    };
    let raised = [started(), submitted(), Event::PriceRaised { quote }];
    let change = replay(raised.clone());
    assert_eq!((change.state, next(&change, Some(&checkout()))), (State::NeedsPriceConsent, Next::Rest));
    let agreed = replay(raised.into_iter().chain([submitted()]));
    assert_eq!(next(&agreed, Some(&checkout())), Next::Call(checkout()));
}

#[test]
fn each_answer_moves_the_question_to_who_is_left() {
    use Answer::{Accepted, NotAsked, Waiting};
    for (losing, gaining, state) in [
        (Waiting, Waiting, State::AwaitingBoth),
        (Accepted, Waiting, State::AwaitingGaining),
        (Waiting, Accepted, State::AwaitingLosing),
        (NotAsked, Waiting, State::AwaitingGaining),
        (Accepted, Accepted, State::AwaitingRegistry),
    ] {
        let change = replay([started(), submitted(), seen(Phase::Consent, losing, gaining)]);
        assert_eq!(change.state, state, "{losing:?} {gaining:?}");
    }
}

#[test]
fn an_answer_once_given_stays() {
    let change = replay([
        started(),
        submitted(),
        seen(Phase::Consent, Answer::Accepted, Answer::Waiting),
        seen(Phase::Registry, Answer::NotTold, Answer::NotTold),
    ]);
    assert_eq!(change.party(PartyRole::Losing).unwrap().answer, Answer::Accepted);
    assert_eq!(change.party(PartyRole::Gaining).unwrap().answer, Answer::NotTold);
}

#[test]
fn an_older_answer_takes_no_later_one_back() {
    let change = replay([
        started(),
        submitted(),
        seen(Phase::Consent, Answer::Accepted, Answer::Waiting),
        seen(Phase::Registry, Answer::Accepted, Answer::Accepted),
        seen(Phase::Consent, Answer::Waiting, Answer::Waiting),
    ]);
    assert_eq!(change.state, State::AwaitingRegistry);
}

#[test]
fn what_was_to_be_called_off_is_called_off_before_anything_else() {
    let cancel = step(StepName::CANCEL, StepPhase::Commit, OnUnknown::Repeat);
    let begun = [started(), submitted(), intended(1, &cancel)];
    let unanswered = replay(begun.clone().into_iter().chain([lost(1)]));
    for change in [replay(begun.clone()), unanswered] {
        assert_eq!(next(&change, Some(&checkout())), Next::CallOff, "{change:?}");
    }
    let done = Event::Done { attempt: 1, references: ReferencePatch::none() };
    let called_off = replay(begun.clone().into_iter().chain([done]));
    assert_eq!((called_off.state, next(&called_off, Some(&checkout()))), (State::Cancelled, Next::Rest));
    let problem = Box::new(Problem::new(409, Code::RegistrarRefused, "Too late"));
    let refused = replay(begun.into_iter().chain([Event::Refused { attempt: 1, problem, retry: true }]));
    assert_eq!(next(&refused, Some(&checkout())), Next::Call(checkout()), "it goes on as before");
}

#[test]
fn what_stands_at_the_registrar_is_followed_while_somebody_is_to_decide() {
    let pay = step("order.pay", StepPhase::Commit, OnUnknown::Look);
    let problem = Box::new(Problem::new(403, Code::RegistrarCredentials, "Refused"));
    let done = Event::Done { attempt: 1, references: ReferencePatch::none().set("order", "1001") };
    let refused = Event::Refused { attempt: 2, problem: problem.clone(), retry: true };
    let upto = [started(), submitted(), intended(1, &checkout()), done, intended(2, &pay), refused];
    let change = replay(upto.into_iter().chain([Event::Stopped { problem }]));
    assert_eq!((change.state, next(&change, Some(&pay))), (State::NeedsCorrection, Next::Observe));
}

#[test]
fn a_payment_that_does_not_arrive_waits_for_somebody_who_pays() {
    let pay = step("order.pay", StepPhase::Commit, OnUnknown::Look);
    let paid = Event::Done { attempt: 1, references: ReferencePatch::none().set("payment", "preferred") };
    let not_paid = || seen(Phase::Payment, Answer::NotYetAsked, Answer::NotYetAsked);
    let journal = (1..).zip([started(), submitted(), intended(1, &pay), paid, not_paid()]);
    let mut journal: Vec<Entry> = journal.map(|(sequence, event)| entry(sequence, event)).collect();
    let of = |journal: &[Entry]| OwnerChange::replay("7".parse().unwrap(), journal).unwrap().state;
    assert_eq!(of(&journal), State::Submitted);
    let later = journal[4].at.plus_days(4);
    journal.push(Entry { sequence: 6, at: later, event: not_paid() });
    assert_eq!(of(&journal), State::AwaitingPayment);
    // A journal that was begun before the terms told how long to wait goes on as it was.
    let mut written = serde_json::to_value(&journal).unwrap();
    written[0]["event"]["terms"].as_object_mut().unwrap().remove("payment_days").unwrap();
    let earlier: Vec<Entry> = serde_json::from_value(written.clone()).unwrap();
    assert_eq!((of(&earlier), of(&earlier[..5])), (State::AwaitingPayment, State::Submitted));
    // Where the terms say that there is none, nobody is late.
    written[0]["event"]["terms"]["payment_days"] = serde_json::Value::Null;
    let never: Vec<Entry> = serde_json::from_value(written).unwrap();
    assert_eq!(of(&never), State::Submitted);
}

#[test]
fn what_may_be_lost_with_an_older_state_is_looked_for_before_it_is_made() {
    let planned = checkout();
    let since = Timestamp::from_seconds(1_000_002);
    let presumed = |attempt| Event::Presumed {
        attempt,
        step: planned.name.clone(),
        phase: planned.phase,
        fingerprint: planned.fingerprint.clone(),
    };
    let events = [started(), submitted(), Event::Restored { since }];
    let change = replay(events.clone());
    assert_eq!(next(&change, Some(&planned)), Next::Presume(planned.clone()));
    let looked_for = replay(events.clone().into_iter().chain([presumed(1)]));
    assert_eq!(next(&looked_for, Some(&planned)), Next::Look(1));
    assert_eq!(looked_for.attempts[0].at, since, "it is looked for from the end of what was kept");
    let found = |finding| {
        let looked = Event::Looked { attempt: 1, finding };
        replay(events.clone().into_iter().chain([presumed(1), looked]))
    };
    let absent = found(Finding::Absent);
    assert_eq!(next(&absent, Some(&planned)), Next::Call(planned.clone()), "once is enough");
    assert_eq!(next(&found(Finding::Present(ReferencePatch::none())), None), Next::Observe);
    assert_eq!(found(Finding::Unproven).state, State::UnknownOutcome);
    // Lost once more before it was looked for: what the first loss took counts as well.
    let later = Timestamp::from_seconds(1_000_009);
    let twice = replay(events.into_iter().chain([Event::Restored { since: later }]));
    assert_eq!(twice.restored.unwrap().since, since);
    // An empty cart may be left behind: it is not looked for.
    let cart = step("order.cart", StepPhase::Prepare, OnUnknown::Repeat);
    assert_eq!(next(&twice, Some(&cart)), Next::Call(cart.clone()));
}

#[test]
fn a_journal_without_a_beginning_is_no_owner_change() {
    assert_eq!(OwnerChange::replay("7".parse().unwrap(), &[]), None);
    assert_eq!(OwnerChange::replay("7".parse().unwrap(), &[entry(1, Event::Cancelled)]), None);
}

fn any_event() -> impl Strategy<Value = Event> {
    let finding = prop_oneof![
        Just(Finding::Absent),
        Just(Finding::Unproven),
        Just(Finding::Present(ReferencePatch::none().set("order", "1")))
    ];
    let phase = prop_oneof![
        Just(Phase::Processing),
        Just(Phase::Payment),
        Just(Phase::Consent),
        Just(Phase::Registry),
        Just(Phase::Refused),
        Just(Phase::Applied { at: Timestamp::from_seconds(5), seen: false, lock_until: None, owner: None }),
    ];
    prop_oneof![
        Just(submitted()),
        Just(Event::Cancelled),
        Just(Event::Edited { draft: Draft::default() }),
        (1_u32..4).prop_map(|attempt| intended(attempt, &checkout())),
        (1_u32..4).prop_map(lost),
        (1_u32..4).prop_map(|attempt| Event::Done { attempt, references: ReferencePatch::none() }),
        (1_u32..4, finding).prop_map(|(attempt, finding)| Event::Looked { attempt, finding }),
        phase.prop_map(|phase| seen(phase, Answer::Waiting, Answer::Waiting)),
    ]
}

proptest! {
    #[test]
    fn nothing_is_called_while_an_attempt_is_unsettled_or_after_the_end(
        events in prop::collection::vec(any_event(), 0..20)
    ) {
        let change = replay(std::iter::once(started()).chain(events));
        let asked = next(&change, Some(&checkout()));
        if change.unsettled().is_some() {
            prop_assert!(matches!(asked, Next::Look(_)), "{:?}", asked);
        } else if change.state.is_final() || change.agreement.is_none() {
            prop_assert_eq!(asked, Next::Rest);
        }
    }

    #[test]
    fn a_journal_written_and_read_back_adds_up_to_the_same(
        events in prop::collection::vec(any_event(), 0..20)
    ) {
        let change = replay(std::iter::once(started()).chain(events.clone()));
        let text = serde_json::to_string(&events).unwrap();
        let read: Vec<Event> = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(replay(std::iter::once(started()).chain(read)), change);
    }
}

/// The mail to the new owner is told of once the change is through, for as long as it can be answered.
#[test]
fn the_mail_that_comes_afterwards_is_told_of_while_there_is_time() {
    let day = 24 * 3_600;
    let at = |days: i64| Timestamp::from_seconds(1_000_002 + days * day);
    let through = |terms: Terms| {
        let Event::Started { connection, domain, by, losing, .. } = started() else { unreachable!() };
        let begun = Event::Started { connection, domain, by, losing, terms: Box::new(terms) };
        let early = replay([begun.clone(), submitted()]).verification(Timestamp::from_seconds(1_000_001));
        assert_eq!(early, None, "nothing has changed yet");
        let applied = Phase::Applied { at: at(0), seen: false, lock_until: None, owner: None };
        let change = replay([begun, submitted(), seen(applied, Answer::Accepted, Answer::Accepted)]);
        assert_eq!(change.state, State::Applied);
        change
    };
    let told = Terms { verifies: true, verification_days: Some(15), ..Terms::default() };
    let change = through(told.clone());
    let until = Some(at(15));
    for (now, expected) in [(at(0), true), (at(14), true), (at(15), false), (at(400), false)] {
        let expected = expected.then_some(Verification { may: false, until });
        assert_eq!(change.verification(now), expected, "{now}");
    }
    let open = through(Terms { verification_days: None, ..told.clone() });
    assert_eq!(open.verification(at(400)), Some(Verification { may: false, until: None }));
    let may = through(Terms { verification_may: true, ..told.clone() });
    assert_eq!(may.verification(at(1)), Some(Verification { may: true, until: None }), "no end is guessed");
    assert_eq!(through(Terms { verifies: false, ..told }).verification(at(1)), None);
}
