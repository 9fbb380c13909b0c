//! No call with an effect is made twice, whatever becomes of its answer: before it, after it, or when the machine stops
//! between the call and the line that says what came of it.

use super::stage::Step;
use super::{GAINING, Stage, conforms};
use registrant_model::owner_change::State;
use serde_json::{Value, json};

/// What becomes of an answer.
enum Mishap {
    /// The call never arrives, or is not carried out.
    Before(Value),
    /// It is carried out, and its answer does not arrive.
    After(Value),
    /// It is carried out, the answer arrives, and the machine stops before it is written down.
    Crash,
}

fn mishaps() -> Vec<Mishap> {
    vec![
        Mishap::Before(json!({"drop": true})),
        Mishap::Before(json!({"status": 503})),
        Mishap::Before(json!({"status": 500})),
        Mishap::After(json!({"drop": true})),
        Mishap::After(json!({"status": 502})),
        Mishap::After(json!({"status": 500})),
        Mishap::After(json!({"malformed": true})),
        Mishap::Before(json!({"malformed": "shape"})),
        Mishap::After(json!({"malformed": "shape"})),
        Mishap::Crash,
    ]
}

/// The whole owner change with one mishap at one of its calls.
async fn with(stage: &Stage, step: &Step, mishap: &Mishap) {
    let losing = stage.owner().await;
    let mut journal = crate::support::Journal::begin(&stage.registrar, stage.facts.domain).await;
    journal.fill(stage.new_owner(), |_| ()).await;
    match mishap {
        Mishap::Before(action) => {
            stage.control.fault(stage.facts.name, step.call, "before", action.clone()).await;
        }
        Mishap::After(action) => {
            stage.control.fault(stage.facts.name, step.call, "after", action.clone()).await;
        }
        Mishap::Crash => journal.crash_after(step.name),
    }
    // What fails before anything was agreed to is asked again.
    let mut quoted = journal.quote().await;
    if quoted.is_err() {
        quoted = journal.quote().await;
    }
    quoted.unwrap();
    journal.submit().await;
    let state = journal.settle(&stage.control).await;
    assert!(stage.control.all_faults_struck().await);
    if state == State::UnknownOutcome {
        assert!(!stage.tells(), "where waiting is told, it is proven");
        assert_eq!(journal.made.iter().filter(|made| made.name.as_str() == step.name).count(), 1);
        if matches!(mishap, Mishap::Before(_)) {
            // Nothing happened, and nothing proves it: a person decides. The machine never repeats it.
            stage.control.advance(30 * 86_400).await;
            assert_eq!(journal.settle(&stage.control).await, State::UnknownOutcome);
            assert_eq!(journal.made.iter().filter(|made| made.name.as_str() == step.name).count(), 1);
            assert_eq!(stage.control.count(stage.facts.applied).await, 0);
            return;
        }
    } else {
        assert_eq!(state, State::AwaitingBoth);
    }
    stage.control.answer(&losing, "accept").await;
    stage.control.answer(GAINING, "accept").await;
    if state == State::UnknownOutcome {
        // Once the registry has carried it out, the domain itself proves it.
        stage.control.advance(60).await;
    }
    assert_eq!(journal.settle(&stage.control).await, State::Applied);
    assert_eq!(stage.owner().await, GAINING);
    stage.assert_each_step_made(1).await;
    assert_eq!(stage.control.count(stage.facts.applied).await, 1);
    assert_eq!(journal.done(step.name), 1, "{:?}", journal.change.attempts);
}

conforms! { at_every_step }

async fn at_every_step(stage: &Stage) {
    for step in stage.facts.steps {
        for mishap in mishaps() {
            with(&stage.anew().await, step, &mishap).await;
        }
    }
}
