//! A PostgreSQL server for the measurements: in a folder of its own, on a Unix socket, with the settings it comes with,
//! so that what it says is written is on the disk.

use crate::usage;
use anyhow::{Context as _, Result, ensure};
use sqlx::{AssertSqlSafe, Connection as _, PgConnection};
use std::io::{BufRead as _, BufReader};
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use tempfile::TempDir;

/// Makes the server, starts it, says so, and ends it when nobody holds its input any more.
const KEEPER: &str = r#"
trap '' INT
bin=$1 dir=$2
"$bin/initdb" -D "$dir/data" -U registrant -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$dir/initdb" 2>&1 ||
    { cat "$dir/initdb" >&2; exit 1; }
"$bin/pg_ctl" -D "$dir/data" -w -l "$dir/log" -o "-c listen_addresses= -c unix_socket_directories=$dir" start \
    >/dev/null || { cat "$dir/log" >&2; exit 1; }
head -n 1 "$dir/data/postmaster.pid"
cat >/dev/null
"$bin/pg_ctl" -D "$dir/data" -w -m fast stop >/dev/null
"#;

/// A running server; it ends with this value.
pub(crate) struct Server {
    keeper: Child,
    input: Option<ChildStdin>,
    process: u32,
    folder: TempDir,
}

impl Server {
    /// Makes and starts one.
    pub(crate) fn start() -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let mut keeper = as_itself(folder.path())?;
        keeper.args(["sh", "-c", KEEPER, "keeper"]).arg(programs()?).arg(folder.path());
        keeper.current_dir("/").stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut keeper = keeper.spawn().context("PostgreSQL cannot be started")?;
        let (input, output) = (keeper.stdin.take(), keeper.stdout.take().context("no output")?);
        let mut line = String::new();
        BufReader::new(output).read_line(&mut line)?;
        let process = line.trim().parse().context("PostgreSQL does not start")?;
        Ok(Self { keeper, input, process, folder })
    }

    /// Makes a database, and answers its address.
    pub(crate) async fn database(&self) -> Result<String> {
        static MADE: AtomicU32 = AtomicU32::new(1);
        let name = format!("bench_{}", MADE.fetch_add(1, Ordering::Relaxed));
        let mut connection = PgConnection::connect(&self.address("postgres")).await?;
        sqlx::query(AssertSqlSafe(format!("CREATE DATABASE {name}"))).execute(&mut connection).await?;
        Ok(self.address(&name))
    }

    /// Processor time of the server, with all its processes.
    pub(crate) fn processor(&self) -> Result<Duration> {
        usage::processor_of_all(self.process)
    }

    fn address(&self, database: &str) -> String {
        format!("postgres://registrant@localhost/?host={}&dbname={database}", self.folder.path().display())
    }
}

/// Waits until the server has ended: its folder goes next.
impl Drop for Server {
    fn drop(&mut self) {
        drop(self.input.take());
        // A keeper that cannot be waited for has ended.
        let _ = self.keeper.wait();
    }
}

/// Runs a program as somebody whom PostgreSQL accepts: it refuses to run as root.
fn as_itself(folder: &Path) -> Result<Command> {
    if std::fs::metadata(folder)?.uid() != 0 {
        return Ok(Command::new("env"));
    }
    std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o777))?;
    let mut other = Command::new("setpriv");
    // The user `nobody` of every system; the folder is the server's alone.
    other.args(["--reuid=65534", "--regid=65534", "--clear-groups", "env", "HOME=/"]);
    Ok(other)
}

/// The folder with the server's programs, which `cargo xtask bench` names.
fn programs() -> Result<PathBuf> {
    let named = std::env::var_os("REGISTRANT_POSTGRES_BIN");
    let folder =
        PathBuf::from(named.context("REGISTRANT_POSTGRES_BIN names the folder of initdb and pg_ctl")?);
    ensure!(folder.join("initdb").is_file(), "there is no initdb in {}", folder.display());
    Ok(folder)
}
