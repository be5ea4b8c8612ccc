//! Discord: the token, the way there, the sessions of the day, the commands.

use std::sync::Arc;

use haizhi_core::args;
use haizhi_core::clock::SystemClock;
use haizhi_discord::{ExamineError, examine};

use crate::config::Config;
use crate::house::discord_config;

use super::Report;

/// Sessions of a day below which somebody should look why so many were begun.
const FEW_STARTS: u32 = 100;

/// Looks at Discord, if it is on.
pub(super) async fn check(report: &mut Report, config: &Config) {
    let words = report.words();
    let Some(settings) = &config.discord else {
        report.ok("discord", words.say("doctor-discord-off"));
        return;
    };
    match examine(&discord_config(settings), Arc::new(SystemClock)).await {
        Ok(found) => {
            let name = args! { name: found.name.clone() };
            report.ok("discord", words.say_with("doctor-discord-ok", &name));
            let left = found.starts_left.map_or(i64::from(u32::MAX), i64::from);
            let about = args! { left: words.number(left) };
            if left < i64::from(FEW_STARTS) {
                report.warn(
                    "discord-gateway",
                    words.say_with("doctor-discord-starts", &about),
                    words.say("doctor-discord-starts-remedy"),
                );
            } else {
                report.ok("discord-gateway", words.say_with("doctor-discord-starts-ok", &about));
            }
            if found.commands_are_ours {
                report.ok("discord-commands", words.say("doctor-discord-commands-ok"));
            } else {
                report.warn(
                    "discord-commands",
                    words.say("doctor-discord-commands"),
                    words.say("doctor-discord-commands-remedy"),
                );
            }
        }
        Err(ExamineError::Setting(error)) => {
            let about = args! { key: error.key, why: error.why };
            report.fail(
                "discord",
                words.say_with("doctor-discord-setting", &about),
                words.say_with("doctor-discord-setting-remedy", &about),
            );
        }
        Err(ExamineError::Unreachable(why)) => {
            let remedy = match &settings.proxy {
                Some(_) => words.say("doctor-discord-proxy-remedy"),
                None => words.say("doctor-discord-unreachable-remedy"),
            };
            let about = args! { why: why };
            report.fail("discord", words.say_with("doctor-discord-unreachable", &about), remedy);
        }
    }
}
