//! A PostgreSQL server that lives as long as the process that asked for it.
//!
//! The first who asks starts a cluster in a temporary folder, reached
//! through a unix socket there and nowhere else; each gets a database of
//! its own. A guard process stops the server and removes the folder when the
//! test process is gone, however it went.

use std::os::unix::fs::PermissionsExt as _;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use tempfile::TempDir;

/// The user under which the server runs when the tests run as root, which
/// PostgreSQL refuses to do.
const SERVER_USER: &str = "postgres";

/// Nothing here survives the test, so nothing has to reach the disk.
const VOLATILE: &[&str] =
    &["fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_connections=400"];
/// What is committed is on the disk, with the settings that the baselines of
/// `peers/fanout` have.
const DURABLE: &[&str] = &[
    "fsync=on",
    "synchronous_commit=on",
    "shared_buffers=1GB",
    "work_mem=64MB",
    "max_wal_size=8GB",
    "checkpoint_timeout=30min",
    "jit=off",
    "autovacuum=off",
];

/// What is committed outlives the server, though not the machine.
const RESTARTED: &[&str] = &["fsync=off", "full_page_writes=off", "synchronous_commit=on"];

/// A running server.
struct Server {
    folder: PathBuf,
    options: String,
    next: AtomicU32,
}

/// A server of a test's own, which goes away and comes back.
pub struct OwnServer(Server);

impl OwnServer {
    /// A running server.
    ///
    /// # Panics
    /// As [`fresh_database`] does.
    pub fn start() -> Self {
        Self(Server::start(RESTARTED))
    }

    /// The address of a fresh, empty database.
    pub fn database(&self) -> String {
        self.0.database()
    }

    /// Goes away as in a crash: nobody who is connected is waited for.
    pub fn goes(&self) {
        let data = self.0.data();
        let gone = self.0.run("pg_ctl", &["-D", text(&data), "-m", "immediate", "-w", "stop"]);
        assert!(gone.status.success(), "pg_ctl stop: {}", String::from_utf8_lossy(&gone.stderr));
    }

    /// Comes back with what was committed.
    pub fn comes(&self) {
        self.0.launch();
    }
}

/// The address of a fresh, empty database.
///
/// # Panics
/// When there is no PostgreSQL on this machine (Debian package `postgresql`),
/// or when it does not start.
pub fn fresh_database() -> String {
    static SERVER: OnceLock<Server> = OnceLock::new();
    SERVER.get_or_init(|| Server::start(VOLATILE)).database()
}

/// The same on a server that keeps what was committed through a loss of power.
///
/// # Panics
/// As [`fresh_database`] does.
pub fn durable_database() -> String {
    static SERVER: OnceLock<Server> = OnceLock::new();
    SERVER.get_or_init(|| Server::start(DURABLE)).database()
}

impl Server {
    fn database(&self) -> String {
        let name = format!("test{}", self.next.fetch_add(1, Ordering::Relaxed));
        let made = self.sql(&format!("CREATE DATABASE {name}"));
        assert!(made.status.success(), "CREATE DATABASE: {}", String::from_utf8_lossy(&made.stderr));
        let host: String = self.folder.to_string_lossy().replace('/', "%2F");
        format!("postgres://{SERVER_USER}@{host}/{name}")
    }

    fn start(settings: &[&str]) -> Self {
        let folder: PathBuf = TempDir::with_prefix("haizhi-pg-").expect("a temporary folder").keep();
        open_to_server_user(&folder);
        let mut options = format!("-c listen_addresses= -c unix_socket_directories={}", text(&folder));
        for setting in settings {
            options.push_str(" -c ");
            options.push_str(setting);
        }
        let server = Self { folder, options, next: AtomicU32::new(1) };
        let data = server.data();
        let init = server.run(
            "initdb",
            &["-D", text(&data), "-U", SERVER_USER, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"],
        );
        assert!(init.status.success(), "initdb: {}", String::from_utf8_lossy(&init.stderr));
        server.launch();
        server.guard(&data);
        server
    }

    fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    fn launch(&self) {
        let (data, log) = (self.data(), self.folder.join("log"));
        let start =
            self.run("pg_ctl", &["-D", text(&data), "-l", text(&log), "-w", "-o", &self.options, "start"]);
        assert!(
            start.status.success(),
            "pg_ctl start: {}{}",
            String::from_utf8_lossy(&start.stderr),
            std::fs::read_to_string(log).unwrap_or_default()
        );
    }

    /// A statement over the server's own database.
    fn sql(&self, statement: &str) -> Output {
        self.run("psql", &["-h", text(&self.folder), "-U", SERVER_USER, "-d", "postgres", "-qc", statement])
    }

    /// Runs one of PostgreSQL's programs as the server's user.
    fn run(&self, program: &str, arguments: &[&str]) -> Output {
        let program = program_path(program);
        let mut command = if is_root() {
            let mut command = Command::new("setpriv");
            command.args(["--reuid", SERVER_USER, "--regid", SERVER_USER, "--clear-groups"]).arg(program);
            command
        } else {
            Command::new(program)
        };
        command
            .args(arguments)
            .current_dir(&self.folder)
            .stdin(Stdio::null())
            .output()
            .expect("a program of PostgreSQL that can be run")
    }

    /// Leaves a process behind that waits for the end of this one (its
    /// standard input closes) and then removes the server.
    fn guard(&self, data: &Path) {
        let stop = format!(
            "cat; kill -INT $(head -n 1 '{data}/postmaster.pid') 2>/dev/null; \
             while [ -e '{data}/postmaster.pid' ]; do sleep 0.1; done; rm -rf '{folder}'",
            data = text(data),
            folder = text(&self.folder)
        );
        let guard = Command::new("sh")
            .args(["-c", &stop])
            // Out of reach of what ends the whole group of the tests, like `timeout`.
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("a shell");
        // Held open until this process is gone.
        std::mem::forget(guard);
    }
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a temporary folder with a plain name")
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output().expect("id");
    id.stdout.starts_with(b"0\n")
}

/// Gives the folder to the user the server runs under.
fn open_to_server_user(folder: &Path) {
    if is_root() {
        let owner = format!("{SERVER_USER}:{SERVER_USER}");
        let given = Command::new("chown").arg(owner).arg(folder).status().expect("chown");
        assert!(given.success(), "no user {SERVER_USER} on this machine: install the package postgresql");
    }
    let open = std::fs::Permissions::from_mode(0o755);
    std::fs::set_permissions(folder, open).expect("our own folder");
}

/// Where a program of PostgreSQL is: beside the newest server there is, or on the path.
fn program_path(program: &str) -> PathBuf {
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut found: Vec<(u32, PathBuf)> = versions
        .filter_map(|version| {
            let number = version.file_name().to_str()?.parse().ok()?;
            Some((number, version.path().join("bin").join(program)))
        })
        .filter(|(_, path)| path.exists())
        .collect();
    found.sort();
    let on_path = std::env::var_os("PATH")
        .into_iter()
        .flat_map(|path| std::env::split_paths(&path).map(|folder| folder.join(program)).collect::<Vec<_>>());
    found
        .pop()
        .map(|(_, path)| path)
        .or_else(|| on_path.into_iter().find(|path| path.exists()))
        .unwrap_or_else(|| panic!("{program} is not on this machine: install the package postgresql"))
}
