//! The proxy's process is killed while a call is under way, and started again: the change goes on from there.

use super::call::{self, Call, Does, Part};
use super::case::{all_at_once, ends_right};
use super::person::Person;
use crate::harness::{Control, ProxyProcess, until};
use registrant_sandbox::Sandbox;
use serde_json::json;

/// One owner change for each call of a part; calls with an effect also when it is there and its answer is not.
async fn killed_at_each_call(part: Part) {
    let calls = call::ALL.into_iter().filter(|call| call.part == part);
    let cases = calls.flat_map(|call| {
        let after = (call.does != Does::Read).then_some((call, "after"));
        std::iter::once((call, "before")).chain(after)
    });
    all_at_once(cases.map(|(call, when)| {
        let name = format!("killed {when} {} {}", call.method, call.path);
        (name, async move { run(call, when).await })
    }))
    .await;
}

async fn run(call: Call, when: &str) {
    let seeded = registrant_sandbox::Config { seed: Some(1), ..registrant_sandbox::Config::default() };
    let sandbox = Sandbox::start(seeded).await.unwrap();
    let control = Control { origin: sandbox.url().to_owned() };
    let mut proxy = ProxyProcess::start(sandbox.url()).await;
    let nobody = proxy.nobody();
    let mut person = Person::new(nobody.sign_in("reseller").await, &control, call.domain);
    for part in Part::ALL {
        if part != call.part {
            person.go(part).await;
            continue;
        }
        // Long enough to be killed in the middle of it, and over well before its absence is believed: a second and a half
        // after the next process has looked, where it binds nobody.
        let fault = control.fault(call.method, call.path, when, &json!({"delay_ms": 700}), 1).await;
        let kill = async {
            until("the call", async || (control.hits(fault).await == 1).then_some(())).await;
            proxy.kill_and_start().await;
        };
        tokio::join!(person.go(part), kill);
    }
    ends_right(&person, &nobody, &control).await;
}

#[tokio::test]
async fn while_a_draft_is_begun() {
    killed_at_each_call(Part::Begin).await;
}

#[tokio::test]
async fn while_it_is_prepared() {
    killed_at_each_call(Part::Quote).await;
}

#[tokio::test]
async fn while_it_is_ordered_and_paid() {
    killed_at_each_call(Part::Order).await;
}

#[tokio::test]
async fn while_the_registrar_works() {
    killed_at_each_call(Part::Ask).await;
}

#[tokio::test]
async fn while_the_registry_works() {
    killed_at_each_call(Part::Apply).await;
}
