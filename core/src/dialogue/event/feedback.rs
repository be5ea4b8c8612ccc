//! After an event: thanks, how good it was, words about it, and what it leaves
//! those who had a seat.

use crate::args;
use crate::domain::feedback::{Handout, MAX_COMMENT_CHARS, Rating, open_until};
use crate::domain::ids::RegistrationId;
use crate::domain::posting::{Day, Posting};
use crate::text::{Args, Words, local};
use crate::view::{
    Action, Button, Digest, Entry, FieldInput, File, Form, FormField, Group, Message, Text, Tone, View,
};

use super::super::change::{Change, EventOutcome, Outcome, Refusal};
use super::super::need::Registered;
use super::super::press::{FormId, Press};
use super::super::state::{Flow, State, Waiting};
use super::super::{Ctx, Turn, park, unexpected};
use super::files;

/// The event by id and title.
fn named(event: &Posting, words: Words) -> Args {
    let content = event.shown().unwrap_or(&event.head.content);
    let text = words.rendition(content).text;
    args! { id: content.reference(event.id), title: text.title.clone() }
}

/// The last moment of something as a day by the clocks of `zone`.
fn last_day(until: i64, zone: &str, words: Words) -> String {
    local(until - 1, zone).map_or_else(String::new, |at| words.day(Day(at.date())))
}

/// What somebody who lives in `zone` and was there reads when it is over;
/// `until` (ms since 1970) it can be rated.
pub fn thanks(own: &Registered, until: i64, zone: &str, words: Words) -> Message {
    let mut paragraphs = vec![words.say_with("thanks-first", &named(&own.posting, words))];
    paragraphs.push(question(until, zone, words));
    let id = own.registration.id;
    let mine = Button::press(words.say("registration-open"), Press::Registration { id });
    Message::new(View::Text(Text { paragraphs, ..Text::default() }))
        .row(stars(id, own.after.feedback.rating, words))
        .row(handouts_button(own, words).into_iter().chain([mine]))
}

/// What is asked, on what scale, until when and who gets to see it.
fn question(until: i64, zone: &str, words: Words) -> String {
    words.say_with("rate-question", &args! { until: last_day(until, zone, words) })
}

/// One button a rating, the lowest first.
fn stars(id: RegistrationId, chosen: Option<Rating>, words: Words) -> Vec<Button> {
    let star = |rating: Rating| {
        let n = args! { n: i64::from(rating.number()) };
        let press = Press::Rate { id, rating };
        match chosen == Some(rating) {
            true => Button::primary(words.say_with("rate-chosen", &n), press),
            false => Button::press(words.say_with("rate-label", &n), press),
        }
    };
    Rating::ALL.into_iter().map(star).collect()
}

fn handouts_button(own: &Registered, words: Words) -> Option<Button> {
    let (id, n) = (own.registration.id, own.after.handouts);
    let seated = own.registration.state.is_seated();
    let label = || words.say_with("handouts-button", &args! { n: i64::from(n) });
    (seated && n > 0).then(|| Button::press(label(), Press::Handouts { id }))
}

/// What stands on the registration itself: rating it and what it leaves.
pub(super) fn buttons(own: &Registered, ctx: &Ctx<'_>) -> Vec<Button> {
    let id = own.registration.id;
    let asks = open_until(&own.registration, &own.posting, ctx.now).is_some();
    let rate = asks.then(|| Button::press(ctx.words.say("rate-button"), Press::AskRate { id }));
    rate.into_iter().chain(handouts_button(own, ctx.words)).collect()
}

/// A press that is about what follows an event. `None` when it belongs to
/// something else.
pub(in crate::dialogue) fn press(mut state: State, press: &Press, ctx: &Ctx<'_>) -> Option<Turn> {
    let id = match press {
        Press::AskRate { id }
        | Press::Rate { id, .. }
        | Press::AskComment { id }
        | Press::Handouts { id }
        | Press::HandoutFile { id, .. } => *id,
        _ => return None,
    };
    park(&mut state);
    if let Press::Rate { rating, .. } = press {
        state.flow = Flow::Waiting(Waiting::Feedback(id));
        return Some(Turn::quiet(state).change(Change::Rate { id, rating: *rating }));
    }
    let turn = Turn::quiet(state);
    let words = ctx.words;
    let Some(own) = ctx.facts.registration.as_ref().filter(|own| own.registration.id == id) else {
        return Some(turn.new_message(Message::problem(words.say("registration-not-found"))));
    };
    Some(match (press, open_until(&own.registration, &own.posting, ctx.now)) {
        (Press::Handouts { .. }, _) if own.registration.state.is_seated() => {
            turn.new_message(handouts(own, ctx))
        }
        (Press::HandoutFile { file, .. }, _) if own.registration.state.is_seated() => {
            turn.new_message(handout_file(own, *file, ctx))
        }
        (Press::Handouts { .. } | Press::HandoutFile { .. }, _) => {
            let why = Refusal::NoSeat(own.registration.state);
            turn.new_message(Message::problem(words.refusal(&why)))
        }
        (Press::AskRate { .. }, Some(until)) => turn.in_place(rated(own, until, ctx)),
        (Press::AskComment { .. }, Some(_)) => turn.new_message(form(own, None, ctx)),
        _ => turn.new_message(Message::problem(words.refusal(&Refusal::NotAsked))),
    })
}

/// How it was rated, and what may be changed of that until when.
fn rated(own: &Registered, until: i64, ctx: &Ctx<'_>) -> Message {
    let words = ctx.words;
    let id = own.registration.id;
    let zone = &ctx.subject.zone;
    let said = &own.after.feedback;
    let mut about = named(&own.posting, words);
    let text = match said.rating {
        None => Text {
            paragraphs: vec![words.say_with("rate-about", &about), question(until, zone, words)],
            ..Text::default()
        },
        Some(rating) => {
            about.put("n", i64::from(rating.number()));
            about.put("until", last_day(until, zone, words));
            Text {
                paragraphs: vec![words.say_with("rate-done", &about)],
                tone: Tone::Done,
                ..Text::default()
            }
        }
    };
    let written = said.comment.as_ref().is_some_and(|text| !text.is_empty());
    let label = if written { words.say("comment-change") } else { words.say("comment-button") };
    let words_button = said.rating.map(|_| Button::press(label, Press::AskComment { id }));
    Message::new(View::Text(text))
        .row(stars(id, said.rating, words))
        .row(words_button.into_iter().chain(handouts_button(own, words)))
}

/// The form that takes words, with what was typed and what is wrong with it.
/// Where it is asked question by question that stands before the question, and
/// what was typed is in the chat already.
fn form(own: &Registered, wrong: Option<(&str, String)>, ctx: &Ctx<'_>) -> Message {
    let (words, forms) = (ctx.words, ctx.caps.forms);
    let known = own.after.feedback.comment.clone().unwrap_or_default();
    let (typed, error) = wrong.map_or((None, None), |(typed, error)| (Some(typed.to_owned()), Some(error)));
    let mut intro = vec![words.say("comment-intro")];
    intro.extend(error.clone().filter(|_| !forms));
    Message::new(View::Form(Form {
        id: FormId::Comment { id: own.registration.id },
        heading: words.say_with("comment-heading", &named(&own.posting, words)),
        intro,
        fields: vec![FormField {
            name: "comment".into(),
            label: words.say("comment-label"),
            help: words.say_with("comment-help", &args! { max: words.count(MAX_COMMENT_CHARS as u64) }),
            value: typed.filter(|_| forms).unwrap_or(known),
            input: FieldInput::Paragraph,
            optional: true,
            error,
        }],
        submit: words.say("comment-send"),
    }))
}

/// The form of this flow came back. `None` when it is another form's.
pub(in crate::dialogue) fn submit(
    mut state: State,
    form_id: &FormId,
    values: &[(String, String)],
    ctx: &Ctx<'_>,
) -> Option<Turn> {
    let FormId::Comment { id } = form_id else { return None };
    let typed = values.iter().find(|(name, _)| name == "comment").map_or("", |(_, typed)| typed.trim());
    if typed.chars().count() > MAX_COMMENT_CHARS
        && let Some(own) = &ctx.facts.registration
    {
        let max = args! { max: ctx.words.count(MAX_COMMENT_CHARS as u64) };
        let error = ctx.words.say_with("comment-too-long", &max);
        return Some(Turn::quiet(state).new_message(form(own, Some((typed, error)), ctx)));
    }
    state.flow = Flow::Waiting(Waiting::Feedback(*id));
    Some(Turn::quiet(state).change(Change::Comment { id: *id, text: typed.to_owned() }))
}

/// The registration about which words are being asked for.
pub(in crate::dialogue) fn registration_of(state: &State) -> Option<RegistrationId> {
    match &state.flow {
        Flow::Asking { form, .. } => match form.id {
            FormId::Comment { id } => Some(id),
            _ => None,
        },
        _ => None,
    }
}

/// What came of it. Whoever rated is asked for words once.
pub(in crate::dialogue) fn after(
    mut state: State,
    id: RegistrationId,
    outcome: &Outcome,
    ctx: &Ctx<'_>,
) -> Turn {
    state.flow = Flow::Idle;
    let words = ctx.words;
    let turn = Turn::quiet(state);
    let own = ctx.facts.registration.as_ref().filter(|own| own.registration.id == id);
    match (outcome, own) {
        (Outcome::Event(EventOutcome::Rated(_)), Some(own)) => {
            let until = open_until(&own.registration, &own.posting, ctx.now).unwrap_or(ctx.now);
            let turn = turn.in_place(rated(own, until, ctx));
            match own.after.feedback.comment {
                None => turn.new_message(form(own, None, ctx)),
                Some(_) => turn,
            }
        }
        (Outcome::Event(EventOutcome::Commented(_)), Some(own)) => {
            let silent = own.after.feedback.comment.as_ref().is_none_or(String::is_empty);
            let said = if silent { words.say("comment-skipped") } else { words.say("comment-done") };
            let paragraphs = vec![said, words.say_with("comment-of", &named(&own.posting, words))];
            let text = Text { paragraphs, tone: Tone::Done, ..Text::default() };
            let mine = Button::press(words.say("registration-open"), Press::Registration { id });
            turn.new_message(
                Message::new(View::Text(text)).row(handouts_button(own, words).into_iter().chain([mine])),
            )
        }
        (Outcome::Refused(refusal), _) => turn.new_message(Message::problem(words.refusal(refusal))),
        (other, _) => unexpected(turn.state, other, ctx),
    }
}

/// What the event leaves whoever has a seat, each to be opened.
fn handouts(own: &Registered, ctx: &Ctx<'_>) -> Message {
    let words = ctx.words;
    let kept = &ctx.facts.handouts;
    let id = own.registration.id;
    let mine = Button::press(words.say("registration-open"), Press::Registration { id });
    let about = named(&own.posting, words);
    if kept.is_empty() {
        return Message::text(words.say_with("handouts-none", &about)).row([mine]);
    }
    let entries = kept.iter().map(|kept| match (&kept.file, kept.handout.file().map(u32::try_from)) {
        (Some(file), Some(Ok(number))) => Entry {
            label: kept.handout.title.clone(),
            detail: format!("{} · {}", file.name, files::size(file.size, words)),
            open: Action::Press(Press::HandoutFile { id, file: number }),
        },
        _ => Entry {
            label: kept.handout.title.clone(),
            detail: kept.handout.host().to_owned(),
            open: Action::Link(kept.handout.link.clone()),
        },
    });
    let group = Group { heading: words.say_with("handouts-of", &about), entries: entries.collect() };
    let heading = words.say_with("handouts-heading", &args! { n: kept.len() as i64 });
    Message::new(View::Digest(Digest { heading, groups: vec![group], more: None })).row([mine])
}

/// One of them as a file.
fn handout_file(own: &Registered, number: u32, ctx: &Ctx<'_>) -> Message {
    let kept = ctx.facts.handouts.iter().find(|kept| kept.handout.file() == Some(i64::from(number)));
    match kept.and_then(|kept| Some((kept, kept.file.as_ref()?))) {
        Some((kept, file)) => Message::new(View::File(File {
            name: file.name.clone(),
            media_type: file.media_type.clone(),
            file: file.id,
            caption: kept.handout.title.clone(),
        })),
        None => {
            let mine = Button::press(
                ctx.words.say("handouts-button-all"),
                Press::Handouts { id: own.registration.id },
            );
            Message::problem(ctx.words.say("handout-gone")).row([mine])
        }
    }
}

/// What those who have a seat read when there is something new to read or watch.
pub(in crate::dialogue) fn new_handouts(event: &Posting, new: &[&Handout], words: Words) -> Text {
    let titles: Vec<&str> = new.iter().map(|handout| handout.title.as_str()).collect();
    let first = words.say_with("told-handouts", &named(event, words));
    Text { paragraphs: vec![first, titles.join("\n")], ..Text::default() }
}

/// The same as it is told to one of them.
pub fn told_handouts(own: &Registered, new: &[&Handout], words: Words) -> Message {
    let id = own.registration.id;
    let mine = Button::press(words.say("registration-open"), Press::Registration { id });
    Message::new(View::Text(new_handouts(&own.posting, new, words)))
        .row(handouts_button(own, words).into_iter().chain([mine]))
}
