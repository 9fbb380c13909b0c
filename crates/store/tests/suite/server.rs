//! A PostgreSQL server of the tests' own: in a folder of its own, on a Unix socket, ended when nobody needs it.

use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use tempfile::TempDir;

/// Makes the server, starts it, and does what it is told line by line. When its input ends, because the tests have
/// ended in whatever way, it ends the server. Ctrl-C in a terminal reaches the tests, which is enough.
const KEEPER: &str = r#"
trap '' INT
bin=$1 dir=$2
"$bin/initdb" -D "$dir/data" -U registrant -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$dir/initdb" 2>&1 ||
    { cat "$dir/initdb" >&2; exit 1; }
start() {
    "$bin/pg_ctl" -D "$dir/data" -w -l "$dir/log" -o "-c listen_addresses= -c unix_socket_directories=$dir \
        -c fsync=off -c max_connections=400" start >/dev/null && echo done || { cat "$dir/log" >&2; exit 1; }
}
start
while read -r word; do
    case $word in
        stop) "$bin/pg_ctl" -D "$dir/data" -w -m fast stop >/dev/null; echo done ;;
        start) start ;;
    esac
done
"$bin/pg_ctl" -D "$dir/data" -w -m immediate stop >/dev/null
"#;

static SHARED: Mutex<Weak<Server>> = Mutex::new(Weak::new());
static DATABASES: AtomicU32 = AtomicU32::new(0);

/// A running server.
pub(crate) struct Server {
    keeper: Child,
    orders: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
    folder: TempDir,
}

impl Server {
    /// The server that tests share: one that another test uses at this moment, or a new one.
    pub(crate) fn shared() -> Arc<Self> {
        let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(server) = shared.upgrade() {
            return server;
        }
        let server = Arc::new(Self::start());
        *shared = Arc::downgrade(&server);
        server
    }

    /// A server for one test.
    pub(crate) fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut keeper = keeper(folder.path());
        keeper.args(["sh", "-c", KEEPER, "keeper"]).arg(binaries()).arg(folder.path());
        keeper.current_dir("/").stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut keeper = keeper.spawn().unwrap();
        let orders = keeper.stdin.take();
        let answers = BufReader::new(keeper.stdout.take().unwrap());
        let mut server = Self { keeper, orders, answers, folder };
        server.done();
        server
    }

    /// Stops it; what it holds stays.
    pub(crate) fn stop(&mut self) {
        self.order("stop\n");
    }

    /// Starts it after a stop.
    pub(crate) fn start_again(&mut self) {
        self.order("start\n");
    }

    /// A fresh database.
    pub(crate) async fn database(&self) -> PgConnectOptions {
        let name = format!("case_{}", DATABASES.fetch_add(1, Ordering::Relaxed));
        let options =
            PgConnectOptions::new_without_pgpass().socket(self.folder.path()).username("registrant");
        let mut connection = options.clone().database("postgres").connect().await.unwrap();
        let create = AssertSqlSafe(format!("CREATE DATABASE {name}"));
        sqlx::query(create).execute(&mut connection).await.unwrap();
        connection.close().await.unwrap();
        options.database(&name)
    }

    /// The address of a database, as a person writes it.
    pub(crate) fn address(&self, database: &PgConnectOptions) -> String {
        let name = database.get_database().unwrap();
        format!("postgres://registrant@localhost/?host={}&dbname={name}", self.folder.path().display())
    }

    fn order(&mut self, order: &str) {
        self.orders.as_mut().unwrap().write_all(order.as_bytes()).unwrap();
        self.done();
    }

    fn done(&mut self) {
        let mut answer = String::new();
        self.answers.read_line(&mut answer).unwrap();
        assert_eq!(answer, "done\n", "PostgreSQL does not do what it is told");
    }
}

/// Waits until the server has ended: its folder goes next.
impl Drop for Server {
    fn drop(&mut self) {
        drop(self.orders.take());
        // A keeper that cannot be waited for has ended.
        let _ = self.keeper.wait();
    }
}

/// Runs a program as somebody whom PostgreSQL accepts: it refuses to run as root.
fn keeper(folder: &Path) -> Command {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    if std::fs::metadata(folder).unwrap().uid() != 0 {
        return Command::new("env");
    }
    std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o777)).unwrap();
    let mut other = Command::new("setpriv");
    // The user `nobody` of every system; the folder is the server's alone.
    other.args(["--reuid=65534", "--regid=65534", "--clear-groups", "env", "HOME=/"]);
    other
}

/// Debian keeps them off the search path, in a folder for each version.
fn binaries() -> PathBuf {
    let named = std::env::var_os("REGISTRANT_POSTGRES_BIN").map(PathBuf::from);
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let newest = versions.map(|version| version.path().join("bin")).max();
    let on_path = std::env::var_os("PATH")
        .into_iter()
        .flat_map(|path| std::env::split_paths(&path).collect::<Vec<_>>());
    let mut candidates = named.into_iter().chain(newest).chain(on_path);
    candidates.find(|folder| folder.join("initdb").is_file() && folder.join("pg_ctl").is_file()).expect(
        "PostgreSQL is missing: `cargo xtask setup` installs it, and REGISTRANT_POSTGRES_BIN names the folder of its \
         programs",
    )
}
