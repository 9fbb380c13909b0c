//! A sandbox that runs: its configuration, its start and its end.

use crate::clock::{SharedTime, SystemTime};
use crate::random;
use crate::store::{Store, StoreError};
use crate::web::{Desk, accept};
use crate::world::World;
use std::fmt;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// How often the sandbox looks whether something is due while nobody asks anything.
const TICK: Duration = Duration::from_millis(200);

/// How a sandbox is started.
#[derive(Clone)]
pub struct Config {
    /// The address to listen on; port 0 takes a free one.
    pub listen: SocketAddr,
    /// The folder that keeps the state; without one it lives as long as the sandbox.
    pub data: Option<PathBuf>,
    /// From which all secrets follow; without one a new state draws its own.
    pub seed: Option<u64>,
    /// The address that links in mails bear; without one `http://` and the address listened on.
    pub public_url: Option<String>,
    /// Where real time comes from. The sandbox's own clock is ahead of it by what `advance` added.
    pub time: SharedTime,
}

impl Default for Config {
    /// A free port of this machine, nothing kept, the machine's clock.
    fn default() -> Self {
        Self {
            listen: SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 0),
            data: None,
            seed: None,
            public_url: None,
            time: Arc::new(SystemTime),
        }
    }
}

impl fmt::Debug for Config {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Config")
            .field("listen", &self.listen)
            .field("data", &self.data)
            .field("seed", &self.seed)
            .field("public_url", &self.public_url)
            .finish_non_exhaustive()
    }
}

/// Why a sandbox did not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The address cannot be listened on.
    #[error("cannot listen on {address}: {source}")]
    Listen {
        /// The address.
        address: SocketAddr,
        /// What the system said.
        source: std::io::Error,
    },
    /// The state cannot be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The sandbox; see [`Sandbox::start`].
#[derive(Debug)]
pub struct Sandbox;

impl Sandbox {
    /// Starts a sandbox: reads its state (or seeds a new one) and answers from then on.
    pub async fn start(config: Config) -> Result<Running, StartError> {
        let listener = TcpListener::bind(config.listen)
            .await
            .map_err(|source| StartError::Listen { address: config.listen, source })?;
        let address =
            listener.local_addr().map_err(|source| StartError::Listen { address: config.listen, source })?;
        let url =
            config.public_url.map_or_else(|| reachable(address), |url| url.trim_end_matches('/').to_owned());

        let mut store = Store::open(config.data.as_deref()).await?;
        let mut world = World::empty(url.clone());
        if !store.load(&mut world.tables()).await? {
            world.begin(config.seed.unwrap_or_else(random::fresh_seed), config.time.now());
        }
        let changes = world.take_changes().map_err(StoreError::from)?;
        store.write(changes).await?;

        let desk = Arc::new(Desk::new(world, store, config.time));
        let (stop, stopped) = watch::channel(false);
        let ticker = tokio::spawn(tick(Arc::clone(&desk), stopped.clone()));
        let server = tokio::spawn(accept(listener, Arc::clone(&desk), stopped));
        Ok(Running { url, address, desk, stop, tasks: Some((server, ticker)) })
    }
}

/// The address under which `listening` can be reached from this machine.
fn reachable(mut listening: SocketAddr) -> String {
    if listening.ip().is_unspecified() {
        listening.set_ip(IpAddr::V4(Ipv4Addr::LOCALHOST));
    }
    format!("http://{listening}")
}

async fn tick(desk: Arc<Desk>, mut stop: watch::Receiver<bool>) {
    let mut interval = tokio::time::interval(TICK);
    interval.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = interval.tick() => {
                if let Err(error) = desk.tick().await {
                    tracing::error!(%error, "what was due could not be kept");
                }
            }
            _ = stop.changed() => return,
        }
    }
}

/// A sandbox that answers. It stops when this is dropped; [`Running::stop`] waits until it has.
pub struct Running {
    url: String,
    address: SocketAddr,
    desk: Arc<Desk>,
    stop: watch::Sender<bool>,
    tasks: Option<(JoinHandle<()>, JoinHandle<()>)>,
}

impl Running {
    /// The address of the sandbox, without a slash at the end: `http://127.0.0.1:8081`.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Where it listens.
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// Lets the requests under way finish, closes the database and returns. Another sandbox can then be
    /// started on the same folder.
    pub async fn stop(mut self) -> Result<(), StoreError> {
        self.stop.send_replace(true);
        if let Some((server, ticker)) = self.tasks.take() {
            for task in [server, ticker] {
                if let Err(error) = task.await {
                    tracing::error!(%error, "a part of the sandbox ended badly");
                }
            }
        }
        self.desk.close().await
    }
}

impl fmt::Debug for Running {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Running")
            .field("url", &self.url)
            .field("address", &self.address)
            .finish_non_exhaustive()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.stop.send_replace(true);
    }
}
