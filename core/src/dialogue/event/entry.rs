//! An event as an entry of a calendar.

use jiff::civil::DateTime;

use crate::calendar::{Conference, Entry, Party, Status, When};
use crate::domain::event::{Attendance, Halt};
use crate::domain::posting::Posting;
use crate::domain::registration::{Registration, RegistrationState};
use crate::domain::zone::Zone;
use crate::text::{Words, local};

/// The entry of a published event; with the `own` registration of somebody who
/// has a seat also how to join. `None` while there is no date.
pub fn entry(posting: &Posting, own: Option<&Registration>, words: Words) -> Option<Entry> {
    let content = posting.shown()?;
    let event = content.event.as_ref()?;
    let span = content.span()?;
    let zone = Zone::named(&content.zone)?;
    let at = |moment| local(moment, &content.zone);
    let when = if event.is_all_day() {
        let (first, until): (DateTime, DateTime) = (at(span.from)?, at(span.until)?);
        When::Days { first: first.date(), until: until.date() }
    } else {
        When::Times { start: at(span.from)?, end: at(span.until)?, zone }
    };
    let shown = words.rendition(content);
    let (lang, text) = (shown.lang, &shown.text);
    let content = &*words.in_script(content);
    let published = posting.published_at.unwrap_or_default();
    let seat = own.filter(|own| own.state == RegistrationState::Confirmed);
    let joins = seat.is_some_and(|own| own.attendance == Attendance::Online) && !event.online.is_empty();
    let venue = [words.places(content.places), content.place.clone()];
    let venue: Vec<String> = venue.into_iter().filter(|part| !part.is_empty()).collect();
    let description =
        [text.body.clone(), words.say_with("entry-id", &crate::args! { id: content.reference(posting.id) })];
    Some(Entry {
        // The moment of the first publication tells apart what other installations number.
        uid: format!("event-{}-{published}@haizhi", posting.id.0),
        sequence: posting.sequence,
        stamp: posting.changed_at,
        created: Some(published),
        last_modified: posting.changed_at,
        when,
        recurrence: None,
        lang,
        summary: text.title.clone(),
        description: Some(
            description.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n"),
        ),
        location: (!venue.is_empty()).then(|| words.join(venue)),
        geo: None,
        url: None,
        conference: joins
            .then(|| Conference { uri: event.online.clone(), label: words.attendance(Attendance::Online) }),
        categories: vec![words.event_kind(event.kind)],
        organizer: organizer(&content.employer, &content.contact),
        attendee: None,
        status: match posting.halt {
            None => Status::Confirmed,
            Some(Halt::Postponed) => Status::Tentative,
            Some(Halt::Cancelled) => Status::Cancelled,
        },
        transparent: event.is_all_day(),
        alarms: Vec::new(),
        image: None,
    })
}

/// Who holds it, where a mail address is known.
fn organizer(name: &str, contact: &str) -> Option<Party> {
    let address = contact
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '，' | '；' | '：' | ':' | '（' | '）'))
        .find(|word| {
            word.is_ascii()
                && word.split_once('@').is_some_and(|(local, host)| !local.is_empty() && host.contains('.'))
        })?;
    Some(Party { name: name.to_owned(), uri: format!("mailto:{address}") })
}
