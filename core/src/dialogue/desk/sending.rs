//! How a notice goes out, and what may be done about it.

use crate::args;
use crate::dialogue::Turn;
use crate::dialogue::change::{Change, Outcome, Refusal};
use crate::dialogue::need::{OnPlatform, Sending};
use crate::dialogue::press::Press;
use crate::dialogue::state::Waiting;
use crate::domain::access::{Action, may_somewhere};
use crate::domain::ids::NoticeId;
use crate::domain::notice::NoticeState;
use crate::domain::person::{Person, Staff};
use crate::text::{Args, Words};
use crate::view::{Button, Message, Progress, View};

use super::Desk;
use super::page::name;
use super::task::NoticeDeed;

/// A minute in milliseconds.
const MINUTE: i64 = 60_000;

/// Answers what is asked of one notice.
pub(super) fn deed(desk: &Desk<'_>, staff: &Staff, id: NoticeId, deed: NoticeDeed) -> Turn {
    let Some(sending) = of(desk, id) else { return desk.refuse(&Refusal::NotFound) };
    let to = match deed {
        NoticeDeed::Show => return shown(desk, sending),
        NoticeDeed::Pause => NoticeState::Paused,
        NoticeDeed::Resume => NoticeState::Running,
        NoticeDeed::AskCancel | NoticeDeed::Cancel => NoticeState::Cancelled,
    };
    if let Err(refusal) = may_steer(sending, staff, to) {
        return refused(desk, id, &refusal);
    }
    if matches!(deed, NoticeDeed::AskCancel) {
        return ask_cancel(desk, sending);
    }
    desk.change(Waiting::OnNotice(id), Change::Steer { id, to })
}

/// The notice that was read, where it is the one asked for.
fn of<'a>(desk: &Desk<'a>, id: NoticeId) -> Option<&'a Sending> {
    desk.ctx.facts.sending.as_ref().filter(|sending| sending.id == id)
}

/// Whether this member may steer the notice so. Its station is asked where it
/// is done.
fn may_steer(sending: &Sending, staff: &Staff, to: NoticeState) -> Result<(), Refusal> {
    if !may_somewhere(staff, Action::Broadcast) {
        return Err(Refusal::NotAllowed);
    }
    if sending.is_over() || !sending.state.may_become(to) {
        return Err(Refusal::NothingWaits);
    }
    Ok(())
}

/// The progress of the notice, under the name by which it is kept up to date.
fn shown(desk: &Desk<'_>, sending: &Sending) -> Turn {
    let message = sending_view(sending, desk.ctx.actor, desk.ctx.words, desk.ctx.now);
    desk.say(message).anchored(anchor(sending.id))
}

/// The name under which a notice's progress is kept up to date.
pub fn anchor(id: NoticeId) -> String {
    format!("notice.{}", id.0)
}

fn refused(desk: &Desk<'_>, id: NoticeId, refusal: &Refusal) -> Turn {
    let words = desk.ctx.words;
    let open = Button::press(words.say("deed-sending"), Press::Sending { id });
    desk.say(Message::problem(words.refusal(refusal)).row([open]))
}

/// Asks before what waits is given up, with what will not be sent in numbers.
fn ask_cancel(desk: &Desk<'_>, sending: &Sending) -> Turn {
    let words = desk.ctx.words;
    let id = sending.id;
    let mut about = about(sending);
    about.put("waiting", words.count(sending.waiting));
    about.put("sent", words.count(sending.sent));
    let keep = Button::press(words.say("deed-keep-sending"), Press::Sending { id });
    let cancel = Button::danger(words.say("deed-cancel-notice"), Press::CancelNotice { id });
    desk.say(Message::text(words.say_with("cancel-ask", &about)).row([cancel, keep]))
}

/// What came of steering a notice.
pub(super) fn after(desk: &Desk<'_>, staff: &Staff, id: NoticeId, outcome: &Outcome) -> Turn {
    let _ = staff;
    match outcome {
        Outcome::Refused(refusal) => refused(desk, id, refusal),
        Outcome::Steered { .. } => match of(desk, id) {
            Some(sending) => shown(desk, sending),
            None => desk.refuse(&Refusal::NotFound),
        },
        other => desk.unexpected(other),
    }
}

/// What a message about a notice names.
fn about(sending: &Sending) -> Args {
    args! { id: sending.reference.clone(), title: name(&sending.title), kind: sending.kind.code() }
}

/// What is done just now, in words.
pub(super) fn heading(sending: &Sending, words: Words) -> String {
    let about = about(sending);
    match (sending.is_over(), sending.state) {
        (_, NoticeState::Cancelled) => words.say_with("sending-cancelled", &about),
        (true, NoticeState::Running | NoticeState::Paused) => words.say_with("sending-finished", &about),
        (false, NoticeState::Running) => words.say_with("sending-heading", &about),
        (false, NoticeState::Paused) => words.say_with("sending-paused", &about),
    }
}

/// How a notice goes out, in numbers, for this member at `now` (ms since
/// 1970). Whoever keeps the message [`anchor`] up to date does it with this.
pub fn sending_view(sending: &Sending, reader: &Person, words: Words, now: i64) -> Message {
    let mut counts = vec![(words.say("sending-sent"), words.count(sending.sent))];
    counts.push((words.say("sending-waiting"), words.count(sending.waiting)));
    let rest = [
        (words.say("sending-gone"), sending.gone),
        (words.say("sending-failed"), sending.failed),
        (words.say("sending-unknown"), sending.unknown),
        (words.say("sending-dropped"), sending.dropped),
    ];
    counts.extend(rest.into_iter().filter(|(_, count)| *count > 0).map(|(label, n)| (label, words.count(n))));
    if !sending.is_over() && sending.state == NoticeState::Running {
        counts.extend(sending.left_ms.map(|left| (words.say("sending-left"), left_text(left, words))));
    }
    counts.extend(sending.by_platform.iter().map(|on| platform(on, sending, reader, words, now)));
    counts.extend(sending.by_lang.iter().map(|(lang, people)| (words.language(*lang), words.count(*people))));
    let progress = Progress {
        heading: heading(sending, words),
        done: sending.total.saturating_sub(sending.waiting),
        total: Some(sending.total),
        counts,
        finished: sending.is_over(),
    };
    let open = words.say_with("room-posting", &args! { id: sending.reference.clone() });
    Message::new(View::Progress(progress)).row(steering(sending, reader, words)).row([
        Button::press(open, Press::Dossier { id: sending.posting }),
        Button::press(words.say("room-broadcasts"), Press::Broadcasts { page: 0 }),
    ])
}

/// What this member may do about it now.
fn steering(sending: &Sending, reader: &Person, words: Words) -> Vec<Button> {
    let id = sending.id;
    let offered = |to| reader.staff.as_ref().is_some_and(|staff| may_steer(sending, staff, to).is_ok());
    let mut buttons = Vec::new();
    if offered(NoticeState::Paused) {
        buttons.push(Button::press(words.say("deed-pause-notice"), Press::PauseNotice { id }));
    }
    if offered(NoticeState::Running) {
        buttons.push(Button::primary(words.say("deed-resume-notice"), Press::ResumeNotice { id }));
    }
    if offered(NoticeState::Cancelled) {
        buttons.push(Button::danger(words.say("deed-cancel-notice"), Press::AskCancelNotice { id }));
    }
    buttons
}

/// How long something still takes, in whole minutes rounded up.
fn left_text(left_ms: i64, words: Words) -> String {
    let minutes = left_ms.max(0).div_euclid(MINUTE) + i64::from(left_ms.rem_euclid(MINUTE) > 0);
    match minutes {
        ..=1 => words.say("left-minute"),
        2..=90 => words.say_with("left-minutes", &args! { minutes: words.number(minutes) }),
        91.. => words.say_with("left-hours", &args! { hours: words.number((minutes + 30) / 60) }),
    }
}

/// One platform: how many arrived of how many, and what keeps the rest.
fn platform(on: &OnPlatform, sending: &Sending, reader: &Person, words: Words, now: i64) -> (String, String) {
    let label = words.platform(on.platform);
    let numbers = args! { sent: words.count(on.sent), waiting: words.count(on.waiting) };
    let stands = words.say_with("sending-on", &numbers);
    if on.waiting == 0 || sending.state != NoticeState::Running {
        return (label, stands);
    }
    let why = match on.held_until.filter(|until| *until > now) {
        Some(until) => Some(words.say_with(
            "sending-held",
            &args! { until: words.moment(until, &reader.zone), zone: words.zone(&reader.zone) },
        )),
        None if !on.sender => Some(words.say("sending-no-sender")),
        None => None,
    };
    match why {
        Some(why) => (label, words.say_with("sending-because", &args! { stands: stands, why: why })),
        None => (label, stands),
    }
}
