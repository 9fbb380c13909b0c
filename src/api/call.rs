//! One call to the proxy.

use crate::api::Failure;
use gloo_net::http::{Method, Request, RequestBuilder, Response};
use leptos::prelude::{ArcRwSignal, GetUntracked, Update, window};
use registrant_model::api::{GUARD_HEADER, IDEMPOTENCY_HEADER};
use serde::Serialize;
use serde::de::DeserializeOwned;
use web_sys::RequestCache;

/// Below this all addresses of the API stand.
pub(super) const BASE: &str = "/api/v1";

thread_local! {
    static SIGNED_OUT: ArcRwSignal<u32> = ArcRwSignal::new(0);
    static SIGNED_IN: ArcRwSignal<u32> = ArcRwSignal::new(0);
}

/// How often the proxy said that nobody is signed in (any more). Whoever shows the session follows it.
pub fn signed_out() -> ArcRwSignal<u32> {
    SIGNED_OUT.with(ArcRwSignal::clone)
}

/// How often somebody has signed in. Whoever shows what could not be read before follows it.
pub fn signed_in() -> ArcRwSignal<u32> {
    SIGNED_IN.with(ArcRwSignal::clone)
}

/// A key under which a request is carried out once, however often it is sent.
pub fn new_key() -> String {
    let mut bytes = [0_u8; 16];
    if let Ok(crypto) = window().crypto() {
        // Fails only for buffers beyond 64 KiB.
        _ = crypto.get_random_values_with_u8_array(&mut bytes);
    }
    bytes.iter().fold(String::new(), |key, byte| format!("{key}{byte:02x}"))
}

/// What a request carries besides its body.
#[derive(Clone, Copy, Default)]
pub(super) struct With<'a> {
    /// The key under which it is carried out once.
    pub(super) key: Option<&'a str>,
    /// The version it was made for.
    pub(super) version: Option<u64>,
}

pub(super) async fn get<T: DeserializeOwned>(path: &str) -> Result<T, Failure> {
    get_with(path, None).await
}

/// A reading that carries a header.
pub(super) async fn get_with<T: DeserializeOwned>(
    path: &str,
    header: Option<(&str, &str)>,
) -> Result<T, Failure> {
    parsed(&text_of(path, header).await?)
}

pub(super) async fn send<T: DeserializeOwned>(
    method: Method,
    path: &str,
    body: Option<&impl Serialize>,
    with: With<'_>,
) -> Result<T, Failure> {
    let body = body.map(serde_json::to_string).transpose().map_err(|_| Failure::Malformed)?;
    parsed(&text_sent(method, path, body, with).await?)
}

/// 204 says nothing, which is what `()` reads.
fn parsed<T: DeserializeOwned>(text: &str) -> Result<T, Failure> {
    let text = if text.is_empty() { "null" } else { text };
    serde_json::from_str(text).map_err(|_| Failure::Malformed)
}

// From here on nothing knows what is read: for each type that something knows it, the browser would download it again.

async fn text_of(path: &str, header: Option<(&str, &str)>) -> Result<String, Failure> {
    // Past the browser's cache, where a second reading would wait for the first one's answer, however late that is.
    let request = || {
        let request = Request::get(&format!("{BASE}{path}")).cache(RequestCache::NoStore);
        match header {
            Some((name, value)) => request.header(name, value).build(),
            None => request.build(),
        }
    };
    let before = sign_ins();
    let read = exchange(request(), before).await;
    if read.as_ref().is_err_and(Failure::is_signed_out) && sign_ins() != before {
        // It was asked in the name of a session that somebody has replaced since.
        return exchange(request(), sign_ins()).await;
    }
    read
}

async fn text_sent(
    method: Method,
    path: &str,
    body: Option<String>,
    with: With<'_>,
) -> Result<String, Failure> {
    let mut request = RequestBuilder::new(&format!("{BASE}{path}")).method(method).header(GUARD_HEADER, "1");
    if let Some(key) = with.key {
        request = request.header(IDEMPOTENCY_HEADER, key);
    }
    if let Some(version) = with.version {
        request = request.header("if-match", &format!("\"{version}\""));
    }
    let request = match body {
        Some(text) => request.header("content-type", "application/json").body(text),
        None => request.build(),
    };
    exchange(request, sign_ins()).await
}

fn sign_ins() -> u32 {
    SIGNED_IN.with(|count| count.get_untracked())
}

/// `before` is how often somebody had signed in when this began: a late answer to an earlier session ends no later one.
async fn exchange(request: Result<Request, gloo_net::Error>, before: u32) -> Result<String, Failure> {
    let answer = request.map_err(|_| Failure::Malformed)?.send().await;
    let read = match answer {
        Ok(response) => read(response).await,
        Err(_) => Err(Failure::Unreachable),
    };
    if read.as_ref().is_err_and(Failure::is_signed_out) && sign_ins() == before {
        SIGNED_OUT.with(|count| count.update(|count| *count += 1));
    }
    read
}

async fn read(response: Response) -> Result<String, Failure> {
    let ok = response.ok();
    let text = response.text().await.map_err(|_| Failure::Unreachable)?;
    if ok {
        return Ok(text);
    }
    match serde_json::from_str(&text) {
        Ok(problem) => Err(Failure::Told(Box::new(problem))),
        Err(_) => Err(Failure::Malformed),
    }
}
