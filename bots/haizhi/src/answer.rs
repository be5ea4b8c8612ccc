//! What commands answer: one JSON document on standard output for machines,
//! lines for people, messages on standard error.

use std::io::Write as _;

use serde::Serialize;

/// How a command ended, as the process says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// All of it was done.
    Done,
    /// Nothing was done.
    Failed,
    /// Some of it was refused.
    Partly,
}

impl From<Exit> for std::process::ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Done => 0,
            Exit::Failed => 1,
            Exit::Partly => 2,
        })
    }
}

/// Writes a document for machines. A reader that went away is nobody's fault.
pub fn document(value: &impl Serialize) -> Result<(), serde_json::Error> {
    let text = serde_json::to_string(value)?;
    line(&text);
    Ok(())
}

/// Writes a line for people.
pub fn line(text: &str) {
    let _ = writeln!(std::io::stdout().lock(), "{text}");
}

/// Says something beside the answer.
pub fn note(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{text}");
}

/// Writes what stands in a file, and nothing else.
pub fn exactly(text: &str) {
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
}
