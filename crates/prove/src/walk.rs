//! An owner change without faults, which shows the calls that each part of it makes.

use crate::control::Control;
use crate::fault::{counter, turned_away};
use crate::flow::{Call, Flow, Part};
use crate::person::{End, Person, Time};
use crate::stack::Stack;
use anyhow::{Context as _, Result, ensure};
use std::collections::BTreeMap;
use std::sync::atomic::AtomicBool;

/// Longest path, in segments, that is looked for beyond the calls that are known.
const SEGMENTS: usize = 9;

/// The calls that were made, each with the part in which it was.
pub(crate) type Made = Vec<(Part, Call)>;

/// Turns away what the flow is never to tell the registrar. To be ordered before anything else.
pub(crate) async fn hold(control: &Control, flow: &Flow) -> Result<()> {
    if let Some(call) = flow.held {
        control.order(&turned_away(flow.registrar, call)).await?;
    }
    Ok(())
}

/// Walks through an owner change.
///
/// # Errors
/// When the change does not end as it should, when a call of the flow was not made, and when one was made that the
/// flow does not know.
pub(crate) async fn walk(stack: &Stack, flow: &'static Flow) -> Result<Made> {
    let control = &stack.control;
    let quiet = AtomicBool::new(false);
    let browser = stack.sign_in().await?;
    control.reset().await?;
    let mut person = Person::new(stack, &browser, flow, Time::Moved, &quiet).await?;
    hold(control, flow).await?;
    // The first order that fits counts: whole names stand before those with a star.
    let mut calls: Vec<Call> = flow.calls.to_vec();
    calls.sort_by_key(|call| call.path.matches('*').count());
    let mut counters: BTreeMap<u64, Call> = BTreeMap::new();
    for call in calls {
        let path = call.path_of(flow.domain);
        counters.insert(control.order(&counter(flow.registrar, call.method, &path)).await?, call);
    }
    let mut others: BTreeMap<u64, String> = BTreeMap::new();
    for method in ["GET", "HEAD", "POST", "PUT", "DELETE"] {
        for segments in 1..=SEGMENTS {
            let path = "/*".repeat(segments);
            let id = control.order(&counter(flow.registrar, method, &path)).await?;
            others.insert(id, format!("{method} {path}"));
        }
    }
    let (mut made, mut unknown) = (Made::new(), Vec::new());
    let (mut before, mut end) = (control.hits().await?, None);
    for &part in flow.way {
        end = person.go(part).await.with_context(|| format!("{} without faults", flow.domain))?;
        let after = control.hits().await?;
        let called = |id: &u64| after.get(id) > before.get(id);
        made.extend(counters.iter().filter(|(id, _)| called(id)).map(|(_, call)| (part, *call)));
        let others = others.iter().filter(|(id, _)| called(id));
        unknown.extend(others.map(|(_, name)| format!("{} {name}", part.name())));
        before = after;
    }
    control.no_faults().await?;
    let wanted = if flow.goes(Part::CallOff) { End::CalledOff } else { End::Applied };
    ensure!(end == Some(wanted), "{} ended as {end:?}", flow.domain);
    person.check(wanted).await?;
    let unused: Vec<_> =
        flow.calls.iter().filter(|call| !made.iter().any(|(_, other)| other == *call)).collect();
    ensure!(
        unused.is_empty() && unknown.is_empty(),
        "{}: calls of the table that are not made: {unused:?}; calls that it lacks: {unknown:?}",
        flow.domain
    );
    Ok(made)
}
