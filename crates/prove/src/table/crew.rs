//! Several stacks that work on the cases at the same time.

use super::{Cell, Tally, run};
use crate::browser::Browser;
use crate::person::End;
use crate::stack::{Programs, Stack};
use anyhow::Result;
use futures_util::future::try_join_all;
use std::cell::RefCell;
use std::collections::VecDeque;
use std::time::Duration;
use tokio::time::timeout;

/// Longest that one case takes.
const LONGEST: Duration = Duration::from_mins(4);

/// Works through the cases on so many stacks, and answers what came of them.
pub(crate) async fn work(programs: &Programs, stacks: usize, cells: Vec<Cell>) -> Result<Tally> {
    let tally = RefCell::new(Tally::of(&cells));
    let queue = RefCell::new(VecDeque::from(cells));
    try_join_all((0..stacks).map(|_| worker(programs, &queue, &tally))).await?;
    Ok(tally.into_inner())
}

async fn worker(programs: &Programs, queue: &RefCell<VecDeque<Cell>>, tally: &RefCell<Tally>) -> Result<()> {
    let mut ready: Option<(Stack, Browser)> = None;
    loop {
        let next = queue.borrow_mut().pop_front();
        let Some(cell) = next else { return Ok(()) };
        let (stack, browser) = if let Some(ready) = ready.take().filter(|_| !cell.call.once) {
            ready
        } else {
            let stack = Stack::start(programs).await?;
            let browser = stack.sign_in().await?;
            (stack, browser)
        };
        let came = timeout(LONGEST, run(&stack, &browser, &cell)).await;
        let came = came.unwrap_or_else(|_| Err(anyhow::anyhow!("it had not ended after {LONGEST:?}")));
        // What has not ended would still be there for the next one.
        if came.as_ref().is_ok_and(|came| came.end != End::Unknown) {
            ready = Some((stack, browser));
        }
        tally.borrow_mut().note(&cell, came);
    }
}
