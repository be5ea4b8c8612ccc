//! From draft to published and to its end: what is asked of one posting.

use crate::args;
use crate::dialogue::change::{Change, EventOutcome, Outcome, Refusal};
use crate::dialogue::need::Dossier;
use crate::dialogue::press::{FormId, Press, ShortDigest};
use crate::dialogue::state::Waiting;
use crate::dialogue::{Turn, card};
use crate::domain::access::{Action, may};
use crate::domain::event::Halt;
use crate::domain::ids::{NoticeId, PostingId};
use crate::domain::lang::Lang;
use crate::domain::person::Staff;
use crate::domain::posting::{Posting, PostingState};
use crate::text::Texts;
use crate::view::{Button, FieldInput, Form, FormField, Message, Text, Tone, View};

use super::Desk;
use super::dossier::{self, ending_label, mark};
use super::rights::{Step, check, ending, stage};
use super::task::{Deed, Values};
use super::{correct, page, preview, recall, schedule, sending_view, translations};

/// Longest remark to a returned text, in characters.
const REMARK_CHARS: usize = 2_000;

/// Answers what is asked of one posting.
pub(super) fn deed(desk: &Desk<'_>, staff: &Staff, id: PostingId, deed: Deed<'_>) -> Turn {
    let Some(dossier) = visible(desk, staff, id) else { return desk.refuse(&Refusal::NotFound) };
    let posting = &dossier.posting;
    let allowed = |step| check(step, posting, staff, desk.ctx.now);
    let exactly = |step, digest: &ShortDigest| {
        allowed(step)?;
        if digest.matches(&posting.head.digest) { Ok(()) } else { Err(Refusal::TextChanged) }
    };
    let change = |change| desk.change(Waiting::OnPosting(id), change);
    let taken = match deed {
        Deed::Show => Ok(desk.say_all(dossier::view(dossier, staff, desk))),
        Deed::Preview { lang, on } => Ok(preview::view(desk, dossier, lang, on)),
        Deed::Submit(digest) => {
            exactly(Step::Submit, digest).map(|()| change(Change::Submit { id, digest: digest.clone() }))
        }
        Deed::Approve(digest) => {
            exactly(Step::Approve, digest).map(|()| change(Change::Approve { id, digest: digest.clone() }))
        }
        Deed::AskReturn => allowed(Step::Return).map(|()| desk.form(return_form(desk, posting, "", None))),
        Deed::Return(digest, values) => {
            exactly(Step::Return, digest).map(|()| give_back(desk, posting, digest, values))
        }
        Deed::Publish(digest) => exactly(Step::Publish, digest)
            .map(|()| change(Change::Publish { id, digest: digest.clone(), at: None })),
        Deed::AskSchedule => allowed(Step::Publish).map(|()| schedule::ask(desk, posting)),
        Deed::Schedule(digest, values) => {
            exactly(Step::Publish, digest).map(|()| schedule::filled(desk, posting, digest, values))
        }
        Deed::Unschedule => allowed(Step::Unschedule).map(|()| change(Change::Unschedule(id))),
        Deed::Test { lang } => Ok(change(Change::TestSend { id, lang })),
        Deed::AskRecall => recallable(dossier, allowed(Step::Recall)).map(|()| recall::ask(desk, dossier)),
        Deed::Recall(values) => {
            recallable(dossier, allowed(Step::Recall)).map(|()| recall::filled(desk, dossier, values))
        }
        Deed::AskClose => allowed(ending(posting)).map(|()| ask_close(desk, dossier)),
        Deed::Close => allowed(ending(posting)).map(|()| change(Change::Close(id))),
        Deed::AskCorrect => allowed(Step::Correct).map(|()| correct::ask(desk, posting)),
        Deed::AskPart { part, lang } => {
            allowed(Step::Correct).map(|()| correct::ask_part(desk, posting, part, lang))
        }
        Deed::Correct(digest, values) => {
            exactly(Step::Correct, digest).map(|()| correct::filled(desk, posting, digest, values))
        }
        Deed::Texts => Ok(translations::texts(desk, posting)),
        Deed::Translate { lang, from } => Ok(translations::show(desk, posting, lang, from)),
        Deed::Translated { lang, from, digest, values } => exactly(Step::Correct, digest)
            .map(|()| translations::filled(desk, posting, (lang, from), digest, values)),
        Deed::DraftText { lang, from, digest } => exactly(Step::Correct, digest)
            .and_then(|()| translations::draft(desk, posting, (lang, from), digest)),
        Deed::ConfirmText { lang, digest } => {
            exactly(Step::Correct, digest).map(|()| change(translations::confirm(posting, lang, digest)))
        }
        Deed::ConfirmFields(digest) => {
            exactly(Step::ConfirmFields, digest).map(|()| change(confirm(posting, digest)))
        }
    };
    taken.unwrap_or_else(|refusal| refused(desk, id, &refusal))
}

/// A posting is taken back once, and only where it went out.
pub(super) fn recallable(dossier: &Dossier, allowed: Result<(), Refusal>) -> Result<(), Refusal> {
    allowed?;
    match (dossier.recall, dossier.notice) {
        (Some(_), _) => Err(Refusal::Recalled),
        (None, None) => Err(Refusal::NotFound),
        (None, Some(_)) => Ok(()),
    }
}

/// The dossier that was read, where it is the one asked for and this member
/// may see it.
pub(super) fn visible<'a>(desk: &Desk<'a>, staff: &Staff, id: PostingId) -> Option<&'a Dossier> {
    let dossier = desk.ctx.facts.dossier.as_ref()?;
    (dossier.posting.id == id && may(staff, Action::Look, dossier.posting.station)).then_some(dossier)
}

/// Why it was not done, and the way to the newest text.
fn refused(desk: &Desk<'_>, id: PostingId, refusal: &Refusal) -> Turn {
    let words = desk.ctx.words;
    let message = Message::problem(words.refusal(refusal));
    if *refusal == Refusal::NotFound {
        return desk.say(message);
    }
    let read = desk.ctx.facts.dossier.as_ref().map(|dossier| &dossier.posting);
    desk.say(message.row(read.filter(|posting| posting.id == id).map(|posting| page::open(posting, words))))
}

/// The text with its guessed fields taken over.
fn confirm(posting: &Posting, digest: &ShortDigest) -> Change {
    let mut content = posting.head.content.clone();
    content.fields = content.fields.iter().chain(content.proposed_fields.iter()).collect();
    content.proposed_fields = Default::default();
    Change::Correct { id: posting.id, digest: digest.clone(), content: Box::new(content) }
}

fn return_form(desk: &Desk<'_>, posting: &Posting, typed: &str, error: Option<String>) -> Form {
    let words = desk.ctx.words;
    Form {
        id: FormId::Return { id: posting.id, digest: ShortDigest::of(&posting.head.digest) },
        heading: words.say_with("return-heading", &named(posting)),
        intro: vec![words.say("return-intro")],
        fields: vec![FormField {
            name: "remark".into(),
            label: words.say("return-remark"),
            help: words.say("return-help"),
            value: typed.to_owned(),
            input: FieldInput::Paragraph,
            optional: false,
            error,
        }],
        submit: words.say("deed-return"),
    }
}

fn give_back(desk: &Desk<'_>, posting: &Posting, digest: &ShortDigest, values: &Values) -> Turn {
    let words = desk.ctx.words;
    let typed = values.iter().find(|(name, _)| name == "remark").map_or("", |(_, typed)| typed.trim());
    let error = match typed.chars().count() {
        0 => words.say("return-empty"),
        1..=REMARK_CHARS => {
            let change = Change::Return { id: posting.id, digest: digest.clone(), remark: typed.to_owned() };
            return desk.change(Waiting::OnPosting(posting.id), change);
        }
        _ => words.say_with("typed-too-long", &args! { max: words.count(REMARK_CHARS as u64) }),
    };
    desk.form(return_form(desk, posting, typed, Some(error)))
}

/// Id and title, as messages name a posting.
pub(super) fn named(posting: &Posting) -> crate::text::Args {
    args! { id: posting.head.content.reference(posting.id), title: page::name(posting.head.content.title()) }
}

/// Asks before a posting ends, with what will happen in numbers.
fn ask_close(desk: &Desk<'_>, dossier: &Dossier) -> Turn {
    let words = desk.ctx.words;
    let posting = &dossier.posting;
    let id = posting.id;
    let step = ending(posting);
    let text = if step == Step::Discard {
        words.say_with("discard-ask", &named(posting))
    } else {
        let mut about = named(posting);
        about.put("count", words.count(dossier.interests.into()));
        words.say_with("close-ask", &about)
    };
    let keep = Button::press(words.say("deed-keep"), Press::Dossier { id });
    desk.say(Message::text(text).row([Button::danger(ending_label(step, words), Press::Close { id }), keep]))
}

/// What came of a change to a posting.
pub(super) fn after(desk: &Desk<'_>, staff: &Staff, id: PostingId, outcome: &Outcome) -> Turn {
    match outcome {
        Outcome::Refused(refusal) => refused(desk, id, refusal),
        Outcome::Published { notice, matched, .. } => published(desk, staff, id, *notice, *matched),
        Outcome::Corrected { notice, told, .. } => corrected(desk, staff, id, *notice, *told),
        Outcome::Recalled { notice, .. } => recalled(desk, staff, id, *notice),
        Outcome::Unscheduled(_) => unscheduled(desk, staff, id),
        Outcome::Tested { lang, chats, here } => tested(desk, staff, id, *chats, here.then_some(*lang)),
        Outcome::Event(EventOutcome::Halted { told, .. }) => halted(desk, staff, id, *told),
        Outcome::Drafting(_) => translations::asked(desk, staff, id),
        Outcome::Moved { .. } | Outcome::Done => stands(desk, staff, id),
        Outcome::Subscribed(_)
        | Outcome::SubscribedBefore(_)
        | Outcome::Brought(_)
        | Outcome::LinkCode { .. }
        | Outcome::LinkFound { .. }
        | Outcome::Linked(_)
        | Outcome::Unlinked
        | Outcome::Question(_)
        | Outcome::Mapped { .. }
        | Outcome::InterestSent(_)
        | Outcome::InterestBefore(_)
        | Outcome::Event(_)
        | Outcome::FileTaken(_)
        | Outcome::SignedIn(_)
        | Outcome::ImportTaken(_)
        | Outcome::ImportSubmitted { .. }
        | Outcome::ImportDiscarded(_)
        | Outcome::Steered { .. }
        | Outcome::Invited { .. } => stands(desk, staff, id),
    }
}

/// Says where a posting stands now and what comes next.
pub(super) fn stands(desk: &Desk<'_>, staff: &Staff, id: PostingId) -> Turn {
    let Some(dossier) = visible(desk, staff, id) else { return desk.refuse(&Refusal::NotFound) };
    let words = desk.ctx.words;
    let posting = &dossier.posting;
    let mut about = named(posting);
    let text = match stage(posting).unwrap_or(posting.state) {
        PostingState::Draft => match &posting.head.remark {
            Some(remark) => {
                about.put("remark", remark.clone());
                words.say_with("done-returned", &about)
            }
            None => words.say_with("done-draft", &about),
        },
        PostingState::InReview => words.say_with("done-in-review", &about),
        PostingState::Approved => {
            about.put("mark", mark(&posting.head.digest));
            match posting.publish_at {
                None => words.say_with("done-approved", &about),
                Some(at) => {
                    let zone = &desk.ctx.actor.zone;
                    about.put("at", words.moment(at, zone));
                    about.put("zone", words.zone(zone));
                    words.say_with("done-scheduled", &about)
                }
            }
        }
        PostingState::Published => words.say_with("done-published-before", &about),
        PostingState::Closed | PostingState::Expired => words.say_with("done-closed", &about),
        PostingState::Discarded => words.say_with("done-discarded", &about),
    };
    done(desk, staff, dossier, text)
}

/// What was done, with the next steps: the dossier itself on a page.
fn done(desk: &Desk<'_>, staff: &Staff, dossier: &Dossier, text: String) -> Turn {
    let words = desk.ctx.words;
    let said = Message::new(View::Text(Text { paragraphs: vec![text], tone: Tone::Done, ..Text::default() }));
    if desk.ctx.caps.tables {
        let mut page = vec![said];
        page.extend(dossier::view(dossier, staff, desk));
        return desk.say_all(page);
    }
    let mut rows = dossier::buttons(dossier, staff, words, desk.ctx.now);
    rows.insert(0, vec![page::open(&dossier.posting, words)]);
    desk.say(rows.into_iter().fold(said, Message::row))
}

/// It goes out: how many are told, and a message that is kept up to date.
fn published(
    desk: &Desk<'_>,
    staff: &Staff,
    id: PostingId,
    notice: Option<NoticeId>,
    matched: Option<u64>,
) -> Turn {
    let Some(dossier) = visible(desk, staff, id) else { return desk.refuse(&Refusal::NotFound) };
    let words = desk.ctx.words;
    let mut about = named(&dossier.posting);
    let Some(notice) = notice else {
        let text = match matched {
            Some(_) => words.say_with("done-published-before", &about),
            None => words.say_with("done-published-series", &about),
        };
        return done(desk, staff, dossier, text);
    };
    let text = match matched {
        Some(people) => {
            about.put("count", words.count(people));
            words.say_with("done-published", &about)
        }
        None => words.say_with("done-published-counting", &about),
    };
    let turn = done(desk, staff, dossier, text);
    with_progress(turn, desk, notice)
}

/// A corrected text is out: who sees it now, and who is told what changed.
fn corrected(desk: &Desk<'_>, staff: &Staff, id: PostingId, notice: Option<NoticeId>, told: u64) -> Turn {
    let Some(dossier) = visible(desk, staff, id) else { return desk.refuse(&Refusal::NotFound) };
    let words = desk.ctx.words;
    let mut about = named(&dossier.posting);
    about.put("sent", words.count(dossier.reached.sent));
    about.put("waiting", words.count(dossier.reached.waiting));
    let mut text = words.say_with("done-corrected", &about);
    if told > 0 {
        text = format!("{text}\n{}", words.say_with("done-told", &args! { count: words.count(told) }));
    }
    let turn = done(desk, staff, dossier, text);
    match notice {
        Some(notice) => with_progress(turn, desk, notice),
        None => turn,
    }
}

/// A posting is being taken back.
fn recalled(desk: &Desk<'_>, staff: &Staff, id: PostingId, notice: NoticeId) -> Turn {
    let Some(dossier) = visible(desk, staff, id) else { return desk.refuse(&Refusal::NotFound) };
    let text = desk.ctx.words.say_with("done-recalled", &named(&dossier.posting));
    with_progress(done(desk, staff, dossier, text), desk, notice)
}

/// An event is put off or cancelled.
fn halted(desk: &Desk<'_>, staff: &Staff, id: PostingId, told: u64) -> Turn {
    let Some(dossier) = visible(desk, staff, id) else { return desk.refuse(&Refusal::NotFound) };
    let words = desk.ctx.words;
    let mut about = named(&dossier.posting);
    about.put("n", i64::try_from(told).unwrap_or(i64::MAX));
    let text = match dossier.posting.halt {
        Some(Halt::Postponed) => words.say_with("done-postponed", &about),
        _ => words.say_with("done-cancelled-event", &about),
    };
    done(desk, staff, dossier, text)
}

/// It no longer publishes itself.
fn unscheduled(desk: &Desk<'_>, staff: &Staff, id: PostingId) -> Turn {
    let Some(dossier) = visible(desk, staff, id) else { return desk.refuse(&Refusal::NotFound) };
    let text = desk.ctx.words.say_with("done-unscheduled", &named(&dossier.posting));
    done(desk, staff, dossier, text)
}

/// The card went to the member alone.
fn tested(desk: &Desk<'_>, staff: &Staff, id: PostingId, chats: u32, here: Option<Lang>) -> Turn {
    let Some(dossier) = visible(desk, staff, id) else { return desk.refuse(&Refusal::NotFound) };
    let words = desk.ctx.words;
    let mut about = named(&dossier.posting);
    about.put("count", words.count(chats.into()));
    let turn = done(desk, staff, dossier, words.say_with("done-tested", &about));
    let Some(lang) = here else { return turn };
    let (posting, station) = (&dossier.posting, dossier.station.as_ref());
    let test = card::test(posting, station, words, Texts::get().words(lang), desk.ctx.now);
    test.into_iter().fold(turn, Turn::new_message)
}

/// The same, with the progress of a notice below, kept up to date.
fn with_progress(turn: Turn, desk: &Desk<'_>, notice: NoticeId) -> Turn {
    match desk.ctx.facts.sending.as_ref().filter(|sending| sending.id == notice) {
        Some(sending) => turn
            .new_message(sending_view(sending, desk.ctx.actor, desk.ctx.words, desk.ctx.now))
            .anchored(super::anchor(notice)),
        None => turn,
    }
}
