//! Many owner changes at once, while calls go wrong by chance.

mod chaos;
mod round;
mod tally;

pub(crate) use tally::Tally;

use crate::stack::{Programs, Stack};
use anyhow::Result;
use futures_util::future::try_join_all;
use rand::SeedableRng as _;
use rand::rngs::ChaCha8Rng;
use std::cell::{Cell, RefCell};
use std::time::Duration;
use tokio::time::Instant;

/// How long, how many and from which number.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wish {
    /// No round is begun after this time.
    pub(crate) time: Duration,
    /// Nor after so many changes.
    pub(crate) changes: u64,
    pub(crate) stacks: usize,
    /// From which all that is chosen by chance follows. When it happens depends on the machine as well.
    pub(crate) seed: u64,
}

/// Makes rounds on several stacks until the time is over or the changes are made.
pub(crate) async fn run(programs: &Programs, wish: Wish) -> Result<Tally> {
    let (tally, begun) = (RefCell::new(Tally::default()), Cell::new(0));
    let crew = (0..wish.stacks).map(|number| worker(programs, wish, number, &begun, &tally));
    try_join_all(crew).await?;
    Ok(tally.into_inner())
}

async fn worker(
    programs: &Programs,
    wish: Wish,
    number: usize,
    begun: &Cell<u64>,
    tally: &RefCell<Tally>,
) -> Result<()> {
    let end = Instant::now() + wish.time;
    let mut chance = ChaCha8Rng::seed_from_u64(wish.seed);
    chance.set_stream(u64::try_from(number)?);
    let at_once = u64::try_from(crate::flow::AT_ONCE.len())?;
    while Instant::now() < end && begun.get() < wish.changes {
        begun.set(begun.get() + at_once);
        // What ended as unknown, or not at all, would stand in the way of the next round.
        let stack = Stack::start(programs).await?;
        let round = round::run(&stack, &mut chance).await?;
        tally.borrow_mut().add(round);
    }
    Ok(())
}
