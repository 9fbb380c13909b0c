//! One owner change with one fault.

use super::Cell;
use crate::browser::Browser;
use crate::fault::Kind;
use crate::person::{End, Person, Time};
use crate::stack::Stack;
use crate::walk::hold;
use anyhow::{Context as _, Result, ensure};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;
use tokio::time::sleep;

/// Pause between two looks whether the fault has struck; well within what it lasts.
const GLANCE: Duration = Duration::from_millis(25);

/// What came of a case.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Came {
    pub(crate) end: End,
    /// How often the fault has struck.
    pub(crate) hits: u64,
}

/// Runs it, on a stack on which nothing runs. Unless the change was applied, the stack is not to be used again.
///
/// # Errors
/// When something is not as it has to be.
pub(crate) async fn run(stack: &Stack, browser: &Browser, cell: &Cell) -> Result<Came> {
    let control = &stack.control;
    control.reset().await?;
    hold(control, cell.flow).await?;
    let quiet = AtomicBool::new(false);
    let mut person = Person::new(stack, browser, cell.flow, Time::Moved, &quiet).await?;
    let ordered = AtomicU64::new(0);
    let end = {
        let way = go(&mut person, stack, cell, &ordered);
        tokio::pin!(way);
        tokio::select! {
            end = &mut way => end?,
            killed = kill_when_struck(stack, cell, &ordered) => {
                killed?;
                way.await?
            }
        }
    };
    let hits = control.hits().await?.get(&ordered.load(Ordering::SeqCst)).copied().unwrap_or_default();
    control.no_faults().await?;
    person.check(end).await?;
    if end == End::Unknown {
        ensure!(cell.call.acts, "a call that changes nothing has made the outcome unknown");
        person.check_a_day_later().await?;
    }
    Ok(Came { end, hits })
}

async fn go(person: &mut Person<'_>, stack: &Stack, cell: &Cell, ordered: &AtomicU64) -> Result<End> {
    for &part in cell.flow.way {
        if part == cell.part {
            let order = cell.fault.order(cell.flow, &cell.call);
            ordered.store(stack.control.order(&order).await?, Ordering::SeqCst);
        }
        if let Some(end) = person.go(part).await? {
            return Ok(end);
        }
    }
    None.context("it has not ended")
}

/// Kills the proxy while the call is under way, where that is the fault.
async fn kill_when_struck(stack: &Stack, cell: &Cell, ordered: &AtomicU64) -> Result<()> {
    if cell.fault.kind != Kind::Kill {
        return std::future::pending().await;
    }
    loop {
        let id = ordered.load(Ordering::SeqCst);
        if id != 0 && stack.control.hits().await?.get(&id).is_some_and(|hits| *hits > 0) {
            return stack.kill_and_start().await;
        }
        sleep(GLANCE).await;
    }
}
