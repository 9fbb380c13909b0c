//! How long it takes after a restart until every open owner change was looked at.

use crate::copies::{self, Due};
use crate::house::House;
use crate::options::Options;
use crate::postgres::Server;
use crate::reader::Reader;
use crate::term;
use crate::usage::{self, pause};
use anyhow::Result;
use std::time::Duration;

/// Between two counts of what is left.
const COUNT: Duration = Duration::from_millis(200);
/// Those that were not looked at.
const LEFT: &str = "SELECT count(*) FROM owner_changes WHERE checked_at IS NULL";

pub(crate) async fn measure(options: &Options, server: Option<&Server>) -> Result<()> {
    let house = House::set(options, server, options.open).await?;
    copies::write(&house, options.open, 1, Due::Now).await?;
    let mut reader = Reader::of(&house).await?;
    let registrar = house.registrar().usage()?;
    let started = usage::now();
    let proxy = house.proxy().await?;
    let listening = started.elapsed();
    while reader.number(LEFT).await? > 0 {
        pause(COUNT).await;
    }
    let (time, used) = (started.elapsed(), proxy.program.usage()?);
    let (_, registrar) = house.registrar().usage()?.since(&registrar);
    term::line(&format!(
        "  resume: {} open owner changes, all due: listening after {:.2} s, each looked at after {:.1} s; {:.1} s of one \
         core, {:.1} MiB resident (the sandbox {:.1} s)",
        options.open,
        listening.as_secs_f64(),
        time.as_secs_f64(),
        used.processor.as_secs_f64(),
        used.memory,
        registrar.as_secs_f64(),
    ));
    Ok(())
}
