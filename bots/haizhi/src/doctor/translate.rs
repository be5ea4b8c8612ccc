//! The server that drafts translations, where one is named.

use haizhi_core::args;
use haizhi_core::translate::{NoDraft, Translator as _};

use crate::config::Config;
use crate::house;

use super::Report;

/// Asks it whether it would translate; it gets no text.
pub(super) async fn check(report: &mut Report, config: &Config) {
    let words = report.words();
    let server = match house::translator(config) {
        Ok(None) => return report.ok("translate", words.say("doctor-translate-off")),
        Ok(Some(server)) => server,
        Err(error) => {
            let why = args! { why: error.to_string() };
            let what = words.say_with("doctor-translate", &why);
            return report.fail("translate", what, words.say("doctor-translate-remedy-settings"));
        }
    };
    match server.examine().await {
        Ok(()) => report.ok("translate", words.say("doctor-translate-ok")),
        Err(error) => {
            let what = words.say_with("doctor-translate", &args! { why: error.detail });
            let remedy = match error.why {
                NoDraft::Refused => words.say("doctor-translate-remedy-refused"),
                NoDraft::Down
                | NoDraft::Later
                | NoDraft::Unreadable
                | NoDraft::TooLong
                | NoDraft::Overtaken => words.say("doctor-translate-remedy-down"),
            };
            // Nothing but drafts hangs on it.
            report.warn("translate", what, remedy);
        }
    }
}
