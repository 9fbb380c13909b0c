//! Which cases the table has.

use crate::fault::{Fault, Kind, When};
use crate::flow::{Call, Flow, Part};
use crate::walk::Made;

/// One case: a call in a part of a flow, and what goes wrong with it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cell {
    pub(crate) flow: &'static Flow,
    pub(crate) part: Part,
    pub(crate) call: Call,
    pub(crate) fault: Fault,
}

/// Each call, in each part in which it is to go wrong and that makes it, with each fault, before and after.
pub(crate) fn all(walked: &[(&'static Flow, Made)]) -> Vec<Cell> {
    let mut cells = Vec::new();
    for (flow, made) in walked {
        for (part, call) in made.iter().filter(|(part, _)| flow.faulty.contains(part)) {
            for when in When::ALL {
                let cell = |kind| Cell { flow, part: *part, call: *call, fault: Fault { when, kind } };
                cells.extend(Kind::ALL.map(cell));
            }
        }
    }
    cells
}

/// Each call that changes something, before and after: with the proxy killed, and with one of the other faults, which
/// take turns. Each fault meets each registrar.
pub(crate) fn short(walked: &[(&'static Flow, Made)]) -> Vec<Cell> {
    let others = &Kind::ALL[1..];
    let mut turn = 0;
    let mut cells = Vec::new();
    for cell in all(walked).into_iter().filter(|cell| cell.call.acts) {
        if cell.fault.kind == Kind::Kill {
            cells.push(cell);
            cells.push(Cell { fault: Fault { kind: others[turn % others.len()], ..cell.fault }, ..cell });
            turn += 1;
        }
    }
    cells
}
