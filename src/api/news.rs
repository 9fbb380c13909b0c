//! News from the proxy as they come: server-sent events, read with `fetch`.
//!
//! `EventSource` would do the reading by itself, but it can send no header, so that whoever has no cookie (an embedding
//! page) would have to put a word that signs in into the address, where logs keep it. A stream that breaks is opened
//! again, later each time; what happened meanwhile is not in it, and so every opening is told.

use crate::api::call::BASE;
use crate::api::events::Events;
use js_sys::{Array, Promise, Reflect, Uint8Array};
use leptos::prelude::window;
use serde::Deserialize;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AbortController, Headers, ReadableStreamDefaultReader, RequestCache, RequestInit, Response};

/// Milliseconds before a stream that broke is opened again: the first time, and at the most.
const PAUSES: (i32, i32) = (500, 30_000);
/// Milliseconds without a sign of life after which a stream is given up. The proxy gives one every 15 seconds.
const SILENCE: i32 = 45_000;

/// What is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// The stream is open, or told that it left something out: read again what must be up to date.
    Open,
    /// This owner change has moved.
    Moved(String),
}

/// An open ear. It closes when this is dropped.
pub struct Ear(AbortController);

impl Drop for Ear {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// Listens until the ear is dropped; nothing where the browser cannot.
pub fn listen(told: impl Fn(News) + 'static) -> Option<Ear> {
    let ear = AbortController::new().ok()?;
    let signal = ear.signal();
    spawn_local(async move {
        let mut pause = PAUSES.0;
        while !signal.aborted() {
            if open_once(&signal, &told).await {
                pause = PAUSES.0;
            }
            if signal.aborted() {
                break;
            }
            // Not all browsers at the same moment when the proxy comes back.
            sleep(spread(pause)).await;
            pause = (pause * 2).min(PAUSES.1);
        }
    });
    Some(Ear(ear))
}

/// Opens the stream and reads it to its end; answers whether it was open.
async fn open_once(signal: &web_sys::AbortSignal, told: &impl Fn(News)) -> bool {
    let Some(reader) = open(signal).await else { return false };
    if !signal.aborted() {
        told(News::Open);
    }
    let mut events = Events::default();
    while let Some(bytes) = next(&reader).await {
        for (name, data) in events.take(&bytes) {
            if signal.aborted() {
                return true;
            }
            if let Some(news) = news(&name, &data) {
                told(news);
            }
        }
    }
    // Where the stream is only silent, the line is still held. Where it broke this fails, which says nothing new.
    _ = JsFuture::from(reader.cancel()).await;
    true
}

async fn open(signal: &web_sys::AbortSignal) -> Option<ReadableStreamDefaultReader> {
    let headers = Headers::new().ok()?;
    headers.set("accept", "text/event-stream").ok()?;
    let init = RequestInit::new();
    init.set_headers(&headers);
    init.set_cache(RequestCache::NoStore);
    init.set_signal(Some(signal));
    let answer =
        JsFuture::from(window().fetch_with_str_and_init(&format!("{BASE}/events"), &init)).await.ok()?;
    let response: Response = answer.dyn_into().ok()?;
    let body = response.body().filter(|_| response.ok())?;
    body.get_reader().dyn_into().ok()
}

/// The next bytes; nothing when the stream has ended, broke or is silent for too long.
async fn next(reader: &ReadableStreamDefaultReader) -> Option<Vec<u8>> {
    let race = Promise::race(&Array::of2(&reader.read(), &timer(SILENCE)));
    let part = JsFuture::from(race).await.ok()?;
    let bytes = Reflect::get(&part, &"value".into()).ok()?;
    bytes.dyn_into::<Uint8Array>().ok().map(|bytes| bytes.to_vec())
}

fn news(name: &str, data: &str) -> Option<News> {
    #[derive(Deserialize)]
    struct Moved {
        id: String,
    }
    match name {
        "owner_change" => serde_json::from_str(data).ok().map(|moved: Moved| News::Moved(moved.id)),
        "missed" => Some(News::Open),
        _ => None,
    }
}

fn timer(milliseconds: i32) -> Promise {
    Promise::new(&mut |done, _| {
        // Fails only in pages that are gone.
        _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&done, milliseconds);
    })
}

async fn sleep(milliseconds: i32) {
    // It never fails.
    _ = JsFuture::from(timer(milliseconds)).await.unwrap_or(JsValue::UNDEFINED);
}

/// Between once and one and a half times as long.
fn spread(milliseconds: i32) -> i32 {
    let mut byte = [0_u8];
    if let Ok(crypto) = window().crypto() {
        // Fails only for buffers beyond 64 KiB.
        _ = crypto.get_random_values_with_u8_array(&mut byte);
    }
    milliseconds + milliseconds / 512 * i32::from(byte[0])
}
