//! What a person can say to `serve`.

use std::path::PathBuf;

use anyhow::{Context as _, Result};
use lexopt::{Arg, ValueExt as _};

use super::address::Address;
use crate::{dist, workspace};

pub(super) const HELP: &str = "\
cargo xtask serve [--data-dir DIR] [--listen ADDRESS] [--sandbox-listen ADDRESS] [--config FILE]
                  [--release] [--quick]

Installs what is missing, builds what has changed, starts the sandbox and the proxy with the app, and prints
the address. Ctrl-C ends both.

  --data-dir DIR            where state is kept (.registrant; with --config .registrant/real)
  --listen ADDRESS          where the app is served (127.0.0.1:8080, or REGISTRANT_LISTEN)
  --sandbox-listen ADDRESS  where the sandbox answers (127.0.0.1:8081, or REGISTRANT_SANDBOX_LISTEN)
  --config FILE             real connections instead of the sandbox (or REGISTRANT_CONFIG)
  --release                 the proxy and the sandbox with optimisation
  --quick                   the app without optimisation: built sooner, larger and slower in the browser";

/// The options, checked.
pub(super) struct Options {
    pub(super) data: PathBuf,
    pub(super) listen: Address,
    pub(super) sandbox_listen: Address,
    /// Real connections; without them the sandbox is started and used.
    pub(super) config: Option<PathBuf>,
    pub(super) release: bool,
    pub(super) app: dist::Mode,
}

impl Options {
    /// Reads them; `None` when only the explanation is wanted.
    pub(super) fn read(mut arguments: lexopt::Parser) -> Result<Option<Self>> {
        let mut data = None;
        let mut options = Self {
            data: workspace::root().join(".registrant"),
            listen: Address::from_environment("REGISTRANT_LISTEN", "127.0.0.1:8080")?,
            sandbox_listen: Address::from_environment("REGISTRANT_SANDBOX_LISTEN", "127.0.0.1:8081")?,
            config: std::env::var_os("REGISTRANT_CONFIG").filter(|file| !file.is_empty()).map(PathBuf::from),
            release: false,
            app: dist::Mode::Release,
        };
        while let Some(argument) = arguments.next()? {
            match argument {
                Arg::Long("data-dir") => {
                    data = Some(std::path::absolute(arguments.value()?).context("--data-dir")?);
                }
                Arg::Long("listen") => options.listen = Address::parse(&arguments.value()?.string()?)?,
                Arg::Long("sandbox-listen") => {
                    options.sandbox_listen = Address::parse(&arguments.value()?.string()?)?;
                }
                Arg::Long("config") => {
                    options.config = Some(std::path::absolute(arguments.value()?).context("--config")?);
                }
                Arg::Long("release") => options.release = true,
                Arg::Long("quick") => options.app = dist::Mode::Quick,
                Arg::Long("help") | Arg::Short('h') => return Ok(None),
                other => return Err(other.unexpected().into()),
            }
        }
        if let Some(data) = data {
            options.data = data;
        } else if options.config.is_some() {
            // What was tried in the sandbox must never stand beside what is real.
            options.data.push("real");
        }
        Ok(Some(options))
    }

    /// An error when the app's port is taken.
    pub(super) fn check_app_port(&self) -> Result<()> {
        self.listen
            .check_free("the app", "--listen", "REGISTRANT_LISTEN")
            .map_err(|error| self.with_trace("proxy", error))
    }

    /// An error when the sandbox's port is taken.
    pub(super) fn check_sandbox_port(&self) -> Result<()> {
        let free =
            self.sandbox_listen.check_free("the sandbox", "--sandbox-listen", "REGISTRANT_SANDBOX_LISTEN");
        free.map_err(|error| self.with_trace("sandbox", error))
    }

    /// A run that was stopped hard leaves its children and their ids.
    fn with_trace(&self, child: &str, error: anyhow::Error) -> anyhow::Error {
        let file = self.data.join("run").join(format!("{child}.pid"));
        match std::fs::read_to_string(&file) {
            Ok(id) => anyhow::anyhow!(
                "{error}. It may be process {}, left by an earlier run ({})",
                id.trim(),
                workspace::short(&file)
            ),
            Err(_) => error,
        }
    }
}
