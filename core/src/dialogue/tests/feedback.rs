//! After an event, as a conversation.

use super::*;
use crate::dialogue::event::feedback::thanks;
use crate::dialogue::press::Press;
use crate::domain::event::{Attendance, EventKind, Halt, LocalTime};
use crate::domain::feedback::{Afterwards, Feedback, Handout, Kept, OPEN_MS, open_until};
use crate::domain::ids::RegistrationId;
use crate::domain::registration::{Registration, RegistrationState};

const ID: RegistrationId = RegistrationId(5);

/// What the event of these conversations leaves.
pub fn handouts() -> Vec<Kept> {
    let handout = Handout { title: "Slides".into(), link: "https://example.org/slides.pdf".into() };
    vec![Kept { handout, told: true }]
}

/// What was said of it so far.
pub fn of(chat: &mut Chat) -> &mut Feedback {
    &mut chat.registered.as_mut().expect("a registration").after.feedback
}

/// Somebody who was at an event that is over since yesterday, and was told so.
fn chat(lang: Lang) -> Chat {
    let mut event = posting(17);
    let mut content = PostingContent::new_event(Lang::En, "Rice and its genes", EventKind::Lecture);
    if let Some(event) = &mut content.event {
        event.starts = LocalTime::read("2026-11-23 15:00");
        event.ends = LocalTime::read("2026-11-23 17:00");
        event.seats.insert(Attendance::OnSite, Some(3));
    }
    event.head.content = content;
    event.state = PostingState::Published;
    let registration = Registration {
        id: ID,
        event: event.id,
        person: PersonId(1),
        state: RegistrationState::Confirmed,
        attendance: Attendance::OnSite,
        companions: 0,
        name: "Anna Wang".into(),
        institution: "TU Berlin".into(),
        answers: Vec::new(),
        code: "ABCD2345".into(),
        offer_until: None,
        attended_at: Some(NOW - 86_400_000),
        registered_at: NOW - 864_000_000,
    };
    let after = Afterwards { handouts: 1, feedback: Feedback::default() };
    let own = Registered { registration, posting: event, place: None, after };
    let mut chat = Chat::new(lang);
    chat.person.lang_chosen = true;
    let until = open_until(&own.registration, &own.posting, NOW).expect("it can be rated");
    let message = thanks(&own, until, &chat.person.zone, Texts::get().words(lang));
    chat.note(&format!("◂ {}", plain(&message)));
    chat.shown.push(message);
    chat.registered = Some(own);
    chat
}

fn journey(lang: Lang) -> String {
    let words = Texts::get().words(lang);
    let mut chat = chat(lang);
    chat.presses(&words.number(4)).says("更多提问时间 More time for questions");
    chat.presses(&words.number(5)).presses(&words.say("comment-change")).presses(&words.say("button-skip"));
    chat.takes(Input::Press(Press::Registration { id: ID })).presses(&words.say("rate-button"));
    chat.takes(Input::Press(Press::Handouts { id: ID }));
    chat.transcript.clone()
}

#[test]
fn the_whole_way() {
    in_every_language!(journey);
}

#[test]
fn words_that_are_too_many_are_asked_for_again() {
    let mut chat = chat(Lang::En);
    chat.presses("4").says(&"好".repeat(1_001));
    assert_eq!(of(&mut chat).comment, None);
    assert_eq!(chat.changes.len(), 1, "the rating alone");
    let last = chat.shown.last().map(plain).unwrap_or_default();
    assert!(last.contains("This is too long: at most 1,000 characters") && !last.contains("好"), "{last}");
    chat.says(&"好".repeat(1_000));
    assert_eq!(of(&mut chat).comment.as_ref().map(|text| text.chars().count()), Some(1_000));
}

#[test]
fn words_are_left_out_once_and_are_not_asked_for_again() {
    let mut chat = chat(Lang::En);
    chat.presses("2").presses("Skip").presses("3");
    assert_eq!(*of(&mut chat), Feedback { rating: TryFrom::try_from(3).ok(), comment: Some(String::new()) });
    assert_eq!(chat.transcript.matches("[Skip] [Cancel]").count(), 1, "{}", chat.transcript);
    // Words that are typed now are searched for as always.
    chat.says("nothing");
    assert_eq!(of(&mut chat).comment.as_deref(), Some(""));
}

#[test]
fn who_changes_their_mind_before_the_words_is_asked_again() {
    let mut chat = chat(Lang::En);
    chat.presses("2").presses("3").says("Too short");
    let said = of(&mut chat).clone();
    assert_eq!((said.rating.map(u32::from), said.comment.as_deref()), (Some(3), Some("Too short")));
}

#[test]
fn it_is_rated_by_who_was_there_while_it_is_asked() {
    let own = chat(Lang::En).registered.expect("a registration");
    let end = own.posting.shown().and_then(|content| content.span()).expect("a span").until;
    let open = |own: &Registered, now| open_until(&own.registration, &own.posting, now);
    assert_eq!(open(&own, end - 1), None, "it is not over");
    assert_eq!(open(&own, end), Some(end + OPEN_MS));
    assert_eq!(open(&own, end + OPEN_MS - 1), Some(end + OPEN_MS));
    assert_eq!(open(&own, end + OPEN_MS), None);
    let mut away = own.clone();
    away.registration.attended_at = None;
    let mut gone = own.clone();
    gone.registration.state = RegistrationState::Cancelled;
    let mut halted = own;
    halted.posting.halt = Some(Halt::Cancelled);
    for own in [away, gone, halted] {
        assert_eq!(open(&own, end), None);
        // A button that is left over changes nothing, and is answered.
        let mut chat = chat(Lang::En);
        chat.registered = Some(own);
        chat.takes(Input::Press(Press::AskRate { id: ID })).takes(Input::Press(Press::AskComment { id: ID }));
        assert_eq!(chat.transcript.matches("cannot be rated now").count(), 2, "{}", chat.transcript);
        assert_eq!(chat.changes, []);
    }
}
