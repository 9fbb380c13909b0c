//! Lists over several connections: each is asked at the same time, and none is waited for longer than a person would.

use crate::connections::Connected;
use crate::error::RouteError;
use crate::state::App;
use futures_util::future::join_all;
use registrant_model::ConnectionId;
use registrant_model::api::MissingPart;
use registrant_registrars::{CallError, Effect, ErrorKind};

/// A connection's part of a list: the outer result is about this proxy, the inner about the registrar.
pub(crate) type Part<T> = Result<Result<T, CallError>, RouteError>;

/// Reads a part of each connection at once. A connection that fails, or that takes longer than [`Pace::part`], is
/// noted in `missing` and holds up nobody.
///
/// [`Pace::part`]: crate::config::Pace::part
pub(crate) async fn each<'a, T, F>(
    app: &App,
    connections: impl Iterator<Item = (&'a ConnectionId, &'a Connected)>,
    missing: &mut Vec<MissingPart>,
    read: impl Fn(&'a ConnectionId, &'a Connected) -> F,
) -> Result<Vec<(&'a ConnectionId, T)>, RouteError>
where
    F: Future<Output = Part<T>>,
{
    let asked = connections.map(|(id, connected)| {
        let part = in_time(app, read(id, connected));
        async move { (id, connected, part.await) }
    });
    let mut parts = Vec::new();
    for (id, connected, part) in join_all(asked).await {
        match part? {
            Ok(part) => {
                connected.answered();
                parts.push((id, part));
            }
            Err(error) => note_missing(app, connected, id, &error, missing),
        }
    }
    Ok(parts)
}

async fn in_time<T>(app: &App, part: impl Future<Output = Part<T>>) -> Part<T> {
    tokio::time::timeout(app.config.pace.part, part).await.unwrap_or_else(|_| {
        Ok(Err(CallError::new(ErrorKind::Timeout, Effect::None, "no answer while the list was waited for")))
    })
}

/// Notes that a connection's part of a list is missing.
pub(crate) fn note_missing(
    app: &App,
    connected: &Connected,
    id: &ConnectionId,
    error: &CallError,
    missing: &mut Vec<MissingPart>,
) {
    tracing::warn!(connection = %id, %error, "a connection's part of a list is missing");
    if !missing.iter().any(|part| &part.connection == id) {
        let since = connected.in_registrars_time(connected.failed(app.now()));
        missing.push(MissingPart { connection: id.clone(), since, problem: error.to_problem(id) });
    }
}
