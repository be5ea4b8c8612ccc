//! The haizhi assistant as one process: settings, roles, command line.

pub mod answer;
pub mod cli;
pub mod command;
pub mod config;
pub mod demo;
pub mod doctor;
pub mod house;
pub mod machine;
pub mod numbers;

use std::process::ExitCode;
use std::sync::Arc;

use answer::Exit;
use clap::Parser as _;
use cli::{Cli, Command};
use config::{Config, ConfigError};
use futures::FutureExt as _;
use futures::future::BoxFuture;
use haizhi_core::files::{FileError, Files};
use haizhi_core::print::Printer;
use haizhi_core::store::{Store, StoreError};

/// A broadcast makes and drops many small things in several threads, which
/// this allocator does in less time than the system's (see the benchmark page).
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Why a command ended without doing what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A setting cannot be used.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// What was typed cannot be done; says what to do instead.
    #[error("{0}")]
    Usage(String),
    /// The database cannot be used.
    #[error("HAIZHI_DATABASE_URL: {0}")]
    Database(String),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The service failed.
    #[error(transparent)]
    Service(#[from] haizhi_core::service::ServiceError),
    /// A platform refused a setting.
    #[error(transparent)]
    Platform(#[from] haizhi_adapter::StartError),
    /// The address to listen at cannot be had.
    #[error("HAIZHI_LISTEN: {address}: {error}")]
    Listen {
        /// The address.
        address: std::net::SocketAddr,
        /// What the system said.
        error: std::io::Error,
    },
    /// The folder for files cannot be had.
    #[error("HAIZHI_FILES: {}: {error}", folder.display())]
    Files {
        /// The folder.
        folder: std::path::PathBuf,
        /// What the system said.
        error: FileError,
    },
    /// An answer could not be written.
    #[error("the answer could not be written: {0}")]
    Answer(#[from] serde_json::Error),
    /// A file or a signal of the system failed.
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

/// What makes the printer of these settings. `main` brings it along, so whatever
/// else is built from this crate does without the typesetter.
pub type Printers = fn(&Config) -> Option<Arc<dyn Printer>>;

/// The program: reads the command line and does what it says.
pub fn main(printers: Printers) -> ExitCode {
    let cli = Cli::parse();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            answer::note(&format!("haizhi: the runtime cannot start: {error}"));
            return ExitCode::FAILURE;
        }
    };
    runtime.block_on(run(cli, printers))
}

/// Runs what the command line says; the process's exit code.
pub fn run(cli: Cli, printers: Printers) -> BoxFuture<'static, ExitCode> {
    async move {
        match dispatch(cli, printers).await {
            Ok(exit) => exit.into(),
            Err(error) => {
                answer::note(&format!("haizhi: {error}"));
                Exit::Failed.into()
            }
        }
    }
    .boxed()
}

async fn dispatch(cli: Cli, printers: Printers) -> Result<Exit, Error> {
    let config = Config::load(cli.config.as_deref(), std::env::vars());
    let command = cli.command.unwrap_or(Command::Serve);
    if let Command::Doctor { json } = command {
        // Settings that cannot be used are what it is asked about.
        return doctor::run(config, json, printers).await;
    }
    let config = config?;
    match command {
        Command::Serve => house::serve(config, printers).await,
        Command::Demo(args) => house::demo(config, &args, printers).await,
        Command::Import(command) => command::import::run(&config, command).await,
        Command::Staff(command) => command::staff::run(&config, command).await,
        Command::Station(command) => command::station::run(&config, command).await,
        Command::Event(command) => command::event::run(&config, command).await,
        Command::Posting(command) => command::posting::run(&config, command).await,
        Command::Doctor { json } => doctor::run(Ok(config), json, printers).await,
        Command::Search(args) => command::search::run(&config, args).await,
        Command::Notice(command) => command::notice::run(&config, command).await,
        Command::Migrate => {
            let (_, steps) = open_store(&config).await?;
            answer::note(&format!("{steps} migrations ran"));
            Ok(Exit::Done)
        }
    }
}

/// How long the database may take to answer at the start.
pub(crate) const DATABASE_ANSWERS: std::time::Duration = std::time::Duration::from_secs(4);

/// Opens the database and brings it up to date; with how many migrations ran.
///
/// # Errors
/// Names the setting when the database does not answer or cannot be used.
pub fn open_store<'a>(config: &'a Config) -> BoxFuture<'a, Result<(Store, usize), Error>> {
    async move {
        let fault = |error: StoreError| Error::Database(error.to_string());
        let opened = tokio::time::timeout(DATABASE_ANSWERS, Store::open(&config.database_url)).await;
        let store =
            opened.map_err(|_| Error::Database("the database does not answer".into()))?.map_err(fault)?;
        let steps = store.migrate().await.map_err(fault)?;
        let files = Files::folder(&config.files, config.files_key.clone());
        let files = files.map_err(|error| Error::Files { folder: config.files.clone(), error })?;
        Ok((store.keeping(files), steps))
    }
    .boxed()
}
