//! `haizhi posting …`

use haizhi_core::domain::event::Halt;
use haizhi_core::domain::ids::{NoticeId, PostingId};
use haizhi_core::domain::person::{Platform, Staff};
use haizhi_core::domain::posting::{
    Compensation, Day, Headcount, Posting, PostingContent, PostingState, PostingText,
};
use haizhi_core::domain::{engagement::EngagementSet, field::FieldSet, lang::Lang, place::PlaceSet};
use haizhi_core::service::Service;
use haizhi_core::service::office::{self, Fault, Publication};
use haizhi_core::service::{attendees, broadcast};
use haizhi_core::text::Words;
use serde::Serialize;
use std::collections::BTreeMap;

use super::member;
use crate::Error;
use crate::answer::{self, Exit};
use crate::cli::{PostingArgs, PostingCommand};
use crate::config::Config;

/// Postings read at once.
const PAGE: u32 = 500;

/// A posting as machines get it.
#[derive(Serialize)]
struct Listed<'a> {
    id: String,
    state: PostingState,
    title: &'a str,
    employer: &'a str,
    headcount: Option<Headcount>,
    deadline: Option<Day>,
    fields: FieldSet,
    places: PlaceSet,
    engagement: EngagementSet,
    compensation: Option<&'a Compensation>,
    #[serde(skip_serializing_if = "Option::is_none")]
    texts: Option<&'a BTreeMap<Lang, PostingText>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    digest: Option<&'a str>,
}

/// Who would be told, as machines get it.
#[derive(Serialize)]
struct Audience {
    total: u64,
    about: bool,
    languages: BTreeMap<Lang, u64>,
    platforms: BTreeMap<Platform, u64>,
    quiet: u64,
    gathered: u64,
    unreached: u64,
}

/// What changing a posting answers.
#[derive(Serialize)]
struct Changed {
    id: String,
    state: PostingState,
    #[serde(skip_serializing_if = "Option::is_none")]
    notice: Option<NoticeId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    matched: Option<u64>,
}

/// What a test answers.
#[derive(Serialize)]
struct Tested {
    id: String,
    chats: u32,
}

/// Runs the command.
///
/// # Errors
/// When the store fails or what was asked for does not exist.
pub async fn run(config: &Config, command: PostingCommand) -> Result<Exit, Error> {
    let service = super::service(config).await?;
    match command {
        PostingCommand::List { state, json } => list(&service, state.as_deref(), json).await,
        PostingCommand::Show { id, json } => show(&service, &id, json).await,
        PostingCommand::Submit(args) => change(&service, &args, Change::Submit).await,
        PostingCommand::Approve(args) => change(&service, &args, Change::Approve).await,
        PostingCommand::Publish(args) => change(&service, &args, Change::Publish).await,
        PostingCommand::Unschedule(args) => change(&service, &args, Change::Unschedule).await,
        PostingCommand::Audience { id, json } => audience(&service, &id, json).await,
        PostingCommand::Test { args, lang } => test(&service, &args, &lang).await,
        PostingCommand::Recall { args, reason } => {
            let id = posting_id(&args.id)?;
            super::notice::recall(&service, id, args.by.as_deref(), &reason, args.json).await
        }
        PostingCommand::Close(args) => change(&service, &args, Change::Close).await,
    }
}

async fn list(service: &Service, state: Option<&str>, json: bool) -> Result<Exit, Error> {
    let state = match state {
        None => None,
        Some(code) => Some(PostingState::from_code(code).ok_or_else(|| {
            let known: Vec<_> = PostingState::ALL.iter().map(|state| state.code()).collect();
            Error::Usage(format!("{code}: no such state; known are {}", known.join(", ")))
        })?),
    };
    let mut all = Vec::new();
    let mut tx = service.store().read().await?;
    for page in 0.. {
        let part = tx.desk(state, None, page, PAGE).await?;
        all.extend(part.items);
        if part.total as usize <= all.len() || part.page < page {
            break;
        }
    }
    all.sort_by_key(|posting| posting.id);
    if json {
        answer::document(&all.iter().map(|posting| listed(posting, false)).collect::<Vec<_>>())?;
    } else {
        let words = super::words();
        for posting in &all {
            answer::line(&line(posting, words));
        }
    }
    Ok(Exit::Done)
}

async fn show(service: &Service, id: &str, json: bool) -> Result<Exit, Error> {
    let id = posting_id(id)?;
    let mut tx = service.store().read().await?;
    let posting =
        tx.posting(id).await?.ok_or_else(|| Error::Usage(format!("{id}: there is no such posting")))?;
    if json {
        answer::document(&listed(&posting, true))?;
    } else {
        answer::line(&line(&posting, super::words()));
        for (lang, text) in &content(&posting).texts {
            answer::line(&format!("[{lang}] {}\n{}", text.title, text.body));
        }
    }
    Ok(Exit::Done)
}

async fn audience(service: &Service, id: &str, json: bool) -> Result<Exit, Error> {
    let id = posting_id(id)?;
    let now = service.clock().now();
    let mut tx = service.store().read().await?;
    let posting =
        tx.posting(id).await?.ok_or_else(|| Error::Usage(format!("{id}: there is no such posting")))?;
    let audience = tx.audience(posting.station, &posting.head.content, now).await?;
    if json {
        answer::document(&Audience {
            total: audience.total,
            about: audience.about,
            languages: audience.by_lang.into_iter().collect(),
            platforms: audience.by_platform.into_iter().collect(),
            quiet: audience.quiet,
            gathered: audience.gathered,
            unreached: audience.unreached,
        })?;
        return Ok(Exit::Done);
    }
    answer::line(&audience.total.to_string());
    for (lang, people) in &audience.by_lang {
        answer::line(&format!("{lang:<10} {people}"));
    }
    for (platform, people) in &audience.by_platform {
        answer::line(&format!("{platform:<10} {people}"));
    }
    Ok(Exit::Done)
}

/// What is done to a posting.
#[derive(Clone, Copy)]
pub(super) enum Change<'a> {
    Submit,
    Approve,
    Publish,
    Unschedule,
    Close,
    /// Of an event alone, for this reason.
    Cancel(&'a str),
}

async fn change(service: &Service, args: &PostingArgs, change: Change<'_>) -> Result<Exit, Error> {
    change_one(service, posting_id(&args.id)?, args, change).await
}

/// Does something to this posting and says where it stands then.
pub(super) async fn change_one(
    service: &Service,
    id: PostingId,
    args: &PostingArgs,
    change: Change<'_>,
) -> Result<Exit, Error> {
    let staff = member(service, args.by.as_deref()).await?;
    match carry_out(service, &staff, id, change).await {
        Ok(changed) => {
            if args.json {
                answer::document(&changed)?;
            } else {
                let words = super::words();
                answer::line(&format!("{}  {}", changed.id, words.posting_state(changed.state)));
            }
            Ok(Exit::Done)
        }
        Err(fault) => super::refused(fault),
    }
}

async fn test(service: &Service, args: &PostingArgs, lang: &str) -> Result<Exit, Error> {
    let id = posting_id(&args.id)?;
    let lang = Lang::from_code(lang).ok_or_else(|| {
        let known: Vec<_> = Lang::ALL.iter().map(|lang| lang.code()).collect();
        Error::Usage(format!("--lang {lang}: no such language; known are {}", known.join(", ")))
    })?;
    let staff = member(service, args.by.as_deref()).await?;
    let mut tx = service.store().write().await?;
    match broadcast::test_everywhere(&mut tx, &staff, (id, lang), service.clock().now()).await {
        Ok(chats) => {
            tx.commit().await?;
            if args.json {
                answer::document(&Tested { id: id.to_string(), chats })?;
            } else {
                answer::line(&format!("{id}  {chats}"));
            }
            Ok(Exit::Done)
        }
        Err(fault) => super::refused(fault),
    }
}

async fn carry_out(
    service: &Service,
    staff: &Staff,
    id: PostingId,
    change: Change<'_>,
) -> Result<Changed, Fault> {
    let now = service.clock().now();
    let mut tx = service.store().write().await?;
    let (mut notice, mut matched) = (None, None);
    match change {
        Change::Submit => drop(office::submit(&mut tx, staff, id, None, now).await?),
        Change::Approve => drop(office::approve(&mut tx, staff, id, None, now).await?),
        Change::Unschedule => office::unschedule(&mut tx, staff, id, now).await?,
        Change::Close => drop(office::close(&mut tx, staff, id, now).await?),
        Change::Cancel(reason) => {
            attendees::halt(&mut tx, staff, id, Halt::Cancelled, reason, now).await?;
        }
        Change::Publish => match office::publish(&mut tx, staff, id, None, None, now).await? {
            Publication::Told { notice: told, matched: people } => {
                (notice, matched) = (Some(told), people);
            }
            Publication::Corrected { notice: corrects, .. } => (notice, matched) = (corrects, Some(0)),
            Publication::Before | Publication::WithSeries | Publication::Scheduled => matched = Some(0),
        },
    }
    let posting = tx.posting(id).await?;
    tx.commit().await?;
    let state = posting.as_ref().map_or(PostingState::Draft, |posting| posting.state);
    if matched.is_none()
        && notice.is_some()
        && let Some(posting) = &posting
        && let Some(content) = posting.shown()
    {
        // Many are told: counted beside everybody else, not while others wait to write.
        let mut look = service.store().read().await?;
        matched = Some(look.audience(posting.station, content, now).await?.total);
    }
    let id = posting.as_ref().map_or_else(|| id.to_string(), Posting::reference);
    Ok(Changed { id, state, notice, matched })
}

fn posting_id(text: &str) -> Result<PostingId, Error> {
    text.parse().map_err(|error| Error::Usage(format!("{error}")))
}

/// What people see of it if they see it, else the newest text.
fn content(posting: &Posting) -> &PostingContent {
    posting.shown().unwrap_or(&posting.head.content)
}

fn listed(posting: &Posting, whole: bool) -> Listed<'_> {
    let content = content(posting);
    Listed {
        id: posting.id.to_string(),
        state: posting.state,
        title: content.title(),
        employer: &content.employer,
        headcount: content.headcount,
        deadline: content.deadline,
        fields: content.fields,
        places: content.places,
        engagement: content.engagement,
        compensation: content.compensation.as_ref(),
        texts: whole.then_some(&content.texts),
        digest: whole.then_some(posting.head.digest.as_str()),
    }
}

fn line(posting: &Posting, words: Words) -> String {
    let content = content(posting);
    format!(
        "{:<7} {}  {}  {}",
        posting.id.to_string(),
        words.posting_state(posting.state),
        content.title(),
        content.employer
    )
}
