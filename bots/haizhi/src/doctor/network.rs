//! The address to listen at, and the one under which the outside reaches us.

use std::time::Duration;

use haizhi_core::args;
use tokio::net::TcpListener;

use crate::config::Config;

use super::Report;

/// How long an address may take to answer.
const ANSWERS: Duration = Duration::from_secs(5);

/// Looks at both.
pub(super) async fn check(report: &mut Report, config: &Config) {
    listen(report, config).await;
    public(report, config).await;
}

async fn listen(report: &mut Report, config: &Config) {
    let words = report.words();
    let about = args! { address: config.listen.to_string() };
    let mut asked = config.listen;
    if asked.ip().is_unspecified() {
        asked.set_ip(std::net::Ipv4Addr::LOCALHOST.into());
    }
    if status(&format!("http://{asked}/healthz"), false).await == Ok(200) {
        report.ok("listen", words.say_with("doctor-listen-running", &about));
        return;
    }
    match TcpListener::bind(config.listen).await {
        Ok(_) => report.ok("listen", words.say_with("doctor-listen-free", &about)),
        Err(error) => {
            let about = args! { address: config.listen.to_string(), why: error.to_string() };
            report.fail("listen", words.say_with("doctor-listen", &about), words.say("doctor-listen-remedy"));
        }
    }
}

async fn public(report: &mut Report, config: &Config) {
    let words = report.words();
    let Some(url) = &config.public_url else {
        report.ok("public-url", words.say("doctor-public-none"));
        return;
    };
    let about = args! { url: url.clone() };
    match status(&format!("{url}/readyz"), true).await {
        Ok(200) => report.ok("public-url", words.say_with("doctor-public-ok", &about)),
        Ok(503) => report.warn(
            "public-url",
            words.say_with("doctor-public-unready", &about),
            words.say("doctor-public-unready-remedy"),
        ),
        Ok(status) => {
            let why = args! { url: url.clone(), why: status.to_string() };
            report.fail(
                "public-url",
                words.say_with("doctor-public", &why),
                words.say("doctor-public-remedy"),
            );
        }
        Err(why) => {
            let why = args! { url: url.clone(), why: why };
            report.fail(
                "public-url",
                words.say_with("doctor-public", &why),
                words.say("doctor-public-remedy"),
            );
        }
    }
}

/// The status with which an address answers, or why it does not. What is on
/// this machine is not asked for through a proxy of the environment.
async fn status(url: &str, outside: bool) -> Result<u16, String> {
    let builder = reqwest::Client::builder().timeout(ANSWERS).redirect(reqwest::redirect::Policy::none());
    let builder = if outside { builder } else { builder.no_proxy() };
    let client = builder.build().map_err(causes)?;
    Ok(client.get(url).send().await.map_err(causes)?.status().as_u16())
}

/// An error with its causes: the first one alone says nothing.
fn causes(error: reqwest::Error) -> String {
    let error = error.without_url();
    let mut text = error.to_string();
    let mut cause = std::error::Error::source(&error);
    while let Some(error) = cause {
        text = format!("{text}: {error}");
        cause = error.source();
    }
    text
}
