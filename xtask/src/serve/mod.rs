//! `cargo xtask serve`: the app, its proxy and the sandbox on this machine.

mod address;
mod child;
mod health;

use std::path::PathBuf;
use std::process::{Command, ExitCode};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use lexopt::{Arg, ValueExt as _};

use crate::process::Deadline;
use crate::{dist, interrupt, process, term, workspace};
use address::Address;
use child::Child;

const HELP: &str = "\
cargo xtask serve [--data-dir DIR] [--listen ADDRESS] [--sandbox-listen ADDRESS] [--release] [--quick]

Installs what is missing, builds what has changed, starts the sandbox and the proxy with the app, and prints
the address. Ctrl-C ends both.

  --data-dir DIR            where state is kept (.registrant)
  --listen ADDRESS          where the app is served (127.0.0.1:8080, or REGISTRANT_LISTEN)
  --sandbox-listen ADDRESS  where the sandbox answers (127.0.0.1:8081, or REGISTRANT_SANDBOX_LISTEN)
  --release                 the proxy and the sandbox with optimisation
  --quick                   the app without optimisation: built sooner, larger and slower in the browser";

struct Options {
    data: PathBuf,
    listen: Address,
    sandbox_listen: Address,
    release: bool,
    app: dist::Mode,
}

/// What the main thread waits for.
pub(crate) enum Event {
    /// Somebody wants everything to end.
    Interrupted,
    /// A child has ended, in these words.
    Ended(&'static str, String),
}

/// The command.
pub(crate) fn command(arguments: lexopt::Parser) -> Result<ExitCode> {
    let Some(options) = options(arguments)? else {
        term::line(HELP);
        return Ok(ExitCode::SUCCESS);
    };
    // Asked before the long part, and again just before the start.
    options.listen.check_free("the app", "--listen", "REGISTRANT_LISTEN")?;
    options.sandbox_listen.check_free("the sandbox", "--sandbox-listen", "REGISTRANT_SANDBOX_LISTEN")?;
    dist::build(options.app)?;
    let programs = build(options.release)?;
    let run = options.data.join("run");
    std::fs::create_dir_all(&run).with_context(|| format!("making {}", run.display()))?;

    let (events, inbox) = channel();
    let interrupted = events.clone();
    interrupt::on_signal(move || {
        // The receiver is gone only when everything is ending anyway.
        let _ = interrupted.send(Event::Interrupted);
    })?;
    start_and_watch(&options, &programs, &run, &events, &inbox)
}

fn options(mut arguments: lexopt::Parser) -> Result<Option<Options>> {
    let mut options = Options {
        data: workspace::root().join(".registrant"),
        listen: Address::from_environment("REGISTRANT_LISTEN", "127.0.0.1:8080")?,
        sandbox_listen: Address::from_environment("REGISTRANT_SANDBOX_LISTEN", "127.0.0.1:8081")?,
        release: false,
        app: dist::Mode::Release,
    };
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("data-dir") => {
                options.data = std::path::absolute(arguments.value()?).context("--data-dir")?;
            }
            Arg::Long("listen") => options.listen = Address::parse(&arguments.value()?.string()?)?,
            Arg::Long("sandbox-listen") => {
                options.sandbox_listen = Address::parse(&arguments.value()?.string()?)?;
            }
            Arg::Long("release") => options.release = true,
            Arg::Long("quick") => options.app = dist::Mode::Quick,
            Arg::Long("help") | Arg::Short('h') => return Ok(None),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Some(options))
}

/// Where the two programs lie.
pub(crate) struct Programs {
    pub(crate) sandbox: PathBuf,
    pub(crate) proxy: PathBuf,
}

/// Builds the sandbox and the proxy, as far as something has changed.
pub(crate) fn build(release: bool) -> Result<Programs> {
    term::step("building the sandbox and the proxy (several minutes the first time, seconds after a change)");
    let mut cargo = workspace::cargo();
    cargo.args(["build", "-p", "registrant-sandbox", "-p", "registrant-proxy"]);
    if release {
        cargo.arg("--release");
    }
    process::run(&mut cargo)
        .context("the sandbox or the proxy could not be built; the reason stands above")?;
    let folder = workspace::target().join(if release { "release" } else { "debug" });
    Ok(Programs { sandbox: folder.join("registrant-sandbox"), proxy: folder.join("registrant") })
}

fn start_and_watch(
    options: &Options,
    programs: &Programs,
    run: &std::path::Path,
    events: &Sender<Event>,
    inbox: &Receiver<Event>,
) -> Result<ExitCode> {
    let sandbox_url = options.sandbox_listen.url();
    options.sandbox_listen.check_free("the sandbox", "--sandbox-listen", "REGISTRANT_SANDBOX_LISTEN")?;
    let mut sandbox = Command::new(&programs.sandbox);
    sandbox.arg("--listen").arg(options.sandbox_listen.as_str()).arg("--data-dir").arg(&options.data);
    let sandbox = Child::start("the sandbox", &mut sandbox, &run.join("sandbox.pid"), events)?;
    if let Some(code) = until_healthy("the sandbox", &options.sandbox_listen, "/control/clock", inbox)? {
        return Ok(code);
    }

    options.listen.check_free("the app", "--listen", "REGISTRANT_LISTEN")?;
    let mut proxy = Command::new(&programs.proxy);
    proxy.arg("--listen").arg(options.listen.as_str()).arg("--data-dir").arg(&options.data);
    proxy.arg("--app-dir").arg(dist::folder()).arg("--sandbox").arg(&sandbox_url);
    let proxy = Child::start("the proxy", &mut proxy, &run.join("proxy.pid"), events)?;
    if let Some(code) = until_healthy("the proxy", &options.listen, "/healthz", inbox)? {
        return Ok(code);
    }

    term::line(&welcome(&options.listen.url(), &sandbox_url, &options.data));
    let code = match inbox.recv() {
        Ok(Event::Ended(name, how)) => {
            term::problem(&format!(
                "{name} ended by itself ({how}); its last lines stand above. Stopping the other."
            ));
            ExitCode::FAILURE
        }
        Ok(Event::Interrupted) | Err(_) => {
            term::line("Stopping.");
            ExitCode::SUCCESS
        }
    };
    // The proxy first: it may still be talking to the sandbox.
    drop(proxy);
    drop(sandbox);
    Ok(code)
}

/// Waits for an answer; a signal or an end that comes first decides the exit code.
fn until_healthy(
    name: &str,
    address: &Address,
    path: &str,
    inbox: &Receiver<Event>,
) -> Result<Option<ExitCode>> {
    let deadline = Deadline::after(Duration::from_mins(1));
    loop {
        if health::answers(address, path) {
            return Ok(None);
        }
        match inbox.recv_timeout(Duration::from_millis(50)) {
            Ok(Event::Interrupted) => return Ok(Some(ExitCode::SUCCESS)),
            Ok(Event::Ended(who, how)) => {
                bail!("{who} ended while it was starting ({how}); its reason stands above")
            }
            Err(RecvTimeoutError::Timeout) if !deadline.left().is_zero() => {}
            Err(_) => bail!("{name} does not answer on {} after a minute", address.url()),
        }
    }
}

fn welcome(app: &str, sandbox: &str, data: &std::path::Path) -> String {
    format!(
        "
Registrant is running:  {app}
The sandbox's mailbox and clock:  {sandbox}

What to try first: open {app}, sign in as the customer, choose example.com and hand it to a new owner.
Then answer the two mails in the sandbox's mailbox, and watch the domain change hands.

State is kept in {}. Ctrl-C stops everything.",
        workspace::short(data)
    )
}
