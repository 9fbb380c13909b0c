//! `GET /events`: owner changes that moved, as they move.

use crate::error::RouteError;
use crate::people::{Person, may_see_change};
use crate::state::{AppState, Changed};
use axum::extract::State;
use axum::response::Sse;
use axum::response::sse::{Event, KeepAlive};
use futures_util::{Stream, StreamExt};
use registrant_model::problem::Problem;
use std::convert::Infallible;
use std::time::Duration;
use tokio_stream::wrappers::BroadcastStream;

/// Server-sent events: `owner_change` with `{id, version, state}` for each owner change this person may see, and
/// `missed` when some were lost because the reader was slow.
#[utoipa::path(
    get, path = "/events", operation_id = "events", tag = "tasks",
    responses(
        (status = 200, content_type = "text/event-stream", body = String),
        (status = 401, body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn handler(
    State(app): State<AppState>,
    person: Person,
) -> Result<Sse<impl Stream<Item = Result<Event, Infallible>>>, RouteError> {
    let moved = BroadcastStream::new(app.changed.subscribe());
    let mut stopped = app.stopped.clone();
    // A stream that is still open would keep the proxy from stopping.
    let end = async move { stopped.wait_for(|stop| *stop).await.map(drop) };
    let stream = moved.filter_map(move |changed| {
        let (app, person) = (AppState::clone(&app), person.clone());
        async move {
            match changed {
                Ok(changed) => seen(&app, &person, &changed).await.map(Ok),
                Err(_) => Some(Ok(Event::default().event("missed").data("{}"))),
            }
        }
    });
    let stream = stream.take_until(Box::pin(end));
    Ok(Sse::new(stream).keep_alive(KeepAlive::new().interval(Duration::from_secs(15))))
}

async fn seen(app: &AppState, person: &Person, changed: &Changed) -> Option<Event> {
    let change = app.store.change(&changed.id).await.ok().flatten()?;
    if !may_see_change(person, &change) {
        return None;
    }
    let data = serde_json::json!({
        "id": changed.id, "version": changed.version, "state": changed.state,
    });
    Some(Event::default().event("owner_change").data(data.to_string()))
}
