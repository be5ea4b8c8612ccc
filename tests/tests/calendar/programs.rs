//! What programs in other languages read, where they are installed.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::sample::{Fact, LABEL, file};

/// Where `.ci/test` puts ical.js.
const ICAL_JS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../target/tools/ical.js/dist/ical.es5.cjs");

fn script(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/calendar").join(name)
}

/// What the program prints when it is given the file of all cases.
fn read(mut program: Command) -> Vec<Value> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sample.ics");
    std::fs::write(&path, file().0).unwrap();
    let output = program.arg(&path).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "", "it read the file and complained");
    serde_json::from_slice(&output.stdout).unwrap()
}

fn runs(program: &str, arguments: &[&str]) -> bool {
    let tried = Command::new(program).args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).status();
    tried.is_ok_and(|status| status.success())
}

fn facts(found: &[Value]) -> Vec<Fact> {
    found.iter().map(|fact| serde_json::from_value(fact.clone()).unwrap()).collect()
}

#[test]
fn python_reads_what_was_written() {
    // Debian's package is for Debian's Python, which need not be the first one.
    let pythons = ["python3", "/usr/bin/python3"];
    let Some(python) = pythons.iter().find(|python| runs(python, &["-c", "import icalendar"])) else {
        eprintln!("SKIPPED: no Python here has the package icalendar (Debian: python3-icalendar)");
        return;
    };
    let mut program = Command::new(python);
    program.arg(script("read.py"));
    // It looks for the commas between categories in what is unescaped already.
    let split = |fact: Fact| Fact {
        categories: fact.categories.join(",").split_terminator(',').map(str::to_owned).collect(),
        ..fact
    };
    let expected: Vec<Fact> = file().1.into_iter().map(Fact::first).map(split).collect();
    assert_eq!(facts(&read(program)), expected);
}

#[test]
fn ical_js_reads_what_was_written() {
    if !Path::new(ICAL_JS).exists() || !runs("node", &["--version"]) {
        eprintln!("SKIPPED: node or ical.js is not here (.ci/test fetches ical.js where npm is)");
        return;
    }
    let mut program = Command::new("node");
    program.arg(script("read.cjs")).arg(ICAL_JS);
    let found = read(program);
    assert_eq!(facts(&found), file().1);
    // The one reader here that knows RFC 6868.
    let labels: Vec<&str> = found.iter().filter_map(|fact| fact["label"].as_str()).collect();
    assert_eq!(labels, [LABEL]);
}
