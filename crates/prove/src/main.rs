//! `registrant-prove`: the proof that an owner change survives anything. `cargo xtask prove` builds what it needs and
//! starts it; `docs/proof.md` says what it shows.

mod browser;
mod control;
mod fault;
mod flow;
mod http;
mod options;
mod person;
mod random;
mod report;
mod stack;
mod table;
mod term;
mod wait;
mod walk;

use anyhow::{Context as _, Result, ensure};
use options::{HELP, Mode, Options};
use stack::Stack;
use std::process::ExitCode;

// One thread: it waits more than it works, and what runs beside each other may share what it counts.
#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    run().await.unwrap_or_else(|error| {
        term::line(&format!("error: {error:#}"));
        ExitCode::FAILURE
    })
}

async fn run() -> Result<ExitCode> {
    let Some(options) = Options::read(lexopt::Parser::from_env())? else {
        term::line(HELP);
        return Ok(ExitCode::SUCCESS);
    };
    match options.mode {
        Mode::Table { rounds } => table(&options, rounds, table::all).await,
        Mode::Short => table(&options, 1, table::short).await,
        Mode::Random { time, changes, seed } => {
            term::line(&format!("seed {seed}"));
            let wish = random::Wish { time, changes, stacks: options.stacks, seed };
            let tally = random::run(&options.programs, wish).await?;
            report::random(&options, seed, &tally)
        }
    }
}

/// Walks through each flow without faults, which shows its calls, and then through the cases.
async fn table(
    options: &Options,
    rounds: usize,
    cells: fn(&[(&'static flow::Flow, walk::Made)]) -> Vec<table::Cell>,
) -> Result<ExitCode> {
    let wanted = |flow: &&flow::Flow| options.only.as_ref().is_none_or(|only| only == flow.registrar);
    let flows: Vec<&'static flow::Flow> = flow::TABLE.iter().filter(wanted).collect();
    ensure!(!flows.is_empty(), "--only names no registrar of the table");
    let mut walked = Vec::new();
    for flow in flows {
        let stack = Stack::start(&options.programs).await?;
        let made = walk::walk(&stack, flow).await.context("the walk without faults")?;
        term::line(&format!("{} {}: {} calls in its parts", flow.registrar, flow.domain, made.len()));
        walked.push((flow, made));
    }
    let once = cells(&walked);
    let cases: Vec<table::Cell> = (0..rounds).flat_map(|_| once.iter().copied()).collect();
    term::line(&format!("{} owner changes, each with one fault, on {} stacks", cases.len(), options.stacks));
    let tally = table::work(&options.programs, options.stacks, cases).await?;
    report::table(options, &tally)
}
