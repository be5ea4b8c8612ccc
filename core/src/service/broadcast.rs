//! What staff do about what goes out: pause, resume, cancel, take back, try
//! it on themselves; and what those who registered interest are told.

use futures::FutureExt as _;
use futures::future::BoxFuture;

use crate::dialogue::card;
use crate::dialogue::change::Refusal;
use crate::dialogue::news::{self, News};
use crate::domain::access::{Action, may};
use crate::domain::ids::{NoticeId, PostingId};
use crate::domain::lang::Lang;
use crate::domain::material::material_changes;
use crate::domain::notice::{NoticeKind, NoticeState};
use crate::domain::person::{Address, Person, Staff};
use crate::domain::posting::{Posting, PostingContent, PostingState};
use crate::platform::Outgoing;
use crate::store::{Lane, NewOutgoing, StoreError, Tx};
use crate::text::Texts;

use super::office::{Fault, within};

/// Pauses, resumes or cancels what still waits of a notice.
///
/// # Errors
/// Refuses without the right, and where nothing of it waits any more.
pub fn steer<'a>(
    tx: &'a mut Tx,
    staff: &'a Staff,
    id: NoticeId,
    to: NoticeState,
    now: i64,
) -> BoxFuture<'a, Result<NoticeState, Fault>> {
    async move {
        let Some(notice) = tx.lock_notice(id).await? else { return Err(Refusal::NotFound.into()) };
        let Some(posting) = tx.posting(notice.posting).await? else { return Err(Refusal::NotFound.into()) };
        if !may(staff, Action::Broadcast, posting.station) {
            let seen = may(staff, Action::Look, posting.station);
            return Err(if seen { Refusal::NotAllowed } else { Refusal::NotFound }.into());
        }
        if notice.state == to {
            return Ok(to);
        }
        let waits = notice.open && tx.sending(id).await?.is_some_and(|sending| !sending.is_over());
        if !waits || !notice.state.may_become(to) {
            return Err(Refusal::NothingWaits.into());
        }
        let action = match to {
            NoticeState::Paused => "notice-pause",
            NoticeState::Running => "notice-resume",
            NoticeState::Cancelled => "notice-cancel",
        };
        match to {
            NoticeState::Cancelled => tx.cancel_notice(id).await?,
            NoticeState::Paused | NoticeState::Running => tx.steer_notice(id, to).await?,
        }
        tx.touch_tally(id, now).await?;
        tx.audit(Some(staff.id), action, &id.to_string(), &notice.posting.to_string(), now).await?;
        Ok(to)
    }
    .boxed()
}

/// Takes a posting's notice back and closes the posting. Whoever registered
/// interest is told the reason.
///
/// # Errors
/// Refuses without the right, what is not published, and a second time.
pub fn recall<'a>(
    tx: &'a mut Tx,
    staff: &'a Staff,
    id: PostingId,
    reason: &'a str,
    now: i64,
) -> BoxFuture<'a, Result<NoticeId, Fault>> {
    async move {
        let posting = within(tx, staff, Action::Broadcast, id).await?;
        if posting.state != PostingState::Published {
            return Err(Refusal::WrongState(posting.state).into());
        }
        if tx.notice_of_kind(id, NoticeKind::Recall).await?.is_some() {
            return Err(Refusal::Recalled.into());
        }
        if tx.notice_of_kind(id, NoticeKind::New).await?.is_none() {
            return Err(Refusal::NotFound.into());
        }
        tx.set_state(id, PostingState::Closed, now).await?;
        halt(tx, id).await?;
        let notice = tx.follow_up(id, NoticeKind::Recall, now).await?;
        tell(tx, &posting, News::Withdrawn(reason), now).await?;
        super::events::ended(tx, &posting, reason, now).await?;
        tx.audit(Some(staff.id), "posting-recall", &id.to_string(), &notice.to_string(), now).await?;
        Ok(notice)
    }
    .boxed()
}

/// Gives up what still waits of the notices about a posting: nobody is told of
/// something that is over.
pub(super) async fn halt(tx: &mut Tx, id: PostingId) -> Result<(), StoreError> {
    for kind in [NoticeKind::New, NoticeKind::Correction] {
        let Some(notice) = tx.notice_of_kind(id, kind).await? else { continue };
        if tx.sending(notice).await?.is_some_and(|sending| !sending.is_over()) {
            tx.cancel_notice(notice).await?;
        }
    }
    Ok(())
}

/// Puts the corrected text in place of what people got, and tells those who
/// registered interest what matters of it. The notice, where somebody had
/// been told, and how many were told what changed.
pub(super) async fn correct_sent(
    tx: &mut Tx,
    posting: &Posting,
    before: &PostingContent,
    now: i64,
) -> Result<(Option<NoticeId>, u64), StoreError> {
    let notice = match tx.notice_of_kind(posting.id, NoticeKind::New).await? {
        Some(_) => Some(tx.follow_up(posting.id, NoticeKind::Correction, now).await?),
        None => None,
    };
    let changes = material_changes(before, &posting.head.content);
    let told = if changes.is_empty() { 0 } else { tell(tx, posting, News::Changed(&changes), now).await? };
    Ok((notice, told))
}

/// Tells those who registered interest that staff ended the posting.
pub(super) async fn tell_closed(tx: &mut Tx, posting: &Posting, now: i64) -> Result<u64, StoreError> {
    tell(tx, posting, News::Closed, now).await
}

/// One message to each who has an interest in a posting; how many.
async fn tell(tx: &mut Tx, posting: &Posting, news: News<'_>, now: i64) -> Result<u64, StoreError> {
    let content = match news {
        // The title that they will find when they look.
        News::Changed(_) => &posting.head.content,
        News::Closed | News::Withdrawn(_) => posting.shown().unwrap_or(&posting.head.content),
    };
    let mut told = 0;
    for one in tx.interested(posting.id).await? {
        let words = Texts::get().words(one.lang).also(one.reads);
        let message = news::message(posting.id, content, one.interest, news, words);
        tx.notify(one.person, &message, false, now).await?;
        told += 1;
    }
    Ok(told)
}

/// Sends the card of a posting's newest text to the chats of this member
/// alone, as readers of a language get it, but for the chat `here`, which gets
/// it with the answer. How many chats there are, `here` included.
///
/// # Errors
/// Refuses without the right, and where the member has no chat.
pub async fn test(
    tx: &mut Tx,
    staff: &Staff,
    person: &Person,
    (id, lang): (PostingId, Lang),
    here: Option<&Address>,
    now: i64,
) -> Result<u32, Fault> {
    test_at(tx, staff, std::slice::from_ref(person), (id, lang), here, now).await
}

/// The same to every chat in which this member has signed in.
///
/// # Errors
/// As [`test()`].
pub fn test_everywhere<'a>(
    tx: &'a mut Tx,
    staff: &'a Staff,
    shown: (PostingId, Lang),
    now: i64,
) -> BoxFuture<'a, Result<u32, Fault>> {
    async move {
        let mut persons = Vec::new();
        for id in tx.persons_of_staff(staff.id).await? {
            persons.extend(tx.person(id).await?);
        }
        test_at(tx, staff, &persons, shown, None, now).await
    }
    .boxed()
}

async fn test_at(
    tx: &mut Tx,
    staff: &Staff,
    persons: &[Person],
    (id, lang): (PostingId, Lang),
    here: Option<&Address>,
    now: i64,
) -> Result<u32, Fault> {
    let posting = within(tx, staff, Action::Look, id).await?;
    let station = match posting.station {
        Some(station) => tx.station(station).await?,
        None => None,
    };
    let mut chats = u32::from(here.is_some());
    for person in persons {
        let (own, theirs) = (Texts::get().words(person.lang), Texts::get().words(lang));
        let test = card::test(&posting, station.as_ref(), own, theirs, now).map(Outgoing::Say);
        for account in tx.accounts(person.id).await? {
            let to = &account.address;
            if !account.reachable || Some(to) == here {
                continue;
            }
            for what in &test {
                let new = NewOutgoing {
                    to,
                    lane: Lane::Personal,
                    what,
                    anchor: None,
                    edit_anchor: None,
                    reply: None,
                };
                tx.enqueue(new, now).await?;
            }
            chats += 1;
        }
    }
    if chats == 0 {
        return Err(Refusal::NoChat.into());
    }
    tx.audit(Some(staff.id), "posting-test", &id.to_string(), lang.code(), now).await?;
    Ok(chats)
}
