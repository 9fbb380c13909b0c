//! `cargo xtask serve`: the app, its proxy and the sandbox on this machine.

mod address;
mod child;
mod health;
mod options;

use std::path::PathBuf;
use std::process::{Command, ExitCode};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use anyhow::{Context as _, Result, bail};

use crate::process::Deadline;
use crate::{dist, interrupt, process, term, workspace};
use address::Address;
use child::Child;
use options::Options;

/// What the main thread waits for.
pub(crate) enum Event {
    /// Somebody wants everything to end.
    Interrupted,
    /// A child has ended, in these words.
    Ended(&'static str, String),
}

/// The command.
pub(crate) fn command(arguments: lexopt::Parser) -> Result<ExitCode> {
    let Some(options) = Options::read(arguments)? else {
        term::line(options::HELP);
        return Ok(ExitCode::SUCCESS);
    };
    // Asked before the long part, and again just before the start.
    options.check_app_port()?;
    if options.config.is_none() {
        options.check_sandbox_port()?;
    }
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
    let mut sandbox = None;
    if options.config.is_none() {
        options.check_sandbox_port()?;
        let mut program = Command::new(&programs.sandbox);
        program.arg("--listen").arg(options.sandbox_listen.as_str()).arg("--data-dir").arg(&options.data);
        sandbox = Some(Child::start("the sandbox", &mut program, &run.join("sandbox.pid"), events)?);
        if let Some(code) = until_healthy("the sandbox", &options.sandbox_listen, "/control/clock", inbox)? {
            return Ok(code);
        }
    }

    options.check_app_port()?;
    let mut program = Command::new(&programs.proxy);
    program.arg("--listen").arg(options.listen.as_str()).arg("--data-dir").arg(&options.data);
    program.arg("--app-dir").arg(dist::folder());
    // The environment has been read already; the proxy must not take the other half of it for a contradiction.
    program.env_remove("REGISTRANT_CONFIG").env_remove("REGISTRANT_SANDBOX");
    match &options.config {
        Some(file) => program.arg("--config").arg(file),
        None => program.arg("--sandbox").arg(options.sandbox_listen.url()),
    };
    let proxy = Child::start("the proxy", &mut program, &run.join("proxy.pid"), events)?;
    if let Some(code) = until_healthy("the proxy", &options.listen, "/healthz", inbox)? {
        return Ok(code);
    }

    term::line(&welcome(options));
    let code = match inbox.recv() {
        Ok(Event::Ended(name, how)) => {
            term::problem(&format!(
                "{name} ended by itself ({how}); its last lines stand above. Stopping what is left."
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

fn welcome(options: &Options) -> String {
    let app = options.listen.url();
    let state = workspace::short(&options.data);
    if options.config.is_some() {
        return format!(
            "
Registrant is running with your connections:  {app}
The address that signs you in stands above; it works once.

State is kept in {state}. Ctrl-C stops everything."
        );
    }
    let sandbox = options.sandbox_listen.url();
    format!(
        "
Registrant is running:  {app}
The sandbox's mailbox and clock:  {sandbox}

What to try first: open {app}, sign in as the customer, choose example.com and hand it to a new owner.
Then answer the two mails in the sandbox's mailbox, and watch the domain change hands.

State is kept in {state}. Ctrl-C stops everything."
    )
}
