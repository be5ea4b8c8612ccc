//! A posting as its readers see it: in a notice, in a list, in a preview.

use crate::args;
use crate::domain::ids::{PostingId, SubscriptionId};
use crate::domain::interest::InterestState;
use crate::domain::posting::{Posting, PostingContent, PostingText};
use crate::domain::station::Station;
use crate::text::Words;
use crate::view::{Action, Button, Card, Message, View, Weight};

use super::event;
use super::need::Seen;
use super::press::Press;

/// Longest text under the facts of a card, in characters; the whole is one press away.
const BODY_CHARS: usize = 300;

/// Why a notice reaches somebody: the subscription, its filter in words.
pub fn reason(of: SubscriptionId, filter: &str, words: Words) -> String {
    words.say_with("card-because", &args! { id: of.to_string(), filter: filter.to_owned() })
}

/// The card with which a posting reaches somebody, `because` of a
/// subscription and with the [`reason`] in words.
///
/// Previews call this same function, so what is approved is what is sent.
pub fn notice(
    posting: &Posting,
    content: &PostingContent,
    station: Option<&Station>,
    words: Words,
    because: Option<(SubscriptionId, String)>,
    now: i64,
) -> Message {
    let id = posting.id;
    let reason = because.as_ref().map(|(_, reason)| reason.clone());
    let mut card = face(posting, content, words, now);
    card.footer = footer(posting, content, station, reason, words);
    let mut row = vec![full_text(id, words)];
    row.extend(original_button(id, content, words));
    if let Some((of, _)) = because {
        row.push(Button::press(words.say("card-why"), Press::Why { id, of }));
    }
    Message::new(View::Card(card))
        .row(
            answer_button(posting, content, words)
                .into_iter()
                .chain([Button::press(words.say("card-save"), Press::Save { id })]),
        )
        .row(row)
}

/// The card of the newest text as readers of `theirs` get it, for a member of
/// staff who tries it, and before it a line that says so.
pub fn test(
    posting: &Posting,
    station: Option<&Station>,
    own: Words,
    theirs: Words,
    now: i64,
) -> [Message; 2] {
    let about = args! { id: posting.id.to_string(), language: own.language(theirs.lang()) };
    [
        Message::text(own.say_with("test-mark", &about)),
        notice(posting, &posting.head.content, station, theirs, None, now),
    ]
}

/// The same card where a group reads it, of whose subscription most readers
/// know nothing: it does not say why. Where a press is not answered to the
/// presser alone interest leads into the private chat, for nobody's interest is
/// shown to a group.
pub fn for_group(
    posting: &Posting,
    content: &PostingContent,
    station: Option<&Station>,
    words: Words,
    answers_alone: bool,
    now: i64,
) -> Message {
    let id = posting.id;
    let mut message = notice(posting, content, station, words, None, now);
    if answers_alone {
        return message;
    }
    for button in message.buttons.iter_mut().flatten() {
        let answers = [Press::BeginInterest { id }, Press::BeginRegister { id }].map(Action::Press);
        if answers.contains(&button.action) {
            button.action = Action::DeepLink(format!("p_{}__group", id.0));
        }
    }
    for row in &mut message.buttons {
        row.retain(|button| matches!(button.action, Action::DeepLink(_)));
    }
    message.buttons.retain(|row| !row.is_empty());
    message
}

/// The same card where anybody may read it, sent there by somebody who found
/// it: it says nothing of whoever sent it, and its one button opens the
/// posting in the reader's own private chat, for a press there would act for a
/// stranger.
pub fn shared(
    posting: &Posting,
    content: &PostingContent,
    station: Option<&Station>,
    words: Words,
    now: i64,
) -> Message {
    let open = Button {
        label: words.say("share-open"),
        action: Action::DeepLink(format!("p_{}__inline", posting.id.0)),
        weight: Weight::Primary,
    };
    let message = notice(posting, content, station, words, None, now);
    Message { buttons: vec![vec![open]], ..message }
}

/// A posting in a line or two: its title, and who seeks where until when.
pub fn in_a_line(id: PostingId, content: &PostingContent, words: Words, now: i64) -> (String, String) {
    super::postings::line(id, content, words, now)
}

/// The card that somebody who lives in `zone` opened themselves, with where
/// they stand to it.
pub fn opened(seen: &Seen, zone: &str, words: Words, now: i64) -> Message {
    let posting = &seen.posting;
    let id = posting.id;
    let Some(content) = posting.shown() else { return Message::problem(words.say("posting-not-found")) };
    let mut card = face(posting, content, words, now);
    card.footer = footer(posting, content, seen.station.as_ref(), None, words);
    if content.event.is_some() {
        return event::card::opened(seen, content, card, zone, words, now);
    }
    let reading = || std::iter::once(full_text(id, words)).chain(original_button(id, content, words));
    if !posting.is_open(now) {
        card.lines.push(words.say("card-over"));
        return Message::new(View::Card(card))
            .row(reading())
            .row([Button::press(words.say("card-open-ones"), Press::Postings { of: None, page: 0 })]);
    }
    let first = match seen.interest {
        Some((interest, InterestState::Sent)) => Button::press(
            words.say_with("card-interest-sent", &args! { id: interest.to_string() }),
            Press::Interest { id: interest },
        ),
        Some((_, InterestState::Withdrawn)) | None => interest_button(id, words),
    };
    Message::new(View::Card(card)).row([first, save_button(seen, words)]).row(reading())
}

/// Keeps a posting for later, or no longer.
pub(super) fn save_button(seen: &Seen, words: Words) -> Button {
    let id = seen.posting.id;
    if seen.saved {
        Button::press(words.say("card-unsave"), Press::Unsave { id })
    } else {
        Button::press(words.say("card-save"), Press::Save { id })
    }
}

/// Everything a posting says, for those who want to read on.
pub fn full(seen: &Seen, words: Words, now: i64) -> Message {
    let Some(content) = seen.posting.shown() else { return Message::problem(words.say("posting-not-found")) };
    let mut card = face(&seen.posting, content, words, now);
    card.footer = footer(&seen.posting, content, seen.station.as_ref(), None, words);
    let text = words.rendition(content).text;
    let message = spelled_out(seen, card, &words.in_script(content), &text, words, now);
    message.row(original_button(seen.posting.id, content, words))
}

/// The same in the words of whoever wrote it, for those who read a translation.
pub fn original(seen: &Seen, words: Words, now: i64) -> Message {
    let Some(content) = seen.posting.shown() else { return Message::problem(words.say("posting-not-found")) };
    let (lang, text) = (content.source_lang, content.source());
    let mut card = Card {
        lang: (lang != words.lang()).then_some(lang),
        ..in_words(&seen.posting, content, text, words, now)
    };
    card.lines.push(words.say_with("card-original", &args! { language: words.language(lang) }));
    card.footer = footer(&seen.posting, content, seen.station.as_ref(), None, words);
    spelled_out(seen, card, content, text, words, now).row([full_text(seen.posting.id, words)])
}

/// The card with everything that its content and text say.
fn spelled_out(
    seen: &Seen,
    mut card: Card,
    content: &PostingContent,
    text: &PostingText,
    words: Words,
    now: i64,
) -> Message {
    card.body = Vec::new();
    card.facts = content.event.as_ref().map(|event| event::card::facts(event, words)).unwrap_or_default();
    for (label, value) in [
        (words.say("posting-disciplines"), words.join(&content.disciplines)),
        (words.say("posting-research"), content.research.clone()),
        (words.say("posting-benefits"), content.benefits.clone()),
        (words.say("posting-remarks"), content.remarks.clone()),
    ] {
        if !value.is_empty() {
            card.facts.push((label, value));
        }
    }
    card.body.extend(text.body.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned));
    let message = Message::new(View::Card(card));
    if seen.posting.is_open(now) {
        message.row(answer_button(&seen.posting, content, words))
    } else {
        message
    }
}

fn interest_button(id: PostingId, words: Words) -> Button {
    Button {
        weight: Weight::Primary,
        ..Button::press(words.say("card-interest"), Press::BeginInterest { id })
    }
}

/// How one answers a posting, where one can.
fn answer_button(posting: &Posting, content: &PostingContent, words: Words) -> Option<Button> {
    match &content.event {
        None => Some(interest_button(posting.id, words)),
        Some(event) => event::card::register_button(posting, event, words),
    }
}

pub(super) fn full_text(id: PostingId, words: Words) -> Button {
    Button::press(words.say("card-full-text"), Press::FullText { id })
}

/// Where one reads what a text was made from, if it was made from another.
pub(super) fn original_button(id: PostingId, content: &PostingContent, words: Words) -> Option<Button> {
    let made = words.rendition(content).has_original();
    made.then(|| Button::press(words.say("card-show-original"), Press::Original { id }))
}

/// Title, facts in short lines and the beginning of the text, and what is to
/// be known of its language.
fn face(posting: &Posting, content: &PostingContent, words: Words, now: i64) -> Card {
    let shown = words.rendition(content);
    let mut card = in_words(posting, &words.in_script(content), &shown.text, words, now);
    card.lines.extend(words.marks(content, &shown));
    card.lang = (shown.lang != words.lang()).then_some(shown.lang);
    card
}

/// The card with this title and text.
fn in_words(posting: &Posting, content: &PostingContent, text: &PostingText, words: Words, now: i64) -> Card {
    let lines = match &content.event {
        None => demand_lines(content, words, now),
        Some(event) => event::card::lines(posting, content, event, words, now),
    };
    let body = if text.body.is_empty() { &content.research } else { &text.body };
    Card {
        title: if text.title.is_empty() { content.reference(posting.id) } else { text.title.clone() },
        lines,
        body: shortened(body).into_iter().collect(),
        ..Card::default()
    }
}

/// Who seeks whom, where, and on what terms.
fn demand_lines(content: &PostingContent, words: Words, now: i64) -> Vec<String> {
    let place = whereabouts(content, words);
    let engagement = words.join(content.engagement.iter().map(|engagement| words.engagement(engagement)));
    let who = separated(vec![content.employer.clone(), place, engagement]);
    let sought = separated(vec![
        words.headcount(content.headcount),
        content.degree.clone(),
        words.join(content.disciplines.iter().take(6)),
    ]);
    let pay = content.compensation.as_ref().map(|pay| words.compensation(pay)).unwrap_or_default();
    let terms = separated(vec![pay, words.deadline(content, now)]);
    [who, sought, terms].into_iter().filter(|line| !line.is_empty()).collect()
}

/// The prefectures, or the place in the employer's words.
fn whereabouts(content: &PostingContent, words: Words) -> String {
    if content.places.is_empty() {
        content.place.clone()
    } else {
        words.join(content.places.iter().map(|place| words.place(place)))
    }
}

/// What is said of these, in one line.
pub(super) fn separated(parts: Vec<String>) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// Id first: the last line is where people look for what to quote.
fn footer(
    posting: &Posting,
    content: &PostingContent,
    station: Option<&Station>,
    reason: Option<String>,
    words: Words,
) -> String {
    let mut parts = vec![content.reference(posting.id)];
    parts.extend(station.map(|station| words.station(station)));
    parts.extend(reason);
    parts.join(" · ")
}

/// The beginning of a text in one paragraph, marked when something follows.
fn shortened(text: &str) -> Option<String> {
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if flat.is_empty() {
        return None;
    }
    match flat.char_indices().nth(BODY_CHARS) {
        None => Some(flat),
        Some((end, _)) => Some(format!("{}…", flat[..end].trim_end())),
    }
}
