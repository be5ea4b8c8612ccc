//! The database: is it there, whole, writable, of this build, and has it room.

use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use haizhi_core::args;
use haizhi_core::clock::Clock;
use haizhi_core::store::{Engine, Store};
use haizhi_core::watch::rules;

use crate::config::Config;
use crate::{DATABASE_ANSWERS, machine};

use super::Report;

/// Bytes of a write-ahead log above which something keeps it from being taken in.
const WAL: u64 = 256 << 20;
/// Free bytes below which nothing more can be kept for long.
const LAST: u64 = 256 << 20;
/// How far two clocks may differ, in ms.
pub(super) const SKEW: i64 = 5_000;

/// Looks at the database; gives it when it can be asked for more.
pub(super) async fn check(report: &mut Report, config: &Config, clock: &dyn Clock) -> Option<Store> {
    let words = report.words();
    let file = config.database_file();
    if let Some(file) = &file {
        disk(report, machine::disk_free(file));
        if !file.exists() {
            let path = args! { path: file.display().to_string() };
            report.warn(
                "database",
                words.say_with("doctor-database-missing", &path),
                words.say("doctor-database-missing-remedy"),
            );
            return None;
        }
        rights(report, file);
        log_file(report, file);
    }
    let opened = tokio::time::timeout(DATABASE_ANSWERS, Store::open(&config.database_url)).await;
    let why = match opened {
        Ok(Ok(store)) => return answers(report, store, clock).await,
        Ok(Err(error)) => error.to_string(),
        Err(_) => words.say("doctor-no-answer"),
    };
    report.fail(
        "database",
        words.say_with("doctor-database", &args! { why: why }),
        words.say("doctor-database-remedy"),
    );
    None
}

async fn answers(report: &mut Report, store: Store, clock: &dyn Clock) -> Option<Store> {
    let words = report.words();
    match store.version().await {
        Ok(version) => {
            let name = match store.engine() {
                Engine::Sqlite => "SQLite",
                Engine::Postgres => "PostgreSQL",
            };
            report.ok(
                "database",
                words.say_with("doctor-database-ok", &args! { name: name, version: version }),
            );
        }
        Err(error) => {
            let why = args! { why: error.to_string() };
            report.fail(
                "database",
                words.say_with("doctor-database", &why),
                words.say("doctor-database-remedy"),
            );
            return None;
        }
    }
    integrity(report, &store).await;
    if let Err(error) = store.try_write().await {
        let why = args! { why: error.to_string() };
        report.fail("writable", words.say_with("doctor-writable", &why), words.say("doctor-writable-remedy"));
    } else {
        report.ok("writable", words.say("doctor-writable-ok"));
    }
    if store.engine() == Engine::Postgres {
        let before = clock.now();
        if let Ok(theirs) = store.database_clock().await {
            skew(report, "database-clock", theirs, i64::midpoint(before, clock.now()));
        }
    }
    schema(report, &store).await.then_some(store)
}

/// Whether the store can be asked for more.
async fn schema(report: &mut Report, store: &Store) -> bool {
    let words = report.words();
    let schema = match store.schema().await {
        Ok(schema) => schema,
        Err(_) => {
            report.warn("schema", words.say("doctor-schema-none"), words.say("doctor-schema-behind-remedy"));
            return false;
        }
    };
    let about = args! { applied: schema.applied, expected: schema.expected };
    if let Some(name) = schema.altered {
        let name = args! { name: name };
        report.fail(
            "schema",
            words.say_with("doctor-schema-altered", &name),
            words.say("doctor-schema-altered-remedy"),
        );
        return false;
    }
    if schema.applied > schema.expected {
        report.fail(
            "schema",
            words.say_with("doctor-schema-ahead", &about),
            words.say("doctor-schema-ahead-remedy"),
        );
    } else if schema.applied < schema.expected {
        report.warn(
            "schema",
            words.say_with("doctor-schema-behind", &about),
            words.say("doctor-schema-behind-remedy"),
        );
    } else {
        report.ok("schema", words.say_with("doctor-schema-ok", &about));
    }
    schema.is_current()
}

async fn integrity(report: &mut Report, store: &Store) {
    if store.engine() == Engine::Postgres {
        return;
    }
    let words = report.words();
    let broken = match store.broken().await {
        Ok(broken) if broken.is_empty() => {
            report.ok("integrity", words.say("doctor-integrity-ok"));
            return;
        }
        Ok(broken) => broken.join("; "),
        Err(error) => error.to_string(),
    };
    report.fail(
        "integrity",
        words.say_with("doctor-integrity", &args! { why: broken }),
        words.say("doctor-integrity-remedy"),
    );
}

/// Whether the disk has room.
fn disk(report: &mut Report, free: Option<u64>) {
    let words = report.words();
    let Some(free) = free else { return };
    let about = args! { free: report.mib(free) };
    if free < LAST {
        report.fail("disk", words.say_with("doctor-disk", &about), words.say("doctor-disk-remedy"));
    } else if free < rules::FREE_AGAIN {
        report.warn("disk", words.say_with("doctor-disk", &about), words.say("doctor-disk-remedy"));
    } else {
        report.ok("disk", words.say_with("doctor-disk-ok", &about));
    }
}

/// Whether others on the machine can read what people told us.
fn rights(report: &mut Report, file: &Path) {
    let words = report.words();
    let Ok(meta) = std::fs::metadata(file) else { return };
    if meta.permissions().mode() & 0o007 == 0 {
        report.ok("file-rights", words.say("doctor-rights-ok"));
    } else {
        let path = args! { path: file.display().to_string() };
        report.warn("file-rights", words.say("doctor-rights"), words.say_with("doctor-rights-remedy", &path));
    }
}

/// Whether the write-ahead log is taken in now and then.
fn log_file(report: &mut Report, file: &Path) {
    let words = report.words();
    let mut name = file.as_os_str().to_owned();
    name.push("-wal");
    let bytes = std::fs::metadata(PathBuf::from(name)).map_or(0, |meta| meta.len());
    let about = args! { size: report.mib(bytes) };
    if bytes > WAL {
        report.warn("write-ahead-log", words.say_with("doctor-wal", &about), words.say("doctor-wal-remedy"));
    } else {
        report.ok("write-ahead-log", words.say_with("doctor-wal", &about));
    }
}

/// Whether two clocks agree.
pub(super) fn skew(report: &mut Report, check: &'static str, theirs: i64, ours: i64) {
    let words = report.words();
    let by = (theirs - ours).abs();
    let about = args! { seconds: words.number(by / 1_000) };
    if by > SKEW {
        report.warn(check, words.say_with("doctor-clock", &about), words.say("doctor-clock-remedy"));
    } else {
        report.ok(check, words.say("doctor-clock-ok"));
    }
}

#[cfg(test)]
mod tests {
    use haizhi_core::domain::lang::Lang;
    use haizhi_core::text::Texts;

    use super::super::Level;
    use super::*;

    fn level(check: impl FnOnce(&mut Report)) -> Option<Level> {
        let mut report = Report::new(Texts::get().words(Lang::En));
        check(&mut report);
        report.checks.first().map(|finding| finding.level)
    }

    #[test]
    fn a_disk_that_fills_up_warns_before_it_fails() {
        assert_eq!(level(|report| disk(report, Some(rules::FREE_AGAIN))), Some(Level::Ok));
        assert_eq!(level(|report| disk(report, Some(rules::FREE_AGAIN - 1))), Some(Level::Warning));
        assert_eq!(level(|report| disk(report, Some(LAST - 1))), Some(Level::Failed));
        assert_eq!(level(|report| disk(report, None)), None);
    }

    #[test]
    fn clocks_may_differ_by_seconds() {
        assert_eq!(level(|report| skew(report, "clock", SKEW, 0)), Some(Level::Ok));
        assert_eq!(level(|report| skew(report, "clock", 0, SKEW + 1)), Some(Level::Warning));
    }
}
