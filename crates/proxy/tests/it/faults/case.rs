//! One owner change with one fault.

use super::call::{Call, Does, Part};
use super::person::{Person, count};
use crate::harness::{Browser, Control, NewOwner, Options, Stage};
use serde_json::{Value, json};
use std::time::Duration;
use tokio::task::{JoinSet, LocalSet};

/// Longest wait for an answer here, and how late the late ones are.
const ANSWER: Duration = Duration::from_millis(600);
const LATE_MS: u64 = 900;

/// What goes wrong, and what people are told about it.
#[derive(Clone, Copy, Debug)]
pub(super) enum Fault {
    Drop,
    Late,
    Page503,
    Malformed,
    /// JSON, and nothing that was asked for.
    OtherShape,
    /// A refusal that is none: it is not the registrar that says so.
    SlowDown,
}

impl Fault {
    pub(super) const ALL: [Self; 5] =
        [Self::Drop, Self::Late, Self::Page503, Self::Malformed, Self::OtherShape];

    pub(super) fn action(self) -> Value {
        match self {
            Self::Drop => json!({"drop": true}),
            Self::Late => json!({"delay_ms": LATE_MS}),
            Self::Page503 => json!({"status": 503}),
            Self::Malformed => json!({"malformed": true}),
            Self::OtherShape => json!({"malformed": "shape"}),
            Self::SlowDown => json!({"status": 429}),
        }
    }

    fn code(self) -> &'static str {
        match self {
            Self::Drop => "registrar_unreachable",
            Self::Late => "registrar_timeout",
            Self::Page503 => "registrar_unavailable",
            Self::Malformed | Self::OtherShape => "registrar_malformed",
            Self::SlowDown => "registrar_busy",
        }
    }
}

/// One owner change for each fault, before and after the call, all at the same time.
pub(super) async fn every_fault(call: Call) {
    let mut cases = Vec::new();
    for when in ["before", "after"] {
        cases.extend(Fault::ALL.map(|fault| (when, fault)));
    }
    if call.does != Does::Read {
        cases.extend([("before", Fault::SlowDown), ("after", Fault::SlowDown)]);
    }
    all_at_once(cases.into_iter().map(|(when, fault)| {
        let name = format!("{fault:?} {when} {} {}", call.method, call.path);
        (name, async move { run(call, when, fault).await })
    }))
    .await;
}

/// Runs all cases at the same time, and tells of each that went wrong.
pub(super) async fn all_at_once<F: Future<Output = ()> + 'static>(cases: impl Iterator<Item = (String, F)>) {
    let local = LocalSet::new();
    let mut running = JoinSet::new();
    for (name, case) in cases {
        let case = tokio::time::timeout(Duration::from_mins(1), case);
        running.spawn_local_on(async move { (name, tokio::task::spawn_local(case).await) }, &local);
    }
    let ended = local.run_until(running.join_all()).await;
    let wrong: Vec<_> = ended.into_iter().filter(|(_, ended)| !matches!(ended, Ok(Ok(())))).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

async fn run(call: Call, when: &str, fault: Fault) {
    // What is looked for is believed absent later than a late call takes effect.
    let options = Options { answer: ANSWER, settle: Duration::from_secs(2), ..Options::default() };
    let stage = Stage::with(options).await;
    let control = &stage.control;
    let mut person = Person::new(stage.sign_in("reseller").await, control, call.domain);
    let mut ordered = 0;
    for part in Part::ALL {
        if part == call.part {
            // A read is out of order until somebody is told; a call with an effect goes wrong once.
            let times = if call.does == Does::Read { 1_000 } else { 1 };
            person.until_shown = (call.does == Does::Read).then(|| fault.code());
            ordered = control.fault(call.method, call.path, when, &fault.action(), times).await;
        }
        person.go(part).await;
        if part == call.part && call.does != Does::Read {
            assert_eq!(control.hits(ordered).await, 1, "the fault struck nothing");
        }
    }
    assert!(person.until_shown.is_none(), "nobody was told of the fault");
    match call.does {
        Does::Read | Does::Prepare => assert!(person.codes.contains(fault.code()), "{:?}", person.codes),
        // What binds is not believed absent before its time, and that can be seen; a refusal is.
        Does::Commit if when == "before" && !matches!(fault, Fault::SlowDown) => {
            assert!(person.states.contains("unknown_outcome"), "{:?}", person.states);
        }
        Does::Commit => {}
    }
    ends_right(&person, &stage.nobody(), control).await;
}

/// The domain has its new owner, by one effect of each kind that binds anybody.
pub(super) async fn ends_right(person: &Person, nobody: &Browser, control: &Control) {
    let journey = person.journey();
    let view = journey.view().await;
    assert_eq!((&view["state"], &view["problem"]), (&json!("applied"), &Value::Null), "{view}");
    for (field, typed) in NewOwner::of(&journey.domain).fields.as_object().unwrap() {
        assert_eq!(&view["draft"]["fields"][field], typed, "what was typed is not lost");
    }
    let ledger = control.ledger().await;
    // A cart that the registrar no longer knows is filled anew.
    let carts = count(&ledger, "order.cart");
    assert!(carts == 1 || person.refusals && carts == 2, "{ledger:#?}");
    for operation in ["contact.create", "order.checkout", "order.pay", "trade.create", "trade.apply"] {
        assert_eq!(count(&ledger, operation), 1, "{operation} in {ledger:#?}");
    }
    let domain =
        nobody.sign_in("reseller").await.get(&format!("/domains/ovhcloud/{}", journey.domain)).await.ok();
    let roles = domain["roles"].as_array().unwrap();
    let owner = roles.iter().find(|role| role["role"] == "owner").unwrap();
    assert_eq!(owner["id"], view["references"]["contact"]);
    assert_eq!(owner["email"], journey.gaining.as_str());
}
