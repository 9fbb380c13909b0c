//! The connections this proxy holds the credentials of.

use crate::config::{ConnectionConfig, RegistrarConfig};
use registrant_model::connection::Connection;
use registrant_model::{ConnectionId, Timestamp};
use registrant_registrars::hostcontrol::{self, HostControl};
use registrant_registrars::http::{AllowedHosts, Backoff, Http, Limits};
use registrant_registrars::logicboxes::{self, LogicBoxes};
use registrant_registrars::ovhcloud::{self, OvhCloud};
use registrant_registrars::{CallError, Clock, Registrar};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::sync::Notify;
use tokio::time::Instant;
use url::Url;

/// Stands for "the registrar's clock was never read".
const UNREAD: i64 = i64::MIN;

/// One connection with its client.
pub(crate) struct Connected {
    pub(crate) about: Connection,
    pub(crate) registrar: Arc<dyn Registrar>,
    /// Wakes the driver of its owner changes before its time.
    pub(crate) wake: Notify,
    /// Seconds that the registrar's clock was ahead of ours when it was last read; [`UNREAD`] before that.
    offset: AtomicI64,
    /// Since when the connection has not answered.
    silent_since: Mutex<Option<Timestamp>>,
    /// When a list last waited for it in vain.
    late: Mutex<Option<Instant>>,
    /// Whether it is read on after a list has given it up.
    read_on: AtomicBool,
}

/// Until this long after a list waited for a connection in vain, lists have less patience with it.
const DISTRUST: Duration = Duration::from_mins(1);

impl Connected {
    fn new(about: Connection, registrar: Arc<dyn Registrar>) -> Self {
        let (offset, silent_since) = (AtomicI64::new(UNREAD), Mutex::new(None));
        let (late, read_on) = (Mutex::new(None), AtomicBool::new(false));
        Self { about, registrar, wake: Notify::new(), offset, silent_since, late, read_on }
    }

    /// The registrar's clock, read now; by the last offset where it cannot be read. An error where it never could.
    pub(crate) async fn read_time(&self, clock: &dyn Clock) -> Result<Timestamp, CallError> {
        match self.registrar.time().await {
            Ok(time) => {
                self.offset.store(time.seconds_since(clock.now()), Ordering::Relaxed);
                Ok(time)
            }
            Err(error) if self.offset.load(Ordering::Relaxed) == UNREAD => Err(error),
            Err(_) => Ok(self.last_known_time(clock)),
        }
    }

    /// The same, by our own clock where the registrar's could never be read.
    pub(crate) async fn time(&self, clock: &dyn Clock) -> Timestamp {
        self.read_time(clock).await.unwrap_or_else(|_| self.last_known_time(clock))
    }

    /// The registrar's clock by the last offset.
    pub(crate) fn last_known_time(&self, clock: &dyn Clock) -> Timestamp {
        clock.now().plus_seconds(self.last_offset())
    }

    /// The registrar's clock by the last offset; read now if it never was.
    pub(crate) async fn roughly(&self, clock: &dyn Clock) -> Timestamp {
        if self.offset.load(Ordering::Relaxed) == UNREAD {
            return self.time(clock).await;
        }
        self.last_known_time(clock)
    }

    fn last_offset(&self) -> i64 {
        match self.offset.load(Ordering::Relaxed) {
            UNREAD => 0,
            offset => offset,
        }
    }

    /// A point of our clock, as the registrar's clock would have shown it.
    pub(crate) fn in_registrars_time(&self, local: Timestamp) -> Timestamp {
        local.plus_seconds(self.last_offset())
    }

    /// Notes that the connection failed, and answers since when it has.
    pub(crate) fn failed(&self, now: Timestamp) -> Timestamp {
        let mut since = self.silent_since.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        *since.get_or_insert(now)
    }

    /// Notes that the connection answered.
    pub(crate) fn answered(&self) {
        *self.silent_since.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = None;
        *self.late.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = None;
    }

    /// Notes that a list waited for the connection in vain.
    pub(crate) fn waited_for_in_vain(&self, now: Instant) {
        *self.late.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = Some(now);
    }

    /// Whether a list has waited for the connection in vain lately, and nothing was heard of it since.
    pub(crate) fn is_distrusted(&self, now: Instant) -> bool {
        let late = *self.late.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        late.is_some_and(|late| now.saturating_duration_since(late) < DISTRUST)
    }

    /// Whether the connection may be read on after a list has given it up: once at a time.
    pub(crate) fn begin_to_read_on(&self) -> bool {
        !self.read_on.swap(true, Ordering::Relaxed)
    }

    /// Notes that it is not read on any more.
    pub(crate) fn end_to_read_on(&self) {
        self.read_on.store(false, Ordering::Relaxed);
    }
}

/// All connections by name.
pub(crate) struct Connections(BTreeMap<ConnectionId, Arc<Connected>>);

impl Connections {
    /// Makes the clients. They share one maker of HTTP calls, which allows the addresses of these connections
    /// and no other.
    pub(crate) fn connect(
        configs: &[ConnectionConfig],
        limits: Limits,
        backoff: Backoff,
        clock: &Arc<dyn Clock>,
    ) -> Result<Self, CallError> {
        let bases: Vec<&Url> = configs.iter().flat_map(ConnectionConfig::hosts).collect();
        let http = Http::new(AllowedHosts::of(bases), limits)?;
        let connect = |config: &ConnectionConfig| {
            let registrar = client(config, backoff, http.clone(), Arc::clone(clock));
            let about = Connection {
                id: config.id.clone(),
                registrar: registrar.kind(),
                label: config.label.clone(),
                sandbox: config.sandbox,
                capabilities: registrar.capabilities(),
            };
            (config.id.clone(), Arc::new(Connected::new(about, registrar)))
        };
        Ok(Self(configs.iter().map(connect).collect()))
    }

    /// A connection.
    pub(crate) fn get(&self, id: &ConnectionId) -> Option<&Connected> {
        self.0.get(id).map(Arc::as_ref)
    }

    /// All of them, in the order of their names.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&ConnectionId, &Arc<Connected>)> {
        self.0.iter()
    }
}

/// The one place that knows which client belongs to which kind of connection.
fn client(
    config: &ConnectionConfig,
    backoff: Backoff,
    http: Http,
    clock: Arc<dyn Clock>,
) -> Arc<dyn Registrar> {
    match &config.registrar {
        RegistrarConfig::OvhCloud { endpoint, credentials, calls_per_minute } => {
            let settings = ovhcloud::Settings {
                connection: config.id.clone(),
                endpoint: endpoint.clone(),
                credentials: credentials.clone(),
                backoff,
                calls_per_minute: *calls_per_minute,
            };
            Arc::new(OvhCloud::new(settings, http, clock))
        }
        RegistrarConfig::LogicBoxes { base, user, key, calls_per_minute } => {
            let settings = logicboxes::Settings {
                connection: config.id.clone(),
                base: base.clone(),
                user: user.clone(),
                key: key.clone(),
                backoff,
                calls_per_minute: *calls_per_minute,
            };
            Arc::new(LogicBoxes::new(settings, http, clock))
        }
        RegistrarConfig::HostControl { base, user, key, brands, calls_per_minute } => {
            let settings = hostcontrol::Settings {
                connection: config.id.clone(),
                base: base.clone(),
                user: user.clone(),
                key: key.clone(),
                brands: brands.clone(),
                backoff,
                calls_per_minute: *calls_per_minute,
            };
            Arc::new(HostControl::new(settings, http, clock))
        }
    }
}
