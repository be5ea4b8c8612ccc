//! `haizhi search …`

use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::posting::{Day, YUNNAN_ZONE};
use haizhi_core::domain::search::{Asked, FoundKind, Understood};
use haizhi_core::search::Found;
use haizhi_core::service::Service;
use haizhi_core::service::search::Wanted;
use haizhi_core::text::{Words, local, moment_of};
use jiff::civil::{Date, Time};
use serde::Serialize;

use crate::Error;
use crate::answer::{self, Exit};
use crate::cli::SearchArgs;
use crate::config::Config;

/// Steps of taking in what waits for the index, before it is asked; of more a
/// running server takes care.
const STEPS: usize = 400;

/// A hit as machines get it.
#[derive(Serialize)]
struct Listed<'a> {
    kind: FoundKind,
    id: &'a str,
    title: &'a str,
    /// 0 to 1.
    score: f64,
}

/// The same with how the words were understood.
#[derive(Serialize)]
struct Explained<'a> {
    filter: &'a Understood,
    results: Vec<Listed<'a>>,
}

/// Runs the command.
///
/// # Errors
/// When the store fails, or a language, kind or day is none.
pub async fn run(config: &Config, args: SearchArgs) -> Result<Exit, Error> {
    let service = super::service(config).await?;
    let words = super::words();
    let usage = |what: &str, given: &str| Error::Usage(format!("{given:?} is no {what}"));
    let lang = match &args.lang {
        None => words.lang(),
        Some(tag) => Lang::from_tag(tag).ok_or_else(|| usage("language", tag))?,
    };
    let kind = args.kind.as_deref().map(|code| kind(code).ok_or_else(|| usage("kind", code))).transpose()?;
    let now = args.today.as_deref().map(|day| noon(day).ok_or_else(|| usage("day (YYYY-MM-DD)", day)));
    let now = now.transpose()?;
    take_in(&service).await?;
    let asked = Asked::new(&args.text.join(" "));
    let wanted = Wanted { kind, all: args.all, ..Wanted::new(asked, lang, args.limit) };
    let found = service.search(&wanted, now).await?;
    if args.json {
        document(&found, args.explain)?;
    } else {
        print(&found, args.explain, words, now.unwrap_or_else(|| service.clock().now()));
    }
    Ok(Exit::Done)
}

/// `posting` and `postings`; `demand` is what a posting is called elsewhere.
fn kind(code: &str) -> Option<FoundKind> {
    let singular = match code {
        "policies" => "policy",
        "societies" => "society",
        "demand" | "demands" => "posting",
        other => other.strip_suffix('s').unwrap_or(other),
    };
    FoundKind::from_code(singular)
}

/// The middle of a day in Kunming, which is then the present.
fn noon(day: &str) -> Option<i64> {
    let day: Date = day.parse().ok()?;
    moment_of(day.to_datetime(Time::constant(12, 0, 0, 0)), YUNNAN_ZONE)
}

async fn take_in(service: &Service) -> Result<(), Error> {
    for _ in 0..STEPS {
        if !service.index_step().await? {
            return Ok(());
        }
    }
    answer::note("more waits to be taken into the index; a running server goes on with it");
    Ok(())
}

fn document(found: &Found, explain: bool) -> Result<(), serde_json::Error> {
    let listed = found.hits.iter().map(|hit| Listed {
        kind: hit.kind,
        id: &hit.id,
        title: &hit.title.text,
        score: f64::from(hit.score) / 1_000.0,
    });
    let results: Vec<Listed<'_>> = listed.collect();
    match explain {
        true => answer::document(&Explained { filter: &found.understood, results }),
        false => answer::document(&results),
    }
}

fn print(found: &Found, explain: bool, words: Words, now: i64) {
    if explain {
        let today = local(now, YUNNAN_ZONE).map(|now| Day(now.date()));
        answer::line(&words.understood(&found.understood, today));
    }
    for hit in &found.hits {
        let score = format!("{:.3}", f64::from(hit.score) / 1_000.0);
        answer::line(&format!("{:<7} {score}  {}", hit.id, hit.title.with("[", "]")));
        if !hit.excerpt.text.is_empty() {
            answer::line(&format!("               {}", hit.excerpt.with("[", "]")));
        }
    }
}
