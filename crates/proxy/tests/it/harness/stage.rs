//! A sandbox and a proxy of a test's own.

use super::{Browser, Control, TestClock};
use registrant_proxy::config::{Config, ConnectionConfig, Pace, sandbox_connections};
use registrant_proxy::{Running, start};
use registrant_registrars::http::{Backoff, Limits};
use registrant_sandbox::Sandbox;
use registrant_store::{Database, OsRandom};
use std::path::PathBuf;
use std::sync::{Arc, RwLock};
use std::time::Duration;
use tempfile::TempDir;
use url::Url;

/// What a test may want otherwise.
pub(crate) struct Options {
    /// Time-out of a call to the registrar.
    pub(crate) answer: Duration,
    /// How long a list waits for one connection's part of it.
    pub(crate) part: Duration,
    /// How often a read is made in all.
    pub(crate) tries: u32,
    /// How long after a call of unknown outcome its absence is not believed.
    pub(crate) settle: Duration,
    /// The built app.
    pub(crate) app_dir: Option<PathBuf>,
    /// Another database than a file.
    pub(crate) database: Option<Database>,
    /// Other connections than those to the sandbox.
    pub(crate) connections: Option<Vec<ConnectionConfig>>,
    /// The address people use.
    pub(crate) public_url: Option<Url>,
    /// How far the sandbox is ahead of the real world.
    pub(crate) ahead: Duration,
    /// Whether the sandbox keeps its state on disk, so that it can go down and come back.
    pub(crate) lasting: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            answer: Duration::from_secs(10),
            part: Duration::from_secs(2),
            tries: 2,
            settle: Duration::from_secs(1),
            app_dir: None,
            database: None,
            connections: None,
            public_url: None,
            ahead: Duration::ZERO,
            lasting: false,
        }
    }
}

/// A sandbox, and a proxy that talks to it.
pub(crate) struct Stage {
    pub(crate) control: Control,
    pub(crate) clock: Arc<TestClock>,
    pub(crate) config: Config,
    _data: TempDir,
    origin: Arc<RwLock<String>>,
    proxy: Option<Running>,
    sandbox_config: registrant_sandbox::Config,
    sandbox: Option<registrant_sandbox::Running>,
}

impl Stage {
    /// A fresh one.
    pub(crate) async fn new() -> Self {
        Self::with(Options::default()).await
    }

    /// A fresh one that is otherwise.
    pub(crate) async fn with(options: Options) -> Self {
        let data = tempfile::tempdir().unwrap();
        let mut seeded =
            registrant_sandbox::Config { seed: Some(1), ..registrant_sandbox::Config::default() };
        seeded.time = Arc::new(registrant_sandbox::Ahead(options.ahead));
        seeded.data = options.lasting.then(|| data.path().join("sandbox"));
        let sandbox = Sandbox::start(seeded.clone()).await.unwrap();
        seeded.listen = sandbox.address();
        let sandbox_url: Url = sandbox.url().parse().unwrap();
        let config = Config {
            listen: "127.0.0.1:0".parse().unwrap(),
            public_url: options.public_url,
            data_dir: data.path().to_owned(),
            database: options.database,
            data_key_file: None,
            app_dir: options.app_dir,
            connections: options.connections.unwrap_or_else(|| sandbox_connections(&sandbox_url).unwrap()),
            sandbox_url: Some(sandbox_url),
            limits: Limits { connect: options.answer, answer: options.answer, ..Limits::default() },
            backoff: Backoff {
                tries: options.tries,
                first: Duration::from_millis(10),
                longest: Duration::from_millis(50),
            },
            pace: Pace {
                busy: Duration::ZERO,
                quiet: Duration::ZERO,
                rarest: Duration::ZERO,
                looked_at: Duration::ZERO,
                settle: options.settle,
                part: options.part,
                late_part: Duration::from_millis(700),
            },
            session: Duration::from_hours(1),
            draft: Duration::from_hours(30 * 24),
            restored: false,
            link: Duration::from_hours(30 * 24),
        };
        let mut stage = Self {
            control: Control { origin: sandbox.url().to_owned() },
            clock: Arc::default(),
            config,
            _data: data,
            origin: Arc::default(),
            proxy: None,
            sandbox_config: seeded,
            sandbox: Some(sandbox),
        };
        stage.start().await;
        stage
    }

    async fn start(&mut self) {
        let clock: Arc<dyn registrant_registrars::Clock> = self.clock.clone();
        let running = start(self.config.clone(), clock, Arc::new(OsRandom)).await.unwrap();
        *self.origin.write().unwrap() = format!("http://{}", running.address);
        self.proxy = Some(running);
    }

    /// Waits until the proxy notices that another one has taken over its database.
    pub(crate) async fn taken_over(&self) {
        let noticed = self.proxy.as_ref().unwrap().taken_over();
        tokio::time::timeout(Duration::from_secs(40), noticed).await.expect("nobody noticed");
    }

    /// Stops the proxy in order.
    pub(crate) async fn stop(&mut self) {
        if let Some(running) = self.proxy.take() {
            running.stop().await;
        }
    }

    /// Stops the proxy in order and starts it again; browsers find it under its new address.
    pub(crate) async fn restart(&mut self) {
        self.stop().await;
        self.start().await;
    }

    /// Takes the registrar down.
    pub(crate) async fn sandbox_down(&mut self) {
        self.sandbox.take().unwrap().stop().await.unwrap();
    }

    /// Brings the registrar back where it was, with everything it knew.
    pub(crate) async fn sandbox_up(&mut self) {
        self.sandbox = Some(Sandbox::start(self.sandbox_config.clone()).await.unwrap());
    }

    /// A browser in which nobody is signed in.
    pub(crate) fn nobody(&self) -> Browser {
        Browser::nobody(Arc::clone(&self.origin))
    }

    /// A browser in which a persona is signed in.
    pub(crate) async fn sign_in(&self, persona: &str) -> Browser {
        self.nobody().sign_in(persona).await
    }
}
