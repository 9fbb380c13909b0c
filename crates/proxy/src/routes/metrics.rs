//! `/metrics`: counts, in the text form that Prometheus reads.

use crate::state::AppState;
use axum::extract::{MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::header;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::{Arc, Mutex, PoisonError};

/// Requests by method, route and status.
type Counts = BTreeMap<(String, String, u16), u64>;

/// Counts of requests.
#[derive(Clone, Default)]
pub(crate) struct Metrics(Arc<Mutex<Counts>>);

impl Metrics {
    /// Counts a request by its route, never by its address: addresses name people's things.
    pub(crate) async fn count(State(metrics): State<Self>, request: Request, next: Next) -> Response {
        let method = request.method().to_string();
        let route = request.extensions().get::<MatchedPath>().map_or("app", MatchedPath::as_str).to_owned();
        let response = next.run(request).await;
        let mut counts = metrics.0.lock().unwrap_or_else(PoisonError::into_inner);
        *counts.entry((method, route, response.status().as_u16())).or_default() += 1;
        drop(counts);
        response
    }

    fn text(&self) -> String {
        let mut text = String::from("# HELP registrant_requests_total Requests answered.\n");
        text.push_str("# TYPE registrant_requests_total counter\n");
        for ((method, route, status), count) in self.0.lock().unwrap_or_else(PoisonError::into_inner).iter() {
            let labels = format!("method=\"{method}\",route=\"{route}\",status=\"{status}\"");
            // Writing to a text cannot fail.
            let _ = writeln!(text, "registrant_requests_total{{{labels}}} {count}");
        }
        text
    }
}

/// Answers the counts.
pub(super) async fn handler(State(app): State<AppState>) -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], app.metrics.text())
}
