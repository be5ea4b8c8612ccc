//! The `haizhi` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    haizhi::main()
}
