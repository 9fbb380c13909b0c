//! `Idempotency-Key`: the same request twice is carried out once, and answered the same way twice.

use crate::error::RouteError;
use crate::people::Person;
use crate::state::AppState;
use crate::web::at_work::Entry;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{FromRequestParts, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::{HeaderName, HeaderValue, StatusCode, header};
use registrant_model::api::IDEMPOTENCY_HEADER;
use registrant_model::problem::{Code, Problem};
use registrant_store::{Begun, KeptAnswer, StoreError};
use sha2::{Digest, Sha256};

/// Largest body, in bytes.
const BODY: usize = 256 * 1024;
/// Seconds after which a request that never ended is taken for lost with the process that ran it.
const LOST: i64 = 120;
/// Headers that belong to an answer and are kept with it.
const KEPT: [HeaderName; 3] = [header::CONTENT_TYPE, header::ETAG, header::LOCATION];

/// Stands among the extensions of a request that ran before, in a process that went down before it was answered.
/// Whoever does something that must not be done twice, and cannot look whether it was done, has to ask for it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CutOff;

/// For routes that reach a registrar: the key is required.
pub(crate) async fn required(State(app): State<AppState>, request: Request, next: Next) -> Response {
    run(&app, request, next, true).await.unwrap_or_else(IntoResponse::into_response)
}

/// For routes that only write here: the key is honoured where it is sent.
pub(crate) async fn honoured(State(app): State<AppState>, request: Request, next: Next) -> Response {
    run(&app, request, next, false).await.unwrap_or_else(IntoResponse::into_response)
}

async fn run(app: &AppState, request: Request, next: Next, required: bool) -> Result<Response, RouteError> {
    if request.method().is_safe() {
        return Ok(next.run(request).await);
    }
    let (mut parts, body) = request.into_parts();
    let person = Person::from_request_parts(&mut parts, app).await?;
    let Some(key) = key(parts.headers.get(IDEMPOTENCY_HEADER))? else {
        if required {
            return Err(RouteError::Idempotency(Code::IdempotencyKeyMissing));
        }
        return Ok(next.run(Request::from_parts(parts, body)).await);
    };
    let body = to_bytes(body, BODY).await.map_err(|error| RouteError::InvalidRequest(error.to_string()))?;
    let print = fingerprint(parts.method.as_str(), parts.uri.path(), &body);
    let now = app.now();
    let entry = Entry::of(app, &person.subject, &key);
    // What nobody here works on was cut off with the process that ran it.
    let lost = now.plus_seconds(if entry.alone { 1 } else { -LOST });
    match app.store.begin_request(&person.subject, &key, &print, now, lost).await? {
        Begun::OtherRequest => Err(RouteError::Idempotency(Code::IdempotencyKeyReused)),
        Begun::Running => Err(RouteError::Idempotency(Code::IdempotencyKeyRunning)),
        Begun::Done(kept) => Ok(again(kept)),
        begun @ (Begun::New | Begun::CutOff) => {
            if begun == Begun::CutOff {
                parts.extensions.insert(CutOff);
            }
            // Spawned, so that a browser that goes away does not stop half-way what was begun.
            let (app, request) = (app.clone(), Request::from_parts(parts, Body::from(body)));
            let work = tokio::spawn(async move {
                let _entry = entry;
                carry_out(&app, &person.subject, &key, request, next).await
            });
            work.await.unwrap_or_else(|_| Err(RouteError::Told(Box::new(internal()))))
        }
    }
}

async fn carry_out(
    app: &AppState,
    subject: &str,
    key: &str,
    request: Request,
    next: Next,
) -> Result<Response, RouteError> {
    let (parts, body) = next.run(request).await.into_parts();
    let body =
        to_bytes(body, usize::MAX).await.map_err(|error| RouteError::InvalidRequest(error.to_string()))?;
    if is_worth_keeping(parts.status, &body) {
        let header =
            |name: &HeaderName| Some((name.to_string(), parts.headers.get(name)?.to_str().ok()?.to_owned()));
        let answer = KeptAnswer {
            status: parts.status.as_u16(),
            headers: KEPT.iter().filter_map(header).collect(),
            body: String::from_utf8_lossy(&body).into_owned(),
        };
        noted(app.store.finish_request(subject, key, &answer).await);
    } else {
        noted(app.store.forget_request(subject, key).await);
    }
    Ok(Response::from_parts(parts, Body::from(body)))
}

/// What was carried out is answered also where the answer could not be kept: whoever asked must not believe that it
/// failed.
fn noted(kept: Result<(), StoreError>) {
    if let Err(error) = kept {
        tracing::error!(%error, "the answer to a request could not be kept");
    }
}

/// An answer that would be another one a little later, and certainly had no effect, is not kept: the person can
/// press the button again. An unknown outcome is: the same press must not be carried out twice.
fn is_worth_keeping(status: StatusCode, body: &Bytes) -> bool {
    if !status.is_server_error() && status != StatusCode::TOO_MANY_REQUESTS {
        return true;
    }
    serde_json::from_slice::<Problem>(body).is_ok_and(|problem| problem.code == Code::UnknownOutcome)
}

fn key(value: Option<&HeaderValue>) -> Result<Option<String>, RouteError> {
    let Some(value) = value else { return Ok(None) };
    let text = value.to_str().ok().map(str::trim).filter(|text| (1..=255).contains(&text.len()));
    let refuse =
        || RouteError::InvalidRequest("Idempotency-Key takes 1 to 255 printable characters".to_owned());
    text.map(|text| Some(text.to_owned())).ok_or_else(refuse)
}

fn fingerprint(method: &str, path: &str, body: &[u8]) -> Vec<u8> {
    let mut hash = Sha256::new();
    for part in [method.as_bytes(), path.as_bytes(), body] {
        hash.update(part.len().to_be_bytes());
        hash.update(part);
    }
    hash.finalize().to_vec()
}

fn again(kept: KeptAnswer) -> Response {
    let status = StatusCode::from_u16(kept.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = (status, kept.body).into_response();
    for (name, value) in &kept.headers {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            response.headers_mut().insert(name, value);
        }
    }
    response.headers_mut().insert("idempotent-replayed", HeaderValue::from_static("true"));
    response
}

fn internal() -> Problem {
    Problem::new(500, Code::Internal, "Something went wrong on our side")
}
