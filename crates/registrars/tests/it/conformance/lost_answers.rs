//! No call with an effect is made twice, whatever becomes of its answer: before it, after it, or when the machine stops
//! between the call and the line that says what came of it.

use super::stage::Step;
use super::{GAINING, Stage};
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
        Mishap::After(json!({"drop": true})),
        Mishap::After(json!({"status": 502})),
        Mishap::After(json!({"malformed": true})),
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
    assert_eq!(journal.settle(&stage.control).await, State::AwaitingBoth);
    assert!(stage.control.all_faults_struck().await);
    stage.control.answer(&losing, "accept").await;
    stage.control.answer(GAINING, "accept").await;
    assert_eq!(journal.settle(&stage.control).await, State::Applied);
    assert_eq!(stage.owner().await, GAINING);
    stage.assert_each_step_made(1).await;
    assert_eq!(stage.control.count(stage.facts.applied).await, 1);
    assert_eq!(journal.done(step.name), 1, "{:?}", journal.change.attempts);
}

macro_rules! every_step {
    ($($registrar:ident)*) => { $(
        #[tokio::test]
        async fn $registrar() {
            let steps = Stage::$registrar().await.facts.steps;
            for step in steps {
                for mishap in mishaps() {
                    with(&Stage::$registrar().await, step, &mishap).await;
                }
            }
        }
    )* };
}

every_step! { ovhcloud logicboxes }
