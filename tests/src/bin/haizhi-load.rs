//! `haizhi-load`: see `tests/BENCHMARKS.md`.

use std::process::ExitCode;

use clap::Parser as _;
use haizhi_tests::load::{Cli, run};

fn main() -> ExitCode {
    let cli = Cli::parse();
    // The same runtime as the program's own.
    let done = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime.block_on(run(cli)),
        Err(error) => Err(error.into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("haizhi-load: {error}");
            ExitCode::FAILURE
        }
    }
}
