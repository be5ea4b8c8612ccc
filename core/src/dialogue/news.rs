//! What those who registered interest are told when a posting changes in a
//! way that matters to them, and what stands in place of a card taken back.

use crate::args;
use crate::domain::ids::{InterestId, PostingId};
use crate::domain::material::{LastDay, Material, Timing, Whereabouts};
use crate::domain::posting::{Compensation, PostingContent};
use crate::text::{Words, shorten};
use crate::view::{Button, Message, Text, View};

use super::press::Press;

/// Longest title within a sentence, in characters.
const TITLE_CHARS: usize = 80;

/// What happened to a posting.
#[derive(Debug, Clone, Copy)]
pub enum News<'a> {
    /// Its text changed in this; not empty.
    Changed(&'a [Material]),
    /// Staff ended it.
    Closed,
    /// Staff took it back, for this reason.
    Withdrawn(&'a str),
}

/// The title in the reader's language.
fn title(content: &PostingContent, words: Words) -> String {
    shorten(&words.rendition(content).text.title, TITLE_CHARS, |_| 1)
}

/// What somebody with this interest reads.
pub fn message(
    id: PostingId,
    content: &PostingContent,
    interest: InterestId,
    news: News<'_>,
    words: Words,
) -> Message {
    let mut about = args! {
        id: id.to_string(), title: title(content, words), interest: interest.to_string(),
    };
    let paragraphs = match news {
        News::Changed(changes) => {
            let lines: Vec<String> = changes.iter().map(|change| line(change, words)).collect();
            vec![words.say_with("news-changed", &about), lines.join("\n"), words.say("news-keeps")]
        }
        News::Closed => vec![words.say_with("news-closed", &about)],
        News::Withdrawn(reason) => {
            about.put("reason", reason.to_owned());
            vec![words.say_with("news-withdrawn", &about), words.say_with("news-withdrawn-keeps", &about)]
        }
    };
    let mine = Button::press(words.say("news-interest"), Press::Interest { id: interest });
    let message = Message::new(View::Text(Text { paragraphs, ..Text::default() }));
    match news {
        News::Changed(_) | News::Closed => {
            message.row([Button::press(words.say("news-open"), Press::Posting { id }), mine])
        }
        News::Withdrawn(_) => message.row([mine]),
    }
}

/// What stands in place of a card that was taken back.
pub fn recalled(id: PostingId, content: &PostingContent, words: Words) -> Message {
    let about = args! { id: id.to_string(), title: title(content, words) };
    Message::new(View::Text(Text {
        heading: Some(words.say("recalled-heading")),
        paragraphs: vec![words.say_with("recalled-text", &about)],
        ..Text::default()
    }))
}

/// One change, old and new.
pub fn line(change: &Material, words: Words) -> String {
    let both = |before: String, after: String| args! { before: before, after: after };
    match change {
        Material::Deadline { before, after } => {
            words.say_with("news-deadline", &both(day(before, words), day(after, words)))
        }
        Material::When { before, after } => {
            words.say_with("news-when", &both(when(before, words), when(after, words)))
        }
        Material::Online => words.say("news-online"),
        Material::Place { before, after } => {
            words.say_with("news-place", &both(place(before, words), place(after, words)))
        }
        Material::Compensation { before, after } => {
            words.say_with("news-pay", &both(pay(before.as_ref(), words), pay(after.as_ref(), words)))
        }
    }
}

fn day(last: &LastDay, words: Words) -> String {
    match last.day {
        None => words.say("deadline-none"),
        Some(day) => words.say_with("news-day", &args! { day: words.day(day), zone: words.zone(&last.zone) }),
    }
}

fn when(timing: &Timing, words: Words) -> String {
    words.event_time_of(&timing.event, &timing.zone)
}

fn place(at: &Whereabouts, words: Words) -> String {
    let parts = [words.places(at.places), at.place.clone()];
    said(parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "), words)
}

fn pay(pay: Option<&Compensation>, words: Words) -> String {
    said(pay.map(|pay| words.compensation(pay)).unwrap_or_default(), words)
}

/// What is said, or that nothing is.
fn said(text: String, words: Words) -> String {
    if text.trim().is_empty() { words.say("news-unsaid") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dialogue::tests::{plain, posting};
    use crate::domain::lang::Lang;
    use crate::domain::material::material_changes;
    use crate::domain::place::Place;
    use crate::domain::posting::Day;
    use crate::text::Texts;

    #[test]
    fn whoever_registered_interest_reads_what_changed() {
        let old = posting(17).head.content;
        let mut new = old.clone();
        new.deadline = Some(Day(jiff::civil::date(2027, 1, 15)));
        new.places = [Place::Dali].into_iter().collect();
        new.compensation = None;
        let mut open_ended = old.clone();
        open_ended.deadline = None;
        let (all, day) = (material_changes(&old, &new), material_changes(&old, &open_ended));
        let mut told = String::new();
        for lang in [Lang::ZhHans, Lang::En] {
            let words = Texts::get().words(lang);
            for news in [
                News::Changed(&all),
                News::Changed(&day),
                News::Closed,
                News::Withdrawn("单位取消了岗位 <b>"),
            ] {
                told.push_str(&plain(&message(PostingId(17), &new, InterestId(208), news, words)));
                told.push_str("\n\n");
            }
            told.push_str(&plain(&recalled(PostingId(17), &new, words)));
            told.push_str("\n\n");
        }
        insta::assert_snapshot!(told);
    }
}
