//! What a doctor finds, for people and for machines.

use haizhi_core::text::Words;
use serde::Serialize;

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// As it should be.
    Ok,
    /// It works, and should be looked at.
    Warning,
    /// It does not work.
    Failed,
}

/// One thing that was looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Its stable name, for machines.
    pub check: &'static str,
    /// How bad it is.
    pub level: Level,
    /// What was found.
    pub found: String,
    /// What to do; empty when there is nothing to do.
    pub remedy: String,
}

/// Everything that was looked at, in order.
#[derive(Serialize)]
pub struct Report {
    /// Whether nothing failed.
    ok: bool,
    /// What was found.
    pub checks: Vec<Finding>,
    #[serde(skip)]
    words: Words,
}

impl Report {
    /// An empty one.
    pub fn new(words: Words) -> Self {
        Self { ok: true, checks: Vec::new(), words }
    }

    /// The words it is written in.
    pub fn words(&self) -> Words {
        self.words
    }

    /// Whether something does not work.
    pub fn failed(&self) -> bool {
        !self.ok
    }

    /// The finding of this name, if it was looked at.
    pub fn of(&self, check: &str) -> Option<&Finding> {
        self.checks.iter().find(|finding| finding.check == check)
    }

    pub(super) fn ok(&mut self, check: &'static str, found: String) {
        self.checks.push(Finding { check, level: Level::Ok, found, remedy: String::new() });
    }

    pub(super) fn warn(&mut self, check: &'static str, found: String, remedy: String) {
        self.checks.push(Finding { check, level: Level::Warning, found, remedy });
    }

    pub(super) fn fail(&mut self, check: &'static str, found: String, remedy: String) {
        self.ok = false;
        self.checks.push(Finding { check, level: Level::Failed, found, remedy });
    }

    /// The table, a line a check and one below for what to do.
    pub fn lines(&self) -> Vec<String> {
        let width = self.checks.iter().map(|finding| finding.check.len()).max().unwrap_or(0);
        let mut lines = Vec::new();
        for finding in &self.checks {
            let mark = match finding.level {
                Level::Ok => self.words.say("doctor-ok"),
                Level::Warning => self.words.say("doctor-warning"),
                Level::Failed => self.words.say("doctor-failed"),
            };
            lines.push(format!("{mark:7}  {:width$}  {}", finding.check, finding.found));
            if !finding.remedy.is_empty() {
                lines.push(format!("    → {}", finding.remedy));
            }
        }
        let count = |level| self.checks.iter().filter(|finding| finding.level == level).count();
        lines.push(self.words.say_with(
            "doctor-sum",
            &haizhi_core::args! {
                ok: self.number(count(Level::Ok)),
                warnings: self.number(count(Level::Warning)),
                failed: self.number(count(Level::Failed)),
            },
        ));
        lines
    }

    pub(super) fn number(&self, number: usize) -> String {
        self.words.number(i64::try_from(number).unwrap_or(i64::MAX))
    }

    /// Bytes as mebibytes.
    pub(super) fn mib(&self, bytes: u64) -> String {
        self.words.number(i64::try_from(bytes >> 20).unwrap_or(i64::MAX))
    }
}
