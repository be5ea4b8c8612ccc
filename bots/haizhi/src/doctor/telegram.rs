//! Telegram: the token, the way there, who takes the updates, the menus.

use haizhi_core::args;
use haizhi_telegram::{Examination, ExamineError, examine};

use crate::config::Config;
use crate::house::telegram_config;

use super::Report;
use super::database::skew;

/// How long a failed hand-over counts, in ms.
const RECENT: i64 = 3_600_000;

/// Looks at Telegram, if it is on.
pub(super) async fn check(report: &mut Report, config: &Config, now: i64) {
    let words = report.words();
    let Some(settings) = &config.telegram else {
        report.ok("telegram", words.say("doctor-telegram-off"));
        return;
    };
    match examine(&telegram_config(settings, config)).await {
        Ok(found) => {
            let name = args! { name: format!("@{}", found.username) };
            report.ok("telegram", words.say_with("doctor-telegram-ok", &name));
            if let Some(theirs) = found.server_date.as_deref().and_then(moment) {
                skew(report, "telegram-clock", theirs, now);
            }
            updates(report, &found, settings.webhook, now);
            menus(report, &found);
            groups(report, &found);
            inline(report, &found);
        }
        Err(ExamineError::Setting(error)) => {
            let about = args! { key: error.key, why: error.why };
            report.fail(
                "telegram",
                words.say_with("doctor-telegram-setting", &about),
                words.say_with("doctor-telegram-setting-remedy", &about),
            );
        }
        Err(ExamineError::Unreachable(why)) => {
            let remedy = match &settings.proxy {
                Some(_) => words.say("doctor-telegram-proxy-remedy"),
                None => words.say("doctor-telegram-unreachable-remedy"),
            };
            let about = args! { why: why };
            report.fail("telegram", words.say_with("doctor-telegram-unreachable", &about), remedy);
        }
    }
}

/// Whether updates come to us and nobody else.
fn updates(report: &mut Report, found: &Examination, webhook: bool, now: i64) {
    let words = report.words();
    let waiting = words.number(found.inlet.waiting.into());
    let about = args! { waiting: waiting.clone() };
    if !webhook {
        if found.is_posted {
            report.fail(
                "telegram-updates",
                words.say("doctor-updates-posted"),
                words.say("doctor-updates-posted-remedy"),
            );
        } else {
            report.ok("telegram-updates", words.say_with("doctor-updates-polled", &about));
        }
        return;
    }
    if found.inlet.elsewhere {
        report.fail(
            "telegram-updates",
            words.say("doctor-updates-elsewhere"),
            words.say("doctor-updates-elsewhere-remedy"),
        );
        return;
    }
    let failed = found.inlet.failed_at.is_some_and(|at| now - at < RECENT);
    let about = args! { waiting: waiting, why: found.last_error.clone() };
    if failed && found.inlet.waiting > 0 {
        report.fail(
            "telegram-updates",
            words.say_with("doctor-updates-failing", &about),
            words.say("doctor-updates-failing-remedy"),
        );
    } else if failed {
        report.warn(
            "telegram-updates",
            words.say_with("doctor-updates-failed", &about),
            words.say("doctor-updates-failing-remedy"),
        );
    } else {
        report.ok("telegram-updates", words.say_with("doctor-updates-ok", &about));
    }
}

fn menus(report: &mut Report, found: &Examination) {
    let words = report.words();
    if found.menus_missing.is_empty() {
        report.ok("telegram-menus", words.say("doctor-menus-ok"));
        return;
    }
    let names = found.menus_missing.iter().map(|lang| words.language(*lang));
    let about = args! { names: words.join(names) };
    report.warn("telegram-menus", words.say_with("doctor-menus", &about), words.say("doctor-menus-remedy"));
}

fn groups(report: &mut Report, found: &Examination) {
    let words = report.words();
    if found.reads_groups {
        report.warn("telegram-privacy", words.say("doctor-privacy"), words.say("doctor-privacy-remedy"));
    } else {
        report.ok("telegram-privacy", words.say("doctor-privacy-ok"));
    }
}

fn inline(report: &mut Report, found: &Examination) {
    let words = report.words();
    if found.is_inline {
        report.ok("telegram-inline", words.say("doctor-inline-ok"));
    } else {
        report.warn("telegram-inline", words.say("doctor-inline"), words.say("doctor-inline-remedy"));
    }
}

/// A moment (ms since 1970) as HTTP words it.
fn moment(date: &str) -> Option<i64> {
    Some(jiff::fmt::rfc2822::parse(date).ok()?.timestamp().as_millisecond())
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_date_header_is_read() {
        assert_eq!(super::moment("Tue, 24 Nov 2026 02:00:00 GMT"), Some(1_795_485_600_000));
        assert_eq!(super::moment("yesterday"), None);
    }
}
