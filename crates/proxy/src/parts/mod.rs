//! Lists over several connections: each is asked at the same time, and none is waited for longer than a person would.

mod ask;
mod kept;

pub(crate) use ask::{Ask, AskedOfParts, MAX_AGE, OfConnections};
pub(crate) use kept::{Kept, sweep};

use crate::connections::Connected;
use crate::error::RouteError;
use crate::people::Person;
use crate::state::{App, AppState};
use futures_util::future::{Either, join_all, ready};
use kept::{Question, Read};
use registrant_model::api::{MissingPart, Page, PartAge};
use registrant_model::{ConnectionId, Timestamp};
use registrant_registrars::{CallError, Effect, ErrorKind};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::pin::Pin;
use std::sync::Arc;
use tokio::time::{Instant, timeout};

/// Where a list of several connections is read on: `connection:skip:cursor there`. Some registrars answer more rows
/// than were asked for; those of the first `skip` rows of that page were shown before.
pub(crate) struct Cursor<'a> {
    pub(crate) connection: &'a str,
    pub(crate) skip: usize,
    pub(crate) there: Option<&'a str>,
}

impl<'a> Cursor<'a> {
    /// Reads one of ours.
    pub(crate) fn read(text: &'a str) -> Option<Self> {
        let (connection, rest) = text.split_once(':')?;
        let (skip, there) = rest.split_once(':')?;
        Some(Self {
            connection,
            skip: skip.parse().ok()?,
            there: Some(there).filter(|there| !there.is_empty()),
        })
    }
}

/// A connection's part of a list: the outer result is about this proxy, the inner about the registrar.
pub(crate) type Part<T> = Result<Result<T, CallError>, RouteError>;

/// Whose part is read, and for whom. It belongs to the reading, which may go on after the list has been answered.
#[derive(Clone)]
pub(crate) struct Of {
    pub(crate) app: AppState,
    pub(crate) person: Arc<Person>,
    pub(crate) id: ConnectionId,
    pub(crate) connected: Arc<Connected>,
}

/// What is said of the parts of a list besides their rows.
#[derive(Default)]
pub(crate) struct Told {
    pub(crate) missing: Vec<MissingPart>,
    pub(crate) as_of: Vec<PartAge>,
}

impl Told {
    /// Says it of a page.
    pub(crate) fn of<T>(self, page: Page<T>) -> Page<T> {
        Page { missing: self.missing, as_of: self.as_of, ..page }
    }

    fn note_missing(&mut self, app: &App, of: &Of, error: &CallError) {
        tracing::warn!(connection = %of.id, %error, "a connection's part of a list is missing");
        if !self.missing.iter().any(|part| part.connection == of.id) {
            let since = of.connected.in_registrars_time(of.connected.failed(app.now()));
            self.missing.push(MissingPart {
                connection: of.id.clone(),
                since,
                problem: error.to_problem(&of.id),
            });
        }
    }

    fn note_age(&mut self, of: &Of, at: Timestamp, age: u64, kept: bool) {
        let at = of.connected.in_registrars_time(at);
        match self.as_of.iter_mut().find(|known| known.connection == of.id) {
            // Of several readings the oldest says how old the part is.
            Some(known) if known.at > at => (known.at, known.age, known.kept) = (at, age, kept),
            Some(_) => {}
            None => self.as_of.push(PartAge { connection: of.id.clone(), at, age, kept }),
        }
    }
}

/// Reads a part of each of these connections at once. `what` names what is read beyond the connection and the person,
/// so that two readings with the same name give the same part: it is taken from what is kept where the request allows
/// that. A connection that fails, or that is waited for too long, is noted as missing and holds up nobody.
///
/// # Errors
/// When this proxy itself fails.
pub(crate) async fn each<T, F>(
    ask: &Ask,
    what: &str,
    connections: impl IntoIterator<Item = Of>,
    told: &mut Told,
    read: impl Fn(Of) -> F,
) -> Result<Vec<(ConnectionId, T)>, RouteError>
where
    T: Serialize + DeserializeOwned + Send + 'static,
    F: Future<Output = Part<T>> + Send + 'static,
{
    let asked = connections.into_iter().map(|of| {
        let question =
            Question { subject: of.person.subject.clone(), connection: of.id.clone(), what: what.to_owned() };
        let kept = of.app.kept.get::<T>(&question, ask.max_age, Instant::now());
        let part = match kept {
            Some(kept) => Either::Left(ready(Ok(Ok(kept)))),
            None => Either::Right(in_time(of.clone(), question, read(of.clone()))),
        };
        async move { (of, part.await) }
    });
    let mut parts = Vec::new();
    for (of, part) in join_all(asked).await {
        match part? {
            Ok(Read { part, at, age, kept }) => {
                told.note_age(&of, at, age, kept);
                parts.push((of.id, part));
            }
            Err(error) => told.note_missing(&of.app, &of, &error),
        }
    }
    Ok(parts)
}

/// Reads a part as long as a list waits for it. A connection that was late before is waited for less long, but then
/// read on without the list: so it is found out when it answers again, and what it answers is kept.
async fn in_time<T, F>(of: Of, question: Question, reading: F) -> Part<Read<T>>
where
    T: Serialize + DeserializeOwned + Send + 'static,
    F: Future<Output = Part<T>> + Send + 'static,
{
    let (pace, began) = (of.app.config.pace, Instant::now());
    let distrusted = of.connected.is_distrusted(began);
    let patience = if distrusted { pace.late_part.min(pace.part) } else { pace.part };
    let reader = of.clone();
    let mut whole: Pin<Box<dyn Future<Output = Part<Read<T>>> + Send>> = Box::pin(async move {
        let (before, at) = (reader.app.kept.writes(&question), reader.app.now());
        let part = match reading.await? {
            Ok(part) => part,
            Err(error) => return Ok(Err(error)),
        };
        reader.connected.answered();
        reader.app.kept.put(question, &part, at, began, before);
        Ok(Ok(Read { part, at, age: began.elapsed().as_secs(), kept: false }))
    });
    if let Ok(part) = timeout(patience, &mut whole).await {
        return part;
    }
    if distrusted && of.connected.begin_to_read_on() {
        let rest = pace.part.saturating_sub(patience);
        tokio::spawn(async move {
            if timeout(rest, whole).await.is_err() {
                of.connected.waited_for_in_vain(Instant::now());
            }
            of.connected.end_to_read_on();
        });
    } else {
        of.connected.waited_for_in_vain(Instant::now());
    }
    Ok(Err(CallError::new(ErrorKind::Timeout, Effect::None, "no answer while the list was waited for")))
}
