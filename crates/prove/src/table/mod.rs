//! The table: each call of each flow, with each fault, before it took effect and after.

mod case;
mod cells;
mod crew;
mod tally;

pub(crate) use case::{Came, run};
pub(crate) use cells::{Cell, all, short};
pub(crate) use crew::work;
pub(crate) use tally::Tally;
