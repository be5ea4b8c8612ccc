//! `haizhi notice …`

use haizhi_core::dialogue::need::Sending;
use haizhi_core::domain::ids::{NoticeId, PostingId};
use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::notice::{NoticeKind, NoticeState};
use haizhi_core::domain::person::Platform;
use haizhi_core::service::Service;
use haizhi_core::service::broadcast;
use serde::Serialize;
use std::collections::BTreeMap;

use super::member;
use crate::Error;
use crate::answer::{self, Exit};
use crate::cli::{NoticeArgs, NoticeCommand};
use crate::config::Config;

/// Notices read at once.
const PAGE: u32 = 200;

/// A notice as machines get it.
#[derive(Serialize)]
struct Listed {
    id: NoticeId,
    posting: String,
    title: String,
    kind: NoticeKind,
    state: NoticeState,
    open: bool,
    total: u64,
    sent: u64,
    waiting: u64,
    gone: u64,
    failed: u64,
    unknown: u64,
    dropped: u64,
    left_ms: Option<i64>,
    languages: BTreeMap<Lang, u64>,
    platforms: BTreeMap<Platform, OnPlatform>,
}

/// How it goes out on one platform.
#[derive(Serialize)]
struct OnPlatform {
    sent: u64,
    waiting: u64,
    held_until: Option<i64>,
    sender: bool,
}

impl From<Sending> for Listed {
    fn from(sending: Sending) -> Self {
        let open = !sending.is_over();
        let platforms = sending.by_platform.iter().map(|on| {
            let (sent, waiting) = (on.sent, on.waiting);
            (on.platform, OnPlatform { sent, waiting, held_until: on.held_until, sender: on.sender })
        });
        Self {
            id: sending.id,
            posting: sending.posting.to_string(),
            kind: sending.kind,
            state: sending.state,
            open,
            total: sending.total,
            sent: sending.sent,
            waiting: sending.waiting,
            gone: sending.gone,
            failed: sending.failed,
            unknown: sending.unknown,
            dropped: sending.dropped,
            left_ms: sending.left_ms,
            languages: sending.by_lang.iter().copied().collect(),
            platforms: platforms.collect(),
            title: sending.title,
        }
    }
}

/// What steering a notice answers.
#[derive(Serialize)]
struct Steered {
    id: NoticeId,
    state: NoticeState,
}

/// What taking a posting back answers.
#[derive(Serialize)]
pub(super) struct Recalled {
    id: String,
    notice: NoticeId,
}

/// Runs the command.
///
/// # Errors
/// When the store fails or what was asked for does not exist.
pub async fn run(config: &Config, command: NoticeCommand) -> Result<Exit, Error> {
    let service = super::service(config).await?;
    match command {
        NoticeCommand::List { json } => list(&service, json).await,
        NoticeCommand::Show { id, json } => show(&service, &id, json).await,
        NoticeCommand::Pause(args) => steer(&service, &args, NoticeState::Paused).await,
        NoticeCommand::Resume(args) => steer(&service, &args, NoticeState::Running).await,
        NoticeCommand::Cancel(args) => steer(&service, &args, NoticeState::Cancelled).await,
    }
}

async fn list(service: &Service, json: bool) -> Result<Exit, Error> {
    let mut all = Vec::new();
    let mut tx = service.store().read().await?;
    for page in 0.. {
        let part = tx.broadcasts(None, page, PAGE).await?;
        all.extend(part.items);
        if part.total as usize <= all.len() || part.page < page {
            break;
        }
    }
    if json {
        answer::document(&all.into_iter().map(Listed::from).collect::<Vec<_>>())?;
    } else {
        all.iter().for_each(print);
    }
    Ok(Exit::Done)
}

async fn show(service: &Service, id: &str, json: bool) -> Result<Exit, Error> {
    let id = notice_id(id)?;
    let now = service.clock().now();
    let sending = service.store().read().await?.sending_at(id, now).await?;
    let sending = sending.ok_or_else(|| Error::Usage(format!("{id}: there is no such notice")))?;
    if json {
        answer::document(&Listed::from(sending))?;
    } else {
        print(&sending);
    }
    Ok(Exit::Done)
}

async fn steer(service: &Service, args: &NoticeArgs, to: NoticeState) -> Result<Exit, Error> {
    let id = notice_id(&args.id)?;
    let staff = member(service, args.by.as_deref()).await?;
    let now = service.clock().now();
    let mut tx = service.store().write().await?;
    match broadcast::steer(&mut tx, &staff, id, to, now).await {
        Ok(state) => {
            tx.commit().await?;
            if args.json {
                answer::document(&Steered { id, state })?;
            } else {
                answer::line(&format!("{id}  {state}"));
            }
            Ok(Exit::Done)
        }
        Err(fault) => super::refused(fault),
    }
}

/// Takes a posting's notice back.
pub(super) async fn recall(
    service: &Service,
    id: PostingId,
    by: Option<&str>,
    reason: &str,
    json: bool,
) -> Result<Exit, Error> {
    if reason.trim().is_empty() {
        return Err(Error::Usage("say why: --reason TEXT".into()));
    }
    let staff = member(service, by).await?;
    let now = service.clock().now();
    let mut tx = service.store().write().await?;
    match broadcast::recall(&mut tx, &staff, id, reason.trim(), now).await {
        Ok(notice) => {
            tx.commit().await?;
            if json {
                answer::document(&Recalled { id: id.to_string(), notice })?;
            } else {
                answer::line(&format!("{id}  {notice}"));
            }
            Ok(Exit::Done)
        }
        Err(fault) => super::refused(fault),
    }
}

fn print(sending: &Sending) {
    answer::line(&format!(
        "{:<6} {:<7} {:<11} {:<10} {}/{}  {}",
        sending.id.to_string(),
        sending.posting.to_string(),
        sending.kind,
        sending.state,
        sending.sent,
        sending.total,
        sending.title
    ));
}

fn notice_id(text: &str) -> Result<NoticeId, Error> {
    text.parse().map_err(|error| Error::Usage(format!("{error}")))
}
