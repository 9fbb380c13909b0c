//! Owner changes per second and core, from the first click to both owners being asked.

use crate::house::{House, connections, domain};
use crate::options::Options;
use crate::postgres::Server;
use crate::term;
use anyhow::{Context as _, Result};
use futures_util::{StreamExt as _, TryStreamExt as _, stream};
use std::time::Duration;

/// Made before it is measured, so that connections are open and tables known.
const WARM: usize = 20;

pub(crate) async fn measure(options: &Options, server: Option<&Server>) -> Result<()> {
    let (count, warm) = (options.changes, WARM.min(options.changes));
    let house = House::set(options, server, count + warm).await?;
    let proxy = house.proxy().await?;
    let person = proxy.sign_in().await?;
    let connection = connections().next().context("a connection")?;
    let (person, connection) = (&person, connection.as_str());
    let make = |numbers: std::ops::RangeInclusive<usize>| async move {
        let changes =
            numbers.map(|number| async move { person.change_owner(connection, &domain(number)).await });
        stream::iter(changes).buffer_unordered(options.at_once).try_collect::<Vec<String>>().await
    };
    make(1..=warm).await?;
    let database = || server.map(Server::processor).transpose();
    let (before, asked) = (proxy.program.usage()?, person.requests());
    let (registrar, kept) = (house.registrar().usage()?, database()?);
    make(warm + 1..=warm + count).await?;
    let after = proxy.program.usage()?;
    let (time, processor) = after.since(&before);
    let per = |time: Duration| f64::from(u32::try_from(count).unwrap_or(u32::MAX)) / time.as_secs_f64();
    term::line(&format!(
        "  speed: {count} owner changes by {} people at once, {:.1} requests each: {:.1} a second; {:.0} a second of one \
         core of the proxy ({:.1} ms each)",
        options.at_once,
        f64::from(u32::try_from(person.requests() - asked)?) / f64::from(u32::try_from(count)?),
        per(time),
        per(processor),
        1_000.0 / per(processor),
    ));
    let (_, registrar) = house.registrar().usage()?.since(&registrar);
    let kept = kept.zip(database()?).map(|(before, after)| after.saturating_sub(before));
    let kept = kept.map(|kept| format!(", the database {:.1} ms", 1_000.0 / per(kept))).unwrap_or_default();
    term::line(&format!("    beside it the sandbox used {:.1} ms each{kept}", 1_000.0 / per(registrar)));
    Ok(())
}
