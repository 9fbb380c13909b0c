//! Starting and stopping the proxy.

use crate::config::Config;
use crate::connections::Connections;
use crate::owner_changes::{self, Locks, Lost, Troubles};
use crate::parts::{self, Kept};
use crate::routes::{self, Metrics};
use crate::state::{App, AppState};
use crate::task_mails::TaskMails;
use crate::web::{AtWork, Visits, assets, headers};
use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use registrant_registrars::{CallError, Clock};
use registrant_store::{DataKey, Random, Sealer, Store, StoreError};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use tokio::net::TcpListener;
use tokio::sync::{broadcast, watch};
use tokio::task::JoinHandle;
use tower_http::catch_panic::CatchPanicLayer;

/// Changes that a slow reader of events may lag behind before it is told that it missed some.
const LAG: usize = 256;

/// Why the proxy cannot start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The data folder or the data key.
    #[error("{0}")]
    Data(String),
    /// The data key is missing, outside sandbox mode.
    #[error(
        "name the file with the data key: REGISTRANT_DATA_KEY_FILE, or data_key_file in the configuration"
    )]
    NoDataKey,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The HTTP client.
    #[error("calls to registrars cannot be made: {0}")]
    Calls(#[from] CallError),
    /// The address to listen on.
    #[error("cannot listen on {address}: {error}")]
    Listen {
        /// Which address.
        address: SocketAddr,
        /// Why.
        error: std::io::Error,
    },
}

/// A running proxy.
pub struct Running {
    /// Where it listens.
    pub address: SocketAddr,
    /// The word that lets the operator in, with real connections.
    pub sign_in_word: Option<String>,
    stop: watch::Sender<bool>,
    serving: JoinHandle<std::io::Result<()>>,
    driving: JoinHandle<()>,
    store: Arc<dyn Store>,
    taken_over: watch::Receiver<bool>,
}

/// Starts the proxy.
///
/// # Errors
/// When the data folder, the data key, the database or the address cannot be used.
pub async fn start(
    config: Config,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
) -> Result<Running, StartError> {
    let folder = config.data_dir.clone();
    let problem =
        |error: std::io::Error| StartError::Data(format!("{} cannot be used: {error}", folder.display()));
    if config.database.is_none() || config.data_key_file.is_none() {
        std::fs::create_dir_all(&folder).map_err(problem)?;
    }
    let key = data_key(&config, random.as_ref())?;
    let store = config.database().open(Sealer::new(&key, Arc::clone(&random))).await?;
    let connections = Connections::connect(&config.connections, config.limits, config.backoff, &clock)?;
    let sign_in_word = (!config.is_sandbox()).then(|| random.secret());
    let listener = TcpListener::bind(config.listen).await;
    let listener = listener.map_err(|error| StartError::Listen { address: config.listen, error })?;
    let address =
        listener.local_addr().map_err(|error| StartError::Listen { address: config.listen, error })?;
    let (stop, stopped) = watch::channel(false);
    let (over, taken_over) = watch::channel(false);
    let app: AppState = Arc::new(App {
        store: Arc::clone(&store),
        connections,
        clock,
        random,
        locks: Locks::default(),
        edits: Locks::default(),
        troubles: Troubles::default(),
        lost: Lost::new(tokio::time::Instant::now()),
        at_work: AtWork::default(),
        task_mails: TaskMails::default(),
        visits: Visits::default(),
        changed: broadcast::channel(LAG).0,
        taken_over: over,
        stopped: stopped.clone(),
        sign_in_word: Mutex::new(sign_in_word.clone()),
        metrics: Metrics::default(),
        kept: Kept::default(),
        config,
    });
    owner_changes::look_first(&app).await?;
    let driving = tokio::spawn(owner_changes::run(Arc::clone(&app), stopped.clone()));
    tokio::spawn(parts::sweep(AppState::clone(&app), stopped.clone()));
    let serving = tokio::spawn(serve(listener, router(&app), stopped));
    Ok(Running { address, sign_in_word, stop, serving, driving, store, taken_over })
}

impl Running {
    /// Waits until another process has taken over the database; from then on this one answers nothing but that.
    pub async fn taken_over(&self) {
        let mut taken_over = self.taken_over.clone();
        // The sender lives as long as the two tasks: without them nothing is left to take over.
        let _ = taken_over.wait_for(|over| *over).await;
    }

    /// Stops: requests and calls that are under way are ended first.
    pub async fn stop(self) {
        // The receivers live as long as the two tasks.
        let _ = self.stop.send(true);
        for result in [self.serving.await.map(|_| ()), self.driving.await] {
            if let Err(error) = result {
                tracing::error!(%error, "a part of the proxy ended badly");
            }
        }
        self.store.close().await;
    }
}

async fn serve(
    listener: TcpListener,
    router: Router,
    mut stopped: watch::Receiver<bool>,
) -> std::io::Result<()> {
    let stop = async move {
        // A sender that is gone means the same as one that says stop.
        let _ = stopped.wait_for(|stop| *stop).await;
    };
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).with_graceful_shutdown(stop).await
}

fn router(app: &AppState) -> Router {
    routes::router(app)
        .merge(assets::router(app.config.app_dir.as_deref()))
        .layer(from_fn_with_state(app.metrics.clone(), Metrics::count))
        .layer(from_fn(headers::secure))
        .layer(CatchPanicLayer::new())
        .with_state(AppState::clone(app))
}

fn data_key(config: &Config, random: &dyn Random) -> Result<DataKey, StartError> {
    let told = |error: registrant_store::seal::DataKeyError| StartError::Data(error.to_string());
    match &config.data_key_file {
        Some(path) => DataKey::read(path).map_err(told),
        None if config.is_sandbox() => {
            let path: PathBuf = config.data_dir.join("data.key");
            DataKey::read_or_create(&path, random).map_err(told)
        }
        None => Err(StartError::NoDataKey),
    }
}
