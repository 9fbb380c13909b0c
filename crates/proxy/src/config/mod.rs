//! What the proxy is told at its start.

mod database;
mod file;
mod sandbox;

pub use database::{carries_password, database_of_file};
pub use file::{ConfigError, read};
pub use sandbox::sandbox_connections;

use registrant_model::ConnectionId;
use registrant_registrars::http::{Backoff, Limits};
use registrant_registrars::ovhcloud::{Credentials, Endpoint};
use registrant_store::Database;
use secrecy::SecretString;
use std::net::SocketAddr;
use std::num::NonZeroU32;
use std::path::{Path, PathBuf};
use std::time::Duration;
use url::Url;

/// What the proxy is told at its start.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where it listens.
    pub listen: SocketAddr,
    /// The address people use, where it is another one.
    pub public_url: Option<Url>,
    /// Where it keeps its state.
    pub data_dir: PathBuf,
    /// The database; a file in the data folder when missing.
    pub database: Option<Database>,
    /// The file with the data key; under the data folder when missing, in sandbox mode only.
    pub data_key_file: Option<PathBuf>,
    /// The folder with the built app; the one in the binary when missing.
    pub app_dir: Option<PathBuf>,
    /// The sandbox's page, in sandbox mode.
    pub sandbox_url: Option<Url>,
    /// The connections.
    pub connections: Vec<ConnectionConfig>,
    /// Time-outs of calls to registrars.
    pub limits: Limits,
    /// How reads are repeated.
    pub backoff: Backoff,
    /// How often running owner changes are looked at.
    pub pace: Pace,
    /// How long a session lasts after its last use.
    pub session: Duration,
    /// How long a draft is kept after its last change.
    pub draft: Duration,
    /// Whether the database came back from a copy that does not say so itself: a snapshot of the machine, a copied
    /// folder.
    pub restored: bool,
    /// How long a link works by which an owner follows an owner change without being signed in.
    pub link: Duration,
}

impl Config {
    /// Whether this is sandbox mode: personas, no real registrar.
    pub fn is_sandbox(&self) -> bool {
        self.sandbox_url.is_some()
    }

    /// The database.
    pub fn database(&self) -> Database {
        self.database.clone().unwrap_or_else(|| database_file(&self.data_dir))
    }

    /// Whether people reach the proxy by https.
    pub fn is_https(&self) -> bool {
        self.public_url.as_ref().is_some_and(|url| url.scheme() == "https")
    }
}

/// The database in a data folder.
pub fn database_file(data_dir: &Path) -> Database {
    Database::File(data_dir.join("registrant.db"))
}

/// How often running owner changes are looked at.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// While the registrar works.
    pub busy: Duration,
    /// While people are asked.
    pub quiet: Duration,
    /// However long nothing has happened: looks become rarer meanwhile, but no rarer than this.
    pub rarest: Duration,
    /// At the soonest again because somebody looks.
    pub looked_at: Duration,
    /// How long after a call of unknown outcome its absence is not believed yet.
    pub settle: Duration,
    /// How long a list waits for one connection's part of it.
    pub part: Duration,
    /// The same for a connection that was waited for in vain lately. It is read on without the list meanwhile.
    pub late_part: Duration,
}

impl Pace {
    /// For registrars that take minutes and publish no rate.
    pub const REAL: Self = Self {
        busy: Duration::from_secs(20),
        quiet: Duration::from_mins(2),
        rarest: Duration::from_mins(30),
        looked_at: Duration::from_secs(5),
        settle: Duration::from_mins(1),
        part: Duration::from_secs(8),
        late_part: Duration::from_secs(2),
    };
    /// For the sandbox, in which everything takes seconds.
    pub const SANDBOX: Self = Self {
        busy: Duration::from_secs(1),
        quiet: Duration::from_secs(2),
        // Its clock can be moved, after which nothing tells how long nothing has happened.
        rarest: Duration::from_secs(2),
        looked_at: Duration::from_millis(500),
        settle: Duration::from_secs(3),
        part: Duration::from_secs(3),
        late_part: Duration::from_millis(1_500),
    };
}

/// One connection.
#[derive(Clone, Debug)]
pub struct ConnectionConfig {
    /// Its name.
    pub id: ConnectionId,
    /// What people call it.
    pub label: String,
    /// Whether the other end is the sandbox.
    pub sandbox: bool,
    /// Which registrar, with its keys.
    pub registrar: RegistrarConfig,
}

/// Which registrar, with its keys.
#[derive(Clone, Debug)]
pub enum RegistrarConfig {
    /// OVHcloud.
    OvhCloud {
        /// Where its API is.
        endpoint: Endpoint,
        /// The keys.
        credentials: Credentials,
        /// Calls a minute, where they are limited.
        calls_per_minute: Option<NonZeroU32>,
    },
    /// LogicBoxes and the brands that share its API.
    LogicBoxes {
        /// Where its API is.
        base: Url,
        /// The reseller's number.
        user: String,
        /// The reseller's API key.
        key: SecretString,
        /// Calls a minute, where they are limited.
        calls_per_minute: Option<NonZeroU32>,
    },
    /// HostControl.
    HostControl {
        /// Where its API is.
        base: Url,
        /// The reseller's reference.
        user: String,
        /// The reseller's API key.
        key: SecretString,
        /// The account's brands, which no call lists.
        brands: Vec<String>,
        /// Calls a minute, where they are limited.
        calls_per_minute: Option<NonZeroU32>,
    },
}

impl ConnectionConfig {
    /// The addresses that may be called for it.
    pub fn hosts(&self) -> Vec<&Url> {
        match &self.registrar {
            RegistrarConfig::OvhCloud { endpoint, credentials, .. } => {
                let tokens = match credentials {
                    Credentials::ServiceAccount(account) => Some(&account.token_url),
                    Credentials::Signature(_) => None,
                };
                std::iter::once(endpoint.url()).chain(tokens).collect()
            }
            RegistrarConfig::LogicBoxes { base, .. } | RegistrarConfig::HostControl { base, .. } => {
                vec![base]
            }
        }
    }
}
