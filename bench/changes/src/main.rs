//! What owner changes cost: changes per second and core, memory and work while they wait, and the time until open
//! changes are gone on with after a restart. Over the real programs, and over either database.
//!
//! `cargo xtask bench` builds and starts it; `bench/README.md` tells what the figures mean.

mod copies;
mod house;
mod http;
mod options;
mod person;
mod postgres;
mod program;
mod reader;
mod resume;
mod speed;
mod term;
mod usage;
mod waiting;

use anyhow::Result;
use options::{Options, Place};
use postgres::Server;
use std::process::ExitCode;

#[tokio::main]
async fn main() -> Result<ExitCode> {
    let Some(options) = Options::read(lexopt::Parser::from_env())? else {
        term::line(options::HELP);
        return Ok(ExitCode::SUCCESS);
    };
    for place in options.places() {
        // Until the measurements over it have ended.
        let server = match place {
            Place::File => None,
            Place::Postgres => Some(Server::start()?),
        };
        term::line(&format!("\n{place} (load of the machine before: {})", usage::load()?));
        speed::measure(&options, server.as_ref()).await?;
        waiting::measure(&options, server.as_ref()).await?;
        resume::measure(&options, server.as_ref()).await?;
    }
    Ok(ExitCode::SUCCESS)
}
