//! What staff do to postings: the rules of review and publishing, the same in
//! chat, on the web and on the command line.
//!
//! Each function checks everything before it writes anything, so a refusal
//! leaves nothing half done.

use futures::FutureExt as _;
use futures::future::BoxFuture;

use crate::dialogue::change::Refusal;
use crate::dialogue::press::ShortDigest;
use crate::domain::access::{Action, may};
use crate::domain::ids::{ImportId, NoticeId, PostingId};
use crate::domain::person::Staff;
use crate::domain::posting::{Concern, Posting, PostingContent, PostingState};
use crate::store::{StoreError, Tx};

use super::broadcast;

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The rules do not allow it.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What publishing came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Publication {
    /// This notice goes out to so many people.
    Told {
        /// The notice.
        notice: NoticeId,
        /// How many people it matched; `None` while that is being found out.
        matched: Option<u64>,
    },
    /// Scholars see exactly this text already; nobody is told again.
    Before,
    /// The new text is live.
    Corrected {
        /// The notice that puts it in place of what people got; `None` when
        /// nobody had been told.
        notice: Option<NoticeId>,
        /// How many with an interest are told what changed.
        told: u64,
    },
    /// It is public, and those who follow were told just now of another day of
    /// the same event, from which they find this one.
    WithSeries,
    /// It will be published at its time.
    Scheduled,
}

/// The posting, if this member may do this to it.
pub(super) async fn within(
    tx: &mut Tx,
    staff: &Staff,
    action: Action,
    id: PostingId,
) -> Result<Posting, Fault> {
    // Locked, for what is decided here hangs on where the posting stands.
    let Some(posting) = tx.lock_posting(id).await? else { return Err(Refusal::NotFound.into()) };
    if may(staff, action, posting.station) {
        Ok(posting)
    } else if may(staff, Action::Look, posting.station) {
        Err(Refusal::NotAllowed.into())
    } else {
        // Somebody else's posting does not exist for those who may not see it.
        Err(Refusal::NotFound.into())
    }
}

/// The same, if the text is still the one that was looked at.
async fn exactly(
    tx: &mut Tx,
    staff: &Staff,
    action: Action,
    id: PostingId,
    digest: Option<&ShortDigest>,
) -> Result<Posting, Fault> {
    let posting = within(tx, staff, action, id).await?;
    if digest.is_some_and(|digest| !digest.matches(&posting.head.digest)) {
        return Err(Refusal::TextChanged.into());
    }
    Ok(posting)
}

/// Refuses a posting whose life is over.
pub(super) fn alive(posting: &Posting) -> Result<(), Refusal> {
    match posting.state {
        PostingState::Closed | PostingState::Expired | PostingState::Discarded => {
            Err(Refusal::WrongState(posting.state))
        }
        PostingState::Draft | PostingState::InReview | PostingState::Approved | PostingState::Published => {
            Ok(())
        }
    }
}

/// Where the newest text stands, for a posting that is alive.
fn head_is(posting: &Posting, wanted: PostingState) -> Result<(), Refusal> {
    alive(posting)?;
    if posting.state == PostingState::Published && posting.live.is_none() {
        return Err(Refusal::WrongState(PostingState::Published));
    }
    if posting.head.review == wanted { Ok(()) } else { Err(Refusal::WrongState(posting.head.review)) }
}

/// Hands the newest text to review.
///
/// # Errors
/// Refuses without the right, for another text than `digest`, outside of
/// draft, and where something in the text blocks.
pub fn submit<'a>(
    tx: &'a mut Tx,
    staff: &'a Staff,
    id: PostingId,
    digest: Option<&'a ShortDigest>,
    now: i64,
) -> BoxFuture<'a, Result<PostingState, Fault>> {
    async move {
        let posting = exactly(tx, staff, Action::Submit, id, digest).await?;
        head_is(&posting, PostingState::Draft)?;
        let blocking: Vec<Concern> =
            posting.head.content.concerns(now).into_iter().filter(|concern| concern.blocks()).collect();
        if !blocking.is_empty() {
            return Err(Refusal::Blocked(blocking).into());
        }
        tx.submit(id, posting.head.number, staff.id, now).await?;
        tx.audit(Some(staff.id), "posting-submit", &id.to_string(), &short(&posting), now).await?;
        Ok(PostingState::InReview)
    }
    .boxed()
}

/// Approves the newest text.
///
/// # Errors
/// Refuses without the right, for another text than `digest`, outside of
/// review, and those who submitted or last changed it.
pub fn approve<'a>(
    tx: &'a mut Tx,
    staff: &'a Staff,
    id: PostingId,
    digest: Option<&'a ShortDigest>,
    now: i64,
) -> BoxFuture<'a, Result<PostingState, Fault>> {
    async move {
        let posting = exactly(tx, staff, Action::Approve, id, digest).await?;
        head_is(&posting, PostingState::InReview)?;
        if posting.head.submitted_by == Some(staff.id) || posting.head.changed_by == Some(staff.id) {
            return Err(Refusal::SamePerson.into());
        }
        tx.approve(id, posting.head.number, staff.id, now).await?;
        let content = &posting.head.content;
        tx.remember(posting.station, content, &content.reference(id), now).await?;
        tx.audit(Some(staff.id), "posting-approve", &id.to_string(), &short(&posting), now).await?;
        Ok(PostingState::Approved)
    }
    .boxed()
}

/// Returns the newest text with a remark.
///
/// # Errors
/// Refuses without the right, for another text than `digest`, and outside of review.
pub async fn give_back(
    tx: &mut Tx,
    staff: &Staff,
    id: PostingId,
    digest: Option<&ShortDigest>,
    remark: &str,
    now: i64,
) -> Result<PostingState, Fault> {
    let posting = exactly(tx, staff, Action::Approve, id, digest).await?;
    head_is(&posting, PostingState::InReview)?;
    tx.send_back(id, posting.head.number, remark, now).await?;
    tx.audit(Some(staff.id), "posting-return", &id.to_string(), &short(&posting), now).await?;
    Ok(PostingState::Draft)
}

/// Publishes the approved text, now or `at` a moment (ms since 1970). Scholars
/// whose subscriptions match are told once in a posting's life.
///
/// # Errors
/// Refuses without the right, for another text than `digest`, for a text that
/// is not approved, after the deadline, and for a time that has passed.
pub fn publish<'a>(
    tx: &'a mut Tx,
    staff: &'a Staff,
    id: PostingId,
    digest: Option<&'a ShortDigest>,
    at: Option<i64>,
    now: i64,
) -> BoxFuture<'a, Result<Publication, Fault>> {
    async move {
        let posting = exactly(tx, staff, Action::Publish, id, digest).await?;
        // A newer text that is not approved yet changes nothing of what is public.
        let newer = posting.live.is_some() && posting.head.review == PostingState::Approved;
        if posting.state == PostingState::Published && !newer {
            return Ok(Publication::Before);
        }
        head_is(&posting, PostingState::Approved)?;
        if posting.head.content.expires_at().is_some_and(|end| end <= at.unwrap_or(now)) {
            return Err(Refusal::Over.into());
        }
        match at {
            Some(at) if at <= now => Err(Refusal::PastTime.into()),
            Some(at) => {
                tx.schedule(id, Some(at)).await?;
                tx.audit(Some(staff.id), "posting-schedule", &id.to_string(), &short(&posting), now).await?;
                Ok(Publication::Scheduled)
            }
            None => {
                tx.audit(Some(staff.id), "posting-publish", &id.to_string(), &short(&posting), now).await?;
                make_public(tx, &posting, now).await
            }
        }
    }
    .boxed()
}

/// For how long after one day of an event was told of its other days are told
/// with it, in ms.
const SERIES_MS: i64 = 24 * 60 * 60 * 1_000;

/// Makes the approved text live and writes the notice with the first text.
pub(super) async fn make_public(tx: &mut Tx, posting: &Posting, now: i64) -> Result<Publication, Fault> {
    tx.publish(posting.id, now).await?;
    super::attendees::keep_word(tx, posting.id).await?;
    if let (Some(_), Some(before)) = (posting.published_at, posting.shown()) {
        let (notice, mut told) = broadcast::correct_sent(tx, posting, before, now).await?;
        told += super::events::published_anew(tx, posting.id, before, now).await?;
        return Ok(Publication::Corrected { notice, told });
    }
    // Days that are published in one go are one piece of news.
    if tx.is_told_of_series(posting.id, now - SERIES_MS).await? {
        return Ok(Publication::WithSeries);
    }
    let announced = tx.announce(posting.id, now).await?;
    Ok(match announced.notice {
        Some(notice) => Publication::Told { notice, matched: announced.matched },
        None => Publication::Before,
    })
}

/// Takes the time back at which a posting would publish itself.
///
/// # Errors
/// Refuses without the right, and where no time is set.
pub async fn unschedule(tx: &mut Tx, staff: &Staff, id: PostingId, now: i64) -> Result<(), Fault> {
    let posting = within(tx, staff, Action::Publish, id).await?;
    if posting.publish_at.is_none() {
        return Err(Refusal::WrongState(posting.state).into());
    }
    tx.schedule(id, None).await?;
    tx.audit(Some(staff.id), "posting-unschedule", &id.to_string(), &short(&posting), now).await?;
    Ok(())
}

/// Ends a posting: one that was published closes, another is given up.
///
/// # Errors
/// Refuses without the right and where it is over already.
pub fn close<'a>(
    tx: &'a mut Tx,
    staff: &'a Staff,
    id: PostingId,
    now: i64,
) -> BoxFuture<'a, Result<PostingState, Fault>> {
    async move {
        let posting = within(tx, staff, Action::Close, id).await?;
        alive(&posting)?;
        let state =
            if posting.published_at.is_some() { PostingState::Closed } else { PostingState::Discarded };
        tx.set_state(id, state, now).await?;
        // Whoever has not been told yet is not told of something that is over.
        broadcast::halt(tx, id).await?;
        if state == PostingState::Closed {
            broadcast::tell_closed(tx, &posting, now).await?;
            super::events::ended(tx, &posting, "", now).await?;
        }
        tx.audit(Some(staff.id), "posting-close", &id.to_string(), state.code(), now).await?;
        Ok(state)
    }
    .boxed()
}

/// The posting, if this member may give it another text.
pub(super) async fn to_be_corrected(
    tx: &mut Tx,
    staff: &Staff,
    id: PostingId,
    digest: Option<&ShortDigest>,
) -> Result<Posting, Fault> {
    let posting = exactly(tx, staff, Action::Edit, id, digest).await?;
    alive(&posting)?;
    Ok(posting)
}

/// Gives a posting another text, which starts as a draft: an approval of the
/// text before is withdrawn. A published text stays live until the new one is
/// published. Translations that were left as they are belong to the source they
/// had, see [`PostingContent::follow`].
///
/// # Errors
/// Refuses without the right, for another text than `digest`, and where the posting is over.
pub fn correct<'a>(
    tx: &'a mut Tx,
    staff: &'a Staff,
    id: PostingId,
    digest: Option<&'a ShortDigest>,
    content: &'a PostingContent,
    now: i64,
) -> BoxFuture<'a, Result<PostingState, Fault>> {
    async move {
        let posting = to_be_corrected(tx, staff, id, digest).await?;
        if posting.head.content == *content {
            return Ok(posting.state);
        }
        let mut content = content.clone();
        content.follow(&posting.head.content);
        tx.revise(id, &content, Some(staff.id), now).await?;
        tx.audit(Some(staff.id), "posting-correct", &id.to_string(), &short(&posting), now).await?;
        Ok(PostingState::Draft)
    }
    .boxed()
}

/// Hands every draft of an import to review that may go; says how many went
/// and how many stayed.
///
/// # Errors
/// Refuses without the right.
pub fn submit_import<'a>(
    tx: &'a mut Tx,
    staff: &'a Staff,
    id: ImportId,
    now: i64,
) -> BoxFuture<'a, Result<(u32, u32), Fault>> {
    async move {
        import_within(tx, staff, Action::Submit, id).await?;
        let drafts = tx.import_drafts(id).await?;
        submit_all(tx, staff, drafts, now).await
    }
    .boxed()
}

/// Hands each of these to review that may go; says how many went and how many
/// stayed.
pub(super) async fn submit_all(
    tx: &mut Tx,
    staff: &Staff,
    drafts: Vec<PostingId>,
    now: i64,
) -> Result<(u32, u32), Fault> {
    let (mut submitted, mut held) = (0, 0);
    for posting in drafts {
        match submit(tx, staff, posting, None, now).await {
            Ok(_) => submitted += 1,
            Err(Fault::Refused(_)) => held += 1,
            Err(fault @ Fault::Store(_)) => return Err(fault),
        }
    }
    Ok((submitted, held))
}

/// Gives up the drafts of an import that are drafts still.
///
/// # Errors
/// Refuses without the right.
pub async fn discard_import(tx: &mut Tx, staff: &Staff, id: ImportId, now: i64) -> Result<u32, Fault> {
    import_within(tx, staff, Action::Edit, id).await?;
    let discarded = tx.discard_import(id, now).await?;
    tx.audit(Some(staff.id), "import-discard", &id.to_string(), &discarded.to_string(), now).await?;
    Ok(discarded)
}

async fn import_within(tx: &mut Tx, staff: &Staff, action: Action, id: ImportId) -> Result<(), Fault> {
    let Some(source) = tx.import_source(id).await? else { return Err(Refusal::NotFound.into()) };
    if may(staff, action, source.station) { Ok(()) } else { Err(Refusal::NotAllowed.into()) }
}

/// The beginning of the text's digest, by which an entry names exactly that text.
fn short(posting: &Posting) -> String {
    posting.head.digest.chars().take(16).collect()
}
