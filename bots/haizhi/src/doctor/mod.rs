//! `haizhi doctor`: looks at settings, database and platforms from where the
//! service runs or would run, and says of each what is wrong and what to do.
//! It changes nothing and takes no updates, so it may be run at any time.

mod database;
mod discord;
mod files;
mod fonts;
mod network;
mod queues;
mod report;
mod telegram;
mod translate;

use futures::FutureExt as _;
use futures::future::BoxFuture;
use haizhi_core::clock::{Clock, SystemClock};
use haizhi_core::text::Words;

use crate::answer::{self, Exit};
use crate::config::{Config, ConfigError};
use crate::{Error, Printers, command};

pub use report::{Finding, Level, Report};

/// `haizhi doctor`
///
/// # Errors
/// When the answer cannot be written.
pub async fn run(config: Result<Config, ConfigError>, json: bool, printers: Printers) -> Result<Exit, Error> {
    let report = examine(config, &SystemClock, printers, command::words()).await;
    if json {
        answer::document(&report)?;
    } else {
        for line in report.lines() {
            answer::line(&line);
        }
    }
    Ok(if report.failed() { Exit::Failed } else { Exit::Done })
}

/// Looks at everything that can be looked at with these settings.
pub fn examine<'a>(
    config: Result<Config, ConfigError>,
    clock: &'a dyn Clock,
    printers: Printers,
    words: Words,
) -> BoxFuture<'a, Report> {
    async move {
        let mut report = Report::new(words);
        let config = match config {
            Ok(config) => config,
            Err(error) => {
                let why = haizhi_core::args! { why: error.to_string() };
                report.fail(
                    "settings",
                    words.say_with("doctor-settings", &why),
                    words.say("doctor-settings-remedy"),
                );
                return report;
            }
        };
        report.ok("settings", words.say("doctor-settings-ok"));
        zones(&mut report);
        if let Some(printer) = printers(&config) {
            fonts::check(&mut report, &printer.missing());
        }
        files::check(&mut report, &config);
        if let Some(store) = database::check(&mut report, &config, clock).await {
            queues::check(&mut report, &store, clock.now()).await;
            store.close().await;
        }
        network::check(&mut report, &config).await;
        telegram::check(&mut report, &config, clock.now()).await;
        discord::check(&mut report, &config).await;
        translate::check(&mut report, &config).await;
        report
    }
    .boxed()
}

/// Whether the zones of the world are known: reminders and quiet hours hang on them.
fn zones(report: &mut Report) {
    let words = report.words();
    let unknown: Vec<&str> = ["Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Sydney"]
        .into_iter()
        .filter(|zone| jiff::tz::TimeZone::get(zone).is_err())
        .collect();
    if unknown.is_empty() {
        report.ok("zones", words.say("doctor-zones-ok"));
    } else {
        let names = haizhi_core::args! { names: words.join(&unknown) };
        report.fail("zones", words.say_with("doctor-zones", &names), words.say("doctor-zones-remedy"));
    }
}
