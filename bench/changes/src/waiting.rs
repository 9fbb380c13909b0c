//! What waiting costs: memory and processor time of a proxy with many owner changes that wait, beside one with none.

use crate::copies::{self, Due};
use crate::house::{House, Proxy};
use crate::options::{CONNECTIONS, MOST_DOMAINS, Options};
use crate::postgres::Server;
use crate::reader::Reader;
use crate::term;
use crate::usage::pause;
use anyhow::Result;
use std::time::Duration;

/// When those are due that are not due while they are watched.
const NOT_NOW: i64 = 55 * 60;
/// After its start a proxy settles for a while.
const SETTLES: Duration = Duration::from_secs(5);

/// How many were looked at since they were written.
const LOOKED_AT: &str = "SELECT count(*) FROM owner_changes WHERE checked_at > 0";

pub(crate) async fn measure(options: &Options, server: Option<&Server>) -> Result<()> {
    let house = House::set(options, server, MOST_DOMAINS.min(options.waiting)).await?;
    let proxy = house.proxy().await?;
    watch(options, server, &house, &proxy, "no owner change").await?;
    proxy.program.stop().await?;

    copies::write(&house, options.waiting, CONNECTIONS, Due::In(NOT_NOW)).await?;
    let proxy = house.proxy().await?;
    let what = format!("{} owner changes wait, none is due", options.waiting);
    watch(options, server, &house, &proxy, &what).await?;
    proxy.program.stop().await?;

    spread(&house).await?;
    let proxy = house.proxy().await?;
    let what = format!("{} owner changes wait, and are looked at at their pace", options.waiting);
    watch(options, server, &house, &proxy, &what).await?;
    proxy.program.stop().await
}

/// Makes them due as they are once they have been waiting: each after a pause that fits how long it has been quiet.
async fn spread(house: &House) -> Result<()> {
    let mut reader = Reader::of(house).await?;
    let now = copies::now();
    // `Pace::REAL`: a 24th of the quiet time, from two minutes to half an hour. Where in its pause each one is, the end
    // of its number says.
    let pause = format!(
        "(CASE WHEN ({now} - updated_at) / 24 < 120 THEN 120 WHEN ({now} - updated_at) / 24 > 1800 \
                         THEN 1800 ELSE ({now} - updated_at) / 24 END)"
    );
    let place = "(CAST(substr(id, 5, 4) AS INTEGER) % 1000)";
    reader
        .run(format!(
            "UPDATE owner_changes SET due_at = {now} + {pause} * {place} / 1000 WHERE due_at IS NOT NULL"
        ))
        .await?;
    reader.settle().await
}

async fn watch(
    options: &Options,
    server: Option<&Server>,
    house: &House,
    proxy: &Proxy,
    what: &str,
) -> Result<()> {
    pause(SETTLES).await;
    let mut reader = Reader::of(house).await?;
    let database = || server.map(Server::processor).transpose();
    let (before, kept) = (proxy.program.usage()?, database()?);
    let looks = reader.number(LOOKED_AT).await?;
    pause(options.watch).await;
    let (after, kept_after) = (proxy.program.usage()?, database()?);
    let looks = reader.number(LOOKED_AT).await? - looks;
    let (time, processor) = after.since(&before);
    let share = |used: Duration| 100.0 * used.as_secs_f64() / time.as_secs_f64();
    let kept = kept.zip(kept_after).map(|(before, after)| share(after.saturating_sub(before)));
    let kept = kept.map(|kept| format!(" (the database {kept:.2} %)")).unwrap_or_default();
    let looks = f64::from(u32::try_from(looks).unwrap_or(0));
    let each = if looks > 0.0 {
        format!(
            ", {:.1} looks a second, {:.2} ms each",
            looks / time.as_secs_f64(),
            1_000.0 * processor.as_secs_f64() / looks
        )
    } else {
        String::new()
    };
    term::line(&format!(
        "  waiting: {what}: {:.2} % of one core{kept}, {:.1} MiB resident{each}",
        share(processor),
        after.memory,
    ));
    Ok(())
}
