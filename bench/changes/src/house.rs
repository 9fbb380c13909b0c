//! A sandbox, and a place for a proxy over a database of its own.

use crate::http::control;
use crate::options::{CONNECTIONS, Options};
use crate::person::Person;
use crate::postgres::Server;
use crate::program::Program;
use anyhow::{Context as _, Result};
use registrant_store::{DataKey, Database, OsRandom, Sealer, Store};
use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::Arc;
use tempfile::TempDir;
use tokio::process::Command;

/// The connections of the proxy, all to the same account.
pub(crate) fn connections() -> impl Iterator<Item = String> {
    (1..=CONNECTIONS).map(|number| format!("hostcontrol-{number}"))
}

/// The domains that the sandbox holds many of, from 1.
pub(crate) fn domain(number: usize) -> String {
    format!("many-{number:05}.info")
}

/// A proxy that runs, with what it told at its start.
pub(crate) struct Proxy {
    pub(crate) program: Program,
    origin: String,
    word: String,
}

impl Proxy {
    /// Signs in, which can be done once.
    pub(crate) async fn sign_in(&self) -> Result<Person> {
        Person::sign_in(&self.origin, &self.word).await
    }
}

/// A sandbox with many domains, and a place for a proxy.
pub(crate) struct House {
    sandbox: Program,
    folder: TempDir,
    database: Option<String>,
    programs: PathBuf,
}

impl House {
    /// A sandbox with so many domains, and an empty database.
    pub(crate) async fn set(options: &Options, server: Option<&Server>, domains: usize) -> Result<Self> {
        let mut sandbox = Command::new(options.programs.join("registrant-sandbox"));
        sandbox.args(["--memory", "--listen", "127.0.0.1:0", "--seed", "1"]).env("RUST_LOG", "off");
        let sandbox = Program::start(&mut sandbox).await?;
        let database = match server {
            Some(server) => Some(server.database().await?),
            None => None,
        };
        let house =
            Self { sandbox, folder: tempfile::tempdir()?, database, programs: options.programs.clone() };
        control(house.sandbox()?, "/domains", &serde_json::json!({ "count": domains })).await?;
        house.configure()?;
        Ok(house)
    }

    /// The sandbox's address.
    fn sandbox(&self) -> Result<&str> {
        self.sandbox.line.strip_prefix("listening on ").context("the sandbox does not say where it is")
    }

    /// Processor time and memory of the sandbox.
    pub(crate) fn registrar(&self) -> &Program {
        &self.sandbox
    }

    /// Writes the proxy's configuration: real connections, and so the pace of real registrars.
    fn configure(&self) -> Result<()> {
        let (folder, sandbox) = (self.folder.path(), self.sandbox()?);
        let mut text = format!("data_key_file = \"{}\"\n", folder.join("data.key").display());
        for connection in connections() {
            write!(
                text,
                "\n[[connection]]\nid = \"{connection}\"\nregistrar = \"hostcontrol\"\n\
                 endpoint = \"{sandbox}/hostcontrol/api/v1\"\nuser = \"sandbox-reseller\"\n\
                 api_key_file = \"{}\"\n",
                folder.join("api.key").display()
            )?;
        }
        std::fs::write(folder.join("registrant.toml"), text)?;
        std::fs::write(folder.join("api.key"), "SandboxHostControlKey")?;
        self.key().map(drop)
    }

    fn key(&self) -> Result<DataKey> {
        Ok(DataKey::read_or_create(&self.folder.path().join("data.key"), &OsRandom)?)
    }

    /// Starts the proxy on what is kept.
    pub(crate) async fn proxy(&self) -> Result<Proxy> {
        let mut command = Command::new(self.programs.join("registrant"));
        command.args(["--listen", "127.0.0.1:0", "--data-dir"]).arg(self.folder.path());
        command.arg("--config").arg(self.folder.path().join("registrant.toml"));
        command.env("REGISTRANT_LOG", "error").env_remove("REGISTRANT_DATA_KEY_FILE");
        match &self.database {
            Some(address) => command.env("REGISTRANT_DATABASE", address),
            None => command.env_remove("REGISTRANT_DATABASE"),
        };
        let program = Program::start(&mut command).await?;
        let told = program.line.strip_prefix("Open ").and_then(|rest| rest.split_once("/#sign-in="));
        let (origin, rest) = told.with_context(|| format!("the proxy said {:?}", program.line))?;
        let word = rest.split_whitespace().next().context("no word to sign in with")?;
        let (origin, word) = (origin.to_owned(), word.to_owned());
        Ok(Proxy { program, origin, word })
    }

    /// Opens what is kept, while no proxy runs.
    pub(crate) async fn store(&self) -> Result<Arc<dyn Store>> {
        let database = match &self.database {
            Some(address) => address.parse::<Database>()?,
            None => Database::File(self.file()),
        };
        Ok(database.open(self.sealer()?).await?)
    }

    /// What seals the lines of the journals.
    pub(crate) fn sealer(&self) -> Result<Sealer> {
        Ok(Sealer::new(&self.key()?, Arc::new(OsRandom)))
    }

    /// The address of the PostgreSQL database, if it is one.
    pub(crate) fn address(&self) -> Option<&str> {
        self.database.as_deref()
    }

    /// The SQLite file, if there is one.
    pub(crate) fn file(&self) -> PathBuf {
        self.folder.path().join("registrant.db")
    }
}
