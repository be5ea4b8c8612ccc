//! The program itself, for tests that start and kill processes of it.

use std::process::ExitCode;

fn main() -> ExitCode {
    haizhi::main(|_| None)
}
