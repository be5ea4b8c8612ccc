//! An event as a guild shows it among its scheduled events.

use crate::args;
use crate::domain::event::{Attendance, EventDetails};
use crate::domain::guild::GuildEvent;
use crate::domain::posting::Posting;
use crate::text::Words;

use super::card;

/// What a guild shows of a published event; `None` for what is no event and
/// while it has no date. `public_url` is where its page is found, empty where
/// there is none. It says the same at any time, and never the online link.
pub fn event(posting: &Posting, public_url: &str, words: Words) -> Option<GuildEvent> {
    let content = posting.shown()?;
    let event = content.event.as_ref()?;
    let span = content.span()?;
    let shown = words.rendition(content);
    let (text, marks) = (&shown.text, words.marks(content, &shown));
    let content = &*words.in_script(content);
    let reference = content.reference(posting.id);
    let mut paragraphs =
        vec![card::what(content, event, words), words.event_time(content), words.seats(event)];
    paragraphs.extend(marks);
    // Last, for it is what can be cut.
    paragraphs.push(if text.body.is_empty() { content.research.clone() } else { text.body.clone() });
    paragraphs.retain(|paragraph| !paragraph.trim().is_empty());
    Some(GuildEvent {
        title: if text.title.is_empty() { reference.clone() } else { text.title.clone() },
        place: place(event, card::venue(content, words), words),
        paragraphs,
        register: register(event, &reference, posting, public_url, words),
        reference,
        from: span.from,
        until: span.until,
    })
}

/// Where it is, or that it is online.
fn place(event: &EventDetails, venue: String, words: Words) -> String {
    if !venue.trim().is_empty() {
        venue
    } else if event.seats.contains_key(&Attendance::Online) || !event.online.is_empty() {
        words.attendance(Attendance::Online)
    } else {
        words.say("guild-event-place-open")
    }
}

/// How one registers, or reads on where nobody registers here.
fn register(
    event: &EventDetails,
    reference: &str,
    posting: &Posting,
    public_url: &str,
    words: Words,
) -> String {
    let page = format!("{public_url}/events/{}", posting.id.0);
    let command = format!("/events {reference}");
    match (event.seats.is_empty(), public_url.is_empty()) {
        (false, false) => words.say_with("guild-event-register-page", &args! { page: page }),
        (false, true) => words.say_with("guild-event-register-command", &args! { command: command }),
        (true, false) => words.say_with("guild-event-more-page", &args! { page: page }),
        (true, true) => words.say_with("guild-event-more-command", &args! { command: command }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::event::{EventKind, LocalTime};
    use crate::domain::ids::PostingId;
    use crate::domain::lang::Lang;
    use crate::domain::place::Place;
    use crate::domain::posting::{PostingContent, PostingState, Revision};
    use crate::text::Texts;

    fn posting(change: impl FnOnce(&mut PostingContent)) -> Posting {
        let mut content = PostingContent::new_event(Lang::En, "Rice and its genes", EventKind::Lecture);
        content.employer = "Yunnan University".into();
        content.place = "Science hall".into();
        content.places = [Place::Kunming].into_iter().collect();
        if let Some(event) = &mut content.event {
            event.starts = LocalTime::read("2026-12-20 15:00");
            event.online = "https://meet.example.org/rice".into();
            event.seats.insert(Attendance::OnSite, Some(30));
            event.seats.insert(Attendance::Online, None);
        }
        change(&mut content);
        let head = Revision {
            number: 1,
            digest: content.digest(),
            content,
            review: PostingState::Approved,
            changed_by: None,
            submitted_by: None,
            approved_by: None,
            remark: None,
        };
        Posting {
            id: PostingId(17),
            station: None,
            state: PostingState::Published,
            head,
            live: None,
            publish_at: None,
            published_at: Some(0),
            halt: None,
            sequence: 0,
            changed_at: 0,
        }
    }

    fn shown(posting: &Posting, url: &str, lang: Lang) -> GuildEvent {
        event(posting, url, Texts::get().words(lang)).expect("an event with a date")
    }

    #[test]
    fn it_says_what_it_is_and_how_one_registers() {
        let posting = posting(|_| {});
        let english = shown(&posting, "https://haizhi.example.org", Lang::En);
        assert_eq!((english.title.as_str(), english.reference.as_str()), ("Rice and its genes", "E-17"));
        assert_eq!(english.place, "Kunming · Science hall");
        assert_eq!(english.paragraphs[0], "Lecture · Yunnan University");
        assert!(english.paragraphs[1].contains("(Kunming time)"), "{:?}", english.paragraphs);
        assert_eq!(english.register, "To register: https://haizhi.example.org/events/17");
        let command = shown(&posting, "", Lang::En).register;
        assert!(command.contains("/events E-17") && !command.contains("http"), "{command}");
        let chinese = shown(&posting, "", Lang::ZhHans);
        assert!(chinese.paragraphs.last().is_some_and(|said| said.contains("英文")), "{chinese:?}");
        assert_ne!(chinese.digest(), english.digest());
        for event in [english, chinese] {
            assert!(!format!("{event:?}").contains("meet.example.org"), "{event:?}");
        }
    }

    #[test]
    fn there_is_a_place_whatever_is_known() {
        let online = posting(|content| {
            content.place.clear();
            content.places = Default::default();
        });
        assert_eq!(shown(&online, "", Lang::En).place, "Online");
        let open = posting(|content| {
            content.place.clear();
            content.places = Default::default();
            if let Some(event) = &mut content.event {
                event.seats.clear();
                event.online.clear();
            }
        });
        let open = shown(&open, "", Lang::En);
        assert_eq!(open.place, "Place to be announced");
        assert!(!open.register.contains("register"), "{}", open.register);
        let dateless = posting(|content| {
            if let Some(event) = &mut content.event {
                event.starts = None;
            }
        });
        assert_eq!(event(&dateless, "", Texts::get().words(Lang::En)), None);
    }
}
