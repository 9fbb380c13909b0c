//! One request, from the moment it has arrived to the moment its answer may leave.

use crate::clock::SharedTime;
use crate::control;
use crate::faults::{Action, When};
use crate::hostcontrol;
use crate::lag;
use crate::logicboxes;
use crate::occurrences;
use crate::ovhcloud;
use crate::pages;
use crate::registrar::{Mount, Registrar};
use crate::store::{Store, StoreError};
use crate::web::Reply;
use crate::web::request::{Request, Unread};
use crate::world::World;
use http::header::DATE;
use http::{HeaderValue, StatusCode};
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use jiff::Timestamp;
use jiff::fmt::rfc2822::DateTimePrinter;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Mutex;

/// The fault wants the connection closed without an answer.
#[derive(Debug, thiserror::Error)]
#[error("a fault closed the connection")]
pub(crate) struct Dropped;

/// The world and the database it is kept in: one request at a time.
pub(crate) struct Desk {
    kept: Mutex<Kept>,
    time: SharedTime,
}

struct Kept {
    world: World,
    /// Absent once the sandbox has stopped.
    store: Option<Store>,
    /// Whether memory holds what the database could not take.
    ahead: bool,
}

impl Desk {
    /// A desk for a world that was just loaded from `store`.
    pub(crate) fn new(world: World, store: Store, time: SharedTime) -> Self {
        Self { kept: Mutex::new(Kept { world, store: Some(store), ahead: false }), time }
    }

    /// Lets happen what is due, if anything is.
    pub(crate) async fn tick(&self) -> Result<(), StoreError> {
        let mut kept = self.kept.lock().await;
        let real = self.time.now();
        if kept.world.has_due(real) {
            kept.world.catch_up(real);
            kept.save().await?;
        }
        Ok(())
    }

    /// Closes the database. Requests that come later are refused.
    pub(crate) async fn close(&self) -> Result<(), StoreError> {
        let mut kept = self.kept.lock().await;
        match kept.store.take() {
            Some(store) => store.close().await,
            None => Ok(()),
        }
    }

    /// Carries `work` out and keeps what it changed before its result is used.
    async fn work<R>(&self, work: impl FnOnce(&mut World, Timestamp) -> R) -> Result<(R, Timestamp), Reply> {
        let mut kept = self.kept.lock().await;
        if kept.ahead {
            kept.reload().await.map_err(|error| unkept(&error))?;
        }
        let real = self.time.now();
        kept.world.catch_up(real);
        let result = work(&mut kept.world, real);
        let now = kept.world.now;
        kept.save().await.map_err(|error| unkept(&error))?;
        Ok((result, now))
    }
}

impl Kept {
    async fn save(&mut self) -> Result<(), StoreError> {
        let written = match (self.world.take_changes(), &mut self.store) {
            (Ok(changes), Some(store)) => store.write(changes).await,
            (Ok(_), None) => Err(StoreError::Database(sqlx::Error::PoolClosed)),
            (Err(error), _) => Err(error.into()),
        };
        self.ahead = written.is_err();
        written
    }

    /// Goes back to what the database holds.
    async fn reload(&mut self) -> Result<(), StoreError> {
        let store = self.store.as_mut().ok_or(StoreError::Database(sqlx::Error::PoolClosed))?;
        let mut world = World::empty(self.world.base.clone());
        store.load(&mut world.tables()).await?;
        self.world = world;
        self.ahead = false;
        Ok(())
    }
}

fn unkept(error: &StoreError) -> Reply {
    tracing::error!(%error, "the state could not be kept");
    Reply::error(
        StatusCode::INTERNAL_SERVER_ERROR,
        format_args!("the sandbox could not keep its state: {error}"),
    )
}

/// Answers one request.
pub(crate) async fn serve(
    desk: Arc<Desk>,
    request: http::Request<Incoming>,
    peer: IpAddr,
) -> Result<http::Response<Full<Bytes>>, Dropped> {
    let answered = match Request::read(request, peer).await {
        // A task of its own: what was asked for is done to its end, whether whoever asked stays or not.
        Ok(request) => match tokio::spawn(async move { answer(&desk, &request).await }).await {
            Ok(answered) => answered?,
            Err(error) => std::panic::resume_unwind(error.into_panic()),
        },
        Err(error @ Unread::TooLong) => {
            let reply = Reply::error(StatusCode::PAYLOAD_TOO_LARGE, error).header("connection", "close");
            desk.work(|_, _| reply).await
        }
        Err(Unread::Broken) => return Err(Dropped),
    };
    let (reply, date) = match answered {
        Ok((reply, now)) => (reply, http_date(now)),
        // In place of an answer that could not be kept; it bears the real time, which hyper adds.
        Err(reply) => (reply, None),
    };
    let mut response = http::Response::new(Full::new(reply.body));
    *response.status_mut() = reply.status;
    *response.headers_mut() = reply.headers;
    if let Some(date) = date {
        response.headers_mut().insert(DATE, date);
    }
    Ok(response)
}

fn http_date(at: Timestamp) -> Option<HeaderValue> {
    let text = DateTimePrinter::new().timestamp_to_rfc9110_string(&at).ok()?;
    HeaderValue::try_from(text).ok()
}

/// What is left to do once the world has changed.
enum Next {
    Send(Reply),
    Drop,
    /// Wait, then send this reply, or carry the call out only then.
    Wait(Duration, Option<Reply>),
}

/// The reply to `request` with the time it was made at; the outer error is a dropped connection, the inner
/// one the reply in place of one that could not be kept.
async fn answer(desk: &Desk, request: &Request) -> Result<Result<(Reply, Timestamp), Reply>, Dropped> {
    let Some((mount, below)) = Mount::of(&request.path) else {
        return Ok(desk.work(|world, real| own(world, request, real)).await);
    };
    let next = desk.work(|world, _| {
        let Some(fault) = world.strike(mount.registrar, &request.method, below) else {
            return Next::Send(call(world, request, mount, below));
        };
        let reply = (fault.when == When::After).then(|| call(world, request, mount, below));
        match fault.action {
            Action::Drop => Next::Drop,
            Action::Malformed => Next::Send(malformed()),
            Action::OtherShape => Next::Send(Reply::json(StatusCode::OK, &serde_json::json!({}))),
            Action::Status(status) => Next::Send(failed(world, mount.registrar, status)),
            Action::Page(status) => Next::Send(page(status)),
            Action::Delay(delay) => Next::Wait(delay, reply),
        }
    });
    Ok(match next.await {
        Ok((Next::Send(reply), now)) => Ok((reply, now)),
        Ok((Next::Drop, _)) => return Err(Dropped),
        Ok((Next::Wait(delay, reply), now)) => {
            tokio::time::sleep(delay).await;
            match reply {
                Some(reply) => Ok((reply, now)),
                None => desk.work(|world, _| call(world, request, mount, below)).await,
            }
        }
        Err(reply) => Err(reply),
    })
}

/// A call of a registrar's protocol.
fn call(world: &mut World, request: &Request, mount: Mount, below: &str) -> Reply {
    let reply =
        lag::behind(world, mount.registrar, (&request.method, below), |world| match mount.registrar {
            Registrar::Ovhcloud => ovhcloud::respond(world, request, mount.base, below),
            Registrar::Logicboxes => logicboxes::respond(world, request, below),
            Registrar::Hostcontrol => hostcontrol::respond(world, request, below),
        });
    occurrences::after_call(world, mount.registrar, &request.method, below);
    reply
}

/// A request for the sandbox itself.
fn own(world: &mut World, request: &Request, real: Timestamp) -> Reply {
    match request.path.strip_prefix("/control/") {
        Some(_) => control::respond(world, request, real),
        None => pages::respond(world, request, real),
    }
}

/// An answer that breaks off in the middle of its JSON.
fn malformed() -> Reply {
    Reply::new(
        StatusCode::OK,
        "application/json; charset=utf-8",
        "{\"status\": \"ok\", \"result\": [{\"id\": 1",
    )
}

/// An answer that a fault asked for.
fn failed(world: &World, registrar: Registrar, status: StatusCode) -> Reply {
    match (status, registrar) {
        (StatusCode::BAD_GATEWAY | StatusCode::SERVICE_UNAVAILABLE | StatusCode::GATEWAY_TIMEOUT, _) => {
            page(status)
        }
        (status, Registrar::Ovhcloud) => ovhcloud::failed(world, status),
        (status, Registrar::Logicboxes) => logicboxes::failed(status),
        (status, Registrar::Hostcontrol) => hostcontrol::failed(world, status),
    }
}

/// The page of a machine in front of the registrar.
fn page(status: StatusCode) -> Reply {
    let (code, reason) = (status.as_u16(), status.canonical_reason().unwrap_or_default());
    let title = format!("{code} {reason}");
    let text = format!("<html><head><title>{title}</title></head><body><h1>{title}</h1></body></html>");
    Reply::new(status, "text/html", text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::SystemTime;
    use crate::mail::Draft;

    fn send(world: &mut World, to: &str) {
        world.send(Draft {
            registrar: Registrar::Ovhcloud,
            to: to.to_owned(),
            subject: String::new(),
            text: String::new(),
            links: Vec::new(),
            account: None,
        });
    }

    async fn recipients(desk: &Desk) -> Vec<String> {
        let (to, _) =
            desk.work(|world, _| world.mails.iter().map(|mail| mail.to.clone()).collect()).await.unwrap();
        to
    }

    #[tokio::test]
    async fn what_could_not_be_kept_did_not_happen() {
        let mut store = Store::open(None).await.unwrap();
        let mut world = World::empty("http://sandbox.example".to_owned());
        world.begin(1, Timestamp::UNIX_EPOCH);
        store.write(world.take_changes().unwrap()).await.unwrap();
        let desk = Desk::new(world, store, Arc::new(SystemTime));

        desk.work(|world, _| send(world, "first@example.org")).await.unwrap();
        desk.kept.lock().await.store.as_mut().unwrap().refuse_writes(true).await;
        let refused = desk.work(|world, _| send(world, "lost@example.org")).await.unwrap_err();
        assert_eq!(refused.status, StatusCode::INTERNAL_SERVER_ERROR);
        desk.kept.lock().await.store.as_mut().unwrap().refuse_writes(false).await;
        assert_eq!(recipients(&desk).await, ["first@example.org"]);
        desk.work(|world, _| send(world, "second@example.org")).await.unwrap();
        assert_eq!(recipients(&desk).await, ["first@example.org", "second@example.org"]);

        desk.close().await.unwrap();
        assert!(desk.work(|world, _| send(world, "late@example.org")).await.is_err());
    }
}
