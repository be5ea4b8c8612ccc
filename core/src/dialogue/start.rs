//! The first screens: language, home, help, settings.

use crate::args;
use crate::domain::ids::PostingId;
use crate::domain::lang::Lang;
use crate::text::Texts;
use crate::view::{Button, Message, Text, View};

use super::change::Change;
use super::press::Press;
use super::state::{Flow, State, Waiting};
use super::{Ctx, Turn};

/// What a `start` payload asks for: where to go, and where the person came from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Payload {
    /// Where to go.
    pub then: Option<Press>,
    /// The origin behind `__`, at most 32 of `[A-Za-z0-9_-]`.
    pub origin: Option<String>,
}

/// Reads `p_17`, `p_17__newsletter`, for an event also `e_17`; anything else leads to the first screen.
pub fn payload(text: &str) -> Payload {
    let (target, origin) = match text.split_once("__") {
        Some((target, origin)) => (target, Some(origin)),
        None => (text, None),
    };
    let then = target
        .strip_prefix("p_")
        .or_else(|| target.strip_prefix("e_"))
        .and_then(|number| number.parse::<i64>().ok())
        .filter(|number| *number > 0)
        .map(|number| Press::Posting { id: PostingId(number) });
    let sound = |origin: &&str| {
        (1..=32).contains(&origin.len())
            && origin.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-')
    };
    Payload { then, origin: origin.filter(sound).map(str::to_owned) }
}

/// The first contact: the language, asked in every language at once.
pub fn welcome(state: State, then: Option<Press>, ctx: &Ctx<'_>) -> Turn {
    let state = State { flow: Flow::Welcome { then }, ..state };
    Turn::quiet(state).new_message(languages(ctx))
}

/// The same question, whenever somebody wants another language.
pub fn ask_language(state: State, ctx: &Ctx<'_>) -> Turn {
    Turn::quiet(state).new_message(languages(ctx))
}

/// The row of languages that stands under a card for somebody who came by a
/// link: the two that are likeliest after the one guessed, and all.
pub fn language_row(ctx: &Ctx<'_>) -> Vec<Button> {
    let texts = Texts::get();
    ctx.words
        .lang()
        .fallbacks()
        .iter()
        .take(2)
        .map(|lang| Button::press(texts.words(*lang).say("language-name"), Press::ChooseLang { lang: *lang }))
        .chain([Button::press(ctx.words.say("settings-change-language"), Press::Languages)])
        .collect()
}

fn languages(ctx: &Ctx<'_>) -> Message {
    let each = |id: &str| -> Vec<String> {
        Texts::get().offered().map(|lang| Texts::get().words(lang).say(id)).collect()
    };
    let text = Text {
        heading: Some(ctx.words.say("welcome-who")),
        paragraphs: vec![each("welcome-choose-language").join("  ")],
        ..Text::default()
    };
    let mut message = Message::new(View::Text(text));
    let buttons: Vec<Button> = Texts::get()
        .offered()
        .map(|lang| {
            let name = Texts::get().words(lang).say("language-name");
            let mark = if lang == ctx.words.lang() { " ✓" } else { "" };
            Button::press(format!("{name}{mark}"), Press::ChooseLang { lang })
        })
        .collect();
    for row in buttons.chunks(2) {
        message = message.row(row.to_vec());
    }
    message
}

/// A language was chosen.
pub fn choose_language(mut state: State, lang: Lang) -> Turn {
    let then = match std::mem::take(&mut state.flow) {
        Flow::Welcome { then } => then,
        other => {
            state.flow = other;
            super::park(&mut state);
            None
        }
    };
    state.flow = Flow::Waiting(Waiting::Lang { then });
    Turn::quiet(state).change(Change::SetLang(lang))
}

/// The language is set: the first screen takes the question's place.
pub fn language_chosen(mut state: State, ctx: &Ctx<'_>) -> Turn {
    state.flow = Flow::Idle;
    Turn::quiet(state).in_place(home(ctx)).toast(ctx.words.say("language-name"))
}

/// What the assistant is for, and what can be done here.
pub fn home(ctx: &Ctx<'_>) -> Message {
    let words = ctx.words;
    let numbers = ctx.facts.home;
    let mut message = Message::new(View::Text(Text {
        heading: Some(words.say("welcome-who")),
        paragraphs: vec![words.say("home-what"), words.say("home-promise")],
        ..Text::default()
    }));
    let open = words.say_with("home-postings", &args! { n: i64::from(numbers.open) });
    message = message
        .row([Button::primary(words.say("subscribe-button"), Press::Subscribe)])
        .row([Button::press(open, Press::Postings { of: None, page: 0 })]);
    if numbers.events > 0 {
        let events = words.say_with("home-events", &args! { n: i64::from(numbers.events) });
        message = message.row([Button::press(events, Press::Events { page: 0 })]);
    }
    let mut own = Vec::new();
    if numbers.subscriptions > 0 {
        let label = words.say_with("home-subscriptions", &args! { n: i64::from(numbers.subscriptions) });
        own.push(Button::press(label, Press::Subscriptions));
    }
    if numbers.registrations > 0 {
        let label = words.say_with("home-registrations", &args! { n: i64::from(numbers.registrations) });
        own.push(Button::press(label, Press::Registrations { page: 0 }));
    }
    if numbers.interests > 0 {
        let label = words.say_with("home-interests", &args! { n: i64::from(numbers.interests) });
        own.push(Button::press(label, Press::Interests { page: 0 }));
    }
    message.row(own).row([Button::press(words.say("settings-button"), Press::Settings)])
}

/// What can be said here, by command.
pub fn help(ctx: &Ctx<'_>) -> Message {
    let words = ctx.words;
    let lines: Vec<String> = super::commands::menu(words, ctx.actor.staff.is_some())
        .into_iter()
        .map(|(name, what)| format!("/{name} — {what}"))
        .collect();
    Message::new(View::Text(Text {
        heading: Some(words.say("help-heading")),
        paragraphs: vec![lines.join("\n"), words.say("help-words")],
        ..Text::default()
    }))
    .row([Button::press(words.say("button-home"), Press::Home)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_payload_names_posting_and_origin() {
        let posting = Some(Press::Posting { id: PostingId(17) });
        assert_eq!(payload("p_17"), Payload { then: posting.clone(), origin: None });
        assert_eq!(payload("p_17__cast-ca"), Payload { then: posting, origin: Some("cast-ca".into()) });
        for strange in ["", "p_", "p_x", "p_-1", "p_0", "17", "p_1__<b>"] {
            assert_eq!(payload(strange).origin, None, "{strange}");
        }
    }
}
