//! What goes wrong by chance.

use super::tally::Hits;
use crate::fault::{Fault, Kind, OVER, When};
use crate::flow::AT_ONCE;
use crate::stack::Stack;
use anyhow::{Context as _, Result};
use rand::RngExt as _;
use rand::rngs::ChaCha8Rng;
use std::collections::BTreeMap;
use std::ops::Range;
use std::time::Duration;
use tokio::time::{Instant, sleep};

/// How many faults are ordered in a round.
const FAULTS: Range<u32> = 10..40;
/// Milliseconds between two of them.
const PAUSES: Range<u64> = 50..500;
/// Longest wait for a call during which the proxy is killed.
const PATIENCE: Duration = Duration::from_secs(1);
/// Pause between two looks whether it is under way.
const GLANCE: Duration = Duration::from_millis(25);

/// Lets things go wrong for a while; answers how often each fault has struck each call. Afterwards nothing that was
/// begun with a fault is under way.
pub(super) async fn chaos(stack: &Stack, chance: &mut ChaCha8Rng) -> Result<Hits> {
    let mut ordered = BTreeMap::new();
    for _ in 0..chance.random_range(FAULTS) {
        let flow = &AT_ONCE[chance.random_range(0..AT_ONCE.len())];
        let call = flow.calls[chance.random_range(0..flow.calls.len())];
        let when = When::ALL[chance.random_range(0..When::ALL.len())];
        let kind = Kind::ALL[chance.random_range(0..Kind::ALL.len())];
        let fault = Fault { when, kind };
        let pause = Duration::from_millis(chance.random_range(PAUSES));
        let id = stack.control.order(&fault.order(flow, &call)).await?;
        ordered.insert(id, (flow.registrar, call, fault));
        if kind == Kind::Kill && is_struck(stack, id).await? {
            stack.kill_and_start().await?;
        }
        sleep(pause).await;
    }
    let mut hits = Hits::new();
    for (id, times) in stack.control.hits().await? {
        let cell = ordered.get(&id).context("a fault that nobody ordered")?;
        *hits.entry(*cell).or_default() += times;
    }
    stack.control.no_faults().await?;
    sleep(OVER).await;
    Ok(hits)
}

async fn is_struck(stack: &Stack, id: u64) -> Result<bool> {
    let begun = Instant::now();
    while begun.elapsed() < PATIENCE {
        if stack.control.hits().await?.get(&id).is_some_and(|hits| *hits > 0) {
            return Ok(true);
        }
        sleep(GLANCE).await;
    }
    Ok(false)
}
