//! The haizhi assistant as one process: settings, roles, command line.

pub mod answer;
pub mod cli;
pub mod command;
pub mod config;
pub mod demo;
pub mod house;

use std::process::ExitCode;

use answer::Exit;
use cli::{Cli, Command};
use config::{Config, ConfigError};

/// Why a command ended without doing what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A setting cannot be used.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// What was typed cannot be done; says what to do instead.
    #[error("{0}")]
    Usage(String),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] haizhi_core::store::StoreError),
    /// The service failed.
    #[error(transparent)]
    Service(#[from] haizhi_core::service::ServiceError),
    /// Telegram refused a setting.
    #[error(transparent)]
    Telegram(#[from] haizhi_telegram::StartError),
    /// The address to listen at cannot be had.
    #[error("HAIZHI_LISTEN: {address}: {error}")]
    Listen {
        /// The address.
        address: std::net::SocketAddr,
        /// What the system said.
        error: std::io::Error,
    },
    /// An answer could not be written.
    #[error("the answer could not be written: {0}")]
    Answer(#[from] serde_json::Error),
    /// A file or a signal of the system failed.
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

/// Runs what the command line says; the process's exit code.
pub async fn run(cli: Cli) -> ExitCode {
    match dispatch(cli).await {
        Ok(exit) => exit.into(),
        Err(error) => {
            answer::note(&format!("haizhi: {error}"));
            Exit::Failed.into()
        }
    }
}

async fn dispatch(cli: Cli) -> Result<Exit, Error> {
    let config = Config::load(cli.config.as_deref(), std::env::vars())?;
    match cli.command.unwrap_or(Command::Serve) {
        Command::Serve => house::serve(config).await,
        Command::Demo(args) => house::demo(config, &args).await,
        Command::Import(command) => command::import::run(&config, command).await,
        Command::Staff(command) => command::staff::run(&config, command).await,
        Command::Station(command) => command::station::run(&config, command).await,
        Command::Posting(command) => command::posting::run(&config, command).await,
        Command::Migrate => {
            let store = haizhi_core::store::Store::open(&config.database_url).await?;
            let steps = store.migrate().await?;
            answer::note(&format!("{steps} migrations ran"));
            Ok(Exit::Done)
        }
    }
}
