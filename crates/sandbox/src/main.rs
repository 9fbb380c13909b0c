//! The sandbox as a program.

use registrant_sandbox::{Config, Running, Sandbox};
use std::error::Error;
use std::io::Write as _;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::process::ExitCode;
use tokio::signal::unix::{SignalKind, signal};
use tracing_subscriber::EnvFilter;

const HELP: &str = "\
registrant-sandbox: plays the registrars' systems, with mailbox, clock and faults

Usage: registrant-sandbox [OPTIONS]

Options:
  --listen ADDRESS   where to listen [default: 127.0.0.1:8081; environment: REGISTRANT_SANDBOX_LISTEN]
  --data-dir DIR     the folder that keeps the state [default: .registrant]
  --memory           keep nothing
  --public-url URL   the address that links in mails bear [default: http:// and the address listened on]
  --seed NUMBER      from which the secrets of a new state follow [default: drawn]
  -h, --help         this text
";

/// What the command line asks for.
enum Wish {
    Help,
    Run(Config),
}

fn parse(mut arguments: lexopt::Parser, listen: Option<String>) -> Result<Wish, Box<dyn Error>> {
    use lexopt::prelude::{Long, Short, ValueExt as _};
    let mut config = Config {
        listen: SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 8081),
        data: Some(PathBuf::from(".registrant")),
        ..Config::default()
    };
    if let Some(listen) = listen {
        config.listen =
            listen.parse().map_err(|error| format!("REGISTRANT_SANDBOX_LISTEN is {listen:?}: {error}"))?;
    }
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("listen") => config.listen = arguments.value()?.parse()?,
            Long("data-dir") => config.data = Some(arguments.value()?.into()),
            Long("memory") => config.data = None,
            Long("public-url") => config.public_url = Some(arguments.value()?.string()?),
            Long("seed") => config.seed = Some(arguments.value()?.parse()?),
            Short('h') | Long("help") => return Ok(Wish::Help),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Wish::Run(config))
}

async fn run(config: Config) -> Result<(), Box<dyn Error>> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    let running: Running = Sandbox::start(config).await?;
    // One line that a program which started this one can wait for and read.
    writeln!(std::io::stdout(), "listening on {}", running.url())?;
    std::io::stdout().flush()?;
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
    tracing::info!("stopping");
    running.stop().await?;
    Ok(())
}

#[tokio::main]
async fn main() -> ExitCode {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    let listen = std::env::var("REGISTRANT_SANDBOX_LISTEN").ok().filter(|listen| !listen.is_empty());
    let outcome = match parse(lexopt::Parser::from_env(), listen) {
        Ok(Wish::Help) => write!(std::io::stdout(), "{HELP}").map_err(Into::into),
        Ok(Wish::Run(config)) => run(config).await,
        Err(error) => Err(error),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "registrant-sandbox: {error}");
            ExitCode::FAILURE
        }
    }
}
