//! A machine in front of the sandbox that passes every call on and writes down what was asked.

use super::http;
use ::http::{HeaderMap, Method, StatusCode, Uri, header};
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use std::sync::{Arc, Mutex, OnceLock};
use url::Url;

/// Parameters and their values.
type Query = Vec<(String, String)>;

/// Passes calls on, once it was told where to.
#[derive(Clone, Default)]
pub(crate) struct Recorder {
    target: Arc<OnceLock<String>>,
    asked: Arc<Mutex<Vec<(String, Query)>>>,
}

impl Recorder {
    /// Starts one. Until [`Recorder::forward_to`] was called it answers nothing of use.
    pub(crate) async fn start() -> (Self, Url) {
        let recorder = Self::default();
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap()).parse().unwrap();
        let router = Router::new().fallback(pass_on).with_state(recorder.clone());
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        (recorder, url)
    }

    /// Where calls go.
    pub(crate) fn forward_to(&self, origin: &str) {
        self.target.set(origin.to_owned()).unwrap();
    }

    /// The queries of the calls to paths that end so, since this was asked last.
    pub(crate) fn take(&self, path: &str) -> Vec<Query> {
        let asked = std::mem::take(&mut *self.asked.lock().unwrap());
        asked.into_iter().filter(|(called, _)| called.ends_with(path)).map(|(_, query)| query).collect()
    }
}

async fn pass_on(
    State(recorder): State<Recorder>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let Some(origin) = recorder.target.get() else { return StatusCode::BAD_GATEWAY.into_response() };
    let url: Url = format!("{origin}{uri}").parse().unwrap();
    let query = url.query_pairs().map(|(name, value)| (name.into_owned(), value.into_owned())).collect();
    recorder.asked.lock().unwrap().push((url.path().to_owned(), query));
    let mut request = http().request(method, url).body(body);
    for name in [header::AUTHORIZATION, header::CONTENT_TYPE, header::ACCEPT] {
        if let Some(value) = headers.get(&name) {
            request = request.header(name, value);
        }
    }
    let answer = request.send().await.unwrap();
    let (status, headers) = (answer.status(), answer.headers().clone());
    let mut response = (status, answer.bytes().await.unwrap()).into_response();
    for name in [header::CONTENT_TYPE, header::DATE] {
        if let Some(value) = headers.get(&name) {
            response.headers_mut().insert(name, value.clone());
        }
    }
    response
}
