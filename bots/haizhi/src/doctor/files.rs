//! The folder for files that people bring.

use std::path::Path;

use haizhi_core::args;
use rustix::fs::{Access, access};

use super::Report;
use crate::config::Config;

/// Whether files can be kept there, and whether they are sealed. Nothing is written.
pub(super) fn check(report: &mut Report, config: &Config) {
    let words = report.words();
    let folder = config.files.as_path();
    let about = || args! { folder: folder.display().to_string() };
    // What is not there yet is made at the first start, if that may be.
    let there = folder.ancestors().find(|path| path.exists() || path.as_os_str().is_empty());
    let there = there.filter(|path| !path.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let writable = there.is_dir() && access(there, Access::WRITE_OK | Access::EXEC_OK).is_ok();
    if !writable {
        let remedy = words.say_with("doctor-files-remedy", &about());
        report.fail("files", words.say_with("doctor-files", &about()), remedy);
    } else if config.files_key.is_empty() {
        let found = words.say_with("doctor-files-open", &about());
        report.warn("files", found, words.say("doctor-files-open-remedy"));
    } else {
        report.ok("files", words.say_with("doctor-files-ok", &about()));
    }
}
