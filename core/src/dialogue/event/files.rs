//! Files that are sent: what is asked for, what became of it. A file is looked
//! at outside of the turn that takes it in, so its message changes afterwards.

use crate::args;
use crate::domain::event::{AnswerKind, Question};
use crate::domain::file::{FileFor, KeptFile};
use crate::domain::ids::RegistrationId;
use crate::domain::registration::Registration;
use crate::event::IncomingFile;
use crate::files::{Found, Unfit};
use crate::text::{Words, shorten};
use crate::view::{Button, Message, Text, Tone, View};

use super::super::change::{Change, Outcome, Refusal};
use super::super::need::Registered;
use super::super::press::Press;
use super::super::state::{Flow, State, Waiting};
use super::super::{Ctx, Turn, park, unexpected};

/// One question that is answered by a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked<'a> {
    /// Which of the event's questions, from 0.
    pub number: u32,
    /// It.
    pub question: &'a Question,
    /// The name of the file that was sent.
    pub sent: Option<&'a str>,
}

/// The questions of the event that are answered by a file, with what was sent.
pub fn asked(own: &Registered) -> Vec<Asked<'_>> {
    let content = own.posting.shown().unwrap_or(&own.posting.head.content);
    let questions = content.event.iter().flat_map(|event| &event.questions);
    let of = |(number, question): (u32, _)| {
        let question: &Question = question;
        let answers = &own.registration.answers;
        let sent = answers.iter().find(|(asked, _)| *asked == question.text).map(|(_, name)| name.as_str());
        (question.answer == AnswerKind::File).then_some(Asked { number, question, sent })
    };
    (0..).zip(questions).filter_map(of).collect()
}

/// Whether it can be sent now.
fn is_open(own: &Registered, now: i64) -> bool {
    own.registration.state.is_live() && own.posting.halt.is_none() && own.posting.is_open(now)
}

/// The name of the file that answers a question, or that it is missing where
/// it must be answered and the registration stands for something.
pub fn standing(registration: &Registration, question: &Question, words: Words) -> Option<String> {
    let sent = registration.answers.iter().find(|(asked, _)| *asked == question.text);
    let missing = question.required && registration.state.is_live();
    sent.map(|(_, name)| name.clone()).or_else(|| missing.then(|| words.say("file-missing")))
}

/// What is still to be sent and what was, one a line.
pub(super) fn lines(own: &Registered, words: Words) -> Vec<String> {
    asked(own).into_iter().map(|asked| line(&asked, words)).collect()
}

fn line(asked: &Asked<'_>, words: Words) -> String {
    let question = asked.question.text.clone();
    match asked.sent {
        Some(name) => words.say_with("file-line-sent", &args! { question: question, name: name.to_owned() }),
        None if asked.question.required => words.say_with("file-line-missing", &args! { question: question }),
        None => words.say_with("file-line-open", &args! { question: question }),
    }
}

/// What is still missing, as staff see it.
pub fn missing_lines(own: &Registered, words: Words) -> Vec<String> {
    asked(own).iter().filter(|asked| asked.sent.is_none()).map(|asked| line(asked, words)).collect()
}

/// One button a file.
pub(super) fn buttons(own: &Registered, ctx: &Ctx<'_>) -> Vec<Button> {
    if !is_open(own, ctx.now) {
        return Vec::new();
    }
    asked(own).iter().map(|asked| button(own.registration.id, asked, ctx.words)).collect()
}

fn button(id: RegistrationId, asked: &Asked<'_>, words: Words) -> Button {
    let question = args! { question: shorten(&asked.question.text, LABEL_CHARS, |_| 1) };
    let press = Press::SendFile { id, question: asked.number };
    match asked.sent {
        None => Button::primary(words.say_with("file-send", &question), press),
        Some(_) => Button::press(words.say_with("file-replace", &question), press),
    }
}

/// Longest question in the label of a button, in characters.
const LABEL_CHARS: usize = 24;

/// Goes on to the first file that is still to be sent, if there is one.
pub(super) fn go_on(mut turn: Turn, own: &Registered, ctx: &Ctx<'_>) -> Turn {
    let next = asked(own).into_iter().find(|asked| asked.sent.is_none());
    let Some(next) = next.filter(|_| is_open(own, ctx.now)) else { return turn };
    turn.state.flow = Flow::Sending(to(own, next.number));
    turn.new_message(ask(own, &next, ctx))
}

const fn to(own: &Registered, question: u32) -> FileFor {
    FileFor::Answer { registration: own.registration.id, question }
}

/// Asks for a file.
fn ask(own: &Registered, asked: &Asked<'_>, ctx: &Ctx<'_>) -> Message {
    let words = ctx.words;
    let (id, to) = (own.registration.id, to(own, asked.number));
    let about = args! { question: asked.question.text.clone(), id: id.to_string() };
    let mut paragraphs = vec![words.say_with("file-ask", &about)];
    paragraphs.push(how(to, ctx));
    if asked.sent.is_some() {
        paragraphs.push(words.say("file-ask-instead"));
    }
    let leave = match asked.question.required {
        true => words.say("file-later"),
        false => words.say("button-skip"),
    };
    Message::new(View::Text(Text { paragraphs, ..Text::default() }))
        .row([Button::press(leave, Press::LeaveFile { id })])
}

/// How and what may be sent here.
pub(in crate::dialogue) fn how(to: FileFor, ctx: &Ctx<'_>) -> String {
    let words = ctx.words;
    // Nobody can send a file where the answer is seen by them alone.
    let place = match ctx.guild {
        Some(_) => words.say("file-place-direct"),
        None => words.say("file-place-here"),
    };
    format!("{place} {}", takes(to, words))
}

/// What may be sent.
pub(in crate::dialogue) fn takes(to: FileFor, words: Words) -> String {
    let limit = args! { megabytes: words.count(to.most_bytes() >> 20) };
    match to {
        FileFor::Cover { .. } => words.say_with("file-takes-picture", &limit),
        FileFor::Answer { .. } | FileFor::Handout { .. } => words.say_with("file-takes", &limit),
    }
}

/// A press about a file that is asked for. `None` when it belongs to something else.
pub(in crate::dialogue) fn press(mut state: State, press: &Press, ctx: &Ctx<'_>) -> Option<Turn> {
    let (id, question) = match press {
        Press::SendFile { id, question } => (*id, Some(*question)),
        Press::LeaveFile { id } => (*id, None),
        _ => return None,
    };
    park(&mut state);
    let words = ctx.words;
    let Some(own) = ctx.facts.registration.as_ref().filter(|own| own.registration.id == id) else {
        return Some(Turn::quiet(state).alert(words.say("registration-not-found")));
    };
    let open = Button::press(words.say("registration-open"), Press::Registration { id });
    let all = asked(own);
    let Some(question) = question else {
        let missing = all.iter().any(|asked| asked.sent.is_none() && asked.question.required);
        let said = if missing { words.say("file-left-missing") } else { words.say("file-left") };
        return Some(Turn::quiet(state).in_place(Message::text(said).row([open])));
    };
    Some(match all.iter().find(|asked| asked.number == question) {
        Some(asked) if is_open(own, ctx.now) => {
            state.flow = Flow::Sending(to(own, question));
            Turn::quiet(state).new_message(ask(own, asked, ctx))
        }
        _ => Turn::quiet(state).new_message(Message::problem(words.say("file-not-asked")).row([open])),
    })
}

/// A file came while one was waited for.
pub(in crate::dialogue) fn sent(mut state: State, to: FileFor, file: &IncomingFile, ctx: &Ctx<'_>) -> Turn {
    if file.size > to.most_bytes() {
        let why = unfit(&Unfit::TooLarge(to.most_bytes()), ctx.words);
        return Turn::quiet(state).new_message(Message::problem(why));
    }
    state.flow = Flow::Waiting(Waiting::File(to));
    Turn::quiet(state).change(Change::TakeFile { to, file: file.clone() })
}

/// Something else came while a file was waited for.
pub(in crate::dialogue) fn remind(to: FileFor, ctx: &Ctx<'_>) -> Message {
    let message = Message::text(format!("{}\n{}", ctx.words.say("file-waits"), how(to, ctx)));
    match to {
        FileFor::Answer { registration, .. } => {
            message.row([Button::press(ctx.words.say("file-later"), Press::LeaveFile { id: registration })])
        }
        FileFor::Cover { event } | FileFor::Handout { event } => {
            message.row([Button::press(ctx.words.say("button-cancel"), Press::Dossier { id: event })])
        }
    }
}

/// The name under which the message about a file is kept up to date.
pub fn anchor(taken: i64) -> String {
    format!("file.{taken}")
}

/// A file was taken in, or why not. Another takes its place, but for staff, who
/// send lists as well; where more is asked for, that is what comes next.
pub(in crate::dialogue) fn after(mut state: State, outcome: &Outcome, ctx: &Ctx<'_>) -> Turn {
    let to = match std::mem::take(&mut state.flow) {
        Flow::Waiting(Waiting::File(to)) => to,
        _ => return unexpected(state, outcome, ctx),
    };
    let words = ctx.words;
    match outcome {
        Outcome::FileTaken(taken) => {
            let flow = match (to, &ctx.actor.staff) {
                (FileFor::Answer { .. }, None) => Flow::Sent(to),
                _ => Flow::Idle,
            };
            let looking = Turn::quiet(State { flow, ..state })
                .new_message(Message::text(words.say("file-looking")))
                .anchored(anchor(*taken));
            let FileFor::Answer { question, .. } = to else { return looking };
            let Some(own) = &ctx.facts.registration else { return looking };
            let next = asked(own).into_iter().find(|asked| asked.sent.is_none() && asked.number > question);
            let Some(next) = next else { return looking };
            let mut turn = looking.new_message(ask(own, &next, ctx));
            turn.state.flow = Flow::Sending(self::to(own, next.number));
            turn
        }
        Outcome::Refused(refusal) => Turn::quiet(state).new_message(Message::problem(words.refusal(refusal))),
        other => unexpected(state, other, ctx),
    }
}

/// What became of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It is kept.
    Kept(KeptFile),
    /// It is not, for what it is.
    Unfit(Unfit),
    /// It is not, for nobody may bring it here.
    Refused(Refusal),
}

/// What became of a file, for whoever sent it.
pub fn fate(to: FileFor, fate: &Fate, words: Words) -> Message {
    let message = match fate {
        Fate::Kept(file) => {
            let about = args! { name: file.name.clone(), size: size(file.size, words) };
            let said = match to {
                FileFor::Answer { registration, .. } => {
                    let mut about = about;
                    about.put("id", registration.to_string());
                    words.say_with("file-kept-answer", &about)
                }
                FileFor::Cover { .. } => words.say_with("file-kept-cover", &about),
                FileFor::Handout { .. } => words.say_with("file-kept-handout", &about),
            };
            Message::new(View::Text(Text { paragraphs: vec![said], tone: Tone::Done, ..Text::default() }))
        }
        Fate::Unfit(why) => Message::problem(unfit(why, words)),
        Fate::Refused(why) => Message::problem(words.refusal(why)),
    };
    let again = !matches!(fate, Fate::Kept(_));
    match to {
        FileFor::Answer { registration: id, question } => {
            let retry = Button::primary(words.say("file-again"), Press::SendFile { id, question });
            let open = Button::press(words.say("registration-open"), Press::Registration { id });
            message.row(again.then_some(retry).into_iter().chain([open]))
        }
        FileFor::Cover { event: id } => {
            let retry = Button::primary(words.say("file-again"), Press::AskCover { id });
            let open = Button::press(words.say("file-to-event"), Press::Dossier { id });
            message.row(again.then_some(retry).into_iter().chain([open]))
        }
        FileFor::Handout { event: id } => {
            let retry = Button::primary(words.say("file-again"), Press::SendHandout { id });
            let open = Button::press(words.say("deed-handouts"), Press::EventHandouts { id });
            message.row(again.then_some(retry).into_iter().chain([open]))
        }
    }
}

/// How large a file is, in words.
pub fn size(bytes: u64, words: Words) -> String {
    match bytes {
        0..0x10_0000 => words.say_with("file-size-kb", &args! { n: words.count(bytes.div_ceil(1024)) }),
        _ => {
            let hundredths = u32::try_from(bytes * 100 / 0x10_0000).unwrap_or(u32::MAX);
            words.say_with("file-size-mb", &args! { n: words.hundredths(hundredths) })
        }
    }
}

/// Why a file is not kept, and what to do.
pub fn unfit(why: &Unfit, words: Words) -> String {
    match why {
        Unfit::Empty => words.say("file-unfit-empty"),
        Unfit::TooLarge(limit) => {
            words.say_with("file-unfit-large", &args! { megabytes: words.count(limit >> 20) })
        }
        Unfit::Pixels => words.say("file-unfit-pixels"),
        Unfit::Kind(found) => match found {
            Found::Picture => words.say("file-unfit-picture"),
            Found::Html => words.say("file-unfit-html"),
            Found::Archive => words.say("file-unfit-archive"),
            Found::OldOffice => words.say("file-unfit-old"),
            Found::Program => words.say("file-unfit-program"),
            Found::Other(_) => words.say("file-unfit-other"),
            Found::Unknown => words.say("file-unfit-unknown"),
        },
        Unfit::Macros => words.say("file-unfit-macros"),
        Unfit::Encrypted => words.say("file-unfit-encrypted"),
        Unfit::Bomb => words.say("file-unfit-bomb"),
        Unfit::Corrupt => words.say("file-unfit-corrupt"),
        Unfit::NotFetched => words.say("file-unfit-gone"),
    }
}

/// The registration for which a file is waited for.
pub(in crate::dialogue) fn registration_of(state: &State) -> Option<RegistrationId> {
    match &state.flow {
        Flow::Sending(FileFor::Answer { registration, .. })
        | Flow::Sent(FileFor::Answer { registration, .. })
        | Flow::Waiting(Waiting::File(FileFor::Answer { registration, .. })) => Some(*registration),
        _ => None,
    }
}
