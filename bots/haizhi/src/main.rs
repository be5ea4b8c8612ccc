//! The `haizhi` command.

use std::process::ExitCode;
use std::sync::Arc;

use haizhi_print::Typesetter;

fn main() -> ExitCode {
    haizhi::main(|config| Some(Arc::new(Typesetter::new(config.fonts.clone()))))
}
