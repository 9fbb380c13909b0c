//! `registrant`: the backend proxy.

use anyhow::{Context, bail};
use clap::parser::ValueSource;
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
use registrant_proxy::config::{
    Config, Pace, carries_password, database_file, database_of_file, read, sandbox_connections,
};
use registrant_registrars::SystemClock;
use registrant_registrars::http::{Backoff, Limits};
use registrant_store::{Database, OsRandom};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;
use tracing_subscriber::EnvFilter;
use url::Url;

/// Serves the app for the people behind a domain name, and holds the registrar credentials.
#[derive(Parser)]
#[command(name = "registrant", version, about)]
struct Options {
    #[command(subcommand)]
    command: Option<Command>,
    /// Where to listen.
    #[arg(long, env = "REGISTRANT_LISTEN", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// Where to keep drafts, journals and sessions.
    #[arg(long, global = true, env = "REGISTRANT_DATA_DIR", default_value = ".registrant")]
    data_dir: PathBuf,
    /// The address of a PostgreSQL database (postgres://user@host:5432/name) to keep them in instead. A password is
    /// taken from the environment or a file only.
    #[arg(long, global = true, env = "REGISTRANT_DATABASE", hide_env_values = true)]
    database: Option<String>,
    /// The folder with the built app; without it, the app inside this binary.
    #[arg(long, env = "REGISTRANT_APP_DIR")]
    app_dir: Option<PathBuf>,
    /// The file with real connections. Without it, the sandbox is used.
    #[arg(long, global = true, env = "REGISTRANT_CONFIG")]
    config: Option<PathBuf>,
    /// The address of the sandbox.
    #[arg(
        long,
        global = true,
        env = "REGISTRANT_SANDBOX",
        default_value = "http://127.0.0.1:8081",
        conflicts_with = "config"
    )]
    sandbox: Url,
    /// The file with the data key: 64 hexadecimal digits.
    #[arg(long, env = "REGISTRANT_DATA_KEY_FILE")]
    data_key_file: Option<PathBuf>,
    /// Milliseconds to wait for a registrar's answer.
    #[arg(long, env = "REGISTRANT_ANSWER_TIMEOUT_MS", default_value_t = 20_000)]
    answer_timeout_ms: u64,
    /// Milliseconds to wait for a connection to a registrar.
    #[arg(long, env = "REGISTRANT_CONNECT_TIMEOUT_MS", default_value_t = 5_000)]
    connect_timeout_ms: u64,
    /// Hours a session lasts after its last use.
    #[arg(long, env = "REGISTRANT_SESSION_HOURS", default_value_t = 8)]
    session_hours: u64,
    /// Days a draft is kept after its last change.
    #[arg(long, env = "REGISTRANT_DRAFT_DAYS", default_value_t = 30, value_parser = clap::value_parser!(u64).range(1..=36_500))]
    draft_days: u64,
    /// The database came back from an older copy that cannot say so itself (a snapshot, a copied folder): look for
    /// everything that may have been done since before it is done. For this one start; copies made by `registrant
    /// backup` and `pg_dump` need no word.
    #[arg(long)]
    restored: bool,
    /// How long a link works by which an owner follows an owner change without being signed in: `30d`, `12h`.
    #[arg(long, env = "REGISTRANT_LINK_LIFE", default_value = "30d", value_parser = link_life)]
    link_life: Duration,
}

#[derive(Subcommand)]
enum Command {
    /// Looks whether keys, rights and clocks of all connections are right. Changes nothing.
    Check,
    /// Copies the database to a new file while a proxy works on it.
    Backup {
        /// The file to write.
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
    },
}

#[tokio::main]
async fn main() -> anyhow::Result<ExitCode> {
    let filter =
        EnvFilter::try_from_env("REGISTRANT_LOG").unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    let options = options()?;
    if let Some(Command::Backup { to }) = &options.command {
        return backup(&options, to).await;
    }
    let checks = matches!(options.command, Some(Command::Check));
    let config = config(options)?;
    if checks {
        return check(&config).await;
    }
    let public = config.public_url.clone();
    let running = registrant_proxy::start(config, Arc::new(SystemClock), Arc::new(OsRandom)).await?;
    let here = public.map_or_else(|| format!("http://{}/", running.address), |url| url.to_string());
    match &running.sign_in_word {
        Some(word) => tell(&format!("Open {here}#sign-in={word} to sign in. The address works once.")),
        None => tell(&format!("Registrant is at {here}")),
    }
    let told_to_stop = tokio::select! {
        stopped = stopped() => stopped.map(|()| true).context("cannot listen for signals")?,
        () = running.taken_over() => false,
    };
    running.stop().await;
    if !told_to_stop {
        bail!("another registrant has taken over the database: one at a time may work on it");
    }
    Ok(ExitCode::SUCCESS)
}

fn options() -> anyhow::Result<Options> {
    let matches = Options::command().get_matches();
    let options = Options::from_arg_matches(&matches)?;
    let typed = matches.value_source("database") == Some(ValueSource::CommandLine);
    if typed && options.database.as_deref().is_some_and(carries_password) {
        bail!(
            "everybody on this machine can read a command line: put the address with its password into \
             REGISTRANT_DATABASE or registrant.toml, or the password alone into PGPASSWORD or ~/.pgpass"
        );
    }
    Ok(options)
}

/// The database that the options name, if they do.
fn database(options: &Options) -> anyhow::Result<Option<Database>> {
    let address = options.database.as_deref().filter(|address| !address.is_empty());
    address.map(str::parse).transpose().context("--database or REGISTRANT_DATABASE")
}

/// Copies the database to a file.
async fn backup(options: &Options, to: &Path) -> anyhow::Result<ExitCode> {
    let of_file = options.config.as_deref().map(database_of_file).transpose()?.flatten();
    let database = database(options)?.or(of_file).unwrap_or_else(|| database_file(&options.data_dir));
    let Database::File(path) = database else {
        bail!(
            "PostgreSQL is copied by its own tool: pg_dump --format=custom --file={} and the address of the database",
            to.display()
        );
    };
    if !path.is_file() {
        bail!("there is no database at {}: name its folder by --data-dir", path.display());
    }
    registrant_store::sqlite::backup(&path, to).await?;
    tell(&format!(
        "{} is a copy of {}. It cannot be read without the data key.",
        to.display(),
        path.display()
    ));
    Ok(ExitCode::SUCCESS)
}

/// Tells of each connection what is right and what is not; fails when something is not.
async fn check(config: &Config) -> anyhow::Result<ExitCode> {
    let mut passed = true;
    for (connection, lines) in registrant_proxy::check(config, Arc::new(SystemClock)).await? {
        tell(connection.as_str());
        for line in lines {
            passed &= line.passed;
            tell(&format!(
                "  {} {}: {}",
                if line.passed { "ok  " } else { "FAIL" },
                line.subject,
                line.words
            ));
        }
    }
    Ok(if passed { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// For whoever started the program, not for the log: the word that signs in is no business of a log.
#[expect(clippy::print_stdout, reason = "the address is told to whoever started the program")]
fn tell(line: &str) {
    println!("{line}");
}

fn config(options: Options) -> anyhow::Result<Config> {
    let limits = Limits {
        connect: Duration::from_millis(options.connect_timeout_ms),
        answer: Duration::from_millis(options.answer_timeout_ms),
        ..Limits::default()
    };
    let database = database(&options)?;
    let mut config = Config {
        database,
        listen: options.listen,
        public_url: None,
        data_dir: options.data_dir,
        data_key_file: options.data_key_file,
        app_dir: options.app_dir,
        sandbox_url: None,
        connections: Vec::new(),
        limits,
        backoff: Backoff::default(),
        pace: Pace::SANDBOX,
        session: Duration::from_secs(options.session_hours * 3_600),
        draft: Duration::from_hours(options.draft_days * 24),
        restored: options.restored,
        link: options.link_life,
    };
    if let Some(path) = options.config {
        let file = read(&path, &|name| std::env::var(name).ok())?;
        if file.connections.is_empty() {
            bail!("{} names no connection", path.display());
        }
        config.connections = file.connections;
        config.public_url = file.public_url;
        config.data_key_file = config.data_key_file.or(file.data_key_file);
        config.database = config.database.or(file.database);
        config.pace = Pace::REAL;
    } else {
        config.connections = sandbox_connections(&options.sandbox).map_err(anyhow::Error::msg)?;
        config.sandbox_url = Some(options.sandbox);
    }
    // Personas let anybody in: that is for this machine alone.
    if config.sandbox_url.is_some() && !config.listen.ip().is_loopback() {
        tracing::warn!("sandbox mode lets everybody in and listens beyond this machine");
    }
    Ok(config)
}

/// A length of time for links: a second at the least, a year at the most.
fn link_life(text: &str) -> Result<Duration, String> {
    const MOST: Duration = Duration::from_hours(365 * 24);
    let life = humantime::parse_duration(text).map_err(|error| error.to_string())?;
    if (Duration::from_secs(1)..=MOST).contains(&life) {
        Ok(life)
    } else {
        Err("not from 1s to 365d".to_owned())
    }
}

async fn stopped() -> std::io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    tokio::select! {
        result = tokio::signal::ctrl_c() => result,
        _ = terminate.recv() => Ok(()),
    }
}
