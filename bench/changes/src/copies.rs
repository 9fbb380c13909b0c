//! Many owner changes that wait for their owners: copies of one that was made with the programs, journal and all.

use crate::house::{House, connections, domain};
use crate::reader::Reader;
use crate::term;
use anyhow::{Context as _, Result, ensure};
use registrant_model::owner_change::{Entry, Event, OwnerChange, OwnerChangeId, ReferencePatch, State};
use registrant_model::{ConnectionId, Timestamp};
use registrant_store::Sealer;
use std::fmt::Write as _;
use std::time::SystemTime;

/// Written by one statement.
const AT_ONCE: usize = 100;
/// Owners are asked for days: the copies have waited for up to so many seconds.
pub(crate) const OLDEST: i64 = 4 * 86_400;

/// When the copies are due.
#[derive(Clone, Copy)]
pub(crate) enum Due {
    /// When they are written.
    Now,
    /// In so many seconds.
    In(i64),
}

/// The seconds of the machine's clock since 1970, as the proxy reads it.
#[expect(clippy::disallowed_methods, reason = "a measurement reads the clock of the machine it measures")]
pub(crate) fn now() -> i64 {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}

/// Makes one owner change with the programs, until both owners are asked, and then writes `count` copies of it, each of
/// another domain; the copies are shared out among so many connections. The first one itself ends.
pub(crate) async fn write(house: &House, count: usize, shared_by: usize, due: Due) -> Result<()> {
    let (id, journal) = original(house).await?;
    let mut reader = Reader::of(house).await?;
    reader.run(format!("UPDATE owner_changes SET stage = 'ended', state = 'cancelled', due_at = NULL, checked_at = 0 WHERE id = '{id}'")).await?;
    let connections: Vec<ConnectionId> =
        connections().take(shared_by).map(|name| name.parse()).collect::<Result<_, _>>()?;
    let (sealer, now) = (house.sealer()?, now());
    let numbers: Vec<usize> = (0..count).collect();
    for some in numbers.chunks(AT_ONCE) {
        let mut rows = Rows::new();
        for &number in some {
            let connection = connections.get(number % shared_by).context("a connection")?;
            // Spread evenly, and not in the order in which they are written.
            let age = OLDEST * i64::try_from(number * 7_919 % count)? / i64::try_from(count)?;
            let copy = Copy {
                number,
                domain: number / shared_by + 1,
                connection,
                asked: now - age,
                sealer: &sealer,
            };
            rows.add(
                &copy,
                &reader,
                &journal,
                match due {
                    Due::Now => now,
                    Due::In(seconds) => now + seconds,
                },
            )?;
        }
        reader.run(rows.statements()).await?;
    }
    reader.settle().await?;
    term::line(&format!("  ({count} owner changes written, {} lines of journal each)", journal.len()));
    Ok(())
}

/// The journal of an owner change that the programs have made.
async fn original(house: &House) -> Result<(String, Vec<Entry>)> {
    let proxy = house.proxy().await?;
    let connection = connections().next().context("a connection")?;
    let id = proxy.sign_in().await?.change_owner(&connection, "example.info").await?;
    proxy.program.stop().await?;
    let store = house.store().await?;
    let mut journal = store.journal(&id.parse()?).await?;
    store.close().await;
    for entry in &mut journal {
        // Nothing waits at the domains of the copies, so that none was seen to.
        if let Event::Observed { observation } = &mut entry.event {
            observation.references = ReferencePatch::none();
        }
    }
    Ok((id, journal))
}

/// A copy to be written.
struct Copy<'a> {
    number: usize,
    /// Which of the many domains, from 1.
    domain: usize,
    connection: &'a ConnectionId,
    /// When its owners were asked.
    asked: i64,
    sealer: &'a Sealer,
}

impl Copy<'_> {
    fn journal(&self, original: &[Entry]) -> Result<(OwnerChange, Vec<Entry>)> {
        let id: OwnerChangeId = format!("{:08}-0000-4000-8000-000000000000", self.number).parse()?;
        let ended = original.last().context("a journal has lines")?.at;
        let mut journal = original.to_vec();
        for entry in &mut journal {
            entry.at = Timestamp::from_seconds(self.asked - ended.seconds_since(entry.at));
            if let Event::Started { connection, domain: name, .. } = &mut entry.event {
                *connection = self.connection.clone();
                *name = domain(self.domain).parse()?;
            }
        }
        let change = OwnerChange::replay(id, &journal).context("a journal can be replayed")?;
        ensure!(change.state == State::AwaitingBoth, "a copy is {}", change.state.as_str());
        Ok((change, journal))
    }
}

/// Rows for both tables.
struct Rows {
    changes: String,
    lines: String,
}

impl Rows {
    fn new() -> Self {
        Self { changes: String::new(), lines: String::new() }
    }

    fn add(&mut self, copy: &Copy<'_>, reader: &Reader, original: &[Entry], due: i64) -> Result<()> {
        let (change, journal) = copy.journal(original)?;
        let comma = |text: &str| if text.is_empty() { "" } else { ", " };
        let Self { changes, lines } = self;
        write!(
            changes,
            "{}('{}', '{}', '{}', '{}', '{}', 'running', {}, {}, {}, {due})",
            comma(changes),
            change.id,
            change.connection,
            change.domain,
            change.by,
            change.state.as_str(),
            change.version,
            change.started_at.seconds(),
            change.updated_at.seconds(),
        )?;
        for entry in &journal {
            // The place that the store seals a line for; it could not open what is sealed for another one.
            let sealed =
                copy.sealer.seal(&format!("journal/{}/{}", change.id, entry.sequence), &entry.event)?;
            let (at, sealed) = (entry.at.seconds(), reader.bytes(&sealed));
            write!(lines, "{}('{}', {}, {at}, {sealed})", comma(lines), change.id, entry.sequence)?;
        }
        Ok(())
    }

    fn statements(&self) -> String {
        format!(
            "BEGIN; INSERT INTO owner_changes (id, connection, domain, subject, state, stage, version, started_at, \
             updated_at, due_at) VALUES {}; INSERT INTO journal (owner_change, sequence, at, sealed) VALUES {}; COMMIT;",
            self.changes, self.lines
        )
    }
}
